"""A text as words: where each begins and ends, what stands between them, and the form that is compared."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.georgian import stem

AND = frozenset({"და", "and"})
DASHES = "-‐‑‒–—―−"
_LETTER = r"[^\W_]"
_CASE_AFTER_DASH = (
    "ისათვის|ისთვის|სთვის|ისა|სა|თვის|იდან|დან|ისგან|სგან|ისკენ|სკენ|სთან|თან|მდე|ში|ზე|ის|ით|ად|მა|ს|მ|ა|ი"
    "|ები|ების|ებს"
)
_WORD = re.compile(
    rf"ა\(ა\)იპ(?!{_LETTER})|N\(N\)LE(?!{_LETTER})"
    rf"|(?P<base>{_LETTER}+(?:['’]s)?)(?:[{DASHES}](?P<ending>{_CASE_AFTER_DASH})(?!{_LETTER}))?"
)


class Word(NamedTuple):  # a plan has many thousands, and a frozen dataclass takes three times as long to make
    """One word of a text.

    Parameters
    ----------
    text
        As it stands, with a case ending written after a dash: `ECHO-სთან`.
    base
        Without that ending: `ECHO`.
    stem
        The form that is compared: `echo`.
    start, end
        Its place in the text, in characters.
    gap
        What stands between the word before and this one.
    """

    text: str
    base: str
    stem: str
    start: int
    end: int
    gap: str


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in order.

    >>> [word.base for word in words_of("DG ECHO-სთან (CoE), „112“")]
    ['DG', 'ECHO', 'CoE', '112']
    """
    before = 0
    for found in _WORD.finditer(text):
        base = found["base"] or found[0]
        yield Word(found[0], base, stem(base), found.start(), found.end(), text[before : found.start()])
        before = found.end()
