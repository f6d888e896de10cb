"""A picture: which signs and lines an answer is drawn with, and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.evidence import Evidence
from graph.text import Text
from kavshiri.drawing.layout import places
from kavshiri.drawing.marks import LINES, mark_of

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from queries.answer import Answer


@dataclass(frozen=True, slots=True)
class Node:
    """A sign of the picture.

    Parameters
    ----------
    kind, category
        As in the schema; `category` is empty for what is no organisation.
    mark
        The key of its colour and shape in `marks.MARKS`.
    name, code, acronym
        What it is called; `code` is its number in the plan.
    x, y
        Where it stands, both from 0 to 1: x to the right, y downwards.
    size
        1 for most, more for what was asked about and what has many ties.
    layer
        The column of the picture that it stands in, from 0.
    asked
        Whether the question was about it.
    """

    id: str
    kind: str
    category: str
    mark: str
    name: Text
    code: str
    acronym: str
    unconfirmed: bool
    x: float
    y: float
    size: float
    layer: int
    asked: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A line of the picture: an edge of the graph and the places that it was read from; `role` is a key of a `Line`."""

    source: str
    target: str
    type: str
    role: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An answer ready to be drawn; `rows` is how many signs the fullest column needs room for."""

    title: Text
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    layers: int
    rows: int


def picture_of(answer: Answer, graph: PlanGraph) -> Picture:
    """Draw what the answer is about and nothing else: its nodes, and its edges between them.

    Parameters
    ----------
    answer
        The answer; ids among its parameters that it also has as nodes are what was asked about.
    graph
        The graph that the question was asked of: it gives names, kinds and evidence.
    """
    ids = list(dict.fromkeys(id for id in answer.nodes if id in graph))
    known = set(ids)
    edges = [
        (source, target, type)
        for source, target, type in dict.fromkeys(answer.edges)
        if source in known and target in known and graph.has_edge(source, target, type)
    ]
    asked = [id for id in dict.fromkeys(_ids_in(answer.parameters.values())) if id in known]
    layout = places({id: graph.nodes[id] for id in ids}, edges, asked)
    degrees = Counter(end for source, target, _ in edges for end in (source, target))
    most = max(degrees.values(), default=1)
    nodes = tuple(
        _node(graph.nodes[id], layout.at[id], id in asked, 1 + 0.6 * degrees[id] / most)
        for id in sorted(ids, key=lambda id: layout.at[id])
    )
    ties = tuple(
        Tie(source, target, type, LINES[type].key, tuple(graph.edges[source, target, type]["evidence"]))
        for source, target, type in edges
    )
    return Picture(answer.title, nodes, ties, layout.layers, layout.rows)


def name_of(attributes: dict[str, Any]) -> Text:
    """A node's name in both languages; where no English one is known the plan's own stands in both."""
    return Text(en=attributes.get("name_en") or attributes["name"], ka=attributes["name"])


def _node(attributes: dict[str, Any], at: tuple[int, float, float], asked: bool, size: float) -> Node:
    layer, x, y = at
    return Node(
        id=attributes["id"],
        kind=attributes["kind"],
        category=attributes.get("category", ""),
        mark=mark_of(attributes).key,
        name=name_of(attributes),
        code=attributes.get("code", ""),
        acronym=attributes.get("acronym", ""),
        unconfirmed=attributes.get("unconfirmed", False),
        x=x,
        y=y,
        size=2.2 if asked else size,
        layer=layer,
        asked=asked,
        evidence=tuple(attributes["evidence"]),
    )


def _ids_in(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _ids_in(value)
