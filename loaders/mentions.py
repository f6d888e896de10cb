"""Bodies that a running text names: of names inside a name only the longest, groups and slips of one letter aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from graph.georgian import fold, is_georgian, stem
from graph.vocabulary import Hit, Spotter, Vocabulary, longest
from graph.words import Word
from loaders.cell_name import is_genitive
from loaders.foreign import with_country
from loaders.nouns import endings, nouns

_LEAST_LIKENESS = 0.9
_LONGEST_NAME = 9
_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named in words `start` to `end` (excluded).

    `hit` is None for a body that nobody knows, told by a noun that ends names of bodies and an acronym in brackets;
    `acronym` is what stands in brackets where it is not one of the body's own; `told_by_acronym` says that of a longer name
    only the acronym is known; `inside` that the name stands inside what looks like the name of another body.
    """

    start: int
    end: int
    hit: Hit | None
    acronym: str = ""
    told_by_acronym: bool = False
    inside: bool = False


def mentions(words: Sequence[Word], spotter: Spotter, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The bodies that a text names, in their order."""
    index = floor = 0
    while index < len(words):
        hits = (hit for hit in spotter.hits(words, index, running=True) if _is_certain(words, hit))
        hit = longest(hit for hit in hits if not _is_common_noun(hit, vocabulary))
        longer = _longer_name(words, index, hit, spotter) or _foreign_name(words, hit, floor, vocabulary)
        if longer is not None:
            yield longer
            index = floor = longer.end
        elif hit is not None:
            end = _with_acronym(words, hit, spotter)
            own = end == hit.end or any(
                other.organisation == hit.organisation and other.likeness == 1 for other in spotter.hits(words, hit.end)
            )
            inside = end == hit.end and _stands_inside(words, hit)
            yield Mention(hit.start, end, hit, "" if own else words[end - 1].base, inside=inside)
            index = floor = end
        else:
            index += 1


def unknown_acronyms(words: Sequence[Word], named: Sequence[Mention]) -> Iterator[int]:
    """The places of acronyms in brackets that belong to no mention."""
    covered = {index for mention in named for index in range(mention.start, mention.end)}
    for index, word in enumerate(words):
        if index not in covered and _is_acronym(words, index) and not is_georgian(word.base):
            yield index


def _is_certain(words: Sequence[Word], hit: Hit) -> bool:
    if hit.end - hit.start > 1:
        return hit.likeness >= _LEAST_LIKENESS
    word = words[hit.start]
    if hit.likeness < 1 or word.base.isdigit():
        return False
    if is_georgian(word.base):
        return len(hit.form) > _SHORTEST_WORD or fold(word.base) == fold(hit.form)
    return word.base == hit.form or word.base.isupper()


def _is_common_noun(hit: Hit, vocabulary: Vocabulary) -> bool:
    """A unit's name of one word is a common noun in a running text (ადმინისტრაცია, logistics), unless it is an acronym."""
    known = vocabulary.get(hit.organisation)
    return hit.end - hit.start == 1 and known is not None and known.unit and hit.form not in known.acronyms


def _longer_name(words: Sequence[Word], start: int, hit: Hit | None, spotter: Spotter) -> Mention | None:
    """A longer name that ends in an acronym in brackets, of which a known name in the genitive is the beginning at most.

    Where the acronym is known, it tells the body; else a noun of a body before it tells that there is one.
    """
    first = hit.end if hit is not None else start
    if hit is not None and not is_genitive(words[hit.end - 1], hit.form):
        return None
    last = min(len(words) - 1, first + (_LONGEST_NAME if hit is not None else 0))
    for index in range(first, last):
        if index > first and any(mark in words[index].gap for mark in ",;(\n:"):
            return None
        if not _is_acronym(words, index + 1):
            continue
        known = longest(other for other in spotter.hits(words, index + 1) if _is_certain(words, other))
        if known is not None:
            return Mention(start, known.end, known, told_by_acronym=True) if hit is not None else None
        if _is_noun_of_body(words[index]):
            return Mention(start if hit is not None else index + 1, index + 2, None, words[index + 1].base)
        return None
    return None


def _foreign_name(words: Sequence[Word], hit: Hit | None, floor: int, vocabulary: Vocabulary) -> Mention | None:
    """Another country's body that bears the name of one of ours (უკრაინის ფინანსთა სამინისტრო): nobody known."""
    known = vocabulary.get(hit.organisation) if hit is not None else None
    if hit is None or known is None or known.category not in ("state", "department"):
        return None
    start, end = with_country(words, hit.start, hit.end, floor)
    return Mention(start, end, None) if (start, end) != (hit.start, hit.end) else None


def _stands_inside(words: Sequence[Word], hit: Hit) -> bool:
    """Whether a name in the genitive is followed, in one phrase, by a noun that ends names of bodies."""
    if not is_genitive(words[hit.end - 1], hit.form):
        return False
    for index in range(hit.end, min(len(words), hit.end + _LONGEST_NAME)):
        if any(mark in words[index].gap for mark in ",;(\n:/"):
            return False
        written = fold(words[index].base)
        if _is_noun_of_body(words[index]) and not written[len(words[index].stem) :].startswith("ებ"):
            return True
        if written.endswith(endings("never_last")):
            return False
    return False


def _is_noun_of_body(word: Word) -> bool:
    return word.stem in _noun_stems()


@cache
def _noun_stems() -> frozenset[str]:
    return frozenset(stem(noun) for noun in nouns("bodies"))


def _is_acronym(words: Sequence[Word], index: int) -> bool:
    base = words[index].base
    closes = index + 1 == len(words) or words[index + 1].gap.lstrip().startswith(")")
    return (
        "(" in words[index].gap
        and closes
        and 2 <= len(base) <= 12
        and base[:1].isupper()
        and sum(map(str.isupper, base)) >= 2
    )


def _with_acronym(words: Sequence[Word], hit: Hit, spotter: Spotter) -> int:
    """The end of a name with the acronym in brackets after it, when that is the body's own or nearly so."""
    if hit.end >= len(words) or "(" not in words[hit.end].gap:
        return hit.end
    own = [other.end for other in spotter.hits(words, hit.end) if other.organisation == hit.organisation]
    if own:
        return max(own)
    return hit.end + 1 if _is_acronym(words, hit.end) and not list(spotter.hits(words, hit.end)) else hit.end


def is_nearly(acronym: str, known: Sequence[str]) -> bool:
    """Whether an acronym is one letter, or two letters' order, away from one of those known."""
    return any(OSA.distance(fold(acronym), fold(form)) <= 1 for form in known)
