"""An answer as a file: workbook, CSV, JSON, page, picture."""

from __future__ import annotations

import json
from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kavshiri.web.asked import options_of, texts_of
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import language_for
from queries.questions import question_called

Form = Literal["xlsx", "csv", "json", "html", "png", "svg"]
_TYPES: dict[Form, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
}


def downloads(shelf: Shelf) -> APIRouter:
    """The routes of the files of an answer."""
    router = APIRouter(include_in_schema=False)

    @router.get("/ask/{name}.{form}")
    def download(request: Request, name: str, form: Form, plan: str = "") -> Response:
        question = question_called(name)
        texts, options = texts_of(question, request.query_params), options_of(question, request.query_params)
        language = language_for(request)
        key = ("download", name, texts, tuple(sorted(options.items())), plan, form, language)

        def make() -> bytes:
            from kavshiri.answered import Answered

            found = Answered(shelf.answer(question, texts, options, plan), shelf.graph(plan), language)
            if form == "json":
                from kavshiri.exports.answers import json_of

                return json.dumps(json_of(found.answer, found.graph, language), ensure_ascii=False, indent=2).encode()
            return found.as_file(form)

        headers = {"content-disposition": f'attachment; filename="{name}.{form}"'}
        return Response(shelf.once(key, make), media_type=_TYPES[form], headers=headers)

    return router
