"""What a picture shows, said once more as the rows of a table, in both languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from graph.naming import name_of, number_of, short_name
from graph.plan_graph import targets
from graph.schema import AT_RISK_FROM, CATEGORIES, EDGE_TYPES, SCHEDULED_IN
from graph.text import Language, Text
from kavshiri.drawing import words
from kavshiri.drawing.facets import body_parts
from kavshiri.drawing.marks import ROLES

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from kavshiri.drawing.picture import Picture
    from queries.answer import Answer, Column


_MOST_ROWS_IN_FULL = 400  # in longer tables a cell names a few bodies and says how many more there are
_MOST_NAMED = 3
_MOST_CODES = 50


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing in a cell; `id` is empty when it is no node, `after` is what is told of it there."""

    words: Text
    code: str = ""
    id: str = ""
    after: Text | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `key` is the number that its column is sorted by, None where its words are."""

    parts: tuple[Mention, ...]
    key: str | None = None
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows."""

    columns: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]


def answer_table(answer: Answer, graph: PlanGraph) -> Table:
    """The rows of an answer in the order of its columns, without those that say nothing in any row."""
    columns = answer.telling_columns()
    rows = (tuple(_cell(column, row.get(column.name), graph) for column in columns) for row in answer.rows)
    return Table(tuple(column.title for column in columns), tuple(rows))


def bodies_table(picture: Picture) -> Table:
    """The bodies of a network: what each is, in which activities it has which role, and with whom it is tied."""
    tied: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for tie in picture.ties:
        tied[tie.source].append((-len(tie.meetings), tie.target))
        tied[tie.target].append((-len(tie.meetings), tie.source))
    nodes = {node.id: node for node in picture.nodes}
    most = _MOST_NAMED if len(nodes) > _MOST_ROWS_IN_FULL else len(nodes)
    rows = []
    for node in picture.nodes:
        lists = [[part.activity for part in node.parts if part.role == role] for role in ROLES]
        near = [id for _, id in sorted(tied[node.id])]
        others = tuple(Mention(nodes[id].name, "", id) for id in near[:most])
        if len(near) > most:
            others += (Mention(words.AND_MORE.format(count=len(near) - most)),)
        rows.append(
            (
                Cell((Mention(node.name, "", node.id),)),
                Cell((Mention(CATEGORIES[node.category].title),)),
                *(_codes(picture, activities) for activities in lists),
                Cell(others, str(len(near))),
            )
        )
    titles = (words.BODY, words.KIND, words.EXECUTES_IN, words.PARTNER_IN, words.NAMED_IN, words.WORKS_WITH)
    return Table(titles, tuple(rows))


def activities_table(graph: PlanGraph, id: str, activities: Iterable[str]) -> Table:
    """The activities of a body: its role, who else executes, is partner or is named, the quarters and the risks."""
    rows = []
    for activity in activities:
        by_role: defaultdict[str, list[str]] = defaultdict(list)
        for body, part in body_parts(graph, activity):
            by_role[part.role].append(body)
        own = [line.title for role, line in ROLES.items() if id in by_role[role]]
        rows.append(
            (
                Cell((Mention(name_of(graph, activity), number_of(graph, activity), activity),)),
                Cell(tuple(Mention(title) for title in own)),
                *(Cell(tuple(Mention(name_of(graph, body), "", body) for body in by_role[role])) for role in ROLES),
                *(
                    Cell(tuple(Mention(name_of(graph, other), "", other) for other in targets(graph, edge, activity)))
                    for edge in (SCHEDULED_IN, AT_RISK_FROM)
                ),
            )
        )
    titles = (words.ACTIVITY, words.ITS_ROLE, words.EXECUTED_BY, words.PARTNERS_ARE, words.NAMED_ARE)
    return Table((*titles, words.QUARTERS, words.RISKS), tuple(rows))


def _cell(column: Column, value: Any, graph: PlanGraph) -> Cell:
    if value is None or value == "":
        return Cell(())
    if column.holds == "number":
        return Cell((Mention(_same(_number(value))),), str(value), number=True)
    return Cell(tuple(_mentions(column, value, graph)))


def _mentions(column: Column, value: Any, graph: PlanGraph) -> Iterator[Mention]:
    if column.holds == "nodes":
        yield from (_mention(id, graph) for id in value)
    elif column.holds == "node":
        yield _mention(value, graph)
    elif column.holds == "each":
        yield from (_each(graph, id, others) for id, others in value.items())
    elif column.holds == "words":
        yield from (Mention(column.terms.get(word) or _known(word)) for word in value)
    elif column.holds == "yes":
        yield Mention(words.PAGE_WORDS["yes" if value else "no"])
    else:
        yield Mention(_same(_number(value)))


def _number(value: Any) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _mention(id: str, graph: PlanGraph) -> Mention:
    if id not in graph:
        return Mention(_same(id))
    return Mention(name_of(graph, id), number_of(graph, id), id)


def _each(graph: PlanGraph, id: str, others: list[str]) -> Mention:
    """A node with those that belong to it: `Border Police: 1.1.4, 2.2.1`."""
    listed = {
        language: ", ".join(short_name(graph, other, language) for other in others) for language in get_args(Language)
    }
    after = Text(en=f": {listed['en']}", ka=f": {listed['ka']}") if others else None
    return Mention(name_of(graph, id), "", id, after)


def _codes(picture: Picture, activities: list[str]) -> Cell:
    """How many activities, then their numbers; sorted by how many."""
    if not activities:
        return Cell((), "0")
    codes = ", ".join(picture.facets.activities[id].code for id in activities[:_MOST_CODES])
    more = ", …" if len(activities) > _MOST_CODES else ""
    return Cell((Mention(_same(f"{len(activities)}: {codes}{more}")),), str(len(activities)))


def _known(word: str) -> Text:
    return EDGE_TYPES[word].backward if word in EDGE_TYPES else _same(word)


def _same(text: str) -> Text:
    return Text(text, text)
