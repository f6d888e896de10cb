"""Drawing a plan or a body: `kavshiri draw FILE.html`, or .svg, or .png."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kavshiri.options import LanguageOption, PlanOption, StoreOption, VocabularyOption, graph_of, vocabulary_of


def draw(
    file: Annotated[Path, typer.Argument(help="The file to write: .html, .svg or .png.", metavar="FILE")],
    around: Annotated[str | None, typer.Option("--around", help="Draw one body and whom it works with.")] = None,
    steps: Annotated[int, typer.Option("--steps", min=1, max=6, help="How far from that body, in ties.")] = 1,
    coordinator: Annotated[bool, typer.Option("--coordinator", help="Draw the coordinator too.")] = False,
    groups: Annotated[bool, typer.Option("--groups", help="Draw groups that name no single body too.")] = False,
    plan: PlanOption = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Draw who works with whom: the plans of the store, or one body and its partners.

    Example: kavshiri draw network.html --around MFA --steps 2
    """
    from kavshiri import wording
    from kavshiri.drawing import organisation_picture, page_of_organisation, page_of_plan, plan_picture
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.screen import say
    from queries.organisations import organisation

    ending = file.suffix.lower()
    if ending not in (".html", ".svg", ".png"):
        raise typer.BadParameter(f"{file}: .html, .svg, .png")
    language = language_of(lang)
    graph = graph_of(store, plan)
    body = organisation(around, graph, vocabulary_of(vocabulary)) if around is not None else ""
    with_too = {"coordinator": coordinator, "groups": groups}
    if ending == ".html":
        text = (
            page_of_organisation(graph, body, language, steps=steps, **with_too)
            if body
            else page_of_plan(graph, language, **with_too)
        )
        write_whole(file, text)
    else:
        picture = (
            organisation_picture(graph, body, steps=steps, **with_too) if body else plan_picture(graph, **with_too)
        )
        write_whole(file, picture.to_svg(language) if ending == ".svg" else picture.to_png(language))
    said = wording.PICTURE if ending == ".html" else wording.WRITTEN
    say(said.format(path=file.absolute()).in_(language))
