"""What the vocabulary knows of one organisation, and the forms in which its name is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graph.georgian import fold, stem
from graph.words import words_of

Key = tuple[str, ...]
_remembered: dict[str, str] = {}
_COUNTRY = stem("საქართველოს")
_IDLE = frozenset({"the", "of", "and", "for", "in", "to", "და"})


@dataclass(frozen=True, slots=True)
class Organisation:
    """One body or group.

    Parameters
    ----------
    id
        `ge-mfa`; of a unit, its ministry's id and a suffix: `ge-mia-ird`.
    name_ka, name_en
        The names shown.
    category
        One of `graph.schema.CATEGORIES`.
    acronyms
        Those in use, the Latin one first.
    aliases
        Other forms that documents use.
    short
        Forms that people type and documents do not use as a name.
    parent
        The body that it is part of, or empty.
    succeeded_by
        The bodies that took over from a former one.
    unit
        Whether the name is understood only within the owner of the plan.
    within_owner
        Whether a group means units of whoever owns the plan (“relevant units”).
    confirmed
        False for a name that no vocabulary has.
    file, line
        Where the vocabulary says so.
    """

    id: str
    name_ka: str
    name_en: str
    category: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    parent: str = ""
    succeeded_by: tuple[str, ...] = ()
    unit: bool = False
    within_owner: bool = False
    confirmed: bool = True
    file: str = ""
    line: int = 0

    def name(self, language: str) -> str:
        """The name in `ka` or `en`; the other one where a language has none."""
        return (self.name_ka or self.name_en) if language == "ka" else (self.name_en or self.name_ka)

    def written_forms(self) -> Iterator[str]:
        """Every form that a document may use."""
        yield from filter(None, (self.name_ka, self.name_en, *self.acronyms, *self.aliases))

    def spoken_forms(self) -> Iterator[str]:
        """Every form that a person may type."""
        yield from self.written_forms()
        yield from self.short


class Telling(NamedTuple):
    """The words of a form that tell which body is meant, folded and without a case ending after a dash, and their stems."""

    written: tuple[str, ...]
    stems: Key


def key_of(form: str) -> Key:
    """What is compared of a written form: the stems of its words, without the country's name in front.

    >>> key_of("საქართველოს საგარეო საქმეთა სამინისტროს") == key_of("საგარეო საქმეთა სამინისტრო")
    True
    >>> key_of("the Ministry of Foreign Affairs of Georgia") == key_of("Ministry of Foreign Affairs")
    True
    """
    return telling(form).stems


@lru_cache(maxsize=65536)
def telling(form: str) -> Telling:
    """The words of a form that tell which body is meant, without the country's name in front and words such as “of”."""
    if form in _remembered:
        written, _, stems = _remembered[form].partition("\n")
        return Telling(tuple(written.split()), tuple(stems.split()))
    words = list(words_of(form))
    if len(words) > 1 and words[0].stem in (_COUNTRY, "georgia"):
        words = words[1:]
    if len(words) > 2 and (words[-2].stem, words[-1].stem) == ("of", "georgia"):
        words = words[:-2]
    words = [word for word in words if word.stem not in _IDLE] or words
    return Telling(tuple(fold(word.base) for word in words), tuple(word.stem for word in words))


def remember(told: Mapping[str, str]) -> None:
    """Take the telling words of forms as they were worked out before: for each form its words and, on a new line, their stems."""
    _remembered.update(told)


def is_idle(part: str) -> bool:
    """Whether a stem tells nothing of which body is meant (of, the, და)."""
    return part in _IDLE


def is_country(part: str) -> bool:
    """Whether a stem is the name of the country itself."""
    return part in (_COUNTRY, "georgia")
