"""A node with its ties by role, each with the places in the source that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.schema import EDGE_TYPES
from graph.text import Text
from queries.order import plan_order

if TYPE_CHECKING:
    from graph.evidence import Evidence
    from graph.plan_graph import PlanGraph


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie, seen from the node: who stands at its other end, and where it was read."""

    other: str
    evidence: list[Evidence]


@dataclass(frozen=True, slots=True)
class Role:
    """The ties of one type in one direction, with the words that tell it from the node's end."""

    key: str
    words: Text
    ties: list[Tie]


def roles_of(graph: PlanGraph, id: str) -> list[Role]:
    """The ties of a node, in the order of the schema; in the cell's order outwards, in the plan's order inwards."""
    roles = []
    for type, edge in EDGE_TYPES.items():
        outwards = [
            (keys[type].get("position", 0), other, keys[type]) for other, keys in graph.succ[id].items() if type in keys
        ]
        inwards = [(other, keys[type]) for other, keys in graph.pred[id].items() if type in keys]
        out = [
            Tie(other, data["evidence"])
            for _, other, data in sorted(outwards, key=lambda tie: (tie[0], plan_order(tie[1])))
        ]
        back = [Tie(other, data["evidence"]) for other, data in sorted(inwards, key=lambda tie: plan_order(tie[0]))]
        roles += [Role(f"{type}>", edge.forward, out), Role(f"{type}<", edge.backward, back)]
    return [role for role in roles if role.ties]
