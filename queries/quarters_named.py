"""Where a text names quarters, one or a row of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.months_named import months_named
from queries.quarters import quarter, year_number
from queries.quarters_until import until

_WHICH = (
    "first|opening|second|third|fourth|last|final|closing|პირველ|მეორე|მესამე|მეოთხე|ბოლო"
    "|pirvel|meore|mesame|meot(?:x|kh)e|bolo"
)
_ROMAN, _DIGIT = "iii|ii|iv|i", "[1-4]"
_ORDINAL = rf"1st|2nd|3rd|4th|(?:{_WHICH})\w*|მე-[2-4]|1-ლი?"
_QUARTER = re.compile(
    r"(?:(?P<year>\b\d{4})[\s-]*(?:წლის\s+)?)?(?:\bq\s?(?:[1-4]|iii|ii|iv|i)\b"
    rf"|\b(?:{_ROMAN}|{_DIGIT}|{_ORDINAL})"
    r"[\s-]+(?:qu?art?e?r\w*|quater\w*|კვარტ\w*|კვატალ\w*|მეოთხედ\w*|kvart\w*|kvatal\w*|კვ\b|kv\b)|\bquarters?\s+(?:iii|ii|iv|i|[1-4]|one|two|three|four)\b|\bკვარტალ\w*\s+(?:iii|ii|iv|i|[1-4])\b)"
    r"(?:\s+(?:of\s+)?(?P<after>\d{4})\b)?",
    re.IGNORECASE,
)
_THREE_MONTHS = re.compile(
    rf"\b(?P<which>{_WHICH})\w*\s+(?:(?:three|3)\s+months?|(?:სამ|3)\s+თვ\w+|(?:sam|3)\s+tv\w+)", re.IGNORECASE
)
_RANGE = r"(?:[-–—]+|(?<![a-z])(?:to|through|thru|till|until)(?![a-z])|(?<=დან)\s)"
_JOINS = rf"(?:(?P<range>{_RANGE})|,|&|(?<![a-z])(?:and|or)(?![a-z])|(?<![ა-ჰ])(?:და|ან)(?![ა-ჰ]))"
_STYLES = (rf"q\s?(?:{_DIGIT}|{_ROMAN})", _ROMAN, _ORDINAL, _DIGIT)  # one list of quarters is written in one of them
_NUMBER = r"(?:quarters?\s+|კვარტალ\w*\s+)?(?P<number>STYLE)(?!\w)"
_BEFORE = rf"(?<![\w.])(?P<number>STYLE)\s*{_JOINS}\s*(?:the\s+)?$"
_AFTER = rf"\s*{_JOINS}\s*(?:the\s+)?(?P<number>STYLE|{_DIGIT})(?![\w.])"
_YEAR_BEFORE = re.compile(r"\b(\d{4})[\s-]*(?:წლის\s+)?$")
_YEAR_AFTER = re.compile(r"\s+(?:of\s+)?(\d{4})\b")


def quarters_named(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[tuple[list[str], int, int]]:
    """Where a text names quarters: their ids, of a range all of them, and where it begins and ends, the end excluded.

    One alone with “until” or “after” beside it is each of those up to it or from it on, at the same place.

    Raises
    ------
    NotFound
        When one is no quarter of a year that the plans have, or may be one of several years.
    """
    named = list(_named(text))
    found = []
    for numbers, begun, ended, one in named:
        meant = until(text, begun, ended, numbers[0]) if one and len(named) == 1 else numbers
        before, after = _YEAR_BEFORE.search(text, 0, begun), _YEAR_AFTER.match(text, ended)
        start, end = before.start() if before else begun, after.end() if after else ended
        said = text[start:end]
        year = year_number(said)[0] or ""
        written = [said] if one and meant == numbers else [f"{year} Q{number}" for number in meant]
        ids = [quarter(each, graph, vocabulary) for each in written]
        found += [(ids, start, end)] if meant == numbers else [([id], start, end) for id in ids]
    return found


def _named(text: str) -> Iterator[tuple[list[int], int, int, bool]]:
    """The numbers of the quarters as they are named, where, and whether it is a single one."""
    for months in months_named(text):
        yield months.quarters, months.start, months.end, months.one
    for found in _THREE_MONTHS.finditer(text):
        yield [year_number(found["which"])[1]], found.start(), found.end(), False
    ended = 0
    for found in _QUARTER.finditer(text):
        if found.start() >= ended:
            begun = found.start("year") if found["year"] else found.start()
            numbers, start, ended = _joined(text, found.start(), found.end())
            yield sorted(numbers), min(begun, start), ended, len(numbers) == 1


def _joined(text: str, start: int, end: int) -> tuple[set[int], int, int]:
    """The numbers of a quarter and of those that a dash or “and” joins with it, in the style of its own; and where they stand."""
    numbers = {year_number(text[start:end])[1]}
    style = next((one for one in _STYLES if _in_style(_NUMBER, one).match(text, start, end)), None)
    if style is None:
        return numbers, start, end
    while before := _in_style(_BEFORE, style).search(text, 0, start):
        numbers |= _through(year_number(before["number"])[1], numbers, whole=bool(before["range"]))
        start = before.start()
    while after := _in_style(_AFTER, style).match(text, end):
        numbers |= _through(year_number(after["number"])[1], numbers, whole=bool(after["range"]))
        end = after.end()
    return numbers, start, end


@cache
def _in_style(pattern: str, style: str) -> re.Pattern[str]:
    """A pattern whose numbers are in one style; most texts need none."""
    return re.compile(pattern.replace("STYLE", style), re.IGNORECASE)


def _through(number: int, numbers: set[int], *, whole: bool) -> set[int]:
    """A number, with all between it and the others where they are a range."""
    return set(range(min(number, *numbers), max(number, *numbers) + 1)) if whole else {number}
