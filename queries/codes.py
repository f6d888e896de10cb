"""Which goal, objective or activity a number means."""

from __future__ import annotations

from itertools import zip_longest

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.order import plan_order

_NUMBERED = ("Goal", "Objective", "Activity")
_MOST_LISTED = 8


def code(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
    """The id of the node that a number of a plan, such as 4.2.2, or an id, such as mia-2020/4.2.2, means.

    Raises
    ------
    NotFound
        When no plan has the number, with the nearest that stand under its beginning; or when several plans have it.
    """
    wanted = text.strip().rstrip(".")
    if wanted in graph and graph.nodes[wanted]["kind"] in _NUMBERED:
        return wanted
    numbered = {id: node["code"] for id, node in graph.nodes(data=True) if node["kind"] in _NUMBERED}
    found = [id for id, number in numbered.items() if number == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(sorted(found))
        raise NotFound(
            f"Several plans have {wanted}: {listed}. Give one of these, or --plan.",
            f"ნომერი {wanted} რამდენიმე გეგმას აქვს: {listed}. მიუთითეთ ერთ-ერთი ან --plan.",
        )
    near = sorted(
        (id for id, number in numbered.items() if _shared(number, wanted)),
        key=lambda id: (-_shared(numbered[id], wanted), plan_order(id)),
    )
    listed = ", ".join(dict.fromkeys(numbered[id] for id in sorted(near[:_MOST_LISTED], key=plan_order)))
    raise NotFound(
        f"No goal, objective or activity has the number “{text}”.{f' Near it: {listed}.' if listed else ''}",
        f"მიზანი, ამოცანა ან აქტივობა ნომრით „{text}“ არ არის.{f' ახლოს: {listed}.' if listed else ''}",
    )


def _shared(number: str, wanted: str) -> int:
    """How many parts two numbers have in common at their beginning."""
    return next(
        (place for place, (one, other) in enumerate(zip_longest(number.split("."), wanted.split("."))) if one != other),
        0,
    )
