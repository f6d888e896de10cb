"""How two bodies are joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph.plan_graph import PlanGraph
from graph.schema import ACTIVITY
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.parameters import GROUPS, ORGANISATION, named
from queries.question import Found, question
from queries.roles import is_group, role_ties, roles_in, with_role_of
from queries.saying import about, activities, counted, groups_left_out, names, sentences
from queries.without_role import named_beside

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
        "how is {first} related to {second}",
        "how are {first} and {second} connected to each other",
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
        "როგორ არიან ერთმანეთთან დაკავშირებული {first} და {second}",
        "რა გზით უკავშირდება {first} {second}-ს",
    ),
    asks=(named(ORGANISATION, "first", "Border Police"), named(ORGANISATION, "second", "EMS")),
    options=(GROUPS,),
    returns=(
        Column("chain", Text(en="Chain", ka="ჯაჭვი"), "nodes", wide=True),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("through", Text(en="Shortest", ka="უმოკლესი"), "words", _THROUGH),
        Column("copied", Text(en="By copied lists", ka="გადმოწერილი სიით"), "nodes"),
    ),
)
def path(graph: PlanGraph, first: str, second: str, *, groups: bool = False) -> Found:
    """A chain goes from body to body through activities in which both have a role; the shortest, up to five, of equals by ids.

    Two partners of one activity are joined by it, too, though they need not work together. Chains are looked for among all
    bodies, and once more without the coordinator, unless it is one of the two; how many there are of each is counted, not
    listed. Meeting in a copied list makes nobody close; so each chain says which of its activities belong to one. Where nothing
    joins them, the words say where a text names the one in activities of the other. Chains through fewer activities come first,
    then by ids.
    """
    coordinating = coordinators(graph)
    out = set() if coordinating & {first, second} else coordinating
    everything = _chains(graph, first, second, set(), groups=groups)
    without = _chains(graph, first, second, out, groups=groups) if out else None
    kinds: dict[tuple[str, ...], list[str]] = {}
    for kind, found in (("any", everything), ("without", without)):
        for chain in found.chains if found else ():
            kinds.setdefault(chain, []).append(kind)
    lists = in_copied_lists(graph)
    rows: list[Row] = [
        {
            "chain": list(chain),
            "activities": len(chain) // 2,
            "through": through,
            "copied": [activity for activity in chain[1::2] if activity in lists],
        }
        for chain, through in kinds.items()
    ]
    rows.sort(key=lambda row: (row["activities"], row["chain"]))
    return Found(
        title=about(graph, "From {0} to {1}", "{0} – {1}: რა აკავშირებს", first, second),
        words=sentences(
            _words(graph, first, second, everything),
            _words_without(graph, out, without) if without and everything.number else None,
            *(() if everything.number else (named_beside(graph, first, second), named_beside(graph, second, first))),
            _words_copied(rows),
            groups_left_out(graph, [] if groups else _groups_between(graph, first, second)),
        ),
        rows=rows,
        ties=[tie for row in rows for tie in _ties(graph, row["chain"])],
        nodes=[body for body in (first, second) if body in graph],
    )


@dataclass(frozen=True, slots=True)
class _Chains:
    """The first of the shortest chains, and how many shortest there are."""

    chains: list[tuple[str, ...]]
    number: int


def _chains(graph: PlanGraph, first: str, second: str, out: set[str], *, groups: bool) -> _Chains:
    distance, number = _distances(graph, first, second, out, groups=groups)
    return _Chains(list(islice(_walks(graph, first, distance), _MOST)) if number else [], number)


def _distances(graph: PlanGraph, first: str, second: str, out: set[str], *, groups: bool) -> tuple[dict[str, int], int]:
    """How far nodes are from the end, layer by layer until the beginning is met, and the number of ways from there."""
    if first not in graph or second not in graph or first == second:
        return {}, 0
    distance = {second: 0}
    ways = {second: 1}
    layer = [second]
    while layer and first not in distance:
        following: list[str] = []
        for node in layer:
            for near in _near(graph, node):
                if near in out or (near != first and is_group(graph, near) and not groups):
                    continue
                if near not in distance:
                    distance[near] = distance[node] + 1
                    ways[near] = 0
                    following.append(near)
                if distance[near] == distance[node] + 1:
                    ways[near] += ways[node]
        layer = following
    return distance, ways.get(first, 0)


def _groups_between(graph: PlanGraph, first: str, second: str) -> list[str]:
    """The groups through which shortest chains would go if groups counted."""
    distance, number = _distances(graph, first, second, set(), groups=True)
    layer = {first} if number else set()
    found: list[str] = []
    while layer:
        layer = {near for node in layer for near in _near(graph, node) if distance.get(near) == distance[node] - 1}
        found += [near for near in layer if is_group(graph, near) and near != second]
    return found


def _walks(graph: PlanGraph, first: str, distance: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """The shortest chains to the end, by ids."""
    begun: list[tuple[str, ...]] = [(first,)]
    while begun:
        chain = begun.pop()
        left = distance[chain[-1]]
        if left == 0:
            yield chain
        else:
            nearer = sorted(near for near in _near(graph, chain[-1]) if distance.get(near) == left - 1)
            begun += [(*chain, near) for near in reversed(nearer)]


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


def _words(graph: PlanGraph, first: str, second: str, found: _Chains) -> Text:
    if first == second:
        return about(graph, "{0}: this is one body.", "{0}: ეს ერთი და იგივე უწყებაა.", first)
    if not found.number:
        without_role = [body for body in (first, second) if not with_role_of(graph, body)]
        nothing = about(graph, "No roles join {0} and {1}.", "{0} და {1}: როლებით არაფერი აკავშირებს.", first, second)
        if not without_role:
            return nothing
        return sentences(
            nothing,
            *(
                about(
                    graph,
                    "{0} neither executes nor partners anything; being named is no role.",
                    "{0}: არც შემსრულებელია და არც პარტნიორი; მხოლოდ დასახელება როლად არ ითვლება.",
                    body,
                )
                for body in without_role
            ),
        )
    steps = len(found.chains[0]) // 2
    chains = counted(found.number, "shortest chain", "shortest chains", "")
    return about(
        graph,
        f"{{0}} and {{1}} are joined through {activities(steps).en}, by {chains.en}.",
        f"{{0}} და {{1}}: აკავშირებს {steps} აქტივობა; უმოკლესი ჯაჭვი სულ {found.number}-ია.",
        first,
        second,
    )


def _words_without(graph: PlanGraph, out: set[str], found: _Chains) -> Text:
    left_out = names(graph, sorted(out))
    if not found.number:
        return Text(
            en=f"Without the coordinator ({left_out.en}) nothing joins them.",
            ka=f"კოორდინატორის ({left_out.ka}) გარეშე არაფერი აკავშირებს.",
        )
    steps = len(found.chains[0]) // 2
    chains = counted(found.number, "shortest chain", "shortest chains", "")
    return Text(
        en=f"Without the coordinator ({left_out.en}): through {activities(steps).en}, by {chains.en}.",
        ka=f"კოორდინატორის ({left_out.ka}) გარეშე: {steps} აქტივობა, უმოკლესი ჯაჭვი სულ {found.number}-ია.",
    )


def _words_copied(rows: list[Row]) -> Text | None:
    copied = sum(bool(row["copied"]) for row in rows)
    if not copied:
        return None
    return Text(
        en=f"Of the {len(rows)} shown, {copied} meet in a copied list, which makes nobody close.",
        ka=f"ნაჩვენები {len(rows)} ჯაჭვიდან გადმოწერილ სიაზე გადის {copied}; ასეთი შეხვედრა სიახლოვეს არ ნიშნავს.",
    )
