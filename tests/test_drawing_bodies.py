"""Networks of bodies, their matrix and roster, and pictures without a browser."""

import xml.etree.ElementTree as ET
from itertools import combinations, permutations

import pytest

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.text import Text
from kavshiri.drawing import organisation_picture, picture_of, plan_picture
from kavshiri.drawing.bodies import meetings_of
from kavshiri.drawing.grid import matrix_of, roster_of
from kavshiri.drawing.letters import letters
from kavshiri.drawing.spread import spread
from loaders import Reading
from queries.answer import Answer, Column, Subject

COORDINATOR = "ge-mia-ird"


@pytest.fixture(scope="module")
def graph(reading: Reading) -> PlanGraph:
    return reading.graph


def test_the_network_of_the_plan_leaves_the_coordinator_and_groups_out_and_says_so(graph: PlanGraph) -> None:
    picture = plan_picture(graph)
    ids = {node.id for node in picture.nodes}
    assert (len(picture.nodes), len(picture.ties)) == (53, 109)
    assert COORDINATOR not in ids
    assert not any(node.category == "group" for node in picture.nodes)
    assert {node.kind for node in picture.nodes} == {"Organisation"}
    assert "International Relations Department, executes 31 of 44" in picture.words.en
    assert "კოორდინატორი, საერთაშორისო ურთიერთობების დეპარტამენტი" in picture.words.ka
    assert COORDINATOR in {node.id for node in plan_picture(graph, coordinator=True).nodes}
    assert any(node.category == "group" for node in plan_picture(graph, groups=True).nodes)


def test_two_bodies_are_tied_where_one_executes_what_the_other_partners_or_is_named_in(graph: PlanGraph) -> None:
    met = meetings_of(graph)
    tie = met["ge-mfa", "ge-mia-border-police"]
    assert [meeting.activity for meeting in tie] == ["mia-2020/1.1.4", "mia-2020/4.2.2.1"]
    assert {(meeting.executor, meeting.role) for meeting in tie} == {("ge-mia-border-police", "partners")}
    assert {piece["column"] for meeting in tie for piece in meeting.evidence} == {"executor", "partner"}
    assert {meeting.role for meeting in met["ge-mia-border-police", "int-nato"]} == {"named"}
    # Two that only execute together are not tied.
    assert ("ge-mia-border-police", "ge-mia-patrol-police") not in met


def test_a_body_is_drawn_with_whom_it_works_and_the_way_never_goes_through_the_coordinator(graph: PlanGraph) -> None:
    one, two = organisation_picture(graph, "ge-mfa"), organisation_picture(graph, "ge-mfa", steps=2)
    assert [node.id for node in one.nodes if node.asked] == ["ge-mfa"]
    assert COORDINATOR in {node.id for node in one.nodes}
    assert {node.id for node in one.nodes} < {node.id for node in two.nodes}
    assert {tie.target for tie in two.ties if tie.source == COORDINATOR} == {"ge-mfa"}
    with pytest.raises(NotFound):
        organisation_picture(graph, "ge-nobody")


def test_the_matrix_has_a_sign_for_each_role_and_a_number_where_it_is_more_than_one(graph: PlanGraph) -> None:
    grid = matrix_of(graph)
    assert [head.code for head in grid.heads][:4] == ["1.1", "2.1", "2.2", "3.1"]
    rows = {row.id: row for _, rows in grid.blocks for row in rows}
    first = {sign.role: sign.count for sign in rows["ge-mfa"].cells[0]}
    assert (rows["ge-mfa"].total, first) == (18, {"partners": 4})
    blocks = {title.en: [row.id for row in rows] for title, rows in grid.blocks}
    assert "int-nato" in blocks["Abroad: only named in the text"]
    assert blocks["Departments"][0] == COORDINATOR


def test_the_roster_rings_the_activities_in_which_the_body_is_the_only_partner(graph: PlanGraph) -> None:
    grid = roster_of(graph, "ge-mfa")
    assert (len(grid.heads), grid.blocks[0][1][0].id) == (18, "ge-mfa")
    ringed = [
        head.code for head, cell in zip(grid.heads, grid.blocks[0][1][0].cells, strict=True) for s in cell if s.only
    ]
    assert ringed[:3] == ["2.1.1", "2.1.2", "2.1.3"]
    assert len(ringed) == 10
    assert not any(sign.only for _, rows in grid.blocks[1:] for row in rows for cell in row.cells for sign in cell)


