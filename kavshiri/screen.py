"""What the command line prints: UTF-8 whatever the console, tables that wrap, both languages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from graph.evidence import Evidence, Finding
from graph.findings import FINDING_KINDS
from graph.naming import name_of, number_of, short_name
from graph.text import Language, Text
from kavshiri import wording

if TYPE_CHECKING:
    from rich.console import Console

    from graph.plan_graph import PlanGraph
    from queries.answer import Answer, Column

_STEERING = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)} | dict.fromkeys(
    range(127, 160), 65533
)  # letters that steer a terminal, as the signs that Unicode has for them
_GAP = 3  # what stands between two columns
_SHORT = 16  # a column as narrow as this is not broken without need
_SHARE = 2.2  # how much wider a wide column grows
_NARROWEST = 20
_LONG_WORD = 16


def use_utf8() -> None:
    """Make the standard streams UTF-8, whatever the console's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def console(*, error: bool = False) -> Console:
    """A console that colours nothing and follows the width of the terminal."""
    from rich.console import Console

    return Console(stderr=error, highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False)


def visible(text: str) -> str:
    """A text in which what would steer the terminal is shown as a sign."""
    return text.translate(_STEERING)


def say(text: str) -> None:
    """Print one text; what would steer the terminal is shown as a sign."""
    print(visible(text))


def say_wrapped(text: str, indent: int = 0) -> None:
    """Print one text, broken between words at the width of the terminal; whole where there is none."""
    width = get_terminal_size((0, 0)).columns
    room = max(width - indent, _NARROWEST)
    for line in wrap(text, room, break_long_words=False, break_on_hyphens=False) if width else [text]:
        say(" " * indent + line)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], *, wide: Sequence[int] = ()) -> None:
    """Print a table; the columns of `wide` take the room that the others leave."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    rows = list(rows)
    out = console()
    widths = _widths([headings, *rows], max(out.width, 2 * _NARROWEST) - _GAP * (len(headings) - 1), wide)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=1 if wide else 0)
    for heading, width in zip(headings, widths, strict=True):
        table.add_column(_broken(heading, width), width=width, overflow="fold")
    for row in rows:
        table.add_row(*(_broken(text, width) for text, width in zip(row, widths, strict=True)))
    out.print(table)


def _widths(rows: Sequence[Sequence[str]], room: int, wide: Sequence[int]) -> list[int]:
    """A width for each column: all it needs where all fit; else what is short stays whole, and the rest share the room."""
    longest = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(longest) <= room:
        return longest
    widths = [
        most if most <= _SHORT else max(map(len, _pieces(" ".join(column))))
        for most, column in zip(longest, zip(*rows, strict=True), strict=True)
    ]
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) < room:
        growing = [index for index, most in enumerate(longest) if widths[index] < most]
        widths[min(growing, key=lambda index: widths[index] / (_SHARE if index in wide else 1))] += 1
    return widths


def _pieces(text: str) -> list[str]:
    """The parts between which a line may break: words, and the words that a slash or a hyphen joins to a long one."""
    parts: list[str] = []
    for word in text.split():
        parts += re.findall(r"[^/-]*[/-]+|[^/-]+", word) if len(word) > _LONG_WORD else [word]
    return parts or [""]


def _broken(text: str, width: int) -> str:
    lines = [""]
    for word in visible(text).split():
        for number, piece in enumerate(_pieces(word)):
            gap = " " if lines[-1] and not number else ""
            if len(lines[-1]) + len(gap) + len(piece) <= width:
                lines[-1] += gap + piece
            else:
                lines.append(piece)
    return "\n".join(line for line in lines if line)


def print_answer(answer: Answer, graph: PlanGraph, language: Language, *, evidence: bool = False) -> None:
    """Print an answer: its title, its words, its table, and how to ask again."""
    out = console()
    out.print(visible(answer.title.in_(language)), style="bold")
    out.print(visible(answer.words.in_(language)))
    out.print()
    if answer.rows:
        shown = [column for column in answer.telling_columns() if column.shown in ("everywhere", "briefly")]
        rows = [[_on_screen(row[column.name], column, graph, language) for column in shown] for row in answer.rows]
        wide = [index for index, column in enumerate(shown) if column.wide]
        print_table([column.title.in_(language) for column in shown], rows, wide=wide)
        say("")
    if evidence:
        out.print(wording.SOURCES.in_(language), style="bold")
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
