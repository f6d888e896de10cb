"""The language in which the program speaks to a person."""

import locale
import os
from typing import get_args

from graph.errors import NotFound
from graph.text import Language


def language_of(choice: str | None) -> Language:
    """The language that was chosen; else Georgian where the locale is Georgian, else English.

    Raises
    ------
    NotFound
        When the choice is neither `ka` nor `en`.
    """
    if choice is None:
        return "ka" if _locale().lower().startswith(("ka", "georgian")) else "en"
    for language in get_args(Language):
        if choice == language:
            return "ka" if choice == "ka" else "en"
    raise NotFound(f"--lang is ka or en, not {choice!r}.", f"--lang არის ka ან en და არა {choice!r}.")


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return locale.getlocale()[0] or ""
