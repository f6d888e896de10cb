"""The cells of many activities at once, for the questions that walk over a plan or much of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from graph.kept import kept
from graph.plan_graph import PlanGraph, nodes_of, ties_below
from graph.schema import ACTIVITY, EXECUTED_BY, PARTNERED_WITH
from queries.order import in_plan_order
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
    return kept(graph, "role lists", _role_lists)


def cells_of(graph: PlanGraph, activities: Collection[str]) -> Iterator[Cells]:
    """The cells of some activities in their order, each read once for each state of a graph; nobody may change them."""
    read: dict[str, Cells] = kept(graph, "cells", lambda _: {})
    for cells in _read(graph, (activity for activity in activities if activity not in read)):
        read[cells[0]] = cells
    return map(read.__getitem__, activities)


def unsorted_cells(graph: PlanGraph) -> Iterator[Cells]:
    """The cells of one activity after another, in the order of the graph; who stands in one cell, in no certain order.

    A node that is no activity has empty cells. Sorting, and looking up places in cells, is what costs most of reading a graph.
    """
    executed_by, partnered_with = EXECUTED_BY.type, PARTNERED_WITH.type
    for id, below in graph.adjacency():
        executing: list[str] = []
        partnering: list[str] = []
        for body, ties in below.items():
            if executed_by in ties:
                executing.append(body)
            if partnered_with in ties:
                partnering.append(body)
        yield id, executing, partnering


def _role_lists(graph: PlanGraph) -> RoleLists:
    executors: dict[str, list[str]] = {}
    partners: dict[str, list[str]] = {}
    bodies: set[str] = set()
    for activity, executing, partnering in _read(graph, in_plan_order(nodes_of(graph, ACTIVITY))):
        executors[activity], partners[activity] = executing, partnering
        bodies.update(executing, partnering)
    return RoleLists(executors, partners, frozenset(body for body in bodies if is_group(graph, body)))


def _read(graph: PlanGraph, activities: Iterable[str]) -> Iterator[Cells]:
    """The cells from the ties, which lie in the order of the cell unless another program put the graph together."""
    executed_by, partnered_with = EXECUTED_BY.type, PARTNERED_WITH.type
    below = ties_below(graph)
    for activity in activities:
        executing: list[str] = []
        partnering: list[str] = []
        in_order = True
        for body, ties in below[activity].items():
            if executed_by in ties:
                executing.append(body)
                if ties[executed_by].get("position") != len(executing):
                    in_order = False
            if partnered_with in ties:
                partnering.append(body)
                if ties[partnered_with].get("position") != len(partnering):
                    in_order = False
        if not in_order:
            executing = _by_place(graph, activity, executed_by, executing)
            partnering = _by_place(graph, activity, partnered_with, partnering)
        yield activity, executing, partnering


def _by_place(graph: PlanGraph, activity: str, type: str, bodies: list[str]) -> list[str]:
    return sorted(bodies, key=lambda body: (graph.edges[activity, body, type].get("position", 0), body))
