"""A cell of names as the names it holds, though nothing but a space may stand between them.

The split is the one that explains the whole cell best: of all ways to lay known names over its words, that which covers
most letters with fewest names (a shortest path over the words, as in the word graphs of F. Jelinek, *Statistical Methods
for Speech Recognition*, 1997). What no known name covers is cut after the nouns that end Georgian names of bodies.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.georgian import fold, is_georgian
from graph.vocabulary import Hit, Spotter, Vocabulary, is_hard
from graph.words import Word
from loaders.foreign import begins_with_of, is_foreign
from loaders.nouns import is_plural, nouns

_COST_OF_A_NAME = 2.0
_COST_OF_A_COMMA = 0.5  # or “and”, within a name: of two ways that explain a cell alike, that which parts names there
_AND = frozenset({"და", "and"})
_LONGEST_TORN_ENDING = 2
_LONGEST_ACRONYM = 5
_CLOSING = {"(": ")", "„": '“”"', "«": "»", "“": "”", '"': '"'}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a cell: words `start` to `end` (excluded).

    `hit` tells which known body it is, and is None for a name that nobody knows; `group` is set where the words also
    name a group of the body's own units; `told_by_acronym` where only the acronym in brackets is known.
    """

    start: int
    end: int
    hit: Hit | None
    legal_form: str = ""
    group: Hit | None = None
    told_by_acronym: bool = False


def split_names(words: Sequence[Word], spotter: Spotter, vocabulary: Vocabulary) -> list[Name]:
    """The names of a cell in their order; words that belong to none are connectors, legal forms and bullets."""
    if not words:
        return []
    chosen = _best_cover(words, spotter, vocabulary)
    names = list(_with_unknown_names(words, chosen))
    return _with_owners_beside(words, _acronyms_joined(words, _modified_names(words, names, vocabulary)), vocabulary)


