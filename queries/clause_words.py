"""The words by which clauses of a question are told apart (`clauses.yml`), as patterns."""

from __future__ import annotations

import re
from functools import cache, cached_property
from pathlib import Path

from graph.compiled import compiled

_FILE = Path(__file__).parent / "clauses.yml"
_I_DO = r"(?<!\w)(?:[დმჩგშწა][აოეი])?ვ[ა-ჰ]+(?:ებ|ობ|ავ|ამ|ენ|ერ|გენ)თ?"  # a Georgian verb in the first person
_I_WOULD_DO = r"(?:[დმჩგშწა][აოეი])?(?:და)?ვ[ა-ჰ]+(?:ო|ა|ე)თ?"
_END = r"\W*$"


class ClauseWords:
    """Patterns for clauses, each made when it is first needed: most questions need a few of them.

    Parameters
    ----------
    words
        The words of both languages, by what they tell.
    """

    def __init__(self, words: dict[str, list[str]]) -> None:
        self._words = words
        self._one = {name: _any(listed) for name, listed in words.items()}
        self._superior = rf"(?:the|our|my)\s+(?:deputy\s+)?{self._one['superior']}"
        self._occasion_ka = f"(?<!\\w)(?:{'|'.join(words['occasion_ka'])})\\w*"

    @cached_property
    def question(self) -> re.Pattern[str]:
        """A word that asks something."""
        return _pattern(self._one["question"])

    @cached_property
    def asks(self) -> re.Pattern[str]:
        """What a clause has that asks, or wants something done."""
        one = self._one
        to_be_told = rf"(?!\s+to\s+(?!{one['told']})\w)"
        i_want = (
            rf"\b(?:i|we)(?:'d|\s+would|\s+also|\s+just|\s+still)?\s+(?:need|want|like|look|wish|search)\b{to_be_told}"
        )
        return _pattern(one["question"], rf"^\W*(?:{one['before']}\W+)*{one['begins']}", i_want, one["asks"])

    @cached_property
    def leads(self) -> re.Pattern[str]:
        """The end of a Georgian clause behind which the question stands."""
        i_want_to = rf"(?<!\w)(?:მინდა|გვინდა)\s+(?:[ა-ჰ]+\s+){{0,2}}{_I_WOULD_DO}{_END}"
        return _pattern(f"{self._one['leads']}{_END}", i_want_to)

    @cached_property
    def joins(self) -> re.Pattern[str]:
        """The beginning of a clause that goes with another one."""
        return _pattern(rf"\W*{self._one['joins']}")

    @cached_property
    def relative(self) -> re.Pattern[str]:
        """The beginning of a clause that tells of something in another one."""
        return _pattern(rf"\W*{self._one['relative']}")

    @cached_property
    def frame(self) -> re.Pattern[str]:
        """What stands before the first word of an English question: I would like to know …"""
        one = self._one
        return _pattern(
            r"^\W*(?:needs?|wants?)\b", rf"^(?:(?!{one['question']}).)*?{one['leads']}\s+(?={one['question']})"
        )

    @cached_property
    def restricts(self) -> re.Pattern[str]:
        """What a clause has that belongs to the question."""
        one = self._one
        return _pattern(one["restricts"], r"n['’]t\b", rf"^\W*{one['within']}(?!.*\b(?:i|we)\b)")

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """What a reason has that follows the question after no more than a comma."""
        i_have = rf"{self._occasion_ka}\s+(?:მაქვს|გვაქვს){_END}"
        return _pattern(rf"^\W*{self._one['reason']}", _I_DO + _END, i_have)

    @cached_property
    def aim(self) -> re.Pattern[str]:
        """What the question is asked for, within its own clause."""
        one, superior = self._one, self._superior
        end = r"(?=\s*(?:please|pls|thanks)?\s*[.?!]*\s*$)"
        return _pattern(
            rf",?\s*\b(?:for|before|ahead\s+of|in\s+preparation\s+(?:for|of))\s+"
            rf"(?:{one['which_occasion']}|[\w-]+'s|{superior}(?:'s)?)(?:\s+[\w'-]+){{0,2}}?\s+{one['occasion']}",
            rf",?\s*\b(?:for|before|ahead\s+of)\s+(?:a|an|the)\s+{one['occasion']}{end}",
            rf",?\s*\bfor\s+{superior}{end}",
            rf"\b(?:(?:the|our|my)\s+)?(?:deputy\s+)?{one['superior']}\s+(?:wants?|wanted|would\s+like)(?:\s+to\s+(?:see|know|hear))?\b",
            rf"(?<!\w)(?:(?:{'|'.join(self._words['which_occasion_ka'])})\w*\s+)?(?:მინისტრის\s+)?{self._occasion_ka}თვის(?!\w)",
        )

    @cached_property
    def part(self) -> re.Pattern[str]:
        """What stands between clauses; `hard` where a sentence may end."""
        one = self._one
        return _pattern(
            r"(?P<hard>[.?!;:]+(?=\s|$)|\s[-–—]+\s|[()])|,(?=\s)",
            rf"\s(?:and|so)\s(?=(?:i|we)(?:'d|\s+would)?\s+(?:need|want|like)\b|(?:needs?|wants?|please|could|can)\b|{one['question']})",
            rf"(?<=[ა-ჰ])\sდა\s(?=უნდა(?!\w)|{one['asks']}|{one['question']})",
            r"(?<=[ბვმ]თ)\sდა\s",
        )

    @cached_property
    def this(self) -> re.Pattern[str]:
        """What stands for a thing that was named before."""
        return _pattern(rf"{self._one['this']}\s+(?:own\s+)?{self._one['thing']}")

    @cached_property
    def it(self) -> re.Pattern[str]:
        """What stands for something named before."""
        return _pattern(self._one["it"])

    @cached_property
    def subject(self) -> re.Pattern[str]:
        """What stands for what was spoken of."""
        return _pattern(self._one["subject"])

    @cached_property
    def acts(self) -> re.Pattern[str]:
        """What a sentence has in which somebody does or is something."""
        return _pattern(self._one["acts"], _I_DO + _END)


@cache
def clause_words() -> ClauseWords:
    """The patterns, made of the words of both languages."""
    return ClauseWords(dict(compiled((_FILE,), (Path(__file__),), _words)))


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
