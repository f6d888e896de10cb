"""An answer: its rows, what it is about, and where each statement comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from graph.evidence import Evidence
from graph.text import Text

Edge = tuple[str, str, str]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer.

    Parameters
    ----------
    name
        Its name in JSON.
    title
        Its heading.
    holds
        `node` (an id), `nodes` (a list of ids), `words` (a list of words in `terms`), `number`, `text` or `yes`.
    terms
        What the words of a `words` column are called.
    wide
        Whether it takes what room a screen has left.
    shown
        To whom: `everywhere`, in `pages` where a terminal has no room, or to `programs` alone.
    """

    name: str
    title: Text
    holds: Literal["node", "nodes", "words", "number", "text", "yes"] = "text"
    terms: dict[str, Text] = field(default_factory=dict)
    wide: bool = False
    shown: Literal["everywhere", "pages", "programs"] = "everywhere"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found.

    Parameters
    ----------
    question
        The question's name in the catalogue.
    title
        The question in words, with what was asked.
    parameters
        For each parameter the id it was understood as, or a list of ids.
    command
        The command that asks the same again.
    words
        The answer in a sentence or two, with what was left out and why.
    columns, rows
        The table; a row has a value for each column.
    nodes, edges
        What the answer is about: the picture is drawn from these.
    evidence
        The places in the source that the rows rest on.
    """

    question: str
    title: Text
    parameters: dict[str, Any]
    command: str
    words: Text
    columns: tuple[Column, ...]
    rows: list[Row]
    nodes: list[str]
    edges: list[Edge]
    evidence: list[Evidence]

    def telling_columns(self) -> tuple[Column, ...]:
        """The columns for people that say something in some row."""
        for_people = (column for column in self.columns if column.shown != "programs")
        return tuple(column for column in for_people if any(row[column.name] for row in self.rows))
