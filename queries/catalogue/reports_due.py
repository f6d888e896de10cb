"""Reports and documents that are due."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, MEASURED_BY, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import DOCUMENTS, document_kind
from queries.order import plan_order
from queries.parameters import SUBJECT, named
from queries.question import Found, question
from queries.roles import bodies, executors, groups
from queries.saying import about, activities, counted, groups_apart, sentences
from queries.subjects import activities_of_subject, is_numbered, nothing_under, ties_to_subject

_OF = named(SUBJECT, "subject", optional=True)


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
        "which reports does {subject} owe",
        "reports due from {subject}",
        "what documents must {subject} prepare",
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
        "რომელი ანგარიშები უნდა წარადგინოს {subject}-მ",
        "{subject}-ის წარსადგენი ანგარიშები",
        "რა დოკუმენტები უნდა მოამზადოს {subject}-მ",
    ),
    asks=(_OF,),
    returns=(
        Column("indicator", Text(en="Report or document", ka="ანგარიში ან დოკუმენტი"), "node", wide=True),
        Column("document", Text(en="What", ka="რა"), "words", DOCUMENTS, shown="pages"),
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", shown="briefly"),
        Column("executors", Text(en="From whom", ka="ვისგან"), "nodes"),
        Column("groups", Text(en="Unnamed", ka="დაუსახელებელი"), "nodes"),
        Column("due", Text(en="Activity ends", ka="აქტივობის ბოლო"), "node"),
    ),
)
def reports_due(graph: PlanGraph, subject: str = "") -> Found:
    """A report is due where an indicator is one, or another document, and does not only count them.

    They may be asked of a body, which owes those of the activities that it executes, or of a number of the plan. Rows are ordered
    by the executor that is listed first, by name, then by the plan; `due` is the activity's last quarter.
    """
    rows: list[Row] = []
    ties: list[Edge] = []
    looked_at = activities_of_subject(graph, subject) if subject else sorted(nodes_of(graph, ACTIVITY), key=plan_order)
    for activity in looked_at:
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
                ties += [*ties_to_subject(graph, activity, subject), (activity, indicator, MEASURED_BY.type)]
    rows.sort(key=lambda row: (_first(graph, row), plan_order(row["indicator"])))
    return Found(
        title=_title(graph, subject),
        words=sentences(_words(graph, subject, rows, len(looked_at)), groups_apart(rows)),
        rows=rows,
        ties=ties,
        nodes=[subject] if subject in graph else [],
    )


def _title(graph: PlanGraph, subject: str) -> Text:
    if subject:
        return about(
            graph, "Reports and documents that are due: {0}", "წარსადგენი ანგარიშები და დოკუმენტები: {0}", subject
        )
    return Text(en="Reports and documents that are due", ka="წარსადგენი ანგარიშები და დოკუმენტები")


def _first(graph: PlanGraph, row: Row) -> str:
    return name_of(graph, row["executors"][0]).ka if row["executors"] else ""


def _words(graph: PlanGraph, subject: str, rows: list[Row], number: int) -> Text:
    if not rows:
        return _nothing_due(graph, subject, number)
    reports = sum(row["document"] == ["report"] for row in rows)
    undated = sum(not row["due"] for row in rows)
    one = counted(reports, "report", "reports", "ანგარიში")
    other = counted(len(rows) - reports, "other document", "other documents", "სხვა დოკუმენტი")
    due = Text(en=f"{one.en} and {other.en} are due.", ka=f"წარსადგენია {one.ka} და {other.ka}.")
    dates = Text(
        en="No report has a date of its own: the quarter is the last of its activity.",
        ka="საკუთარი ვადა ანგარიშს არ აქვს: მითითებულია მისი აქტივობის ბოლო კვარტალი.",
    )
    none = Text(en=f"Without any quarter: {undated}.", ka=f"არც ერთი კვარტალი არ უწერია: {undated}.")
    return sentences(due, dates if undated < len(rows) else None, none if undated else None)


def _nothing_due(graph: PlanGraph, subject: str, number: int) -> Text:
    if not subject:
        return Text(en="No report or document is due.", ka="წარსადგენი ანგარიში ან დოკუმენტი არ არის.")
    if number:
        of = activities(number)
        return Text(
            en=f"No report or other document is due, in {of.en}.",
            ka=f"{of.ka}: წარსადგენი ანგარიში ან სხვა დოკუმენტი არ არის.",
        )
    if is_numbered(graph, subject):
        return nothing_under(graph, subject)
    return about(
        graph,
        "{0} executes no activity, and only executors owe reports. To whom a report goes, the plan does not say.",
        "{0} არც ერთ აქტივობას არ ასრულებს, ანგარიშს კი მხოლოდ შემსრულებელი წარადგენს. "
        "ვის წარედგინება ანგარიში, გეგმაში არ წერია.",
        subject,
    )
