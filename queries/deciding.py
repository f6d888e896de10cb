"""Which reading of a question is sure, and which are offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.text import Text
from queries.arguments import written
from queries.question import Question
from queries.readings import Reading

SURE = 0.5  # the least score of a sure reading
_APART = 0.045  # how far the next reading must be from it
_SURER = 0.65  # where a word is left that no wording has
_COVERED, _COVERED_STRANGE = 0.55, 0.45  # the least share of the words that a sure reading explains
_WHOLE = 0.35  # the least share of its wording that is said
_LONE, _FAR = 0.54, 0.3  # the same where the next reading is far from it
_ALONE = 0.2  # how far the next reading is from one that is sure with less: the least of these
_ALONE_SCORE, _ALONE_COVERED, _ALONE_WHOLE = 0.46, 0.42, 0.6
NEAR = 0.3  # the least score of a reading that is offered
_FAINT = 0.1  # the same where something is named and nothing else is told
_LACKING = 0.4  # the least score of a question that is told what it lacks
_MOST_OFFERED, _MOST_BARE = 4, 6  # the second where nothing is said beside what is named
NOT_SURE = Text(
    en="The question was not understood for sure. Is it one of these?",
    ka="კითხვა ბოლომდე გასაგები არ არის. ხომ არ იგულისხმება ერთ-ერთი ამათგანი?",
)
_NOT_NEAR = Text(en="No question of the catalogue asks this.", ka="ასეთი კითხვა კატალოგში არ არის.")
_SEVERAL = Text(en="It may be asked: {listed}", ka="შეიძლება იკითხებოდეს: {listed}")
LACKS = Text(en="“{title}” asks for: {wanted}.", ka="„{title}“ ითხოვს: {wanted}.")


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
    """No reading is sure: those that may be meant, and why; with the ids of what is named and in the plans."""

    candidates: list[Candidate]
    why: Text
    named: tuple[str, ...] = ()


def decided(readings: Sequence[Reading]) -> Understood | Declined:
    """The first of the readings, where it is sure; else those that may be meant.

    Parameters
    ----------
    readings
        The best first.
    """
    near = [reading for reading in readings if reading.score >= NEAR]
    if not near:
        faint = [
            one for one in readings if one.score >= _FAINT and one.parameters and not one.missing and not one.beyond
        ]
        return unsure(faint)
    whole = [reading for reading in near if not reading.missing]
    told = bool(whole) and not near[0].strange and whole[0].score >= _SURER and whole[0].hearty
    if near[0].missing and not told:
        return _lacking(near[0], whole)
    return _best(whole, alone=len(near) == 1)


def _lacking(reading: Reading, whole: Sequence[Reading]) -> Declined:
    """The best reading lacks a name, a number or a quarter."""
    if reading.score < _LACKING:
        return unsure(whole)
    return Declined(offered(whole), of_title(LACKS, reading.question, wanted=reading.missing[0].title))


def _best(whole: Sequence[Reading], *, alone: bool) -> Understood | Declined:
    """The first reading where it is sure and far from the next; `alone` says that there is no other at all."""
    first = whole[0]
    rivals = [one for one in whole[1:] if first.score - one.score < _APART]
    if not (first.bare and alone):
        if not _is_sure(first, first.score - (whole[1].score if len(whole) > 1 else 0.0)):
            return unsure(whole)
        if rivals:
            titles = [one.question.title for one in (first, *rivals)]
            listed = Text(en=" / ".join(title.en for title in titles), ka=" / ".join(title.ka for title in titles))
            return Declined(offered([first, *rivals]), of_title(_SEVERAL, first.question, listed=listed))
    return Understood(first.question.name, _arguments(first), first.options)


def unsure(readings: Sequence[Reading]) -> Declined:
    """What is offered where no reading is sure."""
    return Declined(offered(readings), NOT_SURE if readings else _NOT_NEAR)


def _is_sure(reading: Reading, apart: float) -> bool:
    """Whether a reading may be taken without asking back; `apart` is how far the next one is from it."""
    if not reading.hearty or reading.whole < _WHOLE:
        return False
    alone = apart >= _ALONE and reading.whole >= _ALONE_WHOLE and not (reading.beyond or reading.denied)
    if alone and reading.score >= _ALONE_SCORE and reading.covered >= _ALONE_COVERED:
        return True
    if reading.covered < (_COVERED_STRANGE if reading.strange else _COVERED):
        return False
    least = SURE if not reading.strange else _LONE if apart >= _FAR else _SURER
    return reading.score >= least


def _arguments(reading: Reading) -> list[str]:
    if reading.words:
        return [reading.words]
    values = reading.parameters.values()
    return [str(one) for value in values for one in (value if isinstance(value, list) else [value])]


def offered(readings: Sequence[Reading]) -> list[Candidate]:
    """The first readings, as what may be meant."""
    most = _MOST_BARE if all(one.bare for one in readings) else _MOST_OFFERED
    return [candidate_of(one) for one in readings[:most]]


def candidate_of(reading: Reading) -> Candidate:
    """A reading with the command that asks it."""
    command = written(reading.question, reading.parameters, reading.options)
    return Candidate(reading.question.name, {**reading.parameters, **reading.options}, command)


def of_title(template: Text, question: Question, **values: Text) -> Text:
    """A sentence about a question, with its title and other texts filled in."""
    return Text(
        en=template.en.format(title=question.title.en, **{name: text.en for name, text in values.items()}),
        ka=template.ka.format(title=question.title.ka, **{name: text.ka for name, text in values.items()}),
    )
