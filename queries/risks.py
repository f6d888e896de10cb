"""Which risks are meant by words, and what a risk is about."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from graph.errors import NotFound
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import RISK
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.speaking import telling_words, words_found

THEMES = {
    "political-will": Text(en="political will", ka="პოლიტიკური ნება"),
    "money": Text(en="money", ka="ფინანსები"),
    "coordination": Text(en="coordination", ka="კოორდინაცია"),
    "outside-events": Text(en="outside events", ka="გარე მოვლენები"),
    "other": Text(en="other", ka="სხვა"),
}
_MOST_LISTED = 5


def risk(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str | list[str]:
    """The id of the risk that an id, several ids, or words mean; of several that fit, all.

    Where no risk has the words, those of the theme that they tell (`risk_themes.yml`) are meant.

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
    fitting = fitting or [id for id in known if wanted and _speaks(graph, id, wanted, derived=True)]
    if not fitting and (themes := set(_themes(text))):
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


@lru_cache(maxsize=4096)
def _themes(text: str) -> tuple[str, ...]:
    return tuple(
        theme
        for theme, phrases in _phrases().items()
        if any(words_found(text, telling_words(phrase)) is not None for phrase in phrases)
    )


def _speaks(graph: PlanGraph, id: str, wanted: list[str], *, derived: bool) -> bool:
    texts = [str(graph.nodes[id][name]) for name in ("name", "name_en") if graph.nodes[id].get(name)]
    return any(words_found(text, wanted, derived=derived) is not None for text in texts)


@cache
def _phrases() -> dict[str, list[str]]:
    import yaml  # which most questions can do without

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (Path(__file__).parent / "risk_themes.yml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=loader))  # a safe loader
