"""The cells of all activities at once, for the questions that walk over the whole plan."""

from __future__ import annotations

from dataclasses import dataclass

from graph.kept import kept
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, ORGANISATION, PARTNERED_WITH
from queries.order import plan_order
from queries.roles import is_group

_Cells = dict[str, dict[str, int]]  # by activity and body, the place in the cell


@dataclass(frozen=True, slots=True)
class RoleLists:
    """Who stands in the cells of all activities.

    Parameters
    ----------
    executors, partners
        By activity, in the order of the plan, the ids of the bodies and groups in the cell, in the order of the cell.
    groups
        The ids of the groups, which name no single body.
    """

    executors: dict[str, list[str]]
    partners: dict[str, list[str]]
    groups: frozenset[str]


def role_lists(graph: PlanGraph) -> RoleLists:
    """The cells of all activities, listed once for each state of a graph."""
    return kept(graph, "role lists", _role_lists)


def _role_lists(graph: PlanGraph) -> RoleLists:
    activities = sorted(nodes_of(graph, ACTIVITY), key=plan_order)
    executing: _Cells = {activity: {} for activity in activities}
    partnering: _Cells = {activity: {} for activity in activities}
    cells = {EXECUTED_BY.type: executing, PARTNERED_WITH.type: partnering}
    # One walk over all ties: NetworkX' view of the ties of each activity by itself costs several times as much.
    for activity, body, key, position in graph.edges(activities, keys=True, data="position", default=0):
        if key in cells:
            cells[key][activity][body] = position
    groups = frozenset(id for id in nodes_of(graph, ORGANISATION) if is_group(graph, id))
    return RoleLists(_in_cell_order(executing), _in_cell_order(partnering), groups)


def _in_cell_order(cells: _Cells) -> dict[str, list[str]]:
    return {
        activity: sorted(sorted(cell), key=cell.__getitem__) if len(cell) > 1 else list(cell)
        for activity, cell in cells.items()
    }
