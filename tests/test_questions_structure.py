"""What the sample does not show of the questions about loss and structure: equal rows, groups, unknown bodies, two plans."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from networkx.algorithms.community import louvain_communities
from small_plans import ask, plan, shown, turned

from graph.plan_graph import add_graph, new_graph
from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.network import network
from queries.questions import catalogue

QUESTIONS = {
    "if-lost": 1,
    "single-points-of-failure": 0,
    "bridges": 0,
    "communities": 0,
    "similar-departments": 1,
    "likely-partners": 1,
    "path": 2,
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_order_in_which_a_graph_was_put_together_changes_no_answer(
    name: str, reading: Reading, vocabulary: Vocabulary
) -> None:
    arguments = ("EMS", "FRONTEX")[: QUESTIONS[name]]
    straight, reverse = (ask(graph, vocabulary, name, *arguments) for graph in (reading.graph, turned(reading.graph)))
    assert straight.rows == reverse.rows
    assert straight.words == reverse.words
    assert straight.evidence == reverse.evidence


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_graph_without_activities_and_a_body_without_ties_give_no_rows(name: str, vocabulary: Vocabulary) -> None:
    arguments = ("WHO", "MFA")[: QUESTIONS[name]]
    for graph in (new_graph(), plan()):
        answer = ask(graph, vocabulary, name, *arguments)
        assert (answer.rows, answer.edges, answer.evidence) == ([], [], [])
        assert answer.words.en
        assert answer.words.ka


@pytest.mark.parametrize(
    "rows", [["u1 | s1"], ["u1 | "], [" | s1"], [" | "], ["g1 | g2"], ["u1 | u1"], ["u1 | s1", "u1 | s1"]]
)
@pytest.mark.parametrize("left_out", ["", "u1"])
def test_the_smallest_plans_have_a_network_and_answers(rows: list[str], left_out: str, vocabulary: Vocabulary) -> None:
    graph = plan(*rows)
    assert {tuple(sorted(tie)) for tie in network(graph, [left_out]).edges} <= {("s1", "u1")}
    for name in ("bridges", "communities", "closest-pairs", "most-connected", "overview", "gaps"):
        assert ask(graph, vocabulary, name).words.en


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_stands_on_edges_of_the_graph(name: str, reading: Reading, vocabulary: Vocabulary) -> None:
    answer = ask(reading.graph, vocabulary, name, *("Border Police", "EMS")[: QUESTIONS[name]])
    assert answer.edges
    assert all(reading.graph.has_edge(*edge) for edge in answer.edges)
    assert answer.evidence
    assert {column.name for column in answer.columns} == set(answer.rows[0])


@pytest.mark.parametrize("name", QUESTIONS)
def test_two_plans_are_asked_together(name: str, reading: Reading, other: Reading, vocabulary: Vocabulary) -> None:
    both = new_graph()
    add_graph(both, reading.graph)
    add_graph(both, other.graph)
    arguments = ("Border Police", "EMS")[: QUESTIONS[name]]
    first = catalogue()[name].returns[0].name
    alone, together = (ask(graph, vocabulary, name, *arguments) for graph in (reading.graph, both))
    if name == "path":
        # A body's rows of both plans: twice as many on each side of the middle.
        assert "by 160 shortest chains" in together.words.en
        assert "by 76 shortest chains" in together.words.en
    elif name == "if-lost":
        assert len(together.rows) == 2 * len(alone.rows)
    elif name in ("single-points-of-failure", "bridges"):
        assert sorted(row[first] for row in together.rows) == sorted(row[first] for row in alone.rows)
    elif name == "communities":
        members = [sorted(body for row in answer.rows for body in row["members"]) for answer in (alone, together)]
        assert members[0] == members[1]
    elif name == "likely-partners":
        assert {"ge-prosecutor", "ge-mia-ems"} <= {row[first] for row in together.rows}
    else:
        assert {row[first] for row in together.rows} > {row[first] for row in alone.rows}, "more have three activities"


def test_a_lost_body_leaves_nobody_or_a_group_or_others(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "u1 | a g", "u1 | a b", "a | c", "a g | c")
    answer = ask(graph, vocabulary, "if-lost", "a")
    assert shown(answer, "activity", "left") == [
        ("p/1.4", ["no-executor"]),
        ("p/1.5", ["group-executor"]),
        ("p/1.1", ["no-partner"]),
        ("p/1.2", ["group-partner"]),
        ("p/1.3", ["fewer"]),
    ]
    assert "Without a partner: 1 when groups count as partners, 2 when they do not." in answer.words.en


def test_who_could_step_in_is_of_the_same_category_and_works_there_outside_copied_lists(vocabulary: Vocabulary) -> None:
    copied = "u1 | a d e f"
    answer = ask(plan("u1 | a", "u1 | b", "u1 | b", "u1 | c", "u1 u2 | c", copied, copied), vocabulary, "if-lost", "a")
    assert shown(answer, "activity", "left", "instead")[0] == ("p/1.1", ["no-partner"], ["b", "c"])
    assert answer.rows[0]["instead"] == ["b", "c"], (
        "of equals the first by id; d, e and f only in a copied list; u2 is a unit"
    )
    assert "Possible, not in the plan: b could step into 1 activity." in answer.words.en


def test_in_the_place_of_a_counterpart_nobody_is_proposed(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | i1", "u1 | i2", "u2 | i1", named={"i1": "p/1.1"})
    answer = ask(graph, vocabulary, "if-lost", "i1")
    assert shown(answer, "activity", "left", "instead") == [
        ("p/1.1", ["falls-away"], []),
        ("p/1.3", ["no-partner"], []),
    ]
    assert shown(ask(graph, vocabulary, "if-lost", "i2"), "instead") == [(["i1"],)]
    state = ask(plan("u1 | x", "u1 | y", named={"x": "p/1"}), vocabulary, "if-lost", "x")
    assert shown(state, "activity", "left") == [("p/1.1", ["no-partner"])], "a state body is no counterpart"


def test_a_lost_coordinator_is_asked_about_and_never_proposed(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "u1 | a", "u2 | a", owner="o")
    assert [row["instead"] for row in ask(graph, vocabulary, "if-lost", "u2").rows] == [[]]
    assert [row["instead"] for row in ask(graph, vocabulary, "if-lost", "u1").rows] == [["u2"], ["u2"]]


def test_a_group_is_a_single_point_only_when_asked_for(vocabulary: Vocabulary) -> None:
    graph = plan("g1 | a", "u1 | g2", "u1 u2 | g1 g2")
    answer = ask(graph, vocabulary, "single-points-of-failure")
    assert shown(answer, "body", "how") == [("a", ["only-partner"]), ("u1", ["only-executor"])]
    assert "g1; g2" in answer.words.en
    asked = ask(graph, vocabulary, "single-points-of-failure", groups=True)
    assert shown(asked, "body", "how") == [
        ("a", ["only-partner"]),
        ("g1", ["only-executor"]),
        ("g2", ["only-partner"]),
        ("u1", ["only-executor"]),
    ]
    assert "Left out" not in asked.words.en


def test_a_bridge_joins_departments_that_share_nothing(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "u2 | a b", "u3 | b", "u3 | a", "u1 | c", "u4 u1 | ", "u4 | c")
    answer = ask(graph, vocabulary, "bridges")
    assert shown(answer, "partner", "pairs", "alone", "departments") == [
        ("a", 3, 2, ["u1", "u2", "u3"]),
        ("b", 1, 0, ["u2", "u3"]),
    ], "c joins u1 and u4, which execute together"
    assert shown(answer, "articulation") == [(True,), (False,)]


def test_a_bridge_by_a_copied_list_comes_after_one_that_is_none(vocabulary: Vocabulary) -> None:
    copied = "a b c d"
    graph = plan(f"u1 | {copied}", f"u2 | {copied}", "u3 | d e", "u4 | e d")
    answer = ask(graph, vocabulary, "bridges")
    assert shown(answer, "partner", "pairs", "alone", "copied") == [
        ("d", 6, 4, 5),
        ("e", 1, 0, 0),
        ("a", 1, 0, 1),
        ("b", 1, 0, 1),
        ("c", 1, 0, 1),
    ]
    assert "3 partners do so by copied lists alone" in answer.words.en


def test_groups_and_the_coordinator_bridge_only_when_asked_for(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", "u1 | b", "u1 | b", "u2 | a g", "u3 | g", owner="o")
    assert ask(graph, vocabulary, "bridges").rows == []
    assert shown(ask(graph, vocabulary, "bridges", coordinator=True), "partner") == [("a",)]
    assert shown(ask(graph, vocabulary, "bridges", groups=True), "partner") == [("g",)]
    assert "u1" in ask(graph, vocabulary, "bridges").words.en


def test_a_tie_weighs_less_the_more_bodies_share_the_activity() -> None:
    copied = "u9 | w x y z"
    made = network(plan("u1 | a", "u1 | a b", "u1 u2 |", "u1 u2 | g", copied, copied))
    assert {pair: made.edges[pair]["weight"] for pair in made.edges} == {
        ("a", "u1"): 1.5,
        ("b", "u1"): 0.5,
        ("u1", "u2"): 2.0,
    }, "a and b stand side by side; the group counts nowhere; a copied list ties nobody"
    assert list(made) == sorted(made)
    assert {"u9", "w"} <= set(made)
    assert list(network(plan("u1 | g"), groups=True).edges) == [("g", "u1")]


def test_what_stays_together_is_a_community_and_the_rest_is_between(vocabulary: Vocabulary) -> None:
    row = [f"u{number} u{number + 1} |" for number in range(1, 9)]
    answer = ask(plan(*row, "a | g"), vocabulary, "communities")
    assert shown(answer, "members", "kind", "count") == [
        (["u1", "u2", "u3"], ["community"], 3),
        (["u7", "u8", "u9"], ["community"], 3),
        (["u4", "u5", "u6"], ["between"], 3),
        (["a"], ["apart"], 1),
    ]
    assert "weak" not in answer.words.en
    assert "3 bodies stand between them. 1 body has no tie" in answer.words.en
    assert answer.edges == [
        edge
        for number in (1, 2, 7, 8)
        for edge in (
            (f"p/1.{number}", f"u{number}", "EXECUTED_BY"),
            (f"p/1.{number}", f"u{number + 1}", "EXECUTED_BY"),
        )
    ]


def test_cliques_are_communities_each_with_its_own_ties(vocabulary: Vocabulary) -> None:
    graph = plan("u1 u2 |", "u2 u3 |", "u1 u3 |", "u6 u7 |", "u7 u8 |", "u6 u8 |", "u3 u6 |")
    answer = ask(graph, vocabulary, "communities")
    assert shown(answer, "members", "kind") == [
        (["u1", "u2", "u3"], ["community"]),
        (["u6", "u7", "u8"], ["community"]),
    ]
    assert "p/1.7" not in answer.nodes


def test_in_a_community_each_stays_with_each(vocabulary: Vocabulary) -> None:
    pairs = "03 05 08 09 13 15 23 25 26 28 38 45 46 69 78 89"
    graph = plan(*(f"u{pair[0]} u{pair[1]} |" for pair in pairs.split()))
    made = network(graph)
    kept = Counter(
        pair
        for seed in range(100)
        for part in louvain_communities(made, weight="weight", seed=seed)
        for pair in combinations(sorted(part), 2)
    )
    answer = ask(graph, vocabulary, "communities")
    found = [row["members"] for row in answer.rows if row["kind"] == ["community"]]
    inside = {pair for part in found for pair in combinations(part, 2)}
    assert min(kept[pair] for pair in inside) >= 90
    assert {pair for pair, count in kept.items() if count >= 90} > inside, (
        "who stays with a part of it only is left out"
    )
    assert sorted(body for row in answer.rows for body in row["members"]) == list(made)


def test_a_network_without_parts_is_called_weak(vocabulary: Vocabulary) -> None:
    everybody = [f"u{one} u{other} |" for one in range(1, 6) for other in range(one + 1, 6)]
    assert "which is weak" in ask(plan(*everybody), vocabulary, "communities").words.en


def test_departments_are_compared_from_three_activities_and_two_common_partners(vocabulary: Vocabulary) -> None:
    three = ["u1 | a b", "u1 | c", "u1 |"]
    alike = ask(plan(*three, "u2 | a", "u2 | b", "u2 | d"), vocabulary, "similar-departments", "u1")
    assert shown(alike, "department", "likeness", "common", "activities") == [("u2", 0.5, ["a", "b"], 3)]
    two_activities = ask(plan(*three, "u2 | a b", "u2 | d"), vocabulary, "similar-departments", "u1")
    assert two_activities.rows == []
    assert "0 departments with 3 or more activities could be compared" in two_activities.words.en
    one_common = ask(plan(*three, "u2 | a", "u2 | d", "u2 | e"), vocabulary, "similar-departments", "u1")
    assert one_common.rows == []
    assert "1 department with 3 or more activities could be compared" in one_common.words.en
    too_little = ask(plan("u1 | a b", "u1 | c", "u2 | a b"), vocabulary, "similar-departments", "u1")
    assert "u1 executes 2 activities with 3 partners; at least 3 and 2 are needed." in too_little.words.en


def test_copied_lists_groups_and_the_coordinator_make_nobody_alike(vocabulary: Vocabulary) -> None:
    copied = ["u1 | a b c d", "u2 | a b c d"]
    own = ["u1 | e", "u1 | f", "u1 |", "u2 | a", "u2 |", "u2 |"]
    assert ask(plan(*copied, *own), vocabulary, "similar-departments", "u1").rows == []
    grouped = plan("u1 | a g", "u1 | c", "u1 |", "u2 | a g", "u2 |", "u2 |")
    answer = ask(grouped, vocabulary, "similar-departments", "u1")
    assert answer.rows == []
    assert "Left out, as groups" in answer.words.en
    assert shown(ask(grouped, vocabulary, "similar-departments", "u1", groups=True), "common") == [(["a", "g"],)]
    coordinated = plan("u1 | a u3", "u1 | b", "u1 |", "u2 | a u3", "u2 |", "u2 |", *["u3 | c"] * 6, owner="o")
    assert ask(coordinated, vocabulary, "similar-departments", "u1").rows == []
    assert shown(ask(coordinated, vocabulary, "similar-departments", "u1", coordinator=True), "common") == [
        (["a", "u3"],)
    ]


def test_equally_similar_departments_stand_by_common_partners_and_id(vocabulary: Vocabulary) -> None:
    graph = plan(
        "u1 | a b",
        "u1 |",
        "u1 |",
        *(row for unit in ("u3", "u2") for row in (f"{unit} | a b", f"{unit} |", f"{unit} |")),
    )
    assert shown(ask(graph, vocabulary, "similar-departments", "u1"), "department", "likeness") == [
        ("u2", 1.0),
        ("u3", 1.0),
    ]


def test_a_likely_partner_is_whom_similar_departments_work_with_and_it_does_not(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a b", "u1 | c", "u1 |", "u2 u4 | a b", "u2 | d g", "u2 | c", "d | u2")
    answer = ask(graph, vocabulary, "likely-partners", "u1")
    assert shown(answer, "partner", "score", "departments", "activities") == [
        ("d", 0.75, ["u2"], ["p/1.5", "p/1.7"]),
        ("u4", 0.75, ["u2"], ["p/1.4"]),
    ]
    assert "Left out, as groups that name no single body: g." in answer.words.en
    assert shown(ask(graph, vocabulary, "likely-partners", "u1", groups=True), "partner")[-1] == ("u4",)
    assert ("g",) in shown(ask(graph, vocabulary, "likely-partners", "u1", groups=True), "partner")


def test_whom_it_meets_in_a_copied_list_it_works_with_already(vocabulary: Vocabulary) -> None:
    own = ["u1 | a b", "u1 |", "u1 |", "u1 | k l m n", "u3 | k l m n"]
    answer = ask(plan(*own, "u2 | a b", "u2 | k", "u2 | t", "u2 | k l m n v"), vocabulary, "likely-partners", "u1")
    assert shown(answer, "partner") == [("t",)], "u2 meets v in a copied list only"


def test_chains_are_five_of_all_by_ids_and_counted(vocabulary: Vocabulary) -> None:
    graph = plan(*[row for number in range(8) for row in (f"u1 | m{number}", f"u2 | m{number}")])
    answer = ask(graph, vocabulary, "path", "u1", "u2")
    chains = [["u1", f"p/1.{2 * number + 1}", f"m{number}", f"p/1.{2 * number + 2}", "u2"] for number in range(8)]
    assert [row["chain"] for row in answer.rows] == sorted(chains)[:5]
    assert "by 8 shortest chains" in answer.words.en
    assert all(row["through"] == ["any"] for row in answer.rows), "there is no coordinator"


def test_very_many_chains_are_counted_and_not_walked(vocabulary: Vocabulary) -> None:
    layers = [[f"s{layer}x{number}" for number in range(10)] for layer in range(12)]
    rows = [f"{one} | {other}" for near, far in pairwise(layers) for one in near for other in far]
    graph = plan(*rows, *(f"u1 | {one}" for one in layers[0]), *(f"u2 | {one}" for one in layers[-1]))
    answer = ask(graph, vocabulary, "path", "u1", "u2")
    assert f"by {10**12} shortest chains" in answer.words.en
    assert len(answer.rows) == 5


def test_without_the_coordinator_a_chain_may_be_longer_or_missing(vocabulary: Vocabulary) -> None:
    longer = plan("u1 u2 |", "u1 u3 |", "u1 |", "u2 | a", "a | b", "u3 | b", owner="o")
    answer = ask(longer, vocabulary, "path", "u2", "u3")
    assert shown(answer, "chain", "activities", "through") == [
        (["u2", "p/1.1", "u1", "p/1.2", "u3"], 2, ["any"]),
        (["u2", "p/1.4", "a", "p/1.5", "b", "p/1.6", "u3"], 3, ["without"]),
    ]
    missing = ask(plan("u1 u2 |", "u1 u3 |", "u1 |", owner="o"), vocabulary, "path", "u2", "u3")
    assert "Without the coordinator (u1) nothing joins them." in missing.words.en


def test_groups_are_no_link_of_a_chain_unless_asked_for_or_an_end_of_it(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | g", "u2 | g")
    answer = ask(graph, vocabulary, "path", "u1", "u2")
    assert answer.rows == []
    assert "Left out, as groups" in answer.words.en
    assert shown(ask(graph, vocabulary, "path", "u1", "u2", groups=True), "chain") == [
        (["u1", "p/1.1", "g", "p/1.2", "u2"],)
    ]
    assert shown(ask(graph, vocabulary, "path", "u1", "g"), "chain") == [(["u1", "p/1.1", "g"],)]
    assert shown(ask(graph, vocabulary, "path", "g", "u2"), "chain") == [(["g", "p/1.2", "u2"],)]


def test_a_body_is_not_joined_with_itself_nor_by_being_named(vocabulary: Vocabulary) -> None:
    graph = plan("u1 | a", named={"x": "p/1.1"})
    assert ask(graph, vocabulary, "path", "u1", "u1").words.en == "u1: this is one body."
    answer = ask(graph, vocabulary, "path", "u1", "x")
    assert answer.rows == []
    assert "x neither executes nor partners anything" in answer.words.en
