"""The options that several commands share."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.text import Language

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.stores import Store
    from graph.vocabulary import Vocabulary

StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        help="Address of the store: networkx:FILE or neo4j://USER@HOST/DATABASE. Also KAVSHIRI_STORE.",
        metavar="URL",
    ),
]
LanguageOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        help="ka or en; Georgian where the locale is Georgian, else English.",
        metavar="ka|en",
    ),
]
VocabularyOption = Annotated[
    list[Path] | None,
    typer.Option("--vocabulary", help="A vocabulary file of your own; adds to ours and overrides it.", metavar="FILE"),
]
PlanOption = Annotated[str | None, typer.Option("--plan", help="Only this plan, by its id.", metavar="ID")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def opened(url: str | None) -> "Store":
    """The store that was asked for."""
    from graph.stores import open_store
    from kavshiri.places import store_url

    return open_store(store_url(url))


def graph_of(url: str | None, plan: str | None) -> "PlanGraph":
    """The plans of the store as one graph, or one of them.

    Raises
    ------
    NotFound
        When the store has no plan, or not this one.
    """
    store = opened(url)
    graph = store.graph(plan or "")
    if not graph:
        store.report()
    return graph


def vocabulary_of(files: list[Path] | None) -> "Vocabulary":
    """The shipped vocabulary with the person's own files on top."""
    from graph.vocabulary import Vocabulary
    from kavshiri.places import vocabulary_file

    own = [vocabulary_file()] if vocabulary_file().is_file() else []
    return Vocabulary.load(*own, *(files or []))
