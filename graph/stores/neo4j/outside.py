"""The nodes and edges of a graph as a server would have them, for those who bring them there by other means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.evidence import Evidence, Finding, Ledger
from graph.plan_graph import PlanGraph, nodes_of, validate
from graph.schema import PLAN
from graph.stores.neo4j.properties import EdgeKey, NodeKey, Properties, Saying, merged, of_loaded_plan
from graph.stores.telling import told

Reports = Mapping[str, tuple[Iterable[Finding], Ledger]]
"""The findings and ledger of a plan by its id."""

_NOTHING_READ = Ledger(0, 0, 0, 0)


def stored(graph: PlanGraph, reports: Reports) -> tuple[dict[NodeKey, Properties], dict[EdgeKey, Properties]]:
    """The nodes and edges of one or several plans with their properties in Neo4j.

    Of a graph of several plans, each plan says what it has evidence for; the plans count as loaded in the graph's order.

    Parameters
    ----------
    reports
        Findings and ledger of the plans; a plan without is kept with none.

    Raises
    ------
    SchemaViolation
        At the first node or edge that the schema does not allow.
    """
    validate(graph)
    plans = list(nodes_of(graph, PLAN))
    places: defaultdict[str, int] = defaultdict(int)
    nodes: dict[NodeKey, Properties] = {}
    for id, attributes in graph.nodes.items():
        nodes[attributes["kind"], id] = {"id": id, **_said(attributes, plans, places)}
    places.clear()
    edges: dict[EdgeKey, Properties] = {}
    for (source, target, type), attributes in graph.edges.items():
        kinds = graph.nodes[source]["kind"], graph.nodes[target]["kind"]
        edges[type, *kinds, source, target] = _said(attributes, plans, places)
    for number, plan in enumerate(plans, 1):
        findings, ledger = reports.get(plan, ((), _NOTHING_READ))
        of_plan = of_plan_graph(graph, plan)
        about = told(plan, of_plan, findings := list(findings))
        nodes[PLAN.label, plan] |= of_loaded_plan(about, findings, ledger, number)
    return nodes, edges


def of_plan_graph(graph: PlanGraph, plan: str) -> PlanGraph:
    """The nodes that a plan has evidence for."""
    said = (id for id, attributes in graph.nodes.items() if plan in _plans(attributes["evidence"]))
    found: PlanGraph = graph.subgraph(said)
    return found


def _said(attributes: Mapping[str, Any], plans: list[str], places: defaultdict[str, int]) -> Properties:
    among = _plans(attributes["evidence"])
    sayings = []
    for plan in [plan for plan in plans if plan in among] or plans[:1]:
        properties = {name: value for name, value in attributes.items() if name not in ("id", "kind")}
        if len(among) > 1:
            properties["evidence"] = [piece for piece in attributes["evidence"] if piece["plan"] == plan]
        sayings.append(Saying(plan, places[plan], properties))
        places[plan] += 1
    return merged(sayings)


def _plans(evidence: Iterable[Evidence]) -> frozenset[str]:
    return frozenset(piece["plan"] for piece in evidence)
