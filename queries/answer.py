"""An answer: its rows, what it is about, and where each statement comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
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
        `node` (an id), `nodes` (a list of ids), `each` (for one id a list of others: `{id: [id]}`), `words` (a list of words in
        `terms`), `number`, `text` or `yes`.
    terms
        What the words of a `words` column are called.
    wide
        Whether it takes what room a screen has left.
    shown
        To whom: `everywhere`; `briefly` in a terminal, by number or acronym; in `pages` where a terminal has no room; or to
        `programs` alone.
    """

    name: str
    title: Text
    holds: Literal["node", "nodes", "each", "words", "number", "text", "yes"] = "text"
    terms: dict[str, Text] = field(default_factory=dict)
    wide: bool = False
    shown: Literal["everywhere", "briefly", "pages", "programs"] = "everywhere"


@dataclass(frozen=True, slots=True)
class Subject:
    """What an answer is about: the picture is drawn from the nodes and edges; the rows rest on the evidence."""

    nodes: list[str]
    edges: list[Edge]
    evidence: list[Evidence]


@dataclass(frozen=True)
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
    gather
        Gathers the subject; called when a picture or the evidence is wanted.
    """

    question: str
    title: Text
    parameters: dict[str, Any]
    command: str
    words: Text
    columns: tuple[Column, ...]
    rows: list[Row]
    gather: Callable[[], Subject] = field(repr=False, compare=False)

    @cached_property
    def subject(self) -> Subject:
        """What the answer is about."""
        return self.gather()

    @property
    def nodes(self) -> list[str]:
        """The ids of what the answer is about."""
        return self.subject.nodes

    @property
    def edges(self) -> list[Edge]:
        """The ties that a picture of the answer draws."""
        return self.subject.edges

    @property
    def evidence(self) -> list[Evidence]:
        """The places in the source that the rows rest on."""
        return self.subject.evidence

    def telling_columns(self) -> tuple[Column, ...]:
        """The columns for people that say something in some row."""
        for_people = (column for column in self.columns if column.shown != "programs")
        return tuple(column for column in for_people if any(row[column.name] for row in self.rows))
