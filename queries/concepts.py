"""Words of questions by what they mean: the same heading for words that mean the same, in either language and script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

import graph
from graph.compiled import compiled
from graph.georgian import fold, is_georgian, romanless, stem, without_dative
from graph.words import Word, words_of

Sort = Literal["concept", "idle", "beyond", "word"]
Meaning = tuple[str, Sort]
CONCEPTS = Path(__file__).parent / "concepts.yml"
# What the meanings depend on beside that file: how a word is cut, and how it is looked up.
CODE = (Path(__file__), *(Path(graph.__file__).parent / name for name in ("georgian.py", "words.py")))
_LEAST_LETTERS = 5  # of a word that may be mistyped, and of a root
_BEYOND = "!"  # before what no question of a plan asks for
_IDLE = "."  # before a word that tells nothing, where meanings are kept
_SORTS: dict[str, Sort] = {"<": "concept", _BEYOND: "beyond", _IDLE: "idle"}
_TAB = "\t"  # between what is looked up and what it means, where both are kept as one text
_ENGLISH = 2  # the keys of a word in Latin letters that read it as English
_EXACT = "="  # before a form as it is written: stems of short words may meet by chance
_MARK = "~"  # before a stem in letters that do not tell the scripts apart
_BEFORE = re.compile(  # what a Georgian verb may bear before its root: a preverb, then signs of persons and voice
    "^(?:გადმო|გადა|ჩამო|შემო|წამო|გამო|წარმო|ამო|მო|მი|და|გა|შე|ჩა|წა|ა)?(?:გვ|ვ|მ|გ|ს|ჰ)?[იუაე]?"
)
_TO_US = "(?:გადმო|გადა|ჩამო|შემო|გამო|წარმო|ამო|მო|მი|და|გა|შე|ა)?(?:გვ|მ)[აიე]?"  # what asks to do it for me or us
_AFTER = re.compile("(?:ation|ing|ment|ion|ers|er|ed|ly|es|e)$")
_AFTER_GEORGIAN = re.compile("(?:ობენ|ებენ|ავენ|ობთ|ებთ|ობ|ებ|ავ|ენ|ონ|ოთ|ეთ|დეს|ოს|ეს|თ)$")


@dataclass(frozen=True, slots=True)
class Told:
    """One or several words of a question and what they mean.

    Parameters
    ----------
    words
        As they were typed.
    means
        The heading of a concept, or the word's own stem.
    sort
        `concept`, `idle`, `beyond`, or `word` for any other.
    start, end
        Their place in the text, in characters.
    """

    words: str
    means: str
    sort: Sort
    start: int
    end: int


def told_in(text: str, known: frozenset[str] = frozenset()) -> list[Told]:
    """What the words of a text mean, in order; phrases before their words.

    Parameters
    ----------
    text
        As it was typed.
    known
        Stems of further words that are known, such as those of the wordings.
    """
    words = list(words_of(text))
    english = _is_english(words)
    found: list[Told] = []
    place = 0
    while place < len(words):
        length, (means, sort) = _phrase(words, place, english) or (1, _meaning(words[place].base, known, english))
        start, end = words[place].start, words[place + length - 1].end
        said = words[place].base if length == 1 else text[start:end]
        found.append(Told(said, means, sort, start, end))
        place += length
    return found


def meaning(word: str, known: frozenset[str] = frozenset()) -> Meaning:
    """What a word means, in any inflection and with small slips: the heading or its own stem, and its sort."""
    return _meaning(word, known, english=False)


@cache
def _meaning(word: str, known: frozenset[str], english: bool) -> Meaning:
    table = _table().words
    for key in _keys(word)[: _ENGLISH if english else None]:
        if key in table:
            return _read(table[key])
    if _table().request.match(word):
        return "", "idle"
    own = stem(word)
    if own in known:
        return own, "word"
    return _by_root(own) or _mistyped(own, known) or (own, "word")


def options_told() -> dict[str, dict[str, list[set[str]]]]:
    """By option and value: the sets of headings each of which tells it."""
    return _table().options


def is_known(word: str) -> bool:
    """Whether questions have a word, written without a slip."""
    return any(key in _table().words for key in _keys(word))


def is_head(word: str) -> bool:
    """Whether a word ends or heads names of bodies: ministry, სააგენტო."""
    return any(key in _table().heads for key in _keys(word))


def _is_english(words: Sequence[Word]) -> bool:
    """Whether words in Latin letters are English rather than Georgian."""
    table = _table().words
    latin = [_keys(word.base) for word in words if not is_georgian(word.base)]
    english = [any(key in table for key in keys[:_ENGLISH]) for keys in latin]
    georgian = [any(key in table for key in keys[_ENGLISH:]) for keys in latin]
    return sum(english) > sum(one and not other for one, other in zip(georgian, english, strict=True))


def _phrase(words: Sequence[Word], start: int, english: bool) -> tuple[int, Meaning] | None:
    """The longest phrase that begins at a word: how many words it has, and what it means."""
    phrases = _table().phrases
    for key in _keys(words[start].base)[: _ENGLISH if english else None]:
        for kept in phrases.get(key, ()):
            parts, means = kept.split(_TAB)
            phrase = parts.split()
            following = words[start : start + len(phrase)]
            if len(following) == len(phrase) and all(
                part in _keys(word.base) for part, word in zip(phrase, following, strict=True)
            ):
                return len(phrase), _read(means)
    return None


def _by_root(own: str) -> Meaning | None:
    """What a word means of which another form is known: depending by depends, ვთანამშრომლობთ by თანამშრომლობს."""
    root = _root(own)
    if len(root) < _LEAST_LETTERS:
        return None
    for kept in _table().roots.get(root[:_LEAST_LETTERS], ()):
        other, means = kept.split(_TAB)
        if other == root or (is_georgian(root) and (root.startswith(other) or other.startswith(root))):
            return _read(means)
    return None


@cache
def _root(own: str) -> str:
    if is_georgian(own):
        return _AFTER_GEORGIAN.sub("", _BEFORE.sub("", own))
    return _AFTER.sub("", own)


def _mistyped(own: str, known: frozenset[str]) -> Meaning | None:
    """What a word means that differs by one letter from a known one, by two where it is long."""
    if len(own) < _LEAST_LETTERS - 1:
        return None
    from rapidfuzz import process  # which only a mistyped or unknown word needs
    from rapidfuzz.distance import OSA

    allowed = 1 if len(own) < 9 else 2
    near = process.extractOne(own, _table().long, scorer=OSA.distance, score_cutoff=allowed)
    if near is not None and is_georgian(near[0]) == is_georgian(own) and near[0][0] == own[0]:
        return _read(_table().words[near[0]])
    other = process.extractOne(own, known, scorer=OSA.distance, score_cutoff=allowed)
    return (other[0], "word") if other is not None and other[0][:1] == own[:1] else None


@cache
def _keys(word: str) -> tuple[str, ...]:
    if is_georgian(word):
        return _EXACT + fold(word), stem(word)
    latin = (romanless(word), romanless(without_dative(word)))
    return (
        _EXACT + fold(word),
        stem(word),
        *(_MARK + _EXACT + one for one in latin),
        *(_MARK + stem(one) for one in latin),
    )


class _Table:
    """Meanings as they are kept: each a text, read when it is looked up, since one question needs few of thousands."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept

    @cached_property
    def words(self) -> dict[str, str]:
        """By key what a word means."""
        return dict(self._kept["words"])

    @cached_property
    def phrases(self) -> dict[str, list[str]]:
        """By the key of its first word the others of a phrase, and what it means."""
        return dict(self._kept["phrases"])

    @cached_property
    def roots(self) -> dict[str, list[str]]:
        """By its first letters a root, and what it means."""
        return dict(self._kept["roots"])

    @cached_property
    def heads(self) -> frozenset[str]:
        """The keys of words that end or head names of bodies."""
        return frozenset(self._kept["heads"])

    @cached_property
    def options(self) -> dict[str, dict[str, list[set[str]]]]:
        """By option and value the sets of headings each of which tells it."""
        told = self._kept["options"].items()
        return {name: {value: list(map(set, cues)) for value, cues in values.items()} for name, values in told}

    @cached_property
    def long(self) -> tuple[str, ...]:
        """The words that may be mistyped."""
        return tuple(key for key in self.words if len(key) >= _LEAST_LETTERS and key[0] not in (_MARK, _EXACT))

    @cached_property
    def request(self) -> re.Pattern[str]:
        """A Georgian verb that asks to do something for me or us."""
        return re.compile(_TO_US + f"(?:{'|'.join(self._kept['requests'])})")


