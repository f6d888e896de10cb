"""The bodies on which most hangs."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.objectives import objectives_of
from queries.parameters import COORDINATOR, GROUPS
from queries.question import Found, question
from queries.roles import executed_by, is_group, partnered_by, with_role_of
from queries.saying import about, coordinator_left_out, counted, groups_left_out, sentences
from queries.working import ties_of, works_with


@question(
    title=Text(en="Which bodies are most connected?", ka="რომელ უწყებებს აქვთ ყველაზე მეტი კავშირი?"),
    en=(
        "most connected bodies",
        "which organisations are the most connected",
        "who is involved in most activities",
        "who is most important in the plan",
        "key players of the plan",
        "which agencies have the most activities",
        "rank the organisations",
        "who has the most ties",
        "which organisation appears most often",
        "which organisation occurs most frequently",
        "top organisations by number of activities",
        "central actors in the network",
        "hubs of the network",
        "the most active body",
        "most important partners",
        "who has the most links",
        "who is involved everywhere",
        "who works with the largest number of other organisations",
    ),
    ka=(
        "ყველაზე დაკავშირებული უწყებები",
        "რომელ უწყებას აქვს ყველაზე მეტი კავშირი",
        "ვინ მონაწილეობს ყველაზე მეტ აქტივობაში",
        "ვინ არის გეგმის მთავარი მონაწილე",
        "მთავარი მოთამაშეები გეგმაში",
        "რომელ უწყებას აქვს ყველაზე მეტი აქტივობა",
        "უწყებების რეიტინგი",
        "ვინ არის ყველაზე მნიშვნელოვანი გეგმაში",
        "რომელი ორგანიზაცია გვხვდება ყველაზე ხშირად",
        "ქსელის ცენტრალური უწყებები",
        "ვინ არის ყველაზე აქტიური",
        "ყველაზე მნიშვნელოვანი პარტნიორები",
    ),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("body", Text(en="Body", ka="უწყება"), "node", wide=True),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("objectives", Text(en="Objectives", ka="ამოცანები"), "number"),
        Column("works_with", Text(en="Works with", ka="ვისთან"), "number"),
        Column("executes", Text(en="Executes", ka="ასრულებს"), "number", shown="pages"),
        Column("partner_in", Text(en="Partner in", ka="პარტნიორია"), "number", shown="pages"),
    ),
)
def most_connected(graph: PlanGraph, *, coordinator: bool = False, groups: bool = False) -> Found:
    """Bodies by the activities in which they execute or are partner, then by objectives, then by bodies they work with."""
    out = set() if coordinator else coordinators(graph)
    rows: list[Row] = []
    left_out: list[str] = []
    for body in nodes_of(graph, ORGANISATION):
        involved = with_role_of(graph, body)
        if not involved or body in out:
            continue
        if is_group(graph, body) and not groups:
            left_out.append(body)
            continue
        rows.append(
            {
                "body": body,
                "activities": len(involved),
                "objectives": len(objectives_of(graph, involved)),
                "works_with": len(set(works_with(graph, body, groups=groups)) - out),
                "executes": len(executed_by(graph, body)),
                "partner_in": len(partnered_by(graph, body)),
            }
        )
    rows.sort(key=lambda row: (*(-row[key] for key in ("activities", "objectives", "works_with")), _name(graph, row)))
    shown = {row["body"] for row in rows}
    return Found(
        title=Text(en="Bodies by their ties", ka="უწყებები კავშირების მიხედვით"),
        words=sentences(_words(graph, rows), coordinator_left_out(graph, out), groups_left_out(graph, left_out)),
        rows=rows,
        ties=lambda: [tie for row in rows for tie in ties_of(graph, with_role_of(graph, row["body"]), shown)],
    )


def _name(graph: PlanGraph, row: Row) -> tuple[str, str]:
    return name_of(graph, row["body"]).ka, row["body"]


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No body has a role in any activity.", ka="არც ერთი უწყება არ მონაწილეობს აქტივობაში.")
    first = rows[0]
    count = counted(len(rows), "body has a role", "bodies have a role", "უწყება მონაწილეობს")
    return about(
        graph,
        f"{count.en}. Most connected: {{0}}, with {first['activities']} activities under {first['objectives']} objectives.",
        f"{count.ka}. ყველაზე დაკავშირებულია {{0}}: {first['activities']} აქტივობა, {first['objectives']} ამოცანა.",
        first["body"],
    )
