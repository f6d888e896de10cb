"""The wordings of the catalogue, ready to be compared with what a person typed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from graph.georgian import stem
from graph.words import words_of
from queries.concepts import meaning
from queries.question import Question
from queries.questions import catalogue

_PLACE = re.compile(r"\{(\w+)\}(?:[-–](?:\w+))?")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to ask a question: what its words mean, and which of its parameters it has."""

    question: Question
    meanings: frozenset[str]
    parameters: tuple[str, ...]


@dataclass(frozen=True)
class Wordings:
    """All ways to ask, with the weight of each meaning: the rarer among the questions, the more it tells.

    The weight is the inverse document frequency, a question being the document (K. Spärck Jones, *A statistical interpretation of
    term specificity*, 1972).
    """

    listed: tuple[Wording, ...]
    of_question: dict[str, frozenset[str]]
    weights: dict[str, float]
    stems: frozenset[str]
    rarest: float

    def weight(self, means: Iterable[str]) -> float:
        """The sum of the weights; a meaning that no wording has weighs as much as the rarest."""
        return sum(self.weights.get(one, self.rarest) for one in means)


@cache
def wordings() -> Wordings:
    """The wordings of all questions in both languages; the title of each is one too."""
    listed: list[Wording] = []
    for question in catalogue().values():
        texts = [*question.wordings["en"], *question.wordings["ka"]]
        if not question.asks:
            texts += [question.title.en, question.title.ka]
        listed += [Wording(question, _meanings(text), tuple(_PLACE.findall(text))) for text in dict.fromkeys(texts)]
    of_question: dict[str, frozenset[str]] = {}
    for one in listed:
        of_question[one.question.name] = of_question.get(one.question.name, frozenset()) | one.meanings
    number = Counter(means for bag in of_question.values() for means in bag)
    weights = {means: math.log((len(of_question) + 1) / (count + 0.5)) for means, count in number.items()}
    stems = frozenset(means for means in weights if not means.startswith("<"))
    return Wordings(tuple(listed), of_question, weights, stems, max(weights.values(), default=1.0))


def _meanings(text: str) -> frozenset[str]:
    words = [word.base for word in words_of(_PLACE.sub(" ", text))]
    return frozenset(means for means, sort in map(meaning, words) if sort != "idle") or frozenset(map(stem, words))
