"""Which column of a table holds what: the header's cells against the names in `columns.yml`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.georgian import clean, fold
from graph.months import month_of, quarter_of
from loaders.document import Line
from loaders.periods import quarter_label, year_in, year_label

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LETTERS_OF_A_SLIP = 8  # a header's word may have one wrong in so many letters
_LONGEST_LABEL = 20
HEADINGS = ("goal", "objective")  # columns that tell under what a row stands
_CO = ("თანა", "co")
_LEAST_NUMBERED = 3
_SURELY_NAMED = 3  # columns that are known, whatever the others are
_YEAR_BESIDE = re.compile(r"\(?\s*20\d\d\s*(?:წ\.?|წელი|წლის)?\s*\)?")  # of a header: the year of its quarters
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """What each cell of a row holds.

    Parameters
    ----------
    keys
        For each cell from the left the column's key (`activity`, `executor` …), `quarter`, `unread`, or empty.
    quarters
        For the index of each quarter's cell its year (0 where the header gives none) and number, 1 to 4.
    names
        The header's own words for each cell.
    assumed
        Whether the four cells under the deadline bear no label and were taken for the quarters in order.
    """

    keys: tuple[str, ...]
    quarters: dict[int, tuple[int, int]]
    names: tuple[str, ...]
    assumed: bool = False

    @property
    def deadline(self) -> int:
        """The first cell that tells when; 0 where none does."""
        return min((place for place, key in enumerate(self.keys) if key in ("deadline", "quarter")), default=0)

    def index(self, key: str) -> int | None:
        """The place of a column, or None where the table has none."""
        return self.keys.index(key) if key in self.keys else None


def match_header(line: Line) -> Columns | None:
    """The columns that a header line names, or None where the line is no header."""
    labels = _quarters_of(line)  # “I quarter” is a quarter, not a deadline
    keys = ["" if label else _key_of(cell) for cell, label in zip(line.cells, labels, strict=True)]
    activity = keys.index("activity") if "activity" in keys else 0
    for place, key in enumerate(keys):
        if key in HEADINGS and (place >= activity or key in keys[place + 1 : activity]):
            keys[place] = ""  # what an activity is for, a table of another kind, or a wider one of two
    named = {key for key in keys if key}
    filled = line.filled
    if (
        len(named) < 2
        or not named & {"activity", "executor", "partner"}
        or (len(named) < _SURELY_NAMED and len([label for label in (*keys, *labels) if label]) * 2 < len(filled))
    ):
        return None
    quarters = {index: (0, labels[index]) for index in filled if labels[index]}
    for index in filled:
        if not keys[index]:
            keys[index] = "quarter" if index in quarters else "unread"
    return _with_span_of_deadline(Columns(tuple(keys), quarters, tuple(cell.strip() for cell in line.cells)))


def with_tail(columns: Columns, lines: Sequence[Line]) -> Columns:
    """The columns with the years and quarters that the rows under the header name."""
    years = {columns.deadline: year_in(columns.names[columns.deadline])} if columns.deadline else {}
    quarters: dict[int, tuple[int, int]] = dict(columns.quarters)
    ends: dict[int, str] = {}
    labelled = False
    for line in lines:
        labels = _quarters_of(line)
        for index in line.filled:
            year, number = year_label(line.cells[index]), labels[index]
            if year and index >= columns.deadline:
                years[index] = year
            elif number:
                quarters[index] = (0, number)
                labelled = True
            elif key := _end_of_span(line.cells[index]):
                ends[index] = key
                labelled = True
    quarters = {
        index: (year or max(((at, found) for at, found in years.items() if at <= index), default=(0, 0))[1], number)
        for index, (year, number) in quarters.items()
    }
    width = max([len(columns.keys), *(index + 1 for index in (*quarters, *ends))])
    keys = list(columns.keys) + [""] * (width - len(columns.keys))
    latest = 0
    for index, (year, number) in sorted(quarters.items()):
        latest = latest if number < latest and not year else number
        keys[index] = "quarter" if latest == number else "unread"  # the quarters of another year, which is not said
    for index, key in ends.items():
        keys[index] = key
        quarters.pop(index, None)
    names = columns.names + ("",) * (width - len(columns.names))
    return Columns(tuple(keys), quarters, names, assumed=columns.assumed and not labelled)


def is_tail(columns: Columns, line: Line) -> bool:
    """Whether a row under a header only names years, quarters or the numbers of the columns."""
    if numbers_columns(line):
        return True
    under_deadline = all(
        index >= len(columns.keys) or columns.keys[index] in ("deadline", "quarter", "", "unread")
        for index in line.filled
    )
    labels = _quarters_of(line)
    return under_deadline and all(
        year_label(line.cells[index]) or labels[index] or _end_of_span(line.cells[index]) for index in line.filled
    )


def _quarters_of(line: Line) -> list[int]:
    """The quarter that each cell names, or 0: by its number, by a month, or by a month's number where they go beyond four."""
    written = [cell.strip().upper() for cell in line.cells]
    if "VIII" in written and {"V", "VI", "VII"} <= set(written):
        return [quarter_of(_MONTHS.index(cell) + 1) if cell in _MONTHS else 0 for cell in written]
    return [_quarter_of(cell) if cell else 0 for cell in line.cells]


