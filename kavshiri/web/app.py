"""The app: its routes in their order, its files, its pages for what went wrong."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from threading import Thread

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from graph.errors import NotFound, NotUnderstood, Refused
from graph.stores import open_store
from graph.text import Text
from kavshiri import __version__
from kavshiri.drawing.library import script, style, vis_network
from kavshiri.options import vocabulary_of
from kavshiri.web.api import api
from kavshiri.web.downloads import downloads
from kavshiri.web.drawn import draw_beforehand
from kavshiri.web.pages import pages
from kavshiri.web.safety import Gate, Safety
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import refusal_page
from kavshiri.web.uploads import uploads
from kavshiri.web.words import WORDS

# Python computes in one thread at a time: who waits in a row is answered sooner, on average, than in a crowd.
_AT_ONCE = 3
_WAIT_FOR_DRAWING = 3  # seconds; a plan that takes longer is drawn while visitors ask
_LOG = logging.getLogger("kavshiri.web")


def create_app(store: str, *, vocabulary: list[Path] | None = None, gate: Gate | None = None) -> FastAPI:
    """The app over one store.

    Parameters
    ----------
    store
        The store's address.
    vocabulary
        Files of a person's own.
    gate
        Who may ask; left out, this machine alone.

    Raises
    ------
    StoreRefused
        When the store cannot be used.
    """
    shelf = Shelf(open_store(store), vocabulary_of(vocabulary))

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = _AT_ONCE
        drawing = Thread(target=draw_beforehand, args=(shelf,), daemon=True)
        drawing.start()
        drawing.join(_WAIT_FOR_DRAWING)
        yield

    app = FastAPI(
        lifespan=lifespan,
        title="kavshiri",
        version=__version__,
        description="Who depends on whom in government action plans.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    for router in (downloads(shelf), pages(shelf), uploads(shelf), api(shelf)):
        app.include_router(router)
    _add_files(app)
    _add_refusals(app)
    app.add_middleware(Safety, gate=gate or Gate())
    return app


def _add_files(app: FastAPI) -> None:
    """The library, the script and the style that pages of every form share, and the app's own."""
    own = files("kavshiri.web") / "templates"
    served: dict[str, tuple[str, Callable[[], str]]] = {
        "vis-network.js": ("text/javascript", vis_network),
        "drawing.js": ("text/javascript", script),
        "drawing.css": ("text/css", style),
        "app.js": ("text/javascript", (own / "app.js").read_text),
        "app.css": ("text/css", (own / "app.css").read_text),
    }

    @app.get("/static/{name}", include_in_schema=False)
    def static(name: str) -> Response:
        if name not in served:
            raise HTTPException(404)
        kind, text = served[name]
        return Response(text(), media_type=f"{kind}; charset=utf-8", headers={"cache-control": "max-age=3600"})


def _add_refusals(app: FastAPI) -> None:
    """Refusals are pages with one line, or JSON for programs; a fault of ours is said as one, and its trace stays in the log."""

    def said(request: Request, words: Text, status: int) -> Response:
        if request.url.path.startswith("/api"):
            from fastapi.responses import JSONResponse

            return JSONResponse({"error": words.en, "error_ka": words.ka}, status_code=status)
        return refusal_page(request, words, status)

    @app.exception_handler(Refused)
    def refused(request: Request, error: Refused) -> Response:
        return said(request, error.text, 404 if isinstance(error, NotFound | NotUnderstood) else 400)

    @app.exception_handler(HTTPException)
    def no_page(request: Request, error: HTTPException) -> Response:
        words = WORDS["no_page"] if error.status_code == 404 else Text(en=str(error.detail), ka=str(error.detail))
        return said(request, words, error.status_code)

    @app.exception_handler(RequestValidationError)
    def wrong(request: Request, error: RequestValidationError) -> Response:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        return said(request, Text(en=told, ka=told), 422)

    @app.exception_handler(Exception)
    def fault(request: Request, error: Exception) -> Response:
        _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
        return said(request, WORDS["fault"], 500)
