"""Names of organisations among the words of a text, whatever their case ending and in spite of small slips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.georgian import fold, is_georgian, is_same_word, stem
from graph.vocabulary.organisation import Telling, is_country, is_idle, telling
from graph.words import AND, DASHES, Word, words_of

LEAST_LIKENESS = 0.8
_LETTERS = 4
_HARD = frozenset(";\n•●▪■")
_PLURAL = "ები"
_GENITIVE = ("ის", "ისა", "ს", "სა", "თა")
_End = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in words `start` to `end` (the end excluded).

    `likeness` is the share of its letters that agree, 1 where all do; `mended` says that words had to be joined or parted.
    """

    start: int
    end: int
    organisation: str
    form: str
    likeness: float
    mended: bool


class _Node:
    """A place in the trie. Forms wait at it until a text leads there: most names begin with a word that no text has."""

    __slots__ = ("_children", "_stems", "_waiting", "_written", "ends", "written")

    def __init__(self) -> None:
        self._children: dict[str, _Node] = {}
        self.ends: list[_End] = []
        self.written: dict[str, str] = {}
        self._waiting: list[tuple[Telling, int, _End]] = []
        self._stems: tuple[list[str], ...] = ()
        self._written: tuple[list[str], ...] = ()

    def child(self, part: str) -> _Node | None:
        """The node after a stem, or None where no name goes on with it."""
        child = self._children.get(part)
        if child is not None and child._waiting:
            waiting, child._waiting = child._waiting, []
            for form in waiting:
                child.take(*form)
        return child

    def take(self, words: Telling, position: int, end: _End) -> None:
        """Let a form whose first words lead to this node go on from here."""
        if position == len(words.stems):
            if end not in self.ends:
                self.ends.append(end)
            return
        part = words.stems[position]
        if part not in self._children:
            self._children[part] = _Node()
            self._stems = self._written = ()
        self.written[words.written[position]] = part
        self._children[part]._waiting.append((words, position + 1, end))

    def long_stems(self, *, georgian: bool) -> list[str]:
        """The stems of one script after this node that are long enough to be told in spite of a slip."""
        if not self._stems:
            self._stems = _by_script(part for part in self._children if len(part) > 3)
        return self._stems[georgian]

    def long_words(self, *, georgian: bool) -> list[str]:
        """The words of one script after this node, as names write them, that are long enough for that too."""
        if not self._written:
            self._written = _by_script(word for word in self.written if len(word) > 4)
        return self._written[georgian]


class _Path(NamedTuple):
    """A way through the trie.

    `stems` is how many were met; `whole` has that number, and the word, wherever a name was whole and in the nominative;
    `parted` has the numbers of those after which a comma, “and” or a slash stood, and which.
    """

    node: _Node
    position: int
    letters: int
    slips: float
    mended: bool
    stems: int = 0
    whole: tuple[tuple[int, str], ...] = ()
    parted: tuple[tuple[int, str], ...] = ()

    def may_end(self, words: Sequence[Word]) -> bool:
        """Whether what was read so far may stand by itself: a name that is whole, or words of which the last is no genitive."""
        is_whole = bool(self.whole) and self.whole[-1][0] == self.stems
        return is_whole or not fold(words[self.position - 1].base).endswith(_GENITIVE)

    def on(
        self, node: _Node, words: Sequence[Word], read: int, slips: float = 0.0, *, mended: bool = False, met: int = 1
    ) -> _Path:
        """The way on to a node after reading so many words of the text, in which so many stems were met."""
        end = self.position + read
        letters, stems = self.letters, self.stems + met
        for word in words[self.position : end]:
            letters += len(word.base)
        parted = self.parted
        sign = _sign(words[self.position])
        if self.stems and sign and self.may_end(words):
            parted = (*parted, (self.stems, sign))
        whole = self.whole
        if node.ends:
            written = fold(words[end - 1].base)
            if not written.endswith(_GENITIVE) or any(telling(form).written[-1] == written for _, form in node.ends):
                whole = (*whole, (stems, written))
        return _Path(node, end, letters, self.slips + slips, self.mended or mended, stems, whole, parted)


