"""Names of which words were left out: how far one reaches beyond the part that is a name itself."""

from collections.abc import Iterator, Sequence

from graph.words import AND, Word, words_of
from queries.concepts import meaning

_FARTHEST = 5  # words on either side


def reach(first: int, last: int, words: Sequence[Word], taken: Sequence[bool], names: Sequence[str]) -> tuple[int, int]:
    """The most words around a name that one of the body's names has in the same order.

    “Human rights and quality monitoring department” is the Human Rights Protection and Quality Monitoring Department, though
    “human rights” alone names it too.

    Parameters
    ----------
    first, last
        The places of the first and the last word of what was found.
    words
        The words of the question.
    taken
        For each word whether a name has it already.
    names
        The names of the body.
    """
    known = [[word.stem for word in words_of(name)] for name in names]
    for start, end in _wider(first, last, len(words)):
        around = [*range(start, first), *range(last + 1, end + 1)]
        at_edge = [words[place] for place in (start, end) if place in around]
        if any(meaning(word.base)[1] == "idle" for word in at_edge) or any(taken[place] for place in around):
            continue
        said = [word.stem for word in words[start : end + 1] if word.base.lower() not in AND]
        if any(_in_order(said, name) for name in known):
            return start, end
    return first, last


def _wider(first: int, last: int, length: int) -> Iterator[tuple[int, int]]:
    """The stretches that hold another one, the longest first."""
    starts = range(max(0, first - _FARTHEST), first + 1)
    ends = range(last, min(length, last + 1 + _FARTHEST))
    stretches = [(start, end) for start in starts for end in ends if (start, end) != (first, last)]
    yield from sorted(stretches, key=lambda one: (one[0] - one[1], one))


def _in_order(said: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a name has all these words, in this order."""
    rest = iter(name)
    return all(word in rest for word in said)
