"""What is said beside a question: what it is asked for, what has happened, what one is about to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries.concepts import told_in
from queries.spot import Spot

_LOSE = "<lose>"  # what happens to a body may be what is asked about

_ASKING = (
    r"(?:\b(?:which|who|whom|whose|what|how|where|when|why)\b"
    r"|(?<!\w)(?:რა|რას|რამ|რაზე|რაში|რით|რატომ|რისი|რომ(?:ელ|ლ)\w*|ვინ|ვის|ვისი|ვისთან|ვისზე|ვისგან|ვისთვის|სად|საიდან|როგორ\w*|რამდენ\w*|როდის)(?!\w))"
)
_WH = re.compile(_ASKING, re.IGNORECASE)
_ASKS = re.compile(
    rf"{_ASKING}"
    r"|^\W*(?:(?:and|so|but|then|hence|therefore|please|kindly)\W+)*(?:is|are|do|does|did|can|could|would|will|should|has|have|am|shall)\b"
    r"|^\W*(?:(?:and|so|but|then|please|kindly)\W+)*(?:show|give|list|find|name|tell|let|send|count|rank|group|sum|summari[sz]e|compare"
    r"|search|look|pull|get|put|sort|any|draw|cancel|delete|remove|change|add|move|call|write|book|update|translate|explain|prepare|draft)\b"
    r"|\b(?:i|we)(?:'d|\s+would|\s+also|\s+just|\s+still)?\s+(?:need|want|like|look|wish|search)\b(?!\s+to\s+(?!know|see|have|find|get|learn|hear"
    r"|understand|check|look|list|identify|be)\w)|\b(?:i'm|we're)\s+(?:looking|after|interested)\b"
    r"|^\W*(?:needs?|wants?)\b|\b(?:please|pls|overview|summary)\b"
    r"|(?<!\w)(?:ხომ|მინდა|გვინდა|მინდოდა|მჭირდება|გვჭირდება|დამჭირდა|დაგვჭირდა|მაინტერესებს|გვაინტერესებს|მითხარ\w*|გვითხარ\w*|მაჩვენე\w*"
    r"|გვაჩვენე\w*|მომეცი\w*|მოგვეცი\w*|ჩამომითვალე\w*|ჩამოთვალე\w*|ვეძებ\w*|მომიძებნე\w*|მოძებნე\w*|იპოვე\w*|დამისახელე\w*|დაასახელე\w*"
    r"|დამიჯგუფე\w*|დააჯგუფე\w*|მოკლედ|შემიჯამე\w*|გამაცანი\w*|მომიყევი\w*|გააუქმე\w*|წაშალე\w*|მონიშნე\w*|შეცვალე\w*|დაამატე\w*|გადაიტანე\w*)(?!\w)",
    re.IGNORECASE,
)  # what a clause has that asks, or wants something done
_RELATIVE = re.compile(r"(?:რომ(?:ელ|ლ)\w*ც|ვინც|ვისაც|რაც|სადაც)(?!\w)")
_WHEN = re.compile(
    r"\W*(?:when|if|because|since|as|როცა|როდესაც|თუ|რადგან)(?!\w)", re.IGNORECASE
)  # goes with another clause
_TO_KNOW = re.compile(
    r"(?<!\w)(?:მაინტერესებს|გვაინტერესებს|ვიცოდე(?:თ)?|გავიგო(?:თ)?|ვნახო(?:თ)?|მითხარით?|გვითხარით?|მკითხ(?:ა|ეს)|გვკითხ(?:ა|ეს)|გვეკითხებიან?"
    r"|მეკითხებიან?|გავარკვიო(?:თ)?|ნახვა|მაჩვენეთ?|დავადგინოთ?|ამიტომ|დაინტერესდა)\W*$"
)  # ends a clause behind which the question stands
_INTENDS = re.compile(r"(?<!\w)(?:მინდა|გვინდა)\s+(?:[ა-ჰ]+\s+){0,2}(?:[დმჩგშწა][აოეი])?(?:და)?ვ[ა-ჰ]+(?:ო|ა|ე)თ?\W*$")
_FRAME = re.compile(
    r"^\W*(?:needs?|wants?)\b"
    rf"|^(?:(?!{_ASKING}).)*?\b(?:know|see|ask(?:s|ed|ing)?(?:\s+(?:me|us))?|tell(?:ing)?\s+(?:me|us|him|her|them)|find\s+out|wonder(?:s|ing)?"
    rf"|understand|check|figure\s+out|remind\s+(?:me|us)|learn|clear)\s+(?={_ASKING})",
    re.IGNORECASE,
)
_RESTRICTS = re.compile(
    r"\b(?:without|not|n't|no|only|except|excluding|other\s+than|apart\s+from|but|opinion|think|believe|view)\b|n't\b|(?<!\w)(?:აზრით|არ|ვერ|არა|გარეშე|გარდა|მხოლოდ|ნაცვლად)(?!\w)"
    r"|^\W*(?:for|in|on|among|amongst|of|by|at|from|with|within|under|about|regarding|concerning|across|per|both|including)\b(?!.*\b(?:i|we)\b)",
    re.IGNORECASE,
)
_OCCASION = (
    "meetings?|presentation|briefing|speech|remarks|review|session|talks|visit|conference|memo|slides?|letter|report"
    "|workshop|interview|audit|consultations?|round table|file|newsletter|minutes|handover"
)
_OCCASION_KA = (
    "შეხვედრ|პრეზენტაცი|თათბირ|სხდომ|მოხსენებ|გამოსვლ|ბრიფინგ|ვიზიტ|მოლაპარაკებ|კონფერენცი|წერილ|ანგარიშ|განხილვ|ინტერვიუ"
    "|სლაიდ|სტუმრობ|სამუშაო ჯგუფ|ცნობ|მიმოხილვ|აუდიტ|დოსიე"
)
_WHOSE = (
    r"(?:my|our|his|her|its|[\w-]+'s|annual|yearly|quarterly|monthly|weekly"
    r"|(?:the|our|my)\s+(?:deputy\s+)?(?:minister|director|boss|head|chief|secretary|ambassador)(?:'s)?)"
)
_AIM = re.compile(
    rf",?\s*\b(?:for|before|ahead\s+of|in\s+preparation\s+(?:for|of))\s+{_WHOSE}(?:\s+[\w'-]+){{0,2}}?\s+(?:{_OCCASION})\b"
    rf"|,?\s*\b(?:for|before|ahead\s+of)\s+(?:a|an|the)\s+(?:{_OCCASION})\b(?=\s*[.?!]*\s*$)"
    r"|,?\s*\bfor\s+(?:the|my|our)\s+(?:deputy\s+)?(?:minister|director|boss|chief)\b(?=\s*(?:please|pls|thanks)?\s*[.?!]*\s*$)"
    rf"|(?<!\w)(?:(?:ხვალინდელ|დღევანდელ|წლიურ|კვარტალურ|მომდევნო|მორიგ)\w*\s+)?(?:მინისტრის\s+)?(?:{_OCCASION_KA})\w*თვის(?!\w)"
    r"|\b(?:the\s+|our\s+|my\s+)?(?:deputy\s+)?(?:minister|director|boss)\s+(?:wants?|wanted|would\s+like)(?:\s+to\s+(?:see|know|hear))?\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\W*(?:(?:since|because|as|before|while|so\s+that|it's|it\s+is)\b|(?:i|we)(?:'m|'re|'ve|'ll|\s+(?:am|are|have|will|was|were|meet))\b"
    r"|i\s+was\s|სანამ(?!\w)|ვიდრე(?!\w)|ხვალ(?!\w)|დღეს(?!\w))|(?<!\w)(?:[დმჩგშწა][აოეი])?ვ[ა-ჰ]+(?:ებ|ობ|ავ|ამ|ენ|ერ|გენ)თ?\W*$"
    rf"|(?<!\w)(?:{_OCCASION_KA})\w*\s+(?:მაქვს|გვაქვს)\W*$",
    re.IGNORECASE,
)  # a reason behind the question, after no more than a comma
_PART = re.compile(
    r"(?P<hard>[.?!;:]+(?=\s|$)|\s[-–—]+\s|[()])|,(?=\s)"
    r"|\s(?:and|so)\s(?=(?:(?:i|we)(?:'d|\s+would)?\s+(?:need|want|like)|needs?|wants?|please|which|who|whom|what|where|how|could|can)\b)"
    r"|(?<=[ა-ჰ])\sდა\s(?=(?:უნდა|მინდა|გვინდა|მაინტერესებს|გვაინტერესებს|მითხარ|მჭირდება|გვჭირდება|მაჩვენე|რა|რომელ|ვინ|ვის|სად|როგორ|რამდენ))"
    r"|(?<=[ბვმ]თ)\sდა\s",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"(?<!\w)(?:ეს|ამ|იმ|მისი?|მათი?|აღნიშნულ\w*)\s+(?:უწყებ|დანაყოფ|დეპარტამენტ|ორგანიზაცი|სამსახურ|სააგენტო|ამოცან|მიზან|მიზნ|აქტივობ)\w*"
    r"|\b(?:this|that|its|his|her|their)\s+(?:own\s+)?(?:body|agency|department|unit|organi[sz]ation|service|objective|goal|activity|partner|ministry)\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"\b(?:it|its|them|they|their|there|both|two|that|this|those|he|she)\b"
    r"|(?<!\w)(?:ეს|ის|იმ|ამ|მას|მის\w*|მათ\w*|მასთან|მათთან|იქ|იქიდან|ორივე\w*|მასზე|ამაზე|თვითონ|მისთვის)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    asks: bool
    hard: bool  # a sentence may end before it

    def has(self, spot: Spot) -> bool:
        return self.start <= spot.start < self.end


def without_reasons(text: str, spots: Sequence[Spot]) -> Iterator[tuple[str, list[Spot]]]:
    """The clauses that ask, with blanks in place of the others, and what is named in them; the likeliest reading first.

    What is named beside them alone may be what “it” means: “I meet Frontex tomorrow. Who works with it?”

    Parameters
    ----------
    text
        A question in words.
    spots
        What is named in it.
    """
    clauses = _clauses(text)
    reasons = _reasons(text, clauses)
    asked = [spot for spot in spots if not any(clause.has(spot) for clause in reasons)]
    kinds = {spot.kind for spot in asked}
    meant = [spot for spot in spots if spot in asked or spot.kind not in kinds]
    blanks = [(clause.start, clause.end) for clause in reasons]
    blanks += [found.span() for found in _AIM.finditer(text)]
    for clause in clauses:
        frame = _FRAME.match(text[clause.start : clause.end]) if clause not in reasons else None
        blanks += [(clause.start, clause.start + frame.end())] if frame else []
    left = _blanked(text, blanks, ())
    this = [found.span() for found in _THIS.finditer(text)] if len(meant) > len(asked) else []
    if left != text:
        yield _blanked(text, [*blanks, *this], meant), meant
        if len(meant) > len(asked) and not _IT.search(left):
            yield left, asked


def _clauses(text: str) -> list[_Clause]:
    clauses, start, hard = [], 0, True
    for mark in _PART.finditer(text):
        clauses.append(_Clause(start, mark.start(), _asks(text, start, mark.start()), hard))
        start, hard = mark.end(), mark["hard"] is not None
    clauses.append(_Clause(start, len(text), _asks(text, start, len(text)), hard))
    return [clause for clause in clauses if text[clause.start : clause.end].strip(" \t.?!")]


def _asks(text: str, start: int, end: int) -> bool:
    clause = text[start:end]
    if text[end : end + 1] == "?" and not _WHEN.match(clause):
        return True
    if _WH.search(clause) or not _WH.search(text, end):
        return bool(_ASKS.search(clause))
    framed = text[end : end + 1] == ":" or _TO_KNOW.search(clause) or _INTENDS.search(clause)
    return bool(_ASKS.search(clause)) and not framed


def _reasons(text: str, clauses: Sequence[_Clause]) -> list[_Clause]:
    """The clauses before the first that asks, and behind the last those of other sentences."""
    asking = [place for place, clause in enumerate(clauses) if clause.asks]
    if not asking or len(clauses) == 1:
        return []
    found = []
    for place, clause in enumerate(clauses):
        words = text[clause.start : clause.end]
        if clause.asks or _RESTRICTS.search(words) or any(one.means == _LOSE for one in told_in(words)):
            continue
        following = text[clauses[place + 1].start : clauses[place + 1].end] if place + 1 < len(clauses) else ""
        before = place < asking[0] and not _RELATIVE.match(following.strip())
        behind = place > asking[-1] and (clause.hard or _AFTER.search(words) is not None)
        if before or behind:
            found.append(clause)
    return found


def _blanked(text: str, places: Sequence[tuple[int, int]], spots: Sequence[Spot]) -> str:
    """The text with blanks at the places, but for what is named there."""
    named = {place for spot in spots for place in range(spot.start, spot.end)}
    gone = {place for start, end in places for place in range(start, end)} - named
    return "".join(" " if place in gone else letter for place, letter in enumerate(text))
