"""What the server has, as a plan graph: all of it, the names in it, or what some activities need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import ACTIVITY, EDGE_TYPES, INDICATOR, NODE_KINDS, ORGANISATION, PLAN, EdgeType, NodeKind
from graph.stores.neo4j import statements
from graph.stores.neo4j.batches import batches
from graph.stores.neo4j.properties import EdgeKey, NodeKey, Properties, sayings

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

Level = Mapping[str, set[str]]
"""Ids by label."""

_NAMED = tuple(label for label in NODE_KINDS if label != INDICATOR.label)


def whole(tx: ManagedTransaction, plans: list[str], plan: str) -> PlanGraph:
    """All plans, or one of them; in the order in which a file would give it."""
    found = Found(plan)
    for label in statements.LABELS:
        found.add_nodes(label, tx.run(statements.nodes(label), plan=plan))
    for ends in statements.ENDS:
        for row in tx.run(statements.edges(ends), plan=plan):
            found.add_edge((*ends, row["source"], row["target"]), row["properties"])
    return found.graph(plans)


def names(tx: ManagedTransaction, plans: list[str], plan: str) -> PlanGraph:
    """The nodes by which people ask."""
    found = Found(plan)
    for label in _NAMED:
        found.add_nodes(label, tx.run(statements.nodes(label), plan=plan))
    return found.graph(plans)


def part(
    tx: ManagedTransaction, plans: list[str], plan: str, cypher: str, parameters: Mapping[str, object]
) -> PlanGraph:
    """What the activities that a statement finds need: all they lead to, what is above them, what bodies belong to.

    What the parameters name is there, too, even where no activity leads to it; and every plan, by which numbers are told apart.
    """
    found = Found(plan)
    asked = _words(parameters.values())
    _fetch(tx, found, PLAN.label, [plan] if plan else plans)
    texts = {label: _fetch(tx, found, label, asked) for label in _CHAIN}
    texts[ACTIVITY.label] |= _fetch(
        tx, found, ACTIVITY.label, {row["activity"] for row in tx.run(cypher, dict(parameters))}
    )
    chain = _spread(tx, found, _DOWN, texts, forward=False)
    _follow(tx, found, _SIDEWAYS, chain, forward=True)
    bodies = _fetch(tx, found, ORGANISATION.label, asked)
    _spread(tx, found, _WITHIN, {ORGANISATION.label: bodies}, forward=False)
    _fetch(tx, found, ORGANISATION.label, found.owners())
    every_body = {id for label, id in found.nodes if label == ORGANISATION.label}
    _spread(tx, found, _WITHIN, {ORGANISATION.label: every_body}, forward=True)
    return found.graph(plans)


class Found:
    """Nodes and edges as the server has them, each once, as far as a plan says them."""

    def __init__(self, plan: str) -> None:
        self.plan = plan
        self.nodes: dict[NodeKey, Properties] = {}
        self.edges: dict[EdgeKey, Properties] = {}

    def add_nodes(self, label: str, rows: Iterable[Any]) -> set[str]:
        """Keep nodes; the ids of those that are kept."""
        return {row["id"] for row in rows if self.add_node(label, row["id"], row["properties"])}

    def add_node(self, label: str, id: str, properties: Properties) -> bool:
        """Keep a node, if the plan says it."""
        if said := self._is_said(properties):
            self.nodes[label, id] = properties
        return said

    def add_edge(self, key: EdgeKey, properties: Properties) -> None:
        """Keep an edge, if the plan says it."""
        if self._is_said(properties):
            self.edges[key] = properties

    def owners(self) -> set[str]:
        """The ids of the bodies to which the plans here belong."""
        return {node["owner"] for (label, _), node in self.nodes.items() if label == PLAN.label and node.get("owner")}

    def graph(self, plans: list[str]) -> PlanGraph:
        """The graph, plan after plan as they were loaded, each in its own order.

        Raises
        ------
        SchemaViolation, KeyError, ValueError
            When somebody else changed what the server has, so that it is no plan graph.
        """
        graph = new_graph()
        for (label, id), properties in self._in_order(plans, self.nodes):
            add_node(graph, NODE_KINDS[label], id, **properties)
        for (type, _, _, source, target), properties in self._in_order(plans, self.edges):
            add_edge(graph, EDGE_TYPES[type], source, target, **properties)
        return graph

    def _in_order(self, plans: list[str], found: Mapping[Any, Properties]) -> Iterator[tuple[Any, Properties]]:
        rank = {plan: number for number, plan in enumerate([self.plan] if self.plan else plans)}
        said = [
            (rank[saying.plan], saying.place, key, saying.properties)
            for key, properties in found.items()
            for saying in sayings(properties, statements.SAID[key[0]])
            if saying.plan in rank
        ]
        said.sort(key=lambda one: one[:2])
        for _, _, key, properties in said:
            yield key, properties

    def _is_said(self, properties: Properties) -> bool:
        plans = properties.get("plans", ())
        return self.plan in plans if self.plan else bool(plans)


def _fetch(tx: ManagedTransaction, found: Found, label: str, ids: Iterable[str]) -> set[str]:
    """Keep the nodes with these ids; those that are there."""
    there: set[str] = set()
    for batch in batches(sorted(ids)):
        there |= found.add_nodes(label, tx.run(statements.nodes_by_id(label), rows=batch))
    return there


def _spread(tx: ManagedTransaction, found: Found, edges: Iterable[EdgeType], start: Level, *, forward: bool) -> Level:
    """Keep all that edges of these types lead to, or come from, in any number of steps; the nodes, and those of the start."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    level = start
    while any(level.values()):
        for label, ids in level.items():
            seen[label] |= ids
        reached = _follow(tx, found, edges, level, forward=forward)
        level = {label: ids - seen[label] for label, ids in reached.items()}
    return seen


