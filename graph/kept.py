"""What was worked out of a graph, kept with the graph until its nodes or edges change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

_Made = TypeVar("_Made")


def kept(graph: PlanGraph, name: str, make: Callable[[PlanGraph], _Made]) -> _Made:
    """What `make` gives for a graph, made once until a node or an edge comes or goes; nobody may change it.

    It lies in the graph's own cache, which NetworkX empties at each such change, and which a copy does not take along. A view
    of another graph keeps nothing: it does not learn of changes. Nor is a changed attribute noticed: pass a copy then.
    """
    if hasattr(graph, "_graph"):  # so NetworkX marks a view
        return make(graph)
    cache = graph.__networkx_cache__
    key = f"kavshiri {name}"
    if key not in cache:
        cache[key] = make(graph)
    made: _Made = cache[key]
    return made
