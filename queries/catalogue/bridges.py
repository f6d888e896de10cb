"""Partners that join departments which have nothing else in common."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.order import plan_order
from queries.parameters import COORDINATOR
from queries.question import Found, question
from queries.roles import bodies, executors, partners
from queries.saying import about, coordinator_left_out, counted, sentences
from queries.working import ties_of

_Pair = tuple[str, str]


@question(
    title=Text(en="Which partners bridge departments?", ka="რომელი პარტნიორები აკავშირებს დეპარტამენტებს?"),
    en=(
        "bridges",
        "which partners bridge departments",
        "who connects departments that do not work together",
        "bridging partners",
        "partners that link otherwise separate departments",
        "go-between organisations",
        "which partners join departments",
        "who holds the network together",
    ),
    ka=(
        "ხიდები",
        "რომელი პარტნიორები აკავშირებს დეპარტამენტებს",
        "ვინ აკავშირებს დეპარტამენტებს, რომლებიც ერთად არ მუშაობენ",
        "დამაკავშირებელი პარტნიორები",
        "შუამავალი უწყებები",
        "ვინ არის ხიდი დეპარტამენტებს შორის",
        "რომელი პარტნიორი აერთებს სხვადასხვა დეპარტამენტს",
        "ვინ კრავს ქსელს",
    ),
    options=(COORDINATOR,),
    returns=(
        Column("partner", Text(en="Partner", ka="პარტნიორი"), "node", wide=True),
        Column("pairs", Text(en="Pairs joined", ka="წყვილი"), "number"),
        Column("alone", Text(en="It alone", ka="მხოლოდ ის"), "number"),
        Column("copied", Text(en="Only in copied lists", ka="მხოლოდ გადმოწერილ სიაში"), "number"),
        Column("departments", Text(en="Departments", ka="დეპარტამენტები"), "nodes"),
        Column("articulation", Text(en="Cut point", ka="გამყოფი წერტილი"), "yes"),
    ),
)
def bridges(graph: PlanGraph, *, coordinator: bool = False) -> Found:
    """A partner bridges two departments which execute activities with it and have no activity in common.

    Both departments execute, in different activities, and in no activity do both have a role. A cut point is a body without
    which the network of those who work together falls apart (J. Hopcroft and R. Tarjan, *Efficient algorithms for graph
    manipulation*, 1973). Rows are ordered by pairs that it alone joins, then by pairs, most first; of equals by name.
    """
    from networkx import articulation_points

    from queries.copied import in_copied_lists
    from queries.network import network

    out = set() if coordinator else coordinators(graph)
    common, of_partner = _meetings(graph, out)
    joined = {
        partner: {pair for pair in combinations(sorted(departments), 2) if pair not in common}
        for partner, departments in of_partner.items()
    }
    joining: defaultdict[_Pair, set[str]] = defaultdict(set)
    for partner, pairs in joined.items():
        for pair in pairs:
            joining[pair].add(partner)
    cutting = set(articulation_points(network(graph, out)))
    lists = in_copied_lists(graph)
    rows: list[Row] = []
    for partner, pairs in joined.items():
        if pairs:
            activities = of_partner[partner]
            rows.append(
                {
                    "partner": partner,
                    "pairs": len(pairs),
                    "alone": sum(joining[pair] == {partner} for pair in pairs),
                    "copied": sum(all(activities[department] <= lists for department in pair) for pair in pairs),
                    "departments": sorted({department for pair in pairs for department in pair}),
                    "articulation": partner in cutting,
                }
            )
    rows.sort(key=lambda row: (-row["alone"], -row["pairs"], name_of(graph, row["partner"]).ka, row["partner"]))
    return Found(
        title=Text(en="Partners that bridge departments", ka="პარტნიორები, რომლებიც დეპარტამენტებს აკავშირებს"),
        words=sentences(_words(graph, rows), coordinator_left_out(graph, out)),
        rows=rows,
        ties=lambda: [
            tie
            for row in rows
            for department in row["departments"]
            for activity in sorted(of_partner[row["partner"]][department], key=plan_order)
            for tie in ties_of(graph, [activity], (department, row["partner"]))
        ],
    )


def _meetings(graph: PlanGraph, out: set[str]) -> tuple[set[_Pair], dict[str, defaultdict[str, set[str]]]]:
    """Pairs that have an activity in common, and for each partner its departments with the activities in which they meet."""
    common: set[_Pair] = set()
    of_partner: dict[str, defaultdict[str, set[str]]] = {}
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        executing = [body for body in bodies(graph, executors(graph, activity)) if body not in out]
        partnering = [body for body in bodies(graph, partners(graph, activity)) if body not in out]
        common.update(combinations(sorted({*executing, *partnering}), 2))
        for partner in partnering:
            for department in executing:
                if department != partner:
                    of_partner.setdefault(partner, defaultdict(set))[department].add(activity)
    return common, of_partner


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(
            en="No partner joins departments that have no activity in common.",
            ka="არც ერთი პარტნიორი არ აკავშირებს დეპარტამენტებს, რომლებსაც საერთო აქტივობა არ აქვთ.",
        )
    first = rows[0]
    count = counted(len(rows), "partner joins", "partners join", "პარტნიორი აკავშირებს")
    return about(
        graph,
        f"{count.en} departments that have no activity in common. First: {{0}}, which joins {first['pairs']} pairs, "
        f"{first['alone']} of them alone.",
        f"{count.ka} დეპარტამენტებს, რომლებსაც საერთო აქტივობა არ აქვთ. პირველია {{0}}: {first['pairs']} წყვილი, მათგან "
        f"{first['alone']} – მხოლოდ მისი მეშვეობით.",
        first["partner"],
    )
