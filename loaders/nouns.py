"""The nouns, connectors and legal forms of `nouns.yml`."""

from functools import cache
from pathlib import Path

import yaml

from graph.georgian import fold, is_georgian, stem

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
def in_nominative(word: str) -> str:
    """A noun that ends names of bodies without its case ending; any other word, and a plural, as it stands.

    >>> in_nominative("ცენტრთან"), in_nominative("ცენტრების"), in_nominative("სახლის")
    ('ცენტრი', 'ცენტრების', 'სახლის')
    """
    written = fold(word)
    if not is_georgian(written) or written in _by_stem().values() or "ებ" in written[len(stem(written)) :]:
        return word
    return _by_stem().get(stem(written), word)


@cache
def _by_stem() -> dict[str, str]:
    return {stem(noun): noun for noun in sorted(nouns("bodies") | nouns("units")) if is_georgian(noun)}


@cache
def _lists() -> dict[str, list[str]]:
    text = (Path(__file__).parent / "nouns.yml").read_text(encoding="utf-8")
    return {name: [str(word) for word in words or ()] for name, words in yaml.load(text, Loader=_Loader).items()}
