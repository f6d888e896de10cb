"""A document as every format hands it over: lines of cells, with the number that a person finds them by."""

from collections.abc import Sequence
from dataclasses import dataclass, field

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
    filled
        The indices of the cells that are not blank.
    """

    number: int
    cells: tuple[str, ...]
    filled: list[int] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Find the cells that are not blank, once: everything asks for them."""
        filled = [index for index, cell in enumerate(self.cells) if cell.strip().strip(_INVISIBLE)]
        object.__setattr__(self, "filled", filled)

    @property
    def words(self) -> str:
        """The whole line as it stands."""
        return "\t".join(self.cells)


@dataclass(frozen=True, slots=True)
class Document:
    """A source: the file's name without folders, and its lines that are not blank."""

    file: str
    lines: Sequence[Line]
