"""The page of a whole plan as text: network, matrix, every node, the findings, the answers; it asks nothing of any network."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, TypeAlias

from kavshiri.drawing.library import script, style, vis_network
from kavshiri.drawing.page import body_of, policy_of
from kavshiri.drawing.sheet import plan_sheet
from kavshiri.drawing.sheet_json import form_of, json_text
from kavshiri.templates import templates_of
from kavshiri.whole_plan.answered import answers_in
from kavshiri.whole_plan.contents import Contents
from kavshiri.whole_plan.reported import reports_in
from kavshiri.whole_plan.routes import address_in
from kavshiri.whole_plan.sheets import SHARED, Pool, own, packed_sheets
from kavshiri.whole_plan.words import WHOLE_WORDS

if TYPE_CHECKING:
    from graph.evidence import Finding, Ledger
    from graph.plan_graph import PlanGraph
    from graph.text import Language
    from graph.vocabulary import Vocabulary

Report: TypeAlias = "tuple[Sequence[Finding], Ledger]"

_SCRIPTS = ("elements", "address", "nodes", "lists", "answers", "search", "mounted", "start")


def whole_page(graph: PlanGraph, vocabulary: Vocabulary, reports: Mapping[str, Report], language: Language) -> str:
    """The page of all plans of a graph; written to a file in UTF-8 it works from there, with no network.

    Parameters
    ----------
    graph
        The plans.
    vocabulary
        With which the questions are asked.
    reports
        The findings and the ledger of each plan, by its id.
    language
        The language in which the page opens; it carries both.

    Raises
    ------
    LibraryRefused
        When the installed pyvis package does not carry the drawing library that we know.
    """
    contents, pool, link = Contents(graph), Pool(), address_in(graph)
    sheet = plan_sheet(graph)
    plan = form_of(sheet, language)
    sheets = packed_sheets(contents, pool, language, link)
    whole = {
        "language": language,
        "title": plan["title"],
        "plan": own(plan, contents, pool),
        "shared": {name: plan[name] for name in SHARED},
        "words": {name: {"en": text.en, "ka": text.ka} for name, text in WHOLE_WORDS.items()},
        **answers_in(contents, vocabulary),
        **reports_in(contents, reports),
        "facets": [json.loads(value) for value in pool.listed],
        **contents.form(),
    }
    scripts = (vis_network(), script(), _script())
    css = style() + _source("whole.css")
    return (
        templates_of("kavshiri.whole_plan")
        .get_template("whole.html.j2")
        .render(
            language=language,
            title=" – ".join(text.in_(language) for text in (sheet.title, *sheet.plans[:1])),
            policy=policy_of(scripts, css),
            style=css,
            scripts=scripts,
            body=body_of(sheet, language, link),
            whole=json_text(whole),
            sheets=sheets,
            no_script=WHOLE_WORDS["no_script"].in_(language),
        )
    )


@cache
def _script() -> str:
    """Our script for the pages inside the page: one function around all its files."""
    files = "".join(_source(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{files}\n}})();\n'


def _source(name: str) -> str:
    """A file of ours, not as a template: its hash must be that of what the browser reads."""
    file = resources.files("kavshiri.whole_plan").joinpath("templates", name)
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")
