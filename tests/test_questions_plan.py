"""What the sample does not show of the questions about time, risks and gaps: several plans, empty cells, groups."""

from typing import Any

import pytest
from small_plans import HERE, ask, dated, organisation, plan, shown, turned

from graph.errors import NotFound
from graph.plan_graph import PlanGraph, add_edge, add_graph, add_node, new_graph
from graph.schema import (
    AT_RISK_FROM,
    HAS_ACTIVITY,
    INDICATOR,
    MEASURED_BY,
    RISK,
)
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.questions import catalogue

QUESTIONS: dict[str, tuple[str, ...]] = {
    "in-quarter": ("2020-Q4",),
    "workload": (),
    "risks": (),
    "risk-exposure": ("EMS",),
    "activities-at-risk": ("budget",),
    "gaps": (),
    "who-to-invite": ("mia-2020/4.2",),
    "indicators": ("EMS",),
    "overview": (),
    "about": ("სწავლება",),
    "unnamed": (),
    "reports-due": (),
    "contents": ("mia-2020/4.2",),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_order_in_which_a_graph_was_put_together_changes_no_answer(
    name: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    straight, reverse = (
        ask(graph, vocabulary, name, *QUESTIONS[name]) for graph in (reading.graph, turned(reading.graph))
    )
    assert straight.rows == reverse.rows
    assert straight.words == reverse.words
    assert straight.evidence == reverse.evidence
    assert set(straight.edges) == set(reverse.edges)


@pytest.mark.parametrize("name", set(QUESTIONS) - {"overview"})
def test_an_answer_stands_on_edges_of_the_graph(name: str, reading: Reading, vocabulary: Vocabulary) -> None:
    answer = ask(reading.graph, vocabulary, name, *QUESTIONS[name])
    assert answer.rows
    assert answer.edges
    assert answer.evidence
    assert all(reading.graph.has_edge(*edge) for edge in answer.edges)


@pytest.mark.parametrize("name", ["workload", "risks", "gaps", "unnamed", "reports-due"])
@pytest.mark.parametrize("graph", [new_graph(), plan()])
def test_where_there_is_nothing_the_words_say_so(name: str, graph: PlanGraph, vocabulary: Vocabulary) -> None:
    answer = ask(graph, vocabulary, name)
    assert (answer.rows, answer.edges, answer.evidence) == ([], [], [])
    assert answer.words.en.startswith(("No", "The plan names no"))
    assert answer.words.ka


def test_an_empty_plan_has_an_overview_of_noughts(vocabulary: Vocabulary) -> None:
    counts = [row["count"] for row in ask(new_graph(), vocabulary, "overview").rows]
    assert counts
    assert not any(counts)


def test_a_body_that_no_plan_names_has_no_rows(vocabulary: Vocabulary) -> None:
    for name in ("risk-exposure", "indicators"):
        answer = ask(dated({"1.1": "I"}), vocabulary, name, "WHO")
        assert answer.rows == []
        assert "World Health Organization" in answer.words.en


def test_every_plan_is_counted_where_two_are_asked_together(
    reading: Reading, other: Reading, vocabulary: Vocabulary
) -> None:
    both = new_graph()
    add_graph(both, reading.graph)
    add_graph(both, other.graph)
    for name in ("in-quarter", "activities-at-risk", "gaps", "indicators", "about", "unnamed", "reports-due"):
        alone, together = (ask(graph, vocabulary, name, *QUESTIONS[name]) for graph in (reading.graph, both))
        risks = [row for row in alone.rows if row.get("kind") == ["Risk"]]
        assert len(together.rows) == 2 * len(alone.rows) - len(risks), name
    for name in ("workload", "risks", "risk-exposure"):
        alone, together = (ask(graph, vocabulary, name, *QUESTIONS[name]) for graph in (reading.graph, both))
        first = alone.columns[0].name
        assert shown(together, first) == shown(alone, first), name
    shares = [
        shown(ask(graph, vocabulary, "risk-exposure", "EMS"), "share", "plan_share") for graph in (reading.graph, both)
    ]
    assert shares[0] == shares[1]


def test_departments_are_told_what_the_body_executes_itself(vocabulary: Vocabulary) -> None:
    words = ask(plan("u1 | s1", "s1 | s2", "s1 | "), vocabulary, "departments-working-with", "s1").words.en
    assert "It executes 2 activities itself, whose partners are not counted here: partners-of tells them." in words


def risky(*rows: str) -> PlanGraph:
    """A plan with a row for each `executors | partners | risks`, the risks parted by semicolons."""
    graph = plan(*(row.rpartition("|")[0] for row in rows))
    for number, row in enumerate(rows, 1):
        for name in filter(None, map(str.strip, row.rpartition("|")[2].split(";"))):
            risk = f"risk-{name.replace(' ', '-')}"
            add_node(graph, RISK, risk, name=name, evidence=HERE)
            add_edge(graph, AT_RISK_FROM, f"p/1.{number}", risk, evidence=HERE)
    return graph


MONEY = risky(
    "u1 | s1 | ბიუჯეტის შემცირება", "u1 | | პოლიტიკური ნების არქონა; ბიუჯეტის არქონა", "g1 | | ქარიშხალი", "u2 | |"
)


def test_words_of_a_risk_mean_every_risk_that_has_them_all(vocabulary: Vocabulary) -> None:
    answer = ask(MONEY, vocabulary, "activities-at-risk", "ბიუჯეტი")
    assert answer.parameters == {"risk": ["risk-ბიუჯეტის-არქონა", "risk-ბიუჯეტის-შემცირება"]}
    assert shown(answer, "activity", "risks") == [
        ("p/1.1", ["risk-ბიუჯეტის-შემცირება"]),
        ("p/1.2", ["risk-ბიუჯეტის-არქონა"]),
    ]
    for words in (["შემცირებული", "ბიუჯეტი"], ["biujetis", "shemcireba"], ["risk-ბიუჯეტის-შემცირება"]):
        one = ask(MONEY, vocabulary, "activities-at-risk", *words)
        assert shown(one, "activity") == [("p/1.1",)], words


def test_a_risk_that_nobody_speaks_of_is_refused_with_some_that_are_spoken_of(vocabulary: Vocabulary) -> None:
    with pytest.raises(NotFound, match="ქარიშხალი"):
        ask(MONEY, vocabulary, "activities-at-risk", "მიწისძვრა")


def test_risks_are_ordered_by_reach_and_have_a_theme_or_are_other(vocabulary: Vocabulary) -> None:
    graph = risky("u1 | | ნების არქონა", "u2 g1 | | ნების არქონა", "u1 | | ქარიშხალი")
    answer = ask(graph, vocabulary, "risks")
    assert shown(answer, "risk", "theme", "count", "departments") == [
        ("risk-ნების-არქონა", ["political-will"], 2, 2),
        ("risk-ქარიშხალი", ["other"], 1, 1),
    ]
    assert "g1" in answer.words.en
    assert shown(ask(graph, vocabulary, "risks", groups=True), "departments") == [(3,), (1,)]


def test_exposure_counts_an_activity_once_whatever_the_roles_and_only_the_plans_of_the_body(
    vocabulary: Vocabulary,
) -> None:
    graph = risky("s1 | s1 | ომი", "u1 | s1 | ომი", "u1 | | ომი", "u1 | |")
    far = dated({"1.1": "I"}, year=2031)
    add_node(far, RISK, "risk-ომი", name="ომი", evidence=HERE)
    add_edge(far, AT_RISK_FROM, "p2031/1.1", "risk-ომი", evidence=HERE)
    add_graph(graph, far)
    answer = ask(graph, vocabulary, "risk-exposure", "s1")
    assert shown(answer, "risk", "count", "share", "plan_share") == [("risk-ომი", 2, 100.0, 75.0)]


def test_an_empty_row_has_every_gap_of_emptiness_and_its_own_line_is_the_evidence(vocabulary: Vocabulary) -> None:
    answer = ask(plan(" | "), vocabulary, "gaps")
    assert shown(answer, "gaps") == [(["no-executor", "no-partner", "no-quarter", "no-risk", "no-indicator"],)]
    assert answer.edges == [("p/1", "p/1.1", HAS_ACTIVITY.type)]


def test_a_group_is_no_single_executor_and_no_missing_partner(vocabulary: Vocabulary) -> None:
    answer = ask(plan("g1 | g2", "u1 g1 | s1", "u1 | s1"), vocabulary, "gaps")
    kinds = {row["activity"]: set(row["gaps"]) - {"no-quarter", "no-risk", "no-indicator"} for row in answer.rows}
    assert kinds == {
        "p/1.1": {"unnamed-executor", "unnamed-partner"},
        "p/1.2": {"unnamed-executor"},
        "p/1.3": {"single-executor"},
    }
    assert {row["activity"]: row["groups"] for row in answer.rows}["p/1.1"] == ["g1", "g2"]


def test_a_counterpart_is_missed_only_where_it_is_no_partner(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | i1", "u1 | s1", named={"i1": "p/1"})
    assert shown(ask(graph, vocabulary, "gaps", gap="counterpart-not-partner"), "activity", "counterparts") == [
        ("p/1.2", ["i1"])
    ]


def test_the_commonest_risk_is_that_of_the_plan_and_two_equal_ones_are_none(vocabulary: Vocabulary) -> None:
    first = risky("u1 | | ომი", "u1 | | ომი", "u1 | | ომი; ქარი", "u1 | | ქარი")
    assert shown(ask(first, vocabulary, "gaps", gap="commonest-risk-only"), "activity") == [("p/1.1",), ("p/1.2",)]
    equal = risky("u1 | | ომი", "u1 | | ომი", "u1 | | ქარი", "u1 | | ქარი")
    assert ask(equal, vocabulary, "gaps", gap="commonest-risk-only").rows == []
    far = dated({"1.1": "", "1.2": "", "1.3": "", "1.4": ""}, year=2031)
    add_node(far, RISK, "risk-ქარი", name="ქარი", evidence=HERE)
    for code in ("1.1", "1.2", "1.3", "1.4"):
        add_edge(far, AT_RISK_FROM, f"p2031/{code}", "risk-ქარი", evidence=HERE)
    add_graph(first, far)
    assert [row["activity"] for row in ask(first, vocabulary, "gaps", gap="commonest-risk-only").rows] == [
        "p/1.1",
        "p/1.2",
        *(f"p2031/{code}" for code in ("1.1", "1.2", "1.3", "1.4")),
    ]


def measured(*names: str) -> PlanGraph:
    """A plan of one activity that a unit executes, with indicators."""
    graph = plan("u1 | ")
    for number, name in enumerate(names, 1):
        add_node(graph, INDICATOR, f"p/1.1#{number}", name=name, evidence=HERE)
        add_edge(graph, MEASURED_BY, "p/1.1", f"p/1.1#{number}", evidence=HERE)
    return graph


@pytest.mark.parametrize(
    ("name", "target", "document"),
    [
        ("ჩატარებული 12 სწავლება", True, []),
        ("2020 წელს გამართული შეხვედრების რაოდენობა", False, []),
        ("ცენტრში „112“ შემოსული ზარების რაოდენობა", False, []),
        ("მომზადებული 2 ანგარიში", True, ["report"]),
        ("მომზადებული ანგარიშების რაოდენობა", False, []),
        ("დამტკიცებული სამოქმედო გეგმა", False, ["document"]),
        ("გეგმით გათვალისწინებული აქტივობა", False, []),
    ],
)
def test_a_target_is_a_number_to_reach_and_a_document_is_not_a_count_of_them(
    name: str, target: bool, document: list[str], vocabulary: Vocabulary
) -> None:
    graph = measured(name)
    assert shown(ask(graph, vocabulary, "indicators", "1.1"), "target", "document") == [(target, document)]
    assert ("no-target" in ask(graph, vocabulary, "gaps").rows[0]["gaps"]) is not target
    assert [row["document"] for row in ask(graph, vocabulary, "reports-due").rows] == ([document] if document else [])


def test_a_body_and_a_number_are_both_asked_for_indicators(vocabulary: Vocabulary) -> None:
    graph = measured(*(f"ზომა {letter}" for letter in "აბგდევზთიკლ"))
    for subject in ("1", "1.1", "u1", "p/1.1"):
        assert [row["indicator"] for row in ask(graph, vocabulary, "indicators", subject).rows] == [
            f"p/1.1#{number}" for number in range(1, 12)
        ]
    organisation(graph, "s1")
    assert (
        ask(graph, vocabulary, "indicators", "s1").words.en
        == "s1 executes no activity. Indicators are asked of a body that executes, or of a number of the plan."
    )


def test_a_group_alone_in_its_cell_is_told_from_one_beside_a_body(vocabulary: Vocabulary) -> None:
    answer = ask(plan("g1 | s1", "u1 g1 | g2 s1", "u1 | g2", "u1 | s1"), vocabulary, "unnamed")
    assert shown(answer, "activity", "executing", "partnering", "beside") == [
        ("p/1.1", ["g1"], [], ["s1"]),
        ("p/1.2", ["g1"], ["g2"], ["u1", "s1"]),
        ("p/1.3", [], ["g2"], ["u1"]),
    ]
    assert answer.words.en.endswith("Nobody beside the group: to execute 1.1; as partner 1.3.")


def test_a_group_is_invited_by_nobody_unless_asked_for(vocabulary: Vocabulary) -> None:
    graph = plan("g1 u1 | g2 s1", "u2 u1 | s1", named={"i1": "p/1", "s2": "p/1.2"})
    answer = ask(graph, vocabulary, "who-to-invite", "1")
    assert shown(answer, "body", "why", "count") == [
        ("u1", ["executes"], 2),
        ("u2", ["executes"], 1),
        ("s1", ["partners"], 2),
        ("i1", ["counterpart"], 2),
        ("s2", ["named"], 1),
    ]
    assert answer.words.en.endswith("unnamed, to be settled before: g1 (1.1); g2 (1.1).")
    both = ask(graph, vocabulary, "who-to-invite", "1", groups=True)
    assert shown(both, "body")[5:] == [("g1",), ("g2",)]
    assert both.words == answer.words


@pytest.mark.parametrize("words", ["ვარჯიში", "ვარჯიშების", "varjishebi", "ERTOBLIVI varjishi", "Exercises"])
def test_a_subject_is_found_in_any_inflection_script_and_language(words: str, vocabulary: Vocabulary) -> None:
    graph = plan("u1 | ", "u1 | ")
    graph.nodes["p/1.2"].update(name="ერთობლივ ვარჯიშებში მონაწილეობა", name_en="Taking part in a joint exercise")
    assert shown(ask(graph, vocabulary, "about", *words.split()), "node", "kind", "activities") == [
        ("p/1.2", ["Activity"], ["p/1.2"])
    ]


def test_all_words_of_a_subject_stand_in_one_text(vocabulary: Vocabulary) -> None:
    graph = risky("u1 | | ვარჯიშის გადადება", "u1 | | ბიუჯეტის გადადება")
    for words, expected in (("ვარჯიში გადადება", ["risk-ვარჯიშის-გადადება"]), ("ვარჯიში ბიუჯეტი", [])):
        assert [row["node"] for row in ask(graph, vocabulary, "about", *words.split()).rows] == expected


def test_wordings_of_these_questions_are_many_in_both_languages_and_shared_with_none() -> None:
    said: dict[str, Any] = {}
    for name in QUESTIONS:
        for language in ("en", "ka"):
            wordings = catalogue()[name].wordings[language]
            assert len(wordings) >= 8, name
            for wording in wordings:
                assert said.setdefault(wording, name) == name, wording


def test_of_many_numbers_the_words_list_some_and_count_the_rest(vocabulary: Vocabulary) -> None:
    graph = dated({f"1.{number}": "" for number in range(1, 31)})
    words = ask(graph, vocabulary, "in-quarter", "2020-Q1").words
    assert words.en.endswith("not counted: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11, 1.12 and 18 more.")
    assert words.ka.endswith("და კიდევ 18.")


@pytest.mark.parametrize("name", ["indicators", "reports-due"])
def test_a_body_that_is_asked_about_is_joined_to_its_activities(
    name: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    answer = ask(reading.graph, vocabulary, name, "Border Police")
    for row in answer.rows:
        assert (row["activity"], "ge-mia-border-police", "EXECUTED_BY") in answer.edges
