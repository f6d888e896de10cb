"""The coordinator of a plan: the unit of its owner that executes half or more of its activities."""

from __future__ import annotations

from collections.abc import Iterable

from graph.kept import kept
from graph.plan_graph import PlanGraph, nodes_of, sources
from graph.schema import ACTIVITY, EXECUTED_BY, PLAN
from queries.units import units_of


def coordinators(graph: PlanGraph) -> set[str]:
    """The coordinators of the plans of a graph; a plan may have none."""
    return set(kept(graph, "coordinators", _coordinators))


def _coordinators(graph: PlanGraph) -> set[str]:
    found: set[str] = set()
    for plan in nodes_of(graph, PLAN):
        owner = graph.nodes[plan].get("owner", "")
        units = units_of(graph, owner)
        executed = {unit: _of_plan(plan, sources(graph, EXECUTED_BY, unit)) for unit in units}
        if any(executed.values()):
            activities = _of_plan(plan, nodes_of(graph, ACTIVITY))
            found.update(unit for unit, count in executed.items() if 2 * count >= activities)
    return found


def _of_plan(plan: str, activities: Iterable[str]) -> int:
    return sum(activity.partition("/")[0] == plan for activity in activities)
