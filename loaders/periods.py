"""Years, quarters and deadlines as plans write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.georgian import clean, fold
from graph.months import MONTH, ROMAN, month_of, quarter_of

QUARTERS = (1, 2, 3, 4)
_LOOK_ALIKE = str.maketrans({"І": "I", "і": "I", "Ⅰ": "I", "l": "I", "|": "I", "i": "I", "v": "V"})
_WORDS_AROUND = re.compile(r"(კვარტალი|კვარტლის|კვ\.?|quarter|-ლი|მე-|ლი|q|\s|\.)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SPAN_OF_YEARS = r"(?<!\d)(20\d\d)(?:\s*[-–—/]\s*(20\d\d))?(?!\d)"
_BEFORE_PLAN = re.compile(rf"{_SPAN_OF_YEARS}\s+(?:[A-Za-z]+\s+){{0,4}}?plan\b", re.IGNORECASE)
_AFTER_PLAN = re.compile(
    rf"(?:გეგმ[ა-ჰ]*|\bplan)\s*(?:for|of|,|[-–—(:])?\s*(?:the\s+)?(?:years?\s+)?{_SPAN_OF_YEARS}", re.IGNORECASE
)
_PLAN_WORD = re.compile(r"გეგმ|\bplan\b", re.IGNORECASE)
_YEAR_ONLY = re.compile(r"(?:19|20)\d\d\s*(?:წ\.?|წელი|წლის|year)?\s*", re.IGNORECASE)
_MARKS = frozenset([*"xх×✓✔+*●•v√■☒☑█✅1", "კი", "დიახ", "yes", "y"])
_NO_MARKS = frozenset("-–—−.")
_ALL_YEAR = (
    *("წლის განმავლობაში", "მთელი წლის", "მუდმივად", "ყოველთვიურად", "ყოველკვარტლურად"),
    *("during the year", "throughout the year", "all year", "monthly", "quarterly"),
)
_ORDINALS = ("პირველ", "მეორე", "მესამე", "მეოთხე", "first", "second", "third", "fourth")
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})[^\W\d]*"
_AND = r"\s*(?:,|და|and)\s*"
_ON = r"(?:\s*(?:,|და|and|[-–—]|to)\s*|\s+)"  # between ordinals of one noun
_KV = r"კვ(?!ირ)"  # of a quarter, not of a week
_MOMENT = re.compile(
    r"(?<![\d./])(?P<day>\d{1,2})[./](?P<of_date>0\d|1[0-2]|[1-9](?=[./]\d))(?:[./](?P<date_year>(?:20)?\d\d))?(?![\d./]*\d)"
    r"|(?<![\d./])(?P<of_month>0?[1-9]|1[0-2])[./](?P<month_year>20\d\d)(?!\d)"
    r"|(?<![\d./])(?P<calendar>20\d\d)(?![\d./]*\d)(?P<of>\s*(?:წლის|წ\.))?"
    rf"|(?<![A-Za-z\d])(?P<half>I{{1,2}}|1-ლი|მე-2|[12]|{_ORDINAL}|1st|2nd)\s*(?:ნახევ\w*|half\w*)"
    rf"|(?:(?<!\d)(?P<of_days>\d{{1,2}})(?:\s*[-–—]\s*\d{{1,2}})?\s+)?(?<![^\W\d_])(?P<month>{MONTH})(?!\s+(?:be|need|have|not)\b)"
    r"|(?<![A-Za-z\d])(?P<first>Q?[1-4])\s*[-–—]\s*(?P<last>Q?[1-4])(?![A-Za-z\d./])(?=\s*(?:კვარ|კვ\.|კვ\b|quarter|20\d\d|[,;(]|$))"
    r"|(?<![A-Za-z\d])(?<!ეტაპი )(?<!ფაზა )(?<!phase )(?<!stage )"
    rf"(?P<quarter>IV|I{{1,3}}|Q[1-4]|1-ლი|მე-[2-4]|[1-4](?=(?:{_AND}[1-4])*\s*{_KV}))(?![A-Za-z\d])"
    r"(?!\s*(?:ეტაპ|ფაზ|სემესტრ|თვ|დღ|კვირ|phase|stage|semester|month|week|day))"
    rf"|(?P<ordinal>{_ORDINAL})(?=(?:{_ON}{_ORDINAL})*\s*(?:{_KV}|quarter))",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(r"(?<![\d-])(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[T ]00:00(?::00)?)?(?![\d-])")
_QUARTER_WORDS = re.compile(r"(?:კვარტ\w*|კვ\b\.?|\bquarters?\b)", re.IGNORECASE)
_OPEN = re.compile(r"\s*კვარტ[ა-ჰ]*დან|-?დან", re.IGNORECASE)
_SEVERAL_YEARS = re.compile(r"20\d\d\s*[-–—/]\s*20\d\d|სასწავლო\s+წ|academic\s+year|school\s+year", re.IGNORECASE)
_SINCE = re.compile(r"დან\b|შემდგომ|\bfrom\b|\bsince\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|since)\s+$", re.IGNORECASE)
_WORDS = re.compile(
    r"(?<![^\W\d_])(?:კვარტ[ა-ჰ]*|კვ|ნახევ[ა-ჰ]*|წლის|წლების|წელი|წ|და|დან|მდე|ჩათვლით|მე|ლი|ი|განმავლობაში|მთელი|მუდმივად"
    r"|ყოველ[ა-ჰ]*|quarters?|half|of|the|year|and|to|until|till|through|throughout|during|by|in|all|first|second|monthly"
    r"|quarterly)(?![^\W\d_])",
    re.IGNORECASE,
)  # what may stand around times without changing them
_YEAR_BEFORE = re.compile(r"20\d\d\s*(?:წლის|წ\.?)?\s*[-–—:]\s*")
_UNTIL = re.compile(r"\b(?:by|until|till|before)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"[^,;]*[-–—][^,;]*|\s*(?:to|until|till|through)\s*", re.IGNORECASE)
_LONGEST_TURN = 3  # quarters of a span into a year that is not said
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


def years_of_plan(title: str) -> tuple[int, int]:
    """The first and the last year that a title gives the plan itself, not a strategy beside it; zeros where it gives none.

    They stand right after the plan's word; else they are the last before it.
    """
    found = _BEFORE_PLAN.search(title) or _AFTER_PLAN.search(title)
    word = _PLAN_WORD.search(title)
    if found is None and word is not None:
        before = list(re.finditer(_SPAN_OF_YEARS, title[: word.start()]))
        found = before[-1] if before else None
    found = found or re.search(_SPAN_OF_YEARS, title)
    return (int(found[1]), int(found[2] or found[1])) if found else (0, 0)


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
    text = _as_written(text)
    all_year = any(words in fold(text) for words in _ALL_YEAR)
    several = _SEVERAL_YEARS.search(text) is not None
    if all_year:
        is_plain = not _SINCE.search(text) and (
            not several or (text.lstrip().startswith("20") and "სასწავლო" not in text)
        )
        return _all_quarters(text) if is_plain else []
    moments = [_moment(match, text) for match in _MOMENT.finditer(text)]
    leads = bool(moments) and not moments[0].first  # years stand before what they are the years of
    spans = _spans(text, [moment for moment in moments if moment.first], leads=leads)
    if several or not _give_years(moments, spans, leads=leads):
        return []
    read = [_quarters_of(one, other, text) for one, other in spans]
    return sorted({period for span in read for period in span}) if all(read) else []


def _as_written(text: str) -> str:
    """The text with dates as people write them: 2022-09-30, with or without a midnight, is how a spreadsheet does."""
    return _ISO_DATE.sub(r"\3.\2.\1", clean(text))


def _all_quarters(text: str) -> list[Period]:
    years = [int(year) for year in _YEAR.findall(text)]
    told = range(years[0], years[-1] + 1) if years and years[-1] - years[0] < _LONGEST // 4 else [0]
    return [(year, quarter) for year in told for quarter in QUARTERS]


def _quarters_of(one: _Moment, other: _Moment, text: str) -> list[Period]:
    """The quarters of a moment, or from one to another; none where it only says since when."""
    if one is not other:
        return _span((one.year, one.first), (other.year, other.last))
    opens = _OPEN.match(text, one.end) or _FROM.search(text, 0, one.start)
    if opens or fold(text[one.start : one.end]).endswith("დან"):
        return []
    return [(one.year, quarter) for quarter in range(one.first, one.last + 1)]


@dataclass(eq=False, slots=True)
class _Moment:
    """A time that words name, at `start` to `end` (excluded): quarters `first` to `last` of a year, or a year alone, `first` 0.

    A year is 0 where the words say none; `leads` says of a year that it is of what follows. What is no time, such as a 14th
    month, has its last quarter before its first.
    """

    start: int
    end: int
    year: int
    first: int = 0
    last: int = 0
    leads: bool = False


def words_left(text: str) -> str:
    """What a deadline says beside the times that `quarters_in` reads in it; empty where that is all."""
    rest = _WORDS.sub(" ", _MOMENT.sub(" ", _as_written(text)))
    return " ".join(re.findall(r"[^\W_]+", rest))


def _moment(match: re.Match[str], text: str) -> _Moment:
    said = match.groupdict()
    year, first, last = 0, 0, 0
    if said["calendar"]:
        return _Moment(match.start(), match.end(), int(said["calendar"]), leads=bool(said["of"]))
    if said["of_date"] or said["of_month"]:
        year = int(said["date_year"] or said["month_year"] or 0)
        year += 2000 if 0 < year < 100 else 0
        first = last = quarter_of(int(said["of_date"] or said["of_month"]))
    elif said["half"]:
        is_first = fold(said["half"]).startswith(("1", "პირველ", "first")) or said["half"].upper() == "I"
        first, last = (1, 2) if is_first else (3, 4)
    elif said["month"]:
        month = month_of(said["month"])
        before = fold(said["month"]).endswith("მდე") or _UNTIL.search(text, 0, match.start()) is not None
        if said["of_days"] == "1" and before:
            month -= 1  # until the first of a month is to the end of the month before
        first = last = quarter_of(month)
    elif said["ordinal"]:
        first = last = (
            next(place for place, word in enumerate(_ORDINALS) if fold(said["ordinal"]).startswith(word)) % 4 + 1
        )
    else:
        first, last = (_number(said[one] or said["quarter"]) for one in ("first", "last"))
    return _Moment(match.start(), match.end(), year, first or 1, last)


def _spans(text: str, moments: list[_Moment], *, leads: bool) -> list[tuple[_Moment, _Moment]]:
    """The moments in order, those that are the ends of one span together, any other with itself."""
    spans: list[tuple[_Moment, _Moment]] = []
    for moment in moments:
        one, other = spans[-1] if spans else (moment, moment)
        between = text[other.end : moment.start]
        if one is other and one is not moment and _leads_to(text[one.start : one.end], between, leads=leads):
            spans[-1] = (one, moment)
        else:
            spans.append((moment, moment))
    return spans


def _leads_to(moment: str, between: str, *, leads: bool) -> bool:
    """Whether what stands between two moments makes them the ends of one span."""
    if leads:
        between = _YEAR_BEFORE.sub("", between)
    ends = fold(_QUARTER_WORDS.sub(lambda word: "დან" if word[0].endswith("დან") else "", between)).strip()
    return bool(_TO.fullmatch(ends)) or fold(moment).rstrip().endswith("დან") or ends.startswith(("-დან", "დან"))


def _give_years(moments: list[_Moment], spans: list[tuple[_Moment, _Moment]], *, leads: bool) -> bool:
    """Give each moment the year that is said before it or after it, the later end of a span only its own; whether all fit."""
    ends = {id(other): one for one, other in spans if one is not other}
    year, told = 0, 0  # the year that leads, and the place of the year told last
    for place, moment in enumerate(moments):
        if moment.first:
            since_year = id(moment) not in ends or moments[place - 1] is not ends[id(moment)]
            moment.year = moment.year or (year if since_year else 0)
        elif leads or (moment.leads and place + 1 < len(moments) and moments[place + 1].first):
            if place + 1 == len(moments) or not moments[place + 1].first:
                return False
            year, told = moment.year, place
        elif place == 0 or not moments[place - 1].first or moments[place - 1].year:
            return False
        else:
            for before in range(place - 1, told - 1, -1):
                if not moments[before].first or moments[before].year:
                    break
                moments[before].year = moment.year
                if id(moments[before]) in ends:
                    break
            year, told = 0, place
    return True


def _span(first: Period, last: Period) -> list[Period]:
    """All quarters of a span; none where its ends are not told for certain."""
    (year, quarter), (last_year, last_quarter) = first, last
    turns = quarter > last_quarter
    if not year and not last_year:
        return [] if turns else [(0, one) for one in range(quarter, last_quarter + 1)]
    year = year or last_year - turns
    last_year = last_year or year + turns
    length = (last_year - year) * 4 + last_quarter - quarter + 1
    slipped = turns and not (first[0] and last[0]) and length > _LONGEST_TURN  # II–I is a slip rather than a year
    if slipped or not 0 < length <= _LONGEST:
        return []
    places = range(quarter - 1, quarter - 1 + length)
    return [(year + place // 4, place % 4 + 1) for place in places]


def _number(label: str) -> int:
    label = label.removeprefix("მე-").removesuffix("-ლი").upper().removeprefix("Q")
    return ROMAN.index(label) + 1 if label in ROMAN else int(label)
