"""The command line: `kavshiri COMMAND`. A refusal is one line and exit status 1, a wrong command 2."""

import gc
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from graph.text import Language, Text
from kavshiri import __version__
from kavshiri.commands import asking, briefing, demo, drawing, exploring, exporting, loading, paging, serving, storing

_NOT_PRINTED = Text(
    en="What was to be said could not be written ({why}); what was asked for was done before.",
    ka="ტექსტი ვერ დაიბეჭდა ({why}); რაც მანამდე გაკეთდა, შესრულებულია.",
)
# How many new objects come before Python looks for unreachable ones: imports leave none, nor does an answer leave many.
_SELDOM = (200_000, 20, 20)
_COMMANDS = {
    command.__name__: command
    for command in (
        loading.load,
        loading.report,
        storing.show,
        storing.plans,
        storing.forget,
        exporting.export,
        storing.paths,
        exploring.questions,
        exploring.query,
        drawing.draw,
        paging.page,
        briefing.brief,
        serving.serve,
        demo.demo,
    )
}


class Commands(TyperGroup):
    """The commands, each made when it is asked for: making all of them takes longer than many an answer."""

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        names: dict[str, Any] = dict.fromkeys((*_COMMANDS, "ask"))
        self.commands = names  # names alone: by them commands are listed, and the nearest proposed

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name."""
        if cmd_name == "ask":
            return typer.main.get_group(asking.ask)
        if cmd_name not in _COMMANDS:
            return None
        made = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        made.command()(_COMMANDS[cmd_name])
        return typer.main.get_command(made)


app = typer.Typer(
    cls=Commands,
    help="Reads government action plans and answers who depends on whom.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # drawing boxes around the help takes longer than anything else in it
    add_completion=True,
)


@app.callback(invoke_without_command=True)
def about(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Say the version.", is_eager=True)] = False,
) -> None:
    """Reads government action plans, keeps them as one graph, and answers who depends on whom."""
    if version:
        print(f"kavshiri {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


def main() -> None:
    """Run the command line."""
    from graph.errors import Refused
    from kavshiri.screen import use_utf8, visible

    use_utf8()
    try:
        app(args=_arguments())
    except Refused as refused:
        print(visible(refused.text.in_(_language_asked())), file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.filename is not None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(_NOT_PRINTED.format(why=error.strerror or error).in_(_language_asked()), file=sys.stderr)
        sys.exit(1)


def process() -> None:
    """Run the command line as a process of its own, which is spared the search for unreachable objects where it ends soon."""
    if _arguments()[:1] != ["serve"]:
        gc.set_threshold(*_SELDOM)
    try:
        main()
    finally:
        gc.freeze()  # whatever is left goes with the process: nobody need look through it once more


def _arguments() -> list[str]:
    """What was typed; a language that stands before the command behind it, where the commands take theirs."""
    typed = sys.argv[1:]
    said = 2 if typed[:1] == ["--lang"] else 1 if typed and typed[0].startswith("--lang=") else 0
    language, rest = typed[:said], typed[said:]
    if not rest or rest[0].startswith("-"):
        return rest
    return [rest[0], *language, *rest[1:]]


def _language_asked() -> Language:
    from kavshiri.language import language_of

    said = None
    for argument, following in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        if argument == "--lang" and following in ("ka", "en"):
            said = following
        elif argument in ("--lang=ka", "--lang=en"):
            said = argument.removeprefix("--lang=")
    return language_of(said)
