"""The questions against answers read from the sample by eye."""

import shlex
from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import NotFound
from graph.plan_graph import PlanGraph, add_edge, add_graph, add_node, new_graph
from graph.schema import (
    ACTIVITY,
    EXECUTED_BY,
    GOAL,
    HAS_ACTIVITY,
    HAS_OBJECTIVE,
    NAMES,
    OBJECTIVE,
    ORGANISATION,
    PART_OF,
)
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.answer import Answer
from queries.question import Question
from queries.questions import catalogue

Ask = Callable[..., Answer]

# The eighteen rows of the sample whose partner cell has საგარეო საქმეთა სამინისტრო, by line 57 to 256.
MFA = {
    "only-partner": ["4.1.1.1", "4.1.2.1", "4.1.3.1", "4.2.1.1", "4.2.1.3", "6.1.1", "7.1.1"],
    "only-body": ["2.1.1", "2.1.2", "2.1.3"],
    "one-of-two": ["4.1.4.1", "4.1.5.2", "4.2.2.1"],
    "one-of-several": ["1.1.1", "1.1.2", "1.1.3", "1.1.4", "3.1.4"],
}
NATO = {
    "4.2.1.1": ["Objective"],
    "4.2.1.2": ["Objective"],
    "4.2.1.3": ["Activity", "Objective"],
    "4.2.1.4": ["Activity", "Objective"],
    "4.2.2.1": ["Objective"],  # its own text names MARCOM, a body of NATO's
    "4.2.2.2": ["Activity", "Objective"],
    "4.2.2.3": ["Activity", "Objective"],
}
SPELLINGS = [
    "ge-mfa",
    "MFA",
    "mfa",
    "Foreign Ministry",
    "Ministry of Foreign Affairs",
    "საგარეო",
    "sagareo",
    "საგარეო საქმეთა სამინისტრო",
    "საგარეო საქმეთა სამინისტროზე",
    "საგარეო საქმეთა სამინისტროსთან",
    "  საგარეო   საქმეთა სამინისტრო ",
    "sagareo saqmeta saministro",
]


@pytest.fixture(scope="module")
def depending() -> Question:
    return catalogue()["activities-depending-on"]


@pytest.fixture(scope="module")
def ask(reading: Reading, vocabulary: Vocabulary, depending: Question) -> Ask:
    def ask(body: str, **options: Any) -> Answer:
        return depending.ask(reading.graph, vocabulary, [body], **options)

    return ask


def codes(answer: Answer) -> list[str]:
    return [row["activity"].partition("/")[2] for row in answer.rows]


def test_the_foreign_ministry_partners_in_eighteen_and_the_most_dependent_come_first(ask: Ask) -> None:
    answer = ask("MFA", how="partners")
    assert codes(answer) == [code for listed in MFA.values() for code in listed]
    assert len(answer.rows) == 18
    for row in answer.rows:
        (dependence,) = row["dependence"]
        assert row["activity"].partition("/")[2] in MFA[dependence]
        assert row["how"] == ["partners"]
        assert row["only_partner"] == (dependence == "only-partner")
        assert len(row["other_partners"]) == {"only-partner": 0, "only-body": 0, "one-of-two": 1}.get(
            dependence, max(2, len(row["other_partners"]))
        )
        assert bool(row["groups"]) == (dependence == "only-body" or row["activity"].startswith("mia-2020/1.1."))


def test_the_words_of_an_answer_count_what_its_rows_hold(ask: Ask) -> None:
    words = ask("MFA").words
    assert words.en.startswith("18 activities depend on Ministry of Foreign Affairs: it is a partner in 18.")
    assert "the only partner in 7 and the only body beside a group in 3" in words.en
    assert "პარტნიორი სახელმწიფოების შესაბამისი უწყებები" in words.ka
    assert "18 აქტივობა" in words.ka
    assert " 0" not in ask("NATO").words.en + ask("FRONTEX").words.en


