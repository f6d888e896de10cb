"""The text of a cell that may stand on several lines, and its words, each with the place it came from."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.georgian import clean
from graph.words import Word, words_of

_PARAGRAPH = re.compile(r"</?(?:p|li|div)\s*/?>", re.IGNORECASE)
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
_QUOTES = '„“”«»"'
_AROUND = ("()", "„“", "“”", "«»")  # what is kept where it stands on either side of the words
_BRACKET = re.compile('[][(){}„“”«»"]')
_SIGN_BEFORE = re.compile(r"(?:(?:[≥≤<>=≈~±$€£₾№#]|[<>]=)\s?|[-−+])+$")  # of a number; a dash and a space begin an item
_SIGN_AFTER = re.compile(r"\s?[%‰°]|[$€£₾+]")
_OTHER_MARKUP = re.compile(r"</?(?:br|b|i|u|em|strong|span|ul|ol)\s*/?>|\*\*|__", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What one line of the source says of a cell, as it stands there.

    `column` tells apart the columns of one kind, such as two of indicators: 0 for the first.
    """

    line: int
    text: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one cell that stand on one line, as they stand there."""

    line: int
    words: str


class Cell:
    """A cell put together from its fragments; `words` are those of all fragments in order.

    Marks such as `<p>` part the cell and are no words; a fragment begins after a space, a new paragraph only where it stands
    in another column.
    """

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        self.fragments = tuple(fragments)
        self.words: list[Word] = []
        self._places: list[tuple[int, Word]] = []
        for number, fragment in enumerate(self.fragments):
            for word in _words_in_place(fragment.text):
                if number and self.words and self._places[-1][0] < number:
                    tail = readable(self.fragments[number - 1].text)[self._places[-1][1].end :].strip()
                    border = "\n" if fragment.column != self.fragments[self._places[-1][0]].column else " "
                    gap = f"{tail}{border}{word.gap.strip()} ".replace("  ", " ")
                    self._add(number, word._replace(gap=gap))
                else:
                    self._add(number, word)

    def _add(self, number: int, word: Word) -> None:
        self.words.append(word)
        self._places.append((number, word))

    def __bool__(self) -> bool:
        """Whether the cell has any word."""
        return bool(self.words)

    @property
    def line(self) -> int:
        """The first line that it stands on."""
        return self.fragments[0].line

    @property
    def text(self) -> str:
        """Its text on one line, paragraphs parted by line ends."""
        return " ".join(readable(fragment.text).strip() for fragment in self.fragments)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The words `start` to `end` (excluded) as they stand in the source, a piece for each line."""
        found: list[Piece] = []
        by_fragment: dict[int, list[Word]] = {}
        for number, word in self._places[start:end]:
            by_fragment.setdefault(number, []).append(word)
        for number, words in by_fragment.items():
            fragment = self.fragments[number]
            start_of, end_of = _with_signs(fragment.text, words[0].start, words[-1].end)
            found.append(Piece(fragment.line, _with_brackets(fragment.text, start_of, end_of)))
        return found

    def text_of(self, start: int, end: int) -> str:
        """The words `start` to `end` (excluded) on one line, with the punctuation between them."""
        pieces = self.pieces(start, end)
        texts = [piece.words for piece in pieces]
        for index, (number, word) in enumerate(self._places[start : end - 1], start):
            if self._places[index + 1][0] != number:
                place = next(at for at, piece in enumerate(pieces) if piece.line == self.fragments[number].line)
                tail = readable(self.fragments[number].text)[word.end :].strip()
                texts[place] += tail if not texts[place].endswith(tail) else ""
        return " ".join(texts)

    def after(self, index: int) -> str:
        """What stands behind a word before the next one on its line."""
        number, word = self._places[index]
        behind = readable(self.fragments[number].text)[word.end :]
        following = self._places[index + 1] if index + 1 < len(self._places) else (-1, word)
        return behind[: following[1].start - word.end] if following[0] == number else behind

    def line_of(self, index: int) -> int:
        """The line of a word."""
        return self.fragments[self._places[index][0]].line


def readable(text: str) -> str:
    """The text with its marks blanked out, every letter at its old place."""
    if "<" in text or "*" in text or "_" in text:
        text = _PARAGRAPH.sub(lambda mark: "\n" + " " * (len(mark[0]) - 1), text)
        text = _OTHER_MARKUP.sub(lambda mark: " " * len(mark[0]), text)
    return text


@lru_cache(maxsize=4096)  # plans repeat their cells
def _words_in_place(text: str) -> tuple[Word, ...]:
    """The words of a text, read without letters that cannot be seen, with the places that they have among them."""
    shown = readable(text)
    if len(clean(text)) == len(text):
        return tuple(words_of(shown))
    places = [place for place, letter in enumerate(text) if clean(letter)]
    return tuple(
        word._replace(start=places[word.start], end=places[word.end - 1] + 1)
        for word in words_of("".join(shown[place] for place in places))
    )


def joined(fragments: Iterable[Fragment]) -> str:
    """All fragments as they stand, one after the other."""
    return " ".join(fragment.text.strip() for fragment in fragments)


def _with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of words with the signs of a number that begins or ends them: more than, less than, per cent, money."""
    if text[start : start + 1].isdigit():
        before = _SIGN_BEFORE.search(readable(text), max(start - 6, 0), start)
        start = before.start() if before and not text[before.start() - 1 : before.start()].isalnum() else start
    if text[end - 1 : end].isdigit():
        after = _SIGN_AFTER.match(readable(text), end)
        end = after.end() if after and not text[after.end() : after.end() + 1].isalnum() else end
    return start, end


def _with_brackets(text: str, start: int, end: int) -> str:
    """The slice, with the closing or opening brackets and quotes at its ends that belong to it."""
    if not _BRACKET.search(text, max(start - 1, 0), end + 1):
        return text[start:end]
    while (wider := _with_a_bracket(text, start, end)) != (start, end):
        start, end = wider
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and f"{before}{after}" in _AROUND:
        start, end = start - 1, end + 1
    return text[start:end]


def _with_a_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """The slice with one more mark, where it has the other of the pair alone."""
    words, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    for opening, closing in _BRACKETS:
        if after == closing and words.count(opening) > words.count(closing):
            return start, end + 1
        if before == opening and words.count(closing) > words.count(opening):
            return start - 1, end
    if sum(letter in _QUOTES for letter in words) % 2:
        if after and after in _QUOTES:
            return start, end + 1
        if before and before in _QUOTES:
            return start - 1, end
    return start, end
