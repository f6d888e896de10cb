"""The store on a real Neo4j server gives what the file gives, whoever loads, dies or crowds it meanwhile."""

import subprocess
import time
from itertools import pairwise
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from neo4j_server import Server, ask
from plan_graphs import plan_graphs
from scans import SAMPLE
from stores import kept_on_disk, same, save, start

from graph.errors import NotFound, StoreRefused
from graph.evidence import Ledger
from graph.plan_graph import PlanGraph, new_graph
from graph.schema import ACTIVITY, INDICATOR, ORGANISATION
from graph.stores import Store, open_store
from loaders import Reading, load

SAVE_AGAIN_AND_AGAIN = """
import pickle, sys
from graph.stores import open_store
store = open_store(sys.argv[1])
plans = [pickle.load(open(path, "rb")) for path in sys.argv[3:]]
print("ready", flush=True)
sys.stdin.readline()
for turn in range(int(sys.argv[2])):
    store.save(*plans[turn % len(plans)])
"""
COUNT = "MATCH (node) OPTIONAL MATCH (node)-[edge]->() RETURN count(DISTINCT node) AS nodes, count(edge) AS edges"
PARTNER_ROWS = (
    "MATCH (activity:Activity)-[:PARTNERED_WITH]->(:Organisation {id: $organisation}) RETURN activity.id AS activity"
)


def test_a_plan_is_found_as_it_was_saved(neo4j_url: str, url: str, reading: Reading) -> None:
    agree(save(neo4j_url, reading), save(url, reading))


def test_what_is_on_the_server_is_the_graph_and_nothing_else(
    neo4j_url: str, neo4j_server: Server, reading: Reading
) -> None:
    save(neo4j_url, reading)
    assert ask(neo4j_server, COUNT) == [
        {"nodes": reading.graph.number_of_nodes(), "edges": reading.graph.number_of_edges()}
    ]
    mfa, *_ = ask(neo4j_server, "MATCH (body:Organisation {id: 'ge-mfa'}) RETURN body")
    kept, node = mfa["body"], reading.graph.nodes["ge-mfa"]
    assert isinstance(kept, dict)
    assert {name: kept[name] for name in node if name not in ("kind", "evidence")} == {
        name: value for name, value in node.items() if name not in ("kind", "evidence")
    }


def test_two_plans_share_bodies_and_each_can_be_replaced_and_forgotten(
    neo4j_url: str, neo4j_server: Server, url: str, reading: Reading, other: Reading
) -> None:
    server, file = open_store(neo4j_url), open_store(url)
    for plan in (reading, other, reading, other):
        for store in (server, file):
            store.save(plan.plan, plan.graph, plan.findings, plan.ledger)
        agree(server, file)
    for store in (server, file):
        store.forget(other.plan)
    agree(server, file)
    server.forget(reading.plan)
    assert ask(neo4j_server, COUNT) == [{"nodes": 0, "edges": 0}]


def test_ten_loads_give_the_same_server(neo4j_url: str, neo4j_server: Server, reading: Reading) -> None:
    everything = (
        "MATCH (node) WITH * ORDER BY node.id OPTIONAL MATCH (node)-[edge]->(end) WITH * ORDER BY end.id, type(edge) "
        "RETURN elementId(node) AS node, elementId(edge) AS edge, properties(edge) AS properties, "
        "node.name AS name, node.evidence AS evidence, node.plans AS plans, node.places AS places"
    )
    save(neo4j_url, reading)
    before = ask(neo4j_server, everything)
    for _ in range(9):
        save(neo4j_url, reading)
    assert ask(neo4j_server, everything) == before


@settings(max_examples=12)
@given(
    st.lists(
        st.sampled_from(("plan-a", "plan-b")).flatmap(
            lambda plan: st.tuples(st.just(plan), st.none() | plan_graphs(plan), st.integers(0, 99))
        ),
        min_size=2,
        max_size=5,
    )
)
def test_whatever_is_saved_and_forgotten_the_server_says_what_the_file_says(
    tmp_path_factory: pytest.TempPathFactory, neo4j_server: Server, steps: list[tuple[str, PlanGraph | None, int]]
) -> None:
    ask(neo4j_server, "MATCH (node) DETACH DELETE node")
    file = open_store(f"networkx:{tmp_path_factory.mktemp('file') / 'plans'}")
    server = open_store(neo4j_server.url)
    for plan, graph, lines in steps:
        for store in (file, server):
            if graph is not None:
                store.save(plan, graph, [], Ledger(lines, lines, 0, 0))
            elif plan in {kept.id for kept in store.plans()}:
                store.forget(plan)
        agree(server, file)
        parts_agree(server, file, plan)


