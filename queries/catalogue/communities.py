"""Bodies that keep together."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.parameters import COORDINATOR
from queries.question import Found, question
from queries.roles import with_role_of
from queries.saying import coordinator_left_out, sentences
from queries.working import ties_of, works_with

_SEEDS = 100
_TOGETHER = 90
_WEAK = 0.3
_KIND = {
    "community": Text(en="community", ka="თემი"),
    "between": Text(en="between communities", ka="თემებს შორის"),
}


@question(
    title=Text(en="Which bodies form communities?", ka="რომელი უწყებები ქმნიან თემებს?"),
    en=(
        "communities",
        "which bodies form communities",
        "clusters of organisations",
        "which groups of bodies work closely together",
        "how does the plan fall into parts",
        "community detection",
        "clusters in the network",
        "who belongs together",
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
    ),
    options=(COORDINATOR,),
    returns=(
        Column("members", Text(en="Members", ka="წევრები"), "nodes", wide=True),
        Column("kind", Text(en="Kind", ka="სახე"), "words", _KIND),
        Column("count", Text(en="Bodies", ka="უწყებები"), "number"),
    ),
)
def communities(graph: PlanGraph, *, coordinator: bool = False) -> Found:
    """A community is what stays together in 90 or more of 100 runs of the Louvain method; the rest is between communities.

    The method is random in its order (V. D. Blondel and others, *Fast unfolding of communities in large networks*, 2008), so one
    run proves nothing. Ties that are met only in a copied list do not tie. Modularity below 0.3 is called weak. Largest first.
    """
    from networkx.algorithms.community import louvain_communities, modularity

    from queries.network import network

    out = set() if coordinator else coordinators(graph)
    made = network(graph, out, copied=False)
    made.remove_nodes_from([body for body in list(made) if not made[body]])
    kept: Counter[tuple[str, str]] = Counter()
    scores = []
    for seed in range(_SEEDS if made else 0):
        parts = louvain_communities(made, weight="weight", seed=seed)
        scores.append(modularity(made, parts, weight="weight"))
        kept.update(pair for part in parts for pair in combinations(sorted(part), 2))
    found = _together(list(made), {pair for pair, count in kept.items() if count >= _TOGETHER})
    between = sorted(body for part in found if len(part) == 1 for body in part)
    found = [part for part in found if len(part) > 1]
    rows: list[Row] = [{"members": part, "kind": ["community"], "count": len(part)} for part in found]
    rows.sort(key=lambda row: (-row["count"], row["members"]))
    if between:
        rows.append({"members": between, "kind": ["between"], "count": len(between)})
    score = sum(scores) / len(scores) if scores else 0.0
    return Found(
        title=Text(en="Communities of bodies", ka="უწყებების თემები"),
        words=sentences(_words(found, between, score), coordinator_left_out(graph, out)),
        rows=rows,
        ties=lambda: [
            tie
            for part in found
            for body in part
            for other, activities in sorted(works_with(graph, body).items())
            if other in part
            for tie in ties_of(graph, activities, (body, other))
        ],
        nodes=[body for body in list(made) if with_role_of(graph, body)],
    )


def _together(bodies: list[str], pairs: set[tuple[str, str]]) -> list[list[str]]:
    """The connected parts of what stays together."""
    from networkx import Graph, connected_components

    stays: Graph[str] = Graph()
    stays.add_nodes_from(bodies)
    stays.add_edges_from(sorted(pairs))
    return [sorted(part) for part in connected_components(stays)]


def _words(found: list[list[str]], between: list[str], score: float) -> Text:
    weak = score < _WEAK
    return Text(
        en=f"{len(found)} communities hold together; {len(between)} bodies are between them. Mean modularity {score:.2f}"
        + (", which is weak: the parts are not well separated." if weak else ".")
        + " Ties met only in a copied list do not count.",
        ka=f"მყარია {len(found)} თემი; მათ შორისაა {len(between)} უწყება. საშუალო მოდულარობა {score:.2f}"
        + ("; ეს სუსტია: ნაწილები მკაფიოდ არ არის გამოყოფილი." if weak else ".")
        + " მხოლოდ გადმოწერილ სიაში შეხვედრა არ ითვლება.",
    )
