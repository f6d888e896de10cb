"""Pairs of bodies that work together, with the activities and the objectives in which they do, counted over the whole graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

from graph.plan_graph import PlanGraph
from queries.copied import LEAST_BODIES, in_copied_lists
from queries.projection import Projection, projection
from queries.roles import is_group

if TYPE_CHECKING:
    from queries.sparse import csr_array

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

    They are counted by a sparse matrix product over the projection, in which each body stands apart under each objective.
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
    roles = _roles(made.executes[:, kept], made.partners[:, kept])
    activities, objectives = _counts(roles, made.objectives)
    only_in_list = _only_in_list(graph, made, roles, activities)
    bodies = [made.bodies[index] for index in kept]
    rows, columns = np.nonzero(np.triu(activities, 1))
    return [
        Pair(
            bodies[row],
            bodies[column],
            int(objectives[row, column]),
            int(activities[row, column]),
            bool(only_in_list[row, column]),
        )
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
    ]


class _Roles(NamedTuple):
    """Activities × bodies: who executes, who is only partner, and who is either."""

    executes: csr_array
    only_partner: csr_array
    either: csr_array

    def where(self, chosen: Counts) -> _Roles:
        """Those in some of the activities."""
        return _Roles(*(matrix[chosen] for matrix in self))


def _roles(executes: csr_array, partners: csr_array) -> _Roles:
    either = ((executes + partners) > 0).astype(np.int32)
    only_partner = either - executes
    only_partner.eliminate_zeros()
    return _Roles(executes, only_partner, either)


def _only_in_list(graph: PlanGraph, made: Projection, roles: _Roles, activities: Counts) -> Counts:
    """Bodies × bodies: whether all activities in which they work together are in copied lists.

    Most pairs meet where the partners are too few for such a list; the lists are looked for only where a pair does not.
    """
    beside = _together(roles.where(made.partners.sum(axis=1) < LEAST_BODIES))
    if np.any((activities > 0) & (beside == 0)):
        copied = in_copied_lists(graph)
        outside = np.fromiter((activity not in copied for activity in made.activities), dtype=bool)
        beside = _together(roles.where(outside))
    only: Counts = beside == 0
    return only


def _together(roles: _Roles) -> Counts:
    """Bodies × bodies: in how many activities both have a role, but for those in which both are only partners."""
    counts: Counts = (roles.executes.T @ roles.either + roles.only_partner.T @ roles.executes).toarray()
    return counts


def _counts(roles: _Roles, under: Counts) -> tuple[Counts, Counts]:
    """Bodies × bodies, twice: in how many activities they work together, and under how many objectives.

    One product does both: each activity stands twice in it, for those who execute it and everybody beside them, and for those
    who are only partners and the executors beside them.
    """
    from queries.sparse import csc_array, vstack

    executes, only_partner = roles.executes, roles.only_partner
    bodies = executes.shape[1]
    tagged = under.astype(np.int64) * bodies
    tags = np.concatenate([_tags(executes, tagged), _tags(only_partner, tagged)])
    used = np.zeros((under.max() + 1) * bodies, dtype=bool)
    used[tags] = True
    place = np.cumsum(used, dtype=np.int64) - 1
    ends = np.concatenate([executes.indptr, executes.nnz + only_partner.indptr[1:]])
    shape = (place[-1] + 1, len(ends) - 1)
    apart = csc_array((np.ones(len(tags), dtype=np.int32), place[tags], ends), shape=shape).tocsr()
    met = apart @ vstack([roles.either, executes], format="csr")
    pair = np.repeat(np.flatnonzero(used) % bodies * bodies, np.diff(met.indptr)) + met.indices
    activities, objectives = (np.bincount(pair, weights, bodies * bodies) for weights in (met.data, None))
    square = (bodies, bodies)
    return activities.astype(np.int64).reshape(square), objectives.reshape(square)


def _tags(matrix: csr_array, tagged: Counts) -> Counts:
    """For every 1 of a matrix, activities × bodies, a number for its objective and body together."""
    tags: Counts = np.repeat(tagged, np.diff(matrix.indptr)) + matrix.indices
    return tags