def parts_agree(server: Store, file: Store, plan: str) -> None:
    """Of any activities, a part is what the whole has of its nodes; and it has all that they lead to."""
    for of_plan in ("", *(kept.id for kept in file.plans() if kept.id == plan)):
        whole = file.graph(of_plan)
        activities = [id for id, node in whole.nodes.items() if node["kind"] == ACTIVITY.label]
        part = server.part(
            "MATCH (activity:Activity) WHERE activity.id IN $ids RETURN activity.id AS activity",
            {"ids": activities[::2]},
            of_plan,
        )
        assert same(part, nx.MultiDiGraph(whole.subgraph(part)))
        for activity in activities[::2]:
            assert set(whole.succ[activity]) | nx.ancestors(whole, activity) <= set(part)


def agree(server: Store, file: Store) -> None:
    """The two stores have the same plans, in the same order of everything."""
    assert server.plans() == file.plans()
    for plan in ("", *(kept.id for kept in file.plans())):
        graph, expected = server.graph(plan), file.graph(plan)
        assert same(graph, expected)
        assert list(graph) == list(expected)
        assert list(graph.edges(keys=True)) == list(expected.edges(keys=True))
        assert [list(graph.pred[id]) for id in graph] == [list(expected.pred[id]) for id in expected]
        named = [id for id, node in expected.nodes.items() if node["kind"] != INDICATOR.label]
        assert list(server.names(plan).nodes.items()) == [(id, expected.nodes[id]) for id in named]
        if plan:
            assert server.report(plan) == file.report(plan)


def test_a_part_has_the_activities_and_all_that_their_question_reads(neo4j_url: str, reading: Reading) -> None:
    store = save(neo4j_url, reading)
    part, whole = store.part(PARTNER_ROWS, {"organisation": "ge-mfa"}), reading.graph
    activities = {id for id, node in part.nodes.items() if node["kind"] == ACTIVITY.label}
    assert activities == {source for source, _, key in whole.in_edges("ge-mfa", keys=True) if key == "PARTNERED_WITH"}
    assert same(part, nx.MultiDiGraph(whole.subgraph(part)))
    for activity in activities:
        assert set(whole.succ[activity]) | nx.ancestors(whole, activity) <= set(part)
    bodies = {id for id, node in part.nodes.items() if node["kind"] == ORGANISATION.label}
    above = {end for _, end, key in whole.out_edges(bodies, keys=True) if key == "PART_OF"}
    assert above <= bodies
    assert part.number_of_nodes() < whole.number_of_nodes()


def test_a_body_that_is_asked_for_comes_with_all_its_parts(neo4j_url: str, reading: Reading) -> None:
    store = save(neo4j_url, reading)
    part = store.part(PARTNER_ROWS, {"organisation": "ge-mia"})
    parts = {source for source, _, key in reading.graph.in_edges("ge-mia", keys=True) if key == "PART_OF"}
    assert len(parts) > 3
    assert parts <= set(part)


def test_another_title_under_the_same_id_is_refused_as_by_the_file(
    neo4j_url: str, url: str, reading: Reading, tmp_path: Path
) -> None:
    stores = (save(neo4j_url, reading), save(url, reading))
    graph = reading.graph.copy()
    graph.nodes[reading.plan]["name"] = "სხვა გეგმა"
    lines = set()
    for store in stores:
        with pytest.raises(StoreRefused) as refused:
            store.save(reading.plan, graph, reading.findings, reading.ledger)
        lines.add((refused.value.text.en, refused.value.text.ka))
        assert same(store.graph(), reading.graph)
    assert len(lines) == 1


def test_what_the_file_does_not_find_the_server_does_not_find(neo4j_url: str, url: str, reading: Reading) -> None:
    for stores in ((open_store(neo4j_url), open_store(url)), (save(neo4j_url, reading), save(url, reading))):
        lines = set()
        for store in stores:
            for look in (store.report, store.graph, store.names, store.forget):
                with pytest.raises(NotFound) as missing:
                    look("no-such")
                lines.add((missing.value.text.en, missing.value.text.ka))
        assert len(lines) == 1


def test_the_stamp_changes_with_every_save_and_removal(neo4j_url: str, reading: Reading, other: Reading) -> None:
    stamps = [open_store(neo4j_url).stamp()]
    stamps += [save(neo4j_url, plan).stamp() for plan in (reading, reading, other)]
    assert open_store(neo4j_url).stamp() == stamps[-1]
    open_store(neo4j_url).forget(other.plan)
    stamps.append(open_store(neo4j_url).stamp())
    assert all(stamp != earlier for earlier, stamp in pairwise(stamps))


# Kills and crowds


@pytest.fixture(scope="module")
def shorter(reading: Reading) -> tuple[str, PlanGraph]:
    """The same plan without an activity, and with other words for a body."""
    graph = reading.graph.copy()
    graph.remove_node(f"{reading.plan}/7.1.1")
    graph.nodes["ge-mfa"]["name_en"] = "Foreign Office"
    return reading.plan, graph


def on_disk(reading: Reading, graph: PlanGraph, folder: Path, name: str) -> str:
    return kept_on_disk(Reading(reading.plan, graph, reading.findings, reading.ledger), folder, name)


