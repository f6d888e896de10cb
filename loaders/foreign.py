"""Words beside a name that make it another country's body: the Polish Ministry of Finance is not ours."""

from collections.abc import Sequence

from graph.georgian import fold
from graph.vocabulary import is_hard
from graph.words import Word
from loaders.nouns import nouns


def with_country(words: Sequence[Word], start: int, end: int, floor: int = 0) -> tuple[int, int]:
    """The name in words `start` to `end` (excluded) together with a foreign country beside it; unchanged where none is.

    A country stands before a name in the genitive or as an adjective (უკრაინის, Ukrainian), or after it (of Ukraine).
    Words before `floor` belong to something else.
    """
    return _before(words, start, floor), _after(words, end)


def begins_with_of(words: Sequence[Word], start: int) -> bool:
    """Whether words go on with the name before them: of Ukraine."""
    return fold(words[start].base) == "of"


def is_foreign(word: Word) -> bool:
    """Whether a word names another country or is its adjective."""
    return fold(word.base).removesuffix("'s").removesuffix("’s") in nouns("foreign")


def _before(words: Sequence[Word], start: int, floor: int) -> int:
    index = start
    while index > floor and not _is_parted(words[index]):
        index -= 1
        if is_foreign(words[index]):
            return index
        if fold(words[index].base) not in nouns("states"):
            break
    return start


def _after(words: Sequence[Word], end: int) -> int:
    if end >= len(words) or not begins_with_of(words, end):
        return end
    for index in range(end, len(words)):
        if _is_parted(words[index]):
            break
        if is_foreign(words[index]):
            return index + 1
        if fold(words[index].base) not in nouns("states"):
            break
    return end


def _is_parted(word: Word) -> bool:
    return is_hard(word.gap) or any(mark in word.gap for mark in ",(:")
