"""The nodes and edges of a plan's graph as rows for the server, each made and checked only when it is asked for.

So they are made while the server is busy with those before them; a graph that the schema does not allow is noticed before the
transaction ends, and nothing of it stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph, validate
from graph.schema import EDGE_TYPES, NODE_KINDS
from graph.stores.neo4j import statements
from graph.stores.neo4j.properties import EdgeKey, NodeKey, Properties, only


def rows(plan: str, graph: PlanGraph) -> tuple[Mapping[NodeKey, Properties], Mapping[EdgeKey, Properties]]:
    """The rows of a plan's nodes and of its edges; each is checked when it is asked for.

    Raises
    ------
    SchemaViolation
        At once, where a kind or type is unknown or joins what it does not; else when a row is asked for.
    """
    kinds = {id: attributes.get("kind", "") for id, attributes in graph.nodes.items()}
    joined = {(type, kinds[source], kinds[target]) for source, target, type in graph.edges(keys=True)}
    if not (kinds.keys() and NODE_KINDS.keys() >= set(kinds.values()) and joined <= set(statements.ENDS)):
        validate(graph)
    checks = _Checks()
    return _NodeRows(plan, graph, kinds, checks), _EdgeRows(plan, graph, kinds, checks)


class _NodeRows(Mapping[NodeKey, Properties]):
    def __init__(self, plan: str, graph: PlanGraph, kinds: Mapping[str, str], checks: _Checks) -> None:
        self._plan = plan
        self._graph = graph
        self._checks = checks
        self._places = {(kind, id): place for place, (id, kind) in enumerate(kinds.items())}

    def __getitem__(self, key: NodeKey) -> Properties:
        place, attributes = self._places[key], self._graph.nodes[key[1]]
        self._checks.node(key, attributes)
        return {"id": key[1], **only(self._plan, place, attributes)}

    def __iter__(self) -> Iterator[NodeKey]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _EdgeRows(Mapping[EdgeKey, Properties]):
    def __init__(self, plan: str, graph: PlanGraph, kinds: Mapping[str, str], checks: _Checks) -> None:
        self._plan = plan
        self._graph = graph
        self._checks = checks
        self._places = {
            (type, kinds[source], kinds[target], source, target): place
            for place, (source, target, type) in enumerate(graph.edges(keys=True))
        }

    def __getitem__(self, key: EdgeKey) -> Properties:
        place, attributes = self._places[key], self._graph.succ[key[3]][key[4]][key[0]]
        self._checks.edge(key, attributes)
        return only(self._plan, place, attributes)

    def __iter__(self) -> Iterator[EdgeKey]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _Checks:
    """The schema's checks of single nodes and edges, once for all that are alike in what it looks at."""

    def __init__(self) -> None:
        self._passed: set[object] = set()

    def node(self, key: NodeKey, attributes: Mapping[str, Any]) -> None:
        alike = (key[0], attributes.get("category"), attributes.get("id") == key[1], _alike(attributes))
        if alike not in self._passed:
            said = {name: value for name, value in attributes.items() if name not in ("id", "kind")}
            add_node(new_graph(), NODE_KINDS[key[0]], key[1], **{"evidence": (), **said})
            self._passed.add(alike)

    def edge(self, key: EdgeKey, attributes: Mapping[str, Any]) -> None:
        alike = (key[0], _alike(attributes))
        if alike not in self._passed:
            ends = new_graph()
            ends.add_node(key[3], kind=key[1])
            ends.add_node(key[4], kind=key[2])
            add_edge(ends, EDGE_TYPES[key[0]], key[3], key[4], **{"evidence": (), **attributes})
            self._passed.add(alike)


def _alike(attributes: Mapping[str, Any]) -> tuple[object, ...]:
    """What the schema looks at: which properties there are, of which types, and whether they say something."""
    evidence = attributes.get("evidence")
    pieces = frozenset(map(_shape, evidence)) if isinstance(evidence, list) else None
    return pieces, *((name, type(value), bool(value)) for name, value in attributes.items())


def _shape(piece: object) -> object:
    return tuple((name, type(value)) for name, value in piece.items()) if isinstance(piece, dict) else type(piece)
