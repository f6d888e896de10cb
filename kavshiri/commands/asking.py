"""Asking the plans a question, and the demonstration of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from kavshiri.options import (
    JsonOption,
    LanguageOption,
    PlanOption,
    StoreOption,
    VocabularyOption,
    graph_of,
    opened,
    vocabulary_of,
)

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language
    from queries.answer import Answer
    from queries.question import Question

_DEMO_QUESTION = "activities-depending-on"
_NOT_UNDERSTOOD = 3


def ask(
    words: Annotated[
        list[str], typer.Argument(help="The question's name and what it asks for.", metavar="QUESTION [BODY]…")
    ],
    how: Annotated[
        Literal["executes", "partners", "named"] | None,
        typer.Option(
            "--how",
            help="Keep one kind of tie: executes, partners or named.",
            metavar="TIE",
        ),
    ] = None,
    with_parts: Annotated[bool, typer.Option("--with-parts", help="With the bodies that are part of it.")] = False,
    json_form: JsonOption = False,
    html: Annotated[Path | None, typer.Option("--html", help="Write the answer as a page with its network.")] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="List the lines of the source too.")] = False,
    plan: PlanOption = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Ask a question of the catalogue.

    Example: kavshiri ask activities-depending-on MFA --how partners
    """
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.screen import print_answer, say
    from queries.questions import catalogue

    language = language_of(lang)
    questions = catalogue()
    if words[0] not in questions:
        _decline(words[0], questions, language, json_form=json_form)
    question = questions[words[0]]
    if len(words) - 1 != len(question.asks):
        wanted = " ".join([question.name, *(parameter.name.upper() for parameter in question.asks)])
        raise typer.BadParameter(wording.ASKS_FOR.format(wanted=wanted).in_(language))
    graph = graph_of(store, plan)
    answer = question.ask(graph, vocabulary_of(vocabulary), words[1:], how=how, with_parts=with_parts)
    answer = replace(answer, command=answer.command + _where(plan, store, vocabulary))
    if html is not None:
        _write_page(html, answer, graph, language)
    if json_form:
        say(json.dumps(json_of(answer, graph, language), ensure_ascii=False, indent=2))
        return
    print_answer(answer, graph, language, evidence=evidence)
    if html is not None:
        _say_picture(html, language)


def demo(
    folder: Annotated[Path | None, typer.Argument(help="Where to write the picture.", metavar="FOLDER")] = None,
    store: StoreOption = None,
    lang: LanguageOption = None,
) -> None:
    """Read the sample plan, ask what depends on the Foreign Ministry, and draw the answer.

    Example: kavshiri demo
    """
    from kavshiri.commands.loading import load
    from kavshiri.language import language_of
    from kavshiri.places import data_folder, sample
    from kavshiri.screen import print_answer, say
    from queries.questions import catalogue

    language = language_of(lang)
    load([sample()], store=store, lang=lang)
    say("")
    graph = opened(store).graph()
    answer = catalogue()[_DEMO_QUESTION].ask(graph, vocabulary_of(None), ["MFA"])
    print_answer(answer, graph, language)
    target = folder or data_folder() / "demo"
    target.mkdir(parents=True, exist_ok=True)
    page = target / "foreign-ministry.html"
    _write_page(page, answer, graph, language)
    _say_picture(page, language)


def json_of(answer: Answer, graph: PlanGraph, language: Language) -> dict[str, Any]:
    """An answer in the form that programs read."""
    from graph.naming import name_of

    rows = []
    for row in answer.rows:
        form: dict[str, Any] = {}
        for column in answer.columns:
            value = form[column.name] = row[column.name]
            if column.holds == "node":
                form[f"{column.name}_name"] = name_of(graph, value).in_(language)
            elif column.holds == "nodes":
                form[f"{column.name}_name"] = [name_of(graph, id).in_(language) for id in value]
        rows.append(form)
    return {
        "question": answer.question,
        "parameters": answer.parameters,
        "command": answer.command,
        "columns": [column.name for column in answer.columns],
        "rows": rows,
        "nodes": answer.nodes,
        "edges": [list(edge) for edge in answer.edges],
        "evidence": answer.evidence,
    }


def _where(plan: str | None, store: str | None, vocabulary: list[Path] | None) -> str:
    """The options without which the same question may have another answer."""
    from queries.arguments import quoted

    given = [("--plan", plan), ("--store", store), *(("--vocabulary", str(file)) for file in vocabulary or ())]
    return "".join(f" {option} {quoted(value)}" for option, value in given if value)


def _decline(name: str, questions: dict[str, Question], language: Language, *, json_form: bool) -> None:
    from kavshiri import wording
    from kavshiri.screen import say

    why = wording.NO_QUESTION.format(name=name).in_(language)
    if json_form:
        candidates = [
            {"question": question.name, "parameters": {}, "command": f"kavshiri ask {question.name}"}
            for question in questions.values()
        ]
        say(json.dumps({"question": None, "candidates": candidates, "why": why}, ensure_ascii=False, indent=2))
    else:
        say(why)
        for question in questions.values():
            asks = " ".join(parameter.name.upper() for parameter in question.asks)
            say(f"  kavshiri ask {question.name} {asks}  –  {question.title.in_(language)}")
    raise typer.Exit(_NOT_UNDERSTOOD)


def _write_page(path: Path, answer: Answer, graph: PlanGraph, language: Language) -> None:
    from kavshiri.drawing import page, picture_of
    from kavshiri.files import write_whole

    write_whole(path, page(picture_of(answer, graph), answer, graph, language))


def _say_picture(path: Path, language: Language) -> None:
    from kavshiri import wording
    from kavshiri.screen import say

    say(wording.PICTURE.format(path=path.absolute()).in_(language))
