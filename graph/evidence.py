"""Where a statement comes from, what a reader was unsure of, and the account of every line."""

from dataclasses import dataclass
from typing import Literal, TypedDict

Weight = Literal["note", "look", "lost"]


class Evidence(TypedDict):
    """The place in a source that a node or edge was read from.

    `file` has no folders; `line` counts from 1 (a page or a row where the format has no lines); `words` are as they stand there.
    """

    plan: str
    file: str
    line: int
    column: str
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the reader mended, was unsure of, or could not place.

    Parameters
    ----------
    kind
        One of `graph.findings.FINDING_KINDS`.
    weight
        `note` (mended, sure), `look` (a person should look), `lost` (could not be placed).
    line
        The line of the source, from 1; 0 when the whole document is meant.
    column
        The column's key in `columns.yml`, `heading`, `title`, or empty.
    before, after
        The words as they stand and as they were read; `after` is empty when nothing was read from them.
    score
        How near the two are, 0 to 1; 1 where no likeness was measured.
    why, why_ka
        Why this reading won and what to do, in English and in Georgian.
    """

    kind: str
    weight: Weight
    line: int
    column: str
    before: str
    after: str
    score: float
    why: str
    why_ka: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The account of a source: each non-empty line is exactly one of the three.

    `findings` counts the lines that became nothing else; a line that is evidence may have findings too.
    """

    lines: int
    evidence: int
    structure: int
    findings: int

    @property
    def closes(self) -> bool:
        """Whether every line is accounted for."""
        return self.lines == self.evidence + self.structure + self.findings