class Spotter:
    """Finds the written forms that it was given; a trie of stems (Fredkin, *Trie memory*, 1960)."""

    def __init__(self) -> None:
        self._root = _Node()
        self._stems: set[str] = set()
        self._other: set[str] = set()
        self._likenesses: dict[tuple[int, str], list[tuple[str, int]]] = {}

    def add(self, organisation: str, form: str) -> None:
        """Let `form` be found as `organisation`."""
        words = telling(form)
        self._root.take(words, 0, (organisation, form))
        self._stems.update(words.stems)
        self._likenesses.clear()

    def tell_apart(self, words: Iterable[str]) -> None:
        """Take these words for themselves: none is a misread word of a name (ესპანეთის is not ესტონეთის)."""
        self._other.update(words)

    def hits(self, words: Sequence[Word], start: int, *, running: bool = False) -> Iterator[Hit]:
        """All names that begin at the word `start`, shorter ones too; for each end and body the best.

        In `running` text, most words of which belong to no name, a name's first word may be misread only where its second is
        a word of names.
        """
        if is_country(words[start].stem):
            if start + 1 < len(words) and not is_country(words[start + 1].stem) and not is_hard(words[start + 1].gap):
                yield from (replace(hit, start=start) for hit in self.hits(words, start + 1, running=running))
            return
        unknown = words[start].stem not in self._stems
        if is_idle(words[start].stem) or (running and unknown and not self._second_is_known(words, start)):
            return
        best: dict[tuple[int, str], Hit] = {}
        for path in self._paths(words, start):
            likeness = 1 - path.slips / path.letters
            if likeness < LEAST_LIKENESS:
                continue
            for organisation, form in path.node.ends:
                exact = not path.slips and not path.mended
                if path.position == start + 1 and exact and not _is_one_word(words[start], form):
                    continue
                if _is_of_two(path, form) or _are_several(words[path.position - 1], form):
                    continue
                hit = Hit(start, _with_country(words, path.position), organisation, form, likeness, path.mended)
                known = best.get((hit.end, organisation))
                if known is None or known.likeness < likeness:
                    best[hit.end, organisation] = hit
        yield from best.values()

    def _second_is_known(self, words: Sequence[Word], start: int) -> bool:
        if start + 1 >= len(words):
            return False
        second = words[start + 1]
        return second.stem in self._stems or stem(words[start].base + second.base) in self._stems

    def _paths(self, words: Sequence[Word], start: int) -> Iterator[_Path]:
        open_paths = [_Path(self._root, start, 0, 0.0, False)]
        while open_paths:
            path = open_paths.pop()
            if path.node.ends and path.position > start and not is_idle(words[path.position - 1].stem):
                yield path
            if path.position < len(words) and not (path.position > start and is_hard(words[path.position].gap)):
                open_paths.extend(self._steps(path, words, at_root=path.position == start))

    def _steps(self, path: _Path, words: Sequence[Word], *, at_root: bool) -> Iterator[_Path]:
        word = words[path.position]
        if is_idle(word.stem):
            if not at_root:
                and_stands = word.stem in AND and path.may_end(words)
                parted = (*path.parted, (path.stems, ",")) if and_stands else path.parted
                yield path._replace(position=path.position + 1, parted=parted)
            return
        child = path.node.child(word.stem)
        if child is not None:
            yield path.on(child, words, 1)
        following = words[path.position + 1] if path.position + 1 < len(words) else None
        may_join = (
            following is not None
            and not is_hard(following.gap)
            and not following.gap.strip().strip(DASHES)
            and not is_idle(following.stem)
        )
        if following is not None and may_join and (child is None or len(following.base) <= 2):
            joined = word.base + following.base
            child_of_both = path.node.child(stem(joined))
            if child_of_both is not None:
                yield path.on(child_of_both, words, 2, mended=True)
        if child is None and word.stem not in self._stems and fold(word.base) not in self._other:
            for part, slips in self._alike(path.node, word, at_root=at_root):
                alike = path.node.child(part)
                if alike is not None:
                    yield path.on(alike, words, 1, slips)
            for node in _parted(path.node, word.base):
                yield path.on(node, words, 1, mended=True, met=2)

    def _alike(self, node: _Node, word: Word, *, at_root: bool) -> list[tuple[str, int]]:
        """The stems after a node that a misread word may be, with the letters that are wrong: of its stem, or of the word."""
        written = fold(word.base)
        if len(written) < (5 if at_root else 4) or not written.isalpha():
            return []
        known = self._likenesses.get((id(node), written))
        if known is None:
            best = dict(_near(word.stem, node.long_stems(georgian=is_georgian(word.stem))))
            for near, slips in _near(written, node.long_words(georgian=is_georgian(written))):
                part = node.written[near]
                best[part] = min(slips, best.get(part, slips))
            known = self._likenesses[id(node), written] = list(best.items())
        return known


