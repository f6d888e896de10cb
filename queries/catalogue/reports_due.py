"""Reports and documents that are due."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, MEASURED_BY, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import DOCUMENTS, document_kind
from queries.order import plan_order
from queries.question import Found, question
from queries.roles import bodies, executors, groups
from queries.saying import counted, groups_in_rows, sentences


@question(
    title=Text(
        en="Which reports and documents are due, and from whom?",
        ka="რა ანგარიშები და დოკუმენტებია წარსადგენი და ვის მიერ?",
    ),
    en=(
        "reports due",
        "which reports are due",
        "what documents must be prepared",
        "who has to write a report",
        "reports and documents by executor",
        "deliverables that are documents",
        "list of reports to submit",
        "which papers have to be written",
        "what documents does the plan require",
        "upcoming reports",
        "which indicators are reports or documents and who makes them",
    ),
    ka=(
        "წარსადგენი ანგარიშები",
        "რა ანგარიშებია წარსადგენი",
        "რა დოკუმენტები უნდა მომზადდეს",
        "ვინ უნდა დაწეროს ანგარიში",
        "ანგარიშები და დოკუმენტები შემსრულებლების მიხედვით",
        "მოსამზადებელი დოკუმენტები",
        "წარსადგენი ანგარიშების სია",
        "რომელი ანგარიშები უნდა წარადგინონ",
        "რა დოკუმენტებს მოითხოვს გეგმა",
        "რომელი ინდიკატორია ანგარიში ან დოკუმენტი და ვინ აკეთებს",
    ),
    returns=(
        Column("indicator", Text(en="Report or document", ka="ანგარიში ან დოკუმენტი"), "node", wide=True),
        Column("document", Text(en="What", ka="რა"), "words", DOCUMENTS),
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", shown="pages"),
        Column("executors", Text(en="From whom", ka="ვისგან"), "nodes"),
        Column("groups", Text(en="Unnamed", ka="დაუსახელებელი"), "nodes", shown="pages"),
        Column("due", Text(en="Last quarter", ka="ბოლო კვარტალი"), "node"),
    ),
)
def reports_due(graph: PlanGraph) -> Found:
    """A report is due where an indicator is one, or another document, and does not only count them.

    Rows are ordered by the executor that is listed first, by name, then by the plan; `due` is the activity's last quarter.
    """
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        quarters = sorted(targets(graph, SCHEDULED_IN, activity))
        for indicator in sorted(targets(graph, MEASURED_BY, activity), key=plan_order):
            kind = document_kind(graph, indicator)
            if kind:
                rows.append(
                    {
                        "indicator": indicator,
                        "document": [kind],
                        "activity": activity,
                        "executors": bodies(graph, executors(graph, activity)),
                        "groups": groups(graph, executors(graph, activity)),
                        "due": quarters[-1] if quarters else "",
                    }
                )
                ties.append((activity, indicator, MEASURED_BY.type))
    rows.sort(key=lambda row: (_first(graph, row), plan_order(row["indicator"])))
    return Found(
        title=Text(en="Reports and documents that are due", ka="წარსადგენი ანგარიშები და დოკუმენტები"),
        words=sentences(_words(rows), groups_in_rows(graph, rows)),
        rows=rows,
        ties=ties,
    )


def _first(graph: PlanGraph, row: Row) -> str:
    return name_of(graph, row["executors"][0]).ka if row["executors"] else ""


def _words(rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No report or document is due.", ka="წარსადგენი ანგარიში ან დოკუმენტი არ არის.")
    reports = sum(row["document"] == ["report"] for row in rows)
    undated = sum(not row["due"] for row in rows)
    one = counted(reports, "report", "reports", "ანგარიში")
    other = counted(len(rows) - reports, "other document", "other documents", "სხვა დოკუმენტი")
    return Text(
        en=f"{one.en} and {other.en} are due; {undated} without a date.",
        ka=f"წარსადგენია {one.ka} და {other.ka}; ვადა არ აქვს {undated}-ს.",
    )
