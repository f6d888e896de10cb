"""Workbooks: sheets with frozen headings and filters, in which every text is a text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import Refused
from kavshiri.exports.spreadsheet import FORMULA_SIGNS

_WIDEST = 70
_NAME_LENGTH = 31  # what Excel allows for a sheet's name
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Parameters
    ----------
    name
        On its tab.
    headings
        Of its columns.
    rows
        Texts and numbers, as many as there are headings.
    above
        Lines of words before the table.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Any]]
    above: Sequence[str] = ()


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of sheets, as the bytes of an XLSX file.

    Raises
    ------
    Refused
        When a text holds a control character, which no workbook can; names the sheet and the row.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    taken: set[str] = set()
    for sheet in sheets:
        _add(book.create_sheet(_free_name(sheet.name, taken)), sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _add(target: Any, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    lines = [[text] for text in sheet.above] + ([[]] if sheet.above else [])
    first = len(lines) + 1
    for number, row in enumerate([*lines, sheet.headings, *sheet.rows], start=1):
        for column, value in enumerate(row, start=1):
            _put(target, number, column, value, sheet.name)
            if number >= first:
                target.cell(number, column).alignment = Alignment(vertical="top", wrap_text=True)
    for column in range(1, len(sheet.headings) + 1):
        target.cell(first, column).font = Font(bold=True)
        texts = [str(row[column - 1]) for row in (sheet.headings, *sheet.rows)]
        longest = max((len(line) for text in texts for line in text.splitlines() or [""]), default=0)
        target.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, 8), _WIDEST)
    target.freeze_panes = target.cell(first + 1, 1)
    last = get_column_letter(max(len(sheet.headings), 1))
    target.auto_filter.ref = f"A{first}:{last}{first + len(sheet.rows)}"


def _put(target: Any, row: int, column: int, value: Any, name: str) -> None:
    from openpyxl.utils.exceptions import IllegalCharacterError

    try:
        cell = target.cell(row, column, value)
    except IllegalCharacterError as error:
        raise Refused(
            f"{name}, row {row}: {ascii(value)[:60]} has a control character, which no workbook can hold.",
            f"{name}, სტრიქონი {row}: {ascii(value)[:60]} მმართველ სიმბოლოს შეიცავს, რომელსაც ცხრილი ვერ ინახავს.",
        ) from error
    if isinstance(value, str):
        cell.data_type = "s"  # also where it begins as a formula does
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)


def _free_name(name: str, taken: set[str]) -> str:
    """A name for the tab that Excel allows and that no other sheet has."""
    wanted = name.translate(_NOT_IN_NAMES).strip("'")[:_NAME_LENGTH] or "-"
    number = 1
    free = wanted
    while free.casefold() in taken:
        number += 1
        free = f"{wanted[: _NAME_LENGTH - len(str(number)) - 1]} {number}"
    taken.add(free.casefold())
    return free
