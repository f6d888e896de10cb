"""The numbers and letters of a list within a cell: 1) … 2) …, ა) … ბ) …, 1. … 2. …"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.georgian import fold
from graph.months import MONTH
from graph.vocabulary import is_hard
from graph.words import AND, Word

_LETTERS = ("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "abcdefghijklmnopqrstuvwxyz")
_LONGEST = 2  # digits
_FARTHEST = 40  # words of what may stand in brackets
_MONTH = re.compile(MONTH, re.IGNORECASE)
_JOINS = AND | {"or", "ან", "თუ"}  # “points 1) and 2)” are no items


@dataclass(slots=True)
class _Series:
    places: list[int]
    value: int


def list_marks(words: Sequence[Word]) -> frozenset[int]:
    """The places of the words that only number the items of a list.

    A list begins a cell, or follows a colon, a semicolon, a line's end or another number; its numbers follow each other from the
    first of their kind, or from any where the cell begins with it. One alone numbers only with a bracket, where the cell begins.
    A letter with a full stop may be an initial, and numbers only where something else parts the items.

    >>> from graph.words import words_of
    >>> sorted(list_marks(list(words_of("1) ანგარიში 2) შეხვედრა (იხ. 3)"))))
    [0, 2]
    """
    found: set[int] = set()
    open_series: dict[str, _Series] = {}
    begun: set[int] = set()
    for place in range(len(words)):
        told = _mark(words, place)
        if told is None:
            continue
        kind, value = told
        going = open_series.get(kind)
        if going and value == going.value + 1 and place > going.places[-1] + 1 and _may_go_on(words, place, kind):
            going.places.append(place)
            going.value = value
        elif (value == 1 or place == 0) and _may_begin(words, place, begun):
            found |= _kept(going, kind)
            open_series[kind] = _Series([place], value)
        else:
            continue
        begun.add(place)
    for kind, series in open_series.items():
        found |= _kept(series, kind)
    return frozenset(found)


def is_number_of_item(words: Sequence[Word], place: int) -> bool:
    """Whether a word is a number with a bracket that parts what stands before it from what follows, in a list or alone."""
    told = _mark(words, place)
    return told is not None and told[0] == "digits)" and (place == 0 or fold(words[place - 1].base) not in _JOINS)


def _kept(series: _Series | None, kind: str) -> set[int]:
    if series is None:
        return set()
    alone = len(series.places) == 1 and series.places[0] == 0 and kind.endswith(")")
    return set(series.places) if len(series.places) > 1 or alone else set()


def _may_begin(words: Sequence[Word], place: int, begun: set[int]) -> bool:
    return place == 0 or place - 1 in begun or ":" in words[place].gap or is_hard(words[place].gap)


def _may_go_on(words: Sequence[Word], place: int, kind: str) -> bool:
    if fold(words[place - 1].base) in _JOINS:
        return False
    return kind.startswith("digits") or kind.endswith(")") or is_hard(words[place].gap)


def _mark(words: Sequence[Word], place: int) -> tuple[str, int] | None:
    """What a word may number: the kind of its list with the sign behind it, and its place there from 1."""
    if place + 1 >= len(words) or not _may_number(words, place, words[place + 1]):
        return None
    said, sign = words[place].base.lower(), words[place + 1].gap[0]
    if said.isdecimal() and len(said) <= _LONGEST:
        return f"digits{sign}", int(said)
    for letters in _LETTERS:
        if len(said) == 1 and said in letters:
            return f"{letters[0]}{sign}", letters.index(said) + 1
    return None


def _may_number(words: Sequence[Word], place: int, following: Word) -> bool:
    """Whether a word stands alone before a bracket or a full stop, with what may be an item behind it."""
    gap, sign = words[place].gap, following.gap[:1]
    apart = not gap or gap[-1].isspace() or is_hard(gap)
    if not apart or "(" in gap or _is_in_brackets(words, place) or fold(following.base) in _JOINS:
        return False
    goes_on = following.base[0].isdigit() or _MONTH.fullmatch(following.base)  # 1. 5, 1. May
    return sign == ")" or (sign == "." and following.gap[1:2].isspace() and not goes_on)


def _is_in_brackets(words: Sequence[Word], place: int) -> bool:
    before = "".join(word.gap for word in words[max(0, place - _FARTHEST) : place + 1])
    return before.rfind("(") > before.rfind(")")
