"""Which text names a body that an activity is about: its own, its objective's, or its goal's."""

from collections.abc import Iterator

from graph.plan_graph import PlanGraph, sources, targets
from graph.schema import ACTIVITY, HAS_ACTIVITY, HAS_GOAL, HAS_OBJECTIVE, NAMES, OBJECTIVE, PLAN
from queries.order import plan_order


def texts_over(graph: PlanGraph, activity: str) -> Iterator[str]:
    """The activity itself, its objective, and the goals above, nearest first; each once, whatever shape the graph has."""
    level = [activity]
    seen = {activity}
    while level:
        yield from level
        above = {
            parent
            for node in level
            for edge in (HAS_ACTIVITY, HAS_OBJECTIVE, HAS_GOAL)
            for parent in sources(graph, edge, node)
            if graph.nodes[parent]["kind"] != PLAN.label
        }
        level = sorted(above - seen, key=plan_order)
        seen |= above


def activities_under(graph: PlanGraph, node: str) -> Iterator[str]:
    """The activities of a goal, an objective or a plan, or the activity itself; each once."""
    seen = {node}
    open_nodes = [node]
    while open_nodes:
        here = open_nodes.pop()
        if graph.nodes[here]["kind"] == ACTIVITY.label:
            yield here
            continue
        below = {child for edge in (HAS_ACTIVITY, HAS_OBJECTIVE, HAS_GOAL) for child in targets(graph, edge, here)}
        open_nodes += sorted(below - seen, key=plan_order, reverse=True)
        seen |= below


def activities_naming(graph: PlanGraph, body: str) -> set[str]:
    """The activities whose own text, objective or goal names a body."""
    if body not in graph:
        return set()
    return {activity for text in sources(graph, NAMES, body) for activity in activities_under(graph, text)}


def counterparts(graph: PlanGraph, activity: str) -> set[str]:
    """The foreign and international bodies that the activity's title or its objective's heading names."""
    found: set[str] = set()
    for node in texts_over(graph, activity):
        found.update(body for body in targets(graph, NAMES, node) if is_about(graph, node, body))
    return found


def is_about(graph: PlanGraph, text: str, body: str) -> bool:
    """Whether a text that names a body makes it a counterpart: a title or an objective's heading, and no body of ours."""
    return (
        graph.nodes[text]["kind"] in (ACTIVITY.label, OBJECTIVE.label)
        and graph.nodes[body]["category"] in ("foreign", "international")
        and any(piece["column"] in ("activity", "heading") for piece in graph.edges[text, body, NAMES.type]["evidence"])
    )
