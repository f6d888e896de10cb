"""The coordination brief, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kavshiri.options import LanguageOption, PlanOption, StoreOption, VocabularyOption, graph_of, vocabulary_of


def brief(
    body: Annotated[str, typer.Argument(help="The department or body.", metavar="ORGANISATION")],
    file: Annotated[Path, typer.Argument(help="The file to write: .docx or .html.", metavar="FILE")],
    beside: Annotated[str, typer.Option("--with", help="Another body that it meets.", metavar="ORGANISATION")] = "",
    plan: PlanOption = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write a brief of a page or two for a meeting.

    Example: kavshiri brief "Border Police" --with EMS meeting.docx
    """
    from kavshiri import wording
    from kavshiri.brief import brief_of, docx_of, html_of
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.screen import say

    language = language_of(lang)
    form = file.suffix.lower()
    if form not in (".docx", ".html"):
        raise typer.BadParameter("the file's name ends in .docx or .html")
    made = brief_of(graph_of(store, plan), vocabulary_of(vocabulary), language, body, beside)
    write_whole(file, docx_of(made) if form == ".docx" else html_of(made))
    say(wording.WRITTEN.format(path=file.absolute()).in_(language))
