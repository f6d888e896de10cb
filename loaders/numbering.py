"""The numbers and letters of a list within a cell: 1) … 2) …, ა) … ბ) …, 1. … 2. …"""

from collections.abc import Sequence

from graph.vocabulary import is_hard
from graph.words import Word

_LETTERS = ("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "abcdefghijklmnopqrstuvwxyz")
_LONGEST = 2  # digits


def list_marks(words: Sequence[Word]) -> frozenset[int]:
    """The places of the words that only number the items of a list.

    They follow each other from the first of their kind, or from any where the cell begins with it. One alone numbers only with a
    bracket, at the beginning of the cell.

    >>> from graph.words import words_of
    >>> sorted(list_marks(list(words_of("1) ანგარიში 2) შეხვედრა (იხ. 3)"))))
    [0, 2]
    """
    found: set[int] = set()
    series: list[int] = []
    value, kind = 0, ""
    for place in range(len(words)):
        told = _mark(words, place)
        if told is None:
            continue
        if series and told == (kind, value + 1) and place > series[-1] + 1:
            series.append(place)
            value += 1
        elif told[1] == 1 or place == 0:
            found |= _kept(series, kind)
            series, (kind, value) = [place], told
    return frozenset(found | _kept(series, kind))


def _kept(series: Sequence[int], kind: str) -> set[int]:
    alone = len(series) == 1 and series[0] == 0 and kind.endswith(")")
    return set(series) if len(series) > 1 or alone else set()


def _mark(words: Sequence[Word], place: int) -> tuple[str, int] | None:
    """What a word may number: the kind of its list with the sign behind it, and its place there from 1."""
    word = words[place]
    following = words[place + 1].gap if place + 1 < len(words) else ""
    sign = following[:1]
    apart = not word.gap or word.gap[-1].isspace() or is_hard(word.gap)
    if sign not in (")", ".") or not apart or (sign == "." and not following[1:2].isspace()):
        return None
    if "(" in word.gap or _is_in_brackets(words, place):
        return None
    if word.base.isdigit() and len(word.base) <= _LONGEST:
        return f"digits{sign}", int(word.base)
    for letters in _LETTERS:
        if len(word.base) == 1 and word.base.lower() in letters:
            return f"{letters[0]}{sign}", letters.index(word.base.lower()) + 1
    return None


def _is_in_brackets(words: Sequence[Word], place: int) -> bool:
    before = "".join(word.gap for word in words[: place + 1])
    return before.rfind("(") > before.rfind(")")
