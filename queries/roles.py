"""Who has a role in an activity: who executes it and who is its partner, in the order of the cell, bodies apart from groups."""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan_graph import PlanGraph, sources, targets
from graph.schema import EXECUTED_BY, PARTNERED_WITH, EdgeType
from graph.text import Text
from queries.answer import Edge
from queries.order import plan_order

ROLES = {"executes": EXECUTED_BY, "partners": PARTNERED_WITH}
ROLE_TERMS = {
    "executes": Text(en="executes", ka="ასრულებს"),
    "partners": Text(en="partner", ka="პარტნიორია"),
}


def executors(graph: PlanGraph, activity: str) -> list[str]:
    """The bodies and groups that execute an activity, in the order of the cell."""
    return _in_cell_order(graph, EXECUTED_BY, activity)


def partners(graph: PlanGraph, activity: str) -> list[str]:
    """The bodies and groups that are partners in an activity, in the order of the cell."""
    return _in_cell_order(graph, PARTNERED_WITH, activity)


def roles_in(graph: PlanGraph, activity: str) -> dict[str, list[str]]:
    """For everybody who has a role in an activity the names of the roles: `executes`, `partners`."""
    roles: dict[str, list[str]] = {}
    for role, edge in ROLES.items():
        for body in _in_cell_order(graph, edge, activity):
            roles.setdefault(body, []).append(role)
    return roles


def executed_by(graph: PlanGraph, body: str) -> list[str]:
    """The activities that a body executes, in the order of the plan."""
    return _in_plan_order(graph, EXECUTED_BY, body)


def partnered_by(graph: PlanGraph, body: str) -> list[str]:
    """The activities in which a body is partner, in the order of the plan."""
    return _in_plan_order(graph, PARTNERED_WITH, body)


def with_role_of(graph: PlanGraph, body: str) -> list[str]:
    """The activities in which a body executes or is partner, in the order of the plan."""
    return sorted({*executed_by(graph, body), *partnered_by(graph, body)}, key=plan_order)


def role_ties(graph: PlanGraph, activity: str, body: str) -> list[Edge]:
    """The edges by which a body has a role in an activity."""
    return [
        (activity, body, edge.type)
        for edge in (EXECUTED_BY, PARTNERED_WITH)
        if graph.has_edge(activity, body, edge.type)
    ]


def is_group(graph: PlanGraph, id: str) -> bool:
    """Whether it names no single body."""
    return bool(graph.nodes[id].get("category") == "group")


def bodies(graph: PlanGraph, ids: Iterable[str]) -> list[str]:
    """Those that are single bodies."""
    return [id for id in ids if not is_group(graph, id)]


def groups(graph: PlanGraph, ids: Iterable[str]) -> list[str]:
    """Those that name no single body."""
    return [id for id in ids if is_group(graph, id)]


def _in_cell_order(graph: PlanGraph, edge: EdgeType, activity: str) -> list[str]:
    successors = graph.succ[activity]
    return sorted(
        targets(graph, edge, activity), key=lambda body: (successors[body][edge.type].get("position", 0), body)
    )


def _in_plan_order(graph: PlanGraph, edge: EdgeType, body: str) -> list[str]:
    return sorted(sources(graph, edge, body), key=plan_order) if body in graph else []
