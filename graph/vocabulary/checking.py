"""A vocabulary checked against itself, and a person's own laid on top of the shipped one."""

from collections.abc import Iterable
from dataclasses import replace

from graph.errors import VocabularyRefused
from graph.vocabulary.organisation import Organisation, key_of


def check(organisations: Iterable[Organisation]) -> None:
    """Refuse a vocabulary in which two bodies claim one form, a parent is missing, or parents go in a circle.

    Raises
    ------
    VocabularyRefused
        Names the lines that contradict each other.
    """
    known = {organisation.id: organisation for organisation in organisations}
    for organisation in known.values():
        for other in filter(None, (organisation.parent, *organisation.succeeded_by)):
            if other not in known:
                raise _refused(organisation, f"{organisation.id} refers to {other}, which does not exist")
        _refuse_circle(organisation, known)
    claimed: dict[tuple[str, tuple[str, ...]], Organisation] = {}
    for organisation in known.values():
        scope = organisation.parent if organisation.unit else ""
        for form in organisation.spoken_forms():
            key = (scope, key_of(form))
            other_claim = claimed.setdefault(key, organisation)
            if other_claim.id != organisation.id:
                raise _refused(
                    organisation,
                    f"“{form}” of {organisation.id} is claimed by {other_claim.id} too"
                    f" ({other_claim.file}, line {other_claim.line}): give it to one of them",
                )


def overridden(shipped: list[Organisation], own: list[Organisation]) -> list[Organisation]:
    """The shipped vocabulary with a person's own on top: theirs wins, and takes a form that a shipped body had."""
    own_by_id = {organisation.id: organisation for organisation in own}
    taken = {key_of(form) for organisation in own for form in organisation.spoken_forms()}
    merged = []
    for organisation in shipped:
        mine = own_by_id.pop(organisation.id, None)
        if mine is None:
            merged.append(_without(organisation, taken))
        else:
            merged.append(
                replace(
                    mine,
                    acronyms=mine.acronyms or organisation.acronyms,
                    aliases=(
                        *mine.aliases,
                        *organisation.aliases,
                        *filter(None, (organisation.name_ka, organisation.name_en)),
                    ),
                    short=(*mine.short, *organisation.short),
                    parent=mine.parent or organisation.parent,
                    unit=mine.unit or organisation.unit,
                )
            )
    return [*merged, *own_by_id.values()]


def _without(organisation: Organisation, taken: set[tuple[str, ...]]) -> Organisation:
    if not any(key_of(form) in taken for form in organisation.spoken_forms()):
        return organisation
    return replace(
        organisation,
        acronyms=tuple(form for form in organisation.acronyms if key_of(form) not in taken),
        aliases=tuple(form for form in organisation.aliases if key_of(form) not in taken),
        short=tuple(form for form in organisation.short if key_of(form) not in taken),
    )


def _refuse_circle(organisation: Organisation, known: dict[str, Organisation]) -> None:
    seen = [organisation]
    while (parent := known.get(seen[-1].parent)) is not None:
        if parent in seen:
            lines = " and ".join(f"{part.file}, line {part.line}" for part in (*seen, parent)[:2])
            raise _refused(organisation, f"the parents of {organisation.id} go in a circle ({lines})")
        seen.append(parent)


def refused(file: str, line: int, what: str) -> VocabularyRefused:
    """The refusal of a vocabulary file: where, what, in both languages."""
    return VocabularyRefused(f"{file}, line {line}: {what}.", f"{file}, სტრიქონი {line}: ლექსიკონის შეცდომა ({what}).")


def _refused(organisation: Organisation, what: str) -> VocabularyRefused:
    return refused(organisation.file, organisation.line, what)
