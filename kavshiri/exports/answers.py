"""An answer as programs and spreadsheets read it: JSON, CSV, a workbook; no cell is ever a live formula."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.naming import name_of
from kavshiri import wording
from kavshiri.exports.spreadsheet import csv_text
from kavshiri.screen import cell, place

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language
    from queries.answer import Answer


def json_of(answer: Answer, graph: PlanGraph, language: Language) -> dict[str, Any]:
    """An answer in the form that programs read."""
    rows = []
    for row in answer.rows:
        form: dict[str, Any] = {}
        for column in answer.columns:
            value = form[column.name] = row[column.name]
            if column.holds == "node":
                form[f"{column.name}_name"] = name_of(graph, value).in_(language) if value else ""
            elif column.holds == "nodes":
                form[f"{column.name}_name"] = [name_of(graph, id).in_(language) for id in value]
            elif column.holds == "each":
                form[f"{column.name}_name"] = {id: name_of(graph, id).in_(language) for id in value}
        rows.append(form)
    return {
        "question": answer.question,
        "parameters": answer.parameters,
        "command": answer.command,
        "columns": [column.name for column in answer.columns],
        "rows": rows,
        "nodes": answer.nodes,
        "edges": [list(edge) for edge in answer.edges],
        "evidence": answer.evidence,
    }


def csv_of(answer: Answer, graph: PlanGraph, language: Language) -> bytes:
    """The table as CSV in UTF-8 with the mark by which spreadsheets know it."""
    return csv_text(_table(answer, graph, language))


def xlsx_of(answer: Answer, graph: PlanGraph, language: Language) -> bytes:
    """A workbook: the answer in words with its table, and the places in the source on a second sheet."""
    from kavshiri.exports.workbook import Sheet, workbook

    words = [answer.title.in_(language), answer.words.in_(language), answer.command]
    headings, *rows = _table(answer, graph, language)
    sources = [[place(piece, language)] for piece in answer.evidence]
    return workbook(
        [
            Sheet(wording.ANSWER.in_(language), headings, rows, above=words),
            Sheet(wording.SOURCES.in_(language), [wording.SOURCES.in_(language)], sources),
        ]
    )


def _table(answer: Answer, graph: PlanGraph, language: Language) -> list[list[Any]]:
    """The headings and rows for people; a number stays a number."""
    columns = [column for column in answer.columns if column.shown != "programs"]
    table: list[list[Any]] = [[column.title.in_(language) for column in columns]]
    for row in answer.rows:
        values = [(row[column.name], column) for column in columns]
        table.append(
            [value if column.holds == "number" else cell(value, column, graph, language) for value, column in values]
        )
    return table
