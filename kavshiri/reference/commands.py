"""The page that tells every command, from the same words as its `--help`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import typer
import typer.main

from kavshiri.cli import app
from kavshiri.commands.asking import Choices
from kavshiri.reference.markdown import block, table, whole
from queries.questions import catalogue


def commands_page() -> str:
    """Every command with its arguments and options; of `ask`, the options that all questions share."""
    group: Any = typer.main.get_command(app)
    context = typer.Context(group, info_name="kavshiri")
    return whole(
        [
            "# The command line",
            "This page is made from the program's own help by `make docs`. `kavshiri COMMAND --help` says the same in a\n"
            "terminal. A refusal is one line and exit status 1; a wrong command is exit status 2; a\n"
            "question in words that is asked back or declined is exit status 3, with what may be meant.",
            _options(group.get_params(context)),
            *(
                part
                for name in group.list_commands(context)
                for part in _command(group.get_command(context, name), name, context)
            ),
        ]
    )


def _command(command: Any, name: str, above: typer.Context) -> Iterator[str]:
    context = typer.Context(command, info_name=name, parent=above)
    yield f"## {name}"
    yield from _paragraphs(command.help)
    if name == "ask":
        yield from _questions(command, context)
        return
    parameters = command.get_params(context)
    arguments = [parameter for parameter in parameters if parameter.param_type_name == "argument"]
    yield f"Usage: `kavshiri {' '.join([name, '[OPTIONS]', *map(_argument, arguments)])}`"
    yield _arguments(arguments)
    yield _options(parameters)


def _questions(group: Any, context: typer.Context) -> Iterator[str]:
    yield "Usage: `kavshiri ask QUESTION …` or `kavshiri ask WORDS…`"
    parameters = group.get_command(context, "words").get_params(context)
    shared = {field.name for field in fields(Choices)}
    yield "Every question takes these options; those of its own stand in [the catalogue](catalogue.md)."
    yield _options(parameter for parameter in parameters if parameter.name in shared)
    yield table(
        ["question", "what it asks"],
        [[f"[`{asked.usage}`](catalogue.md#{name})", asked.title.en] for name, asked in catalogue().items()],
    )


def _paragraphs(text: str) -> Iterator[str]:
    """The help's paragraphs, its examples as they are typed."""
    for paragraph in text.split("\n\n"):
        head, colon, rest = paragraph.partition(": ")
        if colon and head in ("Example", "Examples"):
            examples = f", {' '.join(rest.split())}".split(", kavshiri ")[1:]
            yield block("\n".join(f"kavshiri {example}" for example in examples))
        else:
            yield " ".join(paragraph.split())


def _argument(argument: Any) -> str:
    shown = str(argument.metavar or argument.name.upper())
    return shown if argument.required else f"[{shown}]"


def _arguments(arguments: list[Any]) -> str:
    rows = [[f"`{_argument(argument)}`", str(argument.help or "")] for argument in arguments]
    return table(["argument", "what it is"], rows) if rows else ""


def _options(parameters: Iterable[Any]) -> str:
    rows = [_option(option) for option in parameters if option.param_type_name == "option" and option.name != "help"]
    return table(["option", "what it does"], rows) if rows else ""


def _option(option: Any) -> list[str]:
    value = "" if option.is_flag else f" {option.metavar or option.name.upper()}"
    given = f" Left out: {option.default}." if option.default and not option.is_flag else ""
    return [f"`{option.opts[0]}{value}`", str(option.help) + given]
