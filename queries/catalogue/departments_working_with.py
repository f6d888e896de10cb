"""Which departments work with a partner."""

from __future__ import annotations

from collections import defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.schema import EXECUTED_BY, PARTNERED_WITH
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import GROUPS, ORGANISATION
from queries.question import Found, question
from queries.roles import executed_by, executors, is_group, partnered_by
from queries.saying import activities, counted, groups_left_out, sentences
from queries.without_role import named_without_role


@question(
    title=Text(
        en="Which departments work with this organisation?", ka="რომელი დეპარტამენტები მუშაობენ ამ ორგანიზაციასთან?"
    ),
    en=(
        "which departments work with {organisation}",
        "who works with {organisation}",
        "which of our departments cooperate with {organisation}",
        "who in the ministry deals with {organisation}",
        "departments that have {organisation} as partner",
        "whose partner is {organisation}",
        "who cooperates with {organisation}",
        "who has contacts with {organisation}",
        "which departments rely on {organisation} as partner",
        "which executors have {organisation} as their partner",
        "which executing departments is {organisation} a partner of",
        "who executes the activities in which {organisation} is a partner",
        "who executes activities together with {organisation}",
    ),
    ka=(
        "რომელი დეპარტამენტები მუშაობენ {organisation}-სთან",
        "ვინ მუშაობს {organisation}-სთან",
        "რომელი დანაყოფები თანამშრომლობენ {organisation}-სთან",
        "რომელი დეპარტამენტების პარტნიორია {organisation}",
        "რომელ დეპარტამენტს ჰყავს პარტნიორად {organisation}",
        "ვინ მუშაობს სამინისტროში {organisation}-სთან",
        "რომელ დეპარტამენტებს აქვთ საქმე {organisation}-სთან",
        "ვინ თანამშრომლობს {organisation}-სთან",
        "ვის აქვს ურთიერთობა {organisation}-სთან",
        "ვის აქვს საქმე {organisation}-სთან",
        "რომელ შემსრულებლებს ჰყავთ პარტნიორად {organisation}",
        "ვინ ასრულებს აქტივობებს {organisation}-სთან ერთად",
        "ვინ ასრულებს აქტივობებს, რომლებშიც {organisation} პარტნიორია",
    ),
    asks=(ORGANISATION,),
    options=(GROUPS,),
    returns=(
        Column("department", Text(en="Department", ka="დეპარტამენტი"), "node", wide=True),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes"),
    ),
    cypher="""
        MATCH (text)-[:EXECUTED_BY|PARTNERED_WITH|NAMES]->(:Organisation {id: $organisation})
        MATCH (text)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN DISTINCT activity.id AS activity
    """,
)
def departments_working_with(graph: PlanGraph, organisation: str, *, groups: bool = False) -> Found:
    """A department works with a body where it executes an activity in which the body is partner.

    In which others texts only name the body is said in words. Rows are ordered by the number of these activities, most
    first; of equals by name.
    """
    together: defaultdict[str, list[str]] = defaultdict(list)
    left_out: set[str] = set()
    ties: list[Edge] = []
    for activity in partnered_by(graph, organisation):
        ties.append((activity, organisation, PARTNERED_WITH.type))
        for department in executors(graph, activity):
            if is_group(graph, department) and not groups:
                left_out.add(department)
            elif department != organisation:
                together[department].append(activity)
                ties.append((activity, department, EXECUTED_BY.type))
    rows: list[Row] = [
        {"department": department, "count": len(found), "activities": sorted(found, key=plan_order)}
        for department, found in together.items()
    ]
    rows.sort(key=lambda row: (-row["count"], name_of(graph, row["department"]).ka, row["department"]))
    name = name_of(graph, organisation)
    return Found(
        title=Text(
            en=f"Departments that work with: {name.en}", ka=f"დეპარტამენტები, რომლებიც მუშაობენ უწყებასთან: {name.ka}"
        ),
        words=sentences(
            _words(name, rows, len(partnered_by(graph, organisation))),
            _executed(graph, organisation),
            named_without_role(graph, organisation),
            groups_left_out(graph, left_out),
        ),
        rows=rows,
        ties=ties,
        nodes=[organisation] if organisation in graph else [],
    )


def _words(name: Text, rows: list[Row], partnered: int) -> Text:
    if not partnered:
        return Text(en=f"{name.en} is a partner in no activity.", ka=f"{name.ka} არც ერთ აქტივობაში არ არის პარტნიორი.")
    executed = len({activity for row in rows for activity in row["activities"]})
    bodies = counted(len(rows), "department executes", "departments execute", "დეპარტამენტი")
    if not rows:
        return Text(
            en=f"{name.en} is a partner in {activities(partnered).en}, which no department executes.",
            ka=f"{name.ka} პარტნიორია {partnered} აქტივობაში; მათ არც ერთი დეპარტამენტი არ ასრულებს.",
        )
    if executed < partnered:
        return Text(
            en=f"{name.en} is a partner in {activities(partnered).en}; {bodies.en} {executed} of them.",
            ka=f"{name.ka} პარტნიორია {partnered} აქტივობაში; მათგან {executed}-ს ასრულებს {bodies.ka}.",
        )
    return Text(
        en=f"{bodies.en} the {activities(partnered).en} in which {name.en} is a partner.",
        ka=f"{name.ka} პარტნიორია {partnered} აქტივობაში; მათ ასრულებს {bodies.ka}.",
    )


def _executed(graph: PlanGraph, organisation: str) -> Text | None:
    """In how many activities the body executes: with whom it works there is not counted here."""
    number = len(executed_by(graph, organisation)) if organisation in graph else 0
    if not number:
        return None
    return Text(
        en=f"It executes {activities(number).en} itself, whose partners are not counted here: partners-of tells them.",
        ka=f"თავად ასრულებს {number} აქტივობას; მათი პარტნიორები აქ არ ითვლება: მათ გიჩვენებთ partners-of.",
    )
