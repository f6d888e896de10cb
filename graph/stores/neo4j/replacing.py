"""Putting a plan in place of what the server has of it, in one transaction: only what differs is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from graph.schema import PLAN
from graph.stores.neo4j import statements
from graph.stores.neo4j.batches import batches
from graph.stores.neo4j.properties import (
    OF_A_LOADED_PLAN,
    OF_THE_STORE,
    EdgeKey,
    NodeKey,
    Properties,
    Saying,
    merged,
    sayings,
)

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_Key = TypeVar("_Key", bound=tuple[str, ...])
_Group = TypeVar("_Group", bound=Hashable)
_Found = TypeVar("_Found")


def replace(
    tx: ManagedTransaction,
    plan: str,
    nodes: Mapping[NodeKey, Properties],
    edges: Mapping[EdgeKey, Properties],
    *,
    known: bool,
    others: bool,
    of_plan: Properties,
) -> None:
    """Make the server say of a plan these nodes and edges, and nothing else.

    Who calls this holds the lock of the store, so that what is read stays true until the end.

    Parameters
    ----------
    nodes, edges
        Their properties as if no other plan said them; empty, to remove the plan.
    known, others
        Whether the server has this plan, and other plans: what need not be looked for.
    of_plan
        What the node of the plan has besides; empty, to remove the plan.
    """
    kept_nodes = dict(_nodes_of(tx, plan)) if known else {}
    kept_edges = dict(_edges_of(tx, plan)) if known else {}
    if others:
        kept_nodes |= _nodes_there(tx, (key for key in nodes if key not in kept_nodes))
        kept_edges |= _edges_there(tx, (key for key in edges if key not in kept_edges), nodes, kept_nodes)
    gone_nodes, changed_nodes = _changes(plan, nodes, kept_nodes)
    _merge_nodes(tx, changed_nodes, nodes)
    itself = (PLAN.label, plan)
    if itself in nodes:
        _merge_nodes(tx, {itself: of_plan}, nodes)
    elif itself in changed_nodes:
        _merge_nodes(tx, {itself: dict.fromkeys(OF_A_LOADED_PLAN)}, nodes)
    gone_edges, changed_edges = _changes(plan, edges, kept_edges)
    _merge_edges(tx, changed_edges, edges)
    removed = frozenset(gone_nodes)
    _delete_edges(
        tx, (key for key in gone_edges if (key[1], key[3]) not in removed and (key[2], key[4]) not in removed)
    )
    _delete_nodes(tx, gone_nodes)


def _changes(
    plan: str, rows: Mapping[_Key, Properties], kept: Mapping[_Key, Properties]
) -> tuple[list[_Key], dict[_Key, Properties | None]]:
    """What only this plan said and says no more, and what has other properties now; nothing, where the row is all of them."""
    gone: list[_Key] = []
    changed: dict[_Key, Properties | None] = {key: None for key in rows if key not in kept}
    for key, stored in kept.items():
        of_others = [saying for saying in _stored_sayings(key, stored) if saying.plan != plan]
        row = rows.get(key)
        if of_others:
            row = merged(of_others if row is None else [*of_others, *_stored_sayings(key, row)])
        if row is None:
            gone.append(key)
            continue
        ours = {*statements.SAID[key[0]], *OF_THE_STORE}
        if any(stored.get(name) != row.get(name) for name in ours):
            changed[key] = {**{name: None for name in ours if name in stored}, **row}
    return gone, changed


def _stored_sayings(key: tuple[str, ...], stored: Properties) -> list[Saying]:
    """Of a node that somebody else made, and that no plan says yet, there are none."""
    return sayings(stored, statements.SAID[key[0]]) if "plans" in stored else []


# What is there


def _nodes_of(tx: ManagedTransaction, plan: str) -> Iterator[tuple[NodeKey, Properties]]:
    for label in statements.LABELS:
        for found in tx.run(statements.nodes(label), plan=plan):
            yield (label, found["id"]), found["properties"]


def _edges_of(tx: ManagedTransaction, plan: str) -> Iterator[tuple[EdgeKey, Properties]]:
    for ends in statements.ENDS:
        for found in tx.run(statements.edges(ends), plan=plan):
            yield (*ends, found["source"], found["target"]), found["properties"]


def _nodes_there(tx: ManagedTransaction, wanted: Iterable[NodeKey]) -> dict[NodeKey, Properties]:
    found_nodes: dict[NodeKey, Properties] = {}
    for label, ids in _grouped((label, id) for label, id in wanted):
        for batch in batches(ids):
            for found in tx.run(statements.nodes_by_id(label), rows=batch):
                found_nodes[label, found["id"]] = found["properties"]
    return found_nodes


def _edges_there(
    tx: ManagedTransaction,
    wanted: Iterable[EdgeKey],
    nodes: Mapping[NodeKey, Properties],
    kept_nodes: Mapping[NodeKey, Properties],
) -> dict[EdgeKey, Properties]:
    """An edge can be there only where both its ends are, and another plan says both."""
    shared = {key for key, stored in kept_nodes.items() if key in nodes and stored.get("plans")}
    possible = (key for key in wanted if (key[1], key[3]) in shared and (key[2], key[4]) in shared)
    found_edges: dict[EdgeKey, Properties] = {}
    for ends, pairs in _grouped((key[:3], list(key[3:])) for key in possible):
        for batch in batches(pairs):
            for found in tx.run(statements.edges_by_ends(ends), rows=batch):
                found_edges[*ends, found["source"], found["target"]] = found["properties"]
    return found_edges


# What is written, in one order for everybody


def _merge_nodes(
    tx: ManagedTransaction, changed: Mapping[NodeKey, Properties | None], rows: Mapping[NodeKey, Properties]
) -> None:
    for (label, new), keys in _grouped(((key[0], changed[key] is None), key) for key in sorted(changed)):
        for batch in batches(keys):
            if new:
                values = [rows[key] for key in batch]
                made = [[row["id"], *_values(label, row)] for row in values]
                tx.run(statements.make_nodes(label), rows=made, plans=values[0]["plans"])
            else:
                tx.run(statements.merge_nodes(label), rows=[{"id": key[1], **(changed[key] or {})} for key in batch])


def _merge_edges(
    tx: ManagedTransaction, changed: Mapping[EdgeKey, Properties | None], rows: Mapping[EdgeKey, Properties]
) -> None:
    for (ends, new), keys in _grouped(((key[:3], changed[key] is None), key) for key in sorted(changed)):
        for batch in batches(keys):
            if new:
                values = [rows[key] for key in batch]
                made = [[*key[3:], *_values(ends[0], row)] for key, row in zip(batch, values, strict=True)]
                tx.run(statements.make_edges(ends), rows=made, plans=values[0]["plans"])
            else:
                tx.run(statements.merge_edges(ends), rows=[[*key[3:], changed[key]] for key in batch])


def _values(name: str, row: Properties) -> list[Any]:
    """The place and the values of a row that one plan says, without their names, which would be sent with each."""
    return [row["places"][0], *map(row.get, statements.SAID[name])]


def _delete_nodes(tx: ManagedTransaction, keys: Iterable[NodeKey]) -> None:
    for label, ids in _grouped(sorted(keys)):
        for batch in batches(ids):
            tx.run(statements.delete_nodes(label), rows=batch)


def _delete_edges(tx: ManagedTransaction, keys: Iterable[EdgeKey]) -> None:
    for ends, pairs in _grouped((key[:3], list(key[3:])) for key in sorted(keys)):
        for batch in batches(pairs):
            tx.run(statements.delete_edges(ends), rows=batch)


def _grouped(pairs: Iterable[tuple[_Group, _Found]]) -> list[tuple[_Group, list[_Found]]]:
    groups: defaultdict[_Group, list[_Found]] = defaultdict(list)
    for key, found in pairs:
        groups[key].append(found)
    return list(groups.items())
