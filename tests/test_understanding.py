"""Questions in words: what people type, in both languages, and what must be asked back."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.evidence import Evidence
from graph.plan_graph import add_node, new_graph
from graph.schema import ORGANISATION
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.deciding import Declined, Understood
from queries.questions import catalogue
from queries.understanding import understand

_GOLDEN: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "golden" / "phrasings.yml").read_text(encoding="utf-8")
)


_TYPED = [*_GOLDEN["en"].items(), *_GOLDEN["ka"].items()]


def command(text: str, reading: Reading, vocabulary: Vocabulary) -> str:
    """What is understood, as it would be typed; empty where it is asked back."""
    found = understand(text, reading.graph, vocabulary)
    if isinstance(found, Declined):
        return ""
    options = [part for name, value in found.options.items() for part in _option(name, value)]
    return " ".join([found.question, *(one.removeprefix("mia-2020/") for one in found.arguments), *options])


def _option(name: str, value: object) -> list[str]:
    flag = f"--{name.replace('_', '-')}"
    return [flag] if value is True else [flag, str(value)]


@pytest.mark.parametrize(("text", "asked"), _TYPED)
def test_a_question_as_people_type_it_is_understood(
    text: str, asked: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    assert command(text, reading, vocabulary) == asked


@pytest.mark.parametrize(("text", "question"), _GOLDEN["asked_back"].items())
def test_what_is_not_sure_is_asked_back_with_what_may_be_meant(
    text: str, question: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert question in {candidate.question for candidate in found.candidates}


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("what runs in Q1-Q3", "123"),
        ("activities in I–III quarters", "123"),
        ("აქტივობები II-IV კვარტლებში", "234"),
        ("პირველიდან მესამე კვარტლამდე რა სრულდება", "123"),
        ("what runs in the 1st and 3rd quarters", "13"),
        ("I და II კვარტლის აქტივობები", "12"),
        ("Q1, Q2 and Q4 activities", "124"),
        ("activities in quarters 2 and 4", "24"),
        ("activities of quarter 2-3 of 2020", "23"),
    ],
)
def test_of_several_quarters_each_is_offered(
    text: str, quarters: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert [one.parameters for one in found.candidates] == [{"quarter": f"2020-Q{number}"} for number in quarters]
    assert [one.command for one in found.candidates] == [
        f"kavshiri ask in-quarter 2020-Q{number}" for number in quarters
    ]


def test_a_range_of_quarters_in_another_year_is_none_of_the_plan(reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand("what runs in 2021 I-II quarters", reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert "is no quarter of the plans" in found.why.en


def test_a_text_of_the_plan_may_name_numbers_that_the_plan_has_not(reading: Reading, vocabulary: Vocabulary) -> None:
    graph = reading.graph.copy()
    graph.nodes["mia-2020/4.2.1"]["name"] = "NATO, ამოცანა 9.9.9"
    found = understand("what do we need of NATO 4.2.1 in general terms", graph, vocabulary)
    assert isinstance(found, Declined)
    assert "9.9.9" not in found.why.en


@pytest.mark.parametrize("text", ["workload by department in Q1-Q4", "დატვირთვა დეპარტამენტებში I-IV კვარტლებში"])
def test_all_quarters_of_a_year_are_the_whole_plan(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert command(text, reading, vocabulary) == "workload"


@pytest.mark.parametrize("text", _GOLDEN["declined"])
def test_what_no_plan_answers_is_declined(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en
    assert found.why.ka
    assert all(candidate.command.startswith("kavshiri ask ") for candidate in found.candidates)


def test_every_question_is_asked_in_each_language() -> None:
    for language in ("en", "ka"):
        assert {asked.split()[0] for asked in _GOLDEN[language].values()} == set(catalogue())
        assert len(_GOLDEN[language]) > 60
    assert len(_GOLDEN["declined"]) > 20


@pytest.mark.parametrize("name", list(catalogue()))
def test_every_wording_of_the_catalogue_is_understood_as_its_question(
    name: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    question = catalogue()[name]
    examples = {"organisations": "CCPD, EMS", "organisation": "MFA", "first": "MFA", "second": "EMS", "risk": "ბიუჯეტი"}
    for language in ("en", "ka"):
        for wording in question.wordings[language]:
            places = {parameter.name: examples.get(parameter.name, parameter.example) for parameter in question.asks}
            text = wording.format(**places)
            found = understand(text, reading.graph, vocabulary)
            if isinstance(found, Declined):  # two wordings may mean the same: then both are offered
                assert name in {candidate.question for candidate in found.candidates}, text
            else:
                assert found.question == name, text


def test_a_missing_name_is_asked_for_and_an_unknown_one_gets_the_nearest(
    reading: Reading, vocabulary: Vocabulary
) -> None:
    missing = understand("who are the partners of", reading.graph, vocabulary)
    assert isinstance(missing, Declined)
    unknown = understand("which activities depend on MFAA", reading.graph, vocabulary)
    assert isinstance(unknown, Declined)
    assert "ge-mfa" in unknown.why.en
    assert "ge-mfa" in unknown.why.ka


def test_a_number_or_a_quarter_that_no_plan_has_is_said(reading: Reading, vocabulary: Vocabulary) -> None:
    for text, said in (("who should be in the room for 9.9.9", "9.9.9"), ("what runs in Q3 2031", "2031")):
        found = understand(text, reading.graph, vocabulary)
        assert isinstance(found, Declined)
        assert said in found.why.en


def test_a_name_of_several_bodies_is_asked_back(vocabulary: Vocabulary) -> None:
    graph = new_graph()
    here = Evidence(plan="p", file="plan.txt", line=3, column="partner", words="უწყება")
    for id in ("unit-1", "unit-2"):
        add_node(graph, ORGANISATION, id, name="კიბერდაცვის ცენტრი", category="state", evidence=[here])
    found = understand("ვინ არიან კიბერდაცვის ცენტრის პარტნიორები", graph, vocabulary)
    assert isinstance(found, Declined)
    assert "unit-1 (კიბერდაცვის ცენტრი), unit-2 (კიბერდაცვის ცენტრი)" in found.why.en


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "which activities depend on the MFA with its subordinate bodies",
            "activities-depending-on ge-mfa --with-parts",
        ),
        ("closest pairs, counting groups", "closest-pairs --groups"),
        ("closest pairs without groups", "closest-pairs"),
        ("ყველაზე დაკავშირებული უწყებები კოორდინატორის ჩათვლით", "most-connected --coordinator"),
        ("ყველაზე დაკავშირებული უწყებები კოორდინატორის გარეშე", "most-connected"),
        ("აქტივობები ვადის გარეშე", "gaps --gap no-quarter"),
    ],
)
def test_options_are_told_by_words(text: str, asked: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert command(text, reading, vocabulary) == asked


@pytest.mark.parametrize(
    "text",
    [
        "which activities do not depend on the MFA",
        "რომელი დეპარტამენტები არ მუშაობენ ნატოსთან",
        "why do we need FRONTEX",
        "when was EUROPOL founded",
        "partners of EMS in Antarctica",
    ],
)
def test_a_denial_a_reason_a_moment_or_a_word_of_weight_is_never_passed_over(
    text: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    assert command(text, reading, vocabulary) == ""


def test_a_former_body_is_the_one_that_took_over_from_it(reading: Reading, vocabulary: Vocabulary) -> None:
    assert command("partners of the Ministry of Environment", reading, vocabulary) == "partners-of ge-mepa"


def test_the_owner_of_the_plan_may_be_named_as_a_place(reading: Reading, vocabulary: Vocabulary) -> None:
    for text in ("who in the MIA works with FRONTEX", "შსს-ში ვინ მუშაობს ფრონტექსთან"):
        assert command(text, reading, vocabulary) == "departments-working-with int-frontex"


@pytest.mark.parametrize(
    "text", ["", "   ", "?", "\x00", "🙂", "{organisation}", "organisations", "უწყებები", "-- --", "9" * 40]
)
def test_what_says_nothing_is_asked_back(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en
    assert found.why.ka


@pytest.mark.parametrize(
    "text",
    [
        "who are the partners of MFA and who are the partners of NATO",
        "ვინ არიან საგარეოს პარტნიორები და ვინ არიან ნატოს პარტნიორები",
    ],
)
def test_two_questions_are_asked_one_at_a_time(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert [one.command for one in found.candidates] == [
        "kavshiri ask partners-of ge-mfa",
        "kavshiri ask partners-of int-nato",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tomorrow I meet the Emergency Management Service: what is due in the second quarter?",
        "partners of MFA before my meeting with Frontex tomorrow",
        "What runs in Q4 in Kutaisi?",
        "What do we share with the Ministry of Defence?",
    ],
)
def test_what_is_named_beside_a_question_is_not_passed_over(
    text: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    assert isinstance(understand(text, reading.graph, vocabulary), Declined)


@pytest.mark.parametrize(
    "text", ["which ıntl organisations are there", "what runs in ²²²² quarter", "orgſ of the plan"]
)
def test_letters_that_look_like_others_do_no_harm(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert isinstance(understand(text, reading.graph, vocabulary), Declined | Understood)


def test_questions_about_what_is_named_are_offered_where_nothing_else_is_told(
    reading: Reading, vocabulary: Vocabulary
) -> None:
    found = understand("EMS", reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert len(found.candidates) > 1
    assert all("ge-mia-ems" in candidate.command for candidate in found.candidates)


@pytest.mark.parametrize("words", ["გაცვალე", "ოკეანის გემები"])
def test_words_of_which_no_text_speaks_are_offered_as_a_subject(
    words: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    found = understand(words, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert [candidate.parameters for candidate in found.candidates] == [{"words": words}]


@pytest.mark.parametrize("words", ["სწავლება", "უვიზო მიმოსვლა", "swavleba", "visa-free travel", "training"])
def test_words_of_a_text_typed_alone_are_looked_for(words: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert command(words, reading, vocabulary).startswith("about ")


def test_activities_without_a_body_may_be_those_that_lack_it_or_that_fail_for_lack_of_it(
    reading: Reading, vocabulary: Vocabulary
) -> None:
    for text in ("activities without the MFA", "რომელი აქტივობებია საგარეო საქმეთა სამინისტროს გარეშე"):
        found = understand(text, reading.graph, vocabulary)
        assert isinstance(found, Declined)
        assert "if-lost" in [candidate.question for candidate in found.candidates]
    assert command("which activities fall apart without the MFA", reading, vocabulary) == "if-lost ge-mfa"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "everything that involves the Ministry of Finance, its Investigation Service included",
            "activities-depending-on ge-mof --with-parts",
        ),
        (
            "which international organisations, such as INTERPOL, Europol and CEPOL, are in the plan",
            "international-organisations",
        ),
        ("where is CSDP covered", "about CSDP"),
        ("which activities depend on CSDP", ""),
        ("risks of the human rights & quality monitoring department", "risk-exposure ge-mia-human-rights"),
        (
            "which partners do the Academy and the Migration Department share",
            "shared-partners ge-mia-academy ge-mia-migration",
        ),
    ],
)
def test_parts_examples_subjects_and_shortened_names_are_told_apart(
    text: str, asked: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    assert command(text, reading, vocabulary) == asked


def test_a_long_list_in_a_question_takes_no_time_that_grows_with_its_power(
    reading: Reading, vocabulary: Vocabulary
) -> None:
    understand(f"who works with: {', '.join(['training'] * 100)}", reading.graph, vocabulary)  # ended in no lifetime
    found = understand("who works with the MFA " * 200, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert "longer" in found.why.en


@pytest.mark.parametrize(
    "text", ["activities with partners", "which activities have a deadline", "activities with at least three executors"]
)
def test_what_an_activity_has_is_no_gap(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    assert command(text, reading, vocabulary) == ""


def test_a_body_beside_a_quarter_is_asked_about_apart(reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand("what does the Border Police do in the first quarter?", reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert [candidate.question for candidate in found.candidates] == ["activities-of", "in-quarter"]