def test_a_loader_killed_at_any_moment_leaves_the_old_plan_or_the_new(
    neo4j_url: str, tmp_path: Path, reading: Reading, shorter: tuple[str, PlanGraph]
) -> None:
    random = Random(5)
    files = [on_disk(reading, graph, tmp_path, name) for name, graph in (("a", reading.graph), ("b", shorter[1]))]
    store = save(neo4j_url, reading)
    for _ in range(4):
        loader = begin(ready(neo4j_url, "1000", *files))
        time.sleep(random.uniform(0.05, 1.0))
        loader.kill()
        loader.communicate()
        graph = store.graph()
        assert any(same(graph, whole) for whole in (reading.graph, shorter[1]))
    save(neo4j_url, reading)
    assert same(store.graph(), reading.graph)


def test_eight_loaders_at_once_lose_and_double_nothing(
    neo4j_url: str, neo4j_server: Server, tmp_path: Path, reading: Reading, other: Reading
) -> None:
    files = [kept_on_disk(plan, tmp_path, plan.plan) for plan in (reading, other)]
    loaders = [ready(neo4j_url, "3", *(files if number % 2 else files[::-1])) for number in range(8)]
    for loader in loaders:
        begin(loader)
    assert [loader.communicate() for loader in loaders] == [("", "")] * 8
    store = open_store(neo4j_url)
    assert same(store.graph(reading.plan), reading.graph)
    assert same(store.graph(other.plan), other.graph)
    both = store.graph()
    assert ask(neo4j_server, COUNT) == [{"nodes": both.number_of_nodes(), "edges": both.number_of_edges()}]


def test_loaders_that_find_an_empty_server_without_constraints_double_nothing(
    neo4j_url: str, neo4j_server: Server, tmp_path: Path, reading: Reading
) -> None:
    for row in ask(neo4j_server, "SHOW CONSTRAINTS YIELD name"):
        ask(neo4j_server, f"DROP CONSTRAINT {row['name']}")
    file = kept_on_disk(reading, tmp_path, "a")
    loaders = [ready(neo4j_url, "1", file) for _ in range(3)]
    for loader in loaders:
        begin(loader)
    assert [loader.communicate() for loader in loaders] == [("", "")] * 3
    assert ask(neo4j_server, COUNT)[0]["nodes"] == reading.graph.number_of_nodes()


def test_who_reads_while_another_writes_sees_one_plan_whole(
    neo4j_url: str, tmp_path: Path, reading: Reading, shorter: tuple[str, PlanGraph]
) -> None:
    files = [on_disk(reading, graph, tmp_path, name) for name, graph in (("a", reading.graph), ("b", shorter[1]))]
    store = save(neo4j_url, reading)
    loader = begin(ready(neo4j_url, "1000", *files))
    try:
        for _ in range(12):
            graph = store.graph()
            assert any(same(graph, whole) for whole in (reading.graph, shorter[1]))
        assert loader.poll() is None, "the loader was done before the reader"
    finally:
        loader.kill()
        loader.communicate()


def ready(url: str, times: str, *files: str) -> "subprocess.Popen[str]":
    """A loader that has the store open and waits for the sign to begin."""
    loader = start(SAVE_AGAIN_AND_AGAIN, url, times, *files)
    assert loader.stdout is not None
    assert loader.stdout.readline() == "ready\n"
    return loader


def begin(loader: "subprocess.Popen[str]") -> "subprocess.Popen[str]":
    assert loader.stdin is not None
    loader.stdin.write("begin\n")
    loader.stdin.flush()
    return loader


# What cannot be kept


def test_half_a_letter_is_refused_as_by_the_file(neo4j_url: str, url: str, reading: Reading) -> None:
    graph = reading.graph.copy()
    graph.nodes["ge-mfa"]["name_en"] = "half \ud800"
    for store in (open_store(neo4j_url), open_store(url)):
        with pytest.raises(StoreRefused, match="a letter that no text can have"):
            store.save(reading.plan, graph, reading.findings, reading.ledger)
        assert store.plans() == []


@pytest.mark.parametrize(("year", "id"), [(2**70, "ge-mfa"), (2020, "x" * 9000)])
def test_what_neo4j_cannot_hold_is_refused_in_a_line(neo4j_url: str, reading: Reading, year: int, id: str) -> None:
    graph = new_graph()
    graph.add_node("p", **{**reading.graph.nodes[reading.plan], "id": "p", "year": year})
    graph.add_node(id, **{**reading.graph.nodes["ge-mfa"], "id": id})
    store = open_store(neo4j_url)
    with pytest.raises(StoreRefused, match="not applied") as refused:
        store.save("p", graph, [], Ledger(0, 0, 0, 0))
    assert "\n" not in refused.value.text.en + refused.value.text.ka
    assert store.plans() == []


def test_a_plan_read_from_a_file_is_found_under_the_name_it_was_given(neo4j_url: str, tmp_path: Path) -> None:
    """The name of a plan is whatever the person says: also Cypher."""
    reading = load(SAMPLE, plan_id="x'}) DETACH DELETE n //")
    store = save(neo4j_url, reading)
    assert [plan.id for plan in store.plans()] == [reading.plan]
    assert same(store.graph(reading.plan), reading.graph)
