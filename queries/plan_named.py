"""Which plan a question in words is asked of: named by its owner, its year or its id beside the word “plan”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.georgian import romanless, stem
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import PLAN
from graph.vocabulary import Vocabulary
from graph.vocabulary.organisation import telling
from graph.words import Word, words_of
from queries.concepts import is_head, meaning
from queries.spot import Spot

_PLAN = frozenset(("plan", "plans", "გეგ"))  # as stems
_OF = frozenset(("of", "for"))
_JOINS = frozenset(("the", "s", "action", "annual", "წლი", stem("სამოქმედო"), stem("წლიური"), *_OF))
_MOST_BEFORE = 6
_PLAN_AFTER = re.compile(
    r"(?:['’]s)?\s+(?P<joins>(?:(?:annual|action|სამოქმედო|წლიური)\s+)*)(?P<plan>plan\b|გეგმ)", re.IGNORECASE
)
_PLAN_OF = re.compile(r"\bplan\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:do|does|did|will|would|can|could|should|must)\s+(?:the\s+)?$", re.IGNORECASE
)  # before a name after which “plan” is a verb
_GENITIVE = "ის"


@dataclass(frozen=True, slots=True)
class PlanNamed:
    """A plan that is named in a text, from `start` to `end` (excluded), in characters."""

    plan: str
    start: int
    end: int


def plan_named(text: str, names: PlanGraph, vocabulary: Vocabulary) -> PlanNamed | None:
    """The plan that a text names by what tells it from others; None where it names none, or several.

    Parameters
    ----------
    text
        A question in words.
    names
        The nodes by which people ask.
    vocabulary
        Knows the owners by all their names.
    """
    by_id = list(_by_ids(text, names))
    if by_id:
        return by_id[0] if len(by_id) == 1 else None
    words = list(words_of(text))
    if not any(word.stem in _PLAN for word in words):
        return None
    telling_words = {plan: _telling(plan, names, vocabulary) for plan in nodes_of(names, PLAN)}
    found = []
    for place, word in enumerate(words):
        if word.stem not in _PLAN:
            continue
        before = words[max(place - _MOST_BEFORE, 0) : place]
        after = words[place + 1 :] if place + 1 < len(words) and words[place + 1].stem in _OF else []
        for plan, known in telling_words.items():
            first = 0 if _is_another(text, before, names.nodes[plan], vocabulary) else _named(before[::-1], known)
            last = 0 if first else _named(after, known)
            if first or last:
                found.append(PlanNamed(plan, words[place - first].start, words[place + last].end))
    return found[0] if len({one.plan for one in found}) == 1 else None


def _by_ids(text: str, names: PlanGraph) -> Iterator[PlanNamed]:
    for plan in nodes_of(names, PLAN):
        pattern = rf"(?:\b(?:of|in|for)\s+)?(?<![\w/-]){re.escape(plan)}(?:-?(?:ში|ის|დან))?(?![\w/-])"
        yield from (PlanNamed(plan, found.start(), found.end()) for found in re.finditer(pattern, text))


def owner_elsewhere(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Spot | None:
    """The body whose plan a text names, where no plan at hand is its own.

    Of a Georgian name whose genitive is like its dative only “action plan” tells: „სამინისტროს გეგმაში“ says as well that a
    ministry has something in the plan.
    """
    owners = {str(names.nodes[plan].get("owner", "")) for plan in nodes_of(names, PLAN)}
    for spot in spots:
        body = vocabulary.get(spot.value)
        if body is None or not owners.isdisjoint({body.id, *(above.id for above in vocabulary.ancestors(body.id))}):
            continue
        said, before, after = text[spot.start : spot.end], text[: spot.start], _PLAN_AFTER.match(text, spot.end)
        if after and after["plan"] == "გეგმ":
            told = said.endswith(_GENITIVE) or bool(after["joins"])
        else:
            told = bool(after or _PLAN_OF.search(before)) and not _VERB.search(before)
        if told:
            return spot
    return None


def _named(beside: list[Word], known: frozenset[str]) -> int:
    """How many words beside “plan”, the nearest first, name it: such as tell it, with heads of names and what joins them."""
    may_belong = [word.stem in known or word.stem in _JOINS or is_head(word.base) for word in beside]
    reach = may_belong.index(False) if False in may_belong else len(beside)
    # „საქმეები გეგმაში“ asks for matters in the plan, though „შინაგან საქმეთა“ has that word.
    tells = (word.stem in known and meaning(word.base)[1] in ("word", "beyond") for word in beside[:reach])
    return reach if any(tells) else 0


def _is_another(text: str, before: list[Word], plan: Mapping[str, Any], vocabulary: Vocabulary) -> bool:
    """Whether the words before “plan” are the name of a body that is not the plan's owner."""
    for place in range(len(before)):
        matches = vocabulary.index().exact(text[before[place].start : before[-1].end])
        if matches:
            return plan.get("owner", "") not in {match.organisation.id for match in matches}
    return False


def _telling(plan: str, names: PlanGraph, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems by which people tell a plan: its year, its id, the words of its owner's names."""
    node = names.nodes[plan]
    forms = [plan, str(node.get("year", ""))]
    owner = vocabulary.get(node.get("owner", ""))
    if owner is not None:
        forms += owner.spoken_forms()
    stems = {one for form in forms for one in telling(form).stems if form and not is_head(one)}
    return frozenset({*stems, *(stem(romanless(one)) for one in stems)}) - _PLAN - _JOINS
