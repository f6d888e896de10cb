"""Workbooks for the year: one that each executor reports in, and one for writing to the partners."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graph.naming import name_of
from graph.plan_graph import nodes_of, targets
from graph.schema import ACTIVITY, MEASURED_BY, SCHEDULED_IN
from kavshiri import wording
from kavshiri.exports.workbook import Sheet, workbook
from queries.order import plan_order
from queries.roles import bodies, executors, groups, partners

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language


def monitoring_of(graph: PlanGraph, language: Language) -> bytes:
    """A sheet for each executor, with a row for each indicator of its activities and empty columns to report in.

    The activities of which a part is left to unnamed units stand once more on a sheet of their own, so that none waits for
    a report that nobody owes.

    Raises
    ------
    Refused
        When a text holds a control character.
    """
    headings = (
        wording.NUMBER,
        wording.ACTIVITY,
        wording.INDICATOR,
        wording.CO_EXECUTORS,
        wording.PARTNERS,
        wording.DEADLINE,
        wording.VALUE,
        wording.STATUS,
        wording.COMMENT,
    )
    of_body: defaultdict[str, list[str]] = defaultdict(list)
    unnamed: list[str] = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        listed = executors(graph, activity)
        for body in bodies(graph, listed):
            of_body[body].append(activity)
        if groups(graph, listed) or not listed:
            unnamed.append(activity)
    titles = [heading.in_(language) for heading in headings]
    names = {body: name_of(graph, body).in_(language) for body in of_body}
    sheets = [
        Sheet(
            names[body],
            titles,
            [row for activity in of_body[body] for row in _to_report(graph, activity, body, language)],
            above=[names[body]],
        )
        for body in sorted(of_body, key=lambda body: (-len(of_body[body]), names[body], body))
    ]
    rows = [row for activity in unnamed for row in _to_report(graph, activity, "", language)]
    sheets.append(
        Sheet(wording.UNNAMED_UNITS.in_(language), titles, rows, above=[wording.UNNAMED_UNITS_WHY.in_(language)])
    )
    return workbook(sheets)


def mailing_of(graph: PlanGraph, language: Language) -> bytes:
    """A row for each partner with its activities and who executes them; groups, which nobody can write to, on a second sheet.

    Raises
    ------
    Refused
        When a text holds a control character.
    """
    headings = (
        wording.PARTNER,
        wording.ACRONYM,
        wording.HOW_MANY,
        wording.ACTIVITIES,
        wording.EXECUTORS,
        wording.QUARTERS,
        wording.CONTACT,
    )
    of_partner: defaultdict[str, list[str]] = defaultdict(list)
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        for partner in partners(graph, activity):
            of_partner[partner].append(activity)
    order = sorted(of_partner, key=lambda id: (-len(of_partner[id]), name_of(graph, id).in_(language), id))
    titles = [heading.in_(language) for heading in headings]
    return workbook(
        [
            Sheet(title.in_(language), titles, [_to_write(graph, id, of_partner[id], language) for id in ids])
            for title, ids in ((wording.PARTNERS, bodies(graph, order)), (wording.GROUPS, groups(graph, order)))
        ]
    )


def _to_report(graph: PlanGraph, activity: str, body: str, language: Language) -> list[list[Any]]:
    """A row for each indicator of an activity, or one where it has none."""
    others = [other for other in executors(graph, activity) if other != body]
    quarters = sorted(targets(graph, SCHEDULED_IN, activity))
    indicators = sorted(targets(graph, MEASURED_BY, activity), key=plan_order)
    texts = [name_of(graph, indicator).in_(language) for indicator in indicators] or [""]
    return [
        [
            graph.nodes[activity].get("code", ""),
            name_of(graph, activity).in_(language),
            text,
            _listed(graph, others, language),
            _listed(graph, partners(graph, activity), language),
            quarters[-1] if quarters else wording.NO_DEADLINE.in_(language),
            "",
            "",
            "",
        ]
        for text in texts
    ]


def _to_write(graph: PlanGraph, partner: str, activities: list[str], language: Language) -> list[Any]:
    numbered = [
        f"{graph.nodes[activity].get('code', '')} {name_of(graph, activity).in_(language)}" for activity in activities
    ]
    executing = dict.fromkeys(body for activity in activities for body in executors(graph, activity))
    quarters = sorted({quarter for activity in activities for quarter in targets(graph, SCHEDULED_IN, activity)})
    return [
        name_of(graph, partner).in_(language),
        graph.nodes[partner].get("acronym", ""),
        len(activities),
        "\n".join(numbered),
        _listed(graph, executing, language),
        ", ".join(quarters),
        "",
    ]


def _listed(graph: PlanGraph, ids: Any, language: Language) -> str:
    return "\n".join(name_of(graph, id).in_(language) for id in ids)
