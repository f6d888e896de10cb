"""Every question gives the same answer from a file and from a Neo4j server: on the sample, on two plans, on generated plans."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_plans import HERE, plan

from graph.evidence import Ledger
from graph.plan_graph import PlanGraph, add_edge, add_node, nodes_of
from graph.schema import HAS_OBJECTIVE, NAMES, OBJECTIVE, ORGANISATION
from graph.stores import Store, open_store
from graph.vocabulary import Vocabulary
from kavshiri.drawing import picture_of
from loaders import Reading
from queries.answer import Answer
from queries.question import Question
from queries.questions import catalogue

Stores = tuple[Store, Store]
_BODIES = ["MFA", "NATO", "EMS", "ge-mia-ird", "ge-mia-border-police", "group-relevant-units", "WHO"]
_SAMPLE: dict[str, list[list[str]]] = {
    "organisation": [[body] for body in _BODIES],
    "organisations": [[], ["ge-mia-border-police", "EMS"], ["CCPD", "ge-mia-academy", "ge-mia-patrol-police"]],
    "first second": [["ge-mia-border-police", "EMS"], ["FRONTEX", "NATO"], ["MFA", "ge-mia-ird"]],
    "code": [["4.2.2"], ["3.1.4"], ["4"], ["4.2"]],
    "quarter": [["Q3"], ["2020-Q4"]],
    "risk": [["კოორდინაცია"], ["budget"]],
    "subject": [["4.2"], ["EMS"], ["3.1.4"]],
    "words": [["სწავლება"], ["training"]],
    "": [[]],
}


def some(bodies: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(bodies), unique=True, max_size=5)


@pytest.fixture
def stores(url: str, neo4j_url: str) -> Stores:
    return open_store(url), open_store(neo4j_url)


def ways(question: Question) -> list[tuple[list[str], dict[str, Any]]]:
    """What a question is asked with: each of the examples of its parameters, then once more with every option."""
    kind = " ".join(parameter.name for parameter in question.asks)
    given = _SAMPLE[kind]
    if any(parameter.optional for parameter in question.asks):
        given = [[], *given]
    options = {
        option.name: option.choices[0] if option.choices else True
        for option in question.options
        if option.takes in ("flag", "one")
    }
    return [(texts, {}) for texts in given] + ([(given[-1], options)] if options else [])


def told(answer: Answer) -> tuple[Any, ...]:
    """All that an answer says."""
    return (
        answer.rows,
        answer.title,
        answer.words,
        answer.command,
        answer.evidence,
        set(answer.nodes),
        set(answer.edges),
    )


def compare(
    stores: Stores, vocabulary: Vocabulary, question: Question, texts: list[str], plan: str = "", **options: Any
) -> None:
    answers = [told(question.ask_store(store, vocabulary, texts, plan=plan, **options)[0]) for store in stores]
    assert answers[0] == answers[1], (question.name, texts, options)


@pytest.fixture
def with_sample(stores: Stores, reading: Reading, other: Reading) -> Stores:
    for store in stores:
        for read in (reading, other):
            store.save(read.plan, read.graph, read.findings, read.ledger)
    return stores


def test_the_sample_answers_alike(with_sample: Stores, vocabulary: Vocabulary) -> None:
    for question in catalogue().values():
        for texts, options in ways(question):
            compare(with_sample, vocabulary, question, texts, plan="mia-2020", **options)


def test_two_plans_answer_alike(with_sample: Stores, vocabulary: Vocabulary) -> None:
    for question in catalogue().values():
        if not {parameter.name for parameter in question.asks} & {"code", "subject"}:
            for texts, options in ways(question):
                compare(with_sample, vocabulary, question, texts, **options)


def test_one_of_two_plans_answers_alike_where_a_body_has_nothing_in_it(
    with_sample: Stores, vocabulary: Vocabulary
) -> None:
    for name, texts in (("activities-of", ["NATO"]), ("indicators", ["NATO"]), ("if-lost", ["WHO"])):
        question = catalogue()[name]
        compare(with_sample, vocabulary, question, texts, plan="other-2021")
        drawn = []
        for store in with_sample:
            answer, graph = question.ask_store(store, vocabulary, texts, plan="other-2021")
            assert not answer.rows
            drawn.append(picture_of(answer, graph))
        assert drawn[0] == drawn[1]


def test_a_plan_that_was_forgotten_answers_no_more(with_sample: Stores, vocabulary: Vocabulary) -> None:
    for store in with_sample:
        store.forget("other-2021")
    for name in ("most-connected", "closest-pairs", "overview"):
        compare(with_sample, vocabulary, catalogue()[name], [])


def test_an_objective_without_activities_has_its_name_in_both(stores: Stores, vocabulary: Vocabulary) -> None:
    graph = plan("u1 | s1", named={"i1": "p/1"})
    add_node(graph, OBJECTIVE, "p/2", name="ცარიელი ამოცანა", code="2", evidence=HERE)
    add_edge(graph, HAS_OBJECTIVE, "p", "p/2", evidence=HERE)
    add_edge(graph, NAMES, "p/2", "i1", evidence=HERE)
    for store in stores:
        store.save("p", graph, [], Ledger(0, 0, 0, 0))
    for question in catalogue().values():
        if any(parameter.name in ("code", "subject") for parameter in question.asks):
            compare(stores, vocabulary, question, ["2"])
            answer, _ = question.ask_store(stores[1], vocabulary, ["2"])
            assert "ცარიელი ამოცანა" in answer.title.ka


@st.composite
def plans(draw: st.DrawFn) -> PlanGraph:
    """A plan of some rows: departments and groups that execute, bodies and groups that are partners, bodies that are named."""
    executing, partnering = ["u1", "u2", "u3", "s1", "g1"], ["s1", "s2", "s3", "s4", "s5", "i1", "i2", "g2"]
    rows = [
        f"{' '.join(draw(some(executing)))} | {' '.join(draw(some(partnering)))}"
        for _ in range(draw(st.integers(1, 7)))
    ]
    named = {body: draw(st.sampled_from(["p/1", "p/1.1"])) for body in draw(some(["i1", "i3", "s2"]))}
    return plan(*rows, owner=draw(st.sampled_from(["", "o1"])), named=named)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=plans())
def test_generated_plans_answer_alike(stores: Stores, vocabulary: Vocabulary, graph: PlanGraph) -> None:
    for store in stores:
        for kept in store.plans():
            store.forget(kept.id)
        store.save("p", graph, [], Ledger(0, 0, 0, 0))
    bodies = sorted(nodes_of(graph, ORGANISATION))
    asked: dict[str, list[list[str]]] = {
        "organisation": [[body] for body in bodies[:2]],
        "organisations": [[], bodies[-2:]],
        "first second": [bodies[:2]] if len(bodies) > 1 else [],
        "code": [["1"], ["1.1"]],
        "subject": [["1"], *([body] for body in bodies[:1])],
        "": [[]],
    }
    for question in catalogue().values():
        for texts in asked.get(" ".join(parameter.name for parameter in question.asks), []):
            compare(stores, vocabulary, question, texts)
