"""A question that was asked on the command line: its answer on the screen and in files, or what it may have meant."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import typer

from kavshiri import wording
from kavshiri.files import write_whole
from kavshiri.language import language_of
from kavshiri.options import opened, vocabulary_of
from kavshiri.screen import print_answer, say, say_wrapped
from kavshiri.waiting import tell_of_waiting

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.stores import Store
    from graph.text import Language
    from graph.vocabulary import Vocabulary
    from kavshiri.commands.asking import Choices
    from queries.answer import Answer
    from queries.deciding import Declined
    from queries.question import Question

NOT_UNDERSTOOD = 3


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a question is asked of: the store, its names, by which people ask, and the vocabulary that knows them all."""

    store: Store
    names: PlanGraph
    vocabulary: Vocabulary


def answer_question(question: Question, texts: list[str], options: dict[str, Any], choices: Choices) -> None:
    """Answer a question of the catalogue as the person chose."""
    _answer(question, texts, options, choices, _opened(choices))


def _opened(choices: Choices) -> _Opened:
    """What was chosen to be asked.

    Raises
    ------
    NotFound
        When the store has no plan, or not the one that was chosen.
    """
    tell_of_waiting(language_of(choices.lang))
    store = opened(choices.store)
    names = store.names(choices.plan or "")
    if not names:
        store.report(choices.plan or "")
    return _Opened(store, names, vocabulary_of(choices.vocabulary))


def _answer(
    question: Question,
    texts: list[str],
    options: dict[str, Any],
    choices: Choices,
    asked: _Opened,
    *,
    understood: bool = False,
) -> None:
    language = language_of(choices.lang)
    answer, graph = question.ask_store(
        asked.store, asked.vocabulary, texts, plan=choices.plan or "", names=asked.names, **options
    )
    answer = replace(answer, command=answer.command + _where(choices))
    written = _write(answer, graph, choices, language)
    if choices.json_form:
        from kavshiri.exports.answers import json_of

        say(json.dumps(json_of(answer, graph, language), ensure_ascii=False, indent=2))
        return
    if understood:
        say_wrapped(wording.UNDERSTOOD.format(command=answer.command).in_(language))
        say("")
    print_answer(answer, graph, language, evidence=choices.evidence)
    for line in written:
        say(line)


def answer_words(text: str, options: dict[str, Any], choices: Choices) -> None:
    """Answer a question in words, or say what it may have meant and leave with status 3."""
    from queries.deciding import Declined
    from queries.questions import question_called
    from queries.understanding import understand

    asked = _opened(choices)
    reading = understand(text, asked.names, asked.vocabulary)
    if isinstance(reading, Declined):
        _decline(text, reading, asked.names, choices)
        raise typer.Exit(NOT_UNDERSTOOD)
    question = question_called(reading.question)
    own = {option.name for option in question.options}
    chosen = {**reading.options, **{name: value for name, value in options.items() if value and name in own}}
    foreign = [name for name, value in options.items() if value and name not in own]
    if foreign:
        listed = ", ".join(f"--{name.replace('_', '-')}" for name in foreign)
        raise typer.BadParameter(wording.NOT_ITS_OPTION.format(question=question.name, options=listed).en)
    _answer(question, reading.arguments, chosen, choices, asked, understood=True)


def _decline(text: str, declined: Declined, names: PlanGraph, choices: Choices) -> None:
    from graph.naming import name_of, number_of
    from queries.questions import question_named

    language, where = language_of(choices.lang), _where(choices)
    if choices.json_form:
        candidates = [
            {"question": one.question, "parameters": one.parameters, "command": one.command + where}
            for one in declined.candidates
        ]
        form = {"question": None, "candidates": candidates, "why": declined.why.in_(language)}
        say(json.dumps(form, ensure_ascii=False, indent=2))
        return
    say_wrapped(declined.why.in_(language))
    for one in declined.candidates:
        question = question_named(one.question)
        say(f"  {one.command}{where}" + (f"  –  {question.title.in_(language)}" if question else ""))
    for id in declined.named:
        called = number_of(names, id) or name_of(names, id).in_(language)
        command = f"kavshiri show {number_of(names, id) or id}{where}"
        say_wrapped(wording.WHAT_PLANS_SAY.format(name=called, command=command).in_(language))
    named = question_named(text.partition(" ")[0])
    if named is not None:
        say_wrapped(wording.ASKED_SO.format(usage=f"kavshiri ask {named.usage}").in_(language))
    say_wrapped(wording.SEE_QUESTIONS.in_(language))


def _write(answer: Answer, graph: PlanGraph, choices: Choices, language: Language) -> list[str]:
    """Write the files that were asked for; what to say of them."""
    said = []
    if choices.html is not None:
        from kavshiri.drawing import page, picture_of

        write_whole(choices.html, page(picture_of(answer, graph), answer, graph, language))
        said.append(wording.PICTURE.format(path=choices.html.absolute()).in_(language))
    if choices.csv is not None:
        from kavshiri.exports.answers import csv_of

        write_whole(choices.csv, csv_of(answer, graph, language))
        said.append(wording.WRITTEN.format(path=choices.csv.absolute()).in_(language))
    if choices.xlsx is not None:
        from kavshiri.exports.answers import xlsx_of

        write_whole(choices.xlsx, xlsx_of(answer, graph, language))
        said.append(wording.WRITTEN.format(path=choices.xlsx.absolute()).in_(language))
    return said


def _where(choices: Choices) -> str:
    """The options without which the same question may have another answer."""
    from graph.stores import without_password
    from queries.arguments import quoted

    own = [("--vocabulary", str(file)) for file in choices.vocabulary or ()]
    store = without_password(choices.store) if choices.store else None
    given = [("--plan", choices.plan), ("--store", store), *own]
    return "".join(f" {option} {quoted(value)}" for option, value in given if value)
