"""Words of a subject typed alone, as into a search box."""

from __future__ import annotations

from collections.abc import Sequence

from graph.plan_graph import PlanGraph
from graph.schema import ACTIVITY, GOAL, OBJECTIVE
from queries.concepts import told_in
from queries.speaking import words_found
from queries.spotting import Spot
from queries.wordings import wordings

_MOST = 4
_TEXTS = (GOAL.label, OBJECTIVE.label, ACTIVITY.label)


def keywords(text: str, spots: Sequence[Spot], names: PlanGraph) -> str:
    """The words, where they are few, none is a word of questions, and a text of the plans has them all; else nothing.

    Parameters
    ----------
    text
        What was typed.
    spots
        What is named in it; nothing but words that may as well be a name.
    names
        The nodes by which people ask.
    """
    told = told_in(text, wordings().stems)
    if (
        not told
        or len(told) > _MOST
        or any(one.sort != "word" for one in told)
        or not all(spot.loose for spot in spots)
    ):
        return ""
    words = [one.words for one in told]
    for _, node in names.nodes(data=True):
        texts = (str(node["name"]), str(node.get("name_en", ""))) if node["kind"] in _TEXTS else ()
        if any(words_found(one, words) is not None for one in texts):
            return " ".join(words)
    return ""
