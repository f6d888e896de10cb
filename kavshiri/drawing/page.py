"""A picture as a page: one HTML file that carries all it needs and asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.schema import CATEGORIES, EDGE_TYPES, NODE_KINDS
from graph.text import Language, Text
from kavshiri.drawing.library import vis_network
from kavshiri.drawing.marks import LINES, MARKS
from kavshiri.drawing.picture import Node, Picture, Tie
from kavshiri.drawing.table import cells
from kavshiri.drawing.words import PAGE_WORDS, PLACES

if TYPE_CHECKING:
    from jinja2 import Environment

    from graph.plan_graph import PlanGraph
    from queries.answer import Answer


def page(picture: Picture, answer: Answer, graph: PlanGraph, language: Language) -> str:
    """The page as text; written to a file in UTF-8 it works from there, with no network.

    What the page may run and load is said in the page itself (Content Security Policy): the library, our scripts and
    our style by their SHA-256, and nothing else, so words of a document or a vocabulary can never become code.

    Parameters
    ----------
    picture
        What `picture_of` made of the answer.
    answer
        The answer: its words and its table.
    graph
        The graph that the question was asked of: it gives the names in the table.
    language
        The language of the page.

    Raises
    ------
    LibraryRefused
        When the installed pyvis package does not carry the drawing library that we know.
    """
    answer = replace(answer, columns=answer.telling_columns())
    environment = _environment()
    style = _source(environment, "page.css")
    scripts = (vis_network(), _source(environment, "picture.js"), _source(environment, "page.js"))
    return environment.get_template("page.html.j2").render(
        language=language,
        policy=_policy(scripts, style),
        scripts=scripts,
        style=style,
        data=_data(picture, language),
        picture=picture,
        answer=answer,
        rows=cells(answer, graph, language),
        drawn={node.id for node in picture.nodes},
        marks=[mark for mark in MARKS.values() if any(node.mark == mark.key for node in picture.nodes)],
        lines=_lines(picture),
        words={name: text.in_(language) for name, text in PAGE_WORDS.items()},
        say=lambda text: text.in_(language),
        lang_of=lambda words: _lang_of(words, language),
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("kavshiri.drawing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(environment: Environment, name: str) -> str:
    """A file of ours, not as a template: its hash must be that of what the browser reads."""
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0].replace("\r\n", "\n")


def _policy(scripts: tuple[str, ...], style: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _data(picture: Picture, language: Language) -> str:
    """The picture as JSON that is safe inside a script element."""
    data = {
        "language": language,
        "rows": picture.rows,
        "layers": picture.layers,
        "nodes": [_node(node, language) for node in picture.nodes],
        "ties": [_tie(tie) for tie in picture.ties],
        "marks": {key: {"shape": m.shape, "light": m.light, "dark": m.dark} for key, m in MARKS.items()},
        "lines": {
            line.key: {"light": line.light, "dark": line.dark, "width": line.width, "dashes": line.dashes}
            for line in LINES.values()
        },
        "types": {
            edge.type: {"forward": edge.forward.in_(language), "backward": edge.backward.in_(language)}
            for edge in EDGE_TYPES.values()
        },
        "places": {place: text.in_(language) for place, text in PLACES.items()},
        "words": {name: text.in_(language) for name, text in PAGE_WORDS.items()},
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _node(node: Node, language: Language) -> dict[str, Any]:
    what: Text = CATEGORIES[node.category].title if node.category else NODE_KINDS[node.kind].title
    return {
        "id": node.id,
        "mark": node.mark,
        "what": what.in_(language),
        "name": {"en": node.name.en, "ka": node.name.ka},
        "code": node.code,
        "acronym": node.acronym,
        "unconfirmed": node.unconfirmed,
        "x": node.x,
        "y": node.y,
        "size": round(node.size, 2),
        "layer": node.layer,
        "asked": node.asked,
        "evidence": _evidence(node.evidence),
    }


def _tie(tie: Tie) -> dict[str, Any]:
    return {
        "source": tie.source,
        "target": tie.target,
        "type": tie.type,
        "role": tie.role,
        "evidence": _evidence(tie.evidence),
    }


def _evidence(evidence: Any) -> list[dict[str, Any]]:
    return [{name: piece[name] for name in ("file", "line", "column", "words")} for piece in evidence]


def _lines(picture: Picture) -> list[Any]:
    drawn = {tie.role for tie in picture.ties}
    return [line for line in {line.key: line for line in LINES.values()}.values() if line.key in drawn]


def _lang_of(words: str, language: Language) -> Language:
    """The language that a name is in, whatever the page's: by its letters."""
    if re.search("[\u10a0-\u10ff\u1c90-\u1cbf]", words):
        return "ka"
    return "en" if re.search("[A-Za-z]", words) else language
