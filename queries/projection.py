"""Bodies × bodies: who works together with whom, as sparse matrix products over the activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, ORGANISATION, PARTNERED_WITH
from queries.order import plan_order
from queries.roles import listing

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_made: WeakKeyDictionary[PlanGraph, Projection] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Projection:
    """Who has which role where.

    Parameters
    ----------
    bodies
        The ids of the bodies and groups that have a role, sorted; a column of each matrix.
    activities
        The ids of the activities in the order of their plans; a row of each matrix.
    executes, partners
        1 where the body executes the activity, where it is its partner; activities × bodies, int32.
    """

    bodies: list[str]
    activities: list[str]
    executes: csr_array
    partners: csr_array

    def together(self) -> csr_array:
        """For two bodies the number of activities in which they work together, bodies × bodies, int32, its diagonal 0.

        They work together where one executes and the other partners, or where both execute: wherever both have a role,
        but not where both are only partners.
        """
        role = ((self.executes + self.partners) > 0).astype("int32")
        only_partner = role - self.executes
        product: csr_array = (role.T @ role - only_partner.T @ only_partner).tocsr()
        product.setdiag(0)
        product.eliminate_zeros()
        return product


def projection(graph: PlanGraph) -> Projection:
    """The projection of a graph, made once for each; a graph that was changed since needs a new one: pass a copy."""
    if graph not in _made:
        _made[graph] = _projection(graph)
    return _made[graph]


def _projection(graph: PlanGraph) -> Projection:
    activities = sorted(nodes_of(graph, ACTIVITY), key=plan_order)
    row = {activity: index for index, activity in enumerate(activities)}
    organisations = sorted(nodes_of(graph, ORGANISATION))
    executed = [listing(graph, EXECUTED_BY, body) for body in organisations]
    partnered = [listing(graph, PARTNERED_WITH, body) for body in organisations]
    kept = [place for place in range(len(organisations)) if executed[place] or partnered[place]]
    return Projection(
        [organisations[place] for place in kept],
        activities,
        _matrix(row, [executed[place] for place in kept]),
        _matrix(row, [partnered[place] for place in kept]),
    )


def _matrix(row: dict[str, int], columns: list[list[str]]) -> csr_array:
    """1 where an activity stands in a column."""
    import numpy as np
    from scipy.sparse import csc_array

    rows = np.fromiter((row[activity] for column in columns for activity in column), dtype=np.int32)
    ends = np.cumsum([0, *map(len, columns)], dtype=np.int32)
    matrix = csc_array((np.ones(len(rows), dtype=np.int32), rows, ends), shape=(len(row), len(columns)))
    return matrix.tocsr()
