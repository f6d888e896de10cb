"""CSV that a spreadsheet opens with its Georgian whole, and in which no cell is a live formula."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # with which a spreadsheet takes a text for a formula
_LIVE = (*FORMULA_SIGNS, "\t", "\r", "\n")


def csv_text(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV in UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO()
    csv.writer(out).writerows([_dead(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _dead(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_LIVE) else value
