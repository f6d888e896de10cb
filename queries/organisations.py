"""Which body a person means: one that the plans name, or one that the vocabulary knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from graph.errors import NotFound
from graph.georgian import fold, romanless, stem
from graph.naming import name_of, plan_owners
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from graph.text import Text
from graph.vocabulary import Match, Organisation, Vocabulary
from graph.vocabulary.names import NameIndex
from graph.vocabulary.organisation import key_of, telling
from graph.words import words_of
from queries.concepts import is_head
from queries.shortened import is_shortened, names_of

_LEGAL_FORM = re.compile(r"^\s*(?:(?:სსიპ|სსდ|ა\(ა\)იპ|შპს|lepl|nnle|n\(n\)le|llc)(?!\w)\s*[-–—]*\s*)+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*(?P<name>[^()]+?)\s*\((?P<beside>[^()]+)\)\s*")
_WITH_UNITS = ("state", "department")  # whose units are known by names that others' units have too
_LONGEST = 20  # words of a name with its owner
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
    for found in _meanings(text, graph, vocabulary):
        ids = list(dict.fromkeys(found))
        if len(ids) == 1:
            return ids[0]
        if ids:
            listed = listed_bodies(ids, graph, vocabulary)
            raise NotFound(
                f"“{text}” may mean several bodies: {listed.en}. Give the id.",
                f"„{text}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {listed.ka}. მიუთითეთ იდენტიფიკატორი.",
            )
    near = listed_bodies((match.organisation.id for match in nearest(text, graph, vocabulary)), graph, vocabulary)
    raise NotFound(
        f"No organisation is called “{text}”. {f'Nearest: {near.en}. ' if near.en else ''}"
        "Add it, or an alias, to your vocabulary file (kavshiri paths).",
        f"ორგანიზაცია „{text}“ უცნობია. {f'უახლოესი: {near.ka}. ' if near.ka else ''}"
        "დაამატეთ იგი თქვენს ლექსიკონს (kavshiri paths).",
    )


def unit_of(unit: str, owner: str, vocabulary: Vocabulary) -> str:
    """The id of the unit of a body that has the name of another body's unit; empty where it has none."""
    body, whole = vocabulary.get(unit), vocabulary.get(owner)
    if body is None or not body.parent or (whole is not None and whole.category not in _WITH_UNITS):
        return ""
    own = f"{owner}{unit.removeprefix(body.parent)}"
    return own if unit.startswith(f"{body.parent}-") and own in vocabulary else ""


def owners_of(graph: PlanGraph) -> list[str]:
    """The owners of the plans, by their ids."""
    return sorted(set(plan_owners(graph).values()) - {""})


def _is_id(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> bool:
    if text in graph:
        return bool(graph.nodes[text]["kind"] == ORGANISATION.label)
    return text in vocabulary


def _meanings(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> Iterator[list[str]]:
    """The bodies that a text may mean, in one reading after another."""
    bare = " ".join(_LEGAL_FORM.sub("", text).split())
    yield _candidates(text, graph, vocabulary)
    yield _candidates(bare, graph, vocabulary)
    bracket = _BRACKET.fullmatch(bare)
    if bracket:
        yield _in_brackets(bracket["name"], bracket["beside"], graph, vocabulary)
    yield _with_owner(bare, vocabulary)
    yield _with_words_left_out(bare, graph, vocabulary)


def _candidates(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[str]:
    """The bodies that a name may mean: those in the plans, else those that are known."""
    indices = (bodies_in_plans(graph, vocabulary), vocabulary.index())
    found = [match for index in indices for match in index.written(text)]
    matches = [
        match
        for match in _best(found or [match for index in indices for match in index.find(text)])
        if not _is_one_of_many(text, match, graph) and not is_other_word(text, match, vocabulary)
    ]
    ids = list(dict.fromkeys(successor(match.organisation, graph) for match in matches))
    owners = owners_of(graph)
    own = [match.organisation.id for match in matches if [match.organisation.parent] == owners]
    present = [id for id in ids if id in graph]
    if len(own) == 1 and (own[0] in graph or not present):
        return own
    others = so_headed(text, graph, ids) if ids else []
    return [*ids, *others] if others else present or ids


def successor(body: Organisation, graph: PlanGraph) -> str:
    """The id of the body itself, or of the one that took over from it where only that one is in the plans."""
    return body.id if body.id in graph else next((id for id in body.succeeded_by if id in graph), body.id)


def _in_brackets(name: str, beside: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[str]:
    """The bodies that a name with another in brackets may mean: its acronym, or the body whose unit it is; else both."""
    named, told = _candidates(name, graph, vocabulary), _candidates(beside, graph, vocabulary)
    both = [id for id in named if id in told]
    units = [unit_of(*pair, vocabulary) for one in named for other in told for pair in ((one, other), (other, one))]
    if bool(told) != bool(named):
        return []
    return both or [unit for unit in units if unit] or [*named, *told]


def so_headed(text: str, graph: PlanGraph, known: Collection[str]) -> list[str]:
    """The bodies of the plans whose longer names have the one word that was typed: academies that are not the known one."""
    wanted = telling(text).written
    if len(wanted) != 1 or not is_head(wanted[0]):
        return []
    stems = _letters(text)
    return [
        id
        for id in nodes_of(graph, ORGANISATION)
        if id not in known
        and graph.nodes[id]["category"] != "group"
        and any(stems <= _letters(str(graph.nodes[id].get(name, ""))) for name in ("name", "name_en"))
    ]


def _letters(name: str) -> set[str]:
    """The stems of a name, in letters that do not tell the scripts apart."""
    return {stem(romanless(part)) for part in telling(name).written}


def _with_owner(text: str, vocabulary: Vocabulary) -> list[str]:
    """The units and parts that a name means which has the name of their body before it, or after “of”."""
    words = list(words_of(text))
    found: list[str] = []
    for before, after in pairwise(words if len(words) <= _LONGEST else ()):
        left, right = text[: before.end], text[after.start :]
        for owner, unit in ((left, right), (right, _OF.sub("", left))):
            for body in vocabulary.index().exact(owner):
                units = NameIndex(vocabulary.units_of(body.organisation.id))
                found += [match.organisation.id for match in units.exact(unit)]
                known = (match.organisation for match in vocabulary.index().exact(unit))
                found += [part.id for part in known if part.parent == body.organisation.id]
    return found


def _with_words_left_out(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[str]:
    """The bodies of the plans that a part of the text names, and of whose longer names all of it is a part."""
    words = list(words_of(text))
    if not 1 < len(words) <= _LONGEST:
        return []
    runs = ((start, end) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    named = {
        match.organisation.id
        for start, end in runs
        for match in vocabulary.index().exact(text[words[start].start : words[end - 1].end])
    }
    return sorted(id for id in named if id in graph and is_shortened(words, names_of(id, graph, vocabulary)))


def is_other_word(text: str, match: Match, vocabulary: Vocabulary) -> bool:
    """Whether what looks like a slip for a name has a word of other names: “police” is no slip for “policy”."""
    if match.score == 1:
        return False
    said, own = key_of(text), set(key_of(match.form))
    return any(word not in own and word in vocabulary.index().stems for word in said)


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
