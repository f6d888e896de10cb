"""The numbers of activities in a sentence: so many as a reader takes in, then how many more there are."""

from __future__ import annotations

from collections.abc import Iterable

from graph.naming import number_of
from graph.plan_graph import PlanGraph
from graph.text import Text

MOST_LISTED = 12


def numbers(graph: PlanGraph, activities: Iterable[str]) -> Text:
    """The numbers of activities in their plans, such as `1.1.7, 3.1.3`; of more than twelve the rest as a number."""
    codes = [number_of(graph, activity) or activity for activity in dict.fromkeys(activities)]
    listed, rest = ", ".join(codes[:MOST_LISTED]), len(codes) - MOST_LISTED
    if rest > 0:
        return Text(en=f"{listed} and {rest} more", ka=f"{listed} და კიდევ {rest}")
    return Text(en=listed, ka=listed)
