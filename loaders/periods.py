"""Years, quarters and deadlines as plans write them."""

import re

from graph.georgian import clean, fold

QUARTERS = (1, 2, 3, 4)
ROMAN = ("I", "II", "III", "IV")
_LOOK_ALIKE = str.maketrans({"І": "I", "і": "I", "Ⅰ": "I", "l": "I", "|": "I", "i": "I", "v": "V"})
_WORDS_AROUND = re.compile(r"(კვარტალი|კვარტლის|კვ\.?|quarter|-ლი|მე-|ლი|q|\s|\.)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_YEAR_OF_PLAN = re.compile(
    r"(?:(20\d\d)\s*[-–—]\s*)?(?<!\d)(20\d\d)\s*(?:წ\.|წლის|წლების)?\s*(?:[^\W\d]+\s+){0,5}?(?:სამოქმედო\s+)?გეგმ"
    r"|\bplan\s*(?:for|of|,|-|–)?\s*(?:the\s+)?(?:year\s+)?(20\d\d)",
    re.IGNORECASE,
)
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
_YEAR_BEFORE = r"(?:(?<!\d)(?P<before>20\d\d)\s*(?:წლის|წ\.?)?\s*)?"
_YEAR_AFTER = r"(?:,?\s*(?P<after>20\d\d)(?!\d)(?!\s*(?:წლის|წ\.)\s*\w))?"
_NAMES_OF_MONTHS = "|".join(stem for stems in _MONTHS for stem in stems)
_MOMENT = re.compile(
    rf"(?<!\d)\d{{1,2}}[./](?P<of_date>\d{{1,2}})[./](?P<year>(?:20)?\d\d)(?!\d)"
    rf"|{_YEAR_BEFORE}(?:"
    rf"(?<![A-Za-z\d])(?P<half>I{{1,2}}|1-ლი|მე-2|[12]|პირველ\w*|მეორე\w*|first|second|1st|2nd)\s*(?:ნახევ\w*|half\w*)"
    rf"|(?:(?<!\d)\d{{1,2}}(?:\s*[-–—]\s*\d{{1,2}})?\s+)?(?<![^\W\d_])(?P<month>{_NAMES_OF_MONTHS})[^\W\d_]*"
    rf"|(?<![A-Za-z\d])(?P<first>Q?[1-4])\s*[-–—]\s*(?P<last>Q?[1-4])(?![A-Za-z\d./])"
    rf"|(?<![A-Za-z\d])(?P<quarter>IV|I{{1,3}}|Q[1-4]|1-ლი|მე-[2-4]|[1-4](?=(?:\s*(?:,|და)\s*[1-4])*\s*კვ))(?![A-Za-z\d])"
    rf")(?:\s*(?:კვარტ\w*|კვ\b\.?|quarters?\b))?{_YEAR_AFTER}",
    re.IGNORECASE,
)
_TO = re.compile(r"[^,;]*[-–—][^,;]*|\s*(?:to|until|till|through)\s*", re.IGNORECASE)
_LONGEST = 40  # quarters of one span; what is longer is misread
Period = tuple[int, int]  # a year, 0 where none is said, and a quarter


def year_label(cell: str) -> int:
    """The year that a header's cell names, or 0."""
    text = clean(cell).strip()
    return int(text[:4]) if _YEAR_ONLY.fullmatch(text) else 0


def year_in(text: str) -> int:
    """The first year from 1900 to 2099 in a text, or 0."""
    found = _YEAR.search(text)
    return int(found[1]) if found else 0


def year_of_plan(title: str) -> int:
    """The year that a title page gives the plan itself, not a decree or a strategy beside it; the first of a span; or 0."""
    found = _YEAR_OF_PLAN.search(title)
    return int(next(filter(None, found.groups()))) if found else 0


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


def quarters_in(text: str) -> list[Period]:
    """The quarters that a deadline in words names, in order; empty when it names none for certain.

    A span has all quarters from its first to its last. A year is told with each where the words say one.
    """
    text = clean(text)
    years = [int(year) for year in _YEAR.findall(text)]
    if any(words in fold(text) for words in _ALL_YEAR):
        told = range(years[0], years[-1] + 1) if years and years[-1] - years[0] < _LONGEST // 4 else [0]
        return [(year, quarter) for year in told for quarter in QUARTERS]
    found: set[Period] = set()
    moments = [(match, *_moment(match)) for match in _MOMENT.finditer(text)]
    place = 0
    while place < len(moments):
        match, year, first, last = moments[place]
        following = moments[place + 1] if place + 1 < len(moments) else None
        if following is not None and _leads_to(match[0], text[match.end() : following[0].start()]):
            span = _span((year, first), (following[1], following[3]))
            place += 2
        else:
            span = [(year, quarter) for quarter in range(first, last + 1)]
            place += 1
        if not span:
            return []
        found.update(span)
    return sorted(found)


def _moment(match: re.Match[str]) -> tuple[int, int, int]:
    """The year of a moment, 0 where none is said, and its first and last quarter."""
    said = match.groupdict()
    year = int(said["before"] or said["after"] or 0)
    if said["of_date"]:
        year, month = int(said["year"]), int(said["of_date"])
        quarter = (month + 2) // 3 if 1 <= month <= 12 else 0
        return year + (2000 if year < 100 else 0), quarter, quarter if quarter else -1
    if said["half"]:
        is_first = fold(said["half"]).startswith(("1", "პირველ", "first")) or said["half"].upper() == "I"
        return (year, 1, 2) if is_first else (year, 3, 4)
    if said["month"]:
        month = next(number for number, stems in enumerate(_MONTHS, 1) if said["month"].lower() in stems)
        return year, (month + 2) // 3, (month + 2) // 3
    first, last = said["first"] or said["quarter"], said["last"] or said["quarter"]
    return year, _number(first), _number(last)


def _leads_to(moment: str, between: str) -> bool:
    """Whether what stands between two moments makes them the ends of one span."""
    return (
        bool(_TO.fullmatch(between))
        or fold(moment).rstrip().endswith("დან")
        or fold(between).strip().startswith("-დან")
    )


def _span(first: Period, last: Period) -> list[Period]:
    """All quarters of a span; none where its ends are not told for certain."""
    (year, quarter), (last_year, last_quarter) = first, last
    turns = quarter > last_quarter
    if not year and not last_year:
        return [] if turns else [(0, one) for one in range(quarter, last_quarter + 1)]
    year = year or last_year - turns
    last_year = last_year or year + turns
    length = (last_year - year) * 4 + last_quarter - quarter + 1
    if not 0 < length <= _LONGEST:
        return []
    places = range(quarter - 1, quarter - 1 + length)
    return [(year + place // 4, place % 4 + 1) for place in places]


def _number(label: str) -> int:
    label = label.removeprefix("მე-").removesuffix("-ლი").upper().removeprefix("Q")
    return ROMAN.index(label) + 1 if label in ROMAN else int(label)
