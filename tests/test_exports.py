"""Each form is read back by the program's usual reader, with its Georgian whole."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from openpyxl import load_workbook

from graph.errors import Refused
from graph.evidence import Evidence
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import ACTIVITY, EXECUTED_BY, ORGANISATION
from kavshiri.exports.graph_files import gexf_of, graphml_of, node_link_of
from kavshiri.exports.graph_tables import ties_csv_of, workbook_of
from kavshiri.exports.workbook import Sheet, workbook
from kavshiri.exports.year_workbooks import mailing_of, monitoring_of
from kavshiri.files import write_whole
from loaders import Reading

MFA = "საგარეო საქმეთა სამინისტრო"
HERE = Evidence(plan="p", file="plan.txt", line=3, column="partner", words="სიტყვები")


def one_activity(name: str) -> PlanGraph:
    graph = new_graph()
    add_node(graph, ACTIVITY, "p/1.1", name=name, code="1.1", evidence=[HERE])
    add_node(graph, ORGANISATION, "ge-mfa", name=MFA, category="state", evidence=[HERE])
    add_edge(graph, EXECUTED_BY, "p/1.1", "ge-mfa", position=1, evidence=[HERE])
    return graph


def rows_of(content: bytes, sheet: str) -> list[tuple[Any, ...]]:
    return list(load_workbook(io.BytesIO(content))[sheet].iter_rows(values_only=True))


def test_node_link_json_is_read_back_as_the_same_graph(reading: Reading) -> None:
    read: Any = nx.node_link_graph(json.loads(node_link_of(reading.graph)), edges="edges")
    assert set(read.edges(keys=True)) == set(reading.graph.edges(keys=True))
    assert read.nodes["ge-mfa"]["name"] == MFA


def test_graphml_is_read_back_with_every_tie_and_its_evidence(reading: Reading) -> None:
    read = nx.read_graphml(io.BytesIO(graphml_of(reading.graph)), force_multigraph=True)
    assert set(read) == set(reading.graph)
    assert read.number_of_edges() == reading.graph.number_of_edges()
    assert read.nodes["ge-mfa"]["name"] == MFA
    ties = {(source, target, data["type"]): data for source, target, data in read.edges(data=True)}
    assert set(ties) == set(reading.graph.edges(keys=True))
    for edge, data in ties.items():
        assert json.loads(data["evidence"]) == reading.graph.edges[edge]["evidence"]


@pytest.mark.parametrize(("language", "label"), [("en", "MFA"), ("ka", MFA)])
def test_gexf_has_labels_kinds_and_colours(language: Any, label: str, reading: Reading) -> None:
    read = nx.read_gexf(io.BytesIO(gexf_of(reading.graph, language)))
    assert set(read) == set(reading.graph)
    assert read.number_of_edges() == reading.graph.number_of_edges()
    node = read.nodes["ge-mfa"]
    assert (node["label"], node["kind"], node["category"]) == (label, "Organisation", "state")
    assert node["viz"]["color"] == {"r": 230, "g": 159, "b": 0, "a": 1.0}
    colours = {tuple(node["viz"]["color"].values()) for _, node in read.nodes(data=True)}
    assert len(colours) >= 7


def test_a_workbook_has_activities_organisations_ties_and_findings(reading: Reading) -> None:
    content = workbook_of(reading.graph, reading.findings, "ka")
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["აქტივობები", "ორგანიზაციები", "კავშირები", "შენიშვნები"]
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.endswith(str(sheet.max_row))
    assert book["აქტივობები"].max_row == 1 + 44
    assert book["კავშირები"].max_row == 1 + reading.graph.number_of_edges()
    assert book["შენიშვნები"].max_row == 1 + len(reading.findings)
    (row,) = [row for row in rows_of(content, "ორგანიზაციები") if row[0] == "ge-mfa"]
    assert row[1] == MFA
    assert row[6] == 18


def test_ties_as_csv_tell_the_line_that_each_was_read_from(reading: Reading) -> None:
    rows = list(csv.reader(io.StringIO(ties_csv_of(reading.graph, "en").decode("utf-8-sig"))))
    assert len(rows) == 1 + reading.graph.number_of_edges()
    tie = next(row for row in rows if row[0] == "mia-2020/4.1.1.1" and row[3] == "ge-mfa")
    evidence = reading.graph.edges["mia-2020/4.1.1.1", "ge-mfa", "PARTNERED_WITH"]["evidence"][0]
    assert int(tie[7]) == evidence["line"]


def test_each_executor_has_a_sheet_to_report_in_and_unnamed_units_one_of_their_own(reading: Reading) -> None:
    content = monitoring_of(reading.graph, "en")
    book = load_workbook(io.BytesIO(content))
    executing = {body for _, body, key in reading.graph.edges(keys=True) if key == "EXECUTED_BY"}
    single = {body for body in executing if reading.graph.nodes[body]["category"] != "group"}
    assert len(book.sheetnames) == len(single) + 1
    rows = rows_of(content, "International Relations Departm")
    assert rows[0][0] == "International Relations Department"
    headings = ["Number", "Activity", "Indicator", "Co-executors", "Partners", "Deadline"]
    assert list(rows[2]) == [*headings, "Value reached", "Status", "Comment"]
    assert len({row[0] for row in rows[3:]}) == 31
    assert all(row[6:] == (None, None, None) for row in rows[3:])
    unnamed = {row[0] for row in rows_of(content, "Unnamed units")[3:]}
    groups = {
        reading.graph.nodes[activity]["code"]
        for activity, body, key in reading.graph.edges(keys=True)
        if key == "EXECUTED_BY" and reading.graph.nodes[body]["category"] == "group"
    }
    assert unnamed == groups


def test_the_mailing_has_a_row_for_each_partner_and_groups_apart(reading: Reading) -> None:
    content = mailing_of(reading.graph, "en")
    first = rows_of(content, "Partners")[1]
    assert first[:3] == ("Ministry of Foreign Affairs", "MFA", 18)
    assert first[3].startswith("1.1.1 ")
    partners = {body for _, body, key in reading.graph.edges(keys=True) if key == "PARTNERED_WITH"}
    listed = [row[0] for sheet in ("Partners", "Groups") for row in rows_of(content, sheet)[1:]]
    assert len(listed) == len(partners)


@pytest.mark.parametrize("write", [graphml_of, lambda graph: gexf_of(graph, "en")], ids=["GraphML", "GEXF"])
def test_a_control_character_is_refused_where_xml_cannot_hold_it(write: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan.xml"
    file.write_text("as it was", encoding="utf-8")
    with pytest.raises(Refused, match=r"node 'p/1.1', name.*U\+0001"):
        write_whole(file, write(one_activity("a\x01b")))
    assert file.read_text(encoding="utf-8") == "as it was"
    assert write(one_activity("<&>\"'\N{ROCKET}"))


def test_a_control_character_is_refused_where_a_workbook_cannot_hold_it() -> None:
    with pytest.raises(Refused, match="row 2"):
        workbook_of(one_activity("a\x01b"), [], "en")


def test_a_nested_value_is_refused_and_named() -> None:
    graph = one_activity("a")
    graph.nodes["p/1.1"]["extra"] = {"nested": 1}
    with pytest.raises(Refused, match="its extra is a nested value"):
        graphml_of(graph)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK('x')"])
def test_no_cell_is_a_live_formula(text: str) -> None:
    book = load_workbook(io.BytesIO(workbook([Sheet("s", ["h"], [[text]])])))
    cell = book["s"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    line = ties_csv_of(one_activity(text), "en").decode("utf-8-sig").splitlines()[1]
    (row,) = csv.reader([line])
    assert not any(value.startswith(("=", "+", "-", "@")) for value in row)


def test_sheets_with_one_name_are_told_apart() -> None:
    long = "საერთაშორისო ურთიერთობების დეპარტამენტი " * 2
    book = load_workbook(
        io.BytesIO(workbook([Sheet(long, ["h"], []), Sheet(long, ["h"], []), Sheet("a/b:c", ["h"], [])]))
    )
    assert len(set(book.sheetnames)) == 3
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    write_whole(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_pipe_takes_what_is_written_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, "new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert pipe.is_fifo()
