"""The plan graph: a `networkx.MultiDiGraph` that takes only what the schema allows, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import networkx as nx

from graph.errors import SchemaViolation
from graph.evidence import Evidence
from graph.schema import CATEGORIES, EDGE_TYPES, NODE_KINDS, EdgeType, NodeKind, Property

if TYPE_CHECKING:
    PlanGraph: TypeAlias = "nx.MultiDiGraph[str]"
else:
    PlanGraph = nx.MultiDiGraph

Ties: TypeAlias = Mapping[str, Mapping[str, Mapping[str, Any]]]
_TYPES: dict[str, type | tuple[type, ...]] = {"str": str, "int": int, "bool": bool, "evidence": list}
_PARTS: dict[str, type] = {"plan": str, "file": str, "line": int, "column": str, "words": str}


class _Rules(NamedTuple):
    """What the schema says of the properties of a node or an edge, ready to be looked up."""

    types: dict[str, str]
    required: list[str]


def _rules(declared: Iterable[Property]) -> _Rules:
    return _Rules({p.name: p.type for p in declared}, [p.name for p in declared if p.required])


_OF_NODES = {label: _rules(kind.properties) for label, kind in NODE_KINDS.items()}
_OF_EDGES = {type: _rules(edge.properties) for type, edge in EDGE_TYPES.items()}
_ENDS = {
    type: ({kind.label for kind in edge.sources}, {kind.label for kind in edge.targets})
    for type, edge in EDGE_TYPES.items()
}


def new_graph() -> PlanGraph:
    """An empty plan graph."""
    return nx.MultiDiGraph()


def add_node(graph: PlanGraph, kind: NodeKind, id: str, *, evidence: Iterable[Evidence], **properties: Any) -> None:
    """Add a node, or its further evidence and missing properties where it is there already.

    Raises
    ------
    SchemaViolation
        When the kind lacks a property, a value has another type, the evidence is empty, or the id is of another kind.
    """
    evidence = list(evidence)
    if NODE_KINDS.get(kind.label) is not kind:
        raise _violation(f"node {id}", f"{kind.label} is no kind of the schema")
    if id in graph:
        known = graph.nodes[id]
        if known["kind"] != kind.label:
            raise _violation(f"node {id}", f"it is a {known['kind']} already, not a {kind.label}")
        _check(f"node {id}", _OF_NODES[kind.label], {**known, **properties, "evidence": evidence})
        _merge(known, properties, evidence)
        return
    attributes = {"id": id, "kind": kind.label, **properties, "evidence": evidence}
    _check(f"node {id}", _OF_NODES[kind.label], attributes)
    if kind.label == "Organisation" and attributes["category"] not in CATEGORIES:
        raise _violation(f"node {id}", f"{attributes['category']!r} is no category of the schema")
    graph.add_node(id, **{**attributes, "evidence": _each_once(evidence)})


def add_edge(
    graph: PlanGraph, edge: EdgeType, source: str, target: str, *, evidence: Iterable[Evidence], **properties: Any
) -> None:
    """Add an edge whose key is its type, or its further evidence where it is there already.

    Raises
    ------
    SchemaViolation
        When an end is missing or of a kind that the type does not join, or as for nodes.
    """
    evidence = list(evidence)
    place = f"edge {source} -{edge.type}-> {target}"
    if EDGE_TYPES.get(edge.type) is not edge:
        raise _violation(place, f"{edge.type} is no type of the schema")
    for end, labels in zip((source, target), _ENDS[edge.type], strict=True):
        if end not in graph:
            raise _violation(place, f"there is no node {end}")
        if graph.nodes[end]["kind"] not in labels:
            raise _violation(place, f"{end} is a {graph.nodes[end]['kind']}")
    _check(place, _OF_EDGES[edge.type], {**properties, "evidence": evidence})
    if graph.has_edge(source, target, edge.type):
        _merge(graph.edges[source, target, edge.type], properties, evidence)
    else:
        graph.add_edge(source, target, edge.type, **properties, evidence=_each_once(evidence))


def add_graph(graph: PlanGraph, other: PlanGraph) -> None:
    """Add all nodes and edges of `other`: what both have is one, with the evidence of both.

    Raises
    ------
    SchemaViolation
        At the first node or edge that the schema does not allow.
    """
    for id, attributes in other.nodes(data=True):
        kind = NODE_KINDS.get(attributes.get("kind", ""))
        if kind is None:
            raise _violation(f"node {id}", f"{attributes.get('kind')} is no kind of the schema")
        properties = {name: value for name, value in attributes.items() if name not in ("id", "kind", "evidence")}
        add_node(graph, kind, id, evidence=attributes.get("evidence", ()), **properties)
    for source, target, key, attributes in other.edges(keys=True, data=True):
        edge = EDGE_TYPES.get(key)
        if edge is None:
            raise _violation(f"edge {source} -> {target}", f"{key} is no type of the schema")
        properties = {name: value for name, value in attributes.items() if name != "evidence"}
        add_edge(graph, edge, source, target, evidence=attributes.get("evidence", ()), **properties)


def targets(graph: PlanGraph, edge: EdgeType, source: str) -> Iterator[str]:
    """The nodes that edges of this type lead to from `source`."""
    return (target for _, target, key in graph.out_edges([source], keys=True) if key == edge.type)


def sources(graph: PlanGraph, edge: EdgeType, target: str) -> Iterator[str]:
    """The nodes that edges of this type come from to `target`."""
    return (source for source, _, key in graph.in_edges([target], keys=True) if key == edge.type)


def nodes_of(graph: PlanGraph, kind: NodeKind) -> Iterator[str]:
    """The ids of all nodes of a kind, in the order of the graph."""
    label = kind.label
    return (id for id, properties in graph.nodes(data=True) if properties["kind"] == label)


def ties_below(graph: PlanGraph) -> Ties:
    """For each node those that it leads to, with what each edge between them has, by its type; nobody may change it.

    These are NetworkX' own dicts, for questions that walk over a whole plan: its views of them take several times as long.
    """
    ties: Ties = graph._adj  # type: ignore[attr-defined]
    return ties


def ties_above(graph: PlanGraph) -> Ties:
    """For each node those that lead to it, as `ties_below` has those that it leads to; nobody may change it."""
    ties: Ties = graph._pred  # type: ignore[attr-defined]
    return ties


def validate(graph: PlanGraph) -> None:
    """Check a whole graph that came from outside against the schema.

    Raises
    ------
    SchemaViolation
        At the first node or edge that the schema does not allow.
    """
    add_graph(new_graph(), graph)


def _check(place: str, rules: _Rules, attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        wanted = rules.types.get(name)
        if wanted is None:
            raise _violation(place, f"the schema has no property {name!r} there")
        if not isinstance(value, _TYPES[wanted]) or (wanted == "int" and isinstance(value, bool)):
            raise _violation(place, f"{name} is {value!r}, not {wanted}")
    for name in rules.required:
        if not attributes.get(name):
            raise _violation(place, f"it lacks {name}")
    for piece in attributes["evidence"]:
        if not isinstance(piece, dict) or {name: type(value) for name, value in piece.items()} != _PARTS:
            raise _violation(place, f"its evidence is {piece!r}, not {', '.join(_PARTS)}")


def _merge(known: dict[str, Any], properties: dict[str, Any], evidence: list[Evidence]) -> None:
    for name, value in properties.items():
        known.setdefault(name, value)
    known["evidence"] = _each_once([*known["evidence"], *evidence])


def _each_once(evidence: list[Evidence]) -> list[Evidence]:
    if len(evidence) == 1:
        return evidence
    once: dict[tuple[object, ...], Evidence] = {}
    for piece in evidence:
        once.setdefault((piece["plan"], piece["file"], piece["line"], piece["column"], piece["words"]), piece)
    return list(once.values())


def _violation(place: str, what: str) -> SchemaViolation:
    return SchemaViolation(f"{place}: {what}.", f"{place}: სქემა არ უშვებს ({what}).")
