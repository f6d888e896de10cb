"""Where a text names months: the quarters that they are in, of one month to another all between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.georgian import is_georgian
from graph.months import MONTHS, quarter_of
from queries.concepts import meaning
from queries.quarters import month_said

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(english for _, _, english in MONTHS)
_STEMS = tuple(stem for stem, _, _ in MONTHS)
_OTHER_WORDS = frozenset(("march", "may"))  # too, so that they are months where a word before them tells a time
_TIME = re.compile(
    r"\b(?:in|during|of|for|by|until|till|up\s+to|before|after|since|from)\s+(?:(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+)?$",
    re.IGNORECASE,
)
_DAY_BEFORE, _DAY_AFTER = re.compile(r"\d(?:st|nd|rd|th)?\s+(?:of\s+)?$"), re.compile(r"\s+\d{1,2}(?!\d)")
_TO = re.compile(
    r"\.?\s*(?:[-–—]+|(?:up\s+)?to|till|until|through|thru|(?P<both>and|და))\s*(?:the\s+)?(?:end\s+of\s+)?(?:\d\d?\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_ACTIVITY, _SCHEDULE = "<activity>", "<schedule>"  # what a month alone may stand before: June activities


@dataclass(frozen=True, slots=True)
class Months:
    """One month, or two with all between them.

    Parameters
    ----------
    quarters
        The numbers of the quarters, 1 to 4.
    start, end
        Where they stand in the text, in characters.
    one
        Whether it is a single month.
    """

    quarters: list[int]
    start: int
    end: int
    one: bool


def months_named(text: str) -> Iterator[Months]:
    """The months that a text names, in its order.

    Parameters
    ----------
    text
        A question in words.
    """
    words = [(word, month) for word in _WORD.finditer(text) if (month := month_said(word[0]))]
    passed = 0
    for place, (word, month) in enumerate(words):
        if word.start() < passed:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        joined = _joined(text, word, following[0]) if following else None
        if following and joined is not None:
            yield Months(
                _through(text, month, following[1], word, following[0], joined),
                word.start(),
                following[0].end(),
                one=False,
            )
            passed = following[0].end()
        elif _is_told(text, word):
            yield Months([quarter_of(month)], word.start(), word.end(), one=True)


def _joined(text: str, one: re.Match[str], other: re.Match[str]) -> str | None:
    """What joins two months: an empty text where the first says “from”; None where nothing does."""
    between = text[one.end() : other.start()]
    if one[0].lower().endswith(("დან", "dan")) and not between.strip(" ,"):
        return ""
    found = _TO.fullmatch(between)
    return None if found is None else found["both"] or ""


def _through(text: str, first: int, last: int, one: re.Match[str], other: re.Match[str], joined: str) -> list[int]:
    """The quarters from one month to another, or of both."""
    if other[0].lower().endswith(("მდე", "mde")) and last > first:
        last -= 1
    quarters = (quarter_of(first), quarter_of(last))
    if quarters[0] > quarters[1] or (joined and not _BETWEEN.search(text[: one.start()])):
        return sorted(set(quarters))
    return list(range(quarters[0], quarters[1] + 1))


def _is_told(text: str, word: re.Match[str]) -> bool:
    """Whether a month alone tells a time, and is no other word, part of a date or of a name (the October Declaration)."""
    said, before, after = word[0].lower(), text[: word.start()], text[word.end() :]
    if is_georgian(said):
        return said.startswith(_STEMS)
    if said not in _ENGLISH:
        return said[:3] not in {english[:3] for english in _ENGLISH} or len(said) > len("sept")
    if _TIME.search(before):
        return True
    if _DAY_BEFORE.search(before) or _DAY_AFTER.match(after):
        return False
    following = _WORD.match(after.lstrip()) if after[:1].isspace() else None
    means, sort = meaning(following[0]) if following else ("", "idle")
    return means == _ACTIVITY or (said not in _OTHER_WORDS and (sort == "idle" or means == _SCHEDULE))
