"""The outline of a document before its lines are read: headers, numbered paragraphs, list of contents, numbers of rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from graph.georgian import fold
from loaders.codes import Numbered, is_page_number, numbered, without_page_number
from loaders.columns import Columns, match_header
from loaders.document import Line

_ALIKE = 70
_CONTENTS = ("სარჩევი", "შინაარსი", "contents", "table of contents")


@dataclass(slots=True)
class Outline:
    """What is known of a document's lines by their numbers.

    Parameters
    ----------
    headers
        By line the columns that it names.
    paragraphs
        By line the number and text of what may be a heading.
    first_row
        The line of the first numbered row; it lies behind the end where there is none.
    last_row
        The last line of several cells, numbered or not.
    row_numbers
        The numbers of all rows of several cells, as they stand.
    title_rows
        The lines of rows with nothing but a number like those of the rows beside, and a title.
    contents
        By number the line and the text of each entry in the list of contents.
    in_contents
        The lines of that list.
    """

    headers: dict[int, Columns]
    paragraphs: dict[int, Numbered] = field(default_factory=dict)
    first_row: int = 0
    last_row: int = 0
    row_numbers: frozenset[str] = frozenset()
    title_rows: frozenset[int] = frozenset()
    contents: dict[str, tuple[int, str]] = field(default_factory=dict)
    in_contents: set[int] = field(default_factory=set)


def outline_of(lines: Sequence[Line]) -> Outline:
    """The outline of a document."""
    outline = Outline({line.number: columns for line in lines if (columns := match_header(line))})
    if not outline.headers:
        return outline
    outline.first_row = _first_row(lines, outline.headers)
    outline.last_row = max(line.number for line in lines if len(line.filled) > 2 or line.number in outline.headers)
    outline.row_numbers = frozenset(_row_numbers(lines, outline))
    outline.paragraphs = {
        line.number: found for line in lines if (found := _numbered_paragraph(line, outline)) is not None
    }
    outline.title_rows = frozenset(line.number for line in lines if _is_title_row(line, outline))
    outline.in_contents = _contents(lines, outline)
    return outline


def number_of(line: Line, columns: Columns) -> Numbered | None:
    """The number of a row, in a column of its own or before the title, with the title as its text."""
    index, title = columns.index("code"), columns.index("activity")
    text = line.cells[title] if title is not None and title < len(line.cells) else ""
    if index is None or index >= len(line.cells) or not line.cells[index].strip():
        found = numbered(text, alone=True)
        return found if found is not None and (found.text or "." in found.code) else None
    cell = line.cells[index].strip().rstrip(".")
    found = numbered(f"{cell}.", alone=True)
    if found is None:
        return None
    named = numbered(f"{found.code}. {text}") or Numbered(found.code, "", marked=False, page=False)
    return replace(named, marked=named.marked or cell.isalpha())  # a Roman number among Arabic ones is a heading's


def _first_row(lines: Iterable[Line], headers: dict[int, Columns]) -> int:
    columns: Columns | None = None
    for line in lines:
        columns = headers.get(line.number, columns)
        if columns is None or line.number in headers or len(line.filled) < 2:
            continue
        wide = len(line.cells) > min(3, len(columns.keys) - 1)
        if wide and number_of(line, columns) and not all(is_page_number(line.cells[i]) for i in line.filled[1:]):
            return line.number
    return max((line.number for line in lines), default=0) + 1


def _row_numbers(lines: Iterable[Line], outline: Outline) -> Iterator[str]:
    """The number of every row of more than one cell."""
    columns = next(iter(outline.headers.values()))
    for line in lines:
        columns = outline.headers.get(line.number, columns)
        if line.number >= outline.first_row and line.number not in outline.headers and len(line.filled) > 1:
            number = number_of(line, columns)
            if number:
                yield number.code


def _numbered_paragraph(line: Line, outline: Outline) -> Numbered | None:
    filled = line.filled
    if not filled or filled[0] != 0 or line.number in outline.headers:
        return None
    if len(filled) > 1 and not (len(filled) == 2 and is_page_number(line.cells[filled[1]]) and len(line.cells) <= 3):
        return None
    found = numbered(line.cells[0])
    if found is None:
        return None
    if len(line.cells) > 3 and not found.marked and found.code.count(".") > 1:
        return None
    if _is_title_row(line, outline):
        return None
    return replace(found, page=True) if len(filled) > 1 else found


def _is_title_row(line: Line, outline: Outline) -> bool:
    """Whether rows beside it are numbered as this one is, and none below it: an activity with nothing but its title."""
    if line.number <= outline.first_row or line.filled != [0]:
        return False
    found = numbered(line.cells[0])
    if found is None or found.marked or "." not in found.code:
        return False
    above = found.code.rpartition(".")[0]
    beside = any(other.rpartition(".")[0] == above for other in outline.row_numbers)
    return beside and not any(other.startswith(f"{found.code}.") for other in outline.row_numbers)


def _is_same_heading(entry: Numbered, heading: Numbered) -> bool:
    """Whether an entry of the list of contents has the text of a heading, or the first line of it."""
    if entry.marked and heading.marked and entry.objective != heading.objective:
        return False
    return fuzz.partial_ratio(fold(entry.text), fold(heading.text)) >= _ALIKE


def _wraps(line: Line, headings: dict[int, str]) -> bool:
    """Whether a line goes on with the entry above it: the heading of that entry has its words."""
    above = max((entry for entry in headings if entry < line.number), default=0)
    text = fold(without_page_number(line.words)).strip(" .\t")
    return not text or (above > 0 and fuzz.partial_ratio(text, fold(headings[above])) >= _ALIKE)


def _contents(lines: Sequence[Line], outline: Outline) -> set[int]:
    """The lines of the list of contents: entries whose number comes again as a heading, and what wraps between them."""
    early = [line for line in lines if line.number < outline.first_row]
    last_of: dict[str, int] = {}
    for number, paragraph in outline.paragraphs.items():
        if number <= outline.last_row or paragraph.code not in last_of:
            last_of[paragraph.code] = number
    entries = {
        line.number
        for line in early
        if (found := outline.paragraphs.get(line.number))
        and last_of[found.code] > line.number
        and _is_same_heading(found, outline.paragraphs[last_of[found.code]])
    }
    marker = next((line.number for line in early if fold(line.words).strip(" *:\t") in _CONTENTS), 0)
    if not entries and not marker:
        return set()
    start = marker or min(entries)
    end = max(entries, default=marker)
    for line in early:
        found = outline.paragraphs.get(line.number)
        after_marker = marker and line.number > marker
        if found and after_marker and found.page and last_of[found.code] == line.number:
            end = max(end, line.number)
            entries.add(line.number)
    texts = {entry: outline.paragraphs[last_of[outline.paragraphs[entry].code]].text for entry in entries}
    region = {
        line.number
        for line in early
        if start <= line.number <= end and (marker or line.number in entries or _wraps(line, texts))
    }
    for number in sorted(entries):
        entry = outline.paragraphs.pop(number)
        outline.contents.setdefault(entry.code, (number, entry.text))
    return {number for number in region if number not in outline.paragraphs and number not in outline.headers}
