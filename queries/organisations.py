"""Which body a person means: one that the plans name, or one that the vocabulary knows."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import pairwise

from graph.errors import NotFound
from graph.georgian import fold
from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION, PLAN
from graph.text import Text
from graph.vocabulary import Match, Organisation, Vocabulary
from graph.vocabulary.names import NameIndex
from graph.vocabulary.organisation import key_of
from graph.words import words_of
from queries.concepts import is_head

_LEGAL_FORM = re.compile(r"^\s*(?:(?:სსიპ|სსდ|ა\(ა\)იპ|შპს|lepl|nnle|n\(n\)le|llc)(?!\w)\s*[-–—]*\s*)+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?P<name>[^()]+?)\s*\((?P<beside>[^()]+)\)\s*")
_OF = re.compile(r"\s+(?:of|at|in)(?:\s+the)?\s*$", re.IGNORECASE)


def organisation(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the body that a name means: one that the plans name, or that the vocabulary knows.

    A name may stand as cells have it, with its legal form before and its acronym in brackets after it; that of a unit with the
    body that it is a unit of. A unit's name alone means the one of the plans' owner, where they have one owner.

    Raises
    ------
    NotFound
        When nobody is called so, with the nearest names; or when several are.
    """
    if _is_id(text, graph, vocabulary):
        return text
    for written in _forms(text):
        candidates = _candidates(written, graph, vocabulary)
        if len(candidates) == 1:
            return candidates[0].organisation.id
        if candidates:
            listed = _listed(candidates, graph, vocabulary)
            raise NotFound(
                f"“{text}” may mean several bodies: {listed.en}. Give the id.",
                f"„{text}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {listed.ka}. მიუთითეთ იდენტიფიკატორი.",
            )
    units = {unit for written in _forms(text) for unit in _with_owner(written, vocabulary)}
    if len(units) == 1:
        return units.pop()
    near = _listed(nearest(text, graph, vocabulary), graph, vocabulary)
    raise NotFound(
        f"No organisation is called “{text}”. Nearest: {near.en}. "
        "Add it, or an alias, to your vocabulary file (kavshiri paths).",
        f"ორგანიზაცია „{text}“ უცნობია. უახლოესი: {near.ka}. დაამატეთ იგი თქვენს ლექსიკონს (kavshiri paths).",
    )


def unit_of(unit: str, owner: str, vocabulary: Vocabulary) -> str:
    """The id of the unit of a body that has the name of another body's unit; empty where it has none."""
    body = vocabulary.get(unit)
    if body is None or not body.parent:
        return ""
    own = f"{owner}{unit.removeprefix(body.parent)}"
    return own if unit.startswith(f"{body.parent}-") and own in vocabulary else ""


def owners_of(graph: PlanGraph) -> list[str]:
    """The owners of the plans, by their ids."""
    return sorted({owner for plan in nodes_of(graph, PLAN) if (owner := graph.nodes[plan].get("owner", ""))})


def _is_id(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> bool:
    if text in graph:
        return bool(graph.nodes[text]["kind"] == ORGANISATION.label)
    return text in vocabulary


def _forms(text: str) -> list[str]:
    """A name as it was typed, without its legal form, without what stands in brackets, and what stands there."""
    bare = _LEGAL_FORM.sub("", text)
    bracket = _BRACKET.fullmatch(bare)
    forms = [text, bare, *((bracket["name"], bracket["beside"]) if bracket else ())]
    return list(dict.fromkeys(form for form in forms if form.strip()))


def _candidates(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[Match]:
    """The bodies that a name may mean: those in the plans, else those that are known."""
    in_plans = bodies_in_plans(graph, vocabulary)
    matches = [
        match
        for match in _best([*in_plans.find(text), *vocabulary.find(text)])
        if not _is_one_of_many(text, match, graph)
    ]
    present = [match for match in matches if match.organisation.id in graph]
    owners = owners_of(graph)
    own = [match for match in present or matches if [match.organisation.parent] == owners]
    if len(own) == 1:
        return own
    others = so_headed(text, graph, {match.organisation.id for match in matches}) if matches else []
    return [*matches, *others] if others else present or matches


def so_headed(text: str, graph: PlanGraph, known: Container[str]) -> list[Match]:
    """The bodies of the plans whose longer names have the one word that was typed: academies that are not the known one."""
    found = []
    for id in nodes_of(graph, ORGANISATION) if is_head(text) else ():
        node = graph.nodes[id]
        if id in known:
            continue
        names = [name for name in (node["name"], node.get("name_en", "")) if set(key_of(text)) <= set(key_of(name))]
        if names and node["category"] != "group":
            body = Organisation(id, node["name"], node.get("name_en", ""), node["category"], confirmed=False)
            found.append(Match(body, names[0], 0.0, Text(en="", ka="")))
    return found


def _with_owner(text: str, vocabulary: Vocabulary) -> set[str]:
    """The units that a name means which has the name of their body before it, or after “of”."""
    words = list(words_of(text))
    found: set[str] = set()
    for before, after in pairwise(words):
        left, right = text[: before.end], text[after.start :]
        for owner, unit in ((left, right), (right, _OF.sub("", left))):
            for body in vocabulary.index().exact(owner):
                units = NameIndex(vocabulary.units_of(body.organisation.id))
                found.update(match.organisation.id for match in units.exact(unit))
    return found


def _is_one_of_many(text: str, match: Match, graph: PlanGraph) -> bool:
    """Whether somebody typed what heads many names, and met a group of them: a ministry is not all ministries."""
    body = match.organisation
    return body.category == "group" and body.id not in graph and is_head(text) and fold(text) != fold(match.form)


def nearest(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[Match]:
    """The bodies whose names look most like a text, three at most."""
    in_plans = bodies_in_plans(graph, vocabulary)
    return _best([*in_plans.nearest(text, 3), *vocabulary.nearest(text)], all_scores=True)[:3]


def bodies_in_plans(graph: PlanGraph, vocabulary: Vocabulary) -> NameIndex:
    """The bodies that only the plans know, and units, which any plan's owner has its own of, also where it is in no plan."""
    bodies = [unit for owner in owners_of(graph) for unit in vocabulary.units_of(owner) if unit.id not in graph]
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


def _listed(matches: Iterable[Match], graph: PlanGraph, vocabulary: Vocabulary) -> Text:
    listed = listed_bodies((match.organisation.id for match in matches), graph, vocabulary)
    return listed if listed.en else Text(en="—", ka="—")


def listed_bodies(ids: Iterable[str], graph: PlanGraph, vocabulary: Vocabulary) -> Text:
    """Bodies by their ids with their names; behind that of a unit whose it is."""
    names = {id: _name(id, graph, vocabulary) for id in ids}
    return Text(
        en=", ".join(f"{id} ({name.en})" for id, name in names.items()),
        ka=", ".join(f"{id} ({name.ka})" for id, name in names.items()),
    )


def _name(id: str, graph: PlanGraph, vocabulary: Vocabulary) -> Text:
    body = vocabulary.get(id)
    if body is None:
        return name_of(graph, id)
    owner = vocabulary.get(body.parent) if body.unit else None
    if owner is None:
        return Text(en=body.name("en"), ka=body.name("ka"))
    return Text(en=f"{body.name('en')}, {owner.name('en')}", ka=f"{body.name('ka')}, {owner.name('ka')}")
