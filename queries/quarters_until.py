"""Quarters up to one or from one on: by the end of May, until Q3, after August, ივნისიდან, მაისამდე."""

from __future__ import annotations

import re

from graph.georgian import is_georgian
from graph.months import quarter_of
from graph.words import words_of
from queries.quarters import month_said

QUARTERS_OF_A_YEAR = 4
_OF = r"\s+(?:the\s+)?(?:(?:very\s+)?end\s+(?:of\s+)?|beginning\s+of\s+|start\s+of\s+)?(?:the\s+)?$"
_UNTIL = re.compile(
    rf"\b(?:until|till|til|up\s+to|by|through|thru|(?:no|not)\s+later\s+than|to\s+the\s+end\s+of){_OF}", re.IGNORECASE
)
_BEFORE = re.compile(rf"\b(?:before|prior\s+to|earlier\s+than|ahead\s+of){_OF}", re.IGNORECASE)
_AFTER = re.compile(rf"\b(?:after|later\s+than|following){_OF}", re.IGNORECASE)
_SINCE = re.compile(rf"\bsince{_OF}|\bfrom{_OF}", re.IGNORECASE)
_UNTIL_KA = re.compile(r"\s*(?:თვის\s+)?(?:ბოლომდე|ჩათვლით|bolomde|chatvlit)", re.IGNORECASE)
_BEFORE_KA = re.compile(r"\s*(?:თვის\s+)?(?:დადგომამდე|დაწყებამდე|dawyebamde)", re.IGNORECASE)
_AFTER_KA = re.compile(r"\s*(?:თვის\s+)?(?:შემდეგ|მერე|shemdeg|mere)", re.IGNORECASE)


def until(text: str, start: int, end: int, number: int) -> list[int]:
    """The quarters of a year that a text means by one of them, or by a month, with what stands around it.

    Parameters
    ----------
    text
        A question in words.
    start, end
        Where the quarter or the month stands in it, in characters.
    number
        The quarter that it is or is in, 1 to 4.

    >>> until("what ends by the end of May", 24, 27, 2), until("after August", 6, 12, 3), until("in May", 3, 6, 2)
    ([1, 2], [3, 4], [2])
    """
    before, own, after = text[:start], text[start:end], text[end:]
    month = next((found for word in words_of(own) if (found := month_said(word.base))), 0)
    ending = own.rstrip().lower()
    if _UNTIL.search(before) or _UNTIL_KA.match(after):
        return list(range(1, number + 1))
    if _BEFORE.search(before) or _BEFORE_KA.match(after) or ending.endswith(("მდე", "mde")):
        last = quarter_of(month - 1) if month else number - 1
        return list(range(1, max(last, 1) + 1))
    if _AFTER.search(before) or _AFTER_KA.match(after):
        first = quarter_of(month + 1) if month else number + 1
        return list(range(min(first or QUARTERS_OF_A_YEAR, QUARTERS_OF_A_YEAR), QUARTERS_OF_A_YEAR + 1))
    onwards = ending.endswith("დან") if is_georgian(own) else ending.endswith("dan")
    if onwards or _SINCE.search(before):
        return list(range(number, QUARTERS_OF_A_YEAR + 1))
    return [number]
