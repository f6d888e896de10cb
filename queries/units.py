"""The units of a body, as the graph has them."""

from __future__ import annotations

from graph.plan_graph import PlanGraph, sources
from graph.schema import PART_OF


def units_of(graph: PlanGraph, body: str) -> set[str]:
    """The bodies that are part of a body, at any depth, without itself."""
    found: set[str] = set()
    open_bodies = [body] if body in graph else []
    while open_bodies:
        below = set(sources(graph, PART_OF, open_bodies.pop())) - found - {body}
        found |= below
        open_bodies += below
    return found
