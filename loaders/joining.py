"""Names of a cell that belong together after all: a body of another's, a unit with its ministry, an acronym in brackets."""

from collections.abc import Sequence
from dataclasses import replace

from graph.georgian import fold, is_georgian
from graph.vocabulary import Hit, Vocabulary, is_hard
from graph.words import AND, Word
from loaders.cell_name import Name, ends_name, is_genitive, is_parted
from loaders.foreign import begins_with_of, is_foreign

_OF_THE = ("of", "the")


def joined_names(words: Sequence[Word], names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """The names with those joined that are one, and units given to the ministry beside them."""
    names = _modified_names(words, _with_one_head(words, names), vocabulary)
    return _with_owners_beside(words, _acronyms_joined(words, names), vocabulary)


def _with_one_head(words: Sequence[Word], names: list[Name]) -> list[Name]:
    """A genitive before “and” belongs to the noun that both have (პარლამენტისა და მთავრობის ადმინისტრაცია): one unknown name."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and not name.legal_form and _have_one_head(words, before, name):
            joined[-1] = Name(before.start, name.end, None, before.legal_form)
        else:
            joined.append(name)
    return joined


def _have_one_head(words: Sequence[Word], before: Name, name: Name) -> bool:
    if not _joined_by_and(words, before, name):
        return False
    last, own = words[before.end - 1], words[name.end - 1]
    in_genitive = is_genitive(last, before.hit.form) if before.hit else fold(last.base).endswith(("ის", "სა"))
    return in_genitive and not own.text.endswith(("ს", "სა"))


def _joined_by_and(words: Sequence[Word], before: Name, name: Name) -> bool:
    """Whether nothing but “and” stands between two names."""
    return (
        before.end + 1 == name.start
        and fold(words[before.end].base) in AND
        and not any(word.gap.strip() for word in words[before.end : name.start + 1])
    )


def _modified_names(words: Sequence[Word], names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """A known name after an unknown genitive is not that body (უკრაინის შინაგან საქმეთა სამინისტრო): one unknown name.

    So is a Latin name of one or two words beside unknown Latin words (EU Border Assistance Mission).
    """
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and before.end == name.start and not is_parted(words[name.start]) and not name.legal_form:
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
        if place and _joined_by_and(words, names[place - 1], name):
            told[place] = _of_one_owner(words, told[place - 1], name, vocabulary)
        after = names[place + 1] if place + 1 < len(names) and _in_brackets(words, name, names[place + 1]) else None
        for beside in (before, after):
            owner = vocabulary.get(beside.hit.organisation) if beside and beside.hit else None
            if owner is None or owner.unit or owner.category != "state" or owner.id == unit.parent:
                continue
            for hit in vocabulary.unit_hits(owner.id, words, name.start):
                if hit.end == name.end:
                    told[place] = replace(name, hit=hit)
    return told


def _of_one_owner(words: Sequence[Word], before: Name, unit: Name, vocabulary: Vocabulary) -> Name:
    """A unit after “and” is that of the ministry under which the unit before it was named."""
    first = vocabulary.get(before.hit.organisation) if before.hit else None
    if before.hit is None or first is None or not first.unit:
        return unit
    hits = vocabulary.unit_hits(first.parent, words, unit.start)
    return next((replace(unit, hit=hit) for hit in hits if hit.end == unit.end), unit)


def _owns(words: Sequence[Word], owner: Name, unit: Name) -> bool:
    """Whether what stands between a name and a unit after it makes the unit its own."""
    gap = words[unit.start].gap
    if owner.end != unit.start or owner.hit is None or is_hard(gap) or "," in gap:
        return False
    between = gap.strip()
    if between and "/" not in between and ")" not in between:
        return True
    bracketed = ")" in between and any(is_genitive(word, owner.hit.form) for word in words[owner.start : owner.end])
    return bracketed


def _in_brackets(words: Sequence[Word], unit: Name, owner: Name) -> bool:
    """Whether a name stands in brackets right after a unit."""
    return unit.end == owner.start and "(" in words[owner.start].gap


def _modifies(words: Sequence[Word], before: Name, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether unknown words make the known name after them another's.

    A genitive or another country's adjective does; before a unit or a name of one word so does whatever is no name by
    itself (საბაჟო | პოლიტიკის დეპარტამენტი).
    """
    assert name.hit is not None
    last = words[before.end - 1]
    written = fold(last.base)
    if written in _OF_THE:
        return True
    if not _is_domestic(name.hit, vocabulary):
        return False
    if is_foreign(last) or (is_georgian(written) and written.endswith(("ის", "თა", "ს"))):
        return True
    known = vocabulary.get(name.hit.organisation)
    generic = name.end - name.start == 1 or (known is not None and known.unit)
    return generic and is_georgian(written) and len(written) > 3 and not ends_name(words, before.end - 1, before.end)


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
