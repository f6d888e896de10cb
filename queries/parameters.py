"""What a person may give to a question, and how it is understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.codes import code
from queries.organisations import organisation
from queries.quarters import quarter
from queries.risks import risk
from queries.subjects import subject

Understand = Callable[[str, PlanGraph, Vocabulary], Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question.

    Parameters
    ----------
    name
        The argument of the question's function.
    title
        What it is, for people.
    understand
        Turns what was typed into an id or a value; raises NotFound with what to do.
    takes
        `one` text, `many` (a list of values), `words` (all that is left as one text), or a `flag` that is there or not.
    optional
        Whether it may be left out; its function then gets its own default.
    choices
        The values that it may have, where they are few.
    example
        What stands for it in examples.
    """

    name: str
    title: Text
    understand: Understand
    takes: Literal["one", "many", "words", "flag"] = "one"
    optional: bool = False
    choices: tuple[str, ...] = ()
    example: str = ""

    @property
    def usage(self) -> str:
        """How it stands in a line of usage: `ORGANISATION`, `[ORGANISATION]…`."""
        shown = f"[{self.name.upper()}]" if self.optional else self.name.upper()
        return shown + ("…" if self.takes in ("many", "words") else "")


def named(parameter: Parameter, name: str, example: str = "", *, optional: bool = False) -> Parameter:
    """The same parameter under another name, for a question that asks for two of a kind, or one that may be left out."""
    return replace(parameter, name=name, example=example or parameter.example, optional=optional)


def choice(name: str, title: Text, *choices: str) -> Parameter:
    """A parameter with few values."""

    def understand(text: str, graph: PlanGraph, vocabulary: Vocabulary) -> str:
        if text not in choices:
            listed = ", ".join(choices)
            raise NotFound(f"{text!r} is none of {listed}.", f"{text!r}: შესაძლებელია მხოლოდ {listed}.")
        return text

    return Parameter(name, title, understand, choices=choices)


def flag(name: str, title: Text) -> Parameter:
    """A parameter that is there or not."""
    return Parameter(name, title, lambda text, graph, vocabulary: bool(text), takes="flag", optional=True)


ORGANISATION = Parameter("organisation", Text(en="organisation", ka="ორგანიზაცია"), organisation, example="MFA")
ORGANISATIONS = Parameter(
    "organisations",
    Text(en="organisations", ka="ორგანიზაციები"),
    organisation,
    takes="many",
    optional=True,
    example="EMS",
)
CODE = Parameter(
    "code",
    Text(en="number of a goal, an objective or an activity", ka="მიზნის, ამოცანის ან აქტივობის ნომერი"),
    code,
    example="4.2.2",
)
SUBJECT = Parameter(
    "subject",
    Text(en="number in the plan, or organisation", ka="ნომერი გეგმაში ან ორგანიზაცია"),
    subject,
    example="4.2",
)
QUARTER = Parameter("quarter", Text(en="quarter", ka="კვარტალი"), quarter, example="Q3")
RISK = Parameter(
    "risk", Text(en="risk, by its words", ka="რისკი, თავისი სიტყვებით"), risk, takes="words", example="კოორდინაცია"
)
WORDS = Parameter(
    "words",
    Text(en="words of a subject", ka="საკითხის სიტყვები"),
    lambda text, graph, vocabulary: text,
    takes="words",
    example="სწავლება",
)
WITH_PARTS = flag("with_parts", Text(en="with the bodies that are part of it", ka="დაქვემდებარებულ უწყებებთან ერთად"))
GROUPS = flag("groups", Text(en="count groups, too, which name no single body", ka="ჯგუფების ჩათვლით"))
COORDINATOR = flag("coordinator", Text(en="with the coordinator of the plan", ka="გეგმის კოორდინატორის ჩათვლით"))
