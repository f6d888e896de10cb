"""A cell of names as the names it holds, though nothing but a space may stand between them.

The split is the one that explains the whole cell best: of all ways to lay known names over its words, that which covers
most letters with fewest names (a shortest path over the words, as in the word graphs of F. Jelinek, *Statistical Methods
for Speech Recognition*, 1997). What no known name covers is cut after the nouns that end Georgian names of bodies.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.georgian import fold, is_georgian
from graph.vocabulary import Hit, Spotter, Vocabulary, is_hard
from graph.words import AND, Word
from loaders.cell_name import Name, ends_name, is_acronym, is_connector, is_genitive, is_parted
from loaders.foreign import begins_with_of
from loaders.joining import OF_THE, joined_names
from loaders.nouns import nouns
from loaders.numbering import list_marks

_COST_OF_A_NAME = 2.0
_LEAST_WORTH = 0.5  # of a name written without a slip, however short (EU)
_COST_OF_A_COMMA = 0.5  # or “and”, within a name: of two ways that explain a cell alike, that which parts names there
_LONGEST_TORN_ENDING = 2
_DOMESTIC = ("department", "state")
_CLOSING = {"(": ")", "„": '“”"', "«": "»", "“": "”", '"': '"'}


def split_names(words: Sequence[Word], spotter: Spotter, vocabulary: Vocabulary) -> list[Name]:
    """The names of a cell in their order; words that belong to none are connectors, legal forms and bullets."""
    marks = list_marks(words)
    said = [place for place in range(len(words)) if place not in marks]
    if not said:
        return []
    # What numbers the items of a list parts them as a semicolon does.
    bare = [words[place]._replace(gap="; ") if place - 1 in marks else words[place] for place in said]
    chosen = _best_cover(bare, spotter, vocabulary)
    names = joined_names(bare, list(_with_unknown_names(bare, chosen)), vocabulary)
    return [_in_place(name, said) for name in names] if marks else names


def _in_place(name: Name, said: Sequence[int]) -> Name:
    """A name found among some of the words of a cell, at its place among all."""
    hit = replace(name.hit, start=said[name.hit.start], end=said[name.hit.end - 1] + 1) if name.hit else None
    return replace(name, start=said[name.start], end=said[name.end - 1] + 1, hit=hit)


def left_over(words: Sequence[Word], named: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs of words outside all names that say something: no connector, bullet or “none”, no legal form before a name."""
    inside = {index for start, end in named for index in range(start, end)} | list_marks(words)
    runs: list[tuple[int, int]] = []
    for index in range(len(words)):
        if index in inside or not _says_something(words, index, inside):
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return [run for run in runs if not _is_nothing(words, *run)]


# Known names


@dataclass(frozen=True, slots=True)
class _Cover:
    score: float
    names: tuple[Name, ...]


def _best_cover(words: Sequence[Word], spotter: Spotter, vocabulary: Vocabulary) -> list[Name]:
    best: list[_Cover] = [_Cover(0.0, ())] * (len(words) + 1)
    for start in range(len(words) - 1, -1, -1):
        best[start] = best[start + 1]
        for name in _names_at(words, start, spotter, vocabulary):
            letters = sum(len(word.base) for word in words[name.start : name.end] if word.base not in AND)
            likeness = name.hit.likeness if name.hit else 0.0
            rest = best[name.end]
            crossed = sum(is_parted(word) or word.base in AND for word in words[name.start + 1 : name.end])
            worth = letters * likeness - _COST_OF_A_NAME - _COST_OF_A_COMMA * crossed
            if name.hit and name.hit.likeness == 1:
                worth = max(worth, _LEAST_WORTH)
            if worth + rest.score > best[start].score:
                best[start] = _Cover(worth + rest.score, (name, *rest.names))
    return list(best[0].names)


def _names_at(words: Sequence[Word], start: int, spotter: Spotter, vocabulary: Vocabulary) -> Iterator[Name]:
    owners = []
    for hit in spotter.hits(words, start):
        follows = hit.end < len(words) and not is_parted(words[hit.end])
        genitive = follows and is_genitive(words[hit.end - 1], hit.form)
        if not genitive:
            yield Name(start, hit.end, hit)
            yield from _with_owner_after(words, hit, spotter, vocabulary)
        if genitive or (follows and is_acronym(words, hit) and not words[hit.end].gap.strip()):
            owners.append(hit)
        elif follows and not is_georgian(words[start].base) and not words[hit.end].gap.strip():
            yield from _with_unit_after(words, hit, vocabulary)
    for hit in owners:  # what has a name of its own goes before a unit of its owner
        torn = hit.mended and len(words[hit.end - 1].base) <= _LONGEST_TORN_ENDING
        if not torn:
            yield from _with_part_after(words, hit, spotter, vocabulary)


def _with_part_after(words: Sequence[Word], owner: Hit, spotter: Spotter, vocabulary: Vocabulary) -> Iterator[Name]:
    """A body together with what stands after it and is its own: a unit, a part, a unit of a part, a group of its units."""
    body = vocabulary.get(owner.organisation)
    if body is None or body.category == "group":
        return
    yield from _with_unit_after(words, owner, vocabulary)
    for hit in spotter.hits(words, owner.end):
        part = vocabulary.get(hit.organisation)
        if part is None:
            continue
        if body in vocabulary.ancestors(part.id):
            whole = replace(hit, start=owner.start)
            follows = hit.end < len(words) and not is_parted(words[hit.end])
            if follows and is_genitive(words[hit.end - 1], hit.form):
                yield from _with_part_after(words, whole, spotter, vocabulary)
            else:
                yield Name(owner.start, hit.end, whole)
        elif part.within_owner and body.category in _DOMESTIC:
            yield Name(owner.start, hit.end, owner, group=hit)


