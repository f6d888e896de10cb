"""CSV files for `neo4j-admin database import`: one for each kind of node and each type of edge.

For plans that are too large for a transaction: a store that is opened on the imported database finds them as if it had
saved them. How to import them stands in docs/neo4j.md; `ARGUMENTS` has what the program must be told of the form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.plan_graph import PlanGraph
from graph.schema import EDGE_TYPES, NODE_KINDS, PLAN, Property
from graph.stores.neo4j.outside import Reports, stored

ARGUMENTS = ("--multiline-fields=true", "--array-delimiter=U+001F")
_ARRAY_DELIMITER = "\x1f"  # JSON never holds it unescaped
_TYPES = {"str": "string", "int": "long", "bool": "boolean", "evidence": "string[]"}
_OF_THE_STORE = {"plans": "string[]", "places": "long[]", "said": "string[]"}
_OF_A_PLAN = {
    "loaded": "long",
    "stamp": "string",
    "form": "long",
    "about": "string",
    "findings": "string",
    "ledger": "string",
}


def write(graph: PlanGraph, folder: Path, reports: Reports | None = None) -> list[Path]:
    """Write the files, and say which.

    Parameters
    ----------
    graph
        One plan or several.
    folder
        Made where it is not there.
    reports
        Findings and ledger by plan.
    """
    folder.mkdir(parents=True, exist_ok=True)
    nodes, edges = stored(graph, reports or {})
    rows_of: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for (label, _), properties in nodes.items():
        rows_of[label].append(properties)
    for (type, _, _, source, target), properties in edges.items():
        rows_of[type].append({**properties, ":START_ID": source, ":END_ID": target})
    for name in (*NODE_KINDS, *EDGE_TYPES):
        if name not in rows_of:  # of an earlier export: it would be imported with the rest
            (folder / f"{name}.csv").unlink(missing_ok=True)
    written = []
    for name, rows in rows_of.items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(_lines(_columns(name), rows))
        written.append(path)
    return written


def arguments(folder: Path) -> list[str]:
    """What `neo4j-admin database import full` must be told to import the files of a folder."""
    nodes = [f"--nodes={name}={path}" for name in NODE_KINDS if (path := folder / f"{name}.csv").exists()]
    edges = [f"--relationships={name}={path}" for name in EDGE_TYPES if (path := folder / f"{name}.csv").exists()]
    return [*nodes, *edges, *ARGUMENTS]


def _columns(name: str) -> dict[str, str]:
    """The columns of a file with their headings."""
    if name in NODE_KINDS:
        of_plan = _OF_A_PLAN if name == PLAN.label else {}
        return {"id": "id:ID", **_typed(NODE_KINDS[name].properties, {**_OF_THE_STORE, **of_plan})}
    ends = {":START_ID": ":START_ID", ":END_ID": ":END_ID"}
    return {**ends, **_typed(EDGE_TYPES[name].properties, _OF_THE_STORE)}


def _typed(properties: Sequence[Property], others: dict[str, str]) -> dict[str, str]:
    types = {p.name: _TYPES[p.type] for p in properties if p.name not in ("id", "kind")} | others
    return {name: f"{name}:{type}" for name, type in types.items()}


def _lines(columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    yield ",".join(columns.values()) + "\n"
    for row in rows:
        yield ",".join(_cell(row.get(name)) for name in columns) + "\n"


def _cell(value: Any) -> str:
    """Nothing is not there; an empty text is, in quotes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        value = _ARRAY_DELIMITER.join(map(str, value))
    return f'"{value}"' if isinstance(value, int) else '"' + value.replace('"', '""') + '"'
