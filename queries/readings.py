"""What a question in words may be: for each question of the catalogue how well it fits, and what was given to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import NotFound
from graph.georgian import is_georgian
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.codes import code
from queries.concepts import Told, options_told, told_in
from queries.organisations import organisation
from queries.parameters import Parameter, Understand
from queries.quarters import quarter
from queries.question import Question
from queries.risks import risk, tells_themes
from queries.spot import Spot
from queries.subjects import subject
from queries.wordings import MANNERS, NOT, Wording, manner, wordings

_KINDS: dict[Understand, tuple[str, ...]] = {
    organisation: ("organisation",),
    code: ("code",),
    quarter: ("quarter",),
    subject: ("code", "organisation"),
}
_NAMED = ("organisation", "code", "quarter")
_TAKEN_BY_ONE = ("quarter",)  # no two questions take it, so that an unknown word beside it weighs less
_FEW = 2  # unknown words that are passed over beside a quarter
_BARE = 0.3  # where a name stands alone, any question about it
_OF_WORDING, _OF_QUESTION = 0.6, 0.4  # what one wording explains, and all wordings of a question together
_ONLY = "<only>"
_PARTNERS = {"<partner>", "<as_partner>", "<cooperate>", "<work>"}
_NEGATED = 0.6  # a denial that the question has not
_ONE_OF_SEVERAL = 0.6  # a single name where several are compared
_OF_EXECUTORS, _SELDOM = "activities-of", 0.6  # what a body executes, asked of one of other countries
_LOOSE = 0.92  # a word read as a name
_NAME_AS_WORDS = 0.7  # a name read as words
_ASKS_FOR_WORDS = ("<speak>", "<find>")
_BEYOND = 0.5  # a word of which plans know nothing, read as one of a subject
_SEVERAL_THEMES = 0.4  # themes of risks that are listed, read as one risk
_NO_SUBJECT = 0.7  # no word but those of questions
_TELLING = 0.9  # the least weight of what tells a question where nothing is named, unless it is a whole wording
_HEARTLESS = 0.8  # what tells the question most is not said
_SWALLOWED = 0.78  # a word of questions read as words of a subject
_MISSING = 0.85
_SECOND = 0.6  # one name where two are compared
_UNFILLED = 0.45  # a place of the wording for which nothing was given
_LACKED = "<without>"
_DENIALS = (_LACKED, NOT)
_NO = "no-"  # begins what an option keeps that lacks something
_WITHOUT_DATE = ("no ", "undated", "უვადო")
_LACKING = frozenset(("<gap>", "<lack>", _LACKED, "<no_partner>", NOT))
_LOSS = "<lose>"
_ROLES = {"<execute>", "<partner>", "<as_partner>"}
_LACKS, _WITHOUT = (
    {"<activity>", _LACKED},
    {"without", "გარეშე"},
)  # activities that lack a body, or fail for lack of it


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as one question.

    Parameters
    ----------
    question
        The question.
    score
        How well it fits, from 0 to 1.
    parameters, options
        What was given to it, by name.
    words
        What was typed for the parameter that takes words.
    missing
        The parameters that it lacks.
    strange
        Whether a word is left that no wording has.
    hearty
        Whether what tells the question most is said.
    covered
        The share of the words that the wordings of the question explain, by weight.
    whole
        The share of the wording that is said, by weight.
    beyond
        Whether something is said of which plans know nothing.
    denied
        Whether something is denied that the wording does not deny.
    bare
        Whether nothing is said beside what is named.
    """

    question: Question
    score: float
    parameters: dict[str, Any]
    options: dict[str, Any]
    words: str = ""
    missing: tuple[Parameter, ...] = ()
    strange: bool = False
    hearty: bool = True
    covered: float = 1.0
    whole: float = 1.0
    beyond: bool = False
    denied: bool = False
    bare: bool = False


def readings_of(text: str, spots: Sequence[Spot], names: PlanGraph, vocabulary: Vocabulary) -> list[Reading]:
    """The best reading as each question that what is named fits, the best first.

    Parameters
    ----------
    text
        The question in words.
    spots
        What is named in it.
    names
        The nodes by which people ask.
    vocabulary
        Knows the bodies by all their names.
    """
    known = wordings()
    told = [one for one in told_in(text, known.stems) if one.sort != "idle"]
    outside = [one for one in told if not any(spot.meets(one.start, one.end) for spot in spots)]
    if not outside and not spots:
        outside = told_in(text, known.stems)
    manners = manner(text, [(spot.start, spot.end) for spot in spots])
    found = []
    for listed in known.by_name.values():
        question = listed[0].question
        free = next((one for one in question.asks if one.takes == "words"), None)
        words = _in_words(question, free, spots, told, names, vocabulary) if free else None
        given = words if free else _named(question, spots, outside, names)
        if given is not None:
            said = _said(given, manners)
            readings = (_scored(said, wording) for wording in listed)
            found.append(max(readings, key=lambda one: one.score))
    return sorted(found, key=lambda one: (-one.score, len(one.missing), one.question.name))


