"""What the command line prints: UTF-8 whatever the console, tables that wrap, both languages."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from graph.evidence import Evidence, Finding
from graph.findings import FINDING_KINDS
from graph.text import Language, Text
from kavshiri import wording

if TYPE_CHECKING:
    from rich.console import Console

    from graph.plan_graph import PlanGraph
    from queries.answer import Answer, Column

_FEW = 2


def use_utf8() -> None:
    """Make the standard streams UTF-8, whatever the console's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def console(*, error: bool = False) -> Console:
    """A console that colours nothing and follows the width of the terminal."""
    from rich.console import Console

    return Console(stderr=error, highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False)


def say(text: str) -> None:
    """Print one text as it is."""
    print(text)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, wide: Sequence[int] = ()) -> None:
    """Print a table; the columns of `wide` take most of the room."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=1 if wide else 0)
    for index, heading in enumerate(headings):
        table.add_column(heading, overflow="fold", ratio=5 if index in wide else 2 if len(headings) > _FEW else None)
    for row in rows:
        table.add_row(*row)
    console().print(table)


def print_answer(answer: Answer, graph: PlanGraph, language: Language, *, evidence: bool = False) -> None:
    """Print an answer: its title, its words, its table, and how to ask again."""
    out = console()
    out.print(answer.title.in_(language), style="bold")
    out.print(answer.words.in_(language))
    out.print()
    if answer.rows:
        shown = [
            column for column in answer.columns if column.on_screen and any(row[column.name] for row in answer.rows)
        ]
        rows = [[cell(row[column.name], column, graph, language) for column in shown] for row in answer.rows]
        wide = [index for index, column in enumerate(shown) if column.wide]
        print_table([column.title.in_(language) for column in shown], rows, wide=wide)
    if evidence:
        out.print(wording.SOURCES.in_(language), style="bold")
        for piece in answer.evidence:
            out.print(place(piece, language))
    say(wording.AGAIN.format(command=answer.command).in_(language))


def cell(value: Any, column: Column, graph: PlanGraph, language: Language) -> str:
    """A value of an answer as words."""
    if column.holds == "node":
        node = graph.nodes[value]
        return (
            f"{node['code']} {name_of(graph, value, language)}" if "code" in node else name_of(graph, value, language)
        )
    if column.holds == "nodes":
        return "; ".join(short_name(graph, id, language) for id in value)
    if column.holds == "words":
        return ", ".join(column.terms[word].in_(language) for word in value)
    if column.holds == "yes":
        return wording.YES.in_(language) if value else ""
    return str(value)


def name_of(graph: PlanGraph, id: str, language: Language) -> str:
    """The name of a node in a language, or the one it has."""
    node = graph.nodes[id]
    return str(node.get("name_en") or node["name"]) if language == "en" else str(node["name"])


def short_name(graph: PlanGraph, id: str, language: Language) -> str:
    """A body's acronym in the language where it has one, else its name."""
    acronyms = [part for part in str(graph.nodes[id].get("acronym", "")).split(", ") if part]
    fitting = [part for part in acronyms if part.isascii() == (language == "en")]
    return fitting[0] if fitting else name_of(graph, id, language)


def place(piece: Evidence, language: Language) -> str:
    """A place of a source with its words."""
    line = wording.LINE.format(line=piece["line"]).in_(language)
    column = wording.COLUMNS.get(piece["column"])
    where = f", {column.in_(language)}" if column else ""
    return f"{piece['file']}, {line}{where}: {' '.join(piece['words'].split())}"


def finding_lines(finding: Finding, language: Language) -> list[str]:
    """A finding as two or three lines: where and what, before and after, why."""
    where = wording.LINE.format(line=finding.line).in_(language) if finding.line else wording.DOCUMENT.in_(language)
    column = wording.COLUMNS.get(finding.column, Text(finding.column, finding.column)).in_(language)
    kind = FINDING_KINDS.get(finding.kind)
    title = kind.title.in_(language) if kind else finding.kind
    weight = wording.WEIGHTS[finding.weight].in_(language)
    lines = [f"{where}{', ' + column if column else ''}: {title} [{weight}]"]
    if finding.before:
        after = f" → {finding.after}" if finding.after and finding.after != finding.before else ""
        lines.append(f"    {' '.join(finding.before.split())}{after}")
    lines.append(f"    {finding.why_ka if language == 'ka' else finding.why}")
    return lines
