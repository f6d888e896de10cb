"""The headings of a document as its lines are walked: which one stands above, what goes on with it, and how it is numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rapidfuzz import fuzz

from graph import findings
from graph.evidence import Finding, Weight
from graph.georgian import clean, fold
from loaders import refusals
from loaders.cell import Fragment
from loaders.codes import Numbered, first_free, is_labelled, numbered, without_going_on, without_number
from loaders.document import Line
from loaders.parts import Heading, Layout, Role

_ALIKE = 80
_FULL = 0.7  # how long a line that had to break is at least, beside the line after it
_SENTENCE_ENDS = (".", "!", "?", ";", ":")


class Headings:
    """The goals and objectives of a plan.

    Parameters
    ----------
    file
        The document's name, for refusals.
    layout
        Takes the headings; its list of contents tells how they read.
    activities
        By number the line of each activity so far.
    row_numbers
        The numbers of all rows, as they stand.
    find
        Takes findings.
    """

    def __init__(
        self,
        file: str,
        layout: Layout,
        activities: dict[str, int],
        row_numbers: frozenset[str],
        find: Callable[[Finding], None],
    ) -> None:
        self._file = file
        self._layout = layout
        self._activities = activities
        self._find = find
        self._of_rows = {number for number in row_numbers if "." in number}
        self._goal = ""  # the number of the goal that stands above
        self._last_line = 0
        self._of_column: dict[tuple[str, str, str], Heading] = {}
        self.current: Heading | None = None
        self.since_row = False

    @property
    def code(self) -> str:
        """The number of the heading that stands above; empty where there is none."""
        return self.current.code if self.current else ""

    def read(self, line: Line, found: Numbered, text: Fragment | None = None) -> None:
        """Take a line of its own as a heading, or as one that is known and stands there again.

        Raises
        ------
        DocumentRefused
            When an activity has its number.
        """
        known = self._layout.headings.get(self._numbered(found).code)
        self._take(line, found, text or Fragment(line.number, _words(line)))
        if known is not None:
            self._layout.structure[line.number] = Role.REPEATED
        self._last_line = line.number

    def is_known(self, found: Numbered) -> bool:
        """Whether a heading with this number and text was read, or is listed in the contents."""
        known = self._layout.headings.get(found.code)
        again = known is not None and fuzz.ratio(fold(known.text), fold(found.text)) >= _ALIKE
        return found.code in self._layout.contents or again

    def begin_row(self) -> None:
        """A row follows: no line after it goes on with the heading above."""
        self._last_line = 0

    def goes_on(self, line: Line) -> bool:
        """Take a line that goes on with the heading right above it; whether it does."""
        if self.current is None or not self._last_line or not self._belongs(line, self.current):
            return False
        self._join(Fragment(line.number, line.cells[0]), self.current)
        self._last_line = line.number
        return True

    def close_contents(self) -> None:
        """Tell what the list of contents has and no heading."""
        for code, (line, text) in self._layout.contents.items():
            if code not in self._layout.headings:
                self._find(findings.CONTENTS_ONLY.at(line, "heading", text, code))

    # Columns of goals and objectives

    def beside(self, line: Line, cells: dict[str, Fragment], row_code: str) -> None:
        """Take the goal and the objective that a row names in cells of its own; a blank one is as in the row before.

        Parameters
        ----------
        cells
            By column the text, where there is one.
        row_code
            The row's own number: headings without one are numbered as it begins.
        """
        if "goal" in cells:
            told = numbered(cells["objective"].text) if "objective" in cells else None
            wanted = (told.code if told else row_code).partition(".")
            self._of_cell(line, "goal", cells["goal"], wanted[0] if wanted[1] else "")
        if "objective" in cells:
            self._of_cell(line, "objective", cells["objective"], row_code.rpartition(".")[0])

    def above(self, line: Line, cells: dict[str, Fragment], code: str, *, goes_on: bool) -> bool:
        """Take the goal or objective of a row that has no activity; whether one begins there.

        Parameters
        ----------
        code
            The number in the row's own column of numbers, if any.
        goes_on
            Whether what has no number goes on with the cell above, instead of beginning a heading.
        """
        begun = False
        for column, fragment in cells.items():
            heading = self._layout.headings.get(self._goal) if column == "goal" else self._objective()
            known = self._of_column.get(self._key(column, fragment))
            if known is None and heading is not None and _same(fragment.text, heading.text):
                known = heading
            if known is not None:
                self._stand_under(column, known)
            elif goes_on and heading is not None and numbered(fragment.text) is None and not code:
                self._join(fragment, heading)
                self._of_column[self._key(column, fragment, heading.text)] = heading
            else:
                before = len(self._layout.headings)
                self._of_cell(line, column, fragment, number=code)
                begun |= len(self._layout.headings) > before
        return begun

    def _objective(self) -> Heading | None:
        return self.current if self.current is not None and self.current.objective else None

    def _stand_under(self, column: str, heading: Heading) -> None:
        """A heading again: where it is the goal that stands above, the objective is still that of the row before."""
        if column == "goal" and heading.code == self._goal:
            return
        self.current = heading
        if column == "goal":
            self._goal = heading.code

    def _key(self, column: str, fragment: Fragment, text: str = "") -> tuple[str, str, str]:
        """By what a heading is known again in its column: its goal, its own number and its text."""
        return column, self._goal if column == "objective" else "", _plain(text or fragment.text)

    def _of_cell(self, line: Line, column: str, fragment: Fragment, wanted: str = "", number: str = "") -> None:
        key = self._key(column, fragment)
        known = self._of_column.get(key)
        if known is None:
            self._of_column[key] = self._begun(line, column, fragment, wanted, number)
        else:
            self._stand_under(column, known)

    def _begun(self, line: Line, column: str, fragment: Fragment, wanted: str, number: str) -> Heading:
        """The heading that a cell begins; where it has no number, with one by its place."""
        found = numbered(fragment.text, alone=True)
        above = self._goal_of(line, found) if column == "objective" else ""
        code = found.code if found else number or self._free(above, wanted)
        text = (found.text if found else "") or fragment.text.strip()
        new = code not in self._layout.headings
        heading = self._take(line, Numbered(code, text, True, False, column == "objective"), fragment)
        if new and heading.fragments[0] is fragment:
            heading.above = above
            heading.whole = found is None or not found.text
        if column == "goal":
            self._goal = heading.code
        if found is None and heading.code not in (wanted, number):
            self._find(findings.HEADING_NUMBERED.at(line.number, "heading", fragment.text.strip(), heading.code))
        return heading

    def _goal_of(self, line: Line, found: Numbered | None) -> str:
        """The goal of an objective: the one that its own number tells, where it is known; else the one that stands above."""
        told = found.code.rpartition(".")[0] if found else ""
        if not told or not self._goal or f"{told}.".startswith(f"{self._goal}."):
            return self._goal
        known = self._layout.headings.get(told)
        if known is not None and not known.objective:
            self._goal = told
        elif found is not None:
            self._find(findings.BESIDE.at(line.number, "heading", found.code, self._goal, above=told))
        return self._goal

    def _free(self, above: str, wanted: str) -> str:
        """The number that rows under a heading begin with, or the next one that nothing has."""
        prefix, sign = f"{above}." if above else "", "x" if self._of_rows else ""
        taken = (self._layout.headings, self._activities, self._of_rows)
        if wanted and wanted.startswith(prefix) and not any(wanted in codes for codes in taken):
            return wanted
        return f"{prefix}{sign}{first_free(prefix + sign, *taken)}"

    # One heading

    def _numbered(self, found: Numbered) -> Numbered:
        if found.objective and "." not in found.code and self._goal:
            return replace(found, code=f"{self._goal}.{found.code}")  # objectives that count from one under each goal
        return found

    def _take(self, line: Line, found: Numbered, fragment: Fragment) -> Heading:
        found = self._numbered(found)
        if not found.objective and (found.marked or "." not in found.code):
            self._goal = found.code
        known = self._layout.headings.get(found.code)
        if known is not None:
            if fuzz.ratio(fold(known.text), fold(found.text)) < _ALIKE:
                self._find(findings.HEADING_DIFFERS.at(line.number, "heading", found.text, known.text, code=found.code))
        elif found.code in self._activities:
            raise refusals.number_twice(self._file, line.number, found.code, self._activities[found.code])
        else:
            known = Heading(found.code, [fragment], found.text, found.objective, len(self._layout.headings))
            self._layout.headings[found.code] = known
        self.current = known
        self.since_row = True
        return known

    def _join(self, fragment: Fragment, heading: Heading) -> None:
        text = fragment.text.strip()
        heading.fragments.append(fragment)
        heading.text = f"{heading.text} {text}"
        weight: Weight | None = None if self._is_listed(heading, heading.text) else "look"
        self._find(findings.HEADING_JOINED.at(fragment.line, "heading", text, heading.code, weight=weight))

    def _belongs(self, line: Line, heading: Heading) -> bool:
        text = line.cells[0].strip()
        if self._is_listed(heading, f"{heading.text} {text}"):
            return True
        whole = self._is_listed(heading, heading.text) or heading.text.endswith(_SENTENCE_ENDS)
        was_full = len(heading.fragments[-1].text.strip()) >= _FULL * len(text)
        return line.number == self._last_line + 1 and was_full and not whole and not is_labelled(text)

    def _is_listed(self, heading: Heading, text: str) -> bool:
        """Whether the list of contents has the heading with this text, rather than with the text that it has so far."""
        if heading.code not in self._layout.contents:
            return False
        _, listed = self._layout.contents[heading.code]
        likeness = fuzz.ratio(fold(listed), fold(text))
        return likeness > 95 and likeness >= fuzz.ratio(fold(listed), fold(heading.text))


def _plain(text: str) -> str:
    return fold(without_going_on(clean(text))).strip(" .:;")


def _same(text: str, known: str) -> bool:
    return _plain(text) == _plain(known) or _plain(without_number(text)) == _plain(known)


def _words(line: Line) -> str:
    return line.words.strip() if len(line.filled) > 1 else line.cells[line.filled[0]]
