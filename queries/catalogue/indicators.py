"""By what work is measured."""

from __future__ import annotations

from graph.plan_graph import PlanGraph, targets
from graph.schema import MEASURED_BY, ORGANISATION
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import DOCUMENTS, document_kind, has_target
from queries.order import plan_order
from queries.parameters import SUBJECT
from queries.question import Found, question
from queries.roles import bodies, executed_by, executors
from queries.saying import about, activities, counted
from queries.texts import activities_under


@question(
    title=Text(en="By which indicators is this measured?", ka="რა ინდიკატორებით იზომება?"),
    en=(
        "indicators of {subject}",
        "how is {subject} measured",
        "by what is {subject} measured",
        "which indicators does {subject} have",
        "what must {subject} report on",
        "performance indicators for {subject}",
        "list indicators for {subject}",
        "what are the indicators of {subject}",
    ),
    ka=(
        "{subject}-ის ინდიკატორები",
        "რით იზომება {subject}",
        "რა ინდიკატორები აქვს {subject}-ს",
        "{subject}-ის შესრულების ინდიკატორები",
        "რომელი ინდიკატორებით ფასდება {subject}",
        "რა მაჩვენებლებით იზომება {subject}",
        "ინდიკატორები {subject}-ისთვის",
        "როგორ იზომება {subject}-ის შედეგი",
    ),
    asks=(SUBJECT,),
    returns=(
        Column("indicator", Text(en="Indicator", ka="ინდიკატორი"), "node", wide=True),
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("target", Text(en="Target", ka="სამიზნე"), "yes"),
        Column("document", Text(en="Document", ka="დოკუმენტი"), "words", DOCUMENTS),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (above {id: $subject})
        OPTIONAL MATCH (above)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(under:Activity)
        OPTIONAL MATCH (above)<-[:EXECUTED_BY]-(executed:Activity)
        WITH collect(under) + collect(executed) AS found
        UNWIND found AS activity
        RETURN DISTINCT activity.id AS activity
    """,
)
def indicators(graph: PlanGraph, subject: str) -> Found:
    """The indicators of an activity, of all under an objective or goal, or of all that a department executes, in order."""
    if subject not in graph:
        found: list[str] = []
    elif graph.nodes[subject]["kind"] == ORGANISATION.label:
        found = executed_by(graph, subject)
    else:
        found = sorted(activities_under(graph, subject), key=plan_order)
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in found:
        for indicator in sorted(targets(graph, MEASURED_BY, activity), key=plan_order):
            kind = document_kind(graph, indicator)
            rows.append(
                {
                    "indicator": indicator,
                    "activity": activity,
                    "target": has_target(graph, indicator),
                    "document": [kind] if kind else [],
                    "executors": bodies(graph, executors(graph, activity)),
                }
            )
            ties.append((activity, indicator, MEASURED_BY.type))
    count, of = counted(len(rows), "indicator", "indicators", "ინდიკატორი"), activities(len(found))
    targeted = sum(row["target"] for row in rows)
    return Found(
        title=about(graph, "Indicators of: {0}", "ინდიკატორები: {0}", subject),
        words=Text(
            en=f"{count.en} for {of.en}; {targeted} of them with a target.",
            ka=f"{count.ka}, {of.ka}; სამიზნე მაჩვენებელი აქვს {targeted}-ს.",
        ),
        rows=rows,
        ties=ties,
        nodes=[subject] if subject in graph else [],
    )
