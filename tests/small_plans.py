"""Plans of a few rows, made by hand, and how they are asked."""

from typing import Any

from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import (
    ACTIVITY,
    EXECUTED_BY,
    GOAL,
    HAS_ACTIVITY,
    HAS_GOAL,
    HAS_OBJECTIVE,
    NAMES,
    OBJECTIVE,
    ORGANISATION,
    PART_OF,
    PARTNERED_WITH,
    PLAN,
    QUARTER,
    SCHEDULED_IN,
)
from graph.vocabulary import Vocabulary
from queries.answer import Answer
from queries.questions import catalogue

HERE: Any = [{"plan": "p", "file": "plan.txt", "line": 3, "column": "partner", "words": "სიტყვა"}]
NAMED: Any = [{"plan": "p", "file": "plan.txt", "line": 2, "column": "heading", "words": "სიტყვა"}]


def plan(*rows: str, owner: str = "", named: dict[str, str] | None = None) -> PlanGraph:
    """A plan of one objective, a row for each `executors | partners`; `g…` is a group, `u…` a unit, `i…` international."""
    graph = new_graph()
    properties = {"owner": owner} if owner else {}
    add_node(graph, PLAN, "p", name="გეგმა", year=2020, evidence=HERE, **properties)
    add_node(graph, OBJECTIVE, "p/1", name="ამოცანა", code="1", evidence=HERE)
    add_edge(graph, HAS_OBJECTIVE, "p", "p/1", evidence=HERE)
    for number, row in enumerate(rows, 1):
        activity = f"p/1.{number}"
        add_node(graph, ACTIVITY, activity, name="აქტივობა", code=f"1.{number}", evidence=HERE)
        add_edge(graph, HAS_ACTIVITY, "p/1", activity, evidence=HERE)
        for edge, cell in zip((EXECUTED_BY, PARTNERED_WITH), row.split("|"), strict=True):
            for position, body in enumerate(cell.split(), 1):
                organisation(graph, body)
                add_edge(graph, edge, activity, body, position=position, evidence=HERE)
    for body, text in (named or {}).items():
        organisation(graph, body)
        add_edge(graph, NAMES, text, body, evidence=NAMED)
    if owner:
        organisation(graph, owner)
        for unit in [id for id in graph if id.startswith("u")]:
            add_edge(graph, PART_OF, unit, owner, evidence=HERE)
    return graph


def organisation(graph: PlanGraph, id: str) -> None:
    category = {"g": "group", "u": "department", "i": "international"}.get(id[0], "state")
    add_node(graph, ORGANISATION, id, name=id, category=category, evidence=HERE)


def ask(graph: PlanGraph, words: Vocabulary, name: str, *arguments: str, **options: Any) -> Answer:
    return catalogue()[name].ask(graph, words, arguments, **options)


def turned(graph: PlanGraph) -> PlanGraph:
    """The same graph, put together in the reverse order."""
    other = new_graph()
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    for source, target, key, attributes in reversed([*graph.edges(keys=True, data=True)]):
        other.add_edge(source, target, key, **attributes)
    return other


def shown(answer: Answer, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in answer.rows]


def dated(marks: dict[str, str], year: int = 2020) -> PlanGraph:
    """A plan of activities, each with the quarters that it marks, such as `I II`."""
    graph = new_graph()
    id = f"p{year}"
    add_node(graph, PLAN, id, name="გეგმა", year=year, evidence=HERE)
    add_node(graph, GOAL, f"{id}/1", name="მიზანი", code="1", evidence=HERE)
    add_edge(graph, HAS_GOAL, id, f"{id}/1", evidence=HERE)
    for code, quarters in marks.items():
        activity = f"{id}/{code}"
        add_node(graph, ACTIVITY, activity, name=f"აქტივობა {code}", code=code, evidence=HERE)
        add_edge(graph, HAS_ACTIVITY, f"{id}/1", activity, evidence=HERE)
        for roman in quarters.split():
            quarter = f"{year}-Q{('I', 'II', 'III', 'IV').index(roman) + 1}"
            add_node(graph, QUARTER, quarter, name=quarter, evidence=HERE)
            add_edge(graph, SCHEDULED_IN, activity, quarter, evidence=HERE)
    return graph
