"""What an indicator is: whether it has a target, whether it is a report or a document."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.georgian import fold
from graph.plan_graph import PlanGraph
from graph.text import Text
from graph.words import words_of

DOCUMENTS = {
    "report": Text(en="report", ka="ანგარიში"),
    "document": Text(en="document", ka="დოკუმენტი"),
}
_QUOTES = "„“”«»\"'"


def has_target(graph: PlanGraph, indicator: str) -> bool:
    """Whether an indicator names a number to reach: one that is no year and no name in quotes, such as „112“."""
    name = str(graph.nodes[indicator]["name"])
    for word in words_of(name):
        is_year = len(word.base) == 4 and word.base.startswith(("19", "20"))
        quoted = name[word.start - 1 : word.start] in _QUOTES and word.start > 0
        if word.base.isdigit() and not is_year and not quoted:
            return True
    return False


def document_kind(graph: PlanGraph, indicator: str) -> str:
    """`report` or `document` where the indicator is one; empty where it only counts them, or is something else.

    It is one where such a noun stands in the nominative: what is prepared, adopted or signed (`documents.yml`).
    """
    words = [fold(word.base) for word in words_of(str(graph.nodes[indicator]["name"]))]
    if words[:1] == ["number"] or "რაოდენობა" in words:
        return ""
    for kind, nouns in _nouns().items():
        if any(word in nouns for word in words):
            return kind
    return ""


@cache
def _nouns() -> dict[str, frozenset[str]]:
    import yaml  # which most questions can do without

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (Path(__file__).parent / "documents.yml").read_text(encoding="utf-8")
    return {kind: frozenset(map(fold, nouns)) for kind, nouns in yaml.load(text, Loader=loader).items()}
