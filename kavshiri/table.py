"""A table as lines of a terminal: a width for each column, and cells that are broken between words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

_BETWEEN = "   "  # what stands between two columns
_SHORT = 16  # a column as narrow as this is not broken without need
_SHARE = 2.2  # how much wider a wide column grows
_LONG_WORD = 16
_NO_CELL = frozenset({"Mn", "Me", "Cf"})  # marks that stand upon another letter, signs that are not seen


class Table:
    """Headings above rows, laid out for a terminal.

    Parameters
    ----------
    headings
        What the columns are called.
    rows
        A text for each column.
    room
        The width of the terminal, in cells.
    wide
        The numbers of the columns that take the room which the others leave; their rows stand apart.
    """

    def __init__(
        self, headings: Sequence[str], rows: Iterable[Sequence[str]], room: int, wide: Sequence[int] = ()
    ) -> None:
        self._rows = list(rows)
        self._apart = bool(wide)
        self._widths = _widths([headings, *self._rows], room - len(_BETWEEN) * (len(headings) - 1), wide)
        self.head = self._lines(headings, down=True)
        self.rule = "─" * (sum(self._widths) + len(_BETWEEN) * (len(headings) - 1))

    def body(self) -> Iterator[str]:
        """The lines of the rows."""
        for number, row in enumerate(self._rows):
            if number and self._apart:
                yield ""
            yield from self._lines(row)

    def _lines(self, row: Sequence[str], *, down: bool = False) -> list[str]:
        """The lines of a row; those of a shorter cell stand above, or down at the rule."""
        columns = [_broken(text, width) for text, width in zip(row, self._widths, strict=True)]
        height = max(map(len, columns), default=1) or 1
        empty = [[""] * (height - len(lines)) for lines in columns]
        columns = [rest + lines if down else lines + rest for rest, lines in zip(empty, columns, strict=True)]
        return [_BETWEEN.join(map(_filled, line, self._widths)).rstrip() for line in zip(*columns, strict=True)]


def _widths(rows: Sequence[Sequence[str]], room: int, wide: Sequence[int]) -> list[int]:
    """A width for each column: all it needs where all fit; else what is short stays whole, and the rest share the room."""
    longest = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    if sum(longest) <= room:
        return longest
    widths = [
        most if most <= _SHORT else max(map(cells, _pieces(" ".join(column))))
        for most, column in zip(longest, zip(*rows, strict=True), strict=True)
    ]
    while sum(widths) > room and max(widths) > 1:
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


def _broken(text: str, width: int) -> list[str]:
    """The lines of a cell."""
    lines = [""]
    for word in text.split():
        for number, piece in enumerate(_pieces(word)):
            gap = " " if lines[-1] and not number else ""
            if cells(lines[-1]) + len(gap) + cells(piece) <= width:
                lines[-1] += gap + piece
            else:
                lines += _cut(piece, width)
    return [line for line in lines if line]


def _cut(piece: str, width: int) -> list[str]:
    """A piece that is too long for a line as lines, cut where they end."""
    lines = [""]
    for letter in piece:
        if lines[-1] and cells(lines[-1]) + cells(letter) > width:
            lines.append("")
        lines[-1] += letter
    return lines


def _filled(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: most letters one, those of East Asia two, marks upon others none."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@cache
def _cells_of(letter: str) -> int:
    if unicodedata.category(letter) in _NO_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
