"""A sheet as one block of JSON that is safe inside a script element: what the page's script draws and filters from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from graph.evidence import Evidence
from graph.georgian import is_georgian, romanless
from graph.schema import EDGE_TYPES
from graph.text import Language, Text
from kavshiri import wording
from kavshiri.drawing.facets import Facets
from kavshiri.drawing.marks import LINES, MARKS
from kavshiri.drawing.picture import Node, Tie
from kavshiri.drawing.sheet import Sheet
from kavshiri.drawing.words import PAGE_WORDS

_LATIN = ("kh", "gh", "sh", "ch", "ts", "dz", "zh", *"abcdefghijklmnopqrstuvwxyz")
_GEORGIAN = [chr(code) for code in range(ord("ა"), ord("ჰ") + 1)]


class _Places:
    """Every place of a source once; elsewhere it is meant by its number."""

    def __init__(self) -> None:
        self.listed: dict[tuple[Any, ...], int] = {}

    def numbers(self, evidence: Iterable[Evidence]) -> list[int]:
        found = ((piece["file"], piece["line"], piece["column"], piece["words"]) for piece in evidence)
        return [self.listed.setdefault(piece, len(self.listed)) for piece in found]


def json_of(sheet: Sheet, language: Language) -> str:
    """What the script works with (`form_of`) as text."""
    return json_text(form_of(sheet, language))


def form_of(sheet: Sheet, language: Language) -> dict[str, Any]:
    """The sheet's picture with the places it was read from, the facets, and every word that the script says."""
    picture, sources = sheet.picture, _Places()
    node_number = {node.id: number for number, node in enumerate(picture.nodes)}
    activity_number = {id: number for number, id in enumerate(picture.facets.activities)}
    return {
        "language": language,
        "title": _both(sheet.title),
        "plans": [_both(plan) for plan in sheet.plans],
        "rows": picture.rows,
        "layers": picture.layers,
        "nodes": [_node(node, activity_number, sources) for node in picture.nodes],
        "ties": [_tie(tie, node_number, activity_number, sources) for tie in picture.ties],
        "facets": _facets(picture.facets),
        "sources": list(sources.listed),
        "marks": {
            key: {
                "title": _both(mark.title),
                "shape": mark.shape,
                "light": mark.light,
                "dark": mark.dark,
                "outline": mark.outline,
            }
            for key, mark in MARKS.items()
        },
        "lines": {
            line.key: {
                "title": _both(line.title),
                "light": line.light,
                "dark": line.dark,
                "width": line.width,
                "dashes": line.dashes,
            }
            for line in LINES.values()
        },
        "types": {
            edge.type: {"forward": _both(edge.forward), "backward": _both(edge.backward)}
            for edge in EDGE_TYPES.values()
        },
        "places": {place: _both(text) for place, text in wording.COLUMNS.items()},
        "words": {name: _both(text) for name, text in PAGE_WORDS.items()},
        "alike": {letters: romanless(letters) for letters in (*_LATIN, *_GEORGIAN)},
    }


def json_text(form: Any) -> str:
    """JSON with nothing in it that could end a script element or a line of script."""
    text = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _node(node: Node, activity_number: dict[str, int], sources: _Places) -> dict[str, Any]:
    form: dict[str, Any] = {
        "id": node.id,
        "mark": node.mark,
        "name": _both(node.name),
        "code": node.code,
        "acronym": node.acronym,
        "sounds": sounds_of(node.name),
        "x": node.x,
        "y": node.y,
        "size": round(node.size, 2),
        "layer": node.layer,
        "parts": [[activity_number[part.activity], part.role, sources.numbers(part.evidence)] for part in node.parts],
        "sources": sources.numbers(node.evidence),
    }
    flags = {"asked": node.asked, "unconfirmed": node.unconfirmed, "switch": node.switch}
    return form | {name: value for name, value in flags.items() if value}


def sounds_of(name: Text) -> str:
    """The words of the Georgian name in letters as Latin ones are typed: by these it is found in either script."""
    return " ".join(romanless(word) for word in re.findall(r"\w+", name.ka) if is_georgian(word))


def _tie(tie: Tie, node_number: dict[str, int], activity_number: dict[str, int], sources: _Places) -> dict[str, Any]:
    form: dict[str, Any] = {
        "source": node_number[tie.source],
        "target": node_number[tie.target],
        "type": tie.type,
        "role": tie.role,
    }
    if not tie.meetings:
        return form | {"sources": sources.numbers(tie.evidence)}
    met = [
        [
            activity_number[meeting.activity],
            meeting.role,
            node_number[meeting.executor],
            sources.numbers(meeting.evidence),
        ]
        for meeting in tie.meetings
    ]
    return form | {"meetings": met}


def _facets(facets: Facets) -> dict[str, Any]:
    return {
        "activities": [
            {
                "id": id,
                "code": traits.code,
                "name": _both(traits.name),
                "goals": traits.goals,
                "quarters": traits.quarters,
                "risks": traits.risks,
            }
            for id, traits in facets.activities.items()
        ],
        "goals": [[id, _both(name)] for id, name in facets.goals.items()],
        "quarters": [[id, _both(name)] for id, name in facets.quarters.items()],
        "risks": [[id, _both(name)] for id, name in facets.risks.items()],
    }


def _both(text: Text) -> dict[str, str]:
    return {"en": text.en, "ka": text.ka}
