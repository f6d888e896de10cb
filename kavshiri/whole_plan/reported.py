"""What was mended in each plan and what needs a look, each beside the words of the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.findings import FINDING_KINDS
from graph.text import Text
from kavshiri import wording

if TYPE_CHECKING:
    from graph.evidence import Finding, Ledger
    from kavshiri.whole_plan.contents import Contents


def reports_in(contents: Contents, reports: Mapping[str, tuple[Sequence[Finding], Ledger]]) -> dict[str, Any]:
    """The ledger and the findings of each plan that has a report, and what the weights are called."""
    return {
        "reports": [
            {
                "plan": contents.node(plan),
                "ledger": contents.text(wording.LEDGER.format(**asdict(ledger))),
                "findings": [_finding(finding, contents) for finding in findings],
            }
            for plan, (findings, ledger) in reports.items()
        ],
        "weights": {weight: contents.text(title) for weight, title in wording.WEIGHTS.items()},
    }


def _finding(finding: Finding, contents: Contents) -> dict[str, Any]:
    kind = FINDING_KINDS.get(finding.kind)
    column = wording.COLUMNS.get(finding.column, Text(finding.column, finding.column))
    return {
        "line": finding.line,
        "kind": contents.text(kind.title if kind else Text(finding.kind, finding.kind)),
        "weight": finding.weight,
        "column": contents.text(column),
        "before": finding.before,
        "after": finding.after if finding.after != finding.before else "",
        "why": contents.text(Text(finding.why, finding.why_ka)),
    }
