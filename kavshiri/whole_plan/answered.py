"""Answers worked out beforehand: on the whole plan, on every body, and on what every two departments share."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from graph.plan_graph import nodes_of, sources
from graph.schema import EXECUTED_BY, ORGANISATION
from kavshiri.drawing.bodies import parts_by_body
from kavshiri.drawing.table import answer_table
from queries.arguments import fits
from queries.parameters import ORGANISATION as ONE_BODY
from queries.questions import catalogue
from queries.roles import is_group

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.vocabulary import Vocabulary
    from kavshiri.drawing.table import Cell, Mention
    from kavshiri.whole_plan.contents import Contents
    from queries.answer import Answer

_SHARED = "shared-partners"
_WHOLE = -1


def answers_in(contents: Contents, vocabulary: Vocabulary) -> dict[str, Any]:
    """The answers by question and number of body (-1 is the whole plan), and of two departments by both numbers."""
    graph = contents.graph
    answers: dict[str, dict[int, Any]] = {}
    titles = {}
    bodies = list(parts_by_body(graph))
    for name, question in catalogue().items():
        found: dict[int, Any] = {}
        if fits(question, 0):
            found[_WHOLE] = _form(question.ask(graph, vocabulary, []), contents)
        if [parameter.name for parameter in question.asks] == [ONE_BODY.name]:
            found |= {contents.node(id): _form(question.ask(graph, vocabulary, [id]), contents) for id in bodies}
        if found:
            answers[name], titles[name] = found, contents.text(question.title)
    departments = _departments(graph)
    shared = {
        f"{contents.node(one)} {contents.node(two)}": _form(
            catalogue()[_SHARED].ask(graph, vocabulary, [one, two]), contents
        )
        for one, two in combinations(departments, 2)
    }
    return {
        "answers": answers,
        "questions": titles,
        "departments": [contents.node(id) for id in departments],
        "shared_partners": shared,
    }


def _departments(graph: PlanGraph) -> list[str]:
    """Who executes something, groups left out; in the order of the graph."""
    return [
        id for id in nodes_of(graph, ORGANISATION) if not is_group(graph, id) and any(sources(graph, EXECUTED_BY, id))
    ]


def _form(answer: Answer, contents: Contents) -> dict[str, Any]:
    table = answer_table(answer, contents.graph)
    return {
        "title": contents.text(answer.title),
        "words": contents.text(answer.words),
        "columns": [contents.text(title) for title in table.columns],
        "rows": [[_cell(cell, contents) for cell in row] for row in table.rows],
        "places": contents.places(answer.evidence),
    }


def _cell(cell: Cell, contents: Contents) -> Any:
    """A number as its words, other cells as a list of mentions."""
    if cell.number:
        return cell.parts[0].words.en
    return [_mention(mention, contents) for mention in cell.parts]


def _mention(mention: Mention, contents: Contents) -> Any:
    """A node by its number, with the number of a text that is told of it; a text as a list of its number."""
    if mention.id not in contents.graph:
        return [contents.text(mention.words)]
    number = contents.node(mention.id)
    return [number, contents.text(mention.after)] if mention.after else number
