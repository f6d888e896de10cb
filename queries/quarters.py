"""Which quarter of which year is meant."""

from __future__ import annotations

from functools import cache

from graph.errors import NotFound
from graph.georgian import is_georgian, romanless
from graph.months import MONTHS, ROMAN, month_of, quarter_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import PLAN, QUARTER
from graph.text import Text
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
_MARCH = "მარტ"  # begins words of its own, so that it is told by its endings
_BEFORE_ENDINGS = ("", "არ", "რ", "ალ", "ლ", "ერ")  # by which a month goes on: იანვ-არ-ი, იანვ-რ-ის, თებერვ-ლ-ის
_ENDINGS = tuple("ი ის ს ში იდან დან ამდე მდე ისთვის ისათვის სთვის ზე ისას ით".split())
_ORDINAL_LETTERS = 5  # from so many letters on, a form is an ordinal's and no digit or sign


def quarter_name(id: str) -> Text:
    """What a quarter is called, also one that no plan has.

    >>> quarter_name("2020-Q3").en
    'Q3 2020'
    """
    year, _, number = id.partition("-Q")
    return Text(en=f"Q{number} {year}", ka=f"{year} წლის {ROMAN[int(number) - 1]} კვარტალი")


def quarter(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the quarter that `2020-Q3`, `Q3`, `III`, `third quarter`, `მესამე კვარტალი` or a month of it, `August`, means.

    Raises
    ------
    NotFound
        When it is no quarter of a year that the plans have, or may be one of several years.
    """
    years = _years(graph)
    year, number = year_number(text)
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


def month_said(word: str) -> int:
    """The number of the month that a word of a question names, 1 to 12, or 0; Georgian ones also in Latin letters.

    >>> month_said("ნოემბერში"), month_said("octombershi"), month_said("martamde"), month_said("Maisuradze")
    (11, 10, 3, 0)
    """
    if is_georgian(word):
        found = month_of(word)
        return 0 if found and word.startswith(_MARCH) and word.removeprefix(_MARCH) not in _ENDINGS else found
    return month_of(word) or _in_latin().get(romanless(word.lower().replace("c", "k")), 0)


@cache
def _in_latin() -> dict[str, int]:
    """The forms of the Georgian months in letters that do not tell the scripts apart."""
    return {
        romanless(f"{stem}{middle}{ending}"): number
        for number, (stem, _, _) in enumerate(MONTHS, 1)
        for middle in _BEFORE_ENDINGS
        for ending in _ENDINGS
    }


def year_number(text: str) -> tuple[int, int]:
    """The year and the number of a quarter in words; 0 for what is not said."""
    year = number = 0
    for word in words_of(text.replace("-Q", " Q").replace("-q", " q")):
        base = word.base.lower()
        if base.isdecimal() and len(base) == 4:
            year = int(base)
        else:
            said = _NUMBERS.get(word.text.lower()) or _NUMBERS.get(base) or quarter_of(month_said(base))
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
