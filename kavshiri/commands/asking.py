"""Asking the plans: `kavshiri ask`, with a command for each question of the catalogue and one for words.

Which it is, is told by the first word: a question's name with as many texts after it as it asks for; else all of it is words.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from kavshiri.options import JsonOption, LanguageOption, PlanOption, StoreOption, VocabularyOption

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.parameters import Parameter
    from queries.question import Question

_SHARED = frozenset({"--csv", "--xlsx", "--html", "--plan", "--store", "--vocabulary", "--lang"})  # with a value
_OF_LETTERS = re.compile(r"[\w .,–-]+")  # a name from a plan in which a shell finds nothing to carry out
_WORDS = "words"  # the command that takes a question in words; people never type its name


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose beside the question: the same options for every question."""

    json_form: JsonOption = False
    csv: Annotated[Path | None, typer.Option("--csv", help="Write the table as CSV.", metavar="FILE")] = None
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="Write the table as a workbook.", metavar="FILE")] = None
    html: Annotated[
        Path | None, typer.Option("--html", help="Write the answer as a page with its network.", metavar="FILE")
    ] = None
    evidence: Annotated[bool, typer.Option("--evidence", help="List the lines of the source too.")] = False
    plan: PlanOption = None
    store: StoreOption = None
    vocabulary: VocabularyOption = None
    lang: LanguageOption = None


class AskGroup(TyperGroup):
    """The questions as commands, each made when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the questions."""
        from queries.questions import question_names

        return question_names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a question, or the one that takes words."""
        from queries.questions import question_named

        if cmd_name == _WORDS:
            return _command(_WORDS, _ask_words, _words_parameters(), "Ask in words.")
        question = question_named(cmd_name)
        return None if question is None else _command_of(question)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the name of the question before all else, or that of the command which takes words."""
        texts, rest = _parted(args)
        if args and not (texts == [] and "--help" in rest) and not ctx.resilient_parsing:
            question = texts[0] if self._is_question(texts, only_name="--help" in rest) else ""
            args = [question, *_without(args, question)] if question else [_WORDS, *args]
        return super().parse_args(ctx, args)

    def _is_question(self, texts: list[str], *, only_name: bool) -> bool:
        from queries.arguments import fits
        from queries.questions import question_named

        question = question_named(texts[0]) if texts else None
        return question is not None and (only_name or fits(question, len(texts) - 1))


ask = typer.Typer(
    cls=AskGroup,
    name="ask",
    help="Ask a question, by its name in the catalogue or in words.\n\n"
    "Example: kavshiri ask activities-depending-on MFA --how partners\n\n"
    'Example: kavshiri ask "which activities depend on the Foreign Ministry"',
    no_args_is_help=True,
    rich_markup_mode=None,
)


@ask.callback()
def _ask() -> None:
    """The questions are the commands."""


def _command_of(question: Question) -> Any:
    def run(**values: Any) -> None:
        from kavshiri.commands.answering import answer_question

        choices = Choices(**{field.name: values.pop(field.name) for field in fields(Choices)})
        texts: list[str] = []
        for parameter in question.asks:
            given = values.pop(parameter.name)
            texts += given if isinstance(given, list) else [given] if given else []
        answer_question(question, texts, values, choices)

    about = f"{question.title.en}\n\n{question.title.ka}\n\n{' '.join(question.rule.split())}\n\nExample: {question.example}"
    taken = [_parameter(parameter, option=False) for parameter in question.asks]
    taken += [_parameter(parameter, option=True) for parameter in question.options]
    return _command(question.name, run, taken, about)


def _ask_words(words: list[str], how: str | None = None, **values: Any) -> None:
    from kavshiri.commands.answering import answer_words

    options = {name: values.pop(name) for name in [*values] if name not in {field.name for field in fields(Choices)}}
    answer_words(" ".join(words), {**options, "how": how}, Choices(**values))


def _words_parameters() -> list[inspect.Parameter]:
    """The words, and every option that some question has: the question that they are understood as takes its own."""
    from queries.questions import catalogue

    words: Any = Annotated[list[str], typer.Argument(metavar="WORDS…")]
    options = {option.name: option for question in catalogue().values() for option in question.options}
    return [
        inspect.Parameter("words", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=words),
        *(_parameter(option, option=True) for option in options.values()),
    ]