@dataclass(frozen=True, slots=True)
class _Given:
    """What a text gives to a question, and the words by which it is compared with its wordings."""

    question: Question
    told: Sequence[Told]
    parameters: dict[str, Any]
    missing: tuple[Parameter, ...]
    factor: float
    words: str = ""
    sole: bool = False


def _named(question: Question, spots: Sequence[Spot], told: Sequence[Told], names: PlanGraph) -> _Given | None:
    """What is named, as the parameters of a question; None where something named finds no place."""
    left = list({(spot.kind, spot.value): spot for spot in spots if spot.kind in _NAMED}.values())
    parameters: dict[str, Any] = {}
    missing = []
    for parameter in question.asks:
        kinds = _KINDS.get(parameter.understand, ())
        fitting = [spot for spot in left if spot.kind in kinds]
        if parameter.takes == "many":
            if fitting:
                parameters[parameter.name] = list(dict.fromkeys(spot.value for spot in fitting))
            left = [spot for spot in left if spot not in fitting]
        elif fitting:
            parameters[parameter.name] = fitting[0].value
            left.remove(fitting[0])
        elif not parameter.optional:
            missing.append(parameter)
    if left:
        return None
    factor = _LOOSE ** sum(spot.loose for spot in spots)
    if len(parameters.get("organisations", ())) == 1:
        factor *= _ONE_OF_SEVERAL
    if question.name == _OF_EXECUTORS and _is_foreign(parameters.get("organisation", ""), names):
        factor *= _SELDOM
    sole = any(spot.kind in _TAKEN_BY_ONE for spot in spots)
    return _Given(question, told, parameters, tuple(missing), factor, sole=sole)


def _is_foreign(id: str, names: PlanGraph) -> bool:
    """Whether a body is one that government plans give nothing to execute."""
    return id in names and names.nodes[id].get("category") == "international"


def _in_words(
    question: Question,
    free: Parameter,
    spots: Sequence[Spot],
    told: Sequence[Told],
    names: PlanGraph,
    vocabulary: Vocabulary,
) -> _Given | None:
    """What the words that no wording of a question has give to the parameter that takes words."""
    if any(spot.kind in ("code", "quarter") for spot in spots):
        return None
    bag = wordings().of_question[question.name]
    core = wordings().core[question.name]
    rest = _together([one if one.means not in bag and one.means != NOT else None for one in told], told, core)
    beyond = free.understand is not risk and any(one.sort == "beyond" for one in rest)
    if beyond and not any(one.means in _ASKS_FOR_WORDS for one in told):
        return None
    words = " ".join(one.words for one in rest)
    factor = _SWALLOWED ** sum(one.sort == "concept" for one in rest)
    if free.understand is not risk:
        factor *= 1.0 if any(one.sort != "concept" for one in rest) else _NO_SUBJECT
        factor *= _BEYOND ** sum(one.sort == "beyond" for one in rest)
    if free.understand is risk and tells_themes(words):
        factor *= _SEVERAL_THEMES
    factor *= _NAME_AS_WORDS ** sum(not spot.loose for spot in spots)
    kept = [one for one in told if one not in rest]
    try:
        value = free.understand(words, names, vocabulary) if rest else None
    except NotFound:
        value = None
    if value is None:
        return _Given(question, told, {}, (free,), factor)
    return _Given(question, kept, {free.name: value}, (), factor, words)


