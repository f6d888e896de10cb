"""Addresses inside the page: `#/body/ge-mfa`, `#/activity/mia-2020/4.2.2.1`; the script of the page makes the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

from graph.schema import NODE_KINDS, ORGANISATION

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

ROUTES = {label: "body" if kind is ORGANISATION else label.lower() for label, kind in NODE_KINDS.items()}


def address_in(graph: PlanGraph) -> Callable[[str], str]:
    """The address of a node of the graph by its id."""
    return lambda id: f"#/{ROUTES[graph.nodes[id]['kind']]}/{quote(id, safe='/')}"
