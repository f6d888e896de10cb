"""The cells of all activities at once, for the questions that walk over the whole plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from graph.kept import kept
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, PARTNERED_WITH, EdgeType
from queries.order import plan_order
from queries.roles import is_group

Cells = tuple[str, list[str], list[str]]
"""An activity, and the ids of the bodies and groups that execute it and that are its partners, in the order of the cell."""


@dataclass(frozen=True, slots=True)
class RoleLists:
    """Who stands in the cells of all activities.

    Parameters
    ----------
    executors, partners
        By activity, in the order of the plan, the ids of the bodies and groups in the cell, in the order of the cell.
    groups
        The ids of the groups in these cells, which name no single body.
    """

    executors: dict[str, list[str]]
    partners: dict[str, list[str]]
    groups: frozenset[str]


def role_lists(graph: PlanGraph) -> RoleLists:
    """The cells of all activities, listed once for each state of a graph."""
    return kept(graph, "role lists", lambda graph: _lists(graph, _read(graph, _activities(graph))))


def role_lists_of(graph: PlanGraph, activities: Iterable[str]) -> RoleLists:
    """The cells of some activities at least: a graph that is asked once reads these alone, one that is asked again lists all."""
    return role_lists(graph) if _asked_before(graph) else _lists(graph, _read(graph, activities))


def each_cells(graph: PlanGraph) -> Iterator[Cells]:
    """The cells of one activity after another, in the order of the plan: listed only in a graph that is asked again."""
    if not _asked_before(graph):
        return _read(graph, _activities(graph))
    lists = role_lists(graph)
    return zip(lists.executors, lists.executors.values(), lists.partners.values(), strict=True)


def _asked_before(graph: PlanGraph) -> bool:
    asked = kept(graph, "times that cells were asked for", lambda _: count())
    return next(asked) > 0


def _activities(graph: PlanGraph) -> list[str]:
    return sorted(nodes_of(graph, ACTIVITY), key=plan_order)


def _lists(graph: PlanGraph, read: Iterable[Cells]) -> RoleLists:
    executors: dict[str, list[str]] = {}
    partners: dict[str, list[str]] = {}
    bodies: set[str] = set()
    for activity, executing, partnering in read:
        executors[activity], partners[activity] = executing, partnering
        bodies.update(executing, partnering)
    return RoleLists(executors, partners, frozenset(body for body in bodies if is_group(graph, body)))


def _read(graph: PlanGraph, activities: Iterable[str]) -> Iterator[Cells]:
    """The cells from the ties, which lie in the order of the cell unless another program put the graph together."""
    executed_by, partnered_with = EXECUTED_BY.type, PARTNERED_WITH.type
    below, ties_between = graph.successors, graph.get_edge_data  # views of ties cost several times as much
    for activity in activities:
        executing: list[str] = []
        partnering: list[str] = []
        in_order = True
        for body in below(activity):
            ties = ties_between(activity, body)
            if executed_by in ties:
                executing.append(body)
                in_order &= ties[executed_by].get("position") == len(executing)
            if partnered_with in ties:
                partnering.append(body)
                in_order &= ties[partnered_with].get("position") == len(partnering)
        if not in_order:
            executing = _by_place(graph, activity, EXECUTED_BY, executing)
            partnering = _by_place(graph, activity, PARTNERED_WITH, partnering)
        yield activity, executing, partnering


def _by_place(graph: PlanGraph, activity: str, edge: EdgeType, bodies: list[str]) -> list[str]:
    return sorted(bodies, key=lambda body: (graph.edges[activity, body, edge.type].get("position", 0), body))
