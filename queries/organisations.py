"""Which body a person means: one that the plans name, or one that the vocabulary knows."""

from __future__ import annotations

from collections.abc import Iterable

from graph.errors import NotFound
from graph.georgian import fold
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from graph.text import Language
from graph.vocabulary import Match, Organisation, Vocabulary
from graph.vocabulary.names import NameIndex
from queries.concepts import is_head


def organisation(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the body that a name means: one that the plans name, or that the vocabulary knows.

    Raises
    ------
    NotFound
        When nobody is called so, with the nearest names; or when several are.
    """
    if text in graph and graph.nodes[text]["kind"] == ORGANISATION.label:
        return text
    in_plans = bodies_in_plans(graph, vocabulary)
    matches = [
        match
        for match in _best([*in_plans.find(text), *vocabulary.find(text)])
        if not _is_one_of_many(text, match, graph)
    ]
    present = [match for match in matches if match.organisation.id in graph]
    for candidates in (present, matches):
        if len(candidates) == 1:
            return candidates[0].organisation.id
        if candidates:
            raise NotFound(
                f"“{text}” may mean several bodies: {_listed(candidates, 'en')}. Give the id.",
                f"„{text}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {_listed(candidates, 'ka')}. მიუთითეთ იდენტიფიკატორი.",
            )
    near = nearest(text, graph, vocabulary)
    raise NotFound(
        f"No organisation is called “{text}”. Nearest: {_listed(near, 'en')}. "
        "Add it, or an alias, to your vocabulary file (kavshiri paths).",
        f"ორგანიზაცია „{text}“ უცნობია. უახლოესი: {_listed(near, 'ka')}. დაამატეთ იგი თქვენს ლექსიკონს (kavshiri paths).",
    )


def _is_one_of_many(text: str, match: Match, graph: PlanGraph) -> bool:
    """Whether somebody typed what heads many names, and met a group of them: a ministry is not all ministries."""
    body = match.organisation
    return body.category == "group" and body.id not in graph and is_head(text) and fold(text) != fold(match.form)


def nearest(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[Match]:
    """The bodies whose names look most like a text, three at most."""
    in_plans = bodies_in_plans(graph, vocabulary)
    return _best([*in_plans.nearest(text, 3), *vocabulary.nearest(text)], all_scores=True)[:3]


def bodies_in_plans(graph: PlanGraph, vocabulary: Vocabulary) -> NameIndex:
    """The bodies that only the plans know, and units, which any plan's owner has its own of."""
    bodies = []
    for id in nodes_of(graph, ORGANISATION):
        if id not in vocabulary.organisations:
            node = graph.nodes[id]
            if id in vocabulary:
                bodies.append(vocabulary[id])
            else:
                bodies.append(
                    Organisation(id, node["name"], node.get("name_en", ""), node["category"], confirmed=False)
                )
    return NameIndex(bodies)


def _best(matches: Iterable[Match], *, all_scores: bool = False) -> list[Match]:
    by_id: dict[str, Match] = {}
    for match in sorted(matches, key=lambda match: -match.score):
        by_id.setdefault(match.organisation.id, match)
    best = max((match.score for match in by_id.values()), default=0.0)
    return [match for match in by_id.values() if all_scores or match.score == best]


def _listed(matches: Iterable[Match], language: Language) -> str:
    return ", ".join(f"{match.organisation.id} ({match.organisation.name(language)})" for match in matches) or "—"
