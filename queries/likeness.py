"""Departments that are alike by their partners, outside copied lists."""

from __future__ import annotations

from dataclasses import dataclass

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.roles import bodies, executed_by, is_group, partners

LEAST_ACTIVITIES = 3
LEAST_COMMON = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """A department with its likeness to the one asked about: the Jaccard index of their partners, 0 to 1."""

    department: str
    likeness: float
    common: list[str]
    activities: int


def partners_outside_copied(graph: PlanGraph, department: str, copied: set[str]) -> tuple[set[str], int]:
    """The bodies that are partners where a department executes, outside copied lists, and in how many activities that is."""
    activities = [activity for activity in executed_by(graph, department) if activity not in copied]
    found = {body for activity in activities for body in bodies(graph, partners(graph, activity))}
    return found - {department}, len(activities)


def alike(graph: PlanGraph, organisation: str, *, coordinator: bool = False) -> list[Alike] | None:
    """The departments that are like one, the likest first; None where it has too few activities or partners to compare.

    Two are compared from three activities each and two common partners, outside copied lists.
    """
    copied = in_copied_lists(graph)
    own, activities = partners_outside_copied(graph, organisation, copied) if organisation in graph else (set(), 0)
    if activities < LEAST_ACTIVITIES or len(own) < LEAST_COMMON:
        return None
    out = set() if coordinator else coordinators(graph)
    found = []
    for department in nodes_of(graph, ORGANISATION):
        if department == organisation or department in out or is_group(graph, department):
            continue
        theirs, number = partners_outside_copied(graph, department, copied)
        common = own & theirs
        if number >= LEAST_ACTIVITIES and len(common) >= LEAST_COMMON:
            found.append(Alike(department, len(common) / len(own | theirs), sorted(common), number))
    return sorted(found, key=lambda one: (-one.likeness, -len(one.common), one.department))
