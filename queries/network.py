"""The network of bodies that work together, as a NetworkX graph whose nodes stand in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from graph.plan_graph import PlanGraph
from queries.copied import in_copied_lists
from queries.projection import projection
from queries.roles import is_group

if TYPE_CHECKING:
    from typing import TypeAlias

    Network: TypeAlias = "nx.Graph[str]"

_DIGITS = 12  # of a weight, so that sums of the same parts are the same number


def network(graph: PlanGraph, leave_out: Iterable[str] = (), *, groups: bool = False, copied: bool = False) -> Network:
    """Bodies that work together, tied by `weight`: the sum of 1/(bodies in the activity − 1) over their activities.

    An activity that many share so ties each two of them less (M. E. J. Newman, *Scientific collaboration networks II*, 2001).
    Activities of copied lists tie nobody, unless asked: meeting only there makes no two bodies close. Every body that has a
    role is a node, also where nothing ties it.

    Parameters
    ----------
    graph
        The plans.
    leave_out
        Bodies that are not in the network and count in no activity, such as the coordinator.
    groups
        Whether groups are in the network, too.
    copied
        Whether activities of copied lists tie, too, for those who want to see what it changes.
    """
    import numpy as np
    from scipy.sparse import diags_array

    made = projection(graph)
    left_out, in_lists = set(leave_out), set() if copied else in_copied_lists(graph)
    kept = [
        index
        for index, body in enumerate(made.bodies)
        if body not in left_out and (groups or not is_group(graph, body))
    ]
    bodies = [made.bodies[index] for index in kept]
    found: Network = nx.Graph()
    found.add_nodes_from(bodies)
    ties = np.array([activity not in in_lists for activity in made.activities], dtype=bool)
    if not kept or not ties.any():
        return found
    executes, partners = made.executes[ties][:, kept], made.partners[ties][:, kept]
    role = ((executes + partners) > 0).astype(np.int32)
    only_partner = role - executes
    together = (role.T @ role - only_partner.T @ only_partner).tocsr()
    together.eliminate_zeros()
    rows, columns = together.nonzero()
    if not len(rows):
        return found
    share = diags_array(1 / np.maximum(role.sum(axis=1) - 1, 1))
    weights = (role.T @ share @ role - only_partner.T @ share @ only_partner).tocsr()[rows, columns]
    weighed = zip(rows.tolist(), columns.tolist(), weights.tolist(), strict=True)
    found.add_edges_from(
        (bodies[row], bodies[column], {"weight": round(weight, _DIGITS)})
        for row, column, weight in sorted(weighed)
        if row < column
    )
    return found
