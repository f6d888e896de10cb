"""One Cypher text that brings plans to a database of their own, and that can be run again: nothing is doubled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from graph.plan_graph import PlanGraph
from graph.stores.neo4j import statements
from graph.stores.neo4j.outside import Reports, stored

_ROWS = 500


def script(graph: PlanGraph, reports: Reports | None = None) -> str:
    """The statements, each ended by a semicolon at the end of a line; no line begins within a text.

    Parameters
    ----------
    graph
        One plan or several.
    reports
        Findings and ledger by plan.
    """
    return "".join(f"{statement};\n" for statement in _statements(graph, reports or {}))


def _statements(graph: PlanGraph, reports: Reports) -> Iterator[str]:
    nodes, edges = stored(graph, reports)
    yield from map(statements.constraint, statements.LABELS)
    by_label: defaultdict[str, list[object]] = defaultdict(list)
    for (label, _), properties in nodes.items():
        by_label[label].append(properties)
    for label, rows in by_label.items():
        yield from _filled(statements.merge_nodes(label), rows)
    by_ends: defaultdict[statements.Ends, list[object]] = defaultdict(list)
    for (type, from_label, to_label, source, target), properties in edges.items():
        by_ends[type, from_label, to_label].append([source, target, properties])
    for ends, rows in by_ends.items():
        yield from _filled(statements.merge_edges(ends), rows)


def _filled(statement: str, rows: Iterable[object]) -> Iterator[str]:
    """The statement for some rows at a time, with the rows in it instead of the parameter."""
    rest = iter(rows)
    while batch := list(islice(rest, _ROWS)):
        yield statement.replace("$rows", literal(batch), 1)


def literal(value: Any) -> str:
    r"""A value as Cypher writes it; a text is within quotes whatever it holds.

    >>> print(literal({"name": "it's\n", "places": [1]}))
    {`name`: 'it\'s\u000A', `places`: [1]}
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return "'" + "".join(map(_letter, value)) + "'"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{name}`: {literal(inner)}" for name, inner in value.items()) + "}"
    return "[" + ", ".join(map(literal, value)) + "]"


def _letter(letter: str) -> str:
    """What a reader of the text or the server could take for something else is written by its number."""
    if letter in "\\'":
        return "\\" + letter
    return letter if letter.isprintable() or letter in "\u200c\u200d" else _numbered(letter)


def _numbered(letter: str) -> str:
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex().upper()}" for at in range(0, len(units), 2))
