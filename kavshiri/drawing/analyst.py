"""A picture as a `pyvis.network.Network` with the same look, for analysts who go on from there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from graph.text import Language
from kavshiri.drawing.marks import LINES, MARKS
from kavshiri.drawing.picture import Picture

if TYPE_CHECKING:
    from pyvis.network import Network

_WIDTH, _HEIGHT = 1400, 800
_LINES = {line.key: line for line in LINES.values()}


def network_of(picture: Picture, language: Language) -> Network:
    """The picture's signs where they stand, its ties, and its words as titles (escaped: pyvis may show them as HTML).

    A node's id is its id in the graph; a tie's `value` is the number of activities in which two bodies meet.
    """
    from pyvis.network import Network

    network = Network(height=f"{_HEIGHT}px", width="100%", cdn_resources="in_line")
    network.toggle_physics(False)
    for node in picture.nodes:
        if node.switch:
            continue
        mark = MARKS[node.mark]
        name = f"{node.code} {node.name.in_(language)}".strip()
        network.add_node(
            node.id,
            label=node.code if node.code and mark.shape == "box" else name,
            title=escape(name),
            shape=mark.shape,
            color=mark.light,
            size=round(9 * node.size, 1),
            x=round(node.x * _WIDTH),
            y=round(node.y * _HEIGHT),
            kind=node.kind,
            category=node.category,
            physics=False,
        )
    known = set(network.get_nodes())
    for tie in picture.ties:
        if tie.source not in known or tie.target not in known:
            continue
        line = _LINES[tie.role]
        network.add_edge(
            tie.source,
            tie.target,
            title=escape(line.title.in_(language)),
            color=line.light,
            value=len(tie.meetings) or 1,
            width=width_of(len(tie.meetings)) if tie.meetings else line.width,
            dashes=list(line.dashes) or False,
            role=tie.role,
        )
    return network


def width_of(meetings: int) -> float:
    """How wide the tie of two bodies is that meet in so many activities."""
    return min(7.0, 0.9 + 0.8 * (meetings - 1))
