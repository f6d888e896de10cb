"""Copied lists: activities whose partner cells are so alike that one was copied from the other.

Meeting only in such a list does not make two bodies close.
"""

from __future__ import annotations

from collections import defaultdict
from math import ceil

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY
from queries.order import plan_order
from queries.roles import bodies, partners

LEAST_BODIES = 4
LEAST_OVERLAP = 0.8


def copied_lists(graph: PlanGraph) -> list[list[str]]:
    """Activities, in lists of two or more, whose partners are four or more bodies and overlap by 0.8 or more (Jaccard).

    They are of one plan: a row that next year's plan repeats was not copied within either. An activity belongs to the list of
    each that its partners overlap with, so that two of one list may overlap less.

    Candidates are found by the rarest partners, of which two sets that overlap enough share one (S. Chaudhuri, V. Ganti and
    R. Kaushik, *A Primitive Operator for Similarity Joins in Data Cleaning*, 2006).
    """
    of_plan: defaultdict[str, defaultdict[frozenset[str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for activity in nodes_of(graph, ACTIVITY):
        listed = frozenset(bodies(graph, partners(graph, activity)))
        if len(listed) >= LEAST_BODIES:
            of_plan[activity.partition("/")[0]][listed].append(activity)
    lists = [
        sorted((activity for one in sets for activity in by_set[one]), key=plan_order)
        for by_set in of_plan.values()
        for sets in _joined(list(by_set))
    ]
    return sorted((activities for activities in lists if len(activities) > 1), key=lambda found: plan_order(found[0]))


def in_copied_lists(graph: PlanGraph) -> set[str]:
    """The activities that belong to some copied list."""
    return {activity for activities in copied_lists(graph) for activity in activities}


def _joined(sets: list[frozenset[str]]) -> list[list[frozenset[str]]]:
    """The sets in groups, those that overlap enough together."""
    number: defaultdict[str, int] = defaultdict(int)
    for one in sets:
        for body in one:
            number[body] += 1
    group = list(range(len(sets)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    holding: defaultdict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(sets)), key=lambda index: len(sets[index])):
        one = sets[index]
        rare = sorted(one, key=lambda body: (number[body], body))[: len(one) - _shared_at_least(len(one)) + 1]
        for other in {other for body in rare for other in holding[body]}:
            if len(sets[other]) >= LEAST_OVERLAP * len(one) and _overlap(one, sets[other]) >= LEAST_OVERLAP:
                group[root(index)] = root(other)
        for body in rare:
            holding[body].append(index)
    together: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    for index, one in enumerate(sets):
        together[root(index)].append(one)
    return list(together.values())


def _shared_at_least(bodies: int) -> int:
    """How many of its bodies a set shares at least with any that overlaps enough."""
    return ceil(LEAST_OVERLAP * bodies - 1e-9)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
