"""What a page says, before it is written: a picture, a grid where the subject has one, the same as a table, and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.naming import name_of
from graph.plan_graph import nodes_of
from graph.schema import PLAN
from graph.text import Text
from kavshiri.drawing import words
from kavshiri.drawing.bodies import organisation_picture, parts_by_body, plan_picture
from kavshiri.drawing.grid import Grid, matrix_of, roster_of
from kavshiri.drawing.picture import Picture
from kavshiri.drawing.table import Table, activities_table, answer_table, bodies_table

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from queries.answer import Answer


@dataclass(frozen=True, slots=True)
class Sheet:
    """The content of a page.

    Parameters
    ----------
    title, words
        The question and its answer, or the subject and what is shown of it.
    plans
        The names of the plans that it rests on.
    picture
        What is drawn.
    grid, grid_first
        The matrix or roster of the subject, and whether the page opens on it.
    table, table_title
        The same content in rows.
    command
        The command that makes the same again, or empty.
    """

    title: Text
    words: Text
    plans: tuple[Text, ...]
    picture: Picture
    table: Table
    table_title: Text
    grid: Grid | None = None
    grid_first: bool = False
    command: str = ""


def answer_sheet(picture: Picture, answer: Answer, graph: PlanGraph) -> Sheet:
    """An answer: its words, its picture, its rows."""
    plans = _plans(graph, {piece["plan"] for node in picture.nodes for piece in node.evidence})
    return Sheet(
        answer.title,
        answer.words,
        plans,
        picture,
        answer_table(answer, graph),
        words.PAGE_WORDS["table"],
        command=answer.command,
    )


def plan_sheet(graph: PlanGraph, *, coordinator: bool = False, groups: bool = False) -> Sheet:
    """A plan: the network of its bodies, and the matrix of bodies and objectives beside it."""
    whole = plan_picture(graph, coordinator=coordinator, groups=groups, switches=True)
    table = bodies_table(whole)
    return Sheet(whole.title, whole.words, _plans(graph), whole, table, words.BODIES, matrix_of(graph))


def organisation_sheet(
    graph: PlanGraph, id: str, *, steps: int = 1, coordinator: bool = False, groups: bool = False
) -> Sheet:
    """A body: the roster of its activities, and its network beside it.

    Raises
    ------
    NotFound
        When no plan of the graph names the body.
    """
    picture = organisation_picture(graph, id, steps=steps, coordinator=coordinator, groups=groups)
    activities = list(dict.fromkeys(part.activity for part in parts_by_body(graph).get(id, ())))
    table = activities_table(graph, id, activities)
    plans = _plans(graph, {activity.partition("/")[0] for activity in activities})
    grid = roster_of(graph, id)
    return Sheet(picture.title, picture.words, plans, picture, table, words.ACTIVITIES_OF, grid, grid_first=True)


def _plans(graph: PlanGraph, among: set[str] | None = None) -> tuple[Text, ...]:
    ids = (id for id in sorted(nodes_of(graph, PLAN)) if among is None or id in among)
    return tuple(name_of(graph, id) for id in ids)
