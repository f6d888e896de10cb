"""Where a text names quarters, one or a row of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.months import MARCH, MONTH, MONTHS, month_of, month_typed_in_latin, quarter_of
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.quarters import quarter, year_number

QUARTERS_OF_A_YEAR = 4
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
_VERBS = ("march", "may")  # English months that are words of their own, and named by what stands before them
_TWO_MONTHS = (
    rf"(?<!\w)(?:\d\d?\s+)?(?P<first>{MONTH})\.?\s*(?:[-–—]|to|till|until|through|and)\s*(?:\d\d?\s+)?(?P<last>{MONTH})"
    r"(?:\s+\d{4}\b)?"
)
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = re.compile(
    r"(?:(?<=\bin )|(?<=\bduring )|(?<=\bof )|(?<=\bfor )|(?<=\bby ))"
    rf"(?:{'|'.join(english for _, _, english in MONTHS)})\b(?:\s+\d{{4}}\b)?"
    rf"|(?:\b\d{{4}}\s+(?:წლის\s+)?)?\b(?:{'|'.join(stem for stem, _, _ in MONTHS if stem != MARCH)})\w*"
    r"|(?:\b\d{4}\s+(?:წლის\s+)?)?\bმარტ(?:ში|ის|ი|იდან)\b"
    rf"|\b(?:{'|'.join(english for _, _, english in MONTHS if english not in _VERBS)})\b(?:\s+\d{{4}}\b)?",
    re.IGNORECASE,
)
_RANGE = r"(?:[-–—]+|(?<![a-z])(?:to|through|thru|till|until)(?![a-z])|(?<=დან)\s)"
_JOINS = rf"(?:(?P<range>{_RANGE})|,|&|(?<![a-z])(?:and|or)(?![a-z])|(?<![ა-ჰ])(?:და|ან)(?![ა-ჰ]))"
_STYLES = (rf"q\s?(?:{_DIGIT}|{_ROMAN})", _ROMAN, _ORDINAL, _DIGIT)  # one list of quarters is written in one of them
_NUMBER = r"(?:quarters?\s+|კვარტალ\w*\s+)?(?P<number>STYLE)(?!\w)"
_BEFORE = rf"(?<![\w.])(?P<number>STYLE)\s*{_JOINS}\s*(?:the\s+)?$"
_AFTER = rf"\s*{_JOINS}\s*(?:the\s+)?(?P<number>STYLE|{_DIGIT})(?![\w.])"
_YEAR_BEFORE = re.compile(r"\b(\d{4})[\s-]*(?:წლის\s+)?$")
_YEAR_AFTER = re.compile(r"\s+(?:of\s+)?(\d{4})\b")


def quarters_named(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> Iterator[tuple[list[str], int, int]]:
    """Where a text names quarters: their ids, of a range all of them, and where it begins and ends, the end excluded.

    Raises
    ------
    NotFound
        When one is no quarter of a year that the plans have, or may be one of several years.
    """
    for found in _two_months(text):
        if quarter_of(month_of(found["first"])) == quarter_of(month_of(found["last"])):
            meant = quarter(found[0][found.start("last") - found.start() :], graph, vocabulary)
            yield [meant], found.start(), found.end()
    for found in _THREE_MONTHS.finditer(text):
        yield [quarter(found["which"], graph, vocabulary)], found.start(), found.end()
    for found in (*_MONTH.finditer(text), *_months_in_latin(text)):
        yield [quarter(found[0], graph, vocabulary)], found.start(), found.end()
    ended = 0
    for found in _QUARTER.finditer(text):
        if found.start() >= ended:
            numbers, start, ended = _joined(text, found.start(), found.end())
            if len(numbers) == 1:
                yield [quarter(found[0], graph, vocabulary)], start, ended
                continue
            years = (_YEAR_BEFORE.search(text, 0, start), _YEAR_AFTER.match(text, ended))
            said = next((f"{year[1]} " for year in years if year), "")
            yield [quarter(f"{said}Q{number}", graph, vocabulary) for number in sorted(numbers)], start, ended


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


def _two_months(text: str) -> Iterator[re.Match[str]]:
    """Two months from one to the other; the pattern takes long to make, and most questions name none."""
    if sum(month_of(word) > 0 for word in _WORD.findall(text)) > 1:
        yield from re.finditer(_TWO_MONTHS, text, re.IGNORECASE)


def _months_in_latin(text: str) -> Iterator[re.Match[str]]:
    """Georgian names of months in Latin letters that are no English ones."""
    for word in _WORD.finditer(text):
        if month_typed_in_latin(word[0]) and not _MONTH.fullmatch(word[0]):
            yield word


@cache
def _in_style(pattern: str, style: str) -> re.Pattern[str]:
    """A pattern whose numbers are in one style; most texts need none."""
    return re.compile(pattern.replace("STYLE", style), re.IGNORECASE)


def _through(number: int, numbers: set[int], *, whole: bool) -> set[int]:
    """A number, with all between it and the others where they are a range."""
    return set(range(min(number, *numbers), max(number, *numbers) + 1)) if whole else {number}
