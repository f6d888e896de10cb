"""What the sample does not show of the questions about quarters: other years, activities that do not run all year."""

import pytest
from small_plans import HERE, ask, dated, organisation, shown

from graph.errors import NotFound
from graph.plan_graph import add_edge, add_graph
from graph.schema import EXECUTED_BY, SCHEDULED_IN
from graph.vocabulary import Vocabulary


@pytest.mark.parametrize(
    "typed",
    [
        *("2020-Q3", "2020-q3", "Q3", "q3", "III", "iii", "3", "2020 Q3", "third quarter", "III კვარტალი"),
        *("მესამე კვარტალი", "მესამე კვარტალში", "2020 წლის III კვარტალი", "mesame kvartali"),
    ],
)
def test_a_quarter_is_understood_as_officers_write_it(typed: str, vocabulary: Vocabulary) -> None:
    answer = ask(dated({"1.1": "III IV", "1.2": "I"}), vocabulary, "in-quarter", typed)
    assert answer.parameters == {"quarter": "2020-Q3"}
    assert shown(answer, "activity") == [("p2020/1.1",)]


@pytest.mark.parametrize("typed", ["Q5", "2019-Q3", "soon", "V", "0"])
def test_what_is_no_quarter_of_the_plans_is_refused_with_what_is(typed: str, vocabulary: Vocabulary) -> None:
    with pytest.raises(NotFound, match="2020-Q"):
        ask(dated({"1.1": "III"}), vocabulary, "in-quarter", typed)


def test_a_quarter_of_the_year_without_any_activity_has_no_rows(vocabulary: Vocabulary) -> None:
    answer = ask(dated({"1.1": "I", "1.2": ""}), vocabulary, "in-quarter", "Q2")
    assert answer.rows == []
    assert answer.words.en == (
        "Nothing runs in Q2 2020. In other quarters of the year, but not in this: აქტივობა 1.1. "
        "Without any quarter, and so not counted: 1.2."
    )


def test_what_another_years_plan_leaves_without_a_quarter_is_not_told(vocabulary: Vocabulary) -> None:
    both = dated({"1.1": "III", "1.2": ""})
    add_graph(both, dated({"1.1": "III", "1.3": ""}, year=2021))
    words = ask(both, vocabulary, "in-quarter", "2021-Q3").words.en
    assert "Without any quarter, and so not counted: p2021/1.3." in words


def test_a_quarter_that_several_years_have_is_asked_back(vocabulary: Vocabulary) -> None:
    both = dated({"1.1": "III"})
    add_graph(both, dated({"1.1": "III"}, year=2021))
    with pytest.raises(NotFound, match="2020-Q3, 2021-Q3"):
        ask(both, vocabulary, "in-quarter", "Q3")
    assert shown(ask(both, vocabulary, "in-quarter", "2021-Q3"), "activity", "all_year") == [("p2021/1.1", True)]


def test_all_year_is_every_quarter_that_the_plan_has_and_what_differs_comes_first(vocabulary: Vocabulary) -> None:
    graph = dated({"1.1": "I II", "1.9": "I II", "1.10": "II", "1.11": ""})
    assert shown(ask(graph, vocabulary, "in-quarter", "II"), "activity", "all_year") == [
        ("p2020/1.10", False),
        ("p2020/1.1", True),
        ("p2020/1.9", True),
    ]


def test_work_is_counted_by_quarter_and_a_group_only_where_asked(vocabulary: Vocabulary) -> None:
    graph = dated({"1.1": "I II", "1.2": "II", "1.3": ""})
    for body, *codes in (("u1", "1.1", "1.2", "1.3"), ("g1", "1.1"), ("s1", "1.2")):
        organisation(graph, body)
        for code in codes:
            add_edge(graph, EXECUTED_BY, f"p2020/{code}", body, position=1, evidence=HERE)
    columns = ("department", "executes", "by_quarter", "alone", "unnamed", "others", "undated")
    answer = ask(graph, vocabulary, "workload")
    assert shown(answer, *columns) == [
        ("u1", 3, "2020-Q1 1, 2020-Q2 2", 1, 1, 1, 1),
        ("s1", 1, "2020-Q2 1", 0, 0, 1, 0),
    ]
    assert "Without a date: 1 activity. Most activities run in: 2020-Q2 (2). Left out" in answer.words.en
    assert "g1" in answer.words.en
    assert shown(ask(graph, vocabulary, "workload", groups=True), "department") == [("u1",), ("g1",), ("s1",)]


def test_what_begins_and_what_ends_is_told_and_what_runs_all_year_as_one(vocabulary: Vocabulary) -> None:
    graph = dated({"1.1": "I II III IV", "1.2": "I II", "1.3": "II III", "1.4": "IV"})
    columns = ("activity", "turns")
    begun = ask(graph, vocabulary, "in-quarter", "I")
    assert shown(begun, *columns) == [("p2020/1.2", ["begins"]), ("p2020/1.1", ["begins"])]
    assert "Begin in it: 1.2 and what runs all year; end in it: none." in begun.words.en
    ended = ask(graph, vocabulary, "in-quarter", "II")
    assert shown(ended, *columns) == [("p2020/1.2", ["ends"]), ("p2020/1.3", ["begins"]), ("p2020/1.1", [])]
    assert "Begin in it: 1.3; end in it: 1.2." in ended.words.en
    alone = ask(graph, vocabulary, "in-quarter", "IV")
    assert shown(alone, *columns) == [("p2020/1.4", ["begins", "ends"]), ("p2020/1.1", ["ends"])]


def test_what_goes_on_in_the_next_year_does_not_end_in_its_own(vocabulary: Vocabulary) -> None:
    both = dated({"1.1": "I II"})
    add_graph(both, dated({"1.1": "I II"}, year=2021))
    add_edge(both, SCHEDULED_IN, "p2020/1.1", "2021-Q1", evidence=HERE)
    columns = ("activity", "turns")
    assert shown(ask(both, vocabulary, "in-quarter", "2020-Q1"), *columns) == [("p2020/1.1", ["begins"])]
    assert shown(ask(both, vocabulary, "in-quarter", "2020-Q2"), *columns) == [("p2020/1.1", [])]
    assert shown(ask(both, vocabulary, "in-quarter", "2021-Q1"), *columns) == [
        ("p2020/1.1", ["ends"]),
        ("p2021/1.1", ["begins"]),
    ]
