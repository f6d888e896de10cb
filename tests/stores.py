"""Stores as the tests make them, look into them and compare what they hold."""

import pickle
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import networkx as nx

from graph.plan_graph import PlanGraph
from graph.stores import Store, open_store
from loaders import Reading


def save(url: str, reading: Reading) -> Store:
    store = open_store(url)
    store.save(reading.plan, reading.graph, reading.findings, reading.ledger)
    return store


def same(graph: PlanGraph, other: PlanGraph) -> bool:
    return nx.utils.graphs_equal(graph, other)


def kept_on_disk(reading: Reading, folder: Path, name: str) -> str:
    file = folder / name
    file.write_bytes(pickle.dumps((reading.plan, reading.graph, list(reading.findings), reading.ledger)))
    return str(file)


def start(program: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def rows_of(path: Path) -> list[list[object]]:
    with closing(sqlite3.connect(path)) as database:
        tables = ("nodes", "edges", "plans")
        return [database.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]


def keep(raw: bytes, path: Path) -> Path:
    path.write_bytes(raw)
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()
