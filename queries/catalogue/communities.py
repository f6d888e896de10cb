"""Bodies that keep together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from operator import eq
from typing import TYPE_CHECKING

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from graph.text import Text
from queries.answer import Column, Edge
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.order import plan_order
from queries.parameters import COORDINATOR, GROUPS
from queries.question import Found, question
from queries.roles import is_group, with_role_of
from queries.saying import coordinator_left_out, counted, groups_left_out, sentences
from queries.working import ties_of, works_with

if TYPE_CHECKING:
    from networkx import Graph

    from queries.network import Network

_Kind = tuple[int, ...]  # the label of a part for each run, the same for bodies that never part

_SEEDS = 100
_TOGETHER = 90
_WEAK = 0.3
_KIND = {
    "community": Text(en="community", ka="თემი"),
    "between": Text(en="between communities", ka="თემებს შორის"),
    "apart": Text(en="without a tie", ka="კავშირის გარეშე"),
}


@question(
    title=Text(en="Which bodies form communities?", ka="რომელი უწყებები ქმნის თემებს?"),
    en=(
        "communities",
        "which bodies form communities",
        "clusters of organisations",
        "which groups of bodies work closely together",
        "how does the plan fall into parts",
        "community detection",
        "clusters in the network",
        "who belongs together",
        "modularity of the network",
    ),
    ka=(
        "თემები",
        "რომელი უწყებები ქმნიან თემებს",
        "უწყებების კლასტერები",
        "რა ნაწილებად იყოფა გეგმის ქსელი",
        "ვინ ვისთან ქმნის ჯგუფს ქსელში",
        "კლასტერები ქსელში",
        "რომელი უწყებები არიან ერთად",
        "ქსელის თემებად დაყოფა",
        "ქსელის მოდულარობა",
        "რა ჯგუფებად იყოფიან უწყებები თანამშრომლობის მიხედვით",
    ),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("members", Text(en="Members", ka="წევრები"), "nodes", wide=True),
        Column("kind", Text(en="Kind", ka="სახე"), "words", _KIND),
        Column("count", Text(en="Bodies", ka="უწყებები"), "number"),
    ),
)
def communities(graph: PlanGraph, *, coordinator: bool = False, groups: bool = False) -> Found:
    """A community is what stays together, each with each, in 90 or more of 100 runs of the Louvain method; the rest is between.

    The method is random in its order (V. D. Blondel and others, *Fast unfolding of communities in large networks*, 2008), so one
    run proves nothing; a body that two parts draw alike goes with the one first by id in each. Activities of copied lists tie
    nobody; a body that nothing else ties is in no community and between none. Modularity, the mean of the runs, is weak below
    0.3. Communities come first, the largest first; of equals by ids.
    """
    from queries.network import network

    out = set() if coordinator else coordinators(graph)
    made = network(graph, out, groups=groups)
    apart = [body for body in made if not made[body]]
    made.remove_nodes_from(apart)
    parts, score = _parts(made)
    found = sorted((part for part in parts if len(part) > 1), key=lambda part: (-len(part), part))
    between = sorted(body for part in parts if len(part) == 1 for body in part)
    kinds = [*((part, "community") for part in found), (between, "between"), (apart, "apart")]
    skipped = [] if groups else [body for body in nodes_of(graph, ORGANISATION) if is_group(graph, body)]
    return Found(
        title=Text(en="Communities of bodies", ka="უწყებათა თემები"),
        words=sentences(
            _words(found, between, apart, score),
            coordinator_left_out(graph, out),
            groups_left_out(graph, [group for group in skipped if with_role_of(graph, group)]),
        ),
        rows=[{"members": part, "kind": [kind], "count": len(part)} for part, kind in kinds if part],
        ties=lambda: [tie for part in found for tie in _ties(graph, part, groups=groups)],
    )


def _parts(made: Network) -> tuple[list[list[str]], float]:
    """The bodies in parts, each of which stays together, and the mean modularity; a body that stays with none is a part."""
    from networkx import Graph
    from networkx.algorithms.community import louvain_communities, modularity

    if not made:
        return [], 0.0
    labels: dict[str, list[int]] = {body: [] for body in made}
    scores = []
    for seed in range(_SEEDS):
        split = louvain_communities(made, weight="weight", seed=seed)
        scores.append(modularity(made, split, weight="weight"))
        for label, part in enumerate(split):
            for body in part:
                labels[body].append(label)
    # Bodies with the same labels never part; so only kinds of labels are compared, of which there are few.
    members: dict[tuple[int, ...], list[str]] = {}
    for body, listed in labels.items():
        members.setdefault(tuple(listed), []).append(body)
    stays: Graph[_Kind] = Graph()
    stays.add_nodes_from(members)
    stays.add_edges_from(pair for pair in combinations(members, 2) if sum(map(eq, *pair)) >= _TOGETHER)
    parts = [sorted(body for kind in part for body in members[kind]) for part in _each_with_each(stays, members)]
    return parts, sum(scores) / len(scores)


def _each_with_each(stays: Graph[_Kind], members: dict[_Kind, list[str]]) -> Iterator[set[_Kind]]:
    """Parts in which each stays with each: who stays with the fewest others of a connected part is taken out of it first."""
    from networkx import connected_components

    open_parts = [set(part) for part in connected_components(stays)]
    while open_parts:
        part = open_parts.pop()
        rest: set[_Kind] = set()
        near = {kind: len(part & set(stays[kind])) for kind in part}
        while any(near[kind] < len(part) - 1 for kind in part):
            loose = min(part, key=lambda kind: (near[kind], len(members[kind]), members[kind]))
            part.remove(loose)
            rest.add(loose)
            for other in part & set(stays[loose]):
                near[other] -= 1
        yield part
        open_parts += [set(piece) for piece in connected_components(stays.subgraph(rest))]


def _ties(graph: PlanGraph, part: list[str], *, groups: bool) -> list[Edge]:
    """The roles in which the members of a part work together, outside copied lists."""
    copied, members = in_copied_lists(graph), set(part)
    together = {
        (activity, body, other)
        for body in part
        for other, activities in works_with(graph, body, groups=groups).items()
        if other in members
        for activity in activities
        if activity not in copied
    }
    return [
        tie
        for activity, body, other in sorted(together, key=lambda one: (plan_order(one[0]), *one[1:]))
        for tie in ties_of(graph, [activity], (body, other))
    ]


def _words(found: list[list[str]], between: list[str], apart: list[str], score: float) -> Text:
    if not found:
        return Text(
            en="No bodies stay together: there are no communities.",
            ka="მყარი თემი არ არის: უწყებები ერთად არ რჩებიან.",
        )
    count = counted(len(found), "community holds", "communities hold", "თემი")
    weak = score < _WEAK
    said = [
        Text(
            en=f"{count.en} together, of {sum(map(len, found))} bodies. Modularity is {score:.2f}"
            + (", which is weak: the parts are not well separated." if weak else "."),
            ka=f"მყარია {count.ka}, მათში {sum(map(len, found))} უწყებაა. მოდულარობაა {score:.2f}"
            + (" და სუსტია: ნაწილები მკაფიოდ არ არის გამოყოფილი." if weak else "."),
        )
    ]
    if between:
        en = counted(len(between), "body stands", "bodies stand", "").en
        said.append(Text(en=f"{en} between them.", ka=f"თემებს შორის დგას {len(between)} უწყება."))
    if apart:
        en = counted(len(apart), "body has", "bodies have", "").en
        said.append(
            Text(
                en=f"{en} no tie outside copied lists, which do not count.",
                ka=f"გადმოწერილი სიები არ ითვლება; მათ გარდა კავშირი არ აქვს {len(apart)} უწყებას.",
            )
        )
    return sentences(*said)
