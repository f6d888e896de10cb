"""The demonstration: the sample plan is read, asked and drawn."""

from pathlib import Path
from typing import Annotated

import typer

from kavshiri.options import LanguageOption, StoreOption, opened, vocabulary_of

_QUESTION = "activities-depending-on"


def demo(
    folder: Annotated[Path | None, typer.Argument(help="Where to write the picture.", metavar="FOLDER")] = None,
    store: StoreOption = None,
    lang: LanguageOption = None,
) -> None:
    """Read the sample plan, ask what depends on the Foreign Ministry, and draw the answer.

    Example: kavshiri demo
    """
    from kavshiri import wording
    from kavshiri.commands.loading import load
    from kavshiri.drawing import page, picture_of
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.places import data_folder, sample
    from kavshiri.screen import print_answer, say
    from queries.questions import catalogue

    language = language_of(lang)
    load([sample()], store=store, lang=lang)
    say("")
    answer, graph = catalogue()[_QUESTION].ask_store(opened(store), vocabulary_of(None), ["MFA"])
    print_answer(answer, graph, language)
    target = folder or data_folder() / "demo"
    target.mkdir(parents=True, exist_ok=True)
    path = target / "foreign-ministry.html"
    write_whole(path, page(picture_of(answer, graph), answer, graph, language))
    say(wording.PICTURE.format(path=path.absolute()).in_(language))
