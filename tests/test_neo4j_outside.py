"""Plans that come to a server by other means than our store: neo4j-admin's import, and a script of Cypher."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from neo4j import GraphDatabase
from neo4j_server import PASSWORD, Server, admin, ask, start_server
from plan_graphs import plan_graphs
from stores import same, save

from graph.plan_graph import PlanGraph, add_graph, new_graph
from graph.stores import Store, open_store
from graph.stores.neo4j.outside import Reports
from kavshiri.exports.admin_csv import arguments, write
from kavshiri.exports.cypher_script import script
from loaders import Reading


@pytest.fixture
def both(reading: Reading, other: Reading) -> PlanGraph:
    graph = new_graph()
    add_graph(graph, reading.graph)
    add_graph(graph, other.graph)
    return graph


def reports(*plans: Reading) -> Reports:
    return {plan.plan: (list(plan.findings), plan.ledger) for plan in plans}


@pytest.fixture
def imported(tmp_path: Path, both: PlanGraph, reading: Reading, other: Reading) -> Iterator[Server]:
    """A server whose database the real neo4j-admin made from our files."""
    home = tmp_path / "home"
    (home / "conf").mkdir(parents=True)
    hostile = both.nodes["ge-mfa"]
    hostile["name_en"] = "x\";\n,'`{}\\ \u202e\0; \U0001f600"
    write(both, tmp_path / "files", reports(reading, other))
    admin(home, "database", "import", "full", "neo4j", *arguments(tmp_path / "files"))
    server = start_server(home, heap="512m")
    yield server
    server.stop()


def test_what_neo4j_admin_imported_is_a_store_as_if_it_had_been_saved(
    imported: Server, both: PlanGraph, reading: Reading, other: Reading
) -> None:
    store = open_store(imported.url)
    assert same(store.graph(), both)
    assert [plan.id for plan in store.plans()] == [reading.plan, other.plan]
    assert store.report(reading.plan) == (reading.plan, list(reading.findings), reading.ledger)
    saved_again = save(imported.url, reading)
    assert same(saved_again.graph(reading.plan), reading.graph)
    saved_again.forget(reading.plan)
    assert [plan.id for plan in saved_again.plans()] == [other.plan]
    assert set(saved_again.graph()) == set(other.graph)


def run(server: Server, text: str) -> None:
    with (
        GraphDatabase.driver(f"bolt://127.0.0.1:{server.port}", auth=("neo4j", PASSWORD)) as driver,
        driver.session() as session,
    ):
        for statement in text.split(";\n"):
            if statement:
                session.run(statement).consume()


def test_the_script_run_twice_is_a_store_as_if_it_had_been_saved(
    neo4j_url: str, neo4j_server: Server, both: PlanGraph, reading: Reading, other: Reading
) -> None:
    text = script(both, reports(reading, other))
    run(neo4j_server, text)
    run(neo4j_server, text)
    store = open_store(neo4j_url)
    assert same(store.graph(), both)
    assert list(store.graph()) == list(both)
    assert same(store.graph(other.plan), other.graph)
    assert store.report(other.plan) == (other.plan, list(other.findings), other.ledger)
    assert ask(neo4j_server, "MATCH (node) RETURN count(node) AS nodes") == [{"nodes": both.number_of_nodes()}]


def test_the_script_of_a_plan_is_what_the_store_would_have_saved(
    neo4j_url: str, neo4j_server: Server, reading: Reading
) -> None:
    everything = "MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties ORDER BY node.id"
    save(neo4j_url, reading)
    saved = ask(neo4j_server, everything)
    ask(neo4j_server, "MATCH (node) DETACH DELETE node")
    run(neo4j_server, script(reading.graph, reports(reading)))
    assert [without_stamp(row) for row in ask(neo4j_server, everything)] == [without_stamp(row) for row in saved]


def without_stamp(row: dict[str, object]) -> dict[str, object]:
    properties = row["properties"]
    assert isinstance(properties, dict)
    return {**row, "properties": {name: value for name, value in properties.items() if name != "stamp"}}


@settings(max_examples=10)
@given(plan_graphs("p'\\\n"))
def test_whatever_letters_a_plan_has_the_script_brings_them(neo4j_server: Server, graph: PlanGraph) -> None:
    ask(neo4j_server, "MATCH (node) DETACH DELETE node")
    text = script(graph)
    assert "\0" not in text
    assert "\u202e" not in text
    run(neo4j_server, text)
    store: Store = open_store(neo4j_server.url)
    assert nx.utils.graphs_equal(store.graph(), graph)


def test_the_command_of_the_guide_names_the_files_as_the_import_wants_them(tmp_path: Path, both: PlanGraph) -> None:
    guide = (Path(__file__).parent.parent / "docs" / "neo4j.md").read_text(encoding="utf-8")
    found = re.search(r"\$\((for file in .*?done)\)", guide, re.DOTALL)
    assert found
    write(both, tmp_path / "files")
    told = subprocess.run(["sh", "-c", found[1]], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    wanted = {one.replace(f"{tmp_path}/", "") for one in arguments(tmp_path / "files") if one.endswith(".csv")}
    assert set(told.stdout.split()) == wanted


def test_an_export_leaves_nothing_of_an_earlier_one(tmp_path: Path, both: PlanGraph) -> None:
    write(both, tmp_path)
    (tmp_path / "notes.csv").write_text("mine", encoding="utf-8")
    small = new_graph()
    small.add_node("mia-2020", **both.nodes["mia-2020"])
    write(small, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Plan.csv", "notes.csv"]
