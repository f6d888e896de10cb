"""What each line of a document is: title, contents, header, heading, row, the rest of a row, or nothing known."""

import re
from collections import Counter
from collections.abc import Iterable

from graph import findings
from graph.evidence import Finding, Weight
from graph.georgian import fold
from loaders import refusals
from loaders.cell import Fragment
from loaders.codes import (
    Numbered,
    first_free,
    is_page_number,
    names_its_number,
    numbered,
    says_it_goes_on,
)
from loaders.columns import HEADINGS, Columns, is_tail, names_co_executors, numbers_columns, with_tail
from loaders.document import Document, Line
from loaders.headings import Headings
from loaders.outline import number_of, outline_of
from loaders.parts import Heading, Layout, Role, Row
from loaders.periods import is_mark, year_label
from loaders.rows import has_roles, headings_of, is_scheduled, names_no_heading, names_rows, own_number

__all__ = ["Heading", "Layout", "Role", "Row", "lay_out"]

_SEPARATOR = re.compile(r"[-–—―−=_.:·*|+~\s]*")
_ALIKE = 80
_FEW = 2  # cells of a row that may be the rest of another
_LONGEST_TITLE, _SHORT_SENTENCE = 30, 10  # words of a line of the title page, and of one that ends as a sentence does


def lay_out(document: Document) -> Layout:
    """Take a document apart.

    Raises
    ------
    DocumentRefused
        When it has no activity table, a table row stands before any header, a row has more cells than its header, or
        a number is given to two activities.
    """
    return _Walk(document).layout


