"""Bodies × bodies: who works together with whom, as sparse matrix products over the activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.kept import kept
from graph.plan_graph import PlanGraph
from graph.schema import EXECUTED_BY, PARTNERED_WITH
from queries.objectives import each_objective

if TYPE_CHECKING:
    import numpy as np

    from queries.sparse import csr_array

    Numbers: TypeAlias = "np.ndarray[Any, np.dtype[Any]]"


@dataclass(frozen=True, slots=True)
class Projection:
    """Who has which role where.

    Parameters
    ----------
    bodies
        The ids of the bodies and groups that have a role, sorted; a column of each matrix.
    activities
        The ids of the activities in which somebody has a role, in the order of the graph; a row of each matrix.
    executes, partners
        1 where the body executes the activity, where it is its partner; activities × bodies, int32.
    objectives
        For each activity the number of its objective, from 0 in the order of the graph; int32.
    """

    bodies: list[str]
    activities: list[str]
    executes: csr_array
    partners: csr_array
    objectives: Numbers

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
    """The projection of a graph, made once for each of its states."""
    return kept(graph, "projection", _projection)


def _projection(graph: PlanGraph) -> Projection:
    executed_by, partnered_with = EXECUTED_BY.type, PARTNERED_WITH.type
    executing: list[str] = []  # all cells, one behind the other, which takes half the time of a list for each
    partnering: list[str] = []
    activities: list[str] = []
    ends = ([0], [0])
    for id, below in graph.adjacency():
        for body, ties in below.items():
            if executed_by in ties:
                executing.append(body)
            if partnered_with in ties:
                partnering.append(body)
        executed, partnered = len(executing), len(partnering)
        if executed > ends[0][-1] or partnered > ends[1][-1]:
            activities.append(id)
            ends[0].append(executed)
            ends[1].append(partnered)
    bodies = sorted({*executing, *partnering})
    column = {body: index for index, body in enumerate(bodies)}
    executes, partners = _matrix(column, executing, ends[0]), _matrix(column, partnering, ends[1])
    return Projection(bodies, activities, executes, partners, _objectives(graph, activities))


def _objectives(graph: PlanGraph, activities: list[str]) -> Numbers:
    import numpy as np

    objective_of = each_objective(graph)
    found = [objective_of.get(activity, "") for activity in activities]
    number = {objective: index for index, objective in enumerate(dict.fromkeys(found))}
    return np.fromiter(map(number.__getitem__, found), dtype=np.int32, count=len(found))


def _matrix(column: dict[str, int], bodies: list[str], ends: list[int]) -> csr_array:
    """1 where a body stands in the cell of a row; bodies lie cell behind cell, which ends where `ends` says."""
    import numpy as np

    from queries.sparse import csr_array

    columns = np.fromiter(map(column.__getitem__, bodies), dtype=np.int32, count=len(bodies))
    indptr = np.array(ends, dtype=np.int32)
    matrix = csr_array((np.ones(len(columns), dtype=np.int32), columns, indptr), shape=(len(ends) - 1, len(column)))
    matrix.sort_indices()
    return matrix
