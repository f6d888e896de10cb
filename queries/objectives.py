"""Under what an activity stands: its objective, or the goal or plan where it has none."""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan_graph import PlanGraph, sources
from graph.schema import HAS_ACTIVITY
from queries.order import plan_order


def objective_of(graph: PlanGraph, activity: str) -> str:
    """The objective of an activity; where it stands under no objective, the goal or the plan."""
    return min(sources(graph, HAS_ACTIVITY, activity), default="")


def objectives_of(graph: PlanGraph, activities: Iterable[str]) -> list[str]:
    """The objectives of activities, in the order of the plan."""
    found = {objective_of(graph, activity) for activity in activities} - {""}
    return sorted(found, key=plan_order)