@cache
def _table() -> _Table:
    return _Table(compiled((CONCEPTS,), CODE, _compile))


def _written(means: str, sort: Sort) -> str:
    """A meaning as it is kept: one text, whose first letter tells its sort."""
    return _IDLE + means if sort == "idle" else means


def _read(kept: str) -> Meaning:
    sort = _SORTS.get(kept[0], "word")
    return (kept[1:] if sort == "idle" else kept), sort


def _compile() -> dict[str, Any]:
    """The table without what JSON does not hold."""
    lists = _lists()
    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    roots: dict[str, list[str]] = {}
    for written, (means, sort) in _listed(lists):
        parts = [word.base for word in words_of(written)]
        each = _written(means or (_BEYOND if sort == "beyond" else "") + " ".join(map(stem, parts)), sort)
        for key in _written_keys(parts)[: 1 if written.startswith(_EXACT) else None]:
            if len(key) > 1:
                phrases.setdefault(key[0], []).append((key, each))
            else:
                words.setdefault(key[0], each)
        if len(parts) == 1 and sort == "concept" and len(root := _root(stem(written))) >= _LEAST_LETTERS:
            roots.setdefault(root[:_LEAST_LETTERS], []).append(f"{root}{_TAB}{each}")
    for listed in phrases.values():
        listed.sort(key=lambda phrase: -len(phrase[0]))
    return {
        "words": words,
        "phrases": {
            first: [f"{' '.join(key)}{_TAB}{each}" for key, each in listed] for first, listed in phrases.items()
        },
        "roots": roots,
        "options": {
            name: {value: [[f"<{one}>" for one in cue] for cue in cues] for value, cues in values.items()}
            for name, values in lists["options"].items()
        },
        "heads": sorted({key[0] for word in lists["heads"] for key in _written_keys([word])}),
        "requests": lists["requests"],
    }


def _lists() -> dict[str, Any]:
    import yaml  # which the compiled form spares

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every word is a text, "on" and "no" too
    return dict(yaml.load(CONCEPTS.read_text(encoding="utf-8"), Loader=loader))


def _listed(lists: dict[str, Any]) -> Iterator[tuple[str, Meaning]]:
    for heading, words in lists["same"].items():
        for word in words:
            yield word, (f"<{heading}>", "concept")
    for word in lists["beyond"]:
        yield word, ("", "beyond")
    for word in lists["idle"]:
        yield word, ("", "idle")


def _written_keys(parts: Sequence[str]) -> list[tuple[str, ...]]:
    """The stems of a word or phrase, and those of a Georgian one in Latin letters."""
    keys = [tuple(map(stem, parts))]
    if len(parts) == 1:
        keys.insert(0, (_EXACT + fold(parts[0]),))
    if is_georgian(parts[0]):
        keys.append(tuple(_MARK + stem(romanless(part)) for part in parts))
        if len(parts) == 1:
            keys.append((_MARK + _EXACT + romanless(parts[0]),))
    return keys
