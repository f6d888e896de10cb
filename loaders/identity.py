"""Whose plan a document is, of which year, and by which id it is known."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from graph import findings
from graph.evidence import Finding
from graph.georgian import clean, romanless
from graph.vocabulary import Hit, Spotter, Vocabulary
from loaders.cell import Cell, Fragment
from loaders.codes import without_page_number
from loaders.document import Line
from loaders.layout import Layout
from loaders.mending import Mender
from loaders.periods import year_in, year_label, years_of_plan

_ORDER = r"(?:განკარგულებ|დადგენილებ|ბრძანებ|order|decree|resolution)\w*(?:\s*(?:№|N|No\.?)\s*[\w/.-]+)?"
_STAMP = re.compile(
    rf"(?:დამტკიც\w*|approved)(?:(?!გეგმ|plan\b)[^\n]|\n(?!\n)){{0,200}}?{_ORDER}(?:\s+of\s+\d{{1,2}}\s+\w+\s+20\d\d)?"
    rf"|(?:(?!გეგმ|plan\b)[^\n]){{0,80}}(?:№\s*[\d/-]+|20\d\d\s*წლის\s*\d{{1,2}}\s*[ა-ჰ]+)[^\n]{{0,20}}{_ORDER}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Identity:
    """A plan's id, title, first and last year (0 where none is given) and owner (empty where none is known)."""

    id: str
    title: str
    year: int
    owner: str
    last_year: int


def identify(
    layout: Layout, vocabulary: Vocabulary, spotter: Spotter, mender: Mender, file: str, plan_id: str
) -> tuple[Identity, list[Finding]]:
    """Read the title page.

    Parameters
    ----------
    layout
        The document taken apart.
    vocabulary, spotter
        Know the owner.
    mender
        Mends the title.
    file
        The document's name, which stands in where the title page is silent.
    plan_id
        The id that a person gave, or empty.
    """
    found: list[Finding] = []
    lines = _without_stamp(_title_text(layout.title))
    at = layout.title[0].number if layout.title else 1
    owner, owner_line = _owner(lines, vocabulary, spotter)
    if not owner:
        found.append(findings.NO_OWNER.at(at, "title", " ".join(lines)))
    first, last = years_of_plan(" ".join(lines))
    year = next(filter(None, [first, *layout.years, year_in(file)]), 0)
    if not year:
        found.append(findings.NO_YEAR.at(at, "title", " ".join(lines)))
    words = [line for index, line in enumerate(lines) if index != owner_line and not year_label(line)]
    title = mender.mend(" ".join(words)).text
    if not title:
        title = PurePath(file).stem
        found.append(findings.NO_TITLE.at(at, "title", "", title))
    id = plan_id or _id_of(owner, year, file)
    return Identity(id, title, year, owner, max(last, year)), found


def _title_text(lines: Iterable[Line]) -> list[str]:
    """The lines of the title page without marks."""
    return [without_page_number(line.cells[0]).replace("*", " ").strip() for line in lines]


def _without_stamp(lines: list[str]) -> list[str]:
    """The lines without the words that say by which order the plan was approved: they give it neither owner nor year."""
    rest = _STAMP.sub(lambda stamp: "\n" * stamp[0].count("\n"), "\n".join(lines)).split("\n")
    return rest if any(line.strip() for line in rest) else lines


def _owner(lines: Sequence[str], vocabulary: Vocabulary, spotter: Spotter) -> tuple[str, int]:
    """The body that a line of the title page consists of; else the first ministry or state body that the title names."""
    first = ""
    for index, line in enumerate(lines):
        words = Cell([Fragment(0, line)]).words
        for start in range(len(words)):
            hits: list[Hit] = [
                hit
                for hit in spotter.hits(words, start)
                if vocabulary[hit.organisation].category in ("state", "department")
            ]
            for hit in hits:
                if hit.end - hit.start == len(words):
                    return hit.organisation, index
            if hits and not first:
                first = max(hits, key=lambda hit: hit.end).organisation
    return first, -1


def _id_of(owner: str, year: int, file: str) -> str:
    name = owner.removeprefix("ge-") if owner else _slug(PurePath(file).stem)
    return f"{name}-{year}" if year and not name.endswith(str(year)) else name


def _slug(text: str) -> str:
    letters = clean(text).lower()
    latin = "".join(_LATIN.get(letter, letter) for letter in letters)
    return _BETWEEN.sub("-", latin).strip("-") or f"plan-{abs(hash(romanless(text))) % 10**6}"


_LATIN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
