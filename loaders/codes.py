"""Numbers of goals, objectives and activities as plans write them before a text."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from graph.georgian import clean, fold

_CODE = r"(?P<code>\d{1,3}(?:\.\d{1,3}){0,5})"
_OBJECTIVE = ("ამოცანა", "objective")
_MARKERS = (
    *(*_OBJECTIVE, "მიზანი", "goal", "პრიორიტეტი", "priority", "section", "თავი"),
    *("მიმართულება", "კომპონენტი", "ვალდებულება", "ბლოკი", "სფერო", "პროგრამა", "სტრატეგია", "ქვემიზანი"),
    *("direction", "component", "pillar", "chapter", "priority area", "commitment", "challenge"),
)
_OUTCOMES = (
    *("შედეგი", "მოსალოდნელი შედეგი", "მიზნის შედეგი", "მიზნის ინდიკატორი", "ამოცანის შედეგი", "ამოცანის ინდიკატორი"),
    *("მიზნის შედეგის ინდიკატორი", "ამოცანის შედეგის ინდიკატორი", "outcome", "expected outcome", "output", "impact"),
    *("expected result", "result", "outcome indicator", "impact indicator"),
)
_KINDS = (
    *(
        "სტრატეგიული",
        "პროგრამული",
        "საპროგრამო",
        "ძირითადი",
        "ზოგადი",
        "კონკრეტული",
        "საერთო",
        "გრძელვადიანი",
        "პრიორიტეტული",
    ),
    *("strategic", "specific", "general", "main", "overall", "operational", "programme", "program"),
)
_ACTIVITIES = ("აქტივობა", "საქმიანობა", "ღონისძიება", "activity", "action", "measure")
_MARKER = rf"(?:(?:{'|'.join(_KINDS)})\s+)?(?:{'|'.join(_MARKERS)})"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_AMOUNT = (
    r"(?:მლნ|მლრდ|მილიონ\w*|მილიარდ\w*|ათას\w*|პროცენტ\w*|ლარ(?:ი|ის|ს|ამდე)?|ევრო|დოლარ\w*|კმ|კვ|ჰა|კგ"
    r"|millions?|billions?|thousand|percent|per cent|GEL|EUR|USD|km|ha|kg|sq)(?!\w)"
)
_LETTER = r"(?:\.?(?P<letter>[ა-ჰ])(?=[).]))?"  # 1.1.ა)
_NUMBER = r"(?:№|N|No\.?)?\s*"
_NUMBER_FIRST = re.compile(
    rf"\s*\**\s*{_CODE}{_LETTER}(?!\s*{_AMOUNT})(?!\.\d)(?P<dot>\.?)(?![\d%/])[\s):–—-]*"
    rf"(?:(?P<marker>{_MARKER})\s*[:.–—-]\s*)?(?P<text>.*)",
    re.S | re.I,
)
_MARKER_FIRST = re.compile(
    rf"\s*\**\s*(?P<marker>{_MARKER})\s*{_NUMBER}(?:{_CODE}|(?P<roman>[IVX]{{1,4}})(?!\w))(?P<dot>\.?)(?!\d)"
    r"[\s):.–—-]*(?P<text>.*)",
    re.S | re.I,
)
_ACTIVITY_FIRST = re.compile(
    rf"\s*\**\s*(?:{'|'.join(_ACTIVITIES)})\s*{_NUMBER}{_CODE}(?P<dot>)\s*[:.–—-]\s*(?P<marker>)(?P<text>.*)",
    re.S | re.I,
)
_ROMAN_FIRST = re.compile(
    rf"\s*\**\s*(?P<roman>[IVX]{{1,4}})(?P<dot>\.)(?:\s+|$)(?:(?P<marker>{_MARKER})\s*[:.–—-]\s*)?(?P<text>.*)", re.S
)
_FIRST_LETTERS = frozenset(word[0] for word in (*_KINDS, *_MARKERS, *_ACTIVITIES, "i", "v", "x"))
_MARKER_BEFORE = re.compile(rf"\s*\**\s*{_MARKER}\s*[:–—-]\s*(?P<text>.*)", re.S | re.I)
_MARKER_ALONE = re.compile(
    rf"\s*\**\s*(?:{_MARKER}\s*[:–—-]|(?:{'|'.join(_OUTCOMES)})\s*{_NUMBER}[\d.]*\s*[:–—-]).*", re.S | re.I
)
_WORD_WITH_NUMBER = re.compile(r"\s*(?:[^\W\d]+\s+){1,3}(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s*[.:–—-]\s*\S")
_LABELLED = re.compile(r"[*†(\[]|(?:შენიშვნა|note)\b|[^\W\d]+(?:\s+\S+){0,3}\s*:", re.IGNORECASE)
_CONTINUED = r"(?:გაგრძელება|continued|continuation|cont\.?)"
_GOES_ON = re.compile(rf"\s*[(\[]?\s*{_CONTINUED}\s*[)\]]?\s*[:.–—-]?\s*", re.I)
_GOES_ON_BEHIND = re.compile(rf"\s*[(\[]{_CONTINUED}[)\]]\s*$", re.I)
_PAGE = re.compile(r"(?P<text>.*?)(?:\s*\.{2,}\s*|\s*…+\s*|\t\s*|(?<=[^\W\d])|\s+)(?P<page>\d{1,3})\s*")
_PAGE_ALONE = re.compile(
    r"\s*(?:[-–—]\s*)?(?:გვ\.?\s*|გვერდი\s*|page\s*)?\d{1,3}(?:\s*(?:[-–—]|/\s*\d{1,3}))?\s*", re.I
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text with a number before it.

    `marked` says that a word such as ამოცანა or Goal stands with it, `page` that a page number ends it.
    """

    code: str
    text: str
    marked: bool
    page: bool
    objective: bool = False


