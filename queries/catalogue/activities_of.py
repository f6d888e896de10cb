"""What a department executes."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.schema import EXECUTED_BY
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.parameters import ORGANISATION, flag
from queries.question import Found, question
from queries.roles import bodies, executed_by, executors, groups, partnered_by, partners
from queries.saying import about, activities, groups_in_rows, joined, sentences
from queries.units import units_of
from queries.without_role import named_without_role
from queries.working import ties_of

_ALONE = flag("alone", Text(en="keep what it executes alone", ka="მხოლოდ ის, რასაც მარტო ასრულებს"))


@question(
    title=Text(en="What does this department execute?", ka="რას ასრულებს ეს დეპარტამენტი?"),
    en=(
        "what does {organisation} execute",
        "activities of {organisation}",
        "what is {organisation} responsible for",
        "which activities does {organisation} carry out",
        "what does {organisation} have to do",
        "list the activities executed by {organisation}",
        "what is {organisation} doing this year",
        "duties of {organisation}",
        "activities where {organisation} is the executor",
    ),
    ka=(
        "რას ასრულებს {organisation}",
        "{organisation}-ის აქტივობები",
        "რაზეა პასუხისმგებელი {organisation}",
        "რომელ აქტივობებს ახორციელებს {organisation}",
        "რა ევალება {organisation}-ს",
        "{organisation}-ის შესასრულებელი აქტივობები",
        "რას აკეთებს {organisation}",
        "რისი შემსრულებელია {organisation}",
        "რა საქმეები აქვს {organisation}-ს",
        "{organisation}-ის საქმეები",
        "აქტივობები, რომლების შემსრულებელია {organisation}",
    ),
    asks=(ORGANISATION,),
    options=(_ALONE,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("position", Text(en="Listed", ka="რიგით"), "number"),
        Column("with_executors", Text(en="Executes with", ka="ვისთან ერთად ასრულებს"), "nodes"),
        Column("partners", Text(en="Partners", ka="პარტნიორები"), "nodes"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (body:Organisation)-[:PART_OF*0..]->(:Organisation {id: $organisation})
        MATCH (activity:Activity)-[:EXECUTED_BY|PARTNERED_WITH]->(body)
        RETURN activity.id AS activity
        UNION
        MATCH (text)-[:NAMES]->(:Organisation {id: $organisation})
        MATCH (text)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN activity.id AS activity
    """,
)
def activities_of(graph: PlanGraph, organisation: str, *, alone: bool = False) -> Found:
    """A department's activities are those in whose executor cell it stands, in the order of the plan.

    `position` is its place in that cell, from 1: who is listed first is not thereby the leader. It executes alone where nobody
    stands beside it there, not even a group. Of a body that executes nothing the words say where it is a partner, where it is
    only named, and which of its units execute.
    """
    executed = executed_by(graph, organisation)
    rows: list[Row] = []
    for activity in executed:
        others = [body for body in executors(graph, activity) if body != organisation]
        beside = partners(graph, activity)
        rows.append(
            {
                "activity": activity,
                "position": graph.edges[activity, organisation, EXECUTED_BY.type].get("position", 0),
                "with_executors": bodies(graph, others),
                "partners": bodies(graph, beside),
                "groups": groups(graph, [*others, *beside]),
            }
        )
    words = _words(graph, organisation, rows)
    if alone:
        rows = [row for row in rows if executors(graph, row["activity"]) == [organisation]]
        executed = [row["activity"] for row in rows]
    ties: list[Edge] = [(activity, organisation, EXECUTED_BY.type) for activity in executed]
    return Found(
        title=_title(graph, organisation, alone=alone),
        words=sentences(words, groups_in_rows(graph, rows)),
        rows=rows,
        ties=ties,
        edges=lambda: ties_of(graph, executed),
        nodes=[organisation] if organisation in graph else [],
    )


def _title(graph: PlanGraph, organisation: str, *, alone: bool) -> Text:
    if alone:
        return about(
            graph, "Activities executed alone by: {0}", "აქტივობები, რომლებსაც მარტო ასრულებს: {0}", organisation
        )
    return about(graph, "Activities executed by: {0}", "აქტივობები, რომლებსაც ასრულებს: {0}", organisation)


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    if not rows:
        none = about(graph, "{0} executes no activity.", "{0} არც ერთ აქტივობას არ ასრულებს.", organisation)
        named = named_without_role(graph, organisation)
        return sentences(none, _as_partner(graph, organisation), named, _units(graph, organisation))
    first = sum(row["position"] == 1 for row in rows)
    alone = sum(executors(graph, row["activity"]) == [organisation] for row in rows)
    count = activities(len(rows))
    return sentences(
        about(graph, f"{{0}} executes {count.en}.", f"{{0}} ასრულებს {count.ka}ს.", organisation),
        Text(
            en=f"It is listed first in {first} and is the only executor, with no group beside it, in {alone}.",
            ka=f"სიაში პირველია {first} აქტივობაში; ერთადერთი შემსრულებელია, ჯგუფის გარეშე, {alone}-ში.",
        ),
    )


def _as_partner(graph: PlanGraph, organisation: str) -> Text | None:
    """In how many activities a body that executes none is a partner."""
    number = len(partnered_by(graph, organisation))
    if not number:
        return None
    count = activities(number)
    return Text(en=f"It is a partner in {count.en}.", ka=f"პარტნიორია {count.ka}ში.")


def _units(graph: PlanGraph, organisation: str) -> Text | None:
    """Which units of a body execute, those of most activities first."""
    executed = {unit: len(executed_by(graph, unit)) for unit in sorted(units_of(graph, organisation))}
    executing = sorted((unit for unit in executed if executed[unit]), key=lambda unit: -executed[unit])
    if not executing:
        return None
    said = [(name_of(graph, unit), f"({executed[unit]})") for unit in executing]
    english = joined([f"{name.en} {number}" for name, number in said], "en")
    georgian = joined([f"{name.ka} {number}" for name, number in said], "ka")
    return Text(
        en=f"Executors that are part of it, with the number of activities: {english}.",
        ka=f"მასში შემავალი შემსრულებლები და აქტივობების რაოდენობა: {georgian}.",
    )
