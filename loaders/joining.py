"""Names of a cell that belong together after all: a body of another's, a unit with its ministry, an acronym in brackets."""

from collections.abc import Sequence
from dataclasses import replace

from graph.georgian import fold, is_georgian
from graph.vocabulary import Hit, Vocabulary, is_hard
from graph.words import AND, DASHES, Word, words_of
from loaders.cell_name import NOBODY, Name, ends_name, is_genitive, is_parted
from loaders.foreign import begins_with_of, is_foreign
from loaders.nouns import nouns

_QUOTES = "„“”«»\"'"
OF_THE = ("of", "the")


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
            one_is_known = (before.hit is None) != (name.hit is None)
            if _latin_run(words, before, name) if one_is_known else _is_of_union(words, before, name, vocabulary):
                joined[-1] = Name(before.start, name.end, None, before.legal_form)
                continue
        joined.append(name)
    return joined


def _with_owners_beside(words: Sequence[Word], names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """A unit is that of the body that stands right beside it, not one of the plan's owner, and so are those listed with it.

    Beside it stands a genitive before a bracket, or either in brackets or after a dash or colon (იუსტიციის სამინისტრო
    (იურიდიული დეპარტამენტი)). A full name with nothing but a space or a comma between is one of a list.
    """
    told = list(names)
    owner, closing = "", ""  # the body whose units are being listed, and what ends that list
    for place, name in enumerate(names):
        if not _is_unit(words, name, vocabulary) or _says_whose(name):
            owner = ""
            continue
        before = names[place - 1] if place else None
        after = names[place + 1 : place + 3]
        if before is not None and _owns(words, before, name, vocabulary):
            owner, closing = _owner_of(before, vocabulary), _closing(words[name.start].gap)
        elif _stands_after(words, name, after, vocabulary):
            told[place], owner = _under(_owner_of(after[0], vocabulary), words, name, vocabulary), ""
            continue
        elif before is not None and _joined_by_and(words, before, name) and _begins_with_owner(words, before):
            owner, closing = _parent(before, vocabulary), ";\n"
        elif any(mark in words[name.start].gap for mark in closing):
            owner = ""
        if owner:
            told[place] = _under(owner, words, name, vocabulary)
    return _with_units_before(words, names, told, vocabulary)


def _with_units_before(
    words: Sequence[Word], names: list[Name], told: list[Name], vocabulary: Vocabulary
) -> list[Name]:
    """The names, a unit before “and” being of the body that is said of the unit after: Legal and Finance of the Ministry."""
    for place in range(len(names) - 1, 0, -1):
        name, before = names[place], names[place - 1]
        is_said = told[place] != name or (_says_whose(name) and not _begins_with_owner(words, name))
        if is_said and _joined_by_and(words, before, name) and told[place - 1] == before and not _says_whose(before):
            owner = _parent(told[place], vocabulary)
            if owner and _is_unit(words, before, vocabulary):
                told[place - 1] = _under(owner, words, before, vocabulary)
    return told


def _says_whose(name: Name) -> bool:
    """Whether the words of a known unit have its body too: Legal Department of the Ministry of Justice."""
    return name.hit is not None and name.end - name.start > len(list(words_of(name.hit.form)))


def _begins_with_owner(words: Sequence[Word], name: Name) -> bool:
    """Whether a unit's name begins with its body's, as in Georgian: იუსტიციის სამინისტროს იურიდიული დეპარტამენტი."""
    return name.hit is not None and _says_whose(name) and words[name.start].stem != next(words_of(name.hit.form)).stem


def _is_unit(words: Sequence[Word], name: Name, vocabulary: Vocabulary) -> bool:
    if name.hit is None:
        return fold(words[name.end - 1].base) in nouns("units")
    known = vocabulary.get(name.hit.organisation)
    return known is not None and known.unit


def _parent(name: Name, vocabulary: Vocabulary) -> str:
    """The body of which a unit is known, or said, to be a part; empty for anything else."""
    known = vocabulary.get(name.hit.organisation) if name.hit else None
    return known.parent if known is not None and known.unit else name.owner


def _under(owner: str, words: Sequence[Word], unit: Name, vocabulary: Vocabulary) -> Name:
    """The unit as one of that body: a known one where the body has such a unit."""
    if _parent(unit, vocabulary) == owner:
        return unit
    if unit.hit is not None and owner != NOBODY:
        for hit in vocabulary.unit_hits(owner, words, unit.start):
            if hit.end == unit.end:
                return replace(unit, hit=hit)
    return replace(unit, hit=None, owner=owner)


def _owner_of(name: Name, vocabulary: Vocabulary) -> str:
    return name.hit.organisation if name.hit and name.hit.organisation in vocabulary else NOBODY


def _may_own(name: Name, vocabulary: Vocabulary) -> bool:
    known = vocabulary.get(name.hit.organisation) if name.hit else None
    return known is None or (not known.unit and known.category in ("state", "department"))


def _owns(words: Sequence[Word], owner: Name, unit: Name, vocabulary: Vocabulary) -> bool:
    """Whether what stands between a name and a unit after it makes the unit its own."""
    gap = words[unit.start].gap
    if (
        owner.end != unit.start
        or "," in gap
        or is_hard(gap)
        or not _may_own(owner, vocabulary)
        or _is_listed(words, gap)
    ):
        return False
    between = "".join(gap.split()).strip(_QUOTES)
    if between and "/" not in between and ")" not in between:
        return True
    in_genitive = owner.hit and any(is_genitive(word, owner.hit.form) for word in words[owner.start : owner.end])
    return ")" in between and bool(in_genitive)


def _stands_after(words: Sequence[Word], unit: Name, names: Sequence[Name], vocabulary: Vocabulary) -> bool:
    """Whether the first of two names stands right after a unit in brackets or after a dash, and has no unit of its own after."""
    owner = names[0] if names else None
    if owner is None or owner.hit is None or unit.end != owner.start or not _may_own(owner, vocabulary):
        return False
    gap = words[owner.start].gap
    if is_hard(gap) or "," in gap:
        return False
    if "(" in gap or "[" in gap:
        return True
    dashed = bool(gap.strip()) and set(gap.strip()) <= set(DASHES) and not _is_listed(words, gap)
    return dashed and not any(
        _is_unit(words, name, vocabulary) and _owns(words, owner, name, vocabulary) for name in names[1:]
    )


def _is_listed(words: Sequence[Word], gap: str) -> bool:
    """Whether a dash begins a line of a list, as one stands before the first name."""
    return bool(set(gap.strip()) & set(DASHES)) and bool(set(words[0].gap.strip()) & set(DASHES))


def _closing(gap: str) -> str:
    """What ends a list of units that this begins."""
    if "(" in gap or "[" in gap:
        return ")]"
    return "\n" if ":" in gap else ";\n"


def _modifies(words: Sequence[Word], before: Name, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether unknown words make the known name after them another's.

    A genitive or another country's adjective does; before a unit or a name of one word so does whatever is no name by
    itself (საბაჟო | პოლიტიკის დეპარტამენტი).
    """
    assert name.hit is not None
    last = words[before.end - 1]
    written = fold(last.base)
    if written in OF_THE or any(fold(word.base) in nouns("regions") for word in words[before.start : before.end]):
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


def _is_of_union(words: Sequence[Word], before: Name, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether the name of a body of ours stands right after that of an international one: EU Parliament, UN Police Academy."""
    if before.hit is None or name.hit is None or words[name.start].gap.strip():
        return False
    of_union, ours = vocabulary.get(before.hit.organisation), vocabulary.get(name.hit.organisation)
    latin = not any(is_georgian(word.base) for word in words[before.start : name.end])
    is_acronym = name.end - name.start == 1 and words[name.start].base.isupper()
    return (
        latin
        and not is_acronym
        and of_union is not None
        and of_union.category in ("international", "foreign")
        and ours is not None
        and ours.category in ("state", "department")
    )


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