@lru_cache(maxsize=4096)  # a row's first cell is asked for its number at every step
def numbered(text: str, *, alone: bool = False) -> Numbered | None:
    """The number at the beginning of a text and what follows it, or None.

    A number of one part needs its dot (`4.`), so that “20 results” is no number; `alone` allows an empty text.

    >>> numbered("4.1.5. ამოცანა: თანამშრომლობა").code
    '4.1.5'
    >>> numbered("20 შედეგი 2020 წლისთვის") is None
    True
    """
    text = clean(text)
    found = _matched(text)
    if found is None or not (found["text"].strip(" .:-") or alone):
        return None
    marker = fold(found["marker"] or "")
    said = found.groupdict()
    code = said.get("code") or str(_ROMAN.get((said.get("roman") or "").upper(), ""))
    code += f".{said['letter']}" if said.get("letter") else ""
    if not code or ("." not in code and not found["dot"] and not marker):
        return None
    page = _PAGE.fullmatch(found["text"])
    body = (page["text"] if page else found["text"]).strip().strip("*").strip()
    return Numbered(code, body, bool(marker), page is not None, marker.endswith(_OBJECTIVE))


def without_number(text: str, *, bare: bool = False) -> str:
    """The text after its number and marker; the whole text where it has none. Offsets count from the text's end.

    `bare` takes off a number without a dot, too, or a marker alone: those of a heading whose number has a cell of its own.
    """
    cleaned = clean(text)
    if not bare and numbered(cleaned, alone=True) is None:
        return cleaned
    found = _matched(cleaned) or (_MARKER_BEFORE.fullmatch(cleaned) if bare else None)
    return found["text"] if found else cleaned


def _matched(text: str) -> re.Match[str] | None:
    first = fold(text.lstrip(" \t\n*")[:1])
    if first.isdigit():
        return _NUMBER_FIRST.fullmatch(text)
    if first not in _FIRST_LETTERS:
        return None
    forms = (_MARKER_FIRST, _ACTIVITY_FIRST, _ROMAN_FIRST)
    return next((found for form in forms if (found := form.fullmatch(text))), None)


def is_heading_without_number(text: str) -> bool:
    """Whether a text says that it is a goal or an objective, and not which: “Goal: safety”."""
    return bool(_MARKER_ALONE.fullmatch(clean(text)))


def names_its_number(text: str) -> bool:
    """Whether a text begins as a heading of some kind does, with a word and a number: “Block 1 – roads”."""
    return bool(_WORD_WITH_NUMBER.match(clean(text)))


def is_labelled(text: str) -> bool:
    """Whether a text begins as a note does, or with a word that tells what it is: “Deadline: May”."""
    return bool(_LABELLED.match(text))


def says_it_goes_on(text: str) -> bool:
    """Whether nothing stands in a text, or only that something goes on here: “(continued)”."""
    return not text.strip(" .:") or bool(_GOES_ON.fullmatch(clean(text)))


def without_going_on(text: str) -> str:
    """The text without “(continued)” at its end.

    >>> without_going_on("Borders (continued)")
    'Borders'
    """
    return _GOES_ON_BEHIND.sub("", text)


def without_page_number(text: str) -> str:
    """The text without dots and a page number at its end."""
    found = _PAGE.fullmatch(text)
    return found["text"] if found and ".." in text else text


def is_page_number(text: str) -> bool:
    """Whether a text is only a page number."""
    return bool(_PAGE_ALONE.fullmatch(text))


def longest_prefix(code: str, codes: Container[str]) -> str:
    """The longest of some numbers under which a number stands; empty where none is.

    >>> longest_prefix("4.1.5.2", {"4", "4.1"})
    '4.1'
    """
    parts = code.split(".")
    for length in range(len(parts) - 1, 0, -1):
        if ".".join(parts[:length]) in codes:
            return ".".join(parts[:length])
    return ""


def first_free(prefix: str, *taken: Container[str], start: int = 1) -> int:
    """The first number, from `start` on, with which after a prefix nothing of some collections is called.

    >>> first_free("4.", {"4.1"}, {"4.2"})
    3
    """
    number = start
    while any(f"{prefix}{number}" in codes for codes in taken):
        number += 1
    return number


def is_of_plan(code: str) -> bool:
    """Whether a number is the plan's own; one that we gave beside numbers of the plan has a part with an x."""
    return "x" not in code


def code_order(code: str) -> list[int]:
    """A key that sorts numbers part by part."""
    return [int(part) if part.isdigit() else 0 for part in code.split(".")]
