"""Which quarter of which year is meant, and where a text names quarters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.errors import NotFound
from graph.months import MONTH, MONTHS, month_of, quarter_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import PLAN, QUARTER
from graph.vocabulary import Vocabulary
from graph.words import words_of

_NUMBERS = {
    **{
        form: number
        for number, forms in enumerate(
            ("q1 qi i 1 one", "q2 qii ii 2 two", "q3 qiii iii 3 three", "q4 qiv iv 4 four"), 1
        )
        for form in forms.split()
    },
    **{
        form: number
        for number, forms in enumerate(
            (
                "first opening 1st pirveli pirvel პირველი პირველ მე-1 1-ლი",
                "second 2nd meore მეორე მე-2",
                "third 3rd mesame მესამე მე-3",
                "fourth 4th last final closing bolo meotxe meotkhe მეოთხე მე-4 ბოლო",
            ),
            1,
        )
        for form in forms.split()
    },
}
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
_ALONE = "მარტ"  # begins a word of its own, so that March is told by its endings
_MONTHS = re.compile(
    rf"(?<!\w)(?:\d\d?\s+)?(?P<first>{MONTH})\.?\s*(?:[-–—]|to|till|until|through|and)\s*(?:\d\d?\s+)?(?P<last>{MONTH})"
    r"(?:\s+\d{4}\b)?",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:(?<=\bin )|(?<=\bduring )|(?<=\bof )|(?<=\bfor )|(?<=\bby ))"
    rf"(?:{'|'.join(english for _, _, english in MONTHS)})\b(?:\s+\d{{4}}\b)?"
    rf"|(?:\b\d{{4}}\s+(?:წლის\s+)?)?\b(?:{'|'.join(stem for stem, _, _ in MONTHS if stem != _ALONE)})\w*"
    r"|(?:\b\d{4}\s+(?:წლის\s+)?)?\bმარტ(?:ში|ის|ი|იდან)\b",
    re.IGNORECASE,
)
_RANGE = r"(?:[-–—]+|(?<![a-z])(?:to|through|thru|till|until)(?![a-z])|(?<=დან)\s)"
_JOINS = rf"(?:(?P<range>{_RANGE})|,|&|(?<![a-z])(?:and|or)(?![a-z])|(?<![ა-ჰ])(?:და|ან)(?![ა-ჰ]))"
_STYLES = (rf"q\s?(?:{_DIGIT}|{_ROMAN})", _ROMAN, _ORDINAL, _DIGIT)  # one list of quarters is written in one of them
_NUMBER = tuple(
    re.compile(rf"(?:quarters?\s+|კვარტალ\w*\s+)?(?P<number>{style})(?!\w)", re.IGNORECASE) for style in _STYLES
)
_BEFORE = tuple(
    re.compile(rf"(?<![\w.])(?P<number>{style})\s*{_JOINS}\s*(?:the\s+)?$", re.IGNORECASE) for style in _STYLES
)
_AFTER = tuple(
    re.compile(rf"\s*{_JOINS}\s*(?:the\s+)?(?P<number>{style}|{_DIGIT})(?![\w.])", re.IGNORECASE) for style in _STYLES
)
_YEAR_BEFORE = re.compile(r"\b(\d{4})[\s-]*(?:წლის\s+)?$")
_YEAR_AFTER = re.compile(r"\s+(?:of\s+)?(\d{4})\b")
_ORDINAL_LETTERS = 5  # from so many letters on, a form is an ordinal's and no digit or sign
QUARTERS_OF_A_YEAR = 4


def quarter(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the quarter that `2020-Q3`, `Q3`, `III`, `third quarter`, `მესამე კვარტალი` or a month of it, `August`, means.

    Raises
    ------
    NotFound
        When it is no quarter of a year that the plans have, or may be one of several years.
    """
    years = _years(graph)
    year, number = _read(text)
    if number and year and year in years:
        return f"{year}-Q{number}"
    if number and not year and len(years) == 1:
        return f"{years[0]}-Q{number}"
    listed = ", ".join(f"{one}-Q{number or 1}" for one in years) or "—"
    if number and not year and years:
        raise NotFound(
            f"“{text}” may be a quarter of several years: {listed}. Give one of these, or --plan.",
            f"„{text}“ რამდენიმე წლის კვარტალს შეიძლება ნიშნავდეს: {listed}. მიუთითეთ ერთ-ერთი ან --plan.",
        )
    raise NotFound(
        f"“{text}” is no quarter of the plans. A quarter is written so: {listed}, Q3 or III.",
        f"„{text}“ გეგმების კვარტალი არ არის. კვარტალი ასე იწერება: {listed}, Q3 ან III.",
    )


def quarters_named(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> Iterator[tuple[list[str], int, int]]:
    """Where a text names quarters: their ids, of a range all of them, and where it begins and ends, the end excluded.

    Raises
    ------
    NotFound
        When one is no quarter of a year that the plans have, or may be one of several years.
    """
    for found in _MONTHS.finditer(text):
        if quarter_of(month_of(found["first"])) == quarter_of(month_of(found["last"])):
            meant = quarter(found[0][found.start("last") - found.start() :], graph, vocabulary)
            yield [meant], found.start(), found.end()
    for found in _THREE_MONTHS.finditer(text):
        yield [quarter(found["which"], graph, vocabulary)], found.start(), found.end()
    for found in _MONTH.finditer(text):
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
    numbers = {_read(text[start:end])[1]}
    style = next((place for place, one in enumerate(_NUMBER) if one.match(text, start, end)), None)
    if style is None:
        return numbers, start, end
    while before := _BEFORE[style].search(text, 0, start):
        numbers |= _through(_read(before["number"])[1], numbers, whole=bool(before["range"]))
        start = before.start()
    while after := _AFTER[style].match(text, end):
        numbers |= _through(_read(after["number"])[1], numbers, whole=bool(after["range"]))
        end = after.end()
    return numbers, start, end


def _through(number: int, numbers: set[int], *, whole: bool) -> set[int]:
    """A number, with all between it and the others where they are a range."""
    return set(range(min(number, *numbers), max(number, *numbers) + 1)) if whole else {number}


def _read(text: str) -> tuple[int, int]:
    """The year and the number of a quarter in words; 0 for what is not said."""
    year = number = 0
    for word in words_of(text.replace("-Q", " Q").replace("-q", " q")):
        base = word.base.lower()
        if base.isdigit() and len(base) == 4:
            year = int(base)
        else:
            said = _NUMBERS.get(word.text.lower()) or _NUMBERS.get(base) or quarter_of(month_of(base))
            number = said or number or _ordinal(base)
    return year, number


def _ordinal(word: str) -> int:
    """The quarter of an ordinal in any case; 0 where it is none."""
    known = ((form, number) for form, number in _NUMBERS.items() if len(form) >= _ORDINAL_LETTERS)
    return next((number for form, number in known if word.startswith(form)), 0)


def _years(graph: PlanGraph) -> list[int]:
    years = {int(id.partition("-")[0]) for id in nodes_of(graph, QUARTER)}
    years |= {graph.nodes[plan]["year"] for plan in nodes_of(graph, PLAN) if graph.nodes[plan].get("year")}
    return sorted(years)
