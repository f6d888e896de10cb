"""Which organisation a name means, how sure that is, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from graph.georgian import clean, fold, is_georgian, is_same_word, romanless, stem, without_dative
from graph.text import Text
from graph.vocabulary.organisation import Organisation, key_of, telling
from graph.vocabulary.spotting import allowed_slips
from graph.words import words_of

Claims: TypeAlias = Mapping[str, Sequence[tuple[str, str]]]
"""By the stems of a form, a blank between two: who is called so, by id, and how the form is written."""

_BY_ID = Text(en="it is the id", ka="იდენტიფიკატორია")
_BY_NAME = Text(en="“{form}” is its name", ka="„{form}“ მისი სახელია")
_BY_FORM = Text(en="“{form}” is another form of its name", ka="„{form}“ მისი სახელის სხვა ფორმაა")
_BY_LETTERS = Text(en="“{form}”, typed in Latin letters", ka="„{form}“, ლათინური ასოებით აკრეფილი")
_BY_LIKENESS = Text(en="it looks like “{form}”", ka="ჰგავს ფორმას „{form}“")


@dataclass(frozen=True, slots=True)
class Match:
    """An organisation that a name may mean; `score` is how sure that is, 0 to 1."""

    organisation: Organisation
    form: str
    score: float
    why: Text


def claims_of(organisations: Iterable[Organisation]) -> dict[str, list[tuple[str, str]]]:
    """Who claims which form: all spoken forms of some organisations."""
    found: dict[str, list[tuple[str, str]]] = {}
    for organisation in organisations:
        for form in organisation.spoken_forms():
            claims = found.setdefault(" ".join(key_of(form)), [])
            if all(id != organisation.id for id, _ in claims):
                claims.append((organisation.id, form))
    return found


def romanless_claims(claims: Claims) -> dict[str, list[tuple[str, str]]]:
    """The Georgian ones among claims, by their stems in letters that do not tell apart what Latin letters do not."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, claiming in claims.items():
        parts = key.split()
        if all(map(is_georgian, parts)):
            found.setdefault(" ".join(stem(romanless(part)) for part in parts), []).extend(claiming)
    return found


class NameIndex:
    """The spoken forms of some organisations, ready to be looked up.

    Parameters
    ----------
    organisations
        Those that are found.
    kept
        Their `claims`, and those in `romanless` letters, where they were worked out before.
    """

    def __init__(self, organisations: Iterable[Organisation], kept: Mapping[str, Claims] | None = None) -> None:
        self._by_id = {organisation.id: organisation for organisation in organisations}
        self._kept = kept

    @cached_property
    def _claims(self) -> Claims:
        return claims_of(self._by_id.values()) if self._kept is None else self._kept["claims"]

    @cached_property
    def _romanless(self) -> Claims:
        return romanless_claims(self._claims) if self._kept is None else self._kept["romanless"]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words of all forms."""
        return frozenset(part for key in self._claims for part in key.split())

    def find(self, text: str) -> list[Match]:
        """The bodies that `text` means, best first; empty when nothing is near enough."""
        found = self.written(text)
        text = clean(text).strip()
        key = key_of(text)
        if found or not key:
            return found
        found = self.typed_in_latin(text) or self._with_slips(key, self._claims)
        if not found and len(key) > 1 and not is_georgian(text):
            latin = tuple(stem(romanless(word.base)) for word in words_of(text))
            found = self._with_slips(latin, self._romanless)
        return found

    def written(self, text: str) -> list[Match]:
        """The body whose id `text` is, or those that have it as a form of their name, in any case ending, without slips."""
        text = clean(text).strip()
        if text.lower() in self._by_id:
            body = self._by_id[text.lower()]
            return [Match(body, body.id, 1.0, _BY_ID)]
        return self.exact(text)

    def exact(self, text: str) -> list[Match]:
        """The bodies that have `text` as a form of their name, in any case ending, without slips."""
        key = key_of(text)
        claims = self._claims.get(" ".join(key), ()) if key else ()
        bodies = [(self._by_id[id], form) for id, form in claims if _is_one_word(text, form)]
        return [
            Match(body, form, 1.0, (_BY_NAME if form in (body.name_ka, body.name_en) else _BY_FORM).format(form=form))
            for body, form in bodies
        ]

    def nearest(self, text: str, limit: int) -> list[Match]:
        """The bodies whose forms look most like `text`, each once."""
        from rapidfuzz import fuzz, process  # which few texts need: most names are written without a slip

        wanted = fold(clean(text))
        found: dict[str, Match] = {}
        for _, score, number in process.extract(
            wanted, self._written, scorer=fuzz.ratio, limit=limit * 4, score_cutoff=40
        ):
            id, form = self._forms[number]
            found.setdefault(id, self._alike(id, form, score))
        return list(found.values())[:limit]

    def typed_in_latin(self, text: str) -> list[Match]:
        """The bodies whose Georgian name `text` is in Latin letters."""
        if is_georgian(text):
            return []
        for written in (str, without_dative):
            wanted = " ".join(stem(romanless(written(word.base))) for word in words_of(text) if word.base)
            claims = self._romanless.get(wanted, ())
            if claims:
                return [Match(self._by_id[id], form, 0.95, _BY_LETTERS.format(form=form)) for id, form in claims]
        return []

    @cached_property
    def _forms(self) -> list[tuple[str, str]]:
        return [claim for claims in self._claims.values() for claim in claims]

    @cached_property
    def _written(self) -> list[str]:
        return [fold(form) for _, form in self._forms]

    def _with_slips(self, key: Sequence[str], claims: Claims) -> list[Match]:
        from rapidfuzz import fuzz, process

        wanted = " ".join(key)
        found: dict[str, Match] = {}
        for near, score, _ in process.extract(wanted, claims.keys(), scorer=fuzz.ratio, limit=8, score_cutoff=82):
            parts = near.split()
            if len(parts) == len(key) and all(_is_alike(a, b) for a, b in zip(parts, key, strict=True)):
                for id, form in claims[near]:
                    found.setdefault(id, self._alike(id, form, score))
        best = max((match.score for match in found.values()), default=0)
        return [match for match in found.values() if match.score == best]

    def _alike(self, id: str, form: str, score: float) -> Match:
        return Match(self._by_id[id], form, round(score / 100, 2), _BY_LIKENESS.format(form=form))


def _is_one_word(text: str, form: str) -> bool:
    """Stems of short words may meet by chance: a single word must differ by its ending alone."""
    one, other = telling(text).written, telling(form).written
    return len(one) != 1 or len(other) != 1 or is_same_word(one[0], other[0])


def _is_alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) < 4 or len(b) < 4:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b) >= 100 * (1 - (allowed_slips(b) + 0.5) / max(len(a), len(b)))
