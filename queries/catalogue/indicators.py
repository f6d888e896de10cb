"""By what work is measured."""

from __future__ import annotations

from graph.plan_graph import PlanGraph, targets
from graph.schema import MEASURED_BY
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import DOCUMENTS, document_kind, has_target
from queries.order import plan_order
from queries.parameters import SUBJECT
from queries.question import Found, question
from queries.roles import bodies, executors, groups
from queries.saying import about, activities, counted, groups_in_rows, sentences
from queries.subjects import activities_of_subject, is_numbered, nothing_under, ties_to_subject


@question(
    title=Text(en="By which indicators is this measured?", ka="რა ინდიკატორებით იზომება?"),
    en=(
        "indicators of {subject}",
        "how is {subject} measured",
        "by what is {subject} measured",
        "which indicators does {subject} have",
        "what results must {subject} show",
        "performance indicators for {subject}",
        "list indicators for {subject}",
        "what are the indicators of {subject}",
        "how is success measured for {subject}",
        "which indicators must {subject} meet",
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
        "როგორ შეფასდება {subject}-ის წარმატება",
    ),
    asks=(SUBJECT,),
    returns=(
        Column("indicator", Text(en="Indicator", ka="ინდიკატორი"), "node", wide=True),
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("target", Text(en="Target", ka="სამიზნე"), "yes"),
        Column("document", Text(en="Document", ka="დოკუმენტი"), "words", DOCUMENTS),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes", shown="pages"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (above:Goal|Objective|Activity|Organisation {id: $subject})
        OPTIONAL MATCH (above)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(under:Activity)
        OPTIONAL MATCH (above)<-[:EXECUTED_BY]-(executed:Activity)
        WITH collect(under) + collect(executed) AS found
        UNWIND found AS activity
        RETURN DISTINCT activity.id AS activity
    """,
)
def indicators(graph: PlanGraph, subject: str) -> Found:
    """The indicators of an activity, of all under an objective or goal, or of all that a department executes, in order."""
    found = activities_of_subject(graph, subject)
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
                    "groups": groups(graph, executors(graph, activity)),
                }
            )
            ties += [*ties_to_subject(graph, activity, subject), (activity, indicator, MEASURED_BY.type)]
    return Found(
        title=about(graph, "Indicators of: {0}", "ინდიკატორები: {0}", subject),
        words=sentences(_words(graph, subject, rows, len(found)), groups_in_rows(graph, rows)),
        rows=rows,
        ties=ties,
        nodes=[subject] if subject in graph else [],
    )


def _words(graph: PlanGraph, subject: str, rows: list[Row], number: int) -> Text:
    if not number:
        if is_numbered(graph, subject):
            return nothing_under(graph, subject)
        return about(
            graph,
            "{0} executes no activity. Indicators are asked of a body that executes, or of a number of the plan.",
            "{0} არც ერთ აქტივობას არ ასრულებს. ინდიკატორები იკითხება შემსრულებლით ან გეგმის ნომრით.",
            subject,
        )
    of = activities(number)
    if not rows:
        return Text(en=f"No indicator is given, for {of.en}.", ka=f"ინდიკატორი მითითებული არ არის ({of.ka}).")
    count = counted(len(rows), "indicator", "indicators", "ინდიკატორი")
    targeted = sum(row["target"] for row in rows)
    documents = sum(bool(row["document"]) for row in rows)
    return Text(
        en=f"{count.en} for {of.en}. With a target: {targeted}; a report or another document: {documents}.",
        ka=f"{count.ka}, {of.ka}. სამიზნე მაჩვენებლით: {targeted}; ანგარიში ან სხვა დოკუმენტი: {documents}.",
    )
