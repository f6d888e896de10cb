"""Words of questions by what they mean: the same heading for words that mean the same, in either language and script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.georgian import is_georgian, romanless, stem
from graph.words import words_of

Sort = Literal["concept", "idle", "beyond", "word"]
_LEAST_LETTERS = 5  # of a word that may be mistyped
_MARK = "~"  # before a stem in letters that do not tell the scripts apart


def meaning(word: str, known: frozenset[str] = frozenset()) -> tuple[str, Sort]:
    """What a word of a question means, and of which sort it is.

    Parameters
    ----------
    word
        As it was typed, in any inflection, with small slips.
    known
        Stems of further words that are known, such as those of the wordings.

    Returns
    -------
    tuple
        The heading of a concept, or the word's own stem; and `concept`, `idle`, `beyond`, or `word` for any other.
    """
    table = _table()
    for key in _keys(word):
        if key in table:
            return table[key]
    own = stem(word)
    if own in known:
        return own, "word"
    return _mistyped(word, known) or (own, "word")


def meanings(text: str) -> Iterable[tuple[str, Sort]]:
    """What the words of a text mean, in order."""
    return [meaning(word.base) for word in words_of(text)]


def _mistyped(word: str, known: frozenset[str]) -> tuple[str, Sort] | None:
    """What a word means that differs by one letter from a known one, by two where it is long."""
    own = stem(word)
    if len(own) < _LEAST_LETTERS:
        return None
    allowed = 1 if len(own) < 9 else 2
    near = process.extractOne(own, _long_stems(), scorer=OSA.distance, score_cutoff=allowed)
    if near is not None and is_georgian(near[0]) == is_georgian(own) and near[0][0] == own[0]:
        return _table()[near[0]]
    other = process.extractOne(own, known, scorer=OSA.distance, score_cutoff=allowed)
    return (other[0], "word") if other is not None and other[0][:1] == own[:1] else None


def _keys(word: str) -> tuple[str, ...]:
    if is_georgian(word):
        return (stem(word),)
    return stem(word), _MARK + stem(romanless(word))


@cache
def _table() -> dict[str, tuple[str, Sort]]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every word is a text, "on" and "no" too
    text = (Path(__file__).parent / "concepts.yml").read_text(encoding="utf-8")
    lists = yaml.load(text, Loader=loader)
    table: dict[str, tuple[str, Sort]] = {}

    def add(word: str, means: tuple[str, Sort]) -> None:
        table.setdefault(stem(word), means)
        if is_georgian(word):
            table.setdefault(_MARK + stem(romanless(word)), means)

    for word in lists["idle"]:
        add(word, ("", "idle"))
    for heading, words in lists["same"].items():
        for word in words:
            if " " not in word:
                add(word, (f"<{heading}>", "concept"))
    for word in lists["beyond"]:
        add(word, (stem(word), "beyond"))
    return table


@cache
def _long_stems() -> tuple[str, ...]:
    return tuple(key for key in _table() if len(key) >= _LEAST_LETTERS and not key.startswith(_MARK))
