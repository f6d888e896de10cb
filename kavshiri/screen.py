"""What the command line prints: UTF-8 whatever the console, tables that wrap, both languages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import typer

from graph.evidence import Evidence, Finding
from graph.findings import FINDING_KINDS
from graph.naming import name_of, number_of, short_name
from graph.text import Language, Text
from kavshiri import wording
from kavshiri.table import Table

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from queries.answer import Answer, Column

_STEERING = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | dict.fromkeys(
    range(127, 160), 65533
)  # letters that steer a terminal, as the signs that Unicode has for them
_PLAIN_TERMINALS = ("dumb", "unknown")
_NARROWEST = 20
_WITHOUT_TERMINAL = 80


def use_utf8() -> None:
    """Make the standard streams UTF-8, whatever the console's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def visible(text: str) -> str:
    """A text in which what would steer the terminal is shown as a sign."""
    return text.translate(_STEERING)


def say(text: str) -> None:
    """Print one text; what would steer the terminal is shown as a sign."""
    print(visible(text))


def say_bold(text: str) -> None:
    """Print one text, bold on a terminal that can."""
    if sys.stdout.isatty() and os.environ.get("TERM") not in _PLAIN_TERMINALS:
        typer.secho(visible(text), bold=True)
    else:
        say(text)


def say_words(text: str, *, bold: bool = False) -> None:
    """Print one text, broken between words at the width that a table has."""
    for line in wrap(visible(text), _room(), break_on_hyphens=False) or [""]:
        (say_bold if bold else say)(line)


def say_wrapped(text: str, indent: int = 0) -> None:
    """Print one text, broken between words at the width of the terminal; whole where there is none."""
    width = get_terminal_size((0, 0)).columns
    room = max(width - indent, _NARROWEST)
    for line in wrap(text, room, break_long_words=False, break_on_hyphens=False) if width else [text]:
        say(" " * indent + line)


def _room() -> int:
    """The width of the terminal in cells, also where the output goes through a pager; 80 where there is none."""
    width = get_terminal_size((0, 0)).columns
    for stream in (sys.__stderr__, sys.__stdin__):
        with suppress(AttributeError, ValueError, OSError):  # no stream, a closed one, or no terminal
            width = width or os.get_terminal_size(stream.fileno()).columns  # type: ignore[union-attr]
    return max(width or _WITHOUT_TERMINAL, _NARROWEST)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, wide: Sequence[int] = ()) -> None:
    """Print a table; the columns of `wide` take the room that the others leave."""
    seen = [[visible(text) for text in row] for row in rows]
    table = Table(headings, seen, _room(), wide)
    for line in table.head:
        say_bold(line)
    say(table.rule)
    for line in table.body():
        say(line)


def print_answer(answer: Answer, graph: PlanGraph, language: Language, *, evidence: bool = False) -> None:
    """Print an answer: its title, its words, its table, and how to ask again."""
    say_words(answer.title.in_(language), bold=True)
    say_words(answer.words.in_(language))
    say("")
    if answer.rows:
        shown = [column for column in answer.telling_columns() if column.shown in ("everywhere", "briefly")]
        rows = [[_on_screen(row[column.name], column, graph, language) for column in shown] for row in answer.rows]
        wide = [index for index, column in enumerate(shown) if column.wide]
        print_table([column.title.in_(language) for column in shown], rows, wide=wide)
        say("")
    if evidence and answer.evidence:
        say_bold(wording.SOURCES.in_(language))
        for piece in answer.evidence:
            say_wrapped(place(piece, language))
        say("")
    say(wording.AGAIN.format(command=answer.command).in_(language))


def _on_screen(value: Any, column: Column, graph: PlanGraph, language: Language) -> str:
    if column.shown == "briefly" and column.holds == "node":
        return short_name(graph, value, language) if value else ""
    return cell(value, column, graph, language)


def cell(value: Any, column: Column, graph: PlanGraph, language: Language) -> str:
    """A value of an answer as words."""
    if column.holds == "node":
        return f"{number_of(graph, value)} {name_of(graph, value).in_(language)}".strip() if value else ""
    if column.holds == "nodes":
        return "; ".join(short_name(graph, id, language) for id in value)
    if column.holds == "each":
        called = {id: ", ".join(short_name(graph, other, language) for other in others) for id, others in value.items()}
        return "; ".join(f"{short_name(graph, id, language)}: {others}" for id, others in called.items())
    if column.holds == "words":
        return ", ".join(column.terms[word].in_(language) for word in value)
    if column.holds == "yes":
        return wording.YES.in_(language) if value else ""
    return str(value)


def place(piece: Evidence, language: Language, told: Iterable[str] = ()) -> str:
    """A place of a source with its words, but for words that were just told."""
    line = wording.LINE.format(line=piece["line"]).in_(language)
    column = wording.COLUMNS.get(piece["column"])
    where = f", {column.in_(language)}" if column else ""
    words = " ".join(piece["words"].split())
    return f"{piece['file']}, {line}{where}" + ("" if words in told else f": {words}")


def title_of(kind: str, language: Language) -> str:
    """What findings of a kind are called; the kind itself where a newer program made it."""
    known = FINDING_KINDS.get(kind)
    return known.title.in_(language) if known else kind


def print_finding(finding: Finding, language: Language, *, indent: int = 0, why: bool = True) -> None:
    """Print a finding: where and what, before and after, why; without `why`, it stands where nothing else tells more."""
    where = wording.LINE.format(line=finding.line).in_(language) if finding.line else wording.DOCUMENT.in_(language)
    column = wording.COLUMNS.get(finding.column, Text(finding.column, finding.column)).in_(language)
    title = title_of(finding.kind, language)
    weight = wording.WEIGHTS[finding.weight].in_(language)
    say_wrapped(f"{where}{', ' + column if column else ''}: {title} [{weight}]", indent)
    if finding.before:
        after = f" → {finding.after}" if finding.after and finding.after != finding.before else ""
        say_wrapped(f"{' '.join(finding.before.split())}{after}", indent + 4)
    if why or not finding.before:
        say_wrapped(finding.why_ka if language == "ka" else finding.why, indent + 4)
