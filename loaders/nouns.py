"""The nouns, connectors and legal forms of `nouns.yml`."""

from functools import cache
from pathlib import Path

import yaml

from graph.georgian import fold

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def nouns(list_name: str) -> frozenset[str]:
    """The words of one list, folded."""
    return frozenset(fold(word) for word in _lists()[list_name])


@cache
def endings(list_name: str) -> tuple[str, ...]:
    """The endings of one list."""
    return tuple(_lists()[list_name])


def is_plural(word: str) -> bool:
    """Whether a Georgian word is a plural in the nominative: no adjective before a noun is.

    >>> is_plural("დანაყოფები"), is_plural("დანაყოფების")
    (True, False)
    """
    return len(word) > 5 and word.endswith("ები")


@cache
def _lists() -> dict[str, list[str]]:
    text = (Path(__file__).parent / "nouns.yml").read_text(encoding="utf-8")
    return {name: [str(word) for word in words or ()] for name, words in yaml.load(text, Loader=_Loader).items()}
