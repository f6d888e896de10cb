"""The parts of a document that was taken apart: headings, rows, and the lines that are only structure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.evidence import Finding
from graph.georgian import clean
from loaders.cell import Fragment
from loaders.codes import without_number
from loaders.document import Line


class Role(StrEnum):
    """What a line is when it is not content."""

    TITLE = "title"
    CONTENTS = "contents"
    HEADER = "header"
    SEPARATOR = "separator"
    PAGE_NUMBER = "page number"
    REPEATED = "repeated heading"


@dataclass(slots=True)
class Heading:
    """A numbered heading.

    `objective` tells whether it says that it is one, `above` the goal that stands beside it in a table, `whole` that its text
    as it stands is its name.
    """

    code: str
    fragments: list[Fragment]
    text: str
    objective: bool
    order: int
    above: str = ""
    whole: bool = False


@dataclass(slots=True)
class Row:
    """A row of the table with everything that continues it; `code` is empty where it has no number of its own.

    `placed` says that the table has a column of goals or objectives, which tells the heading.
    """

    line: int
    code: str
    heading: str
    cells: dict[str, list[Fragment]]
    marks: list[tuple[int, int, Fragment]] = field(default_factory=list)
    unread: list[tuple[str, Fragment]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    placed: bool = False


@dataclass(slots=True)
class Layout:
    """A document taken apart: nothing of it is read yet."""

    title: list[Line] = field(default_factory=list)
    headings: dict[str, Heading] = field(default_factory=dict)
    contents: dict[str, tuple[int, str]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    structure: dict[int, Role] = field(default_factory=dict)
    years: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def unnumbered(fragments: Sequence[Fragment], *, bare: bool = False) -> list[Fragment]:
    """The fragments without the number in front of the first, every letter at its old place."""
    first = fragments[0]
    seen = len(clean(first.text)) - len(without_number(first.text, bare=bare))
    start = 0
    while len(clean(first.text[:start])) < seen:
        start += 1
    blanked = " " * start + first.text[start:]
    return [Fragment(first.line, blanked), *fragments[1:]]
