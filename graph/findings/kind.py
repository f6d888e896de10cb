"""A kind of finding: what it means, how much it weighs, and the words that tell it."""

from dataclasses import dataclass

from graph.evidence import Finding, Weight
from graph.text import Text


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding; `why` has places for `{before}`, `{after}` and what else the kind needs."""

    name: str
    weight: Weight
    title: Text
    why: Text

    def at(
        self,
        line: int,
        column: str,
        before: str,
        after: str = "",
        *,
        score: float = 1.0,
        weight: Weight | None = None,
        **values: object,
    ) -> Finding:
        """A finding of this kind at a place of the source."""
        why = self.why.format(before=before, after=after, **values)
        return Finding(self.name, weight or self.weight, line, column, before, after, round(score, 2), why.en, why.ka)