def _are_several(last: Word, form: str) -> bool:
    """Whether a text has the plural of what a form names one of (კულტურისა და სპორტის სამინისტროები), or one of several."""
    own, written = fold(last.base), telling(form).written[-1]
    if is_georgian(written):
        if written.endswith(_PLURAL):
            return is_georgian(own) and "ებ" not in own and not own.endswith("თა")
        return own.endswith(_PLURAL)
    return own == f"{written}s"


def _is_of_two(path: _Path, form: str) -> bool:
    """Whether words that would be a form are two names: the first is whole, and in the form it would stand in the genitive.

    სასაზღვრო პოლიცია, სანაპირო დაცვის დეპარტამენტი is not the Coast Guard of the Border Police. Nor is anything one name that
    a comma, a slash or “and” parts where the form has none of these.
    """
    if path.parted and not _parts(form).issuperset(path.parted):
        return True
    written = telling(form).written
    return any(
        stems < len(written) and written[stems - 1].endswith(_GENITIVE) and written[stems - 1] != word
        for stems, word in path.whole
    )


def _parts(form: str) -> set[tuple[int, str]]:
    """After how many of its telling words a form has a comma, “and” or a slash, and which: “and” is as good as a comma."""
    told = telling(form).written
    parts: set[tuple[int, str]] = set()
    met = 0
    for word in words_of(form):
        sign = "," if word.stem in AND else _sign(word)
        if sign:
            parts.add((met, sign))
        if met < len(told) and fold(word.base) == told[met]:
            met += 1
    return parts


def _sign(word: Word) -> str:
    """The comma or slash before a word; empty where there is none."""
    return next((sign for sign in ",/" if sign in word.gap), "")


def _near(written: str, words: list[str]) -> Iterator[tuple[str, int]]:
    if len(written) < _LETTERS:
        return
    from rapidfuzz import process  # which only a misread word needs
    from rapidfuzz.distance import OSA

    allowed = allowed_slips(written)
    for word, slips, _ in process.extract(written, words, scorer=OSA.distance, score_cutoff=allowed, limit=None):
        yield word, int(slips)


def _by_script(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words without and with Georgian letters, those with signs or numbers in them left out."""
    by_script: tuple[list[str], list[str]] = ([], [])
    for word in words:
        if word.isalpha():
            by_script[is_georgian(word)].append(word)
    return by_script


def _is_one_word(word: Word, form: str) -> bool:
    """Whether a word is the one word of a name, in any case ending, of one number; stems of short words may meet by chance."""
    written = telling(form).written
    if len(written) != 1:
        return True
    own = fold(word.base)
    of_one_number = not written[0].endswith(_PLURAL) or "ებ" in own or own.endswith("თა")
    return of_one_number and is_same_word(own, written[0])


def _with_country(words: Sequence[Word], end: int) -> int:
    """The end of a name with “of Georgia” after it."""
    return end + 2 if [word.stem for word in words[end : end + 2]] == ["of", "georgia"] else end


def allowed_slips(word: str) -> int:
    """How many letters of a word may be wrong and the word still be told: one of four, two of eight, three of thirteen."""
    return 1 if len(word) < 8 else 2 if len(word) < 13 else 3


def is_hard(gap: str) -> bool:
    """Whether what stands between two words ends a name for certain: a line's end, a semicolon, a bullet."""
    return not _HARD.isdisjoint(gap)


def longest(hits: Iterable[Hit]) -> Hit | None:
    """The hit that covers most words; of equals the likest."""
    return max(hits, key=lambda hit: (hit.end, hit.likeness, hit.organisation), default=None)


def _parted(node: _Node, written: str) -> Iterator[_Node]:
    """Where two words of a name were written as one: the node after both."""
    for place in range(_LETTERS, len(written) - _LETTERS + 1):
        child = node.child(stem(written[:place]))
        after = child.child(stem(written[place:])) if child is not None else None
        if after is not None:
            yield after
            return
