"""What is said beside a question: what it is asked for, what has happened, what one is about to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries.clause_words import clause_words
from queries.concepts import told_in
from queries.spot import Spot

_WITH = re.compile(r"\s+(?:with|of|at)\s+(?:the\s+)?", re.IGNORECASE)
_SENTENCE = 4  # words
_LOSE = "<lose>"  # what happens to a body may be what is asked about


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    hard: bool  # a sentence may end before it

    def has(self, spot: Spot) -> bool:
        return self.start <= spot.start < self.end


def without_reasons(text: str, spots: Sequence[Spot]) -> Iterator[tuple[str, list[Spot]]]:
    """The clauses that ask, with blanks in place of the others, and what is named in them; the likeliest reading first.

    What is named beside them alone may be what “it” means: “I meet Frontex tomorrow. Which departments work with it?”

    Parameters
    ----------
    text
        A question in words.
    spots
        What is named in it.
    """
    said = clause_words()
    clauses = _clauses(text)
    reasons = _reasons(text, clauses)
    asked = [spot for spot in spots if not any(clause.has(spot) for clause in reasons)]
    kinds = {spot.kind for spot in asked}
    meant = [spot for spot in spots if spot in asked or spot.kind not in kinds]
    blanks = [(clause.start, clause.end) for clause in reasons]
    blanks += [found.span() for found in said.aim.finditer(text)]
    for clause in clauses:
        frame = said.frame.match(text[clause.start : clause.end]) if clause not in reasons else None
        blanks += [(clause.start, clause.start + frame.end())] if frame else []
    left = _blanked(text, blanks, ())
    this = [found.span() for found in said.this.finditer(text)] if len(meant) > len(asked) else []
    if left != text:
        yield _blanked(text, [*blanks, *this], meant), meant
        if len(meant) > len(asked) and not said.it.search(left):
            yield left, asked


def tells_an_occasion(text: str, spots: Sequence[Spot]) -> bool:
    """Whether something named belongs to what a question is asked for: before my meeting with X."""
    ends = [found.end() for found in clause_words().aim.finditer(text)]
    return any(_WITH.fullmatch(text[end : spot.start]) for end in ends for spot in spots if spot.start > end)


def tells_a_reason(text: str) -> bool:
    """Whether a whole sentence stands beside the question, which does or says something itself."""
    clauses = _clauses(text)
    said = [text[clause.start : clause.end] for clause in _reasons(text, clauses)]
    return any(len(one.split()) >= _SENTENCE and clause_words().acts.search(one) for one in said)


def asked_apart(text: str, spots: Sequence[Spot]) -> list[tuple[str, list[Spot]]]:
    """The questions of a text that asks several, each of bodies of its own: who works with X and who works with Y."""
    said, found = clause_words(), []
    for clause in _clauses(text):
        own = [spot for spot in spots if clause.has(spot)]
        if own and said.question.search(text[clause.start : clause.end]):
            found.append((_blanked(text, [(0, clause.start), (clause.end, len(text))], ()), own))
    return found if len(found) > 1 else []


def _clauses(text: str) -> list[_Clause]:
    clauses, start, hard = [], 0, True
    for mark in clause_words().part.finditer(text):
        clauses.append(_Clause(start, mark.start(), hard))
        start, hard = mark.end(), mark["hard"] is not None
    clauses.append(_Clause(start, len(text), hard))
    return [clause for clause in clauses if text[clause.start : clause.end].strip(" \t.?!")]


def _asks(text: str, clause: _Clause) -> bool:
    said, words, sign = clause_words(), text[clause.start : clause.end], text[clause.end : clause.end + 1]
    if sign == "?" and not said.joins.match(words):
        return True
    if said.question.search(words) or not said.question.search(text, clause.end):
        return bool(said.asks.search(words))
    return bool(said.asks.search(words)) and sign != ":" and not said.leads.search(words)


def _reasons(text: str, clauses: Sequence[_Clause]) -> list[_Clause]:
    """The clauses before the first that asks, other sentences behind the last, and behind the first those that say a reason."""
    said = clause_words()
    asking = [place for place, clause in enumerate(clauses) if _asks(text, clause)] if len(clauses) > 1 else []
    if not asking or any(said.subject.search(text[one.start : one.end]) for one in clauses):
        return []
    asks_what_is_lost = any(_tells_a_loss(text[clauses[one].start : clauses[one].end]) for one in asking)
    found = []
    for place, clause in enumerate(clauses):
        words = text[clause.start : clause.end]
        if place in asking or said.restricts.search(words) or (_tells_a_loss(words) and not asks_what_is_lost):
            continue
        following = text[clauses[place + 1].start : clauses[place + 1].end] if place + 1 < len(clauses) else ""
        before = place < asking[0] and not said.relative.match(following)
        behind = place > asking[-1] and clause.hard
        is_reason = place > asking[0] and said.behind.search(words) is not None
        if before or behind or is_reason:
            found.append(clause)
    return found


def _tells_a_loss(words: str) -> bool:
    return any(one.means == _LOSE for one in told_in(words))


def _blanked(text: str, places: Sequence[tuple[int, int]], spots: Sequence[Spot]) -> str:
    """The text with blanks at the places, but for what is named there."""
    named = {place for spot in spots for place in range(spot.start, spot.end)}
    gone = {place for start, end in places for place in range(start, end)} - named
    return "".join(" " if place in gone else letter for place, letter in enumerate(text))
