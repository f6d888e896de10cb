"""A question in words: as a question of the catalogue where that is sure, else as those that it may be.

Names, numbers and quarters are taken out first; the words that remain are compared with the wordings of every question whose
parameters they fit. Where two readings are near each other, none is near, or a word of weight is left over, it is asked back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import NotFound
from graph.georgian import stem
from graph.plan_graph import PlanGraph
from graph.text import Text
from graph.vocabulary import Vocabulary
from graph.words import words_of
from queries.arguments import written
from queries.concepts import meaning
from queries.parameters import Parameter
from queries.question import Question
from queries.risks import risk
from queries.spotting import Spot, spots_in
from queries.wordings import Wording, wordings

_SURE = 0.5  # the least score of a sure reading
_APART = 0.05  # how far the next reading must be from it
_SURER = 0.65  # where a word is left that no wording has
_NEAR = 0.3  # the least score of a reading that is offered
_LACKING = 0.4  # the least score of a question that is told what it lacks
_MOST_OFFERED = 4
_NOT_SURE = Text(
    en="The question was not understood for sure. Is it one of these?",
    ka="კითხვა ბოლომდე გასაგები არ არის. ხომ არ იგულისხმება ერთ-ერთი ამათგანი?",
)
_NOT_NEAR = Text(en="The plans do not answer this question.", ka="ამ კითხვაზე გეგმები არ პასუხობს.")
_KINDS = {
    "organisation": ("organisation",),
    "organisations": ("organisation",),
    "first": ("organisation",),
    "second": ("organisation",),
    "code": ("code",),
    "quarter": ("quarter",),
    "subject": ("code", "organisation"),
}


@dataclass(frozen=True, slots=True)
class Understood:
    """A sure reading: the question with what one would type after it."""

    question: str
    arguments: list[str]
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading that may be meant: a question with its parameters, and the command that asks it."""

    question: str
    parameters: dict[str, Any]
    command: str


@dataclass(frozen=True, slots=True)
class Declined:
    """No reading is sure: those that may be meant, and why."""

    candidates: list[Candidate]
    why: Text


@dataclass(frozen=True, slots=True)
class _Reading:
    question: Question
    score: float
    parameters: dict[str, Any]
    missing: tuple[Parameter, ...]
    strange: bool = False

    @property
    def sure(self) -> bool:
        """Whether it may be taken without asking back."""
        return self.score >= (_SURER if self.strange else _SURE)


def understand(text: str, names: PlanGraph, vocabulary: Vocabulary) -> Understood | Declined:
    """What a question in words asks.

    Parameters
    ----------
    text
        As a person types it, in Georgian, English, or Georgian in Latin letters, with small slips.
    names
        The nodes by which people ask; edges are not needed.
    vocabulary
        Knows the bodies by all their names.
    """
    try:
        spots = spots_in(text, names, vocabulary)
    except NotFound as unknown:
        return Declined([], unknown.text)
    for spot in spots:
        if spot.several:
            return _ambiguous(text, spot)
    readings = _readings(text, spots, names, vocabulary)
    groups = [spot for spot in spots if spot.group]
    if groups:
        without = [spot for spot in spots if not spot.group]
        readings = _best_of([*readings, *_readings(text, without, names, vocabulary)])
    return _decided(text, spots, readings, names, vocabulary)


