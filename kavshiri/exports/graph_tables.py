"""The graph as tables: activities, organisations, ties and findings in one workbook, the ties alone as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graph.findings import FINDING_KINDS
from graph.naming import name_of
from graph.plan_graph import nodes_of, sources, targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    CATEGORIES,
    EDGE_TYPES,
    EXECUTED_BY,
    HAS_ACTIVITY,
    MEASURED_BY,
    NAMES,
    ORGANISATION,
    PART_OF,
    PARTNERED_WITH,
    SCHEDULED_IN,
)
from kavshiri import wording
from kavshiri.exports.spreadsheet import csv_text
from kavshiri.exports.workbook import Sheet, workbook
from queries.order import plan_order
from queries.roles import executors, partners

if TYPE_CHECKING:
    from graph.evidence import Finding
    from graph.plan_graph import PlanGraph
    from graph.text import Language


def workbook_of(graph: PlanGraph, findings: Iterable[Finding], language: Language) -> bytes:
    """A workbook of the whole graph, with filters and frozen headings.

    Raises
    ------
    Refused
        When a text holds a control character.
    """
    return workbook(
        [
            _activities(graph, language),
            _organisations(graph, language),
            _ties(graph, language),
            _findings(findings, language),
        ]
    )


def ties_csv_of(graph: PlanGraph, language: Language) -> bytes:
    """All ties as CSV, each with the first place in the source that it was read from."""
    sheet = _ties(graph, language)
    return csv_text([sheet.headings, *sheet.rows])


def _activities(graph: PlanGraph, language: Language) -> Sheet:
    headings = (
        wording.PLAN,
        wording.NUMBER,
        wording.ACTIVITY,
        wording.OBJECTIVE,
        wording.EXECUTORS,
        wording.PARTNERS,
        wording.NAMED,
        wording.INDICATORS,
        wording.RISKS,
        wording.QUARTERS,
    )
    rows = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        cells = (
            executors(graph, activity),
            partners(graph, activity),
            sorted(targets(graph, NAMES, activity)),
            sorted(targets(graph, MEASURED_BY, activity)),
            sorted(targets(graph, AT_RISK_FROM, activity)),
        )
        above = next(sources(graph, HAS_ACTIVITY, activity), "")
        rows.append(
            [
                activity.partition("/")[0],
                graph.nodes[activity].get("code", ""),
                name_of(graph, activity).in_(language),
                _numbered(graph, above, language) if above else "",
                *("\n".join(name_of(graph, id).in_(language) for id in ids) for ids in cells),
                ", ".join(sorted(targets(graph, SCHEDULED_IN, activity))),
            ]
        )
    return Sheet(wording.ACTIVITIES.in_(language), [heading.in_(language) for heading in headings], rows)


def _organisations(graph: PlanGraph, language: Language) -> Sheet:
    headings = (
        wording.IDENTITY,
        wording.NAME,
        wording.ACRONYM,
        wording.CATEGORY,
        wording.PART_OF,
        wording.EXECUTES,
        wording.PARTNER_IN,
        wording.NAMED_IN,
        wording.NOT_CONFIRMED,
    )
    rows = []
    for body in sorted(nodes_of(graph, ORGANISATION)):
        node = graph.nodes[body]
        counts = [sum(1 for _ in sources(graph, edge, body)) for edge in (EXECUTED_BY, PARTNERED_WITH, NAMES)]
        rows.append(
            [
                body,
                name_of(graph, body).in_(language),
                node.get("acronym", ""),
                CATEGORIES[node["category"]].title.in_(language),
                "; ".join(name_of(graph, id).in_(language) for id in sorted(targets(graph, PART_OF, body))),
                *counts,
                wording.YES.in_(language) if node.get("unconfirmed") else "",
            ]
        )
    return Sheet(wording.BODIES.in_(language), [heading.in_(language) for heading in headings], rows)


def _ties(graph: PlanGraph, language: Language) -> Sheet:
    headings = (
        wording.FROM,
        wording.FROM_NAME,
        wording.TIE,
        wording.TO,
        wording.TO_NAME,
        wording.PLACE_IN_CELL,
        wording.FILE,
        wording.LINE_NUMBER,
        wording.COLUMN,
        wording.WORDS_OF_SOURCE,
    )
    rows: list[list[Any]] = []
    edges = sorted(
        graph.edges(keys=True, data=True),
        key=lambda edge: (plan_order(edge[0]), list(EDGE_TYPES).index(edge[2]), edge[1]),
    )
    for source, target, key, attributes in edges:
        piece = attributes["evidence"][0]
        column = wording.COLUMNS.get(piece["column"])
        rows.append(
            [
                source,
                _numbered(graph, source, language),
                EDGE_TYPES[key].forward.in_(language),
                target,
                _numbered(graph, target, language),
                attributes.get("position", ""),
                piece["file"],
                piece["line"],
                column.in_(language) if column else piece["column"],
                " ".join(piece["words"].split()),
            ]
        )
    return Sheet(wording.TIES_TITLE.in_(language), [heading.in_(language) for heading in headings], rows)


def _findings(findings: Iterable[Finding], language: Language) -> Sheet:
    headings = (
        wording.WEIGHT,
        wording.LINE_NUMBER,
        wording.COLUMN,
        wording.KIND,
        wording.BEFORE,
        wording.AFTER,
        wording.WHY,
    )
    rows = []
    for finding in findings:
        kind, column = FINDING_KINDS.get(finding.kind), wording.COLUMNS.get(finding.column)
        rows.append(
            [
                wording.WEIGHTS[finding.weight].in_(language),
                finding.line,
                column.in_(language) if column else finding.column,
                kind.title.in_(language) if kind else finding.kind,
                " ".join(finding.before.split()),
                finding.after,
                finding.why_ka if language == "ka" else finding.why,
            ]
        )
    return Sheet(wording.FINDINGS.in_(language), [heading.in_(language) for heading in headings], rows)


def _numbered(graph: PlanGraph, id: str, language: Language) -> str:
    return f"{graph.nodes[id].get('code', '')} {name_of(graph, id).in_(language)}".strip()
