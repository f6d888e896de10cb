"""Whether a text speaks of something: its words in any inflection, in either script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from graph.georgian import romanless, stem
from graph.words import words_of

_SHORTEST = 2
_SHORTEST_NOMINATIVE = 4
_FLEETING, _LIQUIDS = tuple("აეო"), tuple("ლმნრ")  # საზღვარი, but საზღვრის
_TELLING = 5  # letters of a stem that is told within another


def words_found(text: str, wanted: Iterable[str], *, derived: bool = False) -> list[str] | None:
    """The words of a text that are forms of the wanted words, each wanted word met; None where one is not.

    With `derived` a word is met, too, by one that is made from it: ბიუჯეტი by საბიუჯეტო, სწავლება by მასწავლებელი.

    >>> words_found("ერთობლივი სწავლებების რაოდენობა", ["სწავლება"])
    ['სწავლებების']
    >>> words_found("ერთობლივი სწავლებების რაოდენობა", ["swavleba", "რაოდენობა"])
    ['სწავლებების', 'რაოდენობა']
    """
    present = [(word.base, _keys(word.base)) for word in words_of(text)]
    found: dict[str, None] = {}
    for word in wanted:
        keys = _keys(word)
        met = [base for base, others in present if keys & others or (derived and _is_derived(keys, others))]
        if not met:
            return None
        found.update(dict.fromkeys(met))
    return list(found)


def telling_words(text: str) -> list[str]:
    """The words of what was typed, but for single letters."""
    return [word.base for word in words_of(text) if len(word.base) >= _SHORTEST]


def _is_derived(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one stem stands within the other, where it is long enough to tell."""
    pairs = ((one.lstrip("~"), other.lstrip("~")) for one in keys for other in others)
    return any(min(len(one), len(other)) >= _TELLING and (one in other or other in one) for one, other in pairs)


@cache
def _keys(word: str) -> frozenset[str]:
    """What two forms of one word have in common: a stem, or a stem in letters that do not tell the scripts apart."""
    return frozenset({*_stems(word), *(f"~{one}" for one in _stems(romanless(word)))})


def _stems(word: str) -> Iterator[str]:
    """The stem; what is left of a nominative, whose last letters may look like an ending; the stem as it is in the genitive.

    >>> [set(_stems("ვარჯიში")) & set(_stems("ვარჯიშების")), set(_stems("საზღვარი")) & set(_stems("საზღვრის"))]
    [{'ვარჯიშ'}, {'საზღვრ'}]
    """
    base = stem(word)
    yield base
    if word.endswith("ი") and len(word) > _SHORTEST_NOMINATIVE:
        yield word[:-1]
    if base[-1:] in _LIQUIDS and base[-2:-1] in _FLEETING and len(base) > _SHORTEST_NOMINATIVE:
        yield base[:-2] + base[-1]
