"""The nodes and edges of a plan's graph as rows for the server, each made and checked only when it is asked for.

So they are made while the server is busy with those before them; a graph that the schema does not allow is noticed before the
transaction ends, and nothing of it stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph, validate
from graph.schema import EDGE_TYPES, NODE_KINDS
from graph.stores.neo4j import statements
from graph.stores.neo4j.properties import EdgeKey, NodeKey, Properties, only


def rows(plan: str, graph: PlanGraph) -> tuple[Mapping[NodeKey, Properties], Mapping[EdgeKey, Properties]]:
    """The rows of a plan's nodes and of its edges; every node is to be asked for before the first edge.

    Raises
    ------
    SchemaViolation
        At once, where a kind or type is unknown or joins what it does not; else when a row is asked for.
    """
    kinds = {id: attributes.get("kind", "") for id, attributes in graph.nodes.items()}
    joined = {(type, kinds[source], kinds[target]) for source, target, type in graph.edges(keys=True)}
    if not (kinds.keys() and NODE_KINDS.keys() >= set(kinds.values()) and joined <= set(statements.ENDS)):
        validate(graph)
    checked = new_graph()
    return _NodeRows(plan, graph, kinds, checked), _EdgeRows(plan, graph, kinds, checked)


class _NodeRows(Mapping[NodeKey, Properties]):
    def __init__(self, plan: str, graph: PlanGraph, kinds: Mapping[str, str], checked: PlanGraph) -> None:
        self._plan = plan
        self._graph = graph
        self._checked = checked
        self._places = {(kind, id): place for place, (id, kind) in enumerate(kinds.items())}

    def __getitem__(self, key: NodeKey) -> Properties:
        kind, id = key
        place = self._places[key]
        attributes = self._graph.nodes[id]
        said = {name: value for name, value in attributes.items() if name not in ("id", "kind")}
        add_node(self._checked, NODE_KINDS[kind], id, **{"evidence": (), **said})
        return {"id": id, **only(self._plan, place, attributes)}

    def __iter__(self) -> Iterator[NodeKey]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _EdgeRows(Mapping[EdgeKey, Properties]):
    def __init__(self, plan: str, graph: PlanGraph, kinds: Mapping[str, str], checked: PlanGraph) -> None:
        self._plan = plan
        self._graph = graph
        self._checked = checked
        self._places = {
            (type, kinds[source], kinds[target], source, target): place
            for place, (source, target, type) in enumerate(graph.edges(keys=True))
        }

    def __getitem__(self, key: EdgeKey) -> Properties:
        type, _, _, source, target = key
        place = self._places[key]
        attributes = self._graph.edges[source, target, type]
        add_edge(self._checked, EDGE_TYPES[type], source, target, **{"evidence": (), **attributes})
        return only(self._plan, place, attributes)

    def __iter__(self) -> Iterator[EdgeKey]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
