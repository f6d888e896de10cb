"""The text form: a line a paragraph or a table row, its cells parted by tabs, or by bars where more rows have these."""

import re
from pathlib import Path

from graph.errors import DocumentRefused
from loaders.decoding import decode
from loaders.document import Document, Line

SUFFIXES = (".txt", ".tsv", ".text")
LARGEST = 256 * 1024 * 1024
_LEAST_BARS = 2
_LINE_END = re.compile(r"\r\n|[\n\r]")  # a page break (\f) ends no line, so that an editor counts the same


def read(path: Path) -> Document:
    """Read a text file.

    Raises
    ------
    DocumentRefused
        When it cannot be opened, is larger than 256 MiB, empty, or no text.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise DocumentRefused(
                f"{path}: {size // 2**20} MiB is more than a plan can have (256 MiB). Is it the right file?",
                f"{path}: {size // 2**20} მიბ გეგმისთვის მეტისმეტია (ზღვარი 256). სწორი ფაილია?",
            )
        raw = path.read_bytes()
    except OSError as error:
        raise DocumentRefused(
            f"{path}: the file cannot be opened ({error.strerror}).", f"{path}: ფაილი ვერ იხსნება ({error.strerror})."
        ) from error
    text = decode(raw, str(path))
    rows = _LINE_END.split(text)
    drawn = sum(row.count("|") >= _LEAST_BARS for row in rows) > sum(row.count("\t") >= _LEAST_BARS for row in rows)
    cells_of = _between_bars if drawn else _between_tabs
    lines = [Line(number, cells_of(line)) for number, line in enumerate(rows, 1) if line.strip()]
    if not lines:
        raise DocumentRefused(f"{path}: the file is empty.", f"{path}: ფაილი ცარიელია.")
    return Document(path.name, lines)


def _between_tabs(line: str) -> tuple[str, ...]:
    return tuple(line.split("\t"))


def _between_bars(line: str) -> tuple[str, ...]:
    """The cells of a row whose borders are drawn; a line with fewer than two bars is a paragraph."""
    if line.count("|") < _LEAST_BARS:
        return (line,)
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