def _readings(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> list[_Reading]:
    """The best reading as each question, the best first."""
    known = wordings()
    words = [
        word.base
        for word in words_of(text)
        if not any(spot.start < word.end and word.start < spot.end for spot in spots)
    ]
    told = [(word, *meaning(word, known.stems)) for word in words]
    asked: list[tuple[str, str, str]] = [(word, means, sort) for word, means, sort in told if sort != "idle"]
    if not asked and not spots:
        asked = [(word, stem(word), "word") for word in words]
    values: dict[tuple[str, str], Any] = {}

    def value_of(free: Parameter, rest: list[str]) -> Any:
        """The words that are left as the value of a parameter, worked out once."""
        key = (free.name, " ".join(rest))
        if key not in values:
            values[key] = _free_value(free, rest, names, vocabulary)
        return values[key]

    found = [_reading(wording, asked, spots, value_of) for wording in known.listed]
    return _best_of([reading for reading in found if reading is not None])


def _best_of(readings: list[_Reading]) -> list[_Reading]:
    best: dict[str, _Reading] = {}
    for reading in sorted(readings, key=lambda one: (-one.score, len(one.missing), one.question.name)):
        best.setdefault(reading.question.name, reading)
    return list(best.values())


def _reading(
    wording: Wording,
    asked: list[tuple[str, str, str]],
    spots: Sequence[Spot],
    value_of: Callable[[Parameter, list[str]], Any],
) -> _Reading | None:
    """What a text asks if it is meant as a wording; None where what is named does not fit the question."""
    known = wordings()
    question = wording.question
    bag = known.of_question[question.name]
    free = next((one for one in question.asks if one.takes == "words"), None)
    means = [one for _, one, _ in asked]
    parameters, missing = _filled(question, spots)
    if parameters is None:
        return None
    if free is not None:
        if spots:
            return None
        rest = [word for word, one, sort in asked if (sort == "word" and one not in bag) or _is_risk(free, word)]
        value = value_of(free, rest)
        if value is None:
            missing = (*missing, free)
        else:
            parameters[free.name] = value
            means = [one for word, one, _ in asked if word not in rest]
    if not means:
        return _Reading(question, 0.0 if missing else _NEAR, parameters, tuple(missing)) if spots else None
    matched = wording.meanings & set(means)
    covered = known.weight(matched) / known.weight(means)
    whole = known.weight(matched) / known.weight(wording.meanings)
    bag_covered = known.weight(one for one in means if one in bag) / known.weight(means)
    beyond = sum(sort == "beyond" and one not in bag for _, one, sort in asked if one in means)
    both = 2 * covered * whole / (covered + whole) if matched else 0.0
    score = (0.6 * both + 0.4 * bag_covered) / (1 + beyond)
    if len(parameters.get("organisations", ())) == 1:
        score *= 0.8
    strange = any(one not in known.weights and not one.startswith("<") for one in means)
    return _Reading(question, score * (0.9 if missing else 1), parameters, tuple(missing), strange)


def _filled(question: Question, spots: Sequence[Spot]) -> tuple[dict[str, Any] | None, tuple[Parameter, ...]]:
    """What is named, as the parameters of a question, and those that stay empty; None where something named finds no place."""
    left = list(spots)
    parameters: dict[str, Any] = {}
    missing = []
    for parameter in question.asks:
        kinds = _KINDS.get(parameter.name, ())
        fitting = [spot for spot in left if spot.kind in kinds]
        if parameter.takes == "many":
            if fitting:
                parameters[parameter.name] = [spot.value for spot in fitting]
            left = [spot for spot in left if spot not in fitting]
        elif fitting:
            parameters[parameter.name] = fitting[0].value
            left.remove(fitting[0])
        elif not parameter.optional and parameter.takes == "one":
            missing.append(parameter)
    return (None, ()) if left else (parameters, tuple(missing))


def _is_risk(free: Parameter, word: str) -> bool:
    """Whether a word may name a risk although a question of the plans has nothing to say of it, such as money."""
    return free.understand is risk and meaning(word)[1] == "beyond"


def _free_value(free: Parameter, rest: list[str], names: PlanGraph, vocabulary: Vocabulary) -> Any:
    """The words that are left as the value of a parameter; None where there is none, or it means nothing."""
    if not rest:
        return None
    try:
        return free.understand(" ".join(rest), names, vocabulary)
    except NotFound:
        return None


def _decided(
    text: str, spots: Sequence[Spot], readings: list[_Reading], names: PlanGraph, vocabulary: Vocabulary
) -> Understood | Declined:
    near = [reading for reading in readings if reading.score >= _NEAR]
    first = near[0] if near else None
    nothing_else = len(near) == 1 and near[0].score == _NEAR and not near[0].missing
    if first is None:
        return Declined([], _NOT_NEAR)
    if first.missing and first.score >= _LACKING:
        offered = [_candidate(one) for one in near[:_MOST_OFFERED] if not one.missing]
        return Declined(offered, _lacks(first, text, names, vocabulary))
    if first.missing or not (first.sure or nothing_else):
        return Declined([_candidate(one) for one in near[:_MOST_OFFERED] if not one.missing], _NOT_SURE)
    rivals = [one for one in near[1:] if first.score - one.score < _APART and not one.missing]
    if rivals:
        titles = [one.question.title for one in (first, *rivals)]
        why = Text(
            en="It may be asked: " + " / ".join(title.en for title in titles),
            ka="შეიძლება იკითხებოდეს: " + " / ".join(title.ka for title in titles),
        )
        return Declined([_candidate(one) for one in (first, *rivals)][:_MOST_OFFERED], why)
    arguments = [
        str(one) for value in first.parameters.values() for one in (value if isinstance(value, list) else [value])
    ]
    if any(parameter.takes == "words" for parameter in first.question.asks):
        arguments = [_words_of_free(first, text, spots)]
    return Understood(first.question.name, arguments, {})


def _words_of_free(reading: _Reading, text: str, spots: Sequence[Spot]) -> str:
    """What a person typed for a parameter that takes words."""
    bag = wordings().of_question[reading.question.name]
    free = next(one for one in reading.question.asks if one.takes == "words")
    told = [(word.base, *meaning(word.base, wordings().stems)) for word in words_of(text)]
    kept = [word for word, means, sort in told if (sort == "word" and means not in bag) or _is_risk(free, word)]
    return " ".join(kept)


def _candidate(reading: _Reading) -> Candidate:
    return Candidate(reading.question.name, reading.parameters, written(reading.question, reading.parameters, {}))


def _lacks(reading: _Reading, text: str, names: PlanGraph, vocabulary: Vocabulary) -> Text:
    """Which name, number or quarter a question lacks; with the nearest names to a word that may be one."""
    wanted = reading.missing[0].title
    known = wordings()
    strange = [
        word.text
        for word in words_of(text)
        if meaning(word.base, known.stems)[1] == "word" and meaning(word.base, known.stems)[0] not in known.weights
    ]
    near = vocabulary.nearest(" ".join(strange)) if strange else []
    title = reading.question.title
    if near:
        english = ", ".join(f"{match.organisation.id} ({match.organisation.name('en')})" for match in near)
        georgian = ", ".join(f"{match.organisation.id} ({match.organisation.name('ka')})" for match in near)
        return Text(
            en=f"“{title.en}” asks for: {wanted.en}. “{' '.join(strange)}” is unknown; nearest: {english}.",
            ka=f"„{title.ka}“ ითხოვს: {wanted.ka}. „{' '.join(strange)}“ უცნობია; უახლოესი: {georgian}.",
        )
    return Text(en=f"“{title.en}” asks for: {wanted.en}.", ka=f"„{title.ka}“ ითხოვს: {wanted.ka}.")


def _ambiguous(text: str, spot: Spot) -> Declined:
    listed = ", ".join(spot.several)
    said = text[spot.start : spot.end]
    return Declined(
        [],
        Text(
            en=f"“{said}” may mean several bodies: {listed}. Give the id.",
            ka=f"„{said}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {listed}. მიუთითეთ იდენტიფიკატორი.",
        ),
    )
