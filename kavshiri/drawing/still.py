"""A picture without a browser: SVG with letters as paths, or PNG, for reports."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from graph.text import Language
from kavshiri.drawing.analyst import width_of
from kavshiri.drawing.marks import LINES, MARKS, Mark
from kavshiri.drawing.picture import Node, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SHAPES = {
    "dot": "o",
    "square": "s",
    "triangle": "^",
    "triangleDown": "v",
    "diamond": "D",
    "hexagon": "h",
    "star": "*",
    "box": "s",
}
_LINES = {line.key: line for line in LINES.values()}
_INK, _QUIET = "#16191d", "#555d66"
_MOST_NAMED = 300
_BODY = 7.5  # the letters of names, in points
_DPI = 160
_LEAST_SAID, _LINE = 4, 0.135  # lines of words that have room above a picture, and the height of one more, in inches


def svg_of(picture: Picture, language: Language) -> str:
    """The picture as SVG; the same picture gives the same bytes."""
    import matplotlib

    with matplotlib.rc_context({"svg.fonttype": "path", "svg.hashsalt": "kavshiri", "font.family": "DejaVu Sans"}):
        written = io.StringIO()
        _figure(picture, language).savefig(written, format="svg", metadata={"Date": None, "Creator": "kavshiri"})
    return written.getvalue()


def png_of(picture: Picture, language: Language) -> bytes:
    """The picture as PNG."""
    import matplotlib

    with matplotlib.rc_context({"font.family": "DejaVu Sans"}):
        written = io.BytesIO()
        _figure(picture, language).savefig(written, format="png", dpi=_DPI, metadata={"Software": "kavshiri"})
    return written.getvalue()


def _figure(picture: Picture, language: Language) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    nodes = [node for node in picture.nodes if not node.switch]
    said = wrap(_plain(picture.words.in_(language)), 165 if language == "en" else 130)
    above = max(0, len(said) - _LEAST_SAID) * _LINE
    height = max(6.4, picture.rows * 0.21) + 1.2 + above
    figure = Figure(figsize=(11.5, height))
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.02, 0.07, 0.96, 0.93 - (0.95 + above) / height))
    axes.set_axis_off()
    axes.set_xlim(-0.06 if not picture.layers else -0.16, 1.06 if not picture.layers else 1.3)
    axes.set_ylim(1.05, -0.04)
    _write_words(figure, picture.title.in_(language), said, height)
    _draw_ties(axes, picture, {node.id: node for node in nodes})
    for node in nodes:
        mark = MARKS[node.mark]
        if mark.shape == "box" and picture.layers:
            continue
        axes.plot(
            node.x,
            node.y,
            _SHAPES[mark.shape],
            markersize=5.5 * node.size * (0.45 if len(nodes) > 400 else 1),
            color=mark.light,
            markerfacecolor=_fill(mark),
            markeredgecolor=_INK if node.asked else mark.light,
            markeredgewidth=1.6 if node.asked else 1.0,
            zorder=3,
        )
    if picture.layers:
        _name_columns(axes, nodes, picture.layers, language)
    else:
        _name_freely(axes, nodes, language)
    _legend(figure, picture, nodes, language)
    return figure


def _write_words(figure: Figure, heading: str, said: list[str], height: float) -> None:
    title = wrap(_plain(heading), 100)[:2]
    figure.text(
        0.02, 1 - 0.12 / height, "\n".join(title), va="top", size=12, weight="bold", color=_INK, parse_math=False
    )
    y = 1 - (0.2 + 0.2 * len(title)) / height
    figure.text(0.02, y, "\n".join(said), va="top", size=7.5, color=_QUIET, parse_math=False)


def _draw_ties(axes: Axes, picture: Picture, nodes: dict[str, Node]) -> None:
    from matplotlib.collections import LineCollection

    for role, line in _LINES.items():
        ties = [tie for tie in picture.ties if tie.role == role and tie.source in nodes and tie.target in nodes]
        ends = [[(nodes[end].x, nodes[end].y) for end in (tie.source, tie.target)] for tie in ties]
        widths = [(width_of(len(tie.meetings)) if tie.meetings else line.width) * 0.75 for tie in ties]
        style: Any = (0, tuple(length / 2 for length in line.dashes)) if line.dashes else "solid"
        alpha = 0.2 if len(picture.ties) > 600 else 0.55
        axes.add_collection(
            LineCollection(ends, linewidths=widths, colors=line.light, linestyles=style, alpha=alpha, zorder=1)
        )


def _name_columns(axes: Axes, nodes: list[Node], layers: int, language: Language) -> None:
    """Names of the first column stand left of it, of the last right of it; an activity is its number in a box."""
    for node in nodes:
        if MARKS[node.mark].shape == "box":
            frame = {"boxstyle": "square,pad=0.25", "facecolor": "white", "edgecolor": _INK, "linewidth": 0.7}
            axes.text(
                node.x,
                node.y,
                _plain(node.code) or "·",
                ha="center",
                va="center",
                size=_BODY,
                color=_INK,
                bbox=frame,
                zorder=4,
                parse_math=False,
            )
            continue
        left = node.layer == 0 and layers > 1
        axes.annotate(
            _broken(f"{node.code} {node.name.in_(language)}", 24 if left else 38, 3),
            (node.x, node.y),
            xytext=(-9 if left else 9, 0),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            size=_BODY,
            weight="bold" if node.asked else "normal",
            color=_INK,
            parse_math=False,
            zorder=4,
        )


def _name_freely(axes: Axes, nodes: list[Node], language: Language) -> None:
    """Names kept apart from one another and from the signs; of very many only those of the largest."""
    import textalloc

    named = sorted(nodes, key=lambda node: -node.size)[:_MOST_NAMED]
    if not named:
        return
    # textalloc prints when a name finds no place.
    with redirect_stdout(io.StringIO()):
        textalloc.allocate(
            axes,
            [node.x for node in named],
            [node.y for node in named],
            [_broken(_short(node, language), 22, 2) for node in named],
            x_scatter=[node.x for node in nodes],
            y_scatter=[node.y for node in nodes],
            textsize=_BODY if len(named) < 100 else 5.5,
            min_distance=0.008,
            max_distance=0.12,
            linewidth=0.4,
            linecolor="#999999",
            textcolor=_INK,
            draw_all=False,
            zorder=4,
            parse_math=False,
        )


def _short(node: Node, language: Language) -> str:
    name = node.name.in_(language)
    acronyms = node.acronym.split(", ")
    if node.acronym and len(name) > 28:
        return acronyms[0] if language == "en" else acronyms[-1]
    return f"{node.code} {name}".strip()


def _legend(figure: Figure, picture: Picture, nodes: list[Node], language: Language) -> None:
    from matplotlib.lines import Line2D

    present = {node.mark for node in nodes}
    drawn = {tie.role for tie in picture.ties}
    signs = [
        Line2D(
            [],
            [],
            linestyle="",
            marker=_SHAPES[mark.shape],
            color=mark.light,
            markerfacecolor=_fill(mark),
            label=mark.title.in_(language),
        )
        for mark in MARKS.values()
        if mark.key in present
    ]
    lines = [
        Line2D(
            [],
            [],
            color=line.light,
            linewidth=line.width,
            linestyle=":" if line.dashes else "-",
            label=line.title.in_(language),
        )
        for line in _LINES.values()
        if line.key in drawn
    ]
    if signs or lines:
        figure.legend(handles=[*signs, *lines], loc="lower left", ncols=4, fontsize=7, frameon=False)


def _fill(mark: Mark) -> str:
    """A group and an activity are hollow."""
    return "white" if mark.shape in ("hexagon", "box") else mark.light


def _broken(text: str, width: int, most: int) -> str:
    lines = wrap(_plain(text), width, max_lines=most, placeholder="…")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Text for letters that the font has: one line, Mtavruli as the small letters that they stand for, the lari in letters."""
    small = "".join(letter.lower() if "\u1c90" <= letter <= "\u1cbf" else letter for letter in text)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in small.replace("₾", "GEL ")).split())
