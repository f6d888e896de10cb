"""What the cells of a row tell of the row itself."""

import re

from graph.georgian import fold
from loaders.cell import Fragment, joined
from loaders.codes import Numbered, is_heading_without_number, is_labelled, numbered
from loaders.columns import HEADINGS
from loaders.nouns import nouns
from loaders.parts import Row
from loaders.periods import quarter_label, quarters_in, year_label


def names_rows(row: Row) -> bool:
    """Whether a row is one cell that names the rows under it, or sums them up: a goal without a number, a quarter, a total."""
    if "activity" not in row.cells or {"executor", "partner"} & set(row.cells) or row.marks:
        return False
    text = row.cells["activity"][0].text.strip()
    if is_heading_without_number(text):
        return True
    return set(row.cells) == {"activity"} and (_is_total(text) or bool(quarter_label(text) or year_label(text)))


def own_number(row: Row) -> Numbered | None:
    """The number that the activity's own cell has, of several parts: it goes before one in another column."""
    found = numbered(row.cells["activity"][0].text, alone=True) if "activity" in row.cells else None
    return found if found is not None and "." in found.code else None


def headings_of(row: Row) -> dict[str, Fragment]:
    """Take the goal and the objective out of a row's cells; dashes and “the same” say nothing of their own."""
    told = {column: row.cells.pop(column)[0] for column in HEADINGS if column in row.cells}
    return {
        column: fragment
        for column, fragment in told.items()
        if re.search(r"\w", fragment.text) and fold(fragment.text).strip(" .") not in nouns("same")
    }


def names_no_heading(text: str) -> bool:
    """Whether a text in a column of headings is none: a total, a note, or a goal that stands in the column of objectives."""
    return _is_total(text) or (numbered(text) is None and (is_labelled(text) or is_heading_without_number(text)))


def _is_total(text: str) -> bool:
    return fold(text).split(maxsplit=1)[0].strip(":.,") in nouns("totals")


def has_roles(row: Row) -> bool:
    """Whether a row says what is done and who executes it."""
    return {"activity", "executor"} <= set(row.cells)


def is_scheduled(row: Row) -> bool:
    """Whether a row says when, in marks or in words."""
    return bool(row.marks) or ("deadline" in row.cells and bool(quarters_in(joined(row.cells["deadline"]))))
