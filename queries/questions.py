"""The catalogue of questions, found by their files being in `queries/catalogue`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from graph.errors import NotFound
from queries.question import Question

_FOLDER = Path(__file__).parent / "catalogue"


def question_names() -> list[str]:
    """The names of all questions, in the order of the letters; nothing is imported for it."""
    return list(_names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(file.stem.replace("_", "-") for file in question_files()))


def question_files() -> list[Path]:
    """The files of the catalogue, a question each, in the order of their names."""
    return sorted(file for file in _FOLDER.glob("*.py") if file.stem != "__init__")


def question_named(name: str) -> Question | None:
    """One question, importing no other; None where there is none of this name."""
    if name not in question_names():
        return None
    module = import_module(f"queries.catalogue.{name.replace('-', '_')}")
    found = getattr(module, name.replace("-", "_"), None)
    if not isinstance(found, Question):
        raise TypeError(f"queries/catalogue/{name.replace('-', '_')}.py declares no question of this name")
    return found


def question_called(name: str) -> Question:
    """One question that somebody asked for by its name.

    Raises
    ------
    NotFound
        When there is none of this name.
    """
    found = question_named(name)
    if found is None:
        raise NotFound(f"No question is called {name!r}.", f"კითხვა {name!r} არ არსებობს.")
    return found


def catalogue() -> dict[str, Question]:
    """All questions by name."""
    return {name: found for name in question_names() if (found := question_named(name))}
