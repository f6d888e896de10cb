"""Which organisation a name means, how sure that is, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from graph.georgian import clean, fold, is_georgian, is_same_word, romanless, stem, without_dative
from graph.text import Text
from graph.vocabulary.organisation import Key, Organisation, key_of, telling
from graph.vocabulary.spotting import allowed_slips
from graph.words import words_of

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


class NameIndex:
    """The spoken forms of some organisations, ready to be looked up."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._by_id: dict[str, Organisation] = {}
        self._by_key: dict[Key, list[tuple[Organisation, str]]] = defaultdict(list)
        for organisation in organisations:
            self._by_id[organisation.id] = organisation
            for form in organisation.spoken_forms():
                claims = self._by_key[key_of(form)]
                if all(other is not organisation for other, _ in claims):
                    claims.append((organisation, form))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words of all forms."""
        return frozenset(part for key in self._by_key for part in key)

    def find(self, text: str) -> list[Match]:
        """The bodies that `text` means, best first; empty when nothing is near enough."""
        text = clean(text).strip()
        if text.lower() in self._by_id:
            body = self._by_id[text.lower()]
            return [Match(body, body.id, 1.0, _BY_ID)]
        key = key_of(text)
        if not key:
            return []
        found = self.exact(text) or self.typed_in_latin(text) or self._with_slips(key, self._joined, self._by_key)
        if not found and len(key) > 1 and not is_georgian(text):
            latin = tuple(stem(romanless(word.base)) for word in words_of(text))
            found = self._with_slips(latin, self._joined_romanless, self._romanless)
        return found

    def exact(self, text: str) -> list[Match]:
        """The bodies that have `text` as a form of their name, in any case ending, without slips."""
        claims = [(body, form) for body, form in self._by_key.get(key_of(text), ()) if _is_one_word(text, form)]
        return [
            Match(body, form, 1.0, (_BY_NAME if form in (body.name_ka, body.name_en) else _BY_FORM).format(form=form))
            for body, form in claims
        ]

    def nearest(self, text: str, limit: int) -> list[Match]:
        """The bodies whose forms look most like `text`, each once."""
        wanted = fold(clean(text))
        found: dict[str, Match] = {}
        for _, score, number in process.extract(
            wanted, self._written, scorer=fuzz.ratio, limit=limit * 4, score_cutoff=40
        ):
            body, form = self._forms[number]
            found.setdefault(body.id, Match(body, form, round(score / 100, 2), _BY_LIKENESS.format(form=form)))
        return list(found.values())[:limit]

    def typed_in_latin(self, text: str) -> list[Match]:
        """The bodies whose Georgian name `text` is in Latin letters."""
        if is_georgian(text):
            return []
        for written in (str, without_dative):
            wanted = tuple(stem(romanless(written(word.base))) for word in words_of(text) if word.base)
            claims = self._romanless.get(wanted, ())
            if claims:
                return [Match(body, form, 0.95, _BY_LETTERS.format(form=form)) for body, form in claims]
        return []

    @cached_property
    def _romanless(self) -> dict[Key, list[tuple[Organisation, str]]]:
        """The Georgian forms in letters that do not tell apart what Latin letters do not."""
        forms: dict[Key, list[tuple[Organisation, str]]] = {}
        for key, claims in self._by_key.items():
            if all(map(is_georgian, key)):
                forms.setdefault(tuple(stem(romanless(part)) for part in key), []).extend(claims)
        return forms

    @cached_property
    def _forms(self) -> list[tuple[Organisation, str]]:
        return [claim for claims in self._by_key.values() for claim in claims]

    @cached_property
    def _written(self) -> list[str]:
        return [fold(form) for _, form in self._forms]

    @cached_property
    def _joined(self) -> dict[Key, str]:
        return {key: " ".join(key) for key in self._by_key}

    @cached_property
    def _joined_romanless(self) -> dict[Key, str]:
        return {key: " ".join(key) for key in self._romanless}

    def _with_slips(
        self, key: Key, joined: Mapping[Key, str], claims: Mapping[Key, list[tuple[Organisation, str]]]
    ) -> list[Match]:
        wanted = " ".join(key)
        found: dict[str, Match] = {}
        for _, score, near in process.extract(wanted, joined, scorer=fuzz.ratio, limit=8, score_cutoff=82):
            if len(near) == len(key) and all(_alike(a, b) for a, b in zip(near, key, strict=True)):
                for body, form in claims[near]:
                    found.setdefault(body.id, Match(body, form, round(score / 100, 2), _BY_LIKENESS.format(form=form)))
        best = max((match.score for match in found.values()), default=0)
        return [match for match in found.values() if match.score == best]


def _is_one_word(text: str, form: str) -> bool:
    """Stems of short words may meet by chance: a single word must differ by its ending alone."""
    one, other = telling(text).written, telling(form).written
    return len(one) != 1 or len(other) != 1 or is_same_word(one[0], other[0])


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) < 4 or len(b) < 4:
        return False
    return fuzz.ratio(a, b) >= 100 * (1 - (allowed_slips(b) + 0.5) / max(len(a), len(b)))
