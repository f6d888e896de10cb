"""The names of the months in Georgian and English, with the quarter that each is in."""

import re

from graph.georgian import fold

ROMAN = ("I", "II", "III", "IV")
"""The numbers of the quarters as plans write them."""
MONTHS = (
    ("იანვ", "იან", "january"),
    ("თებერვ", "თებ", "february"),
    ("მარტ", "მარ", "march"),
    ("აპრილ", "აპრ", "april"),
    ("მაის", "მაი", "may"),
    ("ივნის", "ივნ", "june"),
    ("ივლის", "ივლ", "july"),
    ("აგვისტ", "აგვ", "august"),
    ("სექტემბ", "სექტ?", "september"),
    ("ოქტომბ", "ოქტ", "october"),
    ("ნოემბ", "ნოემ?", "november"),
    ("დეკემბ", "დეკ", "december"),
)
"""Of each month the Georgian stem that all cases share, what it is shortened to as an expression, and the English name."""
MONTH = "|".join(
    rf"{georgian}[ა-ჰ]*|{short}(?![ა-ჰ])|{english}(?![a-z])|{english[:3]}t?(?![a-z])"
    for georgian, short, english in MONTHS
)
"""A regular expression for the name of a month in any case, or shortened; letters of any case are meant."""
_MONTHS = re.compile(
    "|".join(
        rf"(?P<m{number}>{georgian}[ა-ჰ]*|{short}|{english}|{english[:3]}t?)"
        for number, (georgian, short, english) in enumerate(MONTHS, 1)
    )
)


def month_of(word: str) -> int:
    """The number of the month that a word names, 1 to 12, or 0.

    >>> month_of("აგვისტომდე"), month_of("Sept"), month_of("marching")
    (8, 9, 0)
    """
    found = _MONTHS.fullmatch(fold(word).rstrip("."))
    return int(found.lastgroup[1:]) if found is not None and found.lastgroup else 0


def quarter_of(month: int) -> int:
    """The quarter of a month, both counted from 1; 0 for what is no month."""
    return (month + 2) // 3 if 1 <= month <= 12 else 0
