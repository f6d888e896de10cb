"""The rows of an answer as the cells of a table in a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.text import Language
from kavshiri.drawing.picture import name_of
from kavshiri.drawing.words import PAGE_WORDS

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from queries.answer import Answer, Column


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a cell; `id` is empty when it is no node."""

    words: str
    code: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and `key`, which its column is sorted by."""

    parts: tuple[Part, ...]
    key: str
    number: bool = False


def cells(answer: Answer, graph: PlanGraph, language: Language) -> list[list[Cell]]:
    """The cells of an answer's rows, in the order of its columns.

    Parameters
    ----------
    answer
        The answer.
    graph
        The graph that it was asked of: it gives the names of nodes.
    language
        The language of the cells.
    """
    return [[_cell(column, row.get(column.name), graph, language) for column in answer.columns] for row in answer.rows]


def _cell(column: Column, value: Any, graph: PlanGraph, language: Language) -> Cell:
    parts: tuple[Part, ...]
    if value is None:
        return Cell((), "")
    if column.holds in ("node", "nodes"):
        ids = value if column.holds == "nodes" else [value]
        parts = tuple(_part(id, graph, language) for id in ids)
    elif column.holds == "words":
        parts = tuple(Part(column.terms[word].in_(language) if word in column.terms else word) for word in value)
    elif column.holds == "yes":
        parts = (Part(PAGE_WORDS["yes" if value else "no"].in_(language)),)
    else:
        parts = (Part(f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)),)
    key = str(value) if column.holds == "number" else "; ".join(f"{part.code} {part.words}".strip() for part in parts)
    return Cell(parts, key, column.holds == "number")


def _part(id: str, graph: PlanGraph, language: Language) -> Part:
    if id not in graph:
        return Part(id)
    attributes = graph.nodes[id]
    return Part(name_of(attributes).in_(language), attributes.get("code", ""), id)
