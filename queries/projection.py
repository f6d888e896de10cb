"""Bodies × bodies: who works together with whom, as sparse matrix products over the activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, ORGANISATION, PARTNERED_WITH, EdgeType
from queries.order import plan_order

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
    with_role = [
        body
        for body in nodes_of(graph, ORGANISATION)
        if any(EXECUTED_BY.type in keys or PARTNERED_WITH.type in keys for keys in graph.pred[body].values())
    ]
    bodies = sorted(with_role)
    return Projection(
        bodies,
        activities,
        _matrix(graph, EXECUTED_BY, row, bodies),
        _matrix(graph, PARTNERED_WITH, row, bodies),
    )


def _matrix(graph: PlanGraph, edge: EdgeType, row: dict[str, int], bodies: list[str]) -> csr_array:
    import numpy as np
    from scipy.sparse import csr_array

    rows: list[int] = []
    columns: list[int] = []
    for column, body in enumerate(bodies):
        found = [row[activity] for activity, keys in graph.pred[body].items() if edge.type in keys]
        rows += found
        columns += [column] * len(found)
    ones = np.ones(len(rows), dtype=np.int32)
    return csr_array((ones, (rows, columns)), shape=(len(row), len(bodies)))
