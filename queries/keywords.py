"""Words of a subject typed alone, as into a search box."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.georgian import romanless
from graph.plan_graph import PlanGraph
from graph.schema import ACTIVITY, GOAL, OBJECTIVE
from queries.concepts import told_in
from queries.speaking import telling_words, words_found
from queries.spot import Spot
from queries.wordings import wordings

_MOST = 4
_SHORT = 4  # letters of a word that tells too little alone
_TEXTS = (GOAL.label, OBJECTIVE.label, ACTIVITY.label)


def keywords(text: str, spots: Sequence[Spot]) -> str:
    """The words but for idle ones, where they are few and none is a word of questions; else nothing.

    Parameters
    ----------
    text
        What was typed.
    spots
        What is named in it; nothing but words that may as well be a name.
    """
    told = [one for one in told_in(text, wordings().stems) if one.sort != "idle"]
    if len(told) > _MOST or any(spot.kind != "organisation" or not spot.loose for spot in spots):
        return ""
    plain = all(one.sort == "word" or (one.sort == "concept" and one.means not in wordings().weights) for one in told)
    return " ".join(one.words for one in told) if plain else ""


def is_spoken_of(words: str, names: PlanGraph) -> bool:
    """Whether a goal, an objective or an activity has all the words, in any inflection, in either language.

    A single word, which another may resemble by chance, must begin as it does there.
    """
    wanted = telling_words(words)
    return any(
        found is not None and (len(wanted) > 1 or any(_begins_alike(wanted[0], one) for one in found))
        for _, node in names.nodes(data=True)
        if node["kind"] in _TEXTS
        for found in (words_found(str(node.get(name, "")), wanted) for name in ("name", "name_en"))
    )


def is_in_texts(acronym: str, names: PlanGraph) -> bool:
    """Whether a goal, an objective or an activity has an acronym as it is written."""
    return any(
        acronym in re.findall(r"\w+", f"{node.get('name', '')} {node.get('name_en', '')}")
        for _, node in names.nodes(data=True)
        if node["kind"] in _TEXTS
    )


def _begins_alike(word: str, other: str) -> bool:
    """Whether a word but for its last letter begins another: სწავლება and სწავლებების, not გაცვალე and გაცვლა."""
    return len(word) > _SHORT and romanless(other).startswith(romanless(word[:-1]))
