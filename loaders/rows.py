"""What the cells of a row tell of the row itself."""

from graph.georgian import fold
from loaders.cell import joined
from loaders.codes import is_heading_without_number
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
    is_total = fold(text).split(maxsplit=1)[0].strip(":.,") in nouns("totals")
    return set(row.cells) == {"activity"} and (is_total or bool(quarter_label(text) or year_label(text)))


def has_roles(row: Row) -> bool:
    """Whether a row says what is done and who executes it."""
    return {"activity", "executor"} <= set(row.cells)


def is_scheduled(row: Row) -> bool:
    """Whether a row says when, in marks or in words."""
    return bool(row.marks) or ("deadline" in row.cells and bool(quarters_in(joined(row.cells["deadline"]))))
