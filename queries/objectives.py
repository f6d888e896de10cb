"""Under what an activity stands: its objective, or the goal or plan where it has none."""

from __future__ import annotations

from collections.abc import Iterable

from graph.kept import kept
from graph.plan_graph import PlanGraph, sources, ties_below
from graph.schema import ACTIVITY, HAS_ACTIVITY, ORGANISATION
from queries.order import plan_order


def objective_of(graph: PlanGraph, activity: str) -> str:
    """The objective of an activity; where it stands under no objective, the goal or the plan."""
    return min(sources(graph, HAS_ACTIVITY, activity), default="")


def each_objective(graph: PlanGraph) -> dict[str, str]:
    """What `objective_of` finds, for all activities at once: for the questions that walk over the whole plan."""
    return kept(graph, "each objective", _each_objective)


def objectives_of(graph: PlanGraph, activities: Iterable[str]) -> list[str]:
    """The objectives of activities, in the order of the plan."""
    found = {objective_of(graph, activity) for activity in activities} - {""}
    return sorted(found, key=plan_order)


def _each_objective(graph: PlanGraph) -> dict[str, str]:
    found: dict[str, str] = {}
    has_activity, below = HAS_ACTIVITY.type, ties_below(graph)
    beneath = {ACTIVITY.label, ORGANISATION.label}
    for id in sorted(id for id, properties in graph.nodes(data=True) if properties["kind"] not in beneath):
        for activity, ties in below[id].items():
            if has_activity in ties:
                found.setdefault(activity, id)
    return found
