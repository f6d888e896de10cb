"""Statements that a person wrote: only those that read, each in its time, with plain values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.errors import StoreRefused

if TYPE_CHECKING:
    import neo4j

PROCEDURES = frozenset(
    (
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.schema.visualization",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
    )
)
_FUNCTIONS = frozenset("date datetime duration localdatetime localtime point time vector".split())
_PLAIN = re.compile(
    r"`(?P<name>(?:[^`]|``)*)`|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|//[^\n]*|/\*.*?\*/", re.DOTALL
)  # what begins first hides what is in it: a quote in a quoted name is no text
_USE = re.compile(
    r"(?:^|[{;)])\s*(?:CYPHER\s+(?:[\w.]+(?:\s*=\s*[\w.]+)?\s+)*)?USE\s*(?:\s[A-Za-z_`]|\()", re.IGNORECASE
)
_OWN_EXPLAIN = re.compile(r"\s*(?:EXPLAIN|PROFILE)\b", re.IGNORECASE)
_CALLED = re.compile(r"([A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)+)\s*\(")
_OPERATORS = ("LoadCSV", "Transaction", "Show", "Terminate", "AdministrationCommand", "Create", "Drop", "Alter")


def only_reads(session: neo4j.Session, cypher: str) -> None:
    """Refuse a statement that does anything but read, by the server's own account of it.

    Raises
    ------
    StoreRefused
        With what it would do.
    """
    bare = _PLAIN.sub(lambda found: re.sub(r"\W", "_", found["name"]) if found["name"] is not None else " ", cypher)
    if "\\u" in cypher:
        raise _refuse("\\u…: write the letter itself, or a parameter", "\\u…: დაწერეთ თავად ასო ან პარამეტრი")
    if _OWN_EXPLAIN.match(bare):
        raise _refuse("EXPLAIN, PROFILE", "EXPLAIN, PROFILE")
    if _USE.search(bare):
        raise _refuse("USE", "USE")
    for name in ("".join(called.split()) for called in _CALLED.findall(bare)):
        if name not in PROCEDURES and name.split(".")[0].lower() not in _FUNCTIONS:
            raise _refuse(name, name)
    summary = session.run(f"EXPLAIN {cypher}").consume()
    if summary.query_type != "r" or summary.plan is None:
        raise _refuse("it does more than read", "მოთხოვნა არა მხოლოდ კითხულობს")
    for operator, details in _operators(summary.plan):
        name = details.split("(")[0].strip()
        if operator.startswith("ProcedureCall"):
            if name not in PROCEDURES:
                raise _refuse(f"CALL {name}", f"CALL {name}")
        elif operator.startswith(_OPERATORS):
            raise _refuse(operator, operator)


def rows(
    tx: neo4j.ManagedTransaction, cypher: str, parameters: Mapping[str, object], limit: int
) -> list[dict[str, Any]]:
    """The rows of a statement as plain values.

    Raises
    ------
    StoreRefused
        When there are more than the limit.
    """
    found: list[dict[str, Any]] = []
    for row in tx.run(cypher, dict(parameters)):
        if len(found) == limit:
            raise StoreRefused(
                f"The answer has more than {limit} rows. Put LIMIT into the statement, or allow more.",
                f"პასუხი {limit} სტრიქონზე მეტია. დაამატეთ მოთხოვნას LIMIT ან გაზარდეთ ზღვარი.",
            )
        found.append({name: _plain(value) for name, value in zip(row.keys(), row.values(), strict=True)})
    return found


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield plan["operatorType"].partition("@")[0], plan["args"].get("Details", "")
    for child in plan.get("children", ()):
        yield from _operators(child)


def _refuse(en: str, ka: str) -> StoreRefused:
    return StoreRefused(
        f"Only statements that read the graph are allowed; this one is not ({en}).",
        f"დაშვებულია მხოლოდ გრაფის წამკითხავი მოთხოვნები; ეს ასეთი არ არის ({ka}).",
    )


def _plain(value: Any) -> Any:
    """Nodes, edges, paths, times and points as what JSON and tables know."""
    import neo4j.graph
    import neo4j.spatial
    import neo4j.time

    plain = value
    if isinstance(value, neo4j.graph.Node):
        plain = {"labels": sorted(value.labels), **_plain(dict(value))}
    elif isinstance(value, neo4j.graph.Relationship):
        ends = [end.get("id") if end is not None else None for end in (value.start_node, value.end_node)]
        plain = {"source": ends[0], "type": value.type, "target": ends[1], **_plain(dict(value))}
    elif isinstance(value, neo4j.graph.Path):
        plain = {"nodes": _plain(list(value.nodes)), "edges": _plain(list(value.relationships))}
    elif isinstance(value, (neo4j.time.Date, neo4j.time.DateTime, neo4j.time.Time, neo4j.time.Duration)):
        plain = value.iso_format()
    elif isinstance(value, dict):
        plain = {name: _plain(inner) for name, inner in value.items()}
    elif isinstance(value, (list, tuple)):
        plain = [_plain(inner) for inner in value]
    return plain
