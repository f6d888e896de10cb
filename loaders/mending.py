"""Text made regular: spaces, dashes and marks, and words that a scan misread.

A word is mended only when plans do not use it (`words.txt`, the vocabulary and the ministry's other words), exactly one word
that they use differs from it by letters that a scan confuses, and, in long words, by one letter too many.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.georgian import clean, fold, is_georgian, stem
from graph.words import DASHES, words_of
from loaders.cell import readable

_CONFUSED = {
    letter: pair.replace(letter, "") for pair in ("დღ", "პკ", "ჯჟ", "ლღ", "ჭჰ", "შწ", "ჩწ", "ძმ") for letter in pair
} | {"კ": "პქვ", "ღ": "დლ", "ვ": "კ", "ქ": "კ", "წ": "შჩ"}
_SHORTEST = 6
_LONG = 9
_SPACE_BEFORE = re.compile(r"\s+([,.;:)])(?=\s|$)")
_SPACE_AFTER = re.compile(r"([,;])(?=[^\W\d_])")
_DASH_IN_WORD = re.compile(rf"(?<=[^\W_])[{DASHES}](?=[^\W_])")
_DASH_ALONE = re.compile(rf"\s[{DASHES}]+(?=\s)")
_LONE_ENDING = re.compile(r"(?<=[აეიოუ]) (ს)(?=[\s,.;:)]|$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A word as it stands and as it was read; `sure` where a long word differs only by confused letters."""

    before: str
    after: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Mended:
    """A text made regular, with the words that were changed; `spaced` when spaces or dashes were."""

    text: str
    slips: tuple[Slip, ...]
    spaced: bool


class Mender:
    """Mends the texts of one reading.

    Parameters
    ----------
    known
        Further words that are right: those of the vocabulary.
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._words = _shipped_words() | {fold(word) for word in known}
        self._stems = {stem(word) for word in self._words}
        self._slips: dict[str, Slip | None] = {}
        self._mended: dict[str, Mended] = {}

    def mend(self, text: str) -> Mended:
        """The text on one line, with its slips mended; plans repeat their risks and names, and each is mended once."""
        if text not in self._mended:
            self._mended[text] = self._mend(text)
        return self._mended[text]

    def _mend(self, text: str) -> Mended:
        plain = re.sub(r"\s+", " ", readable(clean(text))).strip()
        regular = _regular(plain)
        slips: list[Slip] = []
        pieces: list[str] = []
        position = 0
        for word in words_of(regular):
            slip = self.slip(word.base)
            if slip is not None:
                end = word.start + len(word.base)
                pieces += [regular[position : word.start], slip.after]
                position = end
                slips.append(slip)
        pieces.append(regular[position:])
        return Mended("".join(pieces), tuple(slips), regular != plain)

    def slip(self, word: str) -> Slip | None:
        """The word that was meant by a misread one, or None where it is right or nothing is near."""
        written = fold(word)
        if written not in self._slips:
            self._slips[written] = self._find(written)
        return self._slips[written]

    def _find(self, written: str) -> Slip | None:
        if (
            len(written) < _SHORTEST
            or not is_georgian(written)
            or not written.isalpha()
            or stem(written) in self._stems
        ):
            return None
        meant = {variant for variant in _confused(written) if self._uses(variant)}
        if meant:
            return Slip(written, meant.pop(), len(written) >= _LONG) if len(meant) == 1 else None
        if len(written) >= _LONG:
            for index in range(1, len(written) - 1):
                shorter = written[:index] + written[index + 1 :]
                meant |= {variant for variant in (shorter, *_confused(shorter)) if variant in self._words}
        return Slip(written, meant.pop(), False) if len(meant) == 1 else None

    def _uses(self, word: str) -> bool:
        return word in self._words or (len(stem(word)) >= _SHORTEST - 1 and stem(word) in self._stems)


def _regular(text: str) -> str:
    text = _DASH_IN_WORD.sub("-", clean(text))
    text = _DASH_ALONE.sub(" –", text)
    text = _SPACE_AFTER.sub(r"\1 ", _SPACE_BEFORE.sub(r"\1", text))
    return _LONE_ENDING.sub(r"\1", re.sub(r"\s+", " ", text)).strip()


def _confused(word: str) -> Iterator[str]:
    for index, letter in enumerate(word):
        for other in _CONFUSED.get(letter, ""):
            yield word[:index] + other + word[index + 1 :]


@cache
def _shipped_words() -> frozenset[str]:
    text = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