def test_frontex_is_the_only_partner_and_the_counterpart_of_one_activity(ask: Ask) -> None:
    (row,) = ask("FRONTEX").rows
    assert row["activity"] == "mia-2020/3.2.2"
    assert row["how"] == ["partners", "named"]
    assert row["dependence"] == ["only-partner", "named"]
    assert row["counterpart"] is True
    assert row["executors"] == [
        "ge-mia-ird",
        "ge-mia-border-police",
        "ge-mia-patrol-police",
        "ge-mia-migration",
        "ge-mia-infoanalytical",
        "ge-mia-academy",
    ]


def test_nato_is_named_in_seven_activities_by_themselves_or_their_objective(ask: Ask) -> None:
    answer = ask("NATO")
    assert {row["activity"].partition("/")[2]: row["named_by"] for row in answer.rows} == NATO
    assert all(row["how"] == ["named"] and row["counterpart"] for row in answer.rows)
    assert ask("NATO", how="partners").rows == []
    assert ["mia-2020/4.2.1", "int-nato", "NAMES"] in [list(edge) for edge in answer.edges]
    assert ("mia-2020/4.2.1", "mia-2020/4.2.1.1", "HAS_ACTIVITY") in answer.edges


def test_the_coordinator_executes_thirty_one(ask: Ask) -> None:
    answer = ask("IRD", how="executes")
    assert len(answer.rows) == 31
    assert all("executes" in row["how"] for row in answer.rows)
    assert sorted(set(codes(ask("IRD"))) - set(codes(answer))) == ["3.1.2", "4.1.5.1"]


def test_with_parts_asks_for_the_bodies_of_a_ministry_too(ask: Ask, reading: Reading) -> None:
    alone, whole = ask("ge-mia"), ask("ge-mia", with_parts=True)
    assert codes(alone) == ["3.2.4"], "only CEPOL's row names the Interior Ministry as a partner"
    executed = {
        source
        for source, target, key in reading.graph.edges(keys=True)
        if key == "EXECUTED_BY" and target.startswith("ge-mia")
    }
    assert executed <= {row["activity"] for row in whole.rows}
    assert len(executed) == 43, "all but 5.1.3, which only a group executes"
    assert whole.parameters == {"organisation": "ge-mia", "with_parts": True}
    assert whole.command.endswith(" ge-mia --with-parts")
    assert not any(body.startswith("ge-mia") for row in whole.rows for body in row["executors"])


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_body_is_the_same_by_each_of_its_names(spelling: str, ask: Ask) -> None:
    assert ask(spelling) == ask("ge-mfa")


def test_a_known_body_without_ties_is_named_and_has_no_rows(ask: Ask) -> None:
    answer = ask("WHO")
    assert (answer.rows, answer.nodes, answer.edges, answer.evidence) == ([], [], [], [])
    assert answer.parameters == {"organisation": "int-who"}
    assert "World Health Organization" in answer.words.en
    assert "int-who" not in answer.words.en + answer.words.ka + answer.title.en + answer.title.ka


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Foreign Minestrone", "ge-mfa"),
        ("საგარეთო საქმიანობა", "ge-mfa"),
        ("FRONTEXT AGENCY", "Nearest: "),
        ("Ministry", "Nearest: "),
        ("სამინისტრო", "Nearest: "),
    ],
)
def test_an_unknown_body_is_refused_with_the_nearest_names(name: str, nearest: str, ask: Ask) -> None:
    with pytest.raises(NotFound, match=nearest) as refused:
        ask(name)
    for line in (refused.value.text.en, refused.value.text.ka):
        assert name in line
        assert "\n" not in line
        assert "kavshiri paths" in line


def test_an_option_has_only_its_own_values(ask: Ask, depending: Question, reading: Reading) -> None:
    with pytest.raises(NotFound, match="executes, partners, named"):
        ask("MFA", how="likes")
    with pytest.raises(NotFound, match="ORGANISATION"):
        depending.ask(reading.graph, Vocabulary.load(), [])


@pytest.mark.parametrize(
    ("body", "options"),
    [("საგარეო", {}), ("NATO", {"how": "named"}), ("ge-mia", {"with_parts": True}), ("donors", {}), ("WHO", {})],
)
def test_the_command_of_an_answer_gives_the_answer_again(body: str, options: dict[str, Any], ask: Ask) -> None:
    answer = ask(body, **options)
    program, command, question, *words = shlex.split(answer.command)
    assert (program, command, question) == ("kavshiri", "ask", "activities-depending-on")
    given: dict[str, Any] = {}
    if "--with-parts" in words:
        words.remove("--with-parts")
        given["with_parts"] = True
    if "--how" in words:
        given["how"] = words.pop(words.index("--how") + 1)
        words.remove("--how")
    (again,) = words
    assert ask(again, **given) == answer