@lru_cache(maxsize=4096)
def _quarter_of(cell: str) -> int:
    text = clean(cell).strip()
    return 0 if len(text) > _LONGEST_LABEL else quarter_label(text) or quarter_of(month_of(text))


def _end_of_span(cell: str) -> str:
    """The key of a cell that names the beginning or the end of a deadline; empty for any other."""
    key = _key_of(cell)
    return key if key in ("start", "end") else ""


def numbers_columns(line: Line) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 …"""
    cells = [line.cells[index].strip(" ().") for index in line.filled]
    return len(cells) >= _LEAST_NUMBERED and cells == [str(number) for number in range(1, len(cells) + 1)]


def _with_span_of_deadline(columns: Columns) -> Columns:
    """Blank cells after the deadline's belong to it; four of them without a label are the quarters in order."""
    start = columns.index("deadline")
    if start is None or columns.quarters:
        return columns
    end = start + 1
    while end < len(columns.keys) and not columns.keys[end]:
        end += 1
    if end - start != 4:
        return columns
    quarters = {start + number: (0, number + 1) for number in range(4)}
    keys = tuple("quarter" if index in quarters else key for index, key in enumerate(columns.keys))
    return Columns(keys, quarters, columns.names, assumed=True)


@lru_cache(maxsize=4096)
def _key_of(cell: str) -> str:
    written = _plain(_YEAR_BESIDE.sub("", cell))
    if not written or len(written) > 60:
        return ""
    names = _names()
    for form in (written, f"{written}s", written.removesuffix("s")):
        if form in names:
            return names[form]
    if written.isascii() or any(letter.isdigit() for letter in written):  # an English header was typed, not scanned
        return ""
    alike = _names_alike(written.startswith(_CO))
    near = process.extractOne(written, alike, scorer=OSA.distance, score_cutoff=len(written) // _LETTERS_OF_A_SLIP)
    return names[near[0]] if near else ""


def names_co_executors(header: str) -> bool:
    """Whether a header names those who execute along with others (თანაშემსრულებელი): partners, however like the word is."""
    return _plain(header).startswith(_CO)


@cache
def _names_alike(of_co_executors: bool) -> list[str]:
    return [name for name in _names() if name.startswith(_CO) == of_co_executors]


def _plain(cell: str) -> str:
    text = fold(clean(cell)).strip()
    return _NOT_LETTERS.sub("", text) or text


@cache
def _names() -> dict[str, str]:
    columns = yaml.load((Path(__file__).parent / "columns.yml").read_text(encoding="utf-8"), Loader=_Loader)
    return {_plain(name): key for key, names in columns.items() for name in names}
