"""Questions in words: what people type, in both languages, and what must be asked back."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.evidence import Evidence
from graph.georgian import is_georgian
from graph.plan_graph import add_node, new_graph
from graph.schema import ORGANISATION
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.questions import catalogue
from queries.understanding import Declined, understand

_GOLDEN: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "golden" / "phrasings.yml").read_text(encoding="utf-8")
)


def understood(text: str, reading: Reading, vocabulary: Vocabulary) -> tuple[str, list[str]] | Declined:
    found = understand(text, reading.graph, vocabulary)
    if isinstance(found, Declined):
        return found
    return found.question, [argument.removeprefix("mia-2020/") for argument in found.arguments]


@pytest.mark.parametrize(("text", "question", "arguments"), _GOLDEN["understood"], ids=str)
def test_a_question_as_people_type_it_is_understood(
    text: str, question: str, arguments: list[str], reading: Reading, vocabulary: Vocabulary
) -> None:
    assert understood(text, reading, vocabulary) == (question, arguments)


@pytest.mark.parametrize("text", _GOLDEN["declined"])
def test_what_no_plan_answers_is_declined(text: str, reading: Reading, vocabulary: Vocabulary) -> None:
    found = understand(text, reading.graph, vocabulary)
    assert isinstance(found, Declined)
    assert found.why.en
    assert found.why.ka
    assert all(candidate.command.startswith("kavshiri ask ") for candidate in found.candidates)


def test_there_are_sixty_phrasings_in_each_language_and_twenty_to_decline() -> None:
    georgian = sum(is_georgian(text) for text, _, _ in _GOLDEN["understood"])
    assert georgian >= 60
    assert len(_GOLDEN["understood"]) - georgian >= 60
    assert len(_GOLDEN["declined"]) >= 20
    assert {question for _, question, _ in _GOLDEN["understood"]} == set(catalogue())


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
    assert "unit-1, unit-2" in found.why.en
