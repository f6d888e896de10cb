"""The wordings of the catalogue, ready to be compared with what a person typed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.compiled import compiled
from graph.georgian import is_georgian
from graph.words import words_of
from queries.concepts import CODE, CONCEPTS, told_in
from queries.question import Question
from queries.questions import catalogue, question_files

WITH_NAME, WITH_WHOM = "<with a name>", "<with whom>"
WHO, WHERE = "<who>", "<where>"
NOT = "<not>"
_WHO = frozenset("who whom who's ვინ ვის ვისთან ვინაა vin vis vistan".split())
_WHERE = frozenset("where where's სად სადაა sad".split())
_WHOM_DOES = re.compile(r"\bwhom?\s+(?:does|do|did|will|would|can|could|should|is|are)\b[^.?!;]*$", re.IGNORECASE)
_PLACE = re.compile(r"\{(\w+)\}(?:[-–](\w+))?")
MANNERS = frozenset((WITH_NAME, WITH_WHOM, WHO, WHERE))
_SAYS_LITTLE = MANNERS | {"<activity>"}
_SOFT = {
    "<count>": 0.2,
    "<find>": 0.3,
    "<body>": 0.7,
    "<name>": 1.0,
    WITH_NAME: 0.6,
    WITH_WHOM: 0.6,
    WHO: 0.5,
    WHERE: 0.5,
}
_HARD = {NOT: 1.0}


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

    by_name: dict[str, tuple[Wording, ...]]
    of_question: dict[str, frozenset[str]]
    core: dict[str, frozenset[str]]
    counts: dict[str, Counter[str]]
    weights: dict[str, float]
    stems: frozenset[str]
    rarest: float

    def is_told(self, wording: Wording, matched: Iterable[str]) -> bool:
        """Whether what was met of a wording tells its question: something rare among all and common in this one."""
        counts = self.counts[wording.question.name]
        telling = {one: self.weights[one] * counts[one] for one in wording.meanings if one not in MANNERS}
        return max((telling.get(one, 0.0) for one in matched), default=0.0) >= max(telling.values(), default=0.0) / 2

    def weight(self, means: Iterable[str]) -> float:
        """The sum of the weights; a meaning that no wording has weighs as much as the rarest."""
        return sum(self.weights.get(one, self.rarest * _SOFT.get(one, 1.0)) for one in means)


@cache
def wordings() -> Wordings:
    """The wordings of all questions in both languages; the title of each is one too."""
    # A wording that another module lends is not in a form kept of the catalogue's files, and is worked out here.
    meanings = compiled((Path(__file__), CONCEPTS, *question_files()), CODE, _compile)["meanings"]
    listed = [
        Wording(
            question, frozenset(meanings.get(text) or _meanings(text)), tuple(name for name, _ in _PLACE.findall(text))
        )
        for question in catalogue().values()
        for text in _texts(question)
    ]
    of_question: dict[str, frozenset[str]] = {}
    for one in listed:
        of_question[one.question.name] = of_question.get(one.question.name, frozenset()) | one.meanings
    number = Counter(means for bag in of_question.values() for means in bag)
    weights = {
        means: math.log((len(of_question) + 1) / (count + 0.5)) * _SOFT.get(means, 1.0) * _HARD.get(means, 1.0)
        for means, count in number.items()
    }
    stems = frozenset(means for means in weights if not means.startswith("<"))
    by_name = {name: tuple(one for one in listed if one.question.name == name) for name in of_question}
    return Wordings(
        by_name,
        of_question,
        {name: _core(ones) for name, ones in by_name.items()},
        {name: Counter(means for one in ones for means in one.meanings) for name, ones in by_name.items()},
        weights,
        stems,
        max(weights.values(), default=1.0),
    )


def _texts(question: Question) -> list[str]:
    texts = [*question.wordings["en"], *question.wordings["ka"]]
    if not question.asks:
        texts += [question.title.en, question.title.ka]
    return list(dict.fromkeys(texts))


def _compile() -> dict[str, dict[str, list[str]]]:
    """For each wording what it says; texts that two questions have say the same."""
    texts = (text for question in catalogue().values() for text in _texts(question))
    return {"meanings": {text: sorted(_meanings(text)) for text in texts}}


def _core(listed: Sequence[Wording]) -> frozenset[str]:
    """What many wordings of a question say, but for what it shares with all questions about activities."""
    number = Counter(means for wording in listed for means in wording.meanings)
    return frozenset(one for one, count in number.items() if count > 1 and one not in _SAYS_LITTLE)


def manner(text: str, places: Sequence[tuple[int, int]]) -> set[str]:
    """Who works with whom, as a text says it: with what is named, or with whoever is asked for.

    Parameters
    ----------
    text
        A question in words.
    places
        Where a name stands in it, from and to, in characters.
    """
    found: set[str] = set()
    for word in words_of(text):
        base = word.base.lower()
        if base in _WHO:
            found.add(WHO)
        elif base in _WHERE:
            found.add(WHERE)
        named = next((place for place in places if place[0] <= word.start < place[1]), None)
        if named is not None:
            if word.end >= named[1] and _is_with(word.text):
                found.add(WITH_NAME)
        elif base == "with":
            after = text[word.end : word.end + 5].strip().lower()
            names = any(0 <= start - word.end <= 5 for start, _ in places)  # "with the …" too
            whom = not after or after.startswith(("who", "?")) or _asks_with_whom(text[: word.start], places)
            found.add(WITH_NAME if names else WITH_WHOM if whom else "")
        elif base.startswith(("ვის", "რომელ", "vis", "romel")) and _is_with(base):
            found.add(WITH_WHOM)
    return found - {""}


def _asks_with_whom(before: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a question asks with whom somebody who is named does something: “whom does … work”."""
    asked = _WHOM_DOES.search(before)
    return asked is not None and any(asked.start() < start < len(before) for start, _ in places)


def _is_with(word: str) -> bool:
    return word.endswith("თან") if is_georgian(word) else word.lower().endswith("tan") and len(word) > 4


def _meanings(text: str) -> frozenset[str]:
    """What a wording says: its words but for idle ones, and its manner."""
    places = [(found.start(), found.end()) for found in _PLACE.finditer(text)]
    blank = _PLACE.sub(lambda found: " " * len(found[0]), text)
    told = told_in(blank)
    said = frozenset(one.means for one in told if one.sort != "idle") or frozenset(one.means for one in told)
    ending = {WITH_NAME} if any(_is_with(found[2] or "") for found in _PLACE.finditer(text)) else set()
    return said | manner(_PLACE.sub(lambda found: "X" * len(found[0]), text), places) | ending
