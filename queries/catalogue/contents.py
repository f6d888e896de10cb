"""What stands in the plan, or under one of its numbers."""

from __future__ import annotations

from dataclasses import replace

from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, HAS_ACTIVITY, OBJECTIVE, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.objectives import objective_of
from queries.order import plan_order
from queries.parameters import CODE
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import about, activities, counted, groups_apart, sentences
from queries.subjects import nothing_under, ties_to_subject
from queries.texts import activities_under
from queries.working import ties_of

_UNDER = replace(CODE, optional=True)


@question(
    title=Text(
        en="Which activities stand in the plan, or under this number?", ka="რა აქტივობებია გეგმაში ან ამ ნომრის ქვეშ?"
    ),
    en=(
        "contents",
        "contents of {code}",
        "list the activities under {code}",
        "which activities belong to {code}",
        "what stands under {code}",
        "what does {code} consist of",
        "all activities of {code}, one by one",
        "list all activities",
        "enumerate the activities",
        "which activities are there",
        "what does {code} say",
    ),
    ka=(
        "შინაარსი",
        "{code}-ის შინაარსი",
        "ჩამოთვალე {code}-ის აქტივობები",
        "რომელი აქტივობები შედის {code}-ში",
        "რა შედის {code}-ში",
        "რისგან შედგება {code}",
        "რა აქტივობებს მოიცავს {code}",
        "ყველა აქტივობის ჩამონათვალი",
        "ჩამოთვალე ყველა აქტივობა",
        "რა აქტივობებია",
        "რა წერია {code}-ში",
    ),
    asks=(_UNDER,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("objective", Text(en="Objective", ka="ამოცანა"), "node", shown="pages"),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes"),
        Column("partners", Text(en="Partners", ka="პარტნიორები"), "nodes"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes"),
        Column("quarters", Text(en="Quarters", ka="კვარტლები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (activity:Activity) WHERE $code = ''
        RETURN activity.id AS activity
        UNION
        MATCH (above:Goal|Objective|Activity {id: $code})-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN activity.id AS activity
    """,
)
def contents(graph: PlanGraph, code: str = "") -> Found:
    """Every activity of the plan, or of a goal or an objective, or one activity, with who executes it and with whom.

    In the order of the plan. An activity stands under the goal or the plan where it has no objective.
    """
    if code:
        under = sorted(activities_under(graph, code), key=plan_order) if code in graph else []
    else:
        under = sorted(nodes_of(graph, ACTIVITY), key=plan_order)
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in under:
        over = objective_of(graph, activity)
        quarters = sorted(targets(graph, SCHEDULED_IN, activity))
        listed = [*executors(graph, activity), *partners(graph, activity)]
        rows.append(
            {
                "activity": activity,
                "objective": over,
                "executors": bodies(graph, executors(graph, activity)),
                "partners": bodies(graph, partners(graph, activity)),
                "groups": groups(graph, listed),
                "quarters": quarters,
            }
        )
        if over:
            ties.append((over, activity, HAS_ACTIVITY.type))
        ties += [(activity, quarter, SCHEDULED_IN.type) for quarter in quarters]
    to_code = [tie for activity in under for tie in ties_to_subject(graph, activity, code)] if code else []
    return Found(
        title=about(graph, "What stands under {0}", "რა შედის: {0}", code)
        if code
        else Text(en="The activities of the plan", ka="გეგმის აქტივობები"),
        words=sentences(_words(graph, code, rows), groups_apart(rows)),
        rows=rows,
        ties=[*ties_of(graph, under), *to_code, *ties],
        edges=lambda: [*ties_of(graph, under), *to_code],
        nodes=[code] if code in graph else [],
    )


def _words(graph: PlanGraph, code: str, rows: list[Row]) -> Text:
    if not rows:
        return (
            nothing_under(graph, code) if code else Text(en="The plan has no activity.", ka="გეგმაში აქტივობა არ არის.")
        )
    over = {row["objective"] for row in rows if row["objective"]}
    objectives = {id for id in over if graph.nodes[id]["kind"] == OBJECTIVE.label} - {code}
    executing = len({body for row in rows for body in row["executors"]})
    partnering = len({body for row in rows for body in row["partners"]})
    number = activities(len(rows))
    within = counted(len(objectives), "objective", "objectives", "ამოცანა")
    told = Text(en=f" in {within.en}", ka=f" ({within.ka})") if len(objectives) > 1 else Text(en="", ka="")
    return Text(
        en=f"{number.en}{told.en}. Executors: {executing}; partners: {partnering}.",
        ka=f"{number.ka}{told.ka}. შემსრულებელი: {executing}; პარტნიორი: {partnering}.",
    )
