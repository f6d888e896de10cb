"""Who is what in which part of a plan, as a grid: bodies × objectives for a plan, everybody × its activities for a body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from graph.naming import name_of, number_of
from graph.plan_graph import nodes_of, sources
from graph.schema import ACTIVITY, HAS_ACTIVITY
from graph.text import Text
from kavshiri.drawing import words
from kavshiri.drawing.bodies import parts_by_body
from kavshiri.drawing.facets import Part, body_parts
from kavshiri.drawing.marks import ROLES
from queries.order import plan_order
from queries.roles import bodies, partners

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

_MOST_CELLS = 12_000
_LONGEST_HEAD = 38


@dataclass(frozen=True, slots=True)
class Sign:
    """One role in one cell: how often, whether as the only partner, and in which activities (their numbers)."""

    role: str
    count: int
    codes: str
    only: bool = False


@dataclass(frozen=True, slots=True)
class GridRow:
    """A body's row; `strong` is the body that the grid is about."""

    id: str
    name: Text
    acronym: str
    total: int
    cells: tuple[tuple[Sign, ...], ...]
    strong: bool = False
    group: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A column: the number and name of an objective or activity, in full and short, and how many activities it stands for."""

    id: str
    code: str
    name: Text
    short: Text
    count: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of signs; rows stand in titled blocks."""

    title: Text
    caption: Text
    heads: tuple[Head, ...]
    blocks: tuple[tuple[Text, tuple[GridRow, ...]], ...]
    roles: tuple[str, ...]


def matrix_of(graph: PlanGraph) -> Grid:
    """Bodies × objectives: a sign for each role, a number where it is more than one activity."""
    column = {activity: _over(graph, activity) for activity in nodes_of(graph, ACTIVITY)}
    heads = _heads(graph, column.values())
    parts = parts_by_body(graph)
    caption = words.MATRIX_CAPTION.format(bodies=len(parts), columns=len(heads))
    most = max(_MOST_CELLS // max(len(heads), 1), 20)
    ids = sorted(parts, key=lambda id: (-len({part.activity for part in parts[id]}), id))
    if len(ids) > most:
        ids = ids[:most]
        caption = words.MATRIX_CUT.format(shown=most, bodies=len(parts), columns=len(heads))
    rows = [_row(graph, id, parts[id], heads, column) for id in ids]
    blocks = _blocks(graph, rows, parts)
    return Grid(words.MATRIX, caption, heads, blocks, _roles(blocks))


def roster_of(graph: PlanGraph, id: str) -> Grid:
    """Everybody in the activities of a body, which are the columns in the plan's order; ringed where it is the only partner."""
    own = list(dict.fromkeys(part.activity for part in parts_by_body(graph).get(id, ())))
    heads = tuple(Head(activity, number_of(graph, activity), *_names(graph, activity)) for activity in own)
    parts: defaultdict[str, list[Part]] = defaultdict(list)
    for activity in own:
        for body, part in body_parts(graph, activity):
            parts[body].append(part)
    column = {activity: activity for activity in own}
    only = {activity for activity in own if bodies(graph, partners(graph, activity)) == [id]}
    rows = [_row(graph, body, found, heads, column, asked=id, only=only) for body, found in parts.items()]
    first = tuple(row for row in rows if row.id == id)
    blocks = _blocks(graph, [row for row in rows if row.id != id], parts)
    caption = words.ROSTER_CAPTION.format(activities=len(own), others=len(rows) - len(first), only=len(only))
    whole = ((Text("", ""), first), *blocks) if first else blocks
    return Grid(words.ROSTER, caption, heads, whole, _roles(whole))


def _over(graph: PlanGraph, activity: str) -> str:
    return next(sources(graph, HAS_ACTIVITY, activity), activity)


def _heads(graph: PlanGraph, columns: Iterable[str]) -> tuple[Head, ...]:
    counts: defaultdict[str, int] = defaultdict(int)
    for id in columns:
        counts[id] += 1
    return tuple(
        Head(id, number_of(graph, id), *_names(graph, id), counts[id]) for id in sorted(counts, key=plan_order)
    )


def _names(graph: PlanGraph, id: str) -> tuple[Text, Text]:
    """The name in full, and as much of it as stands over a column."""
    name = name_of(graph, id)
    return name, Text(
        shorten(name.en, _LONGEST_HEAD, placeholder="…"), shorten(name.ka, _LONGEST_HEAD, placeholder="…")
    )


def _row(
    graph: PlanGraph,
    id: str,
    parts: Sequence[Part],
    heads: Iterable[Head],
    column: Mapping[str, str],
    *,
    asked: str = "",
    only: Iterable[str] = (),
) -> GridRow:
    by_cell: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for part in parts:
        by_cell[column[part.activity]][part.role].append(part.activity)
    ringed = set(only) if id == asked else set()
    cells = tuple(
        tuple(
            Sign(
                role,
                len(by_cell[head.id][role]),
                ", ".join(number_of(graph, activity) for activity in by_cell[head.id][role]),
                role == "partners" and not ringed.isdisjoint(by_cell[head.id][role]),
            )
            for role in ROLES
            if by_cell[head.id][role]
        )
        for head in heads
    )
    node = graph.nodes[id]
    total = len({part.activity for part in parts})
    group = node["category"] == "group"
    return GridRow(id, name_of(graph, id), str(node.get("acronym", "")), total, cells, id == asked, group)


def _blocks(
    graph: PlanGraph, rows: Iterable[GridRow], parts: Mapping[str, Sequence[Part]]
) -> tuple[tuple[Text, tuple[GridRow, ...]], ...]:
    blocks: defaultdict[str, list[GridRow]] = defaultdict(list)
    for row in rows:
        category = graph.nodes[row.id]["category"]
        if category in ("foreign", "international"):
            category = "named" if all(part.role == "named" for part in parts[row.id]) else "abroad"
        blocks[category].append(row)
    return tuple(
        (title, tuple(sorted(blocks[key], key=lambda row: (-row.total, row.name.ka))))
        for key, title in words.BLOCKS.items()
        if blocks[key]
    )


def _roles(blocks: Iterable[tuple[Text, tuple[GridRow, ...]]]) -> tuple[str, ...]:
    present = {sign.role for _, rows in blocks for row in rows for cell in row.cells for sign in cell}
    return tuple(role for role in ROLES if role in present)
