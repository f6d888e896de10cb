"""A question in words: as a question of the catalogue where that is sure, else as those that it may be.

Names, numbers and quarters are taken out first; the words that remain are compared with the wordings of every question whose
parameters they fit. Where two readings are near each other, none is near, or a word of weight is left over, it is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from graph.errors import NotFound
from graph.naming import plan_owners
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import PLAN
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.arguments import fits, written
from queries.concepts import told_in
from queries.deciding import (
    LACKS,
    NEAR,
    NOT_SURE,
    SURE,
    Candidate,
    Declined,
    Understood,
    candidate_of,
    decided,
    of_title,
    offered,
    unsure,
)
from queries.keywords import is_in_texts, is_spoken_of, keywords
from queries.organisations import listed_bodies, nearest, organisation, owners_of
from queries.plan_named import owner_elsewhere, plan_named
from queries.questions import question_called, question_named
from queries.readings import Reading, readings_of
from queries.reasons import asked_apart, tells_a_reason, tells_an_occasion, without_reasons
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
from queries.wordings import wordings

_MOST_APART = 8  # of several that are asked about one at a time
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
        return Declined([], of_title(LACKS, named, wanted=wanted.title))
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
    if isinstance(found, Understood) and not _takes_words(found):
        apart = asked_apart(text, spots) if len(found.arguments) > 1 else []
        each = [one for alone, own in apart for one in _sure(_readings(alone, own, names, vocabulary))]
        if len(each) > 1:
            return Declined(each, _ONE_AT_A_TIME)
        return _doubted(found, text, spots, names, vocabulary)
    return _without_what_it_is_for(found, text, spots, names, vocabulary)


def _without_what_it_is_for(
    found: Understood | Declined, text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary
) -> Understood | Declined:
    """What the clauses that ask are alone, where the whole was not understood, or took all its words for a subject."""
    variants = list(without_reasons(text, spots))
    for place, (shorter, kept) in enumerate(variants):
        again = _of_spots(shorter, kept, names, vocabulary)
        if isinstance(again, Understood):
            rest = [one for variant in variants[place + 1 :] for one in _sure(_readings(*variant, names, vocabulary))]
            # what is named beside the question may belong to it, or to the reason alone
            if rest or (len(again.arguments) > 1 and tells_an_occasion(text, spots)):
                return Declined([*rest, *_sure(_readings(shorter, kept, names, vocabulary))], NOT_SURE)
            whole = isinstance(found, Declined) or _takes_words(again) or bool(again.arguments)
            return again if whole else found
        if isinstance(found, Declined):
            found = found if found.candidates or not again.candidates else again
        if again.candidates:
            break  # what else is named is not passed over
    return found


def _takes_words(found: Understood) -> bool:
    """Whether a question takes what a reason says along as words of what it asks for."""
    return any(parameter.takes == "words" for parameter in question_called(found.question).asks)


def _of_spots(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Understood | Declined:
    """What a text asks in which all that is named was found."""
    places = {spot.value for spot in spots if spot.kind == "place"}
    stranger = unknown_name(text, spots)
    if stranger is not None and not _is_subject(text, spots, stranger, names, vocabulary):
        return _nobody(text, spots, stranger, names, vocabulary)
    owner = owner_elsewhere(text, spots, names, vocabulary)
    if owner:
        taken: Understood | Declined = _plan_elsewhere(text, spots, owner, names, vocabulary)
    else:
        taken = _spoken_of(decided(_readings(text, spots, names, vocabulary)), spots, names)
        described = _described(spots, names, vocabulary)
        if isinstance(taken, Declined) and described:
            others = [spot for spot in spots if spot not in described]
            shorter = decided(_readings(without(text, described), others, names, vocabulary))
            taken = shorter if isinstance(shorter, Understood) else _each_or(shorter, text, spots, names, vocabulary)
    if isinstance(taken, Declined) and not taken.candidates and not owner:
        each = _one_at_a_time(text, spots, names, vocabulary)
        taken = each or _subject(keywords(text, spots), names) or taken
    plans = [plan for plan, owner in plan_owners(names).items() if owner in places]
    if isinstance(taken, Understood) and places and len(set(owners_of(names))) > 1 and len(plans) == 1:
        return _of_one_plan(taken, plans[0])
    if isinstance(taken, Declined):
        return replace(taken, named=tuple(dict.fromkeys(spot.value for spot in spots if spot.value in names)))
    return taken


def _spoken_of(taken: Understood | Declined, spots: Sequence[Spot], names: PlanGraph) -> Understood | Declined:
    """Several words that no goal, objective or activity has are asked back where one is a body: anything on NATO and geese."""
    bodies = [spot.value for spot in spots if spot.kind == "organisation" and not spot.loose and spot.value in names]
    if isinstance(taken, Declined) or taken.question != "about" or not bodies:
        return taken
    words = taken.arguments[0]
    if len(words.split()) < 2 or is_spoken_of(words, names):
        return taken
    about_it = Reading(question_called("about"), NEAR, {"words": words}, {}, words)
    on_it = [Reading(question_called("activities-depending-on"), NEAR, {"organisation": one}, {}, "") for one in bodies]
    return unsure([*on_it, about_it])


def _plan_elsewhere(
    text: str, spots: Sequence[Spot], owner: Spot, names: PlanGraph, vocabulary: Vocabulary
) -> Declined:
    """What asks the plans at hand of a body whose own plan was meant, which is not among them, and of all bodies."""
    others = [spot for spot in spots if spot != owner]
    of_all = _readings(without(text, [owner]), others, names, vocabulary)
    readings = [*_readings(text, spots, names, vocabulary), *of_all]
    near = [one for one in readings if one.score >= SURE and not one.missing]
    body, why = vocabulary[owner.value], _NO_SUCH_PLAN if near else _NOR_MORE
    return Declined(offered(near), Text(en=why.en.format(body.name("en")), ka=why.ka.format(body.name("ka"))))


def _each_or(found: Declined, text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined:
    """What may be meant, behind the question of each thing that is named."""
    each = _one_at_a_time(text, spots, names, vocabulary)
    if each is None:
        return found
    return replace(
        each, candidates=[*each.candidates, *(one for one in found.candidates if one not in each.candidates)]
    )


def _one_at_a_time(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined | None:
    """Of several numbers, quarters or bodies where one is asked about: the question of each."""
    for kind in ("quarter", "code", "organisation"):
        several = [spot for spot in spots if spot.kind == kind]
        each = list({spot.value: spot for spot in reversed(several)}.values())[: -_MOST_APART - 1 : -1]
        found = []
        for spot in each if len(each) > 1 else ():
            others = [other for other in several if (other.start, other.end) != (spot.start, spot.end)]
            kept = [other for other in spots if other.kind != kind or other is spot]
            found += _sure(_readings(without(text, others), kept, names, vocabulary))
        if found:
            return Declined(found, _ONE_AT_A_TIME)
    return _one_kind_at_a_time(text, spots, names, vocabulary) or _by_quarter(text, spots, names, vocabulary)


def _sure(readings: Sequence[Reading]) -> list[Candidate]:
    """The reading that is sure, as one that is offered."""
    taken = decided(readings)
    sure = taken.question if isinstance(taken, Understood) else ""
    return [candidate_of(one) for one in readings if one.question.name == sure]


def _doubted(
    found: Understood, text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary
) -> Understood | Declined:
    """A reading that is asked back where what is said beside the question may have made it.

    So it is where the clauses that ask are another question for sure, and where one of several bodies may belong to the occasion
    that is told: before my meeting with X.
    """
    of_all_quarters = _by_quarter(text, spots, names, vocabulary) if _passes_over(found, text, spots) else None
    if of_all_quarters is not None:
        return of_all_quarters
    others: list[Candidate] = []
    for shorter, kept in without_reasons(text, spots) if tells_a_reason(text) else ():
        others = others or _sure(_readings(shorter, kept, names, vocabulary))
    differs = bool(others) and others[0].question != found.question
    if not differs and (len(found.arguments) < 2 or not tells_an_occasion(text, spots)):
        return found
    return Declined([*(others if differs else ()), *_sure(_readings(text, spots, names, vocabulary))], NOT_SURE)


def _passes_over(found: Understood, text: str, spots: Sequence[Spot]) -> bool:
    """Whether something is said that the question has in none of its wordings: reports due in Q3."""
    known = wordings()
    told = told_in(without(text, spots), known.stems)
    return any(one.sort == "concept" and one.means not in known.of_question[found.question] for one in told)


def _one_kind_at_a_time(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined | None:
    """Of a body with a number or a quarter, which no question takes together: the question of each that has one.

    Beside a number only what is sure is offered of a body: its own words may belong to the number.
    """
    kinds = [kind for kind in ("code", "organisation", "quarter") if any(spot.kind == kind for spot in spots)]
    found: list[Candidate] = []
    for kind in kinds if len(kinds) > 1 and "organisation" in kinds else ():
        others = [spot for spot in spots if spot.kind in kinds and spot.kind != kind]
        kept = [spot for spot in spots if spot not in others]
        readings = _readings(without(text, others), kept, names, vocabulary)
        if "code" in kinds and kind != "quarter":
            found += _sure(readings)
        else:
            found += [candidate_of(one) for one in readings[:1] if one.score >= NEAR and not one.missing]
    return Declined(found, _ONE_AT_A_TIME) if found else None


def _by_quarter(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> Declined | None:
    """Of a quarter that no question takes with the words beside it: what is asked of all quarters, and what runs in this one."""
    quarters = [spot for spot in spots if spot.kind == "quarter"]
    others = [spot for spot in spots if spot.kind != "quarter"]
    sure = _sure(_readings(without(text, quarters), others, names, vocabulary)) if quarters else []
    if not sure:
        return None
    found = [one for one in readings_of("", quarters, names, vocabulary) if not one.missing]
    return Declined([*sure, *offered(found[:1])], NOT_SURE)


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
    return unsure([Reading(question_called("about"), NEAR, {"words": words}, {}, words)]) if words else None


def _is_subject(text: str, spots: Sequence[Spot], stranger: Spot, names: PlanGraph, vocabulary: Vocabulary) -> bool:
    """Whether an unknown name is the subject of texts, and all that is asked is where they speak of it."""
    name = text[stranger.start : stranger.end]
    if not (is_spoken_of(name, names) or is_in_texts(name, names)):
        return False
    taken = decided(_readings(text, spots, names, vocabulary))
    return isinstance(taken, Understood) and taken.question == "about"


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


def _nobody(text: str, spots: Sequence[Spot], stranger: Spot, names: PlanGraph, vocabulary: Vocabulary) -> Declined:
    """A name that nobody has: what it would ask of the bodies with the nearest names."""
    said = text[stranger.start : stranger.end]
    candidates = []
    for match in nearest(said, names, vocabulary):
        place = replace(stranger, value=match.organisation.id)
        others = [spot for spot in spots if spot.end <= stranger.start or stranger.end <= spot.start]
        readings = readings_of(text, sorted([*others, place], key=lambda spot: spot.start), names, vocabulary)
        if readings and readings[0].score >= SURE and not readings[0].missing:
            candidates.append(candidate_of(readings[0]))
    try:
        organisation(said, names, vocabulary)
    except NotFound as unknown:
        return Declined(candidates, unknown.text)
    return Declined(candidates, NOT_SURE)
