"""Where the signs of a picture stand: columns that are read from left to right, away from what was asked about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.schema import ACTIVITY, CATEGORIES, GOAL, NODE_KINDS, OBJECTIVE, ORGANISATION, PLAN

Edge = tuple[str, str, str]
_KINDS = {label: place for place, label in enumerate(NODE_KINDS)}
_CATEGORIES = {name: place for place, name in enumerate(CATEGORIES)}
_GAP = 0.7  # the room between two goals or two categories, in signs


@dataclass(frozen=True, slots=True)
class Layout:
    """The column, x and y of each sign; `rows` is the height of the tallest column in signs, gaps and all."""

    at: dict[str, tuple[int, float, float]]
    layers: int
    rows: int


def places(nodes: Mapping[str, Mapping[str, Any]], edges: Iterable[Edge], asked: Sequence[str]) -> Layout:
    """Place each node in a column: what was asked about, then what it is tied to, then what that is tied to.

    From a body that is goals and objectives that name it, then activities, then the other bodies; two asked bodies
    stand at the two ends, so that what joins them is between; with nothing asked, departments are left, activities
    between and everything else right. Within a column, activities keep the order of the plan, with
    room between its goals; bodies are together by category, and within it near what they are tied to.

    Parameters
    ----------
    nodes
        Their attributes by id.
    edges
        Source, target and type.
    asked
        The ids of what was asked about.
    """
    ties: nx.Graph[str] = nx.Graph()
    ties.add_nodes_from(nodes)
    ties.add_edges_from((source, target) for source, target, _ in edges)
    columns: dict[int, list[str]] = defaultdict(list)
    for id, layer in _layers(nodes, ties, asked).items():
        columns[layer].append(id)
    ordered = [columns[layer] for layer in sorted(columns)]
    heights: dict[str, float] = {}
    tallest = 1.0
    stacks = []
    for column in sorted(ordered, key=lambda column: _KINDS[nodes[column[0]]["kind"]]):
        stack = _stack(column, nodes, ties, heights)
        span = max(stack.values())
        heights |= {id: (y + 0.5) / (span + 1) for id, y in stack.items()}
        tallest = max(tallest, span + 1)
        stacks.append((ordered.index(column), stack))
    at = {}
    for layer, stack in stacks:
        x = layer / (len(ordered) - 1) if len(ordered) > 1 else 0.5
        # A short column keeps the step of the others up to a point, so that few signs do not stand far apart.
        span = max(stack.values()) + 1
        share = min(1.0, max(span / tallest * 1.6, 0.3)) if len(stack) > 1 else 1.0
        for id, y in stack.items():
            at[id] = (layer, round(x, 4), round(0.5 + share * ((y + 0.5) / span - 0.5), 4))
    return Layout(at, len(ordered), round(tallest))


def _layers(nodes: Mapping[str, Mapping[str, Any]], ties: nx.Graph[str], asked: Sequence[str]) -> dict[str, int]:
    if not asked:
        return {id: _side(attributes) for id, attributes in nodes.items()}
    if len(asked) != 2 and all(nodes[id]["kind"] == ORGANISATION.label for id in asked):
        return {id: 0 if id in asked else _step(attributes) for id, attributes in nodes.items()}
    first = asked[:1] if len(asked) == 2 else asked
    lengths = nx.multi_source_dijkstra_path_length(ties, set(first), weight=None)
    steps = {id: int(length) for id, length in lengths.items()}
    if len(asked) == 2:
        steps.pop(asked[1], None)
    last = max(steps.values())
    # What nothing of this picture ties to the asked stands apart, by its side.
    steps |= {id: max(last, 1) + _side(nodes[id]) for id in nodes if id not in steps and id not in asked}
    if len(asked) == 2:
        steps[asked[1]] = max(steps.values()) + 1
    return steps


def _side(attributes: Mapping[str, Any]) -> int:
    if attributes["kind"] in (PLAN.label, GOAL.label, OBJECTIVE.label, ACTIVITY.label):
        return 1
    return 0 if attributes.get("category") == "department" else 2


def _step(attributes: Mapping[str, Any]) -> int:
    """How far a node is from a body asked about: headings that name it, then activities, then all other bodies."""
    if attributes["kind"] in (PLAN.label, GOAL.label, OBJECTIVE.label):
        return 1
    return 2 if attributes["kind"] == ACTIVITY.label else 3


def _stack(
    column: Sequence[str], nodes: Mapping[str, Mapping[str, Any]], ties: nx.Graph[str], heights: Mapping[str, float]
) -> dict[str, float]:
    """The heights of a column's signs from its top, in signs."""

    def near(id: str) -> float:
        known = [heights[other] for other in ties[id] if other in heights]
        return sum(known) / len(known) if known else 0.5

    def key(id: str) -> tuple[int, int, list[int], float, str]:
        attributes = nodes[id]
        kind, category = _KINDS[attributes["kind"]], _CATEGORIES.get(attributes.get("category", ""), 0)
        return (kind, category, _numbers(attributes), near(id), attributes["name"])

    def block(id: str) -> tuple[int, str, list[int]]:
        attributes = nodes[id]
        return (_KINDS[attributes["kind"]], attributes.get("category", ""), _numbers(attributes)[:1])

    stack: dict[str, float] = {}
    y, before = 0.0, None
    for id in sorted(column, key=key):
        if before is not None and block(id) != block(before):
            y += _GAP
        stack[id] = y
        y, before = y + 1, id
    return stack


def _numbers(attributes: Mapping[str, Any]) -> list[int]:
    """The number in the plan as one that sorts: 4.10 after 4.9."""
    return [int(part) for part in re.findall(r"\d+", attributes.get("code", ""))]
