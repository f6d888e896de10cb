"""What was typed after a question's name: understood as its parameters, and written as a command again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.errors import NotFound
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from queries.parameters import Parameter

if TYPE_CHECKING:
    from queries.question import Question


def understood(
    question: Question, graph: PlanGraph, vocabulary: Vocabulary, texts: list[str], options: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values of parameters and options by name; those that were left out are not there.

    Raises
    ------
    NotFound
        When there are too few texts or too many, or one cannot be understood.
    """
    if not fits(question, len(texts)):
        raise NotFound(
            f"It is asked so: kavshiri ask {question.usage}. Given: {len(texts)}.",
            f"კითხვა ასე ისმის: kavshiri ask {question.usage}. მოცემულია: {len(texts)}.",
        )
    parameters: dict[str, Any] = {}
    for parameter in question.asks:
        if parameter.takes == "many":
            values = [parameter.understand(text, graph, vocabulary) for text in texts]
            texts = []
            if values:
                parameters[parameter.name] = list(dict.fromkeys(values))
        elif parameter.takes == "words":
            parameters[parameter.name] = parameter.understand(" ".join(texts), graph, vocabulary)
            texts = []
        elif texts:
            parameters[parameter.name] = parameter.understand(texts.pop(0), graph, vocabulary)
    chosen = {
        option.name: option.understand(options[option.name], graph, vocabulary)
        for option in question.options
        if options.get(option.name)
    }
    return parameters, chosen


def fits(question: Question, count: int) -> bool:
    """Whether a number of texts is what the question asks for."""
    least = sum(not parameter.optional for parameter in question.asks)
    most = None if any(p.takes in ("many", "words") for p in question.asks) else len(question.asks)
    return count >= least and (most is None or count <= most)


def written(question: Question, parameters: dict[str, Any], chosen: dict[str, Any]) -> str:
    """The command that asks the same again."""
    parts = ["kavshiri", "ask", question.name]
    for value in parameters.values():
        parts += [quoted(str(part)) for part in (value if isinstance(value, list) else [value])]
    for option in question.options:
        if option.name in chosen:
            parts += _option(option, chosen[option.name])
    return " ".join(parts)


def _option(option: Parameter, value: Any) -> list[str]:
    name = f"--{option.name.replace('_', '-')}"
    return [name] if option.takes == "flag" else [name, quoted(str(value))]


def quoted(text: str) -> str:
    """A word of a command line as it is typed, in quotes where it needs them."""
    return text if re.fullmatch(r"[\w./#-]+", text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
