"""Copied lists: activities whose partner cells are so alike that one was copied from the other.

Meeting only in such a list does not make two bodies close.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import ceil

from graph.kept import kept
from graph.plan_graph import PlanGraph
from queries.order import plan_order
from queries.role_lists import role_lists

LEAST_BODIES = 4
LEAST_OVERLAP = 0.8
_SHARED_RAREST = 3  # so many, at most LEAST_BODIES, that few sets that do not overlap enough are compared


def copied_lists(graph: PlanGraph) -> list[list[str]]:
    """Activities, in lists of two or more, whose partners are four or more bodies and overlap by 0.8 or more (Jaccard).

    They are of one plan: a row that next year's plan repeats was not copied within either. An activity belongs to the list of
    each that its partners overlap with, so that two of one list may overlap less.

    Candidates are found by the rarest partners, of which two sets that overlap enough share three (J. Wang, G. Li and J. Feng,
    *Can We Beat the Prefix Filtering?*, 2012).
    """
    return kept(graph, "copied lists", _copied_lists)


def in_copied_lists(graph: PlanGraph) -> set[str]:
    """The activities that belong to some copied list."""
    return {activity for activities in copied_lists(graph) for activity in activities}


def _copied_lists(graph: PlanGraph) -> list[list[str]]:
    of_plan: defaultdict[str, defaultdict[frozenset[str], list[str]]] = defaultdict(lambda: defaultdict(list))
    cells = role_lists(graph)
    for activity, listed in cells.partners.items():
        if len(listed) >= LEAST_BODIES and len(named := frozenset(listed) - cells.groups) >= LEAST_BODIES:
            of_plan[activity.partition("/")[0]][named].append(activity)
    lists = [
        sorted((activity for one in sets for activity in by_set[one]), key=plan_order)
        for by_set in of_plan.values()
        for sets in _joined(list(by_set))
    ]
    return sorted((activities for activities in lists if len(activities) > 1), key=lambda found: plan_order(found[0]))


def _joined(sets: list[frozenset[str]]) -> list[list[frozenset[str]]]:
    """The sets in groups, those that overlap enough together."""
    number = Counter(body for one in sets for body in one)
    rarity = {body: place for place, body in enumerate(sorted(number, key=lambda body: (number[body], body)))}
    group = list(range(len(sets)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    holding: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in sorted(range(len(sets)), key=lambda index: len(sets[index])):
        one = sets[index]
        rarest = sorted(one, key=rarity.__getitem__)[: len(one) - _shared_at_least(len(one)) + _SHARED_RAREST]
        threes = list(combinations(rarest, _SHARED_RAREST))
        for other in {other for three in threes for other in holding[three]}:
            if len(sets[other]) >= LEAST_OVERLAP * len(one) and _overlap(one, sets[other]) >= LEAST_OVERLAP:
                group[root(index)] = root(other)
        for three in threes:
            holding[three].append(index)
    together: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    for index, one in enumerate(sets):
        together[root(index)].append(one)
    return list(together.values())


def _shared_at_least(bodies: int) -> int:
    """How many of its bodies a set shares at least with any that overlaps enough."""
    return ceil(LEAST_OVERLAP * bodies - 1e-9)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
