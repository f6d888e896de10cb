"""Names of organisations among the words of a text, whatever their case ending and in spite of small slips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.georgian import fold, stem
from graph.vocabulary.organisation import Key, is_country, is_idle
from graph.words import Word

LEAST_LIKENESS = 0.8
_LETTERS = 4
_HARD = frozenset(";\n•●▪■")


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
    __slots__ = ("_by_beginning", "_names", "children", "ends")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.ends: list[tuple[str, str]] = []
        self._names: list[str] = []
        self._by_beginning: dict[str, list[str]] = {}

    def names(self) -> list[str]:
        """The stems after this node that are long enough to be told in spite of a slip."""
        if not self._names:
            self._names = [part for part in self.children if len(part) > 3 and part.isalpha()]
        return self._names

    def beginning(self, letters: str) -> list[str]:
        """The stems after this node that begin with these four letters."""
        if not self._by_beginning:
            for part in self.children:
                if len(part) >= _LETTERS:
                    self._by_beginning.setdefault(part[:_LETTERS], []).append(part)
        return self._by_beginning.get(letters, [])

    def forget(self) -> None:
        """Forget what was derived from the children, which have changed."""
        self._names, self._by_beginning = [], {}


@dataclass(frozen=True, slots=True)
class _Path:
    node: _Node
    position: int
    letters: int
    slips: float
    mended: bool


class Spotter:
    """Finds the written forms that it was given; a trie of stems (Fredkin, *Trie memory*, 1960)."""

    def __init__(self) -> None:
        self._root = _Node()
        self._stems: set[str] = set()
        self._likenesses: dict[tuple[int, str], list[tuple[str, int]]] = {}

    def add(self, key: Key, organisation: str, form: str) -> None:
        """Let `form`, whose stems are `key`, be found as `organisation`."""
        node = self._root
        for part in key:
            if part not in node.children:
                node.children[part] = _Node()
                node.forget()
            node = node.children[part]
            self._stems.add(part)
        if (organisation, form) not in node.ends:
            node.ends.append((organisation, form))
        self._likenesses.clear()

    def knows(self, word: Word) -> bool:
        """Whether some name has this word."""
        return word.stem in self._stems

    def hits(self, words: Sequence[Word], start: int) -> Iterator[Hit]:
        """All names that begin at the word `start`, shorter ones too; for each end and body the best."""
        if is_country(words[start].stem):
            if start + 1 < len(words) and not is_country(words[start + 1].stem) and not is_hard(words[start + 1].gap):
                yield from (replace(hit, start=start) for hit in self.hits(words, start + 1))
            return
        if is_idle(words[start].stem):
            return
        best: dict[tuple[int, str], Hit] = {}
        for path in self._paths(words, start):
            likeness = 1 - path.slips / path.letters
            if likeness < LEAST_LIKENESS:
                continue
            for organisation, form in path.node.ends:
                hit = Hit(start, path.position, organisation, form, likeness, path.mended)
                known = best.get((hit.end, organisation))
                if known is None or known.likeness < likeness:
                    best[hit.end, organisation] = hit
        yield from best.values()

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
                yield _Path(path.node, path.position + 1, path.letters, path.slips, path.mended)
            return
        child = path.node.children.get(word.stem)
        if child is not None:
            yield _Path(child, path.position + 1, path.letters + len(word.base), path.slips, path.mended)
        following = words[path.position + 1] if path.position + 1 < len(words) else None
        may_join = following is not None and not following.gap.strip(" -") and not is_idle(following.stem)
        if following is not None and may_join and (child is None or len(following.base) <= 2):
            joined = word.base + following.base
            child_of_both = path.node.children.get(stem(joined))
            if child_of_both is not None:
                yield _Path(child_of_both, path.position + 2, path.letters + len(joined), path.slips, True)
        if child is None and word.stem not in self._stems:
            for part, slips in self._alike(path.node, word.stem, at_root=at_root):
                yield _Path(
                    path.node.children[part],
                    path.position + 1,
                    path.letters + len(word.base),
                    path.slips + slips,
                    path.mended,
                )
            for node in _parted(path.node, fold(word.base)):
                yield _Path(node, path.position + 1, path.letters + len(word.base), path.slips, True)

    def _alike(self, node: _Node, written: str, *, at_root: bool) -> list[tuple[str, int]]:
        if len(written) < (5 if at_root else 4) or not written.isalpha():
            return []
        known = self._likenesses.get((id(node), written))
        if known is None:
            allowed = allowed_slips(written)
            near = process.extract(written, node.names(), scorer=OSA.distance, score_cutoff=allowed, limit=None)
            known = [(part, slips) for part, slips, _ in near if (part[0] >= "ა") == (written[0] >= "ა")]
            self._likenesses[id(node), written] = known
        return known


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
    for first in node.beginning(written[:_LETTERS]):
        if len(written) > len(first) + 3 and written.startswith(first):
            child = node.children[first]
            for second, grandchild in child.children.items():
                place = written.find(second, len(first)) if len(second) >= _LETTERS else -1
                if 0 <= place <= len(first) + 4 and len(written) - place - len(second) <= 4:
                    yield grandchild
