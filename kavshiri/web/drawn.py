"""The part of a page that is drawn: the same body, script and style as of a page in one file, with links between pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from markupsafe import Markup

from graph.errors import Refused
from graph.text import Language
from kavshiri.drawing import picture_of
from kavshiri.drawing.bodies import parts_by_body
from kavshiri.drawing.library import style
from kavshiri.drawing.page import body_of
from kavshiri.drawing.sheet import Sheet, answer_sheet, organisation_sheet, plan_sheet
from kavshiri.drawing.sheet_json import json_of
from kavshiri.templates import templates_of
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import node_address
from queries.questions import catalogue

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
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


def plan_drawn(shelf: Shelf, id: str, language: Language) -> Drawn:
    """A plan's network of bodies and its matrix, drawn once."""
    return shelf.once(("plan", id, language), lambda: _drawn(plan_sheet(shelf.graph(id)), language))


def draw_beforehand(shelf: Shelf) -> None:
    """Do what takes longest before the first visitor asks: import the questions, draw the plans, find their largest answer."""
    questions = catalogue()
    style()
    templates = templates_of("kavshiri.web")
    for name in templates.list_templates():
        templates.get_template(name)
    try:
        answer = shelf.answer(questions["gaps"], (), {})
        for language in get_args(Language):
            answer_drawn(answer, shelf.graph(), language)
            for plan in shelf.plans():
                plan_drawn(shelf, plan.id, language)
        for body in sorted(parts_by_body(shelf.graph()))[:1]:
            organisation_drawn(shelf.graph(), body, language)
    except Refused:  # whoever opens the page meets the same refusal, and is told
        return


def organisation_drawn(graph: PlanGraph, id: str, language: Language) -> Drawn:
    """A body's roster and its network."""
    return _drawn(organisation_sheet(graph, id), language)


def _drawn(sheet: Sheet, language: Language) -> Drawn:
    body = body_of(sheet, language, link=node_address)
    return Drawn(Markup(body), Markup(json_of(sheet, language)), bool(sheet.picture.nodes))
