"""The command line: `kavshiri COMMAND`. A refusal is one line and exit status 1, a wrong command 2."""

import os
import sys
from typing import Annotated

import typer

from graph.text import Language, Text
from kavshiri import __version__
from kavshiri.commands import asking, briefing, demo, drawing, exploring, exporting, loading, paging, serving, storing

_NOT_PRINTED = Text(
    en="What was to be said could not be written ({why}); what was asked for was done before.",
    ka="ტექსტი ვერ დაიბეჭდა ({why}); რაც მანამდე გაკეთდა, შესრულებულია.",
)
app = typer.Typer(
    help="Reads government action plans and answers who depends on whom.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # drawing boxes around the help takes longer than anything else in it
    add_completion=True,
)
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
):
    app.command()(command)
app.add_typer(asking.ask)


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