def test_an_answer_stands_on_the_lines_of_the_source(ask: Ask) -> None:
    answer = ask("MFA")
    assert len(answer.evidence) == 18
    assert {piece["words"] for piece in answer.evidence} == {"საგარეო საქმეთა სამინისტრო"}
    assert {piece["column"] for piece in answer.evidence} == {"partner"}
    assert answer.evidence[0]["line"] == 57


def test_a_picture_can_be_drawn_from_what_an_answer_names(ask: Ask, reading: Reading) -> None:
    for body in ("MFA", "NATO", "IRD", "FRONTEX"):
        answer = ask(body)
        assert {row["activity"] for row in answer.rows} <= set(answer.nodes)
        assert len(answer.nodes) == len(set(answer.nodes))
        assert len(answer.edges) == len(set(answer.edges))
        for source, target, key in answer.edges:
            assert {source, target} <= set(answer.nodes)
            assert reading.graph.has_edge(source, target, key)


def test_two_plans_answer_together(
    reading: Reading, other: Reading, vocabulary: Vocabulary, depending: Question
) -> None:
    both: PlanGraph = new_graph()
    add_graph(both, reading.graph)
    add_graph(both, other.graph)
    rows = depending.ask(both, vocabulary, ["MFA"]).rows
    assert [row["activity"].partition("/")[0] for row in rows].count("other-2021") == 18
    assert len(rows) == 36


def test_what_a_goal_names_and_the_parts_of_parts_count_too(vocabulary: Vocabulary, depending: Question) -> None:
    graph = new_graph()
    here: Any = {"plan": "p", "file": "plan.txt", "line": 3, "column": "heading", "words": "ნატო"}
    for kind, id in ((GOAL, "p/1"), (OBJECTIVE, "p/1.1"), (ACTIVITY, "p/1.1.1"), (ACTIVITY, "p/1.1.2")):
        add_node(graph, kind, id, name="რამე", code=id[2:], evidence=[here])
    for body in ("int-nato", "ge-mia", "ge-mia-border-police", "ge-mia-coast-guard"):
        add_node(graph, ORGANISATION, body, name=body, category="state", evidence=[here])
    for edge, source, target in (
        (HAS_OBJECTIVE, "p/1", "p/1.1"),
        (HAS_ACTIVITY, "p/1.1", "p/1.1.1"),
        (HAS_ACTIVITY, "p/1.1", "p/1.1.2"),
        (NAMES, "p/1", "int-nato"),
        (PART_OF, "ge-mia-coast-guard", "ge-mia-border-police"),
        (PART_OF, "ge-mia-border-police", "ge-mia"),
        (EXECUTED_BY, "p/1.1.2", "ge-mia-coast-guard"),
    ):
        add_edge(graph, edge, source, target, evidence=[here])
    named = depending.ask(graph, vocabulary, ["int-nato"])
    assert [(row["activity"], row["named_by"]) for row in named.rows] == [("p/1.1.1", ["Goal"]), ("p/1.1.2", ["Goal"])]
    assert ("p/1", "p/1.1", "HAS_OBJECTIVE") in named.edges
    assert depending.ask(graph, vocabulary, ["ge-mia"]).rows == []
    (row,) = depending.ask(graph, vocabulary, ["ge-mia"], with_parts=True).rows
    assert (row["activity"], row["how"]) == ("p/1.1.2", ["executes"])


def test_every_question_of_the_catalogue_is_whole() -> None:
    for name, question in catalogue().items():
        assert question.title.en.endswith("?")
        assert question.title.ka.endswith("?")
        assert all(len(question.wordings[language]) >= 5 for language in ("en", "ka")), name
        assert len({column.name for column in question.returns}) == len(question.returns)
        assert question.returns[0].holds in ("node", "nodes", "text", "words")
