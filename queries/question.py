"""A question of the catalogue: what it asks for, what it returns, and the function that finds it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.evidence import Evidence
from graph.plan_graph import PlanGraph
from graph.stores import Store
from graph.text import Language, Text
from graph.vocabulary import Vocabulary
from queries.answer import Answer, Column, Edge, Row, Subject
from queries.arguments import quoted, understood, written
from queries.organisations import owners_of
from queries.parameters import Parameter

Edges = Iterable[Edge] | Callable[[], Iterable[Edge]]
EVERY_ACTIVITY = "MATCH (activity:Activity) RETURN activity.id AS activity"


@dataclass(frozen=True, slots=True)
class Found:
    """What the function of a question hands back.

    A body that no plan names may stand in `words` and `title` as its id in braces, such as `{int-who}`.

    Parameters
    ----------
    title
        The question in words, with what was asked.
    words
        The answer in a sentence or two, with what was left out and why.
    rows
        A value for each column.
    ties
        The edges whose evidence the rows rest on, or a function that gathers them where they are many.
    edges
        What the picture draws, or a function that gathers it; where it is left out, the ties.
    nodes
        Nodes to draw that are end of no edge and stand in no row.
    """

    title: Text
    words: Text
    rows: list[Row]
    ties: Edges
    edges: Edges | None = None
    nodes: Iterable[str] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question, declared in its own file of `queries/catalogue`.

    Parameters
    ----------
    name
        Its name on the command line: the function's, with dashes.
    title
        The question in words.
    wordings
        For each language, how people ask it, with `{parameter}` where a name or number stands.
    asks
        Its parameters, in the order in which they are given.
    options
        Further parameters, each with its own name, that may be left out.
    returns
        The columns of its answer; the first is what it asks for, each once.
    cypher
        Which activities it reads, as a query that returns the column `activity`; the parameters are there by name. Empty where
        it reads everything, also what no activity leads to.
    find
        The function over the graph.
    """

    name: str
    title: Text
    wordings: Mapping[Language, tuple[str, ...]]
    asks: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    returns: tuple[Column, ...]
    cypher: str
    find: Callable[..., Found] = field(repr=False)

    @property
    def rule(self) -> str:
        """The rule of the domain by which it answers."""
        return self.find.__doc__ or ""

    @property
    def usage(self) -> str:
        """Its name with what it asks for."""
        return " ".join([self.name, *(parameter.usage for parameter in self.asks)])

    @property
    def example(self) -> str:
        """A command that asks it."""
        given = [quoted(parameter.example) for parameter in self.asks if parameter.example]
        return " ".join(["kavshiri", "ask", self.name, *given])

    def ask(self, graph: PlanGraph, vocabulary: Vocabulary, arguments: Iterable[str], **options: Any) -> Answer:
        """Answer it from a graph.

        Parameters
        ----------
        graph
            The plans asked about.
        vocabulary
            Knows the bodies by all their names.
        arguments
            A text for each parameter, as a person types it; several for one that takes many.
        options
            Values of options by name; those that are None, empty or false are left out.

        Raises
        ------
        NotFound
            When a name is unknown, with the nearest; or a parameter is missing.
        """
        parameters, chosen = understood(self, graph, vocabulary, list(arguments), options)
        return self._answer(graph, vocabulary, parameters, chosen)

    def ask_store(
        self,
        store: Store,
        vocabulary: Vocabulary,
        arguments: Iterable[str],
        *,
        plan: str = "",
        names: PlanGraph | None = None,
        **options: Any,
    ) -> tuple[Answer, PlanGraph]:
        """Answer it from a store, with the part of the graph that was read for it.

        Parameters and exceptions are those of `ask`; `plan` keeps one plan, and `names` is what the store gave as its names
        where the question was understood by them.
        """
        if names is None:
            names = store.names(plan)
        parameters, chosen = understood(self, names, vocabulary, list(arguments), options)
        whole = names.number_of_edges() > 0
        graph = names
        if not whole:
            given = {**self._absent(), **parameters, **chosen}
            graph = store.part(self.cypher, given, plan) if self.cypher else store.graph(plan)
        return self._answer(graph, vocabulary, parameters, chosen), graph

    def _absent(self) -> dict[str, Any]:
        """What Cypher is given for each parameter that is left out."""
        return {
            parameter.name: [] if parameter.takes == "many" else parameter.takes != "flag" and ""
            for parameter in (*self.asks, *self.options)
        }

    def _answer(
        self, graph: PlanGraph, vocabulary: Vocabulary, parameters: dict[str, Any], chosen: dict[str, Any]
    ) -> Answer:
        found = self.find(graph, **parameters, **chosen)
        return Answer(
            question=self.name,
            title=_with_names(found.title, graph, vocabulary),
            parameters={**parameters, **chosen},
            command=written(self, parameters, chosen),
            words=_with_names(found.words, graph, vocabulary),
            columns=self.returns,
            rows=found.rows,
            gather=lambda: _subject(graph, self.returns, found),
        )


