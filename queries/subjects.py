"""A goal, objective or activity by its number, or a body by its name: whichever was typed, and the activities that it has."""

from __future__ import annotations

from itertools import pairwise

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.schema import EXECUTED_BY, HAS_ACTIVITY, HAS_GOAL, HAS_OBJECTIVE, ORGANISATION
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.answer import Edge
from queries.codes import code
from queries.order import plan_order
from queries.organisations import organisation
from queries.roles import executed_by
from queries.saying import about
from queries.texts import activities_under, texts_over


def subject(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id that a number of the plan or a name means.

    Raises
    ------
    NotFound
        When it is neither, with what is near it.
    """
    numbered = text.strip()[:1].isdigit() and "." in text
    if numbered or text.strip().isdigit() or "/" in text:
        try:
            return code(text, graph, vocabulary)
        except NotFound as unknown:
            if numbered or "/" in text:
                raise
            try:
                return organisation(text, graph, vocabulary)
            except NotFound:
                raise unknown from None
    return organisation(text, graph, vocabulary)


def activities_of_subject(graph: PlanGraph, subject: str) -> list[str]:
    """The activities under a number of the plan, or those that a body executes; in the order of the plan."""
    if is_numbered(graph, subject):
        return sorted(activities_under(graph, subject), key=plan_order)
    return executed_by(graph, subject) if subject in graph else []


def ties_to_subject(graph: PlanGraph, activity: str, subject: str) -> list[Edge]:
    """The ties by which an activity belongs to what was asked about, without which that would stand alone in a picture.

    A body executes it; from a number the chain of headings leads down to it.
    """
    if not is_numbered(graph, subject):
        return [(activity, subject, EXECUTED_BY.type)] if graph.has_edge(activity, subject, EXECUTED_BY.type) else []
    chain = list(texts_over(graph, activity))
    return [
        (above, below, edge.type)
        for below, above in pairwise(chain[: chain.index(subject) + 1] if subject in chain else ())
        for edge in (HAS_GOAL, HAS_OBJECTIVE, HAS_ACTIVITY)
        if graph.has_edge(above, below, edge.type)
    ]


def is_numbered(graph: PlanGraph, subject: str) -> bool:
    """Whether a subject is a goal, an objective or an activity, and no body."""
    return subject in graph and bool(graph.nodes[subject]["kind"] != ORGANISATION.label)


def nothing_under(graph: PlanGraph, subject: str) -> Text:
    """That a number of the plan has no activity."""
    return about(graph, "No activity stands under {0}.", "აქტივობა არ შედის: {0}.", subject)
