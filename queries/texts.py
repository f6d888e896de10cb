"""Which text names a body that an activity is about: its own, its objective's, or its goal's."""

from collections.abc import Iterator

from graph.plan_graph import PlanGraph, sources, targets
from graph.schema import ACTIVITY, HAS_ACTIVITY, HAS_GOAL, HAS_OBJECTIVE, NAMES, OBJECTIVE


def texts_over(graph: PlanGraph, activity: str) -> Iterator[str]:
    """The activity itself, its objective, and the goals above, nearest first."""
    yield activity
    above = list(sources(graph, HAS_ACTIVITY, activity))
    while above:
        node = above[0]
        yield node
        above = [*sources(graph, HAS_OBJECTIVE, node), *sources(graph, HAS_GOAL, node)]


def activities_under(graph: PlanGraph, node: str) -> Iterator[str]:
    """The activities of a goal, an objective, or the activity itself."""
    if graph.nodes[node]["kind"] == ACTIVITY.label:
        yield node
        return
    yield from targets(graph, HAS_ACTIVITY, node)
    for edge in (HAS_OBJECTIVE, HAS_GOAL):
        for below in targets(graph, edge, node):
            yield from activities_under(graph, below)


def counterparts(graph: PlanGraph, activity: str) -> set[str]:
    """The foreign and international bodies that the activity's title or its objective's heading names."""
    found = set()
    for node in texts_over(graph, activity):
        kind = graph.nodes[node]["kind"]
        if kind not in (ACTIVITY.label, OBJECTIVE.label):
            continue
        for body in targets(graph, NAMES, node):
            in_title = any(
                piece["column"] in ("activity", "heading") for piece in graph.edges[node, body, "NAMES"]["evidence"]
            )
            if in_title and graph.nodes[body]["category"] in ("foreign", "international"):
                found.add(body)
    return found