def left_over(words: Sequence[Word], named: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs of words outside all names that say something: no connector, bullet or “none”, no legal form before a name."""
    inside = {index for start, end in named for index in range(start, end)}
    runs: list[tuple[int, int]] = []
    for index in range(len(words)):
        if index in inside or not _says_something(words, index, inside):
            continue
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return [run for run in runs if not _is_nothing(words, *run)]


def is_genitive(word: Word, form: str) -> bool:
    """Whether a name ends in the genitive here, so that it belongs to what follows."""
    written, nominative = fold(word.base), fold(form.rsplit(maxsplit=1)[-1]).strip("“”\"'„()") if form.split() else ""
    if word.text != word.base:
        return word.text.endswith("ს")
    return (
        is_georgian(written)
        and written != nominative
        and written.endswith(("ის", "ს", "ისა", "სა"))
        and not nominative.endswith("ს")
    )


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
            letters = sum(len(word.base) for word in words[name.start : name.end] if word.base not in _AND)
            likeness = name.hit.likeness if name.hit else 0.0
            rest = best[name.end]
            crossed = sum(_is_parted(word) or word.base in _AND for word in words[name.start + 1 : name.end])
            score = letters * likeness - _COST_OF_A_NAME - _COST_OF_A_COMMA * crossed + rest.score
            if score > best[start].score:
                best[start] = _Cover(score, (name, *rest.names))
    return list(best[0].names)


def _names_at(words: Sequence[Word], start: int, spotter: Spotter, vocabulary: Vocabulary) -> Iterator[Name]:
    owners = []
    for hit in spotter.hits(words, start):
        follows = hit.end < len(words) and not _is_parted(words[hit.end])
        if not follows or not is_genitive(words[hit.end - 1], hit.form):
            yield Name(start, hit.end, hit)
        else:
            owners.append(hit)
    for hit in owners:  # what has a name of its own goes before a unit of its owner
        owner = vocabulary.get(hit.organisation)
        torn = hit.mended and len(words[hit.end - 1].base) <= _LONGEST_TORN_ENDING
        if owner is None or owner.category == "group" or torn:
            continue
        for unit in vocabulary.unit_hits(owner.id, words, hit.end):
            yield Name(start, unit.end, replace(unit, start=start))
        for part in spotter.hits(words, hit.end):
            if part.organisation in vocabulary and owner in vocabulary.ancestors(part.organisation):
                yield Name(start, part.end, replace(part, start=start))
        if owner.category in ("department", "state"):
            for group in spotter.hits(words, hit.end):
                known = vocabulary.get(group.organisation)
                if known is not None and known.within_owner:
                    yield Name(start, group.end, hit, group=group)


def _is_parted(word: Word) -> bool:
    """Whether something certain stands between the word before and this one."""
    return is_hard(word.gap) or "," in word.gap or "(" in word.gap or fold(word.base) in nouns("connectors")


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
        elif _ends_name(words, index, end):
            index = _with_what_follows(words, index, end)
            yield from _trimmed(words, first, index + 1, legal_form)
            first, legal_form = index + 1, ""
        index += 1
    yield from _trimmed(words, first, end, legal_form)


def _ends_name(words: Sequence[Word], index: int, end: int) -> bool:
    written = fold(words[index].base)
    if is_plural(written):
        return not _plural_goes_on(words, index, end)
    return written in nouns("bodies") or (written in nouns("units") and is_georgian(written))


def _plural_goes_on(words: Sequence[Word], index: int, end: int) -> bool:
    """“Schools and training centres”: a group named by two plurals is one group."""
    if index + 1 >= end or fold(words[index + 1].base) not in nouns("connectors") or is_hard(words[index + 1].gap):
        return False
    for following in range(index + 2, end):
        written = fold(words[following].base)
        if is_hard(words[following].gap) or written in nouns("bodies"):
            return False
        if is_plural(written):
            return True
    return False


def _with_what_follows(words: Sequence[Word], index: int, end: int) -> int:
    """The last word of what stands in brackets or quotes after a name, or the name's own last word."""
    opening = words[index + 1].gap[-1:] if index + 1 < end else ""
    if opening and opening in _CLOSING:
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
    while start < end and (fold(words[start].base) in nouns("connectors") or _is_bullet(words, start)):
        start += 1
    while end > start and fold(words[end - 1].base) in nouns("connectors"):
        end -= 1
    if not all(word.base.isdigit() for word in words[start:end]):
        yield Name(start, end, None, legal_form)


def _is_bullet(words: Sequence[Word], index: int) -> bool:
    following = words[index + 1].gap if index + 1 < len(words) else ""
    return words[index].base.isdigit() and len(words[index].base) <= 2 and following.lstrip().startswith((")", "."))


# What belongs together after all


def _modified_names(words: Sequence[Word], names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """A known name after an unknown genitive is not that body (უკრაინის შინაგან საქმეთა სამინისტრო): one unknown name.

    So is a Latin name of one or two words beside unknown Latin words (EU Border Assistance Mission).
    """
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.end == name.start
            and not _is_parted(words[name.start])
            and not name.legal_form
        ):
            if (before.hit is None and name.hit is not None and _modifies(words, before, name, vocabulary)) or (
                before.hit is not None and name.hit is None and _is_of_another(words, before, name, vocabulary)
            ):
                joined[-1] = Name(before.start, name.end, None, before.legal_form)
                continue
            if (before.hit is None) != (name.hit is None) and _latin_run(words, before, name):
                joined[-1] = Name(before.start, name.end, None, before.legal_form)
                continue
        joined.append(name)
    return joined


def _with_owners_beside(words: Sequence[Word], names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """A unit that any ministry may have is that of the ministry that stands right beside it, not one of the plan's owner.

    Beside it stands an acronym (შსს მიგრაციის დეპარტამენტი), a genitive before a bracket, or either in brackets or after a dash
    or colon (იუსტიციის სამინისტრო (იურიდიული დეპარტამენტი)). A full name with nothing but a space between is one of a list.
    """
    told = list(names)
    for place, name in enumerate(names):
        unit = vocabulary.get(name.hit.organisation) if name.hit else None
        if name.hit is None or unit is None or not unit.unit:
            continue
        before = names[place - 1] if place and _owns(words, names[place - 1], name) else None
        after = names[place + 1] if place + 1 < len(names) and _in_brackets(words, name, names[place + 1]) else None
        for beside in (before, after):
            owner = vocabulary.get(beside.hit.organisation) if beside and beside.hit else None
            if owner is None or owner.unit or owner.category != "state" or owner.id == unit.parent:
                continue
            for hit in vocabulary.unit_hits(owner.id, words, name.start):
                if hit.end == name.end:
                    told[place] = replace(name, hit=hit)
    return told


def _owns(words: Sequence[Word], owner: Name, unit: Name) -> bool:
    """Whether what stands between a name and a unit after it makes the unit its own."""
    gap = words[unit.start].gap
    if owner.end != unit.start or owner.hit is None or is_hard(gap) or "," in gap:
        return False
    last = words[owner.end - 1]
    between = gap.strip()
    if between and "/" not in between and ")" not in between:
        return True
    is_acronym = owner.end - owner.start == 1 and len(last.base) <= _LONGEST_ACRONYM
    bracketed = ")" in between and any(is_genitive(word, owner.hit.form) for word in words[owner.start : owner.end])
    return is_acronym or bracketed or last.text.endswith(("'s", "’s"))


def _in_brackets(words: Sequence[Word], unit: Name, owner: Name) -> bool:
    """Whether a name stands in brackets right after a unit."""
    return unit.end == owner.start and "(" in words[owner.start].gap


def _modifies(words: Sequence[Word], before: Name, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether unknown words make the known name after them another's.

    A genitive or another country's adjective does; before a unit or a name of one word so does whatever is no name by
    itself (საბაჟო | პოლიტიკის დეპარტამენტი).
    """
    assert name.hit is not None
    if not _is_domestic(name.hit, vocabulary):
        return False
    last = words[before.end - 1]
    written = fold(last.base)
    if is_foreign(last) or (is_georgian(written) and written.endswith(("ის", "თა", "ს"))):
        return True
    known = vocabulary.get(name.hit.organisation)
    generic = name.end - name.start == 1 or (known is not None and known.unit)
    return generic and is_georgian(written) and len(written) > 3 and not _ends_name(words, before.end - 1, before.end)


def _is_of_another(words: Sequence[Word], before: Name, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether words after a known name say whose it is: Ministry of Defence | of Ukraine."""
    return (
        before.hit is not None
        and _is_domestic(before.hit, vocabulary)
        and begins_with_of(words, name.start)
        and name.end - name.start > 1
    )


def _is_domestic(hit: Hit, vocabulary: Vocabulary) -> bool:
    known = vocabulary.get(hit.organisation)
    return known is None or known.category in ("department", "state", "group")


def _latin_run(words: Sequence[Word], before: Name, name: Name) -> bool:
    known = before if before.hit else name
    together = words[before.start : name.end]
    return known.end - known.start <= 2 and not any(is_georgian(word.base) for word in together)


def _acronyms_joined(words: Sequence[Word], names: list[Name]) -> list[Name]:
    """A name and the acronym in brackets after it are one."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        bracketed = before is not None and before.end == name.start and "(" in words[name.start].gap
        if before is not None and bracketed:
            if before.hit is None and name.hit is not None and name.end - name.start == 1:
                joined[-1] = replace(name, start=before.start, legal_form=before.legal_form, told_by_acronym=True)
                continue
            if name.hit is None or (before.hit is not None and before.hit.organisation == name.hit.organisation):
                joined[-1] = replace(before, end=name.end)
                continue
        joined.append(name)
    return joined
