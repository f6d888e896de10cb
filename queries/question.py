"""A question of the catalogue: what it asks for, what it returns, and the function that finds it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from graph.errors import NotFound
from graph.evidence import Evidence
from graph.plan_graph import PlanGraph
from graph.text import Text
from graph.vocabulary import Vocabulary
from queries.answer import Answer, Column, Edge, Row
from queries.parameters import Parameter


@dataclass(frozen=True, slots=True)
class Found:
    """What the function of a question hands back; `ties` are the edges whose evidence the rows rest on.

    A body that no plan names may stand in `words` and `title` as its id in braces, such as `{int-who}`.
    """

    words: Text
    title: Text
    rows: list[Row]
    nodes: list[str]
    edges: list[Edge]
    ties: list[Edge]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, declared in its own file of `queries/catalogue`.

    Parameters
    ----------
    name
        Its name on the command line: the function's, with dashes.
    title
        The question in words.
    examples
        Wordings in which people ask it.
    asks
        Its parameters, in the order in which they are given.
    options
        Further parameters, each with its own name, that may be left out.
    returns
        The columns of its answer; the first is what it asks for, each once.
    find
        The function over the graph.
    """

    name: str
    title: Text
    examples: tuple[Text, ...]
    asks: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    find: Callable[..., Found] = field(repr=False)

    def ask(self, graph: PlanGraph, vocabulary: Vocabulary, arguments: Iterable[str], **options: Any) -> Answer:
        """Answer it.

        Parameters
        ----------
        graph
            The plans asked about.
        vocabulary
            Knows the bodies by all their names.
        arguments
            A text for each parameter, as a person types it.
        options
            Values of options by name; those that are None are left out.

        Raises
        ------
        NotFound
            When a name is unknown, with the nearest; or a parameter is missing.
        """
        texts = list(arguments)
        if len(texts) != len(self.asks):
            wanted = " ".join(parameter.name.upper() for parameter in self.asks)
            raise NotFound(
                f"{self.name} asks for {wanted}: {len(texts)} given. See kavshiri ask --help.",
                f"{self.name} ითხოვს: {wanted}; მოცემულია {len(texts)}. იხილეთ kavshiri ask --help.",
            )
        parameters = {
            parameter.name: parameter.understand(text, graph, vocabulary)
            for parameter, text in zip(self.asks, texts, strict=True)
        }
        chosen = {
            option.name: option.understand(options[option.name], graph, vocabulary)
            for option in self.options
            if options.get(option.name)
        }
        found = self.find(graph, **parameters, **chosen)
        return Answer(
            question=self.name,
            title=_named(found.title, vocabulary),
            parameters={**parameters, **chosen},
            command=self._command(parameters, chosen),
            words=_named(found.words, vocabulary),
            columns=self.returns,
            rows=found.rows,
            nodes=found.nodes,
            edges=found.edges,
            evidence=_evidence(graph, found.ties),
        )

    def _command(self, parameters: dict[str, Any], chosen: dict[str, Any]) -> str:
        parts = ["kavshiri", "ask", self.name]
        for value in parameters.values():
            parts += [quoted(part) for part in (value if isinstance(value, list) else [value])]
        for name, value in chosen.items():
            parts += [f"--{name.replace('_', '-')}"] + ([] if value is True else [quoted(value)])
        return " ".join(parts)


def question(
    *,
    title: Text,
    examples: tuple[Text, ...],
    asks: tuple[Parameter, ...],
    returns: tuple[Column, ...],
    options: tuple[Parameter, ...] = (),
) -> Callable[[Callable[..., Found]], Question]:
    """Declare a question; checks itself when its file is imported.

    Raises
    ------
    ValueError
        When it has no docstring, no example, or a parameter that its function does not take.
    """

    def declare(find: Callable[..., Found]) -> Question:
        name = find.__name__.replace("_", "-")
        taken = find.__code__.co_varnames[: find.__code__.co_argcount + find.__code__.co_kwonlyargcount]
        missing = [parameter.name for parameter in (*asks, *options) if parameter.name not in taken]
        if not find.__doc__ or not examples or missing or not returns:
            raise ValueError(
                f"question {name}: it needs a docstring, examples, columns, and to take {missing or 'graph'}"
            )
        return Question(name, title, examples, asks, options, returns, find)

    return declare


def catalogue() -> dict[str, Question]:
    """All questions by name, found by their files being in `queries/catalogue`."""
    package = import_module("queries.catalogue")
    modules = [import_module(f"queries.catalogue.{found.name}") for found in iter_modules(package.__path__)]
    questions = [value for module in modules for value in vars(module).values() if isinstance(value, Question)]
    return {found.name: found for found in questions}


def _evidence(graph: PlanGraph, ties: Iterable[Edge]) -> list[Evidence]:
    pieces = (piece for source, target, key in ties for piece in graph.edges[source, target, key]["evidence"])
    return list({tuple(piece.values()): piece for piece in pieces}.values())


def _named(text: Text, vocabulary: Vocabulary) -> Text:
    """The text with the names of bodies in place of `{id}`."""
    for id in re.findall(r"\{([^{}]+)\}", text.en):
        if id in vocabulary:
            body = vocabulary[id]
            en, ka = body.name_en or body.name_ka, body.name_ka or body.name_en
            text = Text(en=text.en.replace(f"{{{id}}}", en), ka=text.ka.replace(f"{{{id}}}", ka))
    return text


def quoted(text: str) -> str:
    """A word of a command line as it is typed, in quotes where it needs them."""
    return text if re.fullmatch(r"[\w./#-]+", text) else '"' + text.replace('"', '\\"') + '"'
