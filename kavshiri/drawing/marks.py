"""The colour and the shape of every kind of node and the line of every role, from the schema's declaration.

Colours are those of Okabe and Ito (Color Universal Design, 2008), told apart by people of any colour vision; the
shape says the same a second time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema import CATEGORIES, EDGE_TYPES, EXECUTED_BY, NAMES, NODE_KINDS, ORGANISATION, PARTNERED_WITH
from graph.text import Text
from kavshiri.drawing.words import EXECUTES, IS_NAMED, OTHER_TIES, PARTNERS


@dataclass(frozen=True, slots=True)
class Mark:
    """How one kind of node looks; `outline` is the shape as points of a polygon in a box of 16 by 16."""

    key: str
    title: Text
    shape: str
    light: str
    dark: str
    outline: str


@dataclass(frozen=True, slots=True)
class Line:
    """How one role's ties look; `dashes` are lengths in points, none for a whole line; `glyph` is the role in a table."""

    key: str
    title: Text
    light: str
    dark: str
    width: float
    dashes: tuple[int, ...] = ()
    glyph: str = ""


_OUTLINES = {
    "dot": "8,1 11.5,2 14,4.5 15,8 14,11.5 11.5,14 8,15 4.5,14 2,11.5 1,8 2,4.5 4.5,2",
    "square": "2,2 14,2 14,14 2,14",
    "triangle": "8,1 15.5,14 0.5,14",
    "triangleDown": "0.5,2 15.5,2 8,15",
    "diamond": "8,0.5 15.5,8 8,15.5 0.5,8",
    "hexagon": "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8",
    "star": "8,0.5 10,5.8 15.6,6.1 11.2,9.6 12.7,15 8,12 3.3,15 4.8,9.6 0.4,6.1 6,5.8",
    "box": "0.5,4 15.5,4 15.5,12 0.5,12",
}

# kind or category: shape, colour on white, colour on black
_LOOKS = {
    "department": ("square", "#0072B2", "#3FA9E0"),
    "state": ("dot", "#E69F00", "#E69F00"),
    "international": ("triangle", "#009E73", "#1CC08F"),
    "foreign": ("diamond", "#D55E00", "#F07A1F"),
    "group": ("hexagon", "#8A8A8A", "#9A9A9A"),
    "Plan": ("star", "#000000", "#F0E442"),
    "Goal": ("star", "#CC79A7", "#CC79A7"),
    "Objective": ("triangleDown", "#CC79A7", "#CC79A7"),
    "Activity": ("box", "#333333", "#DDDDDD"),
    "Indicator": ("triangleDown", "#56B4E9", "#56B4E9"),
    "Risk": ("diamond", "#B0A000", "#F0E442"),
    "Quarter": ("square", "#56B4E9", "#56B4E9"),
}

_TITLES = {category.name: category.title for category in CATEGORIES.values()} | {
    kind.label: kind.title for kind in NODE_KINDS.values() if kind is not ORGANISATION
}
MARKS = {
    key: Mark(key, title, shape, light, dark, _OUTLINES[shape])
    for key, title in _TITLES.items()
    for shape, light, dark in [_LOOKS[key]]
}

_LINES = {
    EXECUTED_BY.type: Line("executes", EXECUTES, "#0072B2", "#3FA9E0", 2.2, glyph="■"),
    PARTNERED_WITH.type: Line("partners", PARTNERS, "#E69F00", "#E69F00", 1.4, glyph="●"),
    NAMES.type: Line("named", IS_NAMED, "#009E73", "#1CC08F", 1.4, (2, 4), "▲"),
}
_OTHER = Line("other", OTHER_TIES, "#8A8A8A", "#9A9A9A", 1.2, (7, 4))
LINES = {type: _LINES.get(type, _OTHER) for type in EDGE_TYPES}
ROLES = {line.key: line for line in _LINES.values()}


def mark_of(attributes: Mapping[str, Any]) -> Mark:
    """The mark of a node: an organisation's is that of its category."""
    return MARKS[attributes["category"] if attributes["kind"] == ORGANISATION.label else attributes["kind"]]
