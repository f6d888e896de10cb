"""Bodies, numbers and quarters in a question in words: where each stands, and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.errors import NotFound
from graph.georgian import is_georgian, romanless
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import GOAL, ORGANISATION, PLAN
from graph.vocabulary import Match, Vocabulary
from graph.vocabulary.names import NameIndex
from graph.words import AND, Word, words_of
from queries.codes import code
from queries.concepts import is_head, is_known, meaning, told_in
from queries.organisations import bodies_in_plans, is_other_word, owners_of, so_headed, successor, unit_of
from queries.quarters_named import quarters_named
from queries.quarters_until import QUARTERS_OF_A_YEAR
from queries.shortened import whole_name
from queries.spot import Spot
from queries.wordings import wordings

_LONGEST = 9  # words of a name
_LONGEST_MISTYPED = 6
_SHORT_WORD = 5  # letters of a word that may look like a name by chance
_LEAST_OF_ONE_WORD = 0.88  # the likeness of a single word
_CODE = re.compile(r"(?<![\w.])(?:[a-z0-9-]+/)?\d+(?:\.\d+)+(?!\.?\d)\.?(?!\w)")
_ENDING = re.compile(
    "(?<=[A-Za-z]{3})-?(?:isaTvis|isatvis|istvis|tvis|idan|dan|isgan|sgan|stan|tan|mde|shi|ze|is|it|ma|m|s)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:goal|objective|activity|chapter|section)s?\s+(?:(?:no\.?|number|#)\s*)?(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)*))"
    r"|(?:(?:(?:მიზან|მიზნ|ამოცან|აქტივობ)\w*|\bთავ(?:ი|ის|ში|ს))\s+(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)*))"
    r"|(?:\bN?(?!(?:19|20)\d\d\b)(\d+(?:\.\d+)*)\s+(?:მიზან|მიზნ|ამოცან|აქტივობ|mizan|mizn|amocan|aktivob)\w*)"
    r"|(?:\b(\d+)(?:st|nd|rd|th)\s+goal\b)",
    re.IGNORECASE,
)
_IN_A_GOAL = re.compile(
    r"\b(?:in|under|within)\s+(\d{1,2})(?!\.\d)(?=\s*(?:[?.!,;]|$))|(?<![\w.-])(\d{1,2})-?(?:ში|ის|shi|is)(?=\s*(?:[?.!,;]|$)|\s+(?:ქვეშ|qvesh)\b)",
    re.IGNORECASE,
)
_OF_NO_GOAL = re.compile(r"(?:კვარტ|მეოთხედ|ამოცან|აქტივობ|kvart|amocan|aktivob)\w*\s+$", re.IGNORECASE)
_UNDER_A_GOAL = re.compile(r"objective|activity|ამოცან|აქტივობ|amocan|aktivob", re.IGNORECASE)
_OF = re.compile(r"\s*(?:of|at|in)(?:\s+the)?\s*", re.IGNORECASE)
_OF_ALONE = re.compile(r"\s*of(?:\s+the)?\s*", re.IGNORECASE)
_UNITS_OF = re.compile(
    r"\b(?:departments|units|divisions)\s+(?:of|in|within)$|\b(?:who|anyone|departments|units)\s+from$"
)
_ORDINALS = (
    ("first", "პირველ"),
    ("second", "მეორე"),
    ("third", "მესამე"),
    ("fourth", "მეოთხე"),
    ("fifth", "მეხუთე"),
    ("sixth", "მეექვსე"),
    ("seventh", "მეშვიდე"),
    ("eighth", "მერვე"),
    ("ninth", "მეცხრე"),
)
_ORDINAL = re.compile(
    rf"\b({'|'.join(word for forms in _ORDINALS for word in forms)})\w*\s+(?:goal\b|მიზან|მიზნ)\w*", re.IGNORECASE
)
_OF_A_PEOPLE = ("ish", "ian", "ean", "ese", "ani", "aeli", "french", "german", "greek", "dutch", "swiss", "czech")
_OURS = frozenset(("georgia", "georgian", "georgia's"))
_ADJECTIVE = ("ურ", "ულ", "ივ", "იერ")


def spots_in(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[Spot]:
    """What is named in a text, in its order; numbers and quarters first, then the longest names that fit.

    Raises
    ------
    NotFound
        When a number of the plan or a quarter does not exist.
    """
    spots = [*_codes(text, graph, vocabulary)]
    spots += [
        spot
        for spot in _quarters(text, graph, vocabulary)
        if not any(spot.meets(other.start, other.end) for other in spots)
    ]
    words = [word for word in words_of(text) if not any(spot.meets(word.start, word.end) for spot in spots)]
    for spot in _with_owners(_bodies(text, words, graph, vocabulary), text, graph, vocabulary):
        spots.append(replace(spot, kind="place") if _is_place(spot, text, graph) else spot)
    return sorted(spots, key=lambda spot: spot.start)


def _is_place(spot: Spot, text: str, graph: PlanGraph) -> bool:
    """Whether the owner of a plan is named as where it all happens: “who in the ministry”, MIA departments, შსს-ში."""
    if not any(graph.nodes[plan].get("owner") == spot.value for plan in nodes_of(graph, PLAN)):
        return False
    before = f" {text[: spot.start].rstrip().lower()}".removesuffix(" the")
    following = (word for word in words_of(text) if word.start >= spot.end)
    after = next((word for word in following if not word.base.startswith("რომელ")), None)
    if (after is not None and meaning(after.base)[0] == "<department>") or _UNITS_OF.search(before):
        return True
    said = next((word.text for word in words_of(text) if word.end == spot.end), "")
    return before.endswith((" in", " at", " within", " of our")) or said.endswith(("ში", "დან", "shi", "dan"))


def unknown_name(text: str, spots: Sequence[Spot]) -> Spot | None:
    """The name of a body that nobody knows: unknown words beside one that heads names, or unknown capitals.

    Parameters
    ----------
    text
        A question in words.
    spots
        What is named in it and known.
    """
    words = [word for word in words_of(text) if not any(spot.meets(word.start, word.end) for spot in spots)]
    sorts = [meaning(word.base, wordings().stems)[1] for word in words]
    unknown = [sort == "word" and word.stem not in wordings().stems for word, sort in zip(words, sorts, strict=True)]
    elsewhere = _of_another_country(text, words, unknown, spots)
    if elsewhere is not None:
        return elsewhere
    # “Centre of the network” asks something and heads no name.
    phrases = [one for one in told_in(text) if one.sort == "concept" and " " in one.words]
    for place, word in enumerate(words):
        if any(one.start <= word.start < one.end for one in phrases):
            continue
        if is_head(word.base):
            named = [sort not in ("idle", "beyond") for sort in sorts] if _only_heads(word) else unknown
            first = last = place
            while last + 2 < len(words) and _of(words[last + 1]) and named[last + 2]:
                last += 2
            while first and named[first - 1] and _belongs(words[first - 1], word, unknown=unknown[first - 1]):
                first -= 1
            if first < last:
                return Spot("organisation", "", words[first].start, words[last].end)
        elif unknown[place] and word.base.isupper() and word.base.isascii() and len(word.base) > 2:
            return Spot("organisation", "", word.start, word.end)
    return None


def _of_another_country(
    text: str, words: Sequence[Word], unknown: Sequence[bool], spots: Sequence[Spot]
) -> Spot | None:
    """A known name whose unknown word beside it makes it another body's: Turkish Foreign Ministry, Ministry … of Ukraine."""
    for spot in spots:
        if spot.kind != "organisation" or spot.loose or spot.group:
            continue
        for word in (one for one, is_unknown in zip(words, unknown, strict=True) if is_unknown):
            if word.base.lower() in _OURS:
                continue
            before, after = text[word.end : spot.start], text[spot.end : word.start]
            if before.isspace() and _tells_a_country(word.base):
                return Spot("organisation", "", word.start, spot.end)
            if word.start > spot.end and _OF_ALONE.fullmatch(after) and word.base[:1].isupper():
                return Spot("organisation", "", spot.start, word.end)
    return None


