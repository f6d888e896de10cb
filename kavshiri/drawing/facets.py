"""What a picture can be filtered by: who does what in which activity, and each activity's goals, quarters and risks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.evidence import Evidence
from graph.kept import kept
from graph.naming import name_of, number_of
from graph.plan_graph import targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    EXECUTED_BY,
    GOAL,
    NAMES,
    OBJECTIVE,
    ORGANISATION,
    PARTNERED_WITH,
    SCHEDULED_IN,
)
from graph.text import Text
from kavshiri.drawing.marks import LINES
from queries.order import plan_order
from queries.texts import texts_over

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph


@dataclass(frozen=True, slots=True)
class Part:
    """What a body is in an activity (`executes`, `partners`, `named`); of an activity or heading the role is empty."""

    activity: str
    role: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Traits:
    """An activity, and the ids of what it can be filtered by."""

    name: Text
    code: str
    goals: tuple[str, ...]
    quarters: tuple[str, ...]
    risks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Activities by id, in the order of the plan, and the names of their goals, quarters and risks by id."""

    activities: dict[str, Traits] = field(default_factory=dict)
    goals: dict[str, Text] = field(default_factory=dict)
    quarters: dict[str, Text] = field(default_factory=dict)
    risks: dict[str, Text] = field(default_factory=dict)


def facets_of(graph: PlanGraph, activities: Iterable[str]) -> Facets:
    """The traits of activities, each told once."""
    told = {id: _traits(graph, id) for id in sorted(set(activities), key=plan_order)}
    goals = {goal for traits in told.values() for goal in traits.goals}
    quarters = {quarter for traits in told.values() for quarter in traits.quarters}
    risks = {risk for traits in told.values() for risk in traits.risks}
    return Facets(
        told,
        {id: _numbered(graph, id) for id in sorted(goals, key=plan_order)},
        {id: name_of(graph, id) for id in sorted(quarters)},
        {id: name_of(graph, id) for id in sorted(risks, key=lambda id: (str(graph.nodes[id]["name"]), id))},
    )


def parts_of(graph: PlanGraph, ids: Sequence[str], among: Iterable[str]) -> dict[str, tuple[Part, ...]]:
    """For each node its parts in the activities given; a picture without activities rests on all of the graph."""
    wanted = list(among) or [id for id, attributes in graph.nodes(data=True) if attributes["kind"] == ACTIVITY.label]
    known = set(ids)
    parts: defaultdict[str, list[Part]] = defaultdict(list)
    for activity in sorted(wanted, key=plan_order):
        parts[activity].append(Part(activity, ""))
        for node in texts_over(graph, activity):
            if node in known and graph.nodes[node]["kind"] in (GOAL.label, OBJECTIVE.label):
                parts[node].append(Part(activity, ""))
        for body, part in body_parts(graph, activity):
            if body in known:
                parts[body].append(part)
    for id, attributes in graph.nodes(data=True):
        if id in known and attributes["kind"] not in (ORGANISATION.label, ACTIVITY.label, GOAL.label, OBJECTIVE.label):
            parts[id] += [Part(activity, "") for activity in graph.predecessors(id) if activity in parts]
    return {id: tuple(parts[id]) for id in ids}


def body_parts(graph: PlanGraph, activity: str) -> list[tuple[str, Part]]:
    """Who executes an activity, who is partner in it, and whom its text, its objective or its goals name; read once."""
    read = kept(graph, "parts by activity", _nothing_read)
    if activity not in read:
        read[activity] = list(_body_parts(graph, activity))
    return read[activity]


def _nothing_read(_: PlanGraph) -> dict[str, list[tuple[str, Part]]]:
    return {}


def _body_parts(graph: PlanGraph, activity: str) -> Iterator[tuple[str, Part]]:
    for edge in (EXECUTED_BY, PARTNERED_WITH):
        for body in targets(graph, edge, activity):
            yield body, Part(activity, LINES[edge.type].key, tuple(graph.edges[activity, body, edge.type]["evidence"]))
    named: set[str] = set()
    for node in texts_over(graph, activity):
        for body in targets(graph, NAMES, node):
            if body not in named:
                named.add(body)
                evidence = tuple(graph.edges[node, body, NAMES.type]["evidence"])
                yield body, Part(activity, LINES[NAMES.type].key, evidence)


def _traits(graph: PlanGraph, id: str) -> Traits:
    goals = [node for node in texts_over(graph, id) if graph.nodes[node]["kind"] == GOAL.label]
    return Traits(
        name_of(graph, id),
        number_of(graph, id),
        tuple(goals),
        tuple(targets(graph, SCHEDULED_IN, id)),
        tuple(targets(graph, AT_RISK_FROM, id)),
    )


def _numbered(graph: PlanGraph, id: str) -> Text:
    name, code = name_of(graph, id), number_of(graph, id)
    return Text(en=f"{code} {name.en}".strip(), ka=f"{code} {name.ka}".strip())
