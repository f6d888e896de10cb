"""The same as JSON, for programs and for the suggestions of the app's own pages."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request

from graph.errors import NotFound
from graph.georgian import romanless
from graph.naming import name_of, number_of
from graph.plan_graph import nodes_of
from graph.schema import ACTIVITY, ORGANISATION
from kavshiri import wording
from kavshiri.exports.answers import json_of
from kavshiri.node_ties import roles_of
from kavshiri.web.asked import options_of, texts_of
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import language_for
from queries.deciding import Declined
from queries.questions import catalogue, question_called
from queries.understanding import understand

_MOST_SUGGESTED = 12


def api(shelf: Shelf) -> APIRouter:
    """The routes for programs; none changes anything."""
    router = APIRouter(prefix="/api", tags=["kavshiri"])

    @router.get("/plans")
    def plans() -> list[dict[str, Any]]:
        """The plans in the store."""
        return [asdict(plan) for plan in shelf.plans()]

    @router.get("/plans/{id}/report")
    def report(id: str) -> dict[str, Any]:
        """The findings of a plan with their places, and the sums of its ledger."""
        plan, findings, ledger = shelf.report(id)
        return {"plan": plan, "ledger": asdict(ledger), "findings": [asdict(finding) for finding in findings]}

    @router.get("/questions")
    def questions() -> list[dict[str, Any]]:
        """The catalogue: each question with what it takes."""
        return [
            {
                "question": question.name,
                "title": asdict(question.title),
                "parameters": [parameter.name for parameter in question.asks],
                "options": [option.name for option in question.options],
                "columns": [column.name for column in question.returns],
            }
            for question in catalogue().values()
        ]

    @router.get("/ask")
    def ask_in_words(request: Request, q: str, plan: str = "") -> dict[str, Any]:
        """The answer to a question in words; without a sure reading, `question` is null and the candidates are listed."""
        language = language_for(request)
        reading = understand(q, shelf.graph(plan), shelf.vocabulary)
        if isinstance(reading, Declined):
            candidates = [
                {"question": one.question, "parameters": one.parameters, "command": one.command}
                for one in reading.candidates
            ]
            return {"question": None, "candidates": candidates, "why": reading.why.in_(language)}
        question = question_called(reading.question)
        answer = shelf.answer(question, tuple(reading.arguments), reading.options, plan)
        return json_of(answer, shelf.graph(plan), language)

    @router.get("/ask/{name}")
    def ask(request: Request, name: str, plan: str = "") -> dict[str, Any]:
        """The answer to a question of the catalogue; its parameters and options stand in the address by their names."""
        question = question_called(name)
        texts, options = texts_of(question, request.query_params), options_of(question, request.query_params)
        answer = shelf.answer(question, texts, options, plan)
        return json_of(answer, shelf.graph(plan), language_for(request))

    @router.get("/nodes/{id:path}")
    def node(id: str) -> dict[str, Any]:
        """A node with its ties by role, each with the places that it was read from."""
        graph = shelf.graph()
        if id not in graph:
            unknown = wording.UNKNOWN_NODE.format(text=id)
            raise NotFound(unknown.en, unknown.ka)
        ties = [
            {"role": role.key, "words": asdict(role.words), "other": tie.other, "evidence": tie.evidence}
            for role in roles_of(graph, id)
            for tie in role.ties
        ]
        return {**graph.nodes[id], "ties": ties}

    @router.get("/suggest")
    def suggest(request: Request, q: str) -> list[str]:
        """How what is being typed may go on: names of bodies for its last words, or whole questions."""
        return _suggestions(shelf, q, language_for(request))

    return router


def _suggestions(shelf: Shelf, typed: str, language: Any) -> list[str]:
    begun, letters = typed.strip().casefold(), romanless(typed.strip())
    if len(begun) < 2:
        return []
    titles = [question.title.in_(language) for question in catalogue().values()]
    found = dict.fromkeys(title for title in titles if begun in title.casefold())
    graph = shelf.graph()
    for kind in (ORGANISATION, ACTIVITY):
        for id in nodes_of(graph, kind):
            node = graph.nodes[id]
            forms = (node["name"], node.get("name_en", ""), node.get("acronym", ""), node.get("code", ""))
            if any(begun in str(form).casefold() or romanless(str(form)).startswith(letters) for form in forms if form):
                found.setdefault(number_of(graph, id) or name_of(graph, id).in_(language))
    return list(found)[:_MOST_SUGGESTED]
