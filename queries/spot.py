"""Something that was named in a question: where it stands, and what it means."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["organisation", "code", "quarter", "year", "place"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Something that was named in a question.

    Parameters
    ----------
    kind
        What it is; `place` is the owner of a plan, named as where it all happens, `year` all quarters of one.
    value
        Its id.
    start, end
        Where it stands, in characters, the end excluded.
    group
        Whether it is a group that names no single body.
    several
        The ids that it may mean as well, where the name alone does not tell.
    loose
        Whether it is a form that may as well be a word: “migration” for the Migration Department.
    """

    kind: Kind
    value: str
    start: int
    end: int
    group: bool = False
    several: tuple[str, ...] = ()
    loose: bool = False

    def meets(self, start: int, end: int) -> bool:
        """Whether it stands, at least in part, between two places."""
        return self.start < end and start < self.end