def _follow(tx: ManagedTransaction, found: Found, edges: Iterable[EdgeType], level: Level, *, forward: bool) -> Level:
    """Keep the edges that begin, or end, at these nodes, and the nodes at their other ends."""
    reached: defaultdict[str, set[str]] = defaultdict(set)
    wanted = {edge.type for edge in edges}
    for ends in statements.ENDS:
        type, source, target = ends
        near, far, end = (source, target, "target") if forward else (target, source, "source")
        if type not in wanted or not level.get(near):
            continue
        for batch in batches(sorted(level[near])):
            for row in tx.run(statements.edges_at(ends, forward=forward), rows=batch, plan=found.plan):
                found.add_edge((*ends, row["source"], row["target"]), row["properties"])
                found.add_node(far, row[end], row["reached"])
                reached[far].add(row[end])
    return reached


def _words(values: Iterable[object]) -> set[str]:
    """The texts among the values of a statement's parameters."""
    words: set[str] = set()
    for value in values:
        if isinstance(value, str):
            words.add(value)
        elif isinstance(value, (list, tuple, set, frozenset)):
            words |= _words(value)
    return words


def _chain() -> frozenset[NodeKind]:
    """The kinds that stand above activities, and activities."""
    chain = {ACTIVITY}
    while above := {kind for edge in EDGE_TYPES.values() if chain & {*edge.targets} for kind in edge.sources} - chain:
        chain |= above
    return frozenset(chain)


_CHAIN = tuple(label for label, kind in NODE_KINDS.items() if kind in _chain())
_DOWN = tuple(edge for edge in EDGE_TYPES.values() if _chain() & {*edge.targets})
_WITHIN = tuple(edge for edge in EDGE_TYPES.values() if {*edge.sources} == {*edge.targets} == {ORGANISATION})
_SIDEWAYS = tuple(edge for edge in EDGE_TYPES.values() if edge not in _DOWN and edge not in _WITHIN)
