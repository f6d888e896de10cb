"""Years, quarters and deadlines as plans write them."""

import re

from graph.georgian import clean, fold

QUARTERS = (1, 2, 3, 4)
ROMAN = ("I", "II", "III", "IV")
_LOOK_ALIKE = str.maketrans({"І": "I", "і": "I", "Ⅰ": "I", "l": "I", "|": "I", "i": "I", "v": "V"})
_WORDS_AROUND = re.compile(r"(კვარტალი|კვარტლის|კვ\.?|quarter|-ლი|მე-|ლი|q|\s|\.)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_YEAR_ONLY = re.compile(r"(?:19|20)\d\d\s*(?:წ\.?|წელი|წლის|year)?\s*", re.IGNORECASE)
_MARKS = frozenset("xх×✓✔+*●•v√■☒☑")
_NO_MARKS = frozenset("-–—−.")
_MONTHS = (
    ("იანვ", "jan"),
    ("თებერვ", "feb"),
    ("მარტ", "mar"),
    ("აპრილ", "apr"),
    ("მაის", "may"),
    ("ივნის", "jun"),
    ("ივლის", "jul"),
    ("აგვისტ", "aug"),
    ("სექტემბ", "sep"),
    ("ოქტომბ", "oct"),
    ("ნოემბ", "nov"),
    ("დეკემბ", "dec"),
)
_ALL_YEAR = ("წლის განმავლობაში", "მთელი წლის", "მუდმივად", "during the year", "throughout the year", "all year")
_RANGE = re.compile(r"(?<![A-Za-z])(IV|I{1,3}|Q?[1-4])\s*[-–—]\s*(IV|I{1,3}|Q?[1-4])(?![A-Za-z\d])")
_SINGLE = re.compile(r"(?<![A-Za-z\d])(IV|I{1,3}|Q[1-4])(?![A-Za-z\d])|(?<!\d)(?:მე-)?([1-4])(?:-ლი)?\s*(?:კვარტ|კვ)")
_DATE = re.compile(r"(?<!\d)\d{1,2}[./](\d{1,2})[./](?:20)?\d\d(?!\d)")


def year_label(cell: str) -> int:
    """The year that a header's cell names, or 0."""
    text = clean(cell).strip()
    return int(text[:4]) if _YEAR_ONLY.fullmatch(text) else 0


def year_in(text: str) -> int:
    """The first year from 1900 to 2099 in a text, or 0."""
    found = _YEAR.search(text)
    return int(found[1]) if found else 0


def quarter_label(cell: str) -> int:
    """The quarter that a header's cell names (I, Q1, 1-ლი კვარტალი), or 0."""
    text = clean(cell).strip()
    if len(text) > 20:
        return 0
    core = _WORDS_AROUND.sub("", text).translate(_LOOK_ALIKE)
    if core in ROMAN:
        return ROMAN.index(core) + 1
    return int(core) if core in ("1", "2", "3", "4") and core != text else 0


def is_mark(cell: str) -> bool:
    """Whether a quarter's cell says yes."""
    return fold(clean(cell)).strip() in _MARKS


def is_no_mark(cell: str) -> bool:
    """Whether a quarter's cell says no."""
    return set(clean(cell).strip()) <= _NO_MARKS


def quarters_in(text: str) -> list[int]:
    """The quarters that a deadline in words names, in order; empty when it names none for certain."""
    text = clean(text)
    if any(words in fold(text) for words in _ALL_YEAR):
        return list(QUARTERS)
    found: set[int] = set()
    for start, end in _RANGE.findall(text):
        found.update(range(_number(start), _number(end) + 1))
    for roman, digit in _SINGLE.findall(_RANGE.sub(" ", text)):
        found.add(_number(roman or digit))
    for month in _DATE.findall(text):
        if 1 <= int(month) <= 12:
            found.add((int(month) + 2) // 3)
    months = [number for number, stems in enumerate(_MONTHS, 1) if any(stem in fold(text) for stem in stems)]
    if len(months) == 2 and re.search(r"[-–—]|დან|from|to", text):
        months = list(range(months[0], months[1] + 1))
    found.update((month + 2) // 3 for month in months)
    return sorted(found)


def _number(label: str) -> int:
    label = label.removeprefix("Q")
    return ROMAN.index(label) + 1 if label in ROMAN else int(label)
