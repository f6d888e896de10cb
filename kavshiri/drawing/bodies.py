"""Networks of bodies: two are tied where one executes an activity in which the other is partner or is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from graph.errors import NotFound
from graph.kept import kept
from graph.naming import name_of
from graph.plan_graph import nodes_of
from graph.schema import ACTIVITY, ORGANISATION
from graph.text import Text
from kavshiri.drawing import words
from kavshiri.drawing.facets import Part, body_parts, facets_of
from kavshiri.drawing.picture import Meeting, Picture, Tie, node_of
from kavshiri.drawing.spread import free_place, spread
from queries.coordinator import coordinators
from queries.order import plan_order

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

Pair = tuple[str, str]
_MOST_PLACED_SINGLY = 300


def plan_picture(
    graph: PlanGraph, *, coordinator: bool = False, groups: bool = False, switches: bool = False
) -> Picture:
    """The bodies of the graph's plans and their ties; what is left out, and why, is said in the picture's words.

    Parameters
    ----------
    graph
        One plan or several.
    coordinator
        Whether the coordinator, which is tied to nearly everybody, is drawn.
    groups
        Whether groups that name no single body are drawn.
    switches
        Whether what is left out is there all the same, for a page that can bring it back (`Node.switch`).
    """
    switch = _switches(graph, coordinator=coordinator, groups=groups)
    met = meetings_of(graph)
    shown = {pair: found for pair, found in met.items() if not switch.keys() & set(pair)}
    drawn = _ends(shown)
    said = [
        words.PLAN_NETWORK.format(bodies=len(drawn), ties=len(shown)),
        *_left_out(graph, switch),
        *_alone(_ends(met) - drawn - switch.keys()),
    ]
    if switches:
        said += [words.SWITCHES_BRING_BACK] if switch else []
        return _drawn(graph, words.WHO_WORKS_WITH_WHOM, _joined(said), met, switch=switch)
    return _drawn(graph, words.WHO_WORKS_WITH_WHOM, _joined(said), shown)


def organisation_picture(
    graph: PlanGraph, id: str, *, steps: int = 1, coordinator: bool = False, groups: bool = False
) -> Picture:
    """A body and whom it works with, or whom these work with too.

    Parameters
    ----------
    graph
        One plan or several.
    id
        The body.
    steps
        How far from it, in ties; the way never goes through the coordinator unless it is asked for.
    coordinator
        Whether ties of the coordinator to others are drawn too.
    groups
        Whether groups that name no single body are drawn.

    Raises
    ------
    NotFound
        When no plan of the graph names the body.
    """
    if id not in graph or graph.nodes[id]["kind"] != ORGANISATION.label:
        raise NotFound(f"The plans name no organisation {id}.", f"გეგმებში ორგანიზაცია {id} არ არის.")
    switch = {
        other: why for other, why in _switches(graph, coordinator=coordinator, groups=groups).items() if other != id
    }
    met = {
        pair: found
        for pair, found in meetings_of(graph).items()
        if id in pair or not any(switch.get(end) == "coordinator" for end in pair)
    }
    left_near = {end for pair in met if id in pair for end in pair}
    met = {pair: found for pair, found in met.items() if not any(switch.get(end) == "group" for end in pair)}
    near = _within(met, id, steps, closed={other for other, why in switch.items() if why == "coordinator"})
    shown = {pair: found for pair, found in met.items() if set(pair) <= near}
    done = parts_by_body(graph).get(id, [])
    said = [
        told.format(count=count)
        for role, told in words.BODY_DOES.items()
        if (count := sum(part.role == role for part in done))
    ]
    said.append(words.BODY_NETWORK.format(bodies=len(_within(met, id, 1, closed=set())) - 1))
    if "coordinator" in {switch.get(other) for other in near}:
        said.append(words.COORDINATOR_ONLY_WITH_IT)
    left = sum(switch.get(other) == "group" for other in left_near)
    if left:
        said.append(words.GROUPS_LEFT_OUT.format(count=left))
    return _drawn(graph, name_of(graph, id), _joined(said), shown, asked=id)


def meetings_of(graph: PlanGraph) -> dict[Pair, list[Meeting]]:
    """For every two bodies that are tied the activities in which they meet, in the order of the plan."""
    return kept(graph, "meetings", _meetings_of)


def _meetings_of(graph: PlanGraph) -> dict[Pair, list[Meeting]]:
    met: defaultdict[Pair, list[Meeting]] = defaultdict(list)
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        parts = body_parts(graph, activity)
        for executor, done in parts:
            if done.role != "executes":
                continue
            others: dict[str, Part] = {}
            for body, part in parts:
                if part.role != "executes" and body != executor:
                    others.setdefault(body, part)
            for body, part in others.items():
                pair = (min(executor, body), max(executor, body))
                met[pair].append(Meeting(activity, executor, part.role, (*done.evidence, *part.evidence)))
    return dict(met)


def parts_by_body(graph: PlanGraph) -> dict[str, list[Part]]:
    """What each body is in which activities, in the order of the plan."""
    return kept(graph, "parts by body", _parts_by_body)


def _parts_by_body(graph: PlanGraph) -> dict[str, list[Part]]:
    parts: defaultdict[str, list[Part]] = defaultdict(list)
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        for body, part in body_parts(graph, activity):
            parts[body].append(part)
    return dict(parts)


def _switches(graph: PlanGraph, *, coordinator: bool, groups: bool) -> dict[str, str]:
    """What is left out, and by which switch it comes back."""
    out = (
        {}
        if groups
        else {id: "group" for id in nodes_of(graph, ORGANISATION) if graph.nodes[id]["category"] == "group"}
    )
    return out if coordinator else out | dict.fromkeys(sorted(coordinators(graph)), "coordinator")


def _left_out(graph: PlanGraph, switch: Mapping[str, str]) -> Iterable[Text]:
    parts = parts_by_body(graph)
    for id in (id for id, why in switch.items() if why == "coordinator"):
        executes = [part.activity for part in parts[id] if part.role == "executes"]
        plans = {activity.partition("/")[0] for activity in executes}
        of = sum(activity.partition("/")[0] in plans for activity in nodes_of(graph, ACTIVITY))
        executed = len(executes)
        name = name_of(graph, id)
        yield Text(
            words.COORDINATOR_LEFT_OUT.en.format(name=name.en, executed=executed, of=of),
            words.COORDINATOR_LEFT_OUT.ka.format(name=name.ka, executed=executed, of=of),
        )
    count = sum(why == "group" and id in parts for id, why in switch.items())
    if count:
        yield words.GROUPS_LEFT_OUT.format(count=count)


def _alone(bodies: Collection[str]) -> Iterable[Text]:
    if bodies:
        yield words.TIED_TO_NOBODY_ELSE.format(count=len(bodies))


def _within(met: Iterable[Pair], start: str, steps: int, *, closed: Collection[str]) -> set[str]:
    """The bodies that are at most so many ties away, by ways that do not go through closed ones."""
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in met:
        neighbours[one].add(other)
        neighbours[other].add(one)
    found = edge = {start}
    for _ in range(steps):
        edge = {other for id in edge if id == start or id not in closed for other in neighbours[id]} - found
        found = found | edge
    return found


def _drawn(
    graph: PlanGraph,
    title: Text,
    said: Text,
    met: Mapping[Pair, list[Meeting]],
    *,
    asked: str = "",
    switch: Mapping[str, str] | None = None,
) -> Picture:
    switch = switch or {}
    parts = parts_by_body(graph)
    ids = sorted(_ends(met) | ({asked} if asked else set()), key=lambda id: (-len(parts.get(id, ())), id))
    at = _placed(ids, met, switch)
    most = max((len(parts.get(id, ())) for id in ids), default=1) or 1
    nodes = tuple(
        node_of(
            graph,
            id,
            (0, *at[id]),
            asked=id == asked,
            size=2.2 if id == asked else 0.8 + 1.4 * (len(parts.get(id, ())) / most) ** 0.5,
            parts=tuple(parts.get(id, ())),
            switch=switch.get(id, ""),
        )
        for id in ids
    )
    ties = tuple(_tie(pair, found) for pair, found in met.items())
    facets = facets_of(graph, (part.activity for node in nodes for part in node.parts))
    return Picture(title, nodes, ties, 0, 0, said, facets)


def _placed(
    ids: list[str], met: Mapping[Pair, list[Meeting]], switch: Mapping[str, str]
) -> dict[str, tuple[float, float]]:
    """What is shown at first has the room; what a switch brings back takes places that are left."""
    weights = {pair: float(len(found)) for pair, found in met.items()}
    if len(ids) > _MOST_PLACED_SINGLY:
        return spread(ids, weights)
    first = {pair: weight for pair, weight in weights.items() if not switch.keys() & set(pair)}
    inner = _ends(first) if first else set(ids)
    at = spread([id for id in ids if id in inner], first)
    for id in ids:
        if id not in at:
            at[id] = free_place(at, [end for pair in met if id in pair for end in pair if end != id])
    return at


def _tie(pair: Pair, found: list[Meeting]) -> Tie:
    role = "partners" if any(meeting.role == "partners" for meeting in found) else "named"
    executors = {meeting.executor for meeting in found}
    source, target = pair if pair[0] in executors else pair[::-1]
    evidence = tuple(piece for meeting in found for piece in meeting.evidence)
    return Tie(source, target, "", role, evidence, tuple(found))


def _ends(pairs: Iterable[Pair]) -> set[str]:
    return {end for pair in pairs for end in pair}


def _joined(said: Iterable[Text]) -> Text:
    said = list(said)
    return Text(" ".join(text.en for text in said), " ".join(text.ka for text in said))
