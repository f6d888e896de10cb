"""A picture: which signs and lines are drawn, where they stand, and what is known of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.evidence import Evidence
from graph.naming import name_of, number_of
from graph.schema import ACTIVITY, INDICATOR, QUARTER, RISK
from graph.text import Language, Text
from kavshiri.drawing.facets import Facets, Part, facets_of, parts_of
from kavshiri.drawing.layout import places
from kavshiri.drawing.marks import LINES, mark_of
from kavshiri.drawing.spread import spread

if TYPE_CHECKING:
    from pyvis.network import Network

    from graph.plan_graph import PlanGraph
    from queries.answer import Answer

_MOST_IN_COLUMNS = 400  # so many signs can still be read in columns
_FACETS = frozenset((INDICATOR.label, QUARTER.label, RISK.label))
_NO_WORDS = Text("", "")


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
    parts
        What it has to do with activities: by these a picture is filtered.
    switch
        `coordinator` or `group` for what is drawn only after a person turns that switch on; else empty.
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
    parts: tuple[Part, ...] = ()
    switch: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An activity in which two bodies meet: the executor, what the other is in it, and the places that say so."""

    activity: str
    executor: str
    role: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A line of the picture; `role` is a key of a `Line`.

    It is an edge of the graph of that `type`, read from `evidence`; or, in a network of bodies, it stands for the `meetings` of
    two bodies and has no type.
    """

    source: str
    target: str
    type: str
    role: str
    evidence: tuple[Evidence, ...]
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """What is ready to be drawn.

    Parameters
    ----------
    title, words
        What it shows, and what was left out and why.
    layers
        The number of columns that it is read in; 0 when its signs stand freely.
    rows
        How many signs the fullest column needs room for.
    facets
        The activities that it rests on, with what they are filtered by.
    """

    title: Text
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    layers: int
    rows: int
    words: Text = _NO_WORDS
    facets: Facets = field(default_factory=Facets)

    def to_pyvis(self, language: Language = "en") -> Network:
        """The picture as a `pyvis.network.Network` with the same look, to go on from."""
        from kavshiri.drawing.analyst import network_of

        return network_of(self, language)

    def to_svg(self, language: Language = "en") -> str:
        """The picture as an SVG drawing whose letters are paths, so that it looks the same everywhere."""
        from kavshiri.drawing.still import svg_of

        return svg_of(self, language)

    def to_png(self, language: Language = "en") -> bytes:
        """The picture as a PNG image."""
        from kavshiri.drawing.still import png_of

        return png_of(self, language)


def picture_of(answer: Answer, graph: PlanGraph) -> Picture:
    """Draw what the answer is about and nothing else: its nodes, and its edges between them.

    Parameters
    ----------
    answer
        The answer; ids among its parameters that it also has as nodes are what was asked about.
    graph
        The graph that the question was asked of: it gives names, kinds and evidence.
    """
    asked = list(dict.fromkeys(_ids_in(answer.parameters.values())))
    ids = _drawn(answer, asked, graph)
    known = set(ids)
    edges = [
        (source, target, type)
        for source, target, type in dict.fromkeys(answer.edges)
        if source in known and target in known and graph.has_edge(source, target, type)
    ]
    asked = [id for id in asked if id in known]
    at, layers, rows = _arranged(ids, edges, asked, graph)
    degrees = Counter(end for source, target, _ in edges for end in (source, target))
    most = max(degrees.values(), default=1)
    activities = [id for id in ids if graph.nodes[id]["kind"] == ACTIVITY.label]
    parts = parts_of(graph, ids, activities) if answer.rows else dict.fromkeys(ids, ())
    nodes = tuple(
        node_of(
            graph,
            id,
            at[id],
            asked=id in asked,
            size=2.2 if id in asked else 1 + 0.6 * degrees[id] / most,
            parts=parts[id],
        )
        for id in sorted(ids, key=lambda id: at[id])
    )
    ties = tuple(
        Tie(source, target, type, LINES[type].key, tuple(graph.edges[source, target, type]["evidence"]))
        for source, target, type in edges
    )
    facets = facets_of(graph, (part.activity for node in nodes for part in node.parts))
    return Picture(answer.title, nodes, ties, layers, rows, answer.words, facets)


def node_of(
    graph: PlanGraph,
    id: str,
    at: tuple[int, float, float],
    *,
    asked: bool,
    size: float,
    parts: tuple[Part, ...],
    switch: str = "",
) -> Node:
    """The sign of a node of the graph, at its column, x and y."""
    attributes = graph.nodes[id]
    layer, x, y = at
    return Node(
        id=attributes["id"],
        kind=attributes["kind"],
        category=attributes.get("category", ""),
        mark=mark_of(attributes).key,
        name=name_of(graph, id),
        code=number_of(graph, id),
        acronym=attributes.get("acronym", ""),
        unconfirmed=attributes.get("unconfirmed", False),
        x=x,
        y=y,
        size=size,
        layer=layer,
        asked=asked,
        evidence=tuple(attributes["evidence"]),
        parts=parts,
        switch=switch,
    )


def _drawn(answer: Answer, asked: list[str], graph: PlanGraph) -> list[str]:
    """What of an answer is drawn: quarters, indicators and risks only where it asks about such or finds such.

    What it asks and finds is drawn; all else in its table only where a line leads to it, for a sign alone would say nothing.
    """
    found = [row[column.name] for row in answer.rows for column in answer.columns[:1] if column.holds == "node"]
    wanted = {graph.nodes[id]["kind"] for id in (*asked, *found) if id in graph}
    tied = {id for source, target, _ in answer.edges for id in (source, target)}
    telling = {*asked, *found, *tied} if tied else set(answer.nodes)
    ids = (id for id in dict.fromkeys(answer.nodes) if id in graph and id in telling)
    return [id for id in ids if graph.nodes[id]["kind"] not in _FACETS or graph.nodes[id]["kind"] in wanted]


def _arranged(
    ids: list[str], edges: list[tuple[str, str, str]], asked: list[str], graph: PlanGraph
) -> tuple[dict[str, tuple[int, float, float]], int, int]:
    """Columns as long as they can be read; a free layout for more."""
    if len(ids) <= _MOST_IN_COLUMNS:
        layout = places({id: graph.nodes[id] for id in ids}, edges, asked)
        return layout.at, layout.layers, layout.rows
    free = spread(ids, {(source, target): 1.0 for source, target, _ in edges if source != target})
    return {id: (0, x, y) for id, (x, y) in free.items()}, 0, 0


def _ids_in(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _ids_in(value)
