"""The words by which clauses of a question are told apart (`clauses.yml`), as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.compiled import compiled

_FILE = Path(__file__).parent / "clauses.yml"
_I_DO = r"(?<!\w)(?:[დმჩგშწა][აოეი])?ვ[ა-ჰ]+(?:ებ|ობ|ავ|ამ|ენ|ერ|გენ)თ?"  # a Georgian verb in the first person
_I_WOULD_DO = r"(?:[დმჩგშწა][აოეი])?(?:და)?ვ[ა-ჰ]+(?:ო|ა|ე)თ?"
_END = r"\W*$"


@dataclass(frozen=True)
class ClauseWords:
    """Patterns for clauses.

    Parameters
    ----------
    question
        A word that asks something.
    asks
        What a clause has that asks, or wants something done.
    leads
        The end of a Georgian clause behind which the question stands.
    frame
        What stands before the first word of an English question: I would like to know …
    joins, relative
        The beginning of a clause that goes with another one.
    restricts
        What a clause has that belongs to the question.
    behind
        What a reason has that follows the question after no more than a comma.
    aim
        What the question is asked for, within its own clause.
    part
        What stands between clauses; `hard` where a sentence may end.
    this, it, subject
        What stands for something named before; `subject` for what was spoken of.
    acts
        What a sentence has in which somebody does or is something.
    """

    question: re.Pattern[str]
    asks: re.Pattern[str]
    leads: re.Pattern[str]
    frame: re.Pattern[str]
    joins: re.Pattern[str]
    relative: re.Pattern[str]
    restricts: re.Pattern[str]
    behind: re.Pattern[str]
    aim: re.Pattern[str]
    part: re.Pattern[str]
    this: re.Pattern[str]
    it: re.Pattern[str]
    subject: re.Pattern[str]
    acts: re.Pattern[str]


@cache
def clause_words() -> ClauseWords:
    """The patterns, made of the words of both languages."""
    words: dict[str, list[str]] = compiled((_FILE,), (Path(__file__),), _words)
    one = {name: _any(listed) for name, listed in words.items()}
    to_be_told = rf"(?!\s+to\s+(?!{one['told']})\w)"
    i_want = rf"\b(?:i|we)(?:'d|\s+would|\s+also|\s+just|\s+still)?\s+(?:need|want|like|look|wish|search)\b{to_be_told}"
    end = r"(?=\s*(?:please|pls|thanks)?\s*[.?!]*\s*$)"
    superior = rf"(?:the|our|my)\s+(?:deputy\s+)?{one['superior']}"
    occasion_ka = f"(?<!\\w)(?:{'|'.join(words['occasion_ka'])})\\w*"
    return ClauseWords(
        question=_pattern(one["question"]),
        asks=_pattern(one["question"], rf"^\W*(?:{one['before']}\W+)*{one['begins']}", i_want, one["asks"]),
        leads=_pattern(f"{one['leads']}{_END}", rf"(?<!\w)(?:მინდა|გვინდა)\s+(?:[ა-ჰ]+\s+){{0,2}}{_I_WOULD_DO}{_END}"),
        frame=_pattern(
            r"^\W*(?:needs?|wants?)\b", rf"^(?:(?!{one['question']}).)*?{one['leads']}\s+(?={one['question']})"
        ),
        joins=_pattern(rf"\W*{one['joins']}"),
        relative=_pattern(rf"\W*{one['relative']}"),
        restricts=_pattern(one["restricts"], r"n['’]t\b", rf"^\W*{one['within']}(?!.*\b(?:i|we)\b)"),
        behind=_pattern(rf"^\W*{one['reason']}", _I_DO + _END, rf"{occasion_ka}\s+(?:მაქვს|გვაქვს){_END}"),
        aim=_pattern(
            rf",?\s*\b(?:for|before|ahead\s+of|in\s+preparation\s+(?:for|of))\s+"
            rf"(?:{one['which_occasion']}|[\w-]+'s|{superior}(?:'s)?)(?:\s+[\w'-]+){{0,2}}?\s+{one['occasion']}",
            rf",?\s*\b(?:for|before|ahead\s+of)\s+(?:a|an|the)\s+{one['occasion']}{end}",
            rf",?\s*\bfor\s+{superior}{end}",
            rf"\b(?:(?:the|our|my)\s+)?(?:deputy\s+)?{one['superior']}\s+(?:wants?|wanted|would\s+like)(?:\s+to\s+(?:see|know|hear))?\b",
            rf"(?<!\w)(?:(?:{'|'.join(words['which_occasion_ka'])})\w*\s+)?(?:მინისტრის\s+)?{occasion_ka}თვის(?!\w)",
        ),
        part=_pattern(
            r"(?P<hard>[.?!;:]+(?=\s|$)|\s[-–—]+\s|[()])|,(?=\s)",
            rf"\s(?:and|so)\s(?=(?:i|we)(?:'d|\s+would)?\s+(?:need|want|like)\b|(?:needs?|wants?|please|could|can)\b|{one['question']})",
            rf"(?<=[ა-ჰ])\sდა\s(?=უნდა(?!\w)|{one['asks']}|{one['question']})",
            r"(?<=[ბვმ]თ)\sდა\s",
        ),
        this=_pattern(rf"{one['this']}\s+(?:own\s+)?{one['thing']}"),
        it=_pattern(one["it"]),
        subject=_pattern(one["subject"]),
        acts=_pattern(one["acts"], _I_DO + _END),
    )


def _any(words: list[str]) -> str:
    """A pattern for any of the words, whole."""
    return rf"(?<!\w)(?:{'|'.join(_written(word) for word in words)})(?!\w)"


def _written(word: str) -> str:
    return r"\w*".join(re.escape(part).replace(r"\ ", r"\s+").replace("'", "['’]") for part in word.split("*"))


def _pattern(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _words() -> dict[str, list[str]]:
    import yaml  # which the compiled form spares

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every word is a text, "on" and "no" too
    return dict(yaml.load(_FILE.read_text(encoding="utf-8"), Loader=loader))
