"""A goal, objective or activity by its number, or a body by its name: whichever was typed."""

from __future__ import annotations

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.codes import code
from queries.organisations import organisation


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
