"""What the store has: its plans, one node with its ties, the whole graph as a file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kavshiri.options import LanguageOption, PlanOption, StoreOption, VocabularyOption, graph_of, opened, vocabulary_of

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language


def plans(store: StoreOption = None, lang: LanguageOption = None) -> None:
    """List the plans in the store.

    Example: kavshiri plans
    """
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.screen import print_table, say

    language = language_of(lang)
    kept = opened(store).plans()
    if not kept:
        say(wording.NO_PLANS.in_(language))
        return
    headings = (wording.PLAN, wording.TITLE, wording.YEAR, wording.ACTIVITIES, wording.BODIES, wording.TO_LOOK_AT)
    rows = [
        (plan.id, plan.title, str(plan.year or ""), str(plan.activities), str(plan.organisations), str(plan.to_look_at))
        for plan in kept
    ]
    print_table([heading.in_(language) for heading in headings], rows, wide=(1,))


def forget(
    plan: Annotated[str, typer.Argument(help="The plan's id.", metavar="PLAN")],
    store: StoreOption = None,
    lang: LanguageOption = None,
) -> None:
    """Remove a plan from the store.

    Example: kavshiri forget mia-2020
    """
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.screen import say

    opened(store).forget(plan)
    say(wording.FORGOTTEN.format(plan=plan).in_(language_of(lang)))


def paths(store: StoreOption = None, lang: LanguageOption = None) -> None:
    """Say where the store, your vocabulary file and the sample are.

    Example: kavshiri paths
    """
    from graph.stores import without_password
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.places import sample, store_url, vocabulary_file
    from kavshiri.screen import say

    language = language_of(lang)
    own = vocabulary_file()
    missing = "" if own.is_file() else f" {wording.NOT_THERE.in_(language)}"
    say(f"{wording.STORE.in_(language)}: {without_password(store_url(store))}")
    say(f"{wording.VOCABULARY.in_(language)}: {own}{missing}")
    say(f"{wording.SAMPLE.in_(language)}: {sample()}")


def show(
    what: Annotated[str, typer.Argument(help="A number of the plan, or any name of a body.", metavar="NAME-OR-CODE")],
    plan: PlanOption = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Show one activity, objective, goal or body with its ties and the lines they were read from.

    Examples: kavshiri show 3.1.4, kavshiri show MFA, kavshiri show "საგარეო საქმეთა სამინისტრო"
    """
    from kavshiri.language import language_of

    language = language_of(lang)
    graph = graph_of(store, plan)
    for id in _found(graph, what, vocabulary):
        _print_node(graph, id, language)


def _found(graph: PlanGraph, what: str, vocabulary: list[Path] | None) -> list[str]:
    """The nodes with this id or number; else the body of this name."""
    from graph.errors import NotFound
    from kavshiri import wording
    from queries.organisations import organisation

    if what in graph:
        return [what]
    numbered = [id for id, node in graph.nodes(data=True) if node.get("code") == what.strip().rstrip(".")]
    if numbered:
        return numbered
    if re.fullmatch(r"\s*\d+(?:\.\d+)+\.?\s*", what):
        unknown = wording.UNKNOWN_NODE.format(text=what)
        raise NotFound(unknown.en, unknown.ka)
    id = organisation(what, graph, vocabulary_of(vocabulary))
    if id not in graph:
        unknown = wording.UNKNOWN_NODE.format(text=f"{what} ({id})")
        raise NotFound(unknown.en, unknown.ka)
    return [id]


def _print_node(graph: PlanGraph, id: str, language: Language) -> None:
    from graph.naming import name_of, number_of
    from graph.schema import CATEGORIES, NODE_KINDS
    from kavshiri.node_ties import roles_of
    from kavshiri.screen import place, say, say_bold, say_words, say_wrapped

    node = graph.nodes[id]
    kind = CATEGORIES[node["category"]].title if "category" in node else NODE_KINDS[node["kind"]].title
    say_words(f"{number_of(graph, id)} {name_of(graph, id).in_(language)}".strip(), bold=True)
    details = [kind.in_(language), id, node.get("acronym", ""), node.get("legal_form", "")]
    say_words(" · ".join(part for part in details if part))
    if "category" not in node:
        for piece in node["evidence"]:
            say_wrapped(place(piece, language, _told(node)), 4)
    for role in roles_of(graph, id):
        say("")
        say_bold(f"{role.words.in_(language)} ({len(role.ties)})")
        for tie in role.ties:
            say_wrapped(f"{number_of(graph, tie.other)} {name_of(graph, tie.other).in_(language)}".strip(), 2)
            for piece in tie.evidence:
                say_wrapped(place(piece, language, (*_told(node), *_told(graph.nodes[tie.other]))), 6)
    say("")


def _told(node: dict[str, Any]) -> tuple[str, ...]:
    """The words that a heading over a node's evidence says already."""
    name, code = str(node["name"]), str(node.get("code", ""))
    return (name, f"{code} {name}", f"{code}. {name}")
