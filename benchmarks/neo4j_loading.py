"""How long loading into Neo4j takes, beside the least that anyone would write with the driver for the same rows.

By hand: the same UNWIND statements with the same rows in one transaction, and nothing else: no check of the graph, no lock, no
look at what is there, no findings. Run: python benchmarks/neo4j_loading.py neo4j://USER@HOST/DATABASE [ACTIVITIES …]
It empties the database before each loading. A transaction of 100,000 activities needs a server with some 8 GB of heap.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent)]

import neo4j
from generate import plan_text

from graph.stores import Store, open_store
from graph.stores.neo4j import statements
from graph.stores.neo4j.address import Address, address
from graph.stores.neo4j.batches import batches
from loaders import Reading, load

SIZES = (1_000, 10_000, 100_000)
READ_AT_MOST = 10_000
TIMES, TIMES_OF_LARGE = 3, 2


def main() -> None:
    """Print seconds for each, and the ratio; the best of some runs in turn, each way first once, so that a busy one is fair."""
    url = sys.argv[1]
    store, server = open_store(url), address(url)
    print(f"{'activities':>10} {'nodes':>9} {'edges':>9} {'seconds':>9} {'by hand':>9} {'ratio':>7}")
    for size in map(int, sys.argv[2:] or SIZES):
        reading = _read(size)
        ours: list[float] = []
        hand: list[float] = []
        ways = [(hand, partial(_by_hand, server, reading)), (ours, partial(_save, store, reading))]
        for run in range(TIMES if size <= 10_000 else TIMES_OF_LARGE):
            for seconds, way in ways if run % 2 == 0 else reversed(ways):
                _empty(server)
                seconds.append(_seconds(way))
        nodes, edges = reading.graph.number_of_nodes(), reading.graph.number_of_edges()
        ratio = min(ours) / min(hand)
        print(f"{size:>10} {nodes:>9} {edges:>9} {min(ours):>9.2f} {min(hand):>9.2f} {ratio:>7.2f}", flush=True)


def _save(store: Store, reading: Reading) -> None:
    store.save(reading.plan, reading.graph, reading.findings, reading.ledger)


def _read(activities: int) -> Reading:
    """A plan of that size; what is beyond the first ten thousand is made of copies, which share bodies, risks and quarters."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_text(plan_text(min(activities, READ_AT_MOST)), encoding="utf-8")
        reading = load(path)
    graph = reading.graph.copy()
    for number in range(1, activities // READ_AT_MOST):
        ids = {id: id.replace("/", f"/{number}-") for id in reading.graph}
        for id, node in reading.graph.nodes.items():
            graph.add_node(ids[id], **{**node, "id": ids[id]})
        for (source, target, type), edge in reading.graph.edges.items():
            graph.add_edge(ids[source], ids[target], type, **edge)
    return replace(reading, graph=graph)


def _by_hand(server: Address, reading: Reading) -> None:
    graph = reading.graph
    nodes: dict[str, list[Any]] = {}
    edges: dict[statements.Ends, list[Any]] = {}
    for place, (id, node) in enumerate(graph.nodes.items()):
        values = [_value(node, name) for name in statements.SAID[node["kind"]]]
        nodes.setdefault(node["kind"], []).append([id, place, *values])
    for place, ((source, target, type), edge) in enumerate(graph.edges.items()):
        ends = (type, graph.nodes[source]["kind"], graph.nodes[target]["kind"])
        values = [_value(edge, name) for name in statements.SAID[type]]
        edges.setdefault(ends, []).append([source, target, place, *values])
    with (
        _driver(server) as driver,
        driver.session(database=server.database or None) as session,
        session.begin_transaction() as tx,
    ):
        for label, rows in nodes.items():
            for batch in batches(rows):
                tx.run(statements.make_nodes(label), rows=batch, plans=[reading.plan])
        for ends, rows in edges.items():
            for batch in batches(rows):
                tx.run(statements.make_edges(ends), rows=batch, plans=[reading.plan])
        tx.commit()


def _value(attributes: dict[str, Any], name: str) -> Any:
    value = attributes.get(name)
    return [json.dumps(piece, ensure_ascii=False) for piece in value] if name == "evidence" else value


def _empty(server: Address) -> None:
    """The constraints stay: neither loads without them."""
    with _driver(server) as driver, driver.session(database=server.database or None) as session:
        for label in statements.LABELS:
            session.run(statements.constraint(label)).consume()
        for label in statements.LABELS:
            session.run(
                f"MATCH (node:{label}) CALL (node) {{ DETACH DELETE node }} IN TRANSACTIONS OF 5000 ROWS"
            ).consume()


def _driver(server: Address) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(server.server, auth=(server.user, server.password))


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
