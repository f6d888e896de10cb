"""Plan graphs of any shape that the schema allows, with whatever letters, that share what plans can share."""

from hypothesis import strategies as st

from graph.evidence import Evidence
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import CATEGORIES, EDGE_TYPES, NODE_KINDS, PLAN, NodeKind, Property

HOSTILE = ("'", '"', "`", "{}", "\\", "\0", "\u202e", "\u200f", "');//", "$id", "\n", "\\u0041", "ძმა", "😀", "n.id")
WORDS = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map("".join)
PLACES = 3


@st.composite
def plan_graphs(draw: st.DrawFn, plan: str) -> PlanGraph:
    """A graph of the plan; nodes of all kinds but itself may stand in other plans' graphs too."""
    graph = new_graph()
    add_node(graph, PLAN, plan, evidence=draw(_evidence(plan)), name=f"{plan} “გეგმა”", year=draw(st.integers(0, 9999)))
    for kind in NODE_KINDS.values():
        if kind is not PLAN:
            for number in sorted(draw(st.sets(st.integers(0, PLACES)))):
                add_node(graph, kind, _id(kind, number), evidence=draw(_evidence(plan)), **draw(_properties(kind)))
    for edge in EDGE_TYPES.values():
        ends = [
            [id for id, node in graph.nodes.items() if node["kind"] in {kind.label for kind in kinds}]
            for kinds in (edge.sources, edge.targets)
        ]
        if all(ends):
            pairs = st.tuples(*map(st.sampled_from, ends))
            for source, target in draw(st.lists(pairs, max_size=5)):
                position = {"position": draw(st.integers(1, 9))} if len(edge.properties) > 1 else {}
                add_edge(graph, edge, source, target, evidence=draw(_evidence(plan)), **position)
    return graph


def _id(kind: NodeKind, number: int) -> str:
    return f"{kind.label}{HOSTILE[(number * 5 + len(kind.label)) % len(HOSTILE)]}{number}"


@st.composite
def _properties(draw: st.DrawFn, kind: NodeKind) -> dict[str, object]:
    properties: dict[str, object] = {}
    for declared in kind.properties:
        if declared.name not in ("id", "kind", "evidence") and (declared.required or draw(st.booleans())):
            properties[declared.name] = draw(_value(declared))
    return properties


def _value(declared: Property) -> st.SearchStrategy[object]:
    if declared.name == "category":
        return st.sampled_from(sorted(CATEGORIES))
    empty: st.SearchStrategy[str] = st.nothing() if declared.required else st.just("")
    return {"str": WORDS | empty, "int": st.integers(-(2**63), 2**63 - 1), "bool": st.booleans()}[declared.type]


def _evidence(plan: str) -> st.SearchStrategy[list[Evidence]]:
    piece = st.builds(
        lambda line, words: Evidence(plan=plan, file="გეგმა.txt", line=line, column="partner", words=words),
        st.integers(1, 2),
        st.sampled_from(HOSTILE),
    )
    return st.lists(piece, min_size=1, max_size=2)
