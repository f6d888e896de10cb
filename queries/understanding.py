"""A question in words: as a question of the catalogue where that is sure, else as those that it may be.

Names, numbers and quarters are taken out first; the words that remain are compared with the wordings of every question whose
parameters they fit. Where two readings are near each other, none is near, or a word of weight is left over, it is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from graph.errors import NotFound
from graph.naming import plan_owners
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import PLAN
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.arguments import fits, written
from queries.keywords import is_in_texts, is_spoken_of, keywords
from queries.organisations import listed_bodies, nearest, organisation, owners_of
from queries.plan_named import owner_elsewhere, plan_named
from queries.question import Question
from queries.questions import question_called, question_named
from queries.readings import Reading, readings_of
from queries.reasons import without_reasons
from queries.spot import Spot
from queries.spotting import spots_in, unknown_name
from queries.typed import (
    blanked,
    kinds_said,
    parts_said,
    plain,
    themes_said,
    without,
    without_brackets,
    without_examples,
)

_SURE = 0.5  # the least score of a sure reading
_APART = 0.045  # how far the next reading must be from it
_SURER = 0.65  # where a word is left that no wording has
_COVERED, _COVERED_STRANGE = 0.55, 0.45  # the least share of the words that a sure reading explains
_WHOLE = 0.35  # the least share of its wording that is said
_LONE, _FAR = 0.54, 0.3  # the same where the next reading is far from it
_ALONE = 0.2  # how far the next reading is from one that is sure with less: the least of these
_ALONE_SCORE, _ALONE_COVERED, _ALONE_WHOLE = 0.46, 0.42, 0.6
_NEAR = 0.3  # the least score of a reading that is offered
_FAINT = 0.1  # the same where something is named and nothing else is told
_LACKING = 0.4  # the least score of a question that is told what it lacks
_MOST_OFFERED = 4
_NOT_SURE = Text(
    en="The question was not understood for sure. Is it one of these?",
    ka="კითხვა ბოლომდე გასაგები არ არის. ხომ არ იგულისხმება ერთ-ერთი ამათგანი?",
)
_NOT_NEAR = Text(en="No question of the catalogue asks this.", ka="ასეთი კითხვა კატალოგში არ არის.")
_SEVERAL = Text(en="It may be asked: {listed}", ka="შეიძლება იკითხებოდეს: {listed}")
_AMBIGUOUS = Text(
    en="“{said}” may mean several bodies: {listed}. Give the id.",
    ka="„{said}“ რამდენიმე უწყებას შეიძლება ნიშნავდეს: {listed}. მიუთითეთ იდენტიფიკატორი.",
)
_OF_ONE_PLAN = Text(
    en="Several plans are at hand. Of {plan} alone: {command}",
    ka="რამდენიმე გეგმაა ჩატვირთული. მხოლოდ {plan}: {command}",
)
_NO_SUCH_PLAN = Text(
    en="No plan of this body is loaded: {}. The plans that are loaded may be asked:",
    ka="ამ უწყების გეგმა ჩატვირთული არ არის: {}. ჩატვირთულ გეგმებს შეიძლება ჰკითხოთ:",
)
_NOR_MORE = Text(en="No plan of this body is loaded: {}.", ka="ამ უწყების გეგმა ჩატვირთული არ არის: {}.")
_ONE_AT_A_TIME = Text(en="This is asked of one at a time:", ka="ეს თითო-თითოდ იკითხება:")
_LONGEST = 2000  # letters
_TOO_LONG = Text(
    en=f"The question is longer than {_LONGEST} letters: ask it in a sentence.",
    ka=f"კითხვა {_LONGEST} ასოზე გრძელია: დასვით ერთი წინადადებით.",
)
_LACKS = Text(en="“{title}” asks for: {wanted}.", ka="„{title}“ ითხოვს: {wanted}.")


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
    named = question_named(text.strip())
    if named is not None and not fits(named, 0):
        wanted = next(parameter for parameter in named.asks if not parameter.optional)
        return Declined([], _of_title(_LACKS, named, wanted=wanted.title))
    if len(text) > _LONGEST:
        return Declined([], _TOO_LONG)
    text = plain(text)
    plan = plan_named(text, names, vocabulary)
    if plan is None:
        return _understood(text, names, vocabulary)
    text = text[: plan.start] + " " * (plan.end - plan.start) + text[plan.end :]
    if len(plan_owners(names)) == 1:
        return _understood(text, names, vocabulary)
    found = _understood(text, _of_plan(names, plan.plan), vocabulary)
    if isinstance(found, Declined):
        kept = [replace(one, command=f"{one.command} --plan {plan.plan}") for one in found.candidates]
        return replace(found, candidates=kept)
    return _of_one_plan(found, plan.plan)


def _of_plan(names: PlanGraph, plan: str) -> PlanGraph:
    """The names that a plan has."""
    of_plan = (id for id, node in names.nodes(data=True) if any(piece["plan"] == plan for piece in node["evidence"]))
    found: PlanGraph = names.subgraph(of_plan).copy()
    return found


def _of_one_plan(found: Understood, plan: str) -> Declined:
    """Where several plans are at hand, the command that asks the one that was meant."""
    command = written(question_called(found.question), {"": found.arguments}, found.options)
    return Declined([], _OF_ONE_PLAN.format(plan=plan, command=f"{command} --plan {plan}"))


def _understood(text: str, names: PlanGraph, vocabulary: Vocabulary) -> Understood | Declined:
    text = without_brackets(text)
    try:
        spots = spots_in(text, names, vocabulary)
        for plainer in (parts_said, kinds_said):
            plainly = plainer(text, spots, vocabulary)
            if plainly != text:
                text, spots = plainly, spots_in(plainly, names, vocabulary)
    except NotFound as unknown:
        return Declined([], unknown.text)
    for spot in spots:
        if spot.several:
            said, listed = text[spot.start : spot.end], listed_bodies(spot.several, names, vocabulary)
            en = _AMBIGUOUS.en.format(said=said, listed=listed.en)
            return Declined([], Text(en=en, ka=_AMBIGUOUS.ka.format(said=said, listed=listed.ka)))
    text = _without_year(without_examples(text, spots), spots, names)
    found = _of_spots(text, spots, names, vocabulary)
    themes = themes_said(text) if isinstance(found, Declined) and not spots else text
    if themes != text:
        found = _of_spots(themes, spots, names, vocabulary)
    if isinstance(found, Understood):
        return found
    for shorter, kept in without_reasons(text, spots):
        again = _of_spots(shorter, kept, names, vocabulary)
        if isinstance(again, Understood):
            return again
        found = found if found.candidates or not again.candidates else again
    return found


def _of_spots(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Understood | Declined:
    """What a text asks in which all that is named was found."""
    places = {spot.value for spot in spots if spot.kind == "place"}
    stranger = unknown_name(text, spots)
    if stranger is not None and not _is_subject(text, spots, stranger, names, vocabulary):
        return _nobody(text, spots, stranger, names, vocabulary)
    owner = owner_elsewhere(text, spots, names, vocabulary)
    if owner:
        decided: Understood | Declined = _plan_elsewhere(text, spots, owner, names, vocabulary)
    else:
        decided = _decided(_readings(text, spots, names, vocabulary))
        described = _described(spots, names, vocabulary)
        if isinstance(decided, Declined) and described:
            others = [spot for spot in spots if spot not in described]
            decided = _decided(_readings(without(text, described), others, names, vocabulary))
    if isinstance(decided, Declined) and not decided.candidates and not owner:
        each = _one_at_a_time(text, spots, names, vocabulary)
        decided = each or _subject(keywords(text, spots), names) or decided
    plans = [plan for plan, owner in plan_owners(names).items() if owner in places]
    if isinstance(decided, Understood) and places and len(set(owners_of(names))) > 1 and len(plans) == 1:
        return _of_one_plan(decided, plans[0])
    if isinstance(decided, Declined):
        return replace(decided, named=tuple(dict.fromkeys(spot.value for spot in spots if spot.value in names)))
    return decided


def _plan_elsewhere(
    text: str, spots: Sequence[Spot], owner: Spot, names: PlanGraph, vocabulary: Vocabulary
) -> Declined:
    """What asks the plans at hand of a body whose own plan was meant, which is not among them, and of all bodies."""
    others = [spot for spot in spots if spot != owner]
    of_all = _readings(without(text, [owner]), others, names, vocabulary)
    readings = [*_readings(text, spots, names, vocabulary), *of_all]
    near = [one for one in readings if one.score >= _SURE and not one.missing]
    body, why = vocabulary[owner.value], _NO_SUCH_PLAN if near else _NOR_MORE
    return Declined(_offered(near), Text(en=why.en.format(body.name("en")), ka=why.ka.format(body.name("ka"))))


def _one_at_a_time(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined | None:
    """Of several numbers, quarters or bodies where one is asked about: the question of each."""
    for kind in ("quarter", "code", "organisation"):
        several = [spot for spot in spots if spot.kind == kind]
        found = []
        for spot in several if len(several) > 1 else ():
            others = [other for other in several if (other.start, other.end) != (spot.start, spot.end)]
            kept = [other for other in spots if other.kind != kind or other is spot]
            readings = _readings(without(text, others), kept, names, vocabulary)
            decided = _decided(readings)
            if isinstance(decided, Understood):
                found += [_candidate(one) for one in readings if one.question.name == decided.question]
        if found:
            return Declined(found, _ONE_AT_A_TIME)
    return _one_kind_at_a_time(text, spots, names, vocabulary)


def _one_kind_at_a_time(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined | None:
    """Of a body and a quarter, which no question takes together: the question of each."""
    kinds = ("organisation", "quarter")
    if not all(any(spot.kind == kind for spot in spots) for kind in kinds):
        return None
    found = []
    for kind in kinds:
        others = [spot for spot in spots if spot.kind in kinds and spot.kind != kind]
        kept = [spot for spot in spots if spot not in others]
        readings = _readings(without(text, others), kept, names, vocabulary)
        found += [_candidate(one) for one in readings[:1] if one.score >= _NEAR and not one.missing]
    return Declined(found, _ONE_AT_A_TIME) if found else None


def _described(spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> list[Spot]:
    """The bodies that only tell what a number stands for: those that stand in what the plan says there."""
    said: set[str] = set()
    for spot in spots:
        if spot.kind == "code" and spot.value in names:
            with suppress(NotFound):  # a plan's text may speak of numbers and quarters that it has not
                said |= {
                    body.value for body in spots_in(str(names.nodes[spot.value].get("name", "")), names, vocabulary)
                }
    return [spot for spot in spots if spot.kind == "organisation" and spot.value in said]


def _subject(words: str, names: PlanGraph) -> Understood | Declined | None:
    """Words of a subject typed alone: sure where a text has all of them."""
    if words and is_spoken_of(words, names):
        return Understood("about", [words])
    return _unsure([Reading(question_called("about"), _NEAR, {"words": words}, {}, words)]) if words else None


def _is_subject(text: str, spots: Sequence[Spot], stranger: Spot, names: PlanGraph, vocabulary: Vocabulary) -> bool:
    """Whether an unknown name is the subject of texts, and all that is asked is where they speak of it."""
    name = text[stranger.start : stranger.end]
    if not (is_spoken_of(name, names) or is_in_texts(name, names)):
        return False
    decided = _decided(_readings(text, spots, names, vocabulary))
    return isinstance(decided, Understood) and decided.question == "about"


def _without_year(text: str, spots: Sequence[Spot], names: PlanGraph) -> str:
    """The text without the year of the plan, where all that is asked is of one."""
    years = {names.nodes[plan].get("year") for plan in nodes_of(names, PLAN)}
    if len(years) != 1 or None in years:
        return text
    return blanked(text, re.compile(rf"\b{years.pop()}\b(?:[-–](?:ში|ის))?"), spots)


def _readings(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> list[Reading]:
    """The readings with what is named; the name of a group may be words of the question, too."""
    readings = readings_of(text, spots, names, vocabulary)
    if any(spot.group for spot in spots):
        single = [spot for spot in spots if not spot.group]
        best: dict[str, Reading] = {}
        for one in sorted(
            [*readings, *readings_of(text, single, names, vocabulary)], key=lambda reading: -reading.score
        ):
            best.setdefault(one.question.name, one)
        return list(best.values())
    return readings


def _decided(readings: Sequence[Reading]) -> Understood | Declined:
    near = [reading for reading in readings if reading.score >= _NEAR]
    if not near:
        faint = [
            one for one in readings if one.score >= _FAINT and one.parameters and not one.missing and not one.beyond
        ]
        return _unsure(faint)
    whole = [reading for reading in near if not reading.missing]
    told = bool(whole) and not near[0].strange and whole[0].score >= _SURER and whole[0].hearty
    if near[0].missing and not told:
        return _lacking(near[0], whole)
    return _best(whole, alone=len(near) == 1)


def _lacking(reading: Reading, whole: Sequence[Reading]) -> Declined:
    """The best reading lacks a name, a number or a quarter."""
    if reading.score < _LACKING:
        return _unsure(whole)
    return Declined(_offered(whole), _of_title(_LACKS, reading.question, wanted=reading.missing[0].title))


def _best(whole: Sequence[Reading], *, alone: bool) -> Understood | Declined:
    """The first reading where it is sure and far from the next; `alone` says that there is no other at all."""
    first = whole[0]
    rivals = [one for one in whole[1:] if first.score - one.score < _APART]
    if not (first.bare and alone):
        if not _is_sure(first, first.score - (whole[1].score if len(whole) > 1 else 0.0)):
            return _unsure(whole)
        if rivals:
            titles = [one.question.title for one in (first, *rivals)]
            listed = Text(en=" / ".join(title.en for title in titles), ka=" / ".join(title.ka for title in titles))
            return Declined(_offered([first, *rivals]), _of_title(_SEVERAL, first.question, listed=listed))
    return Understood(first.question.name, _arguments(first), first.options)


def _unsure(readings: Sequence[Reading]) -> Declined:
    return Declined(_offered(readings), _NOT_SURE if readings else _NOT_NEAR)


def _is_sure(reading: Reading, apart: float) -> bool:
    """Whether a reading may be taken without asking back; `apart` is how far the next one is from it."""
    if not reading.hearty or reading.whole < _WHOLE:
        return False
    alone = apart >= _ALONE and reading.whole >= _ALONE_WHOLE and not reading.beyond
    if alone and reading.score >= _ALONE_SCORE and reading.covered >= _ALONE_COVERED:
        return True
    if reading.covered < (_COVERED_STRANGE if reading.strange else _COVERED):
        return False
    least = _SURE if not reading.strange else _LONE if apart >= _FAR else _SURER
    return reading.score >= least


def _arguments(reading: Reading) -> list[str]:
    if reading.words:
        return [reading.words]
    values = reading.parameters.values()
    return [str(one) for value in values for one in (value if isinstance(value, list) else [value])]


def _offered(readings: Sequence[Reading]) -> list[Candidate]:
    return [_candidate(one) for one in readings[:_MOST_OFFERED]]


def _candidate(reading: Reading) -> Candidate:
    command = written(reading.question, reading.parameters, reading.options)
    return Candidate(reading.question.name, {**reading.parameters, **reading.options}, command)


def _nobody(text: str, spots: Sequence[Spot], stranger: Spot, names: PlanGraph, vocabulary: Vocabulary) -> Declined:
    """A name that nobody has: what it would ask of the bodies with the nearest names."""
    said = text[stranger.start : stranger.end]
    candidates = []
    for match in nearest(said, names, vocabulary):
        place = replace(stranger, value=match.organisation.id)
        others = [spot for spot in spots if spot.end <= stranger.start or stranger.end <= spot.start]
        readings = readings_of(text, sorted([*others, place], key=lambda spot: spot.start), names, vocabulary)
        if readings and readings[0].score >= _SURE and not readings[0].missing:
            candidates.append(_candidate(readings[0]))
    try:
        organisation(said, names, vocabulary)
    except NotFound as unknown:
        return Declined(candidates, unknown.text)
    return Declined(candidates, _NOT_SURE)


def _of_title(template: Text, question: Question, **values: Text) -> Text:
    return Text(
        en=template.en.format(title=question.title.en, **{name: text.en for name, text in values.items()}),
        ka=template.ka.format(title=question.title.ka, **{name: text.ka for name, text in values.items()}),
    )
