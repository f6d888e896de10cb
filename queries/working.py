"""Working together: one executes and the other partners, or both execute; standing side by side in a partner cell is not."""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan_graph import PlanGraph
from graph.schema import EXECUTED_BY, PARTNERED_WITH
from queries.answer import Edge
from queries.roles import executed_by, executors, is_group, partnered_by, partners


def work_in(
    graph: PlanGraph, activity: str, leave_out: Iterable[str] = (), *, groups: bool = False
) -> tuple[set[str], set[str]]:
    """Who executes an activity, and who is only partner in it; without groups unless they are asked for."""
    left_out = set(leave_out)
    executing = {id for id in executors(graph, activity) if id not in left_out and (groups or not is_group(graph, id))}
    partnering = {id for id in partners(graph, activity) if id not in left_out and (groups or not is_group(graph, id))}
    return executing, partnering - executing


def works_with(graph: PlanGraph, body: str, *, groups: bool = False) -> dict[str, list[str]]:
    """With whom a body works together, and in which activities, in the order of the plan."""
    found: dict[str, list[str]] = {}
    for activity in executed_by(graph, body):
        for other in dict.fromkeys([*executors(graph, activity), *partners(graph, activity)]):
            found.setdefault(other, []).append(activity)
    executed = set(executed_by(graph, body))
    for activity in partnered_by(graph, body):
        if activity not in executed:
            for other in executors(graph, activity):
                found.setdefault(other, []).append(activity)
    return {
        other: activities
        for other, activities in found.items()
        if other != body and (groups or not is_group(graph, other))
    }


def ties_of(graph: PlanGraph, activities: Iterable[str], among: Iterable[str] | None = None) -> list[Edge]:
    """The edges by which bodies have a role in activities: of all, or of those that are `among`."""
    wanted = None if among is None else set(among)
    return [
        (activity, body, edge.type)
        for activity in activities
        for edge, listed in ((EXECUTED_BY, executors(graph, activity)), (PARTNERED_WITH, partners(graph, activity)))
        for body in listed
        if wanted is None or body in wanted
    ]