def _with_unit_after(words: Sequence[Word], owner: Hit, vocabulary: Vocabulary) -> Iterator[Name]:
    """A body of ours together with a unit of its own after it: Ministry of Justice Legal Department."""
    body = vocabulary.get(owner.organisation)
    if body is None or body.category not in _DOMESTIC:
        return
    for unit in vocabulary.unit_hits(owner.organisation, words, owner.end):
        yield Name(owner.start, unit.end, replace(unit, start=owner.start))


def _with_owner_after(words: Sequence[Word], hit: Hit, spotter: Spotter, vocabulary: Vocabulary) -> Iterator[Name]:
    """A unit or a part together with the body that it belongs to: Legal Department of the Ministry of Justice."""
    named = vocabulary.get(hit.organisation)
    if named is None or hit.end >= len(words) or not begins_with_of(words, hit.end):
        return
    place = hit.end + 1 + (words[hit.end + 1 : hit.end + 2] != [] and fold(words[hit.end + 1].base) == "the")
    for owner in spotter.hits(words, place) if place < len(words) else ():
        known = vocabulary.get(owner.organisation)
        if known is not None and known in vocabulary.ancestors(named.id):
            yield Name(hit.start, owner.end, replace(hit, end=owner.end))
        elif known is not None and named.unit:
            for unit in vocabulary.unit_hits(known.id, words, hit.start):
                if unit.end == hit.end:
                    yield Name(hit.start, owner.end, replace(unit, end=owner.end))


# Unknown names


def _with_unknown_names(words: Sequence[Word], chosen: list[Name]) -> Iterator[Name]:
    position = 0
    for name in [*chosen, Name(len(words), len(words), None)]:
        legal_form, start = _legal_form_before(words, name.start, position)
        yield from _unknown_names(words, position, start)
        if name.start < len(words):
            yield replace(name, legal_form=legal_form)
        position = name.end


def _legal_form_before(words: Sequence[Word], start: int, position: int) -> tuple[str, int]:
    if start > position and start <= len(words) and fold(words[start - 1].base) in nouns("legal_forms"):
        return words[start - 1].base, start - 1
    return "", start


def _unknown_names(words: Sequence[Word], start: int, end: int) -> Iterator[Name]:
    """Cut the words that no known name covers: at certain marks, at legal forms, and after nouns that end names."""
    first = start
    legal_form = ""
    index = start
    while index < end:
        word = words[index]
        if index > first and (
            is_hard(word.gap) or fold(word.base) in nouns("legal_forms") or _comma_ends(words, first, index)
        ):
            yield from _trimmed(words, first, index, legal_form)
            first, legal_form = index, ""
        if index == first and fold(word.base) in nouns("legal_forms"):
            first, legal_form = index + 1, word.base
        elif ends_name(words, index, end):
            index = _with_what_follows(words, index, end)
            yield from _trimmed(words, first, index + 1, legal_form)
            first, legal_form = index + 1, ""
        index += 1
    yield from _trimmed(words, first, end, legal_form)


def _with_what_follows(words: Sequence[Word], index: int, end: int) -> int:
    """The last word of what stands in brackets or quotes after a name, or the name's own last word."""
    opening = words[index + 1].gap[-1:] if index + 1 < end else ""
    if opening and opening in _CLOSING and "," not in words[index + 1].gap:
        closing = _CLOSING[opening]
        last = index + 1
        while (
            last + 1 < end
            and not any(mark in words[last + 1].gap for mark in closing)
            and not is_hard(words[last + 1].gap)
        ):
            last += 1
        return last
    return index


def _comma_ends(words: Sequence[Word], first: int, index: int) -> bool:
    """A comma ends a name unless it parts genitives of one name (განათლების, მეცნიერების … სამინისტრო)."""
    if "," not in words[index].gap or index <= first:
        return False
    before = fold(words[index - 1].base)
    return not (is_georgian(before) and before.endswith(("ის", "თა", "ს")))


def _says_something(words: Sequence[Word], index: int, inside: set[int]) -> bool:
    if fold(words[index].base) in nouns("connectors") or _is_bullet(words, index):
        return False
    return fold(words[index].base) not in nouns("legal_forms") or index + 1 not in inside


def _is_nothing(words: Sequence[Word], start: int, end: int) -> bool:
    return " ".join(fold(word.base) for word in words[start:end]) in nouns("nothing")


def _trimmed(words: Sequence[Word], start: int, end: int, legal_form: str) -> Iterator[Name]:
    if _is_nothing(words, start, end):
        return
    if all(is_connector(word) or fold(word.base) in OF_THE for word in words[start:end]):
        return
    while start < end and (is_connector(words[start]) or _is_bullet(words, start)):
        start += 1
    while end > start and is_connector(words[end - 1]):
        end -= 1
    if not all(word.base.isdigit() for word in words[start:end]):
        yield Name(start, end, None, legal_form)


def _is_bullet(words: Sequence[Word], index: int) -> bool:
    following = words[index + 1].gap if index + 1 < len(words) else ""
    return words[index].base.isdigit() and len(words[index].base) <= 2 and following.lstrip().startswith((")", "."))
