"""The part of a page that is drawn: the same body, script and style as of a page in one file, with links between pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from kavshiri.drawing import picture_of
from kavshiri.drawing.page import body_of
from kavshiri.drawing.sheet import Sheet, answer_sheet, organisation_sheet, plan_sheet
from kavshiri.drawing.sheet_json import json_of
from kavshiri.web.showing import node_address

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language
    from queries.answer import Answer


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as HTML, and as the JSON that the script draws from; both are escaped."""

    body: Markup
    data: Markup
    has_picture: bool


def answer_drawn(answer: Answer, graph: PlanGraph, language: Language) -> Drawn:
    """An answer."""
    return _drawn(answer_sheet(picture_of(answer, graph), answer, graph), language)


def plan_drawn(graph: PlanGraph, language: Language) -> Drawn:
    """A plan's network of bodies and its matrix."""
    return _drawn(plan_sheet(graph), language)


def organisation_drawn(graph: PlanGraph, id: str, language: Language) -> Drawn:
    """A body's roster and its network."""
    return _drawn(organisation_sheet(graph, id), language)


def _drawn(sheet: Sheet, language: Language) -> Drawn:
    body = body_of(sheet, language, link=node_address)
    return Drawn(Markup(body), Markup(json_of(sheet, language)), bool(sheet.picture.nodes))
