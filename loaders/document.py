"""A document as every format hands it over: lines of cells, with the number that a person finds them by."""

from collections.abc import Sequence
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, table row or paragraph of a source.

    Parameters
    ----------
    number
        Its place in the source, from 1.
    cells
        Its cells as they stand; a paragraph has one.
    """

    number: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> list[int]:
        """The indices of the cells that are not blank."""
        return [index for index, cell in enumerate(self.cells) if cell.strip().strip(_INVISIBLE)]

    @property
    def words(self) -> str:
        """The whole line as it stands."""
        return "\t".join(self.cells)


@dataclass(frozen=True, slots=True)
class Document:
    """A source: the file's name without folders, and its lines that are not blank."""

    file: str
    lines: Sequence[Line]
