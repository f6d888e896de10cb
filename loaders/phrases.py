"""A cell of indicators or risks as the phrases it holds, though nothing but a space may stand between them.

A Georgian noun phrase ends with its noun, in the nominative; what modifies it stands before, in the genitive or as an
adjective. So a phrase may end after such a noun where what follows is a whole phrase too. Where that is not clear the
cell is kept whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graph.georgian import fold, is_georgian
from graph.vocabulary import is_hard
from graph.words import Word
from loaders.nouns import endings, is_plural, nouns
from loaders.numbering import is_number_of_item, list_marks

_LEAST_WORDS = 2
_ARTICLES = ("the", "a", "an")
_CLOSING = ')]}“”»"'  # what may stand between a word and the full stop of its sentence
_LONGEST_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `start` to `end` (excluded) of a cell.

    Parameters
    ----------
    unclear
        Whether they may be more than one phrase.
    numbered
        How many words at its beginning only number it in a list: 1) …
    """

    start: int
    end: int
    unclear: bool = False
    numbered: int = 0

    @property
    def first(self) -> int:
        """Where what it says begins."""
        return self.start + self.numbered


def split_phrases(words: Sequence[Word], ends: str, known: frozenset[tuple[str, ...]] = frozenset()) -> list[Phrase]:
    """The phrases of a cell in their order; every word belongs to one.

    Parameters
    ----------
    words
        The words of the cell.
    ends
        The list of `nouns.yml` that ends such phrases: `indicators` or `risks`.
    known
        Phrases, as stems, that stand alone in other cells of the document: they end where they end there.
    """
    phrases: list[Phrase] = []
    start = 0
    marks = list_marks(words)
    for index in range(1, len(words) + 1):
        if index == len(words) or (index - 1 not in marks and _is_parted(words, index, marks)):
            numbers = next((place for place in range(start, index) if place not in marks), start) - start
            phrases += _split_run(words, start, index, ends, known, numbers)
            start = index
    return phrases


def _is_parted(words: Sequence[Word], index: int, marks: frozenset[int]) -> bool:
    """Whether a mark, a number of a list or the end of a sentence parts a word from the one before."""
    numbered = index in marks or is_number_of_item(words, index)
    return numbered or is_hard(words[index].gap) or _ends_sentence(words, index)


def _split_run(
    words: Sequence[Word], start: int, end: int, ends: str, known: frozenset[tuple[str, ...]], numbers: int
) -> list[Phrase]:
    first = start + numbers
    cuts = _english_cuts(words, first, end) or _georgian_cuts(words, first, end, ends, known)
    borders = [first, *cuts, end]
    unclear = _is_unclear(words, borders[-2], end, ends)
    phrases = [Phrase(one, last, unclear and last == end) for one, last in pairwise(borders)]
    return [replace(phrases[0], start=start, numbered=numbers), *phrases[1:]]


def _georgian_cuts(
    words: Sequence[Word], start: int, end: int, ends: str, known: frozenset[tuple[str, ...]]
) -> list[int]:
    """The places, from the left, where a phrase ends and a whole one follows."""
    cuts: list[int] = []
    first = start
    for index in range(start + 1, end):
        long_enough = index - first >= _LEAST_WORDS and end - index >= _LEAST_WORDS
        if not long_enough or not _may_part(words, index):
            continue
        whole_before = _ends_phrase(words[index - 1], ends) or _stems(words, first, index) in known
        whole_after = _ends_phrase(words[end - 1], ends) or _stems(words, index, end) in known
        if whole_before and whole_after:
            cuts.append(index)
            first = index
    return cuts


def _may_part(words: Sequence[Word], index: int) -> bool:
    gap, following = words[index].gap, fold(words[index].base)
    before = fold(words[index - 1].base)
    if (
        any(mark in gap for mark in ",/(:")
        or "-" in gap.strip()
        or following in nouns("goes_on")
        or before in nouns("goes_on")
    ):
        return False
    return words[index - 1].text == words[index - 1].base


def _ends_phrase(word: Word, ends: str) -> bool:
    written = fold(word.base)
    return word.text == word.base and (
        written in nouns(ends) or (len(written) > 5 and written.endswith(endings("noun_endings")))
    )


def _is_unclear(words: Sequence[Word], start: int, end: int, ends: str) -> bool:
    """A phrase with an end in its middle, unless its last word cannot end a phrase of its own (თაობაზე, ეტაპისთვის)."""
    last = fold(words[end - 1].base)
    if last in nouns("goes_on") or last.endswith(endings("never_last")):
        return False
    for index in range(start + _LEAST_WORDS, end):
        if words[index - 1].text != words[index - 1].base or not _ends_phrase(words[index - 1], ends):
            continue
        gap = words[index].gap
        relative = "," in gap and fold(words[index].base) in nouns("goes_on")
        listed = "," in gap and end - index >= _LEAST_WORDS and _ends_phrase(words[end - 1], ends)
        if (
            relative
            or listed
            or (not any(mark in gap for mark in ",/(:") and fold(words[index].base) not in nouns("goes_on"))
        ):
            return True
    return False


def _english_cuts(words: Sequence[Word], start: int, end: int) -> list[int]:
    return [
        index
        for index in range(start + 1, end)
        if not is_georgian(words[index].base)
        and "," not in words[index].gap
        and words[index - 1].base.lower() not in _ARTICLES
        and any(
            [fold(word.base) for word in words[index : index + len(beginning)]] == beginning
            for beginning in _english_beginnings()
        )
    ]


@cache
def _english_beginnings() -> list[list[str]]:
    return [beginning.lower().split() for beginning in endings("english_beginnings")]


def _ends_sentence(words: Sequence[Word], index: int) -> bool:
    """Whether a sentence ends before a word: a full stop after a word that is no abbreviation."""
    return (
        words[index].gap.lstrip(_CLOSING).startswith(".")
        and " " in words[index].gap
        and len(words[index - 1].base) > _LONGEST_ABBREVIATION
    )


def _stems(words: Sequence[Word], start: int, end: int) -> tuple[str, ...]:
    return tuple(word.stem for word in words[start:end])


def stands_alone(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is parted from everything else by certain marks, or is the whole cell."""
    before = phrase.start == 0 or is_hard(words[phrase.start].gap)
    return (
        before
        and (phrase.end == len(words) or is_hard(words[phrase.end].gap))
        and not is_plural(words[phrase.first].base)
    )
