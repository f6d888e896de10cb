"""A picture as a page: one HTML file that carries all it needs and asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from graph.text import Language, Text
from kavshiri.drawing.library import script, style, vis_network
from kavshiri.drawing.marks import LINES, MARKS, ROLES, Line, Mark
from kavshiri.drawing.picture import Picture
from kavshiri.drawing.sheet import Sheet, answer_sheet, organisation_sheet, plan_sheet
from kavshiri.drawing.sheet_json import json_of
from kavshiri.drawing.words import PAGE_WORDS
from kavshiri.templates import templates_of

Link = Callable[[str], str]

if TYPE_CHECKING:
    from markupsafe import Markup

    from graph.plan_graph import PlanGraph
    from queries.answer import Answer


def page(picture: Picture, answer: Answer, graph: PlanGraph, language: Language) -> str:
    """The page of an answer as text; written to a file in UTF-8 it works from there, with no network.

    Parameters
    ----------
    picture
        What `picture_of` made of the answer.
    answer
        The answer: its words and its table.
    graph
        The graph that the question was asked of: it gives the names in the table.
    language
        The language in which the page opens; it carries both.

    Raises
    ------
    LibraryRefused
        When the installed pyvis package does not carry the drawing library that we know.
    """
    return page_of(answer_sheet(picture, answer, graph), language)


def page_of_plan(graph: PlanGraph, language: Language, *, coordinator: bool = False, groups: bool = False) -> str:
    """The page of a plan: its network of bodies, and the matrix of bodies and objectives."""
    return page_of(plan_sheet(graph, coordinator=coordinator, groups=groups), language)


def page_of_organisation(
    graph: PlanGraph, id: str, language: Language, *, steps: int = 1, coordinator: bool = False, groups: bool = False
) -> str:
    """The page of a body: the roster of its activities, and its network up to so many steps away."""
    return page_of(organisation_sheet(graph, id, steps=steps, coordinator=coordinator, groups=groups), language)


def page_of(sheet: Sheet, language: Language) -> str:
    """A sheet as a page in one file.

    What the page may run and load is said in the page itself (Content Security Policy): the library, our script and
    our style by their SHA-256, and nothing else, so words of a document or a vocabulary can never become code.
    """
    scripts = (vis_network(), script()) if sheet.picture.nodes else (script(),)
    return (
        templates_of("kavshiri.drawing")
        .get_template("page.html.j2")
        .render(
            **_context(sheet, language),
            policy=policy_of(scripts, style()),
            scripts=scripts,
            style=style(),
            data=json_of(sheet, language),
        )
    )


def body_of(sheet: Sheet, language: Language, link: Link | None = None) -> str:
    """The part of the page that shows a sheet, for a page that brings library, script, style and data (`json_of`) itself.

    `link` gives the address of a node's own page, where there are such pages.
    """
    return templates_of("kavshiri.drawing").get_template("body.html.j2").render(**_context(sheet, language, link))


def _context(sheet: Sheet, language: Language, link: Link | None = None) -> dict[str, Any]:
    from markupsafe import Markup

    def say(text: Text) -> Markup:
        """A text that the script can show in the other language."""
        shown = text.in_(language)
        if text.en == text.ka:
            return Markup('<span lang="{}">{}</span>').format(_lang_of(shown, language), shown)
        return Markup('<span class="say" lang="{}" data-en="{}" data-ka="{}">{}</span>').format(
            _lang_of(shown, language), text.en, text.ka, shown
        )

    def word(key: str) -> Markup:
        return say(PAGE_WORDS[key])

    def attribute(name: str, text: Text) -> Markup:
        """An attribute in words; the script finds it by `data-attribute`."""
        return Markup('{}="{}" data-attribute="{}" data-en="{}" data-ka="{}"').format(
            name, text.in_(language), name, text.en, text.ka
        )

    picture = sheet.picture
    return {
        "language": language,
        "sheet": sheet,
        "picture": picture,
        "grid": sheet.grid,
        "drawn": {node.id for node in picture.nodes},
        "marks": _marks(picture),
        "lines": _lines(picture),
        "roles": ROLES,
        "link": link,
        "switches": sorted({node.switch for node in picture.nodes if node.switch}),
        "say": say,
        "word": word,
        "attribute": attribute,
        "label": lambda key: attribute("aria-label", PAGE_WORDS[key]),
        "texts": PAGE_WORDS,
        "plain": lambda text: text.in_(language),
        "lang_of": lambda text: _lang_of(text.in_(language), language),
    }


def policy_of(scripts: tuple[str, ...], css: str) -> str:
    """The Content Security Policy of a page that holds these scripts and this style: nothing else runs or is loaded."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(css)}",
            "img-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _marks(picture: Picture) -> list[Mark]:
    return [mark for mark in MARKS.values() if any(node.mark == mark.key for node in picture.nodes)]


def _lines(picture: Picture) -> list[Line]:
    drawn = {tie.role for tie in picture.ties}
    return [line for line in {line.key: line for line in LINES.values()}.values() if line.key in drawn]


def _lang_of(shown: str, language: Language) -> Language:
    """The language that words are in, whatever the page's: by their letters."""
    if re.search("[\u10a0-\u10ff\u1c90-\u1cbf]", shown):
        return "ka"
    return "en" if re.search("[A-Za-z]", shown) else language