def test_signs_that_stand_freely_never_lie_over_one_another(graph: PlanGraph) -> None:
    for one, other in combinations(plan_picture(graph).nodes, 2):
        assert abs(one.x - other.x) > 0.015 or abs(one.y - other.y) > 0.025


def test_small_components_stand_in_a_strip_below_the_largest() -> None:
    ties = {(f"a{n}", f"a{n + 1}"): 1.0 for n in range(20)} | {("b0", "b1"): 1.0}
    at = spread([*(f"a{n}" for n in range(21)), "b0", "b1", "alone"], ties)
    assert min(at[id][1] for id in ("b0", "b1", "alone")) >= max(at[f"a{n}"][1] for n in range(21))
    assert all(0 <= value <= 1 for place in at.values() for value in place)


def test_no_tie_of_a_small_component_runs_through_another_of_its_signs() -> None:
    ties = {(f"a{n}", f"a{n + 1}"): 1.0 for n in range(20)}
    ties |= {("b0", "b3"): 1.0, ("b3", "b1"): 1.0, ("b1", "b2"): 1.0, ("b0", "b2"): 1.0}
    at = spread([*(f"a{n}" for n in range(21)), *(f"b{n}" for n in range(4))], ties)
    for one, other, third in permutations(("b0", "b1", "b2", "b3"), 3):
        (x, y), (to_x, to_y), (third_x, third_y) = at[one], at[other], at[third]
        twice_the_area = abs((to_x - x) * (third_y - y) - (third_x - x) * (to_y - y))
        assert twice_the_area > 1e-4


def answer_with(graph: PlanGraph, nodes: list[str], first: str = "") -> Answer:
    return Answer(
        question="workload",
        title=Text("Who?", "ვინ?"),
        parameters={},
        command="kavshiri ask",
        words=Text("", ""),
        columns=(Column("found", Text("Found", "ნაპოვნია"), "node"),),
        rows=[{"found": first}] if first else [],
        gather=lambda: Subject(nodes, list(graph.edges(keys=True)), []),
    )


def test_quarters_indicators_and_risks_are_no_signs_unless_the_answer_finds_such(graph: PlanGraph) -> None:
    nodes = ["mia-2020/1.1.1", *graph.successors("mia-2020/1.1.1")]
    assert {graph.nodes[id]["kind"] for id in nodes} == {"Activity", "Organisation", "Indicator", "Risk", "Quarter"}
    kinds = {node.kind for node in picture_of(answer_with(graph, nodes), graph).nodes}
    assert kinds == {"Activity", "Organisation"}
    risk = next(id for id in nodes if graph.nodes[id]["kind"] == "Risk")
    assert "Risk" in {node.kind for node in picture_of(answer_with(graph, nodes, risk), graph).nodes}


def test_the_same_picture_twice_is_the_same(graph: PlanGraph) -> None:
    assert plan_picture(graph) == plan_picture(graph)


@pytest.mark.parametrize("language", ["en", "ka"])
def test_a_picture_becomes_svg_with_letters_as_paths_and_png(graph: PlanGraph, language: str) -> None:
    picture = organisation_picture(graph, "ge-mfa")
    svg = picture.to_svg(language)  # type: ignore[arg-type]
    assert ET.fromstring(svg).tag.endswith("svg")
    assert "<text" not in svg
    assert picture.to_png(language).startswith(b"\x89PNG")  # type: ignore[arg-type]


def test_a_picture_becomes_a_pyvis_network_and_changes_no_graph(graph: PlanGraph) -> None:
    before = (graph.number_of_nodes(), graph.number_of_edges(), dict(graph.nodes["ge-mfa"]))
    picture = plan_picture(graph)
    network = picture.to_pyvis("en")
    assert set(network.get_nodes()) == {node.id for node in picture.nodes}
    assert len(network.get_edges()) == len(picture.ties)
    assert network.get_node("ge-mia-border-police")["shape"] == "square"
    assert (graph.number_of_nodes(), graph.number_of_edges(), dict(graph.nodes["ge-mfa"])) == before


def test_the_letters_are_a_small_font_with_georgian_in_it() -> None:
    from io import BytesIO

    from fontTools.ttLib import TTFont

    assert len(letters()) < 60_000
    assert set(map(ord, "აჰAz09№■●▲„“…")) <= set(TTFont(BytesIO(letters())).getBestCmap())
    assert letters() is letters()