def question(
    *,
    title: Text,
    en: tuple[str, ...],
    ka: tuple[str, ...],
    returns: tuple[Column, ...],
    asks: tuple[Parameter, ...] = (),
    options: tuple[Parameter, ...] = (),
    cypher: str = EVERY_ACTIVITY,
) -> Callable[[Callable[..., Found]], Question]:
    """Declare a question with its wordings in English and Georgian; checks itself when its file is imported.

    Raises
    ------
    ValueError
        When it has no docstring, wording or column, when its function does not take a parameter, or when a wording or the Cypher
        uses a name that is no parameter.
    """

    def declare(find: Callable[..., Found]) -> Question:
        name = find.__name__.replace("_", "-")
        taken = find.__code__.co_varnames[: find.__code__.co_argcount + find.__code__.co_kwonlyargcount]
        names = [parameter.name for parameter in (*asks, *options)]
        wrong = [parameter for parameter in names if parameter not in taken]
        for text, pattern in [*((wording, r"\{(\w+)\}") for wording in (*en, *ka)), (cypher, r"\$(\w+)")]:
            wrong += [used for used in re.findall(pattern, text) if used not in names]
        if not find.__doc__ or not en or not ka or not returns or wrong:
            raise ValueError(f"question {name}: it needs a docstring, wordings, columns, and names that fit: {wrong}")
        return Question(name, title, {"en": en, "ka": ka}, asks, options, returns, cypher, find)

    return declare


def _subject(graph: PlanGraph, columns: Iterable[Column], found: Found) -> Subject:
    ties = list(dict.fromkeys(_gathered(found.ties)))
    edges = ties if found.edges is None else list(dict.fromkeys(_gathered(found.edges)))
    return Subject(_nodes(columns, found, edges), edges, _evidence(graph, ties))


def _gathered(edges: Edges) -> Iterable[Edge]:
    return edges() if callable(edges) else edges


def _nodes(columns: Iterable[Column], found: Found, edges: Iterable[Edge]) -> list[str]:
    """Everything that the answer is about: in its rows, at the ends of its edges, and what else is to be drawn."""
    nodes: dict[str, None] = {}
    for row in found.rows:
        for column in columns:
            if column.holds == "node" and row[column.name]:
                nodes.setdefault(row[column.name])
            elif column.holds == "nodes":
                nodes.update(dict.fromkeys(row[column.name]))
            elif column.holds == "each":
                nodes.update(
                    dict.fromkeys([*row[column.name], *(id for ids in row[column.name].values() for id in ids)])
                )
    for source, target, _ in edges:
        nodes.setdefault(source)
        nodes.setdefault(target)
    nodes.update(dict.fromkeys(found.nodes))
    return list(nodes)


def _evidence(graph: PlanGraph, ties: Iterable[Edge]) -> list[Evidence]:
    pieces = (piece for source, target, key in ties for piece in graph.edges[source, target, key]["evidence"])
    return [piece for _, piece in sorted({_place(piece): piece for piece in pieces}.items())]


def _place(piece: Evidence) -> tuple[str, str, int, str, str]:
    return piece["plan"], piece["file"], piece["line"], piece["column"], piece["words"]


def _with_names(text: Text, graph: PlanGraph, vocabulary: Vocabulary) -> Text:
    """The text with the names of bodies in place of `{id}`; behind that of another owner's unit whose it is."""
    for id in re.findall(r"\{([^{}]+)\}", text.en):
        if id in vocabulary:
            body = vocabulary[id]
            owner = vocabulary.get(body.parent) if body.unit and [body.parent] != owners_of(graph) else None
            en, ka = body.name("en"), body.name("ka")
            if owner is not None:
                en, ka = f"{en} ({owner.name('en')})", f"{ka} ({owner.name('ka')})"
            text = Text(en=text.en.replace(f"{{{id}}}", en), ka=text.ka.replace(f"{{{id}}}", ka))
    return text
