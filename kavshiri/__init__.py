"""kavshiri reads government action plans and answers who depends on whom.

`load` reads a document, `open` opens a store; both give plans that can be asked.

Raises
------
ImportError
    When another package called `graph`, `loaders` or `queries` is found before ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kavshiri.plans import Plans

__all__ = ["load", "open"]

__version__ = "0.1.0"

_HOME = Path(__file__).resolve().parent.parent


def _check_neighbours() -> None:
    for name in ("graph", "loaders", "queries"):
        spec = find_spec(name)
        found = Path(spec.origin).resolve() if spec and spec.origin else None
        if found is None or found.parent.parent != _HOME:
            raise ImportError(
                f"kavshiri needs its own package {name!r} ({_HOME / name}), but Python finds {found or 'none'} first:"
                " install kavshiri into an environment of its own, or start Python in another folder."
            )


_check_neighbours()


def load(
    path: str | Path,
    *,
    names: str | Path | None = None,
    vocabulary: Iterable[str | Path] = (),
    language: str | None = None,
) -> Plans:
    """Read one plan; nothing is saved.

    Parameters
    ----------
    path
        The document.
    names
        A file of English names for it; one that lies beside the document is taken by itself.
    vocabulary
        Vocabulary files of your own, the last one strongest.
    language
        `ka` or `en`; left out, as the locale says.

    Raises
    ------
    graph.errors.Refused
        When the document cannot be read as a plan, with the place and what to do.
    """
    from kavshiri.language import language_of
    from kavshiri.options import vocabulary_of
    from kavshiri.plans import Plans
    from loaders import load as read

    words = vocabulary_of([Path(file) for file in vocabulary])
    reading = read(Path(path), vocabulary=words, names=Path(names) if names else None)
    return Plans(reading, words, language_of(language))


def open(url: str | None = None, *, vocabulary: Iterable[str | Path] = (), language: str | None = None) -> Plans:
    """Open the plans of a store.

    Parameters
    ----------
    url
        `networkx:FILE` or `neo4j://user@host/database`; left out, the store of the command line.
    vocabulary, language
        As for `load`.

    Raises
    ------
    graph.errors.StoreRefused
        When the store cannot be used.
    """
    from kavshiri.language import language_of
    from kavshiri.options import opened, vocabulary_of
    from kavshiri.plans import Plans

    return Plans(opened(url), vocabulary_of([Path(file) for file in vocabulary]), language_of(language))
