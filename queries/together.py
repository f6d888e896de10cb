"""Pairs of bodies that work together, with the activities and the objectives in which they do, counted over the whole graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from graph.plan_graph import PlanGraph
from queries.copied import in_copied_lists
from queries.objectives import objective_of
from queries.projection import projection
from queries.roles import is_group

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Counts: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies by their ids, the lesser first; how often they work together, and whether only in a copied list."""

    one: str
    other: str
    objectives: int
    activities: int
    only_copied: bool


def pairs(graph: PlanGraph, leave_out: Iterable[str] = (), *, groups: bool = False) -> list[Pair]:
    """All pairs that work together, in the order of their ids.

    Counts are sparse matrix products over the projection; objectives are counted by the distinct triples of two bodies and
    an objective.
    """
    made = projection(graph)
    left_out = set(leave_out)
    kept = [
        index
        for index, body in enumerate(made.bodies)
        if body not in left_out and (groups or not is_group(graph, body))
    ]
    if not kept:
        return []
    copied = in_copied_lists(graph)
    outside = np.array([activity not in copied for activity in made.activities], dtype=bool)
    executes, partners = made.executes[:, kept], made.partners[:, kept]
    activities = _together(executes, partners)
    beside = _together(executes[outside], partners[outside]) if copied else activities
    number: dict[str, int] = {}
    under = np.array([number.setdefault(objective_of(graph, activity), len(number)) for activity in made.activities])
    objectives = _objectives(executes, partners, under, len(number))
    bodies = [made.bodies[index] for index in kept]
    rows, columns = np.nonzero(np.triu(activities, 1))
    return [
        Pair(
            bodies[row],
            bodies[column],
            int(objectives[row, column]),
            int(activities[row, column]),
            not beside[row, column],
        )
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
    ]


def _together(executes: csr_array, partners: csr_array) -> Counts:
    """Bodies × bodies: in how many activities both have a role, but for those in which both are only partners."""
    role = ((executes + partners) > 0).astype(np.int32)
    only_partner = role - executes
    counts: Counts = (role.T @ role - only_partner.T @ only_partner).toarray()
    return counts


def _objectives(executes: csr_array, partners: csr_array, under: Counts, number: int) -> Counts:
    """Bodies × bodies: under how many objectives they work together."""
    from scipy.sparse import csr_array

    bodies = executes.shape[1]
    role = ((executes + partners) > 0).astype(np.int8).tocoo()
    executing = executes.astype(bool)
    activity, body = role.row, role.col
    order = np.lexsort((body, activity))
    activity, body = activity[order], body[order]
    starts = np.searchsorted(activity, np.arange(executes.shape[0] + 1))
    sizes = np.diff(starts)
    executor = np.asarray(executing[activity, body]).ravel()
    # every pair of places in one activity: place i of the first, place j of the second
    repeats = sizes[activity]
    first = np.repeat(np.arange(len(body)), repeats)
    offsets = np.arange(len(first)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    second = starts[activity[first]] + offsets
    works = (body[first] < body[second]) & (executor[first] | executor[second])
    first, second = first[works], second[works]
    pair = body[first].astype(np.int64) * bodies + body[second]
    distinct = np.unique(pair * number + under[activity[first]]) // number
    counts = csr_array(
        (np.ones(len(distinct), dtype=np.int32), (distinct // bodies, distinct % bodies)), shape=(bodies, bodies)
    )
    dense: Counts = counts.toarray()
    return dense
