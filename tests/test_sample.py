"""The ministry's plan against what was read of it and compared with the document by eye."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from scans import SAMPLE

from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    EXECUTED_BY,
    GOAL,
    MEASURED_BY,
    NAMES,
    OBJECTIVE,
    ORGANISATION,
    PART_OF,
    PARTNERED_WITH,
    SCHEDULED_IN,
)
from loaders import Reading, load

GOLDEN: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "golden" / "sample.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reading() -> Reading:
    return load(SAMPLE)


@pytest.fixture(scope="module")
def graph(reading: Reading) -> PlanGraph:
    return reading.graph


def test_the_plan_is_known_by_its_owner_and_year(graph: PlanGraph) -> None:
    plan = graph.nodes["mia-2020"]
    assert {"id": plan["id"], "title": plan["name"], "year": plan["year"], "owner": plan["owner"]} == GOLDEN["plan"]


def test_goals_and_objectives_are_those_of_the_plan(graph: PlanGraph) -> None:
    read = {}
    for kind in (GOAL, OBJECTIVE):
        for node in nodes_of(graph, kind):
            (above,) = graph.pred[node]
            heading = {
                "kind": kind.label,
                "under": graph.nodes[above].get("code", ""),
                "title": graph.nodes[node]["name"],
                "names": list(targets(graph, NAMES, node)),
            }
            read[graph.nodes[node]["code"]] = {key: value for key, value in heading.items() if key != "names" or value}
    assert read == GOLDEN["headings"]
    assert [heading["kind"] for heading in read.values()].count("Objective") == 15


@pytest.mark.parametrize("code", GOLDEN["activities"])
def test_an_activity_is_what_a_reader_reads(code: str, graph: PlanGraph) -> None:
    node = f"mia-2020/{code}"
    (above,) = graph.pred[node]
    assert {
        "title": graph.nodes[node]["name"],
        "under": graph.nodes[above]["code"],
        "indicators": [graph.nodes[indicator]["name"] for indicator in targets(graph, MEASURED_BY, node)],
        "executors": _by_position(graph, node, EXECUTED_BY.type),
        "partners": _by_position(graph, node, PARTNERED_WITH.type),
        "names": list(targets(graph, NAMES, node)),
        "risks": [graph.nodes[risk]["name"] for risk in targets(graph, AT_RISK_FROM, node)],
        "quarters": [int(quarter[-1]) for quarter in targets(graph, SCHEDULED_IN, node)],
    } == GOLDEN["activities"][code]


def test_there_are_forty_four_activities_and_nobody_is_unconfirmed(graph: PlanGraph) -> None:
    assert len(list(nodes_of(graph, ACTIVITY))) == len(GOLDEN["activities"]) == 44
    assert [body for body in nodes_of(graph, ORGANISATION) if graph.nodes[body].get("unconfirmed")] == []


def test_the_ledger_closes_on_every_line(reading: Reading) -> None:
    ledger = reading.ledger
    assert (ledger.lines, ledger.evidence, ledger.structure, ledger.findings) == (182, 75, 107, 0)
    assert ledger.closes


def test_a_name_cut_by_a_page_break_is_one_organisation_with_both_places(graph: PlanGraph) -> None:
    evidence = graph.edges["mia-2020/3.2.3", "ge-mia-human-rights", "EXECUTED_BY"]["evidence"]
    assert [(piece["line"], piece["words"]) for piece in evidence] == [
        (125, "ადამიანის უფლებების დაცვისა და გამოძიების ხარისხის"),
        (130, "მონიტორინგის დეპარტამენტი"),
    ]


def test_an_organisation_named_twice_in_a_row_is_one_edge_with_two_places(graph: PlanGraph, reading: Reading) -> None:
    evidence = graph.edges["mia-2020/3.2.2", "ge-mia-ird", "EXECUTED_BY"]["evidence"]
    assert [piece["line"] for piece in evidence] == [119, 124]
    assert [finding.line for finding in reading.findings if finding.kind == "named-twice"] == [124]


def test_slips_stay_in_the_evidence_and_are_reported(graph: PlanGraph, reading: Reading) -> None:
    words = graph.edges["mia-2020/1.1.4", "ge-mia-patrol-police", "EXECUTED_BY"]["evidence"][0]["words"]
    assert words == "საკატრულო პოლიციის დეპარტამენტი"
    assert graph.nodes["ge-mia-patrol-police"]["name"] == "საპატრულო პოლიციის დეპარტამენტი"
    mended = [finding for finding in reading.findings if finding.kind == "name-mended" and finding.line == 65]
    assert [finding.before for finding in mended] == [words]


def test_legal_forms_are_a_property_and_no_part_of_the_name(graph: PlanGraph) -> None:
    assert graph.nodes["ge-mia-112"]["legal_form"] == "სსიპ"
    assert graph.nodes["ge-mia-border-police"]["legal_form"] == "სსდ"


def test_a_departments_own_units_tie_to_both_and_ask_for_a_look(graph: PlanGraph, reading: Reading) -> None:
    assert set(targets(graph, EXECUTED_BY, "mia-2020/4.2.1.4")) == {"ge-mia-ird", "group-relevant-units"}
    (finding,) = [finding for finding in reading.findings if finding.kind == "own-group"]
    assert (finding.line, finding.column, finding.weight) == (203, "executor", "look")


def test_five_activities_have_no_quarter_and_each_is_a_finding(reading: Reading) -> None:
    found = [finding.after for finding in reading.findings if finding.kind == "no-deadline"]
    assert found == ["1.1.7", "3.1.3", "3.2.8", "4.2.1.3", "5.1.4"]


def test_every_node_and_edge_has_evidence_and_parts_cite_the_vocabulary(graph: PlanGraph) -> None:
    assert all(data["evidence"] for _, data in graph.nodes(data=True))
    assert all(data["evidence"] for _, _, data in graph.edges(data=True))
    (piece,) = graph.edges["ge-mof-investigation", "ge-mof", PART_OF.type]["evidence"]
    assert piece["file"] == "organisations.yml"
    assert piece["line"] > 0


def test_the_coordinator_executes_31_activities_and_the_foreign_ministry_partners_in_18(graph: PlanGraph) -> None:
    executed = [
        activity for activity in nodes_of(graph, ACTIVITY) if graph.has_edge(activity, "ge-mia-ird", "EXECUTED_BY")
    ]
    partnered = [
        activity for activity in nodes_of(graph, ACTIVITY) if graph.has_edge(activity, "ge-mfa", "PARTNERED_WITH")
    ]
    assert (len(executed), len(partnered)) == (31, 18)


def _by_position(graph: PlanGraph, node: str, key: str) -> list[str]:
    ties = [
        (data["position"], body) for _, body, type, data in graph.out_edges(node, keys=True, data=True) if type == key
    ]
    return [body for _, body in sorted(ties)]
