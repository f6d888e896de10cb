"""What a node or an edge has as properties in Neo4j, and back: Neo4j has no maps and one set of properties for all plans.

Beside its own properties each has `plans` (the plans that say it, in the order in which they were last loaded), `places`
(its place in the order of each) and, where several plans say it, `said`: what each of them says, as JSON. So a plan can be
removed and what the others said is left.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import uuid4

from graph.evidence import Evidence, Finding, Ledger
from graph.stores import StoredPlan

FORM = 1
OF_THE_STORE = ("plans", "places", "said")
OF_A_LOADED_PLAN = ("loaded", "stamp", "form", "about", "findings", "ledger")
_NOT_SAID = frozenset(("id", "kind"))

Properties = dict[str, Any]
NodeKey = tuple[str, str]
"""The label of a node and its id."""
EdgeKey = tuple[str, str, str, str, str]
"""The type of an edge, the label of its source and of its target, and their ids."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one plan says of a node or an edge, and where in its order."""

    plan: str
    place: int
    properties: Properties


def of_loaded_plan(about: StoredPlan, findings: Iterable[Finding], ledger: Ledger, loaded: int) -> Properties:
    """What the node of a plan has besides: the order of loading, what is told of it, findings and ledger."""
    return {
        "loaded": loaded,
        "stamp": uuid4().hex,
        "form": FORM,
        "about": _json(asdict(about)),
        "findings": _json([asdict(finding) for finding in findings]),
        "ledger": _json(asdict(ledger)),
    }


def merged(sayings: list[Saying]) -> Properties:
    """The properties of what several plans say: of two values the first, the evidence of all."""
    properties: Properties = {}
    evidence: dict[str, None] = {}
    for saying in sayings:
        for name, value in saying.properties.items():
            if name == "evidence":
                evidence.update(dict.fromkeys(map(_piece, value)))
            else:
                properties.setdefault(name, value)
    properties["evidence"] = list(evidence)
    properties["plans"] = [saying.plan for saying in sayings]
    properties["places"] = [saying.place for saying in sayings]
    if len(sayings) > 1:
        properties["said"] = [_json(saying.properties) for saying in sayings]
    return properties


def sayings(stored: Mapping[str, Any], names: Iterable[str]) -> list[Saying]:
    """What each plan says, from the properties in Neo4j.

    Parameters
    ----------
    stored
        The properties; those that are not of ours are left out.
    names
        The names that the schema gives to such a node or edge.
    """
    plans, places = stored["plans"], stored["places"]
    if "said" in stored:
        said = map(json.loads, stored["said"])
        return [Saying(plan, place, words) for plan, place, words in zip(plans, places, said, strict=True)]
    properties = {name: stored[name] for name in names if name in stored}
    properties["evidence"] = [_evidence(piece) for piece in stored["evidence"]]
    return [Saying(plans[0], places[0], properties)]


def only(plan: str, place: int, attributes: Mapping[str, Any]) -> Properties:
    """The properties of what one plan says, by the attributes in its graph."""
    row = {name: value for name, value in attributes.items() if name not in _NOT_SAID}
    row["evidence"] = [_piece(piece) for piece in attributes["evidence"]]
    row["plans"] = [plan]
    row["places"] = [place]
    return row


def _piece(piece: Evidence) -> str:
    """As JSON; by hand, because there is one for nearly every edge of a large plan."""
    plan, file, column, words = (_quoted(piece[name]) for name in ("plan", "file", "column", "words"))
    return f'{{"plan":{plan},"file":{file},"line":{piece["line"]},"column":{column},"words":{words}}}'


def _evidence(piece: str) -> Evidence:
    evidence: Evidence = json.loads(piece)
    return evidence


_quoted = json.encoder.encode_basestring
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
