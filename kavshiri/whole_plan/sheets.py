"""The sheet of every body, packed: its HTML and what is its own of its JSON, deflated, as Base64."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kavshiri.drawing.bodies import parts_by_body
from kavshiri.drawing.page import body_of
from kavshiri.drawing.sheet import organisation_sheet
from kavshiri.drawing.sheet_json import form_of, json_text

if TYPE_CHECKING:
    from graph.text import Language
    from kavshiri.whole_plan.contents import Contents

SHARED = ("marks", "lines", "types", "places", "words", "alike")  # what all sheets say alike
_MOST_PACKED = 9


class Pool:
    """Values that several sheets have, each once."""

    def __init__(self) -> None:
        self.listed: dict[str, int] = {}

    def number(self, value: Any) -> int:
        """The number of a value."""
        return self.listed.setdefault(json_text(value), len(self.listed))


def packed_sheets(contents: Contents, pool: Pool, language: Language, link: Callable[[str], str]) -> dict[int, str]:
    """Its roster and its network for the number of each body that has a part in an activity."""
    packed = {}
    for id in parts_by_body(contents.graph):
        sheet = organisation_sheet(contents.graph, id)
        text = json_text([body_of(sheet, language, link), own(form_of(sheet, language), contents, pool)])
        packed[contents.node(id)] = base64.b64encode(zlib.compress(text.encode("utf-8"), _MOST_PACKED)).decode("ascii")
    return packed


def own(form: dict[str, Any], contents: Contents, pool: Pool) -> dict[str, Any]:
    """What is a sheet's own: facets by their number in the pool, places by their number in the contents."""
    facets = {name: [pool.number(value) for value in values] for name, values in form["facets"].items()}
    sources = [contents.place(*source) for source in form["sources"]]
    return {name: value for name, value in form.items() if name not in SHARED} | {"facets": facets, "sources": sources}
