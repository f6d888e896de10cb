"""A name that was found in a cell, and how the words around it tell where it ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.georgian import fold, is_georgian
from graph.vocabulary import Hit, is_hard
from graph.words import Word
from loaders.nouns import is_plural, nouns

_LONGEST_ACRONYM = 5
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a cell: words `start` to `end` (excluded).

    `hit` tells which known body it is, and is None for a name that nobody knows; `group` is set where the words also
    name a group of the body's own units; `told_by_acronym` where only the acronym in brackets is known; `owner` is the body
    of which an unknown unit is said to be a part, or `NOBODY` where it is of one that nobody knows.
    """

    start: int
    end: int
    hit: Hit | None
    legal_form: str = ""
    group: Hit | None = None
    told_by_acronym: bool = False
    owner: str = ""


def is_genitive(word: Word, form: str) -> bool:
    """Whether a name ends in the genitive here, so that it belongs to what follows."""
    written, nominative = fold(word.base), fold(form.rsplit(maxsplit=1)[-1]).strip("“”\"'„()") if form.split() else ""
    if word.text != word.base:
        return word.text.endswith("ს")
    if written.endswith(("'s", "’s")):
        return True
    return (
        is_georgian(written)
        and written != nominative
        and written.endswith(("ის", "ს", "ისა", "სა"))
        and not nominative.endswith("ს")
    )


def is_acronym(words: Sequence[Word], hit: Hit) -> bool:
    """Whether a body is named by one short word (შსს), which may stand before its own unit without a case ending."""
    return hit.end - hit.start == 1 and len(words[hit.start].base) <= _LONGEST_ACRONYM


def is_connector(word: Word) -> bool:
    """Whether a word stands between names and is part of none: and, with the support of."""
    return fold(word.base) in _connectors()


@cache
def _connectors() -> frozenset[str]:
    return nouns("connectors") | nouns("support") | nouns("excludes")


def is_parted(word: Word) -> bool:
    """Whether something certain stands between the word before and this one."""
    return is_hard(word.gap) or any(mark in word.gap for mark in ",([") or is_connector(word)


def ends_name(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether a word is a noun that ends the name of a body, a unit or a group."""
    written = fold(words[index].base)
    if is_plural(written):
        return not _plural_goes_on(words, index, end)
    return written in nouns("bodies") or (written in nouns("units") and is_georgian(written))


def _plural_goes_on(words: Sequence[Word], index: int, end: int) -> bool:
    """“Schools and training centres”: a group named by two plurals is one group."""
    if index + 1 >= end or fold(words[index + 1].base) not in nouns("connectors") or is_hard(words[index + 1].gap):
        return False
    for following in range(index + 2, end):
        written = fold(words[following].base)
        if is_hard(words[following].gap) or written in nouns("bodies"):
            return False
        if is_plural(written):
            return True
    return False
