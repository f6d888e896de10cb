"""Who has a role in an activity: who executes it and who is its partner, in the order of the cell, bodies apart from groups."""

from __future__ import annotations

from collections.abc import Iterable

from graph.plan_graph import PlanGraph
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


def listing(graph: PlanGraph, edge: EdgeType, body: str) -> list[str]:
    """The activities that list a body in a cell, such as `EXECUTED_BY`; in no order."""
    if body not in graph:
        return []
    has_edge, key = graph.has_edge, edge.type
    return [source for source in graph.predecessors(body) if has_edge(source, body, key)]


def with_role_of(graph: PlanGraph, *bodies: str) -> list[str]:
    """The activities in which a body, or one of several, executes or is partner, in the order of the plan."""
    types = {edge.type for edge in ROLES.values()}
    found = {activity for activity, _, key in graph.in_edges(bodies, keys=True) if key in types}
    return sorted(found, key=plan_order)


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


class Groups(dict[str, bool]):
    """For each id whether it names no single body, looked up once."""

    def __init__(self, graph: PlanGraph) -> None:
        self._graph = graph

    def __missing__(self, id: str) -> bool:
        self[id] = found = is_group(self._graph, id)
        return found


def bodies(graph: PlanGraph, ids: Iterable[str]) -> list[str]:
    """Those that are single bodies."""
    nodes = graph.nodes
    return [id for id in ids if nodes[id].get("category") != "group"]


def groups(graph: PlanGraph, ids: Iterable[str]) -> list[str]:
    """Those that name no single body."""
    nodes = graph.nodes
    return [id for id in ids if nodes[id].get("category") == "group"]


def _in_cell_order(graph: PlanGraph, edge: EdgeType, activity: str) -> list[str]:
    placed = []
    ties_between = (
        graph.get_edge_data
    )  # every question stands on this loop: a view of the ties costs several times as much
    for body in graph.successors(activity):
        attributes = ties_between(activity, body).get(edge.type)
        if attributes is not None:
            placed.append((attributes.get("position", 0), body))
    return [body for _, body in sorted(placed)]


def _in_plan_order(graph: PlanGraph, edge: EdgeType, body: str) -> list[str]:
    return sorted(listing(graph, edge, body), key=plan_order)
