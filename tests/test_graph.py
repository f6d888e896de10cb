"""The plan graph takes only what the schema allows, each with its evidence."""

from typing import Any

import networkx as nx
import pytest
from scans import SAMPLE

from graph.errors import SchemaViolation
from graph.evidence import Evidence
from graph.kept import kept
from graph.plan_graph import PlanGraph, add_edge, add_graph, add_node, new_graph, validate
from graph.schema import ACTIVITY, EXECUTED_BY, ORGANISATION, PARTNERED_WITH, QUARTER, EdgeType, NodeKind
from graph.text import Text
from loaders import Reading, load

HERE = Evidence(plan="p", file="plan.txt", line=3, column="partner", words="საგარეო საქმეთა სამინისტრო")
THERE = Evidence(plan="p", file="plan.txt", line=9, column="executor", words="საგარეო უწყება")
MFA: dict[str, Any] = {"name": "საგარეო საქმეთა სამინისტრო", "category": "state"}


@pytest.fixture
def graph() -> PlanGraph:
    graph = new_graph()
    add_node(graph, ACTIVITY, "p/1.1", name="შეხვედრა", code="1.1", evidence=[HERE])
    add_node(graph, ORGANISATION, "ge-mfa", **MFA, evidence=[HERE])
    add_edge(graph, PARTNERED_WITH, "p/1.1", "ge-mfa", position=1, evidence=[HERE])
    return graph


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ({**MFA, "telephone": "112"}, "no property 'telephone'"),
        ({**MFA, "name": 7}, "name is 7, not str"),
        ({**MFA, "unconfirmed": "yes"}, "unconfirmed is 'yes', not bool"),
        ({**MFA, "name": ""}, "lacks name"),
        ({"name": "საგარეო საქმეთა სამინისტრო"}, "lacks category"),
        ({**MFA, "category": "embassy"}, "'embassy' is no category"),
    ],
    ids=["unknown property", "a number as a name", "words as yes or no", "no name", "no category", "unknown category"],
)
def test_a_node_that_the_schema_does_not_know_is_refused(properties: dict[str, Any], words: str) -> None:
    graph = new_graph()
    with pytest.raises(SchemaViolation, match=words):
        add_node(graph, ORGANISATION, "ge-mfa", evidence=[HERE], **properties)
    assert not graph


def test_an_unknown_kind_and_an_unknown_type_are_refused(graph: PlanGraph) -> None:
    unknown = NodeKind("Embassy", Text("embassy", "საელჩო"), Text("embassies", "საელჩოები"), "a number", ())
    with pytest.raises(SchemaViolation, match="Embassy is no kind"):
        add_node(graph, unknown, "e-1", name="საელჩო", evidence=[HERE])
    likes = EdgeType("LIKES", (ACTIVITY,), (ORGANISATION,), Text("likes", "მოსწონს"), Text("liked by", "მოსწონს"), ())
    with pytest.raises(SchemaViolation, match="LIKES is no type"):
        add_edge(graph, likes, "p/1.1", "ge-mfa", evidence=[HERE])
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 1)


@pytest.mark.parametrize(
    ("edge", "source", "target", "words"),
    [
        (EXECUTED_BY, "ge-mfa", "p/1.1", "ge-mfa is a Organisation"),
        (EXECUTED_BY, "p/1.1", "2020-Q1", "2020-Q1 is a Quarter"),
        (EXECUTED_BY, "p/1.1", "ge-mof", "no node ge-mof"),
    ],
    ids=["turned round", "wrong end", "missing end"],
)
def test_an_edge_between_wrong_kinds_is_refused(
    graph: PlanGraph, edge: EdgeType, source: str, target: str, words: str
) -> None:
    add_node(graph, QUARTER, "2020-Q1", name="I", evidence=[HERE])
    with pytest.raises(SchemaViolation, match=words):
        add_edge(graph, edge, source, target, evidence=[HERE])
    assert graph.number_of_nodes() == 3
    assert graph.number_of_edges() == 1


@pytest.mark.parametrize("position", ["1", True, 1.0])
def test_a_place_in_a_cell_is_a_whole_number(graph: PlanGraph, position: object) -> None:
    with pytest.raises(SchemaViolation, match="position is"):
        add_edge(graph, EXECUTED_BY, "p/1.1", "ge-mfa", position=position, evidence=[HERE])


@pytest.mark.parametrize(
    "evidence",
    [
        [],
        [{name: value for name, value in HERE.items() if name != "words"}],
        [{**HERE, "page": 4}],
        [{**HERE, "line": "3"}],
        ["plan.txt, line 3"],
    ],
    ids=["none", "without its words", "with a part too many", "a line in words", "no parts"],
)
def test_what_has_no_whole_evidence_is_refused(graph: PlanGraph, evidence: list[Any]) -> None:
    with pytest.raises(SchemaViolation):
        add_node(graph, ORGANISATION, "ge-mof", name="ფინანსთა სამინისტრო", category="state", evidence=evidence)
    with pytest.raises(SchemaViolation):
        add_edge(graph, EXECUTED_BY, "p/1.1", "ge-mfa", evidence=evidence)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 1)


