"""The network of bodies that work together, as a NetworkX graph whose nodes stand in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY
from queries.copied import in_copied_lists
from queries.order import plan_order
from queries.roles import bodies, executors, partners

if TYPE_CHECKING:
    from typing import TypeAlias

    Network: TypeAlias = "nx.Graph[str]"


def network(graph: PlanGraph, leave_out: Iterable[str] = (), *, copied: bool = True) -> Network:
    """Bodies that work together, tied by `weight`: the sum of 1/(bodies in the activity − 1) over their activities.

    An activity that many share so ties each two of them less (M. E. J. Newman, *Scientific collaboration networks II*, 2001).

    Parameters
    ----------
    graph
        The plans.
    leave_out
        Bodies that are not in the network, such as the coordinator; groups never are.
    copied
        Whether activities of copied lists tie too.
    """
    left_out = set(leave_out)
    skipped = set() if copied else in_copied_lists(graph)
    weights: dict[tuple[str, str], float] = {}
    present: set[str] = set()
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        executing = [body for body in bodies(graph, executors(graph, activity)) if body not in left_out]
        partnering = [body for body in bodies(graph, partners(graph, activity)) if body not in left_out]
        involved = sorted({*executing, *partnering})
        present.update(involved)
        if activity in skipped or len(involved) < 2:
            continue
        for one in executing:
            for other in involved:
                if one != other and (other not in executing or one < other):
                    pair = (min(one, other), max(one, other))
                    weights[pair] = weights.get(pair, 0.0) + 1 / (len(involved) - 1)
    made: Network = nx.Graph()
    made.add_nodes_from(sorted(present))
    made.add_edges_from((one, other, {"weight": weights[one, other]}) for one, other in sorted(weights))
    return made
