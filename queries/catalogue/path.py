"""How two bodies are joined."""

from __future__ import annotations

from collections.abc import Iterator

from graph.plan_graph import PlanGraph
from graph.schema import ACTIVITY
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.coordinator import coordinators
from queries.parameters import GROUPS, ORGANISATION, named
from queries.question import Found, question
from queries.roles import is_group, role_ties, roles_in, with_role_of
from queries.saying import about, activities, counted, names, sentences

_MOST = 5
_THROUGH = {
    "any": Text(en="of all bodies", ka="ყველა უწყებით"),
    "without": Text(en="without the coordinator", ka="კოორდინატორის გარეშე"),
}


@question(
    title=Text(en="By which chains are two bodies joined?", ka="რა ჯაჭვით არის დაკავშირებული ორი უწყება?"),
    en=(
        "path from {first} to {second}",
        "how is {first} connected to {second}",
        "chain between {first} and {second}",
        "shortest path between {first} and {second}",
        "how are {first} and {second} linked",
        "connection between {first} and {second}",
        "through whom does {first} reach {second}",
        "how do I get from {first} to {second}",
    ),
    ka=(
        "გზა {first}-იდან {second}-მდე",
        "როგორ არის დაკავშირებული {first} {second}-სთან",
        "ჯაჭვი {first}-სა და {second}-ს შორის",
        "უმოკლესი გზა {first}-სა და {second}-ს შორის",
        "რა აკავშირებს {first}-სა და {second}-ს",
        "კავშირი {first}-სა და {second}-ს შორის",
        "ვისი მეშვეობით უკავშირდება {first} {second}-ს",
        "როგორ მივიდე {first}-იდან {second}-მდე",
    ),
    asks=(named(ORGANISATION, "first", "Border Police"), named(ORGANISATION, "second", "EMS")),
    options=(GROUPS,),
    returns=(
        Column("chain", Text(en="Chain", ka="ჯაჭვი"), "nodes", wide=True),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("through", Text(en="Shortest", ka="უმოკლესი"), "words", _THROUGH),
    ),
)
def path(graph: PlanGraph, first: str, second: str, *, groups: bool = False) -> Found:
    """A chain goes from body to body through activities in which both have a role; the shortest, up to five, of equals by ids.

    Chains are looked for among all bodies, and once more without the coordinator; the number of all of each kind is said.
    """
    out = coordinators(graph) - {first, second}
    everything = _chains(graph, first, second, set(), groups=groups)
    without = _chains(graph, first, second, out, groups=groups) if out else everything
    kinds: dict[tuple[str, ...], list[str]] = {}
    for kind, (chains, _) in (("any", everything), ("without", without)):
        for chain in chains:
            kinds.setdefault(chain, []).append(kind)
    rows: list[Row] = [
        {"chain": list(chain), "activities": len(chain) // 2, "through": through} for chain, through in kinds.items()
    ]
    rows.sort(key=lambda row: (row["activities"], row["chain"]))
    return Found(
        title=about(graph, "From {0} to {1}", "{0} – {1}: რა აკავშირებს", first, second),
        words=_words(graph, first, second, everything, without, out),
        rows=rows,
        ties=[tie for row in rows for tie in _ties(graph, row["chain"])],
        nodes=[body for body in (first, second) if body in graph],
    )


def _chains(
    graph: PlanGraph, first: str, second: str, out: set[str], *, groups: bool
) -> tuple[list[tuple[str, ...]], int]:
    """The first of the shortest chains, and how many shortest there are."""
    if first not in graph or second not in graph or first == second:
        return [], 0
    distance = {second: 0}
    ways = {second: 1}
    layer = [second]
    while layer and first not in distance:
        following: dict[str, None] = {}
        for node in layer:
            for near in _near(graph, node):
                if near in out or (near != first and is_group(graph, near) and not groups):
                    continue
                if near not in distance:
                    distance[near] = distance[node] + 1
                    ways[near] = 0
                    following[near] = None
                if distance[near] == distance[node] + 1:
                    ways[near] += ways[node]
        layer = sorted(following)
    if first not in distance:
        return [], 0
    found = []
    for chain in _walks(graph, first, distance):
        found.append(chain)
        if len(found) == _MOST:
            break
    return found, ways[first]


def _walks(graph: PlanGraph, node: str, distance: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """The shortest chains from a node to the end, by ids."""
    if distance[node] == 0:
        yield (node,)
        return
    for near in sorted(_near(graph, node)):
        if distance.get(near, -1) == distance[node] - 1:
            for rest in _walks(graph, near, distance):
                yield (node, *rest)


def _near(graph: PlanGraph, node: str) -> list[str]:
    """From an activity the bodies that have a role in it; from a body its activities."""
    if graph.nodes[node]["kind"] == ACTIVITY.label:
        return list(roles_in(graph, node))
    return with_role_of(graph, node)


def _ties(graph: PlanGraph, chain: list[str]) -> list[Edge]:
    return [
        tie
        for index in range(1, len(chain), 2)
        for body in (chain[index - 1], chain[index + 1])
        for tie in role_ties(graph, chain[index], body)
    ]


def _words(
    graph: PlanGraph,
    first: str,
    second: str,
    everything: tuple[list[tuple[str, ...]], int],
    without: tuple[list[tuple[str, ...]], int],
    out: set[str],
) -> Text:
    chains, number = everything
    if not chains:
        return about(graph, "Nothing joins {0} and {1}.", "{0} და {1}: არაფერი აკავშირებს.", first, second)
    steps = len(chains[0]) // 2
    said = about(
        graph,
        f"{{0}} and {{1}} are joined through {activities(steps).en}, by {_shortest(number)}.",
        f"{{0}} და {{1}}: აკავშირებს {steps} აქტივობა; ასეთი ჯაჭვი სულ {number}-ია.",
        first,
        second,
    )
    if not out:
        return said
    other, other_number = without
    listed = names(graph, sorted(out))
    if not other:
        return sentences(
            said,
            Text(
                en=f"Without the coordinator ({listed.en}) nothing joins them.",
                ka=f"კოორდინატორის ({listed.ka}) გარეშე არაფერი აკავშირებს.",
            ),
        )
    other_steps = len(other[0]) // 2
    return sentences(
        said,
        Text(
            en=f"Without the coordinator ({listed.en}): {activities(other_steps).en}, {_shortest(other_number)}.",
            ka=f"კოორდინატორის ({listed.ka}) გარეშე: {other_steps} აქტივობა, {other_number} ჯაჭვი.",
        ),
    )


def _shortest(number: int) -> str:
    return counted(number, "shortest chain", "shortest chains", "").en
