"""Partners that join departments which have nothing else in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, EXECUTED_BY, PARTNERED_WITH
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.order import plan_order
from queries.parameters import COORDINATOR, GROUPS
from queries.question import Found, question
from queries.roles import groups as groups_among
from queries.saying import about, coordinator_left_out, counted, groups_left_out, sentences
from queries.working import ties_of, work_in

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
        "through which partners are departments connected",
        "articulation points of the network",
        "who sits between departments",
    ),
    ka=(
        "ხიდები",
        "რომელი პარტნიორები აკავშირებს დეპარტამენტებს",
        "ვინ აკავშირებს დეპარტამენტებს, რომლებიც ერთად არ მუშაობენ",
        "დამაკავშირებელი პარტნიორები",
        "შუამავალი უწყებები",
        "ვინ არის ხიდი დეპარტამენტებს შორის",
        "ვინ ასრულებს ხიდის როლს",
        "რომელი პარტნიორი აერთებს სხვადასხვა დეპარტამენტს",
        "ვინ კრავს ქსელს",
        "ვისი მეშვეობით უკავშირდებიან დეპარტამენტები ერთმანეთს",
        "არტიკულაციის წერტილები",
        "ვინ დგას დეპარტამენტებს შორის",
    ),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("partner", Text(en="Partner", ka="პარტნიორი"), "node", wide=True),
        Column("pairs", Text(en="Pairs joined", ka="წყვილი"), "number"),
        Column("alone", Text(en="It alone", ka="მხოლოდ ის"), "number"),
        Column("copied", Text(en="By copied lists", ka="გადმოწერილი სიით"), "number"),
        Column("departments", Text(en="Departments", ka="დეპარტამენტები"), "nodes", wide=True),
        Column("articulation", Text(en="Cut point", ka="გამყოფი წერტილი"), "yes"),
    ),
)
def bridges(graph: PlanGraph, *, coordinator: bool = False, groups: bool = False) -> Found:
    """A partner bridges two departments which execute activities with it and have no activity in common.

    Both execute, in different activities, and in no activity do both have a role. A pair is joined by copied lists where one of
    the two meets the partner only there, which makes nobody close. A cut point is a body without which the network of those who
    work together outside copied lists falls apart (J. Hopcroft and R. Tarjan, *Efficient algorithms for graph manipulation*,
    1973). First come those that alone join most pairs, then those that join most outside copied lists; of equals by name.
    """
    from networkx import articulation_points

    from queries.network import network

    out = set() if coordinator else coordinators(graph)
    common, of_partner, skipped = _meetings(graph, out, groups=groups)
    joined = {
        partner: [pair for pair in combinations(sorted(departments), 2) if pair not in common]
        for partner, departments in of_partner.items()
    }
    joining = Counter(pair for pairs in joined.values() for pair in pairs)
    cutting = set(articulation_points(network(graph, out, groups=groups)))
    lists = in_copied_lists(graph)
    rows: list[Row] = []
    for partner, pairs in joined.items():
        if pairs:
            only_copied = {department for department, where in of_partner[partner].items() if where <= lists}
            rows.append(
                {
                    "partner": partner,
                    "pairs": len(pairs),
                    "alone": sum(joining[pair] == 1 for pair in pairs),
                    "copied": sum(not only_copied.isdisjoint(pair) for pair in pairs),
                    "departments": sorted({department for pair in pairs for department in pair}),
                    "articulation": partner in cutting,
                }
            )
    rows.sort(
        key=lambda row: (
            -row["alone"],
            row["copied"] - row["pairs"],
            -row["pairs"],
            name_of(graph, row["partner"]).ka,
            row["partner"],
        )
    )
    return Found(
        title=Text(en="Partners that bridge departments", ka="პარტნიორები, რომლებიც დეპარტამენტებს აკავშირებს"),
        words=sentences(
            _words(graph, rows), coordinator_left_out(graph, out), groups_left_out(graph, skipped if rows else ())
        ),
        rows=rows,
        ties=lambda: [
            tie
            for row in rows
            for department in row["departments"]
            for activity in sorted(of_partner[row["partner"]][department], key=plan_order)
            for tie in ties_of(graph, [activity], (department, row["partner"]))
        ],
    )


def _meetings(
    graph: PlanGraph, out: set[str], *, groups: bool
) -> tuple[set[_Pair], dict[str, defaultdict[str, set[str]]], set[str]]:
    """Pairs that have an activity in common; for each partner its departments with the activities; groups left out."""
    common: set[_Pair] = set()
    of_partner: dict[str, defaultdict[str, set[str]]] = {}
    skipped: set[str] = set()
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        executing, only_partner = work_in(graph, activity, out, groups=groups)
        partnering = set(targets(graph, PARTNERED_WITH, activity)) & (executing | only_partner)
        common.update(combinations(sorted(executing | only_partner), 2))
        for partner in partnering:
            for department in executing - {partner}:
                of_partner.setdefault(partner, defaultdict(set))[department].add(activity)
        if not groups:
            for edge in (EXECUTED_BY, PARTNERED_WITH):
                skipped.update(groups_among(graph, targets(graph, edge, activity)))
    return common, of_partner, skipped


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(
            en="No partner joins departments that have no activity in common.",
            ka="არც ერთი პარტნიორი არ აკავშირებს დეპარტამენტებს, რომლებსაც საერთო აქტივობა არ აქვთ.",
        )
    first = rows[0]
    count = counted(len(rows), "partner joins", "partners join", "პარტნიორი აკავშირებს")
    only_copied = sum(row["copied"] == row["pairs"] for row in rows)
    copied = counted(only_copied, "partner does so", "partners do so", "")
    cutting = sum(row["articulation"] for row in rows)
    return sentences(
        about(
            graph,
            f"{count.en} departments that have no activity in common. First: {{0}}, with {first['pairs']} pairs, "
            f"{first['alone']} of which nobody else joins.",
            f"{count.ka} დეპარტამენტებს, რომლებსაც საერთო აქტივობა არ აქვთ. პირველია {{0}}: {first['pairs']} წყვილი, მათგან "
            f"{first['alone']} – მხოლოდ მისი მეშვეობით.",
            first["partner"],
        ),
        Text(
            en=f"{copied.en} by copied lists alone, which make nobody close.",
            ka=f"მათგან {only_copied} მხოლოდ გადმოწერილი სიის წყალობითაა ხიდი, რაც სიახლოვეს არ ნიშნავს.",
        )
        if only_copied
        else None,
        None
        if cutting
        else Text(
            en="Without any one of them the network still holds together as before.",
            ka="რომელიმე მათგანის გარეშე ქსელი არ იშლება.",
        ),
    )