def test_the_same_node_twice_is_one_with_the_evidence_of_both(graph: PlanGraph) -> None:
    add_node(graph, ORGANISATION, "ge-mfa", **MFA, name_en="Ministry of Foreign Affairs", evidence=[HERE, THERE])
    assert graph.nodes["ge-mfa"]["evidence"] == [HERE, THERE]
    assert graph.nodes["ge-mfa"]["name_en"] == "Ministry of Foreign Affairs"
    add_edge(graph, PARTNERED_WITH, "p/1.1", "ge-mfa", position=2, evidence=[THERE])
    tie = graph.edges["p/1.1", "ge-mfa", "PARTNERED_WITH"]
    assert (tie["evidence"], tie["position"]) == ([HERE, THERE], 1)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 1)


def test_the_same_place_told_twice_is_one_piece_of_evidence(graph: PlanGraph) -> None:
    turned: Any = dict(reversed(HERE.items()))
    add_node(graph, ORGANISATION, "ge-mfa", **MFA, evidence=[turned])
    add_node(graph, ORGANISATION, "ge-mof", name="ფინანსთა სამინისტრო", category="state", evidence=[THERE, THERE])
    assert graph.nodes["ge-mfa"]["evidence"] == [HERE]
    assert graph.nodes["ge-mof"]["evidence"] == [THERE]


def test_a_node_stays_of_its_kind(graph: PlanGraph) -> None:
    with pytest.raises(SchemaViolation, match="Organisation already"):
        add_node(graph, QUARTER, "ge-mfa", name="I", evidence=[THERE])
    assert graph.nodes["ge-mfa"]["evidence"] == [HERE]


def test_the_role_of_a_body_is_the_edge_and_not_the_body(graph: PlanGraph) -> None:
    add_edge(graph, EXECUTED_BY, "p/1.1", "ge-mfa", position=1, evidence=[THERE])
    assert sorted(graph["p/1.1"]["ge-mfa"]) == ["EXECUTED_BY", "PARTNERED_WITH"]


def test_two_plans_are_one_graph_that_shares_its_bodies(reading: Reading) -> None:
    other = load(SAMPLE, plan_id="other-2021")
    both = new_graph()
    add_graph(both, reading.graph)
    add_graph(both, other.graph)
    assert set(both) == set(reading.graph) | set(other.graph)
    assert both.number_of_nodes() < reading.graph.number_of_nodes() + other.graph.number_of_nodes()
    assert {piece["plan"] for piece in both.nodes["ge-mfa"]["evidence"]} == {"mia-2020", "other-2021"}
    assert nx.utils.graphs_equal(reading.graph, load(SAMPLE).graph), "adding changed what was added"
    again = both.copy()
    add_graph(again, other.graph)
    assert nx.utils.graphs_equal(again, both)


def test_a_graph_from_outside_is_checked_whole(reading: Reading) -> None:
    validate(reading.graph)
    stranger = reading.graph.copy()
    stranger.add_node("x", id="x", kind="Spell", name="x", evidence=[HERE])
    with pytest.raises(SchemaViolation, match="Spell"):
        validate(stranger)
    stranger.remove_node("x")
    stranger.add_edge("mia-2020/1.1.1", "ge-mfa", "LIKES", evidence=[HERE])
    with pytest.raises(SchemaViolation, match="LIKES"):
        validate(stranger)


def test_what_was_worked_out_is_kept_until_the_graph_changes(graph: PlanGraph) -> None:
    counted: list[int] = []

    def count(graph: PlanGraph) -> int:
        counted.append(graph.number_of_edges())
        return counted[-1]

    assert kept(graph, "edges", count) == kept(graph, "edges", count) == 1
    assert len(counted) == 1, "worked out once"
    add_edge(graph, EXECUTED_BY, "p/1.1", "ge-mfa", position=1, evidence=[HERE])
    assert kept(graph, "edges", count) == 2
    graph.remove_edge("p/1.1", "ge-mfa", EXECUTED_BY.type)
    assert kept(graph, "edges", count) == 1
    copy = graph.copy()
    copy.remove_node("ge-mfa")
    assert kept(copy, "edges", count) == 0
    assert kept(graph, "edges", count) == 1


def test_a_view_keeps_nothing_for_it_does_not_learn_of_changes(graph: PlanGraph) -> None:
    view = graph.subgraph(["p/1.1", "ge-mfa"])
    assert kept(view, "edges", PlanGraph.number_of_edges) == 1
    graph.remove_edge("p/1.1", "ge-mfa", PARTNERED_WITH.type)
    assert kept(view, "edges", PlanGraph.number_of_edges) == 0