class _Walk:
    """One walk over the lines, from the top."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.layout = Layout()
        self.columns: Columns | None = None
        self.open_row: Row | None = None
        self.break_since_row = False
        self.codes: dict[str, int] = {}
        self.given: Counter[str] = Counter()  # by what stands before it the last number that we gave
        self.title_ended = False
        self.tails: dict[
            tuple[str, ...], tuple[int, set[tuple[str, ...]]]
        ] = {}  # the first header's line, and its tails
        lines = document.lines
        self.outline = outline_of(lines)
        self.headings = Headings(document.file, self.layout, self.codes, self.outline.row_numbers, self._find)
        self.paragraph_codes = {paragraph.code for paragraph in self.outline.paragraphs.values()}
        self.headers = self.outline.headers
        if not self.headers:
            self._refuse_without_table()
        self.layout.contents = self.outline.contents
        self._walk(lines)

    def _walk(self, lines: Iterable[Line]) -> None:
        in_header: list[Line] = []
        header_line = 0
        for line in lines:
            if in_header and self._is_header_tail(in_header[0], line):
                in_header.append(line)
                self.layout.structure[line.number] = Role.HEADER
                self.columns = with_tail(self.headers[in_header[0].number], in_header[1:])
                told = line.cells[self.columns.deadline :]
                self.layout.years += [year for cell in told if (year := year_label(cell))]
                continue
            if in_header:
                self._note_assumed(in_header[0])
            in_header = []
            if line.number in self.headers:
                in_header, header_line = [line], line.number
                self.layout.structure[line.number] = Role.HEADER
                self.columns = self._columns_again(line)
                self.tails.setdefault(_names(self.headers[line.number]), (line.number, set()))
                self.break_since_row = True
            elif header_line and numbers_columns(line):
                self.layout.structure[line.number] = Role.HEADER
            elif not line.filled or (_SEPARATOR.fullmatch("".join(line.cells)) and not self._marks_quarters(line)):
                self.layout.structure[line.number] = Role.SEPARATOR
            elif line.number in self.outline.in_contents:
                self.layout.structure[line.number] = Role.CONTENTS
                self.title_ended = True
            else:
                self._content(line, after_header=bool(header_line))
        self.headings.close_contents()

    def _marks_quarters(self, line: Line) -> bool:
        """Whether all that stands in a line are marks under quarters."""
        quarters = self.columns.quarters if self.columns else {}
        return all(index in quarters and is_mark(line.cells[index]) for index in line.filled)

    def _content(self, line: Line, *, after_header: bool) -> None:
        heading = self.outline.paragraphs.get(line.number)
        if heading is not None and not self._is_note(line, heading):
            self.title_ended = True
            self.headings.read(line, heading)
        elif line.number in self.outline.title_rows and self.columns is not None:
            self._row(line, self.columns)
        elif len(line.filled) == 1 and line.filled[0] == 0 and not self._continues_title(line):
            self._paragraph(line, after_header=after_header)
        elif self.columns is None:
            self._before_header(line)
        else:
            self._row(line, self.columns)

    # Headers

    def _is_header_tail(self, header: Line, line: Line) -> bool:
        """Whether a row under a header only names quarters or numbers; under a repeated one, as it did before."""
        columns = self.headers[header.number]
        if line.number in self.headers or not is_tail(columns, line):
            return False
        filled = tuple(line.cells[index].strip() for index in line.filled)
        first, known = self.tails[_names(columns)]
        if first == header.number:
            known.add(filled)
        return filled in known or numbers_columns(line)

    def _columns_again(self, line: Line) -> Columns:
        """A header repeated without its row of quarters means what it meant before."""
        columns = self.headers[line.number]
        if self.columns is not None and _is_same_header(self.columns, columns):
            return self.columns
        for index in line.filled:
            if columns.keys[index] == "unread" and (self.columns is None or columns.names != self.columns.names):
                self._find(findings.UNREAD_COLUMN.at(line.number, "", line.cells[index].strip()))
            if columns.keys[index] == "partner" and names_co_executors(line.cells[index]) and self.columns is None:
                self._find(findings.CO_EXECUTORS.at(line.number, "partner", line.cells[index].strip()))
        return columns

    def _note_assumed(self, header: Line) -> None:
        if self.columns is not None and self.columns.assumed:
            start = self.columns.keys.index("quarter")
            if not any(finding.kind == findings.QUARTERS_ASSUMED.name for finding in self.layout.findings):
                self._find(findings.QUARTERS_ASSUMED.at(header.number, "quarter", self.columns.names[start]))

    # Title, headings

    def _is_note(self, line: Line, found: Numbered) -> bool:
        """Whether a numbered paragraph behind the last row is a note, for nothing says that it is a heading."""
        return line.number > self.outline.last_row and not found.marked and not self.headings.is_known(found)

    def _paragraph(self, line: Line, *, after_header: bool) -> None:
        text = line.cells[0].strip()
        if not after_header and not self.title_ended and _may_be_title(text):
            self.layout.title.append(line)
            self.layout.structure[line.number] = Role.TITLE
        elif is_page_number(text):
            self.layout.structure[line.number] = Role.PAGE_NUMBER
        elif not self.headings.goes_on(line):
            self._find(findings.UNPLACED.at(line.number, "", text))

    # Rows

    def _continues_title(self, line: Line) -> bool:
        """A row with nothing but a title goes on with the row before; a paragraph has no cells after it."""
        return len(line.cells) > 1 and self.columns is not None

    def _before_header(self, line: Line) -> None:
        if len(line.filled) > 2 and any(numbered(cell) for cell in line.cells if cell.strip()):
            raise refusals.row_before_header(self.document.file, line.number)
        if not self.layout.headings:
            self.layout.title.append(line)
            self.layout.structure[line.number] = Role.TITLE
        else:
            self._find(findings.UNPLACED.at(line.number, "", line.words.strip()))

    def _row(self, line: Line, columns: Columns) -> None:
        self.headings.begin_row()
        beyond = [index for index in line.filled if index >= len(columns.keys)]
        if beyond:
            raise refusals.too_many_cells(self.document.file, line.number, beyond[-1] + 1, len(columns.keys))
        part = self._part(line, columns)
        number = number_of(line, columns)
        if part.placed:
            number = own_number(part) or number
            if self._take_headings(line, part, number):
                return
        code = self._code(number)
        if part.placed and number is not None:
            code = self._counted(line, code)
        if number is not None and self._is_heading_in_table(part, number):
            self.title_ended = True
            self.headings.read(line, number, part.cells["activity"][0])
        elif self._is_of_another_table(columns) or names_rows(part):
            self._find(findings.UNPLACED.at(line.number, "", line.words.strip()))
        elif number is not None and self.open_row is not None and self._is_again(self.open_row, code, number):
            title = part.cells.pop("activity", [])
            if title:
                self._find(findings.CONTINUED.at(line.number, "activity", title[0].text.strip(), code))
            self._continue(line, part)
        elif code or self._begins_unnumbered(part):
            self._begin(line, part, code, columns)
        elif self.open_row is None:
            self._find(findings.UNPLACED.at(line.number, "", line.words.strip()))
        else:
            self._continue(line, part)

    def _part(self, line: Line, columns: Columns) -> Row:
        placed = any(key in HEADINGS for key in columns.keys)
        part = Row(line.number, "", self.headings.code, {}, lines=[line.number], placed=placed)
        for index in line.filled:
            key = columns.keys[index]
            fragment = Fragment(line.number, line.cells[index], columns.keys[:index].count(key))
            if key == "quarter":
                part.marks.append((*columns.quarters.get(index, (0, 0)), fragment))
            elif key in ("unread", ""):
                part.unread.append((columns.names[index], fragment))
            elif key == "code":
                number = numbered(f"{line.cells[index].strip().rstrip('.')}.", alone=True)
                if number is None or number.text.strip(" .:"):
                    part.unread.append((columns.names[index], fragment))
            else:
                part.cells.setdefault(key, []).append(fragment)
        return part

    def _take_headings(self, line: Line, part: Row, number: Numbered | None) -> bool:
        """Take the goal and the objective out of a row's cells, as the headings above it; whether nothing else is to be read."""
        cells = headings_of(part)
        if "activity" in part.cells and (number is not None or self._begins_unnumbered(part)):
            if not names_rows(part):
                self.headings.beside(line, cells, number.code if number else "")
                self.title_ended = True
            part.heading = self.headings.code
            return False
        rest = bool(part.cells or part.marks or part.unread)
        if any(names_no_heading(fragment.text) for fragment in cells.values()):
            self._find(findings.UNPLACED.at(line.number, "", line.words.strip()))
            return True
        after_break = self.break_since_row and self.open_row is not None and not self.headings.since_row
        code = number.code if number and len(cells) == 1 else ""
        begun = self.headings.above(line, cells, code, goes_on=rest or (after_break and len(cells) == 1))
        part.heading = self.headings.code
        if begun and rest:
            self._find(findings.UNPLACED.at(line.number, "", line.words.strip()))
        if number is not None and not cells:
            return False
        if not begun and not rest:
            self.layout.structure.setdefault(line.number, Role.REPEATED)
        return begun or not rest

    def _code(self, found: Numbered | None) -> str:
        """The number of a row; under a heading a single one counts from there."""
        if found is None:
            return ""
        if "." not in found.code and self.headings.code:
            return f"{self.headings.code}.{found.code}"
        return found.code

    def _counted(self, line: Line, code: str) -> str:
        """The number of an activity that counts from the objective beside it, as 1.2 does under the second goal's first."""
        above, (first, _, rest) = self.headings.code, code.partition(".")
        is_whole = code.count(".") > above.count(".")
        if not rest or is_whole or "." not in above or above.rpartition(".")[2] != first:
            return code
        self._find(findings.COUNTED_FROM_HEADING.at(line.number, "activity", code, f"{above}.{rest}"))
        return f"{above}.{rest}"

    def _is_heading_in_table(self, part: Row, found: Numbered) -> bool:
        """A row with nothing but a number and a title, where it says so or where numbers of other rows begin with its own."""
        if set(part.cells) != {"activity"} or part.marks or part.unread:
            return False
        begins_others = any(code.startswith(f"{found.code}.") for code in self.outline.row_numbers)
        if begins_others or found.marked or found.code in self.layout.contents:
            return bool(found.text)
        return "." not in found.code and numbered(part.cells["activity"][0].text) is not None

    def _is_of_another_table(self, columns: Columns) -> bool:
        """Whether a table has no activities, while another one of the document has: of risks, of indicators, of costs."""
        return columns.index("activity") is None and any(
            other.index("activity") is not None for other in self.headers.values()
        )

    def _is_again(self, row: Row, code: str, found: Numbered) -> bool:
        """Whether a row bears the number of the row before, and “continued” or the same title: it goes on with it."""
        if row.code != code:
            return False
        known = numbered(row.cells["activity"][0].text) if "activity" in row.cells else None
        return says_it_goes_on(found.text) or (known is not None and fold(known.text) == fold(found.text))

    def _begins_unnumbered(self, part: Row) -> bool:
        if not {"activity"} <= set(part.cells) or len(part.cells) + bool(part.marks) < 2:
            return False
        if self.open_row is None or self.headings.since_row:
            return True
        if not self.outline.row_numbers:
            whole = has_roles(part) or is_scheduled(part)
            return not self.break_since_row or whole or not has_roles(self.open_row)
        marked = {(year, quarter) for year, quarter, _ in self.open_row.marks}
        same_quarter = bool(marked & {(year, quarter) for year, quarter, _ in part.marks})
        return same_quarter or (is_scheduled(self.open_row) and is_scheduled(part) and len(part.cells) > _FEW)

    def _begin(self, line: Line, part: Row, code: str, columns: Columns) -> None:
        if not code:
            code = self._number_for(line, part)
        if code in self.codes or code in self.layout.headings:
            first = self.codes.get(code) or self.layout.headings[code].fragments[0].line
            raise refusals.number_twice(self.document.file, line.number, code, first)
        self.codes[code] = line.number
        part.code = code
        if len(line.cells) < len(columns.keys) and len(line.cells) <= 2:
            self._find(
                findings.SHORT_ROW.at(
                    line.number, "", line.words.strip(), code=code, cells=len(line.cells), columns=len(columns.keys)
                )
            )
        self.layout.rows.append(part)
        self.open_row = part
        self.break_since_row = self.headings.since_row = False

    def _number_for(self, line: Line, part: Row) -> str:
        prefix = f"{self.headings.code}." if self.headings.code else ""
        prefix += "x" if self.outline.row_numbers else ""
        taken = (self.codes, self.paragraph_codes, self.layout.headings)
        self.given[prefix] = first_free(prefix, *taken, start=self.given[prefix] + 1)
        code = f"{prefix}{self.given[prefix]}"
        kind = findings.NO_NUMBER if self.outline.row_numbers else findings.NUMBERED
        self._find(kind.at(line.number, "activity", part.cells["activity"][0].text.strip(), code))
        return code

    def _continue(self, line: Line, part: Row) -> None:
        row = self.open_row
        assert row is not None
        for key, fragments in part.cells.items():
            row.cells[key] = sorted([*row.cells.get(key, ()), *fragments], key=lambda part: part.column)
        row.marks += part.marks
        row.unread += part.unread
        row.lines.append(line.number)
        may_be_new = {"activity", "executor"} <= set(part.cells) and numbered(part.cells["activity"][0].text) is None
        weight: Weight | None = None if self.break_since_row and not may_be_new else "look"
        for key, fragments in part.cells.items():
            self._find(findings.CONTINUED.at(line.number, key, fragments[0].text.strip(), row.code, weight=weight))
        self.break_since_row = False

    def _find(self, finding: Finding) -> None:
        self.layout.findings.append(finding)

    def _refuse_without_table(self) -> None:
        file = self.document.file
        if any(len(line.filled) > 2 and numbered(line.cells[line.filled[0]]) for line in self.document.lines):
            raise refusals.no_header(file)
        raise refusals.no_table(file)


def _may_be_title(text: str) -> bool:
    """Whether a line may stand on a title page: no sentence, and nothing with a number of its own."""
    words = len(text.split())
    is_sentence = words > _LONGEST_TITLE or (words > _SHORT_SENTENCE and text.endswith("."))
    return not is_sentence and not names_its_number(text)


def _names(columns: Columns) -> tuple[str, ...]:
    return tuple(filter(None, columns.names))


def _is_same_header(known: Columns, columns: Columns) -> bool:
    """Whether a header repeats the one before without its rows of quarters, and maybe without its last blank cells."""
    filled = _names(columns)
    return (
        (columns.assumed or not columns.quarters)
        and filled == _names(known)
        and known.names[: len(filled)] == columns.names[: len(filled)]
    )
