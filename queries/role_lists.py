"""The cells of all activities at once, for the questions that walk over the whole plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from graph.kept import kept
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, PARTNERED_WITH
from queries.order import plan_order
from queries.roles import is_group

_Cell = list[tuple[int, str]]  # places in a cell and the bodies there


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
    return kept(graph, "role lists", _role_lists)


def role_lists_of(graph: PlanGraph, activities: Sequence[str]) -> RoleLists:
    """The cells of some activities at least: a graph that is asked once reads these alone, one that is asked again lists all."""
    asked = kept(graph, "times that cells were asked for", lambda _: count())
    return _lists(graph, activities) if next(asked) == 0 else role_lists(graph)


def _role_lists(graph: PlanGraph) -> RoleLists:
    return _lists(graph, sorted(nodes_of(graph, ACTIVITY), key=plan_order))


def _lists(graph: PlanGraph, activities: Sequence[str]) -> RoleLists:
    executors: dict[str, list[str]] = {}
    partners: dict[str, list[str]] = {}
    ties_between = graph.get_edge_data  # NetworkX' views of ties and of their attributes cost several times as much
    bodies: set[str] = set()
    for activity in activities:
        executing: _Cell = []
        partnering: _Cell = []
        for body in graph.successors(activity):
            for key, attributes in ties_between(activity, body).items():
                if key == EXECUTED_BY.type:
                    executing.append((attributes.get("position", 0), body))
                elif key == PARTNERED_WITH.type:
                    partnering.append((attributes.get("position", 0), body))
        executors[activity] = [body for _, body in sorted(executing)]
        partners[activity] = [body for _, body in sorted(partnering)]
        bodies.update(executors[activity], partners[activity])
    return RoleLists(executors, partners, frozenset(body for body in bodies if is_group(graph, body)))
