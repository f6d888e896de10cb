"""The pages of the app: start, questions, answers, bodies and activities, plans with their findings."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from graph.errors import NotFound
from graph.findings import FINDING_KINDS
from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.schema import CATEGORIES, NODE_KINDS, ORGANISATION, QUARTER, RISK
from graph.text import Language, Text
from kavshiri import wording
from kavshiri.node_ties import roles_of
from kavshiri.screen import place
from kavshiri.web.asked import address_of, arguments_by_name, options_of, texts_of
from kavshiri.web.drawn import answer_drawn, organisation_drawn, plan_drawn
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import language_for, node_address, shown, title_of
from queries.arguments import fits
from queries.codes import code
from queries.deciding import Declined
from queries.organisations import organisation
from queries.parameters import Understand
from queries.quarters import quarter
from queries.question import Question
from queries.questions import catalogue, question_called, question_named
from queries.risks import risk
from queries.subjects import subject
from queries.understanding import understand

_ASKED_BY: dict[str, tuple[Understand, ...]] = {
    ORGANISATION.label: (organisation, subject),
    RISK.label: (risk,),
    QUARTER.label: (quarter,),
}
_DOWNLOADS = ("xlsx", "csv", "json", "html", "png", "svg")


def pages(shelf: Shelf) -> APIRouter:
    """The routes of all pages that only read."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start(request: Request) -> Response:
        return shown(request, "start", plans=shelf.plans(), questions=catalogue())

    @router.get("/questions")
    def questions(request: Request) -> Response:
        return shown(request, "questions", plans=shelf.plans(), questions=catalogue(), address_of=address_of)

    @router.get("/find")
    def find(request: Request, what: str = "") -> Response:

        graph = shelf.graph()
        try:
            id = code(what, graph, shelf.vocabulary)
        except NotFound:
            id = organisation(what, graph, shelf.vocabulary)
        return RedirectResponse(node_address(id), status_code=303)

    @router.get("/ask")
    def in_words(request: Request, q: str = "", plan: str = "") -> Response:
        if not q.strip():
            return RedirectResponse("/questions", status_code=303)
        reading = understand(q, shelf.graph(plan), shelf.vocabulary)
        if isinstance(reading, Declined):
            graph, language = shelf.graph(plan), language_for(request)
            named = [(node_address(id), title_of(graph, id, language)) for id in reading.named]
            return shown(request, "declined", q=q, declined=reading, found=_candidates(reading), named=named)
        question = question_called(reading.question)
        values = {**arguments_by_name(question, reading.arguments), **reading.options}
        return RedirectResponse(address_of(question, values, plan=plan, q=q), status_code=303)

    @router.get("/ask/{name}")
    def answer(request: Request, name: str, plan: str = "", q: str = "") -> Response:
        question = question_called(name)
        texts = texts_of(question, request.query_params)
        if not fits(question, len(texts)):
            return shown(request, "form", question=question, plans=shelf.plans(), given=request.query_params)
        options = options_of(question, request.query_params)
        language = language_for(request)
        found = shelf.answer(question, texts, options, plan)
        key = ("answer-page", name, texts, tuple(sorted(options.items())), plan, language)
        graph = shelf.graph(plan)
        drawn = shelf.once(key, lambda: answer_drawn(found, graph, language))
        return shown(
            request,
            "answer",
            drawn=drawn,
            title=found.title,
            command=found.command,
            question=question,
            plans=shelf.plans(),
            plan=plan,
            given={**found.parameters},
            q=q,
            evidence=[(piece, place(piece, language)) for piece in found.evidence],
            downloads=[
                (form, address_of(question, found.parameters, plan=plan, form=form, lang=language))
                for form in _DOWNLOADS
            ],
        )

    @router.get("/plan/{id}")
    def plan(request: Request, id: str, weight: str = "") -> Response:
        language = language_for(request)
        graph = shelf.graph(id)
        _, findings, ledger = shelf.report(id)
        drawn = plan_drawn(shelf, id, language)
        told = [finding for finding in findings if weight != "look" or finding.weight != "note"]
        return shown(
            request,
            "plan",
            drawn=drawn,
            id=id,
            title=name_of(graph, id),
            findings=told,
            kinds=FINDING_KINDS,
            weights=wording.WEIGHTS,
            columns=wording.COLUMNS,
            ledger=wording.LEDGER.format(**asdict(ledger)),
            weight=weight,
        )

    @router.get("/node/{id:path}")
    def node(request: Request, id: str) -> Response:
        language = language_for(request)
        graph = shelf.graph()
        if id not in graph:
            unknown = wording.UNKNOWN_NODE.format(text=id)
            raise NotFound(unknown.en, unknown.ka)
        is_body = graph.nodes[id]["kind"] == ORGANISATION.label
        has_role = is_body and any(True for _ in graph.predecessors(id))
        drawn = None
        if has_role:
            drawn = shelf.once(("body-page", id, language), lambda: organisation_drawn(graph, id, language))
        return shown(request, "node", drawn=drawn, **_told(graph, id, language), questions=_questions_about(graph, id))

    return router


def _candidates(declined: Declined) -> list[tuple[Question, str, str]]:
    """The readings of words that have no sure one: each with its address and its command."""
    found = []
    for candidate in declined.candidates:
        question = question_named(candidate.question)
        if question is not None:
            found.append((question, address_of(question, candidate.parameters), candidate.command))
    return found


def _told(graph: PlanGraph, id: str, language: Language) -> dict[str, Any]:
    """What the page of a node says of it."""
    node = graph.nodes[id]
    kind = CATEGORIES[node["category"]].title if "category" in node else NODE_KINDS[node["kind"]].title
    details = [kind.in_(language), id, node.get("acronym", ""), node.get("legal_form", "")]
    name = name_of(graph, id)
    title = Text(en=f"{node.get('code', '')} {name.en}".strip(), ka=f"{node.get('code', '')} {name.ka}".strip())
    return {
        "title": title,
        "details": [detail for detail in details if detail],
        "read_at": [] if "category" in node else [place(piece, language) for piece in node["evidence"]],
        "roles": [
            (
                role.words,
                [
                    (
                        tie.other,
                        title_of(graph, tie.other, language),
                        [place(piece, language) for piece in tie.evidence],
                    )
                    for tie in role.ties
                ],
            )
            for role in roles_of(graph, id)
        ],
    }


def _questions_about(graph: PlanGraph, id: str) -> list[tuple[Question, str]]:
    """The questions that ask for a node of this kind alone, with their addresses."""
    wanted = _ASKED_BY.get(graph.nodes[id]["kind"], (code, subject))
    return [
        (question, address_of(question, {question.asks[0].name: id}))
        for question in catalogue().values()
        if len(question.asks) == 1 and question.asks[0].understand in wanted
    ]