def _tells_a_country(word: str) -> bool:
    """Whether an unknown word before a name may belong to it: a capital in English, an adjective of a people, a genitive."""
    if is_georgian(word):
        return word.endswith("ის")
    return word[:1].isupper() or word.lower().endswith(_OF_A_PEOPLE)


def _only_heads(word: Word) -> bool:
    """Whether questions use a word in names alone: a ministry has a name, a department may be any."""
    return meaning(word.base)[0] not in ("<department>", "<body>")


def _of(word: Word) -> bool:
    return word.base.lower() in ("of", "for")


def _belongs(word: Word, head: Word, *, unknown: bool) -> bool:
    """Whether a word before a head is part of the name: a genitive or an unknown adjective in Georgian, a capital in English."""
    if not is_georgian(word.base):
        return word.base[:1].isupper() and head.base[:1].isupper()
    return word.base.endswith(("ის", "თა")) or (unknown and word.base.removesuffix("ი").endswith(_ADJECTIVE))


def _codes(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> Iterator[Spot]:
    for found in _CODE.finditer(text):
        yield Spot("code", code(found[0], graph, vocabulary), found.start(), found.end())
    for found in _NUMBERED.finditer(text):
        number = next(filter(None, found.groups()))
        id = "" if "." in number else code(number, graph, vocabulary)
        if id and (graph.nodes[id]["kind"] != GOAL.label or not _UNDER_A_GOAL.search(found[0])):
            yield Spot("code", id, found.start(), found.end())
    goals = {graph.nodes[id]["code"] for id in nodes_of(graph, GOAL)}
    for found in _IN_A_GOAL.finditer(text):
        number = found[1] or found[2]
        if number in goals and not _OF_NO_GOAL.search(text, 0, found.start()):
            yield Spot("code", code(number, graph, vocabulary), found.start(found.lastindex or 0), found.end())
    for found in _ORDINAL.finditer(text):
        number = next(str(place) for place, forms in enumerate(_ORDINALS, 1) if found[1].lower() in forms)
        yield Spot("code", code(number, graph, vocabulary), found.start(), found.end())


def _quarters(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> Iterator[Spot]:
    for ids, start, end in quarters_named(text, graph, vocabulary):
        if len(ids) == QUARTERS_OF_A_YEAR:
            yield Spot("year", "", start, end)
        else:
            yield from (Spot("quarter", id, start, end) for id in ids)


def _bodies(text: str, words: list[Word], graph: PlanGraph, vocabulary: Vocabulary) -> list[Spot]:
    """The names of bodies, the longest first; of one length those that are written exactly and those with slips alike."""
    indices = (bodies_in_plans(graph, vocabulary), vocabulary.index())
    taken = [False] * len(words)
    spots: list[Spot] = []
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            window = words[start : start + length]
            if any(taken[start : start + length]) or not _may_be_name(window):
                continue
            written = text[window[0].start : window[-1].end]
            spot = (
                _exact(written, window, indices, graph)
                or _inflected(written, window, indices, graph)
                or _mistyped(written, window, indices, graph, vocabulary)
            )
            if spot is not None:
                spots.append(spot)
                taken[start : start + length] = [True] * length
    return [whole_name(spot, words, taken, graph, vocabulary) for spot in spots]


def _with_owners(spots: Sequence[Spot], text: str, graph: PlanGraph, vocabulary: Vocabulary) -> list[Spot]:
    """Units joined with the body that stands before them, or after “of”; a unit's name alone means that of the only owner."""
    found: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.start):
        before = found[-1] if found else None
        between = text[before.end : spot.start] if before else ""
        unit = ""
        if before and not between.strip():
            unit = unit_of(spot.value, before.value, vocabulary)
        elif before and _OF.fullmatch(between):
            unit = unit_of(before.value, spot.value, vocabulary)
            body = vocabulary.get(before.value)
            if not unit and body is not None and body.category == "department" and spot.value != body.parent:
                raise _nobody(text[before.start : spot.end])
        if before and unit:
            found[-1] = Spot("organisation", unit, before.start, spot.end)
        else:
            found.append(spot)
    owners = owners_of(graph)
    return [_of_owner(spot, owners[0], vocabulary) if len(owners) == 1 else spot for spot in found]


def _nobody(name: str) -> NotFound:
    return NotFound(f"No organisation is called “{name}”.", f"ორგანიზაცია „{name}“ უცნობია.")


def _of_owner(spot: Spot, owner: str, vocabulary: Vocabulary) -> Spot:
    own = [id for id in spot.several if (body := vocabulary.get(id)) is not None and body.parent == owner]
    return replace(spot, value=own[0], several=()) if len(own) == 1 else spot


def _may_be_name(window: Sequence[Word]) -> bool:
    """Whether words may be a name: they neither begin nor end with an idle word, and a single one is no word of questions."""
    sorts = [meaning(word.base)[1] for word in window]
    if len(window) > 1:
        return sorts[-1] != "idle" and (sorts[0] != "idle" or window[0].base[0].isupper())
    return sorts[0] in ("word", "beyond") or (window[0].text.isupper() and window[0].text.isascii())


def _exact(text: str, window: Sequence[Word], indices: Sequence[NameIndex], graph: PlanGraph) -> Spot | None:
    matches = [match for index in indices for match in index.exact(text) or index.typed_in_latin(text)]
    return _spot(matches, window, graph)


def _inflected(text: str, window: Sequence[Word], indices: Sequence[NameIndex], graph: PlanGraph) -> Spot | None:
    """A name in Latin letters with a Georgian ending: frontextan, EMS-ის is told by its dash."""
    bare = _ENDING.sub("", text)
    if bare == text or is_georgian(text) or is_known(window[-1].base):
        return None
    matches = [match for index in indices for match in index.exact(bare) or index.typed_in_latin(f"{bare}i")]
    return _spot(matches, window, graph)


def _spot(found: Sequence[Match], window: Sequence[Word], graph: PlanGraph) -> Spot | None:
    """What a name means: a body that the plans have before one that they lack."""
    both = {word.base.lower() for word in window} & AND
    found = [match for match in found if both <= {word.base.lower() for word in words_of(match.form)}]
    commas = sum("," in word.gap for word in window[1:])
    found = [match for match in found if commas <= match.form.count(",")]
    matches = {match.organisation.id: match for match in reversed(found)}
    if not matches or (all(one.organisation.category == "group" for one in matches.values()) and _is_asked(window)):
        return None
    matches = {successor(match.organisation, graph): match for match in matches.values()}
    present = [id for id in matches if id in graph and graph.nodes[id]["kind"] == ORGANISATION.label]
    ids = sorted(present or matches)
    if len(window) == 1 and [matches[ids[0]].organisation.parent] != owners_of(graph):
        ids += so_headed(window[0].base, graph, ids)
    body = matches[ids[0]].organisation
    several = tuple(ids) if len(ids) > 1 else ()
    loose = matches[ids[0]].form in body.short and not window[0].base[:1].isupper()
    return Spot("organisation", ids[0], window[0].start, window[-1].end, body.category == "group", several, loose)


def _is_asked(window: Sequence[Word]) -> bool:
    """Whether all words are such as questions have: “international organisations” is what is asked for, not a group."""
    text = " ".join(word.base for word in window)
    return all(one.sort in ("concept", "idle") for one in told_in(text))


def _mistyped(
    written: str, window: Sequence[Word], indices: Sequence[NameIndex], graph: PlanGraph, vocabulary: Vocabulary
) -> Spot | None:
    """A name with slips, among words of which some is no word of questions."""
    beyond = any(meaning(word.base)[1] == "beyond" for word in window)  # a minister is no slip for a ministry
    if beyond or len(window) > _LONGEST_MISTYPED or all(is_known(word.base) for word in window) or _is_short(window):
        return None
    matches = [match for index in indices for match in index.find(written)]
    if len(window) == 1:
        matches = [match for match in matches if match.score >= _LEAST_OF_ONE_WORD and not _is_by_chance(window[0])]
    matches = [match for match in matches if not is_other_word(written, match, vocabulary)]
    return _spot([match for match in matches if _begins_as(match, written)], window, graph)


def _is_by_chance(word: Word) -> bool:
    """Whether a short word looks like a name by chance, as place looks like PACE."""
    return len(word.base) <= _SHORT_WORD and word.base.islower() and word.base.isascii()


def _begins_as(match: Match, written: str) -> bool:
    """Whether a name with slips begins as the form that it looks like: the first letter is seldom mistyped."""
    return romanless(match.form[:1]) == romanless(written[:1])


def _is_short(window: Sequence[Word]) -> bool:
    """Whether too few letters stand there to tell a slip from another word; or none that questions lack."""
    letters = sum(len(word.base) for word in window if not is_known(word.base))
    return letters < 5
