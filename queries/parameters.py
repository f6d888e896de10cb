"""What a person may give to a question, and how it is understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from graph.errors import NotFound
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION as ORGANISATION_KIND
from graph.text import Text
from graph.vocabulary import Match, Organisation, Vocabulary
from graph.vocabulary.finding import NameIndex


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; `understand` turns what was typed into an id or a value."""

    name: str
    title: Text
    understand: Callable[[Any, PlanGraph, Vocabulary], Any]
    choices: tuple[str, ...] = ()


def organisation(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the body that a name means: one that the plans name, or that the vocabulary knows.

    Raises
    ------
    NotFound
        When nobody is called so, with the nearest names; or when several are.
    """
    in_plans = _in_plans(graph, vocabulary)
    matches = _best([*in_plans.find(text), *vocabulary.find(text)])
    present = [match for match in matches if match.organisation.id in graph]
    for candidates in (present, matches):
        if len(candidates) == 1:
            return candidates[0].organisation.id
        if candidates:
            listed = _listed(candidates)
            raise NotFound(
                f"“{text}” may mean several bodies: {listed}. Give the id.",
                f"„{text}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {listed}. მიუთითეთ იდენტიფიკატორი.",
            )
    near = _best([*in_plans.nearest(text, 3), *vocabulary.nearest(text)], all_scores=True)[:3]
    listed = _listed(near) or "—"
    raise NotFound(
        f"No organisation is called “{text}”. Nearest: {listed}. Add it, or an alias, to your vocabulary file (kavshiri paths).",
        f"ორგანიზაცია „{text}“ უცნობია. უახლოესი: {listed}. დაამატეთ იგი თქვენს ლექსიკონს (kavshiri paths).",
    )


def _in_plans(graph: PlanGraph, vocabulary: Vocabulary) -> NameIndex:
    """The bodies that only the plans know, and units, which any plan's owner has its own of."""
    bodies = []
    for id in nodes_of(graph, ORGANISATION_KIND):
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


def _listed(matches: Iterable[Match]) -> str:
    return ", ".join(
        f"{match.organisation.id} ({match.organisation.name_ka or match.organisation.name_en})" for match in matches
    )


def _choice(*choices: str) -> Callable[[Any, PlanGraph, Vocabulary], Any]:
    def understand(text: Any, graph: PlanGraph, vocabulary: Vocabulary) -> str:
        if text not in choices:
            raise NotFound(
                f"{text!r} is none of {', '.join(choices)}.", f"{text!r}: შესაძლებელია მხოლოდ {', '.join(choices)}."
            )
        return str(text)

    return understand


ORGANISATION = Parameter("organisation", Text(en="organisation", ka="ორგანიზაცია"), organisation)
HOW = Parameter(
    "how",
    Text(en="keep one kind of tie", ka="მხოლოდ ერთი სახის კავშირი"),
    _choice("executes", "partners", "named"),
    ("executes", "partners", "named"),
)
WITH_PARTS = Parameter(
    "with_parts",
    Text(en="with the bodies that are part of it", ka="დაქვემდებარებულ უწყებებთან ერთად"),
    lambda value, graph, vocabulary: bool(value),
)


def named(parameter: Parameter, name: str) -> Parameter:
    """The same parameter under another name, for a question that asks for two of a kind."""
    return replace(parameter, name=name)
