"""Which bodies the texts of a plan name, gathered once where a question walks over many activities."""

from __future__ import annotations

from collections.abc import Mapping

from graph.plan_graph import PlanGraph, nodes_of, sources
from graph.schema import NAMES, ORGANISATION
from queries.texts import is_about, texts_over

Named = Mapping[str, list[str]]


def named_by_texts(graph: PlanGraph) -> Named:
    """By text, such as an activity or a goal, the bodies that it names, by their ids."""
    # A goal may have thousands of objectives beneath it: whom it names is found from the few bodies, not among its many ties.
    named: dict[str, list[str]] = {}
    for body in sorted(nodes_of(graph, ORGANISATION)):
        for text in sources(graph, NAMES, body):
            named.setdefault(text, []).append(body)
    return named


def naming(graph: PlanGraph, activity: str, named: Named) -> list[tuple[str, str, bool]]:
    """The texts over an activity with each body that they name, nearest text first; whether it is a counterpart there."""
    return [
        (text, body, is_about(graph, text, body))
        for text in texts_over(graph, activity)
        for body in named.get(text, ())
    ]
