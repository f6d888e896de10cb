"""Which risks are meant by words, and what a risk is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from graph.compiled import compiled
from graph.errors import NotFound
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import RISK
from graph.text import Text
from graph.vocabulary import Vocabulary
from graph.words import words_of
from queries.speaking import telling_words, words_found

THEMES = {
    "political-will": Text(en="political will", ka="პოლიტიკური ნება"),
    "money": Text(en="money", ka="ფინანსები"),
    "coordination": Text(en="coordination", ka="კოორდინაცია"),
    "outside-events": Text(en="outside events", ka="გარე მოვლენები"),
    "other": Text(en="other", ka="სხვა"),
}
_FILE = Path(__file__).parent / "risk_themes.yml"
_MOST_LISTED = 5
_ITEM = re.compile(r"(?:(?!\b(?:and|or|vs|versus)\b|(?<!\w)(?:და|თუ|ან)(?!\w))[^,;:/?!])+", re.IGNORECASE)  # of a list


def risk(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str | list[str]:
    """The id of the risk that an id, several ids, or words mean; of several that fit, all.

    Where no risk has the very words, the name of a theme, such as money, means all its risks; else words that are derived from
    them are looked for, and last the theme that they tell (`risk_themes.yml`).

    Raises
    ------
    NotFound
        When no risk has all the words, with those that the plans have.
    """
    given = text.split()
    if given and all(id in graph and graph.nodes[id]["kind"] == RISK.label for id in given):
        return given[0] if len(given) == 1 else given
    wanted = telling_words(text)
    known = sorted(nodes_of(graph, RISK))
    fitting = [id for id in known if wanted and _speaks(graph, id, wanted, derived=False)]
    themes = {theme for theme, name in THEMES.items() if _is_named(name, wanted)}
    if not fitting and not themes:
        fitting = [id for id in known if wanted and _speaks(graph, id, wanted, derived=True)]
    if not fitting and (themes := themes or set(_themes(text))):
        fitting = [id for id in known if themes.intersection(themes_of(graph, id))]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return fitting
    listed = "; ".join(str(graph.nodes[id]["name"]) for id in known[:_MOST_LISTED]) or "—"
    raise NotFound(
        f"No risk speaks of “{text}”. Some of the {len(known)} risks: {listed}. All: kavshiri ask risks.",
        f"რისკი „{text}“ ვერ მოიძებნა. {len(known)} რისკიდან ზოგი: {listed}. ყველა: kavshiri ask risks.",
    )


def themes_of(graph: PlanGraph, id: str) -> list[str]:
    """What a risk is about, as `risk_themes.yml` tells by its words; `other` where nothing there is met."""
    texts = (str(graph.nodes[id]["name"]), str(graph.nodes[id].get("name_en", "")))
    found = {theme for text in texts for theme in _themes(text)}
    return [theme for theme in THEMES if theme in found] or ["other"]


def tells_themes(text: str) -> bool:
    """Whether words tell several themes, so that they list what risks may be about: money, politics, coordination."""
    return len(_themes(text)) > 1


def themes_listed(text: str) -> tuple[int, int] | None:
    """The place of several themes that are listed in a question, which asks for risks by them: money, politics, coordination."""
    told = [_with_theme(text, *item.span()) for item in _ITEM.finditer(text)]
    places = [place for place, span in enumerate(told) if span is not None]
    spans = [span for span in told if span is not None]
    unbroken = places == list(range(places[0], places[-1] + 1)) if places else False
    if unbroken and len({_themes(text[start:end]) for start, end in spans}) > 1:
        return spans[0][0], spans[-1][1]
    return None


def _with_theme(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last words of an item of a list, or its first ones, two at most, where they tell a theme."""
    words = [(start + word.start, start + word.end) for word in words_of(text[start:end])]
    for few in (words[-2:], words[-1:], words[:2], words[:1]):
        if few and _themes(text[few[0][0] : few[-1][1]]):
            return few[0][0], few[-1][1]
    return None


@lru_cache(maxsize=4096)
def _themes(text: str) -> tuple[str, ...]:
    return tuple(
        theme
        for theme, phrases in _phrases().items()
        if any(words_found(text, telling_words(phrase)) is not None for phrase in phrases)
    )


def _is_named(name: Text, wanted: list[str]) -> bool:
    """Whether the words are the name of a theme and nothing else."""
    return any(
        len(wanted) == len(telling_words(one)) and words_found(one, wanted) is not None for one in (name.en, name.ka)
    )


def _speaks(graph: PlanGraph, id: str, wanted: list[str], *, derived: bool) -> bool:
    texts = [str(graph.nodes[id][name]) for name in ("name", "name_en") if graph.nodes[id].get(name)]
    return any(words_found(text, wanted, derived=derived) is not None for text in texts)


@cache
def _phrases() -> dict[str, list[str]]:
    return dict(compiled((_FILE,), (Path(__file__),), _read_phrases))


def _read_phrases() -> dict[str, list[str]]:
    import yaml  # which the compiled form spares

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return dict(yaml.load(_FILE.read_text(encoding="utf-8"), Loader=loader))  # a safe loader