def _command(name: str, run: Callable[..., None], taken: list[inspect.Parameter], about: str) -> Any:
    """A command whose signature is built: what the question takes, then the options that all share."""
    shared = [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=_annotation(field.name)
        )
        for field in fields(Choices)
    ]

    def command(**values: Any) -> None:
        run(**values)

    command.__signature__ = inspect.Signature([*taken, *shared])  # type: ignore[attr-defined]
    command.__name__ = name
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, help=about, hidden=name == _WORDS)(command)
    return typer.main.get_command(app)


def _annotation(name: str) -> Any:
    return inspect.get_annotations(Choices, eval_str=True)[name]


def _parameter(parameter: Parameter, *, option: bool) -> inspect.Parameter:
    """A parameter of a question as one of a command."""
    title = parameter.title.en[0].upper() + parameter.title.en[1:]
    kind = inspect.Parameter.KEYWORD_ONLY if option else inspect.Parameter.POSITIONAL_OR_KEYWORD
    if option:
        flag = f"--{parameter.name.replace('_', '-')}"
        if parameter.takes == "flag":
            annotation: Any = Annotated[bool, typer.Option(flag, help=f"{title}.")]
            return inspect.Parameter(parameter.name, kind, default=False, annotation=annotation)
        value: Any = Literal[parameter.choices] if parameter.choices else str
        metavar = "|".join(parameter.choices) or parameter.name.upper()
        annotation = Annotated[value | None, typer.Option(flag, help=f"{title}.", metavar=metavar)]
        return inspect.Parameter(parameter.name, kind, default=None, annotation=annotation)
    several = parameter.takes in ("many", "words")
    told = typer.Argument(help=title, metavar=parameter.usage, shell_complete=_names if _is_body(parameter) else None)
    if several:
        annotation = Annotated[list[str] | None if parameter.optional else list[str], told]
    else:
        annotation = Annotated[str | None if parameter.optional else str, told]
    default = None if parameter.optional else inspect.Parameter.empty
    return inspect.Parameter(parameter.name, kind, default=default, annotation=annotation)


def _is_body(parameter: Parameter) -> bool:
    from queries.organisations import organisation
    from queries.subjects import subject

    return parameter.understand in (organisation, subject)


def _names(ctx: Any, param: Any, incomplete: str) -> list[str]:
    """The names of the bodies in the default store that begin so, in small letters or capitals, for the completion of a shell."""
    from graph.errors import Refused
    from graph.plan_graph import nodes_of
    from graph.schema import ORGANISATION
    from kavshiri.options import opened

    try:
        graph = opened(None).names()
    except Refused:
        return []
    begun = incomplete.casefold()
    found: dict[str, None] = {}
    for id in nodes_of(graph, ORGANISATION):
        node = graph.nodes[id]
        names = [*str(node.get("acronym", "")).split(", "), str(node.get("name_en", "")), str(node["name"]), id]
        begin = [name for name in names if name and name.casefold().startswith(begun)]
        found.update(dict.fromkeys(name if _OF_LETTERS.fullmatch(name) else id for name in begin))
    return sorted(found)


def _parted(args: list[str]) -> tuple[list[str], list[str]]:
    """The texts of a command line, and its options with their values."""
    texts: list[str] = []
    rest: list[str] = []
    position = 0
    while position < len(args):
        arg = args[position]
        if arg == "--":
            texts += args[position + 1 :]
            break
        if arg.startswith("--"):
            rest.append(arg)
            if arg in _SHARED or arg in _with_value(texts):
                position += 1
        else:
            texts.append(arg)
        position += 1
    return texts, rest


def _with_value(texts: list[str]) -> set[str]:
    """The options that take a value, of the question that was named or of any."""
    from queries.questions import catalogue, question_named

    named = question_named(texts[0]) if texts else None
    questions = [named] if named else catalogue().values()
    own = {option.name for question in questions for option in question.options if option.takes != "flag"}
    return {f"--{name.replace('_', '-')}" for name in own}


def _without(args: list[str], text: str) -> list[str]:
    """The arguments without the first that is `text`."""
    place = args.index(text)
    return args[:place] + args[place + 1 :]
