"""A whole plan as one file: `kavshiri page FILE.html`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kavshiri.options import LanguageOption, PlanOption, StoreOption, VocabularyOption, graph_of, opened, vocabulary_of


def page(
    file: Annotated[Path, typer.Argument(help="The page to write.", metavar="FILE.html")],
    zipped: Annotated[bool, typer.Option("--zip", help="Write FILE.zip with the page in it.")] = False,
    plan: PlanOption = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write a whole plan as one page to be mailed: it opens in any browser, without a network and with nothing installed.

    Example: kavshiri page plan.html --zip
    """
    from graph.plan_graph import nodes_of
    from graph.schema import PLAN
    from kavshiri import wording
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.screen import say
    from kavshiri.whole_plan import whole_page
    from kavshiri.whole_plan.words import WRITTEN

    if file.suffix.lower() not in (".html", ".htm"):
        raise typer.BadParameter(f"{file}: .html")
    language = language_of(lang)
    graph, kept = graph_of(store, plan), opened(store)
    reports = {id: kept.report(id)[1:] for id in nodes_of(graph, PLAN)}
    text = whole_page(graph, vocabulary_of(vocabulary), reports, language)
    target = file.with_suffix(".zip") if zipped else file
    write_whole(target, _zip(file.name, text) if zipped else text)
    said = wording.WRITTEN if zipped else WRITTEN
    say(said.format(path=target.absolute()).in_(language))


def _zip(name: str, text: str) -> bytes:
    """An archive with one page; the same page gives the same archive, whenever it is made."""
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    held = BytesIO()
    with ZipFile(held, "w") as archive:
        about = ZipInfo(name)
        about.compress_type = ZIP_DEFLATED
        about.external_attr = 0o644 << 16
        archive.writestr(about, text.encode("utf-8"), compresslevel=9)
    return held.getvalue()
