"""Pages from templates: the language of a visitor, the words, links to nodes and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from graph.text import Language, Text
from kavshiri.language import language_of
from kavshiri.templates import templates_of
from kavshiri.web.words import WORDS

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

_COOKIE = "kavshiri-language"


def language_for(request: Request) -> Language:
    """The language of a visitor: as the address says, as they chose before, as their browser prefers, as the locale is."""
    for choice in (request.query_params.get("lang"), request.cookies.get(_COOKIE)):
        if choice in ("ka", "en"):
            return language_of(choice)
    preferred = request.headers.get("accept-language", "")
    for part in preferred.split(","):
        name = part.partition(";")[0].strip().lower()[:2]
        if name in ("ka", "en"):
            return language_of(name)
    return language_of(None)


def shown(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page of the app."""
    language = language_for(request)
    text = (
        templates_of("kavshiri.web")
        .get_template(f"{template}.html.j2")
        .render(
            language=language,
            word=lambda key, **filled: (
                WORDS[key].format(**filled).in_(language) if filled else WORDS[key].in_(language)
            ),
            say=lambda text: text.in_(language),
            here=request.url.path,
            other_address=_in_other_language(request, language),
            other_language="en" if language == "ka" else "ka",
            link=node_address,
            **values,
        )
    )
    response = HTMLResponse(text, status_code=status)
    if request.query_params.get("lang") in ("ka", "en"):
        response.set_cookie(_COOKIE, language, samesite="strict", httponly=True, max_age=365 * 24 * 3600)
    return response


def refusal_page(request: Request, words: Text, status: int) -> HTMLResponse:
    """A refusal as a page: what, where, and what to do."""
    return shown(request, "error", status=status, why=words.in_(language_for(request)))


def node_address(id: str) -> str:
    """The address of the page of a node."""
    return f"/node/{quote(id)}"


def title_of(graph: PlanGraph, id: str, language: Language) -> str:
    """A node's number and name."""
    from graph.naming import name_of

    return f"{graph.nodes[id].get('code', '')} {name_of(graph, id).in_(language)}".strip()


def _in_other_language(request: Request, language: Language) -> str:
    other = "en" if language == "ka" else "ka"
    url = request.url.include_query_params(lang=other)
    return f"{url.path}?{url.query}"