def _together(free: Sequence[Told | None], told: Sequence[Told], core: frozenset[str]) -> list[Told]:
    """The words of a subject: the most that stand on one side of what asks for it; in English after it, in Georgian before."""
    sides: list[list[Told]] = [[]]
    for one, mark in zip(free, told, strict=True):
        if mark.means in core:
            sides.append([])
        elif one is not None:
            sides[-1].append(one)
    georgian = any(is_georgian(one.words) for one in told)
    return max(sides if georgian else reversed(sides), key=len)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says to a question, whatever its wordings are.

    Parameters
    ----------
    given
        What it gives to the question.
    options
        The options that it tells, by name.
    means
        What its words mean, those that tell options left out.
    weight
        The sum of their weights.
    covered
        The share that all wordings of the question explain, by weight.
    beyond
        How many words plans know nothing of.
    strange
        Whether there is a word that no wording has.
    """

    given: _Given
    options: dict[str, Any]
    means: frozenset[str]
    weight: float = 0.0
    covered: float = 0.0
    beyond: int = 0
    strange: bool = False


def _said(given: _Given, manners: Iterable[str]) -> _Said:
    known = wordings()
    bag = known.of_question[given.question.name]
    options, told = _options(given.question, given.told)
    places = {one.means for one in told if one.sort == "word" and _may_be_place(one.words)}
    means = frozenset(one.means for one in told)
    telling = known.weights.keys() | places | {one for one in means if one.startswith("!")}
    if given.sole and len(told) <= _FEW:
        means &= telling
    if not means:
        return _Said(given, options, means)
    means |= set(manners)
    if given.sole:
        means = means & telling or means
    weight = known.weight(means)
    beyond = sum(one.sort == "beyond" and one.means not in bag for one in told)
    return _Said(
        given,
        options,
        means,
        weight,
        known.weight(means & bag) / weight,
        beyond + (len(places & means) if given.sole else 0),
        any(one.sort != "concept" and one.means not in known.weights for one in told),
    )


def _scored(said: _Said, wording: Wording) -> Reading:
    """How well a text fits one wording: the harmonic mean of what it explains of the text and what the text has of it."""
    known = wordings()
    given, options, means = said.given, said.options, said.means
    bag = known.of_question[given.question.name]
    if not means:
        score = 0.0 if given.missing or given.words else _BARE
        return Reading(given.question, score, given.parameters, options, given.words, given.missing, bare=True)
    matched = wording.meanings & means
    covered = known.weight(matched) / said.weight
    whole = known.weight(matched) / known.weight(wording.meanings)
    if given.words and not matched & known.core[given.question.name]:
        return Reading(given.question, _BARE * given.factor, given.parameters, options, given.words)
    both = 2 * covered * whole / (covered + whole) if matched else 0.0
    score = _OF_WORDING * both + _OF_QUESTION * said.covered
    score *= _UNFILLED ** sum(name not in given.parameters for name in wording.parameters if not given.missing)
    score *= (_SECOND if given.parameters else _MISSING) ** len(given.missing) * given.factor
    score /= 1 + said.beyond
    denied = (NOT in means and NOT not in wording.meanings) or (given.sole and _LACKED in means and _LACKED not in bag)
    if denied:
        score *= _NEGATED
    if given.parameters and _ONLY in means and _ONLY not in bag:
        score *= _NEGATED
    hearty = _is_hearty(given, wording, means, options)
    if not hearty:
        score *= _HEARTLESS
    return Reading(
        given.question,
        score,
        given.parameters,
        options,
        given.words,
        given.missing,
        strange=said.strange,
        hearty=hearty,
        covered=said.covered,
        whole=whole,
        beyond=said.beyond > 0,
        denied=denied,
    )


def _is_hearty(given: _Given, wording: Wording, means: frozenset[str], options: dict[str, Any]) -> bool:
    """Whether what tells the question most is said, and what the question denies."""
    known = wordings()
    matched = wording.meanings & means
    weighty = given.parameters or known.weight(matched) >= _TELLING or means - MANNERS == wording.meanings
    if not known.is_told(wording, matched) or not weighty or (given.parameters and matched == {NOT}):
        return False
    if (
        given.parameters
        and {one.words.lower() for one in given.told} & _WITHOUT
        and _LACKS <= means - MANNERS <= _LACKS | _ROLES
    ):
        return False
    lacks = any(map(_tells_a_lack, given.told))
    if not wording.meanings.isdisjoint(_LACKING) and not lacks and _LOSS not in means:
        return False  # “who is named” does not ask who is not
    if len(given.parameters.get("organisations", ())) == 1 and not means & _PARTNERS:
        return False  # “what do we share with X” asks for no partners of X alone
    # “activities with partners” asks for no gap
    return lacks or not any(str(value).startswith(_NO) for value in options.values())


def _may_be_place(word: str) -> bool:
    """Whether an unknown word may be where something is done, which plans do not tell: a capital in English, “in” in Georgian."""
    return word.endswith("ში") if is_georgian(word) else word[:1].isupper()


def _tells_a_lack(one: Told) -> bool:
    return one.means in _LACKING or one.words.lower().startswith(_WITHOUT_DATE)


def _options(question: Question, told: Sequence[Told]) -> tuple[dict[str, Any], list[Told]]:
    """The options that the words tell, and the words without those that tell nothing else."""
    chosen: dict[str, Any] = {}
    left = list(told)
    for option in question.options:
        cues = options_told().get(option.name, {})
        if option.takes == "flag":
            cue = next(iter(cues.get("", [set()])), set())
            places = [place for place, one in enumerate(told) if one.means in cue]
            if not places or any(one <= wordings().of_question[question.name] for one in [cue]):
                continue
            denied = any(_is_denied(told, place) for place in places)
            if not denied:
                chosen[option.name] = True
            left = [one for one in left if one.means not in cue and not (denied and one.means in _DENIALS)]
        else:
            value = _value(cues, {one.means for one in told})
            if value:
                chosen[option.name] = value
    return chosen, left


def _is_denied(told: Sequence[Told], place: int) -> bool:
    return any(told[beside].means in _DENIALS for beside in (place - 1, place + 1) if 0 <= beside < len(told))


def _value(cues: dict[str, list[set[str]]], means: set[str]) -> str:
    """The value that is told by most words; none where two are told alike."""
    met = [(max((len(cue) for cue in listed if cue <= means), default=0), value) for value, listed in cues.items()]
    most = max((length for length, _ in met), default=0)
    values = [value for length, value in met if length == most]
    return values[0] if most and len(values) == 1 else ""
