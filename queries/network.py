"""The network of bodies that work together, as a NetworkX graph whose nodes stand in the order of their ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from graph.plan_graph import PlanGraph
from queries.copied import in_copied_lists
from queries.role_lists import role_lists

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
    lists = role_lists(graph)
    out = set(leave_out) if groups else lists.groups.union(leave_out)
    in_lists = set() if copied else in_copied_lists(graph)
    bodies: set[str] = set()
    # Counted tie by tie: as quick as by matrices, even in large plans, and nothing has to be imported.
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for activity, executing in lists.executors.items():
        executors = set(executing) - out
        role = executors.union(lists.partners[activity]) - out
        bodies |= role
        if len(role) > 1 and activity not in in_lists:
            share = 1 / (len(role) - 1)
            for executor in executors:
                for other in role:
                    if other > executor or (other < executor and other not in executors):
                        weights[(executor, other) if executor < other else (other, executor)] += share
    found: Network = nx.Graph()
    found.add_nodes_from(sorted(bodies))
    found.add_edges_from((*pair, {"weight": round(weights[pair], _DIGITS)}) for pair in sorted(weights))
    return found
