"""Loading a plan in the browser: the file is read, what was read is shown, and only then it is saved or dropped."""

from __future__ import annotations

import re
import secrets
import tempfile
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from threading import Lock, Thread
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import JSONResponse, RedirectResponse, Response

from graph.errors import DocumentRefused, NotFound, Refused
from graph.findings import FINDING_KINDS
from graph.naming import name_of
from graph.schema import NODE_KINDS
from graph.text import Text
from kavshiri import wording
from kavshiri.web.shelf import Shelf
from kavshiri.web.showing import shown
from kavshiri.web.words import WORDS

if TYPE_CHECKING:
    from loaders import Reading

_MOST_SECONDS = 120.0  # that a reading may take
_KEPT_SECONDS = 3600.0  # that it waits to be saved
_MOST_KEPT = 8
_MOST_LETTERS = 70  # of a file's name: a Georgian letter takes three of the 255 bytes that disks allow


@dataclass(slots=True)
class _Upload:
    """A file on its way: being read, read, or refused."""

    name: str
    begun: float = field(default_factory=time.monotonic)
    reading: Reading | None = None
    refused: Text | None = None

    @property
    def age(self) -> float:
        return time.monotonic() - self.begun

    @property
    def state(self) -> str:
        if self.refused is None and self.reading is None and self.age > _MOST_SECONDS:
            self.refused = _too_long()
        return "refused" if self.refused else "read" if self.reading else "reading"


class _Desk:
    """The uploads that are waiting; one file is read at a time, the oldest make room."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._lock = Lock()
        self._uploads: OrderedDict[str, _Upload] = OrderedDict()

    def begin(self, name: str, content: bytes, plan_id: str) -> str:
        """Start to read a file; the key by which it is found again."""
        with self._lock:
            self._clear()
            if any(upload.state == "reading" for upload in self._uploads.values()):
                raise Refused(WORDS["busy"].en, WORDS["busy"].ka)
            key = secrets.token_urlsafe(16)
            upload = self._uploads[key] = _Upload(name)
        Thread(target=self._read, args=(upload, content, plan_id), daemon=True).start()
        return key

    def get(self, key: str) -> _Upload:
        """An upload.

        Raises
        ------
        NotFound
            When it was saved, cancelled, or waited too long.
        """
        with self._lock:
            self._clear()
            if key not in self._uploads:
                raise NotFound(WORDS["gone"].en, WORDS["gone"].ka)
            return self._uploads[key]

    def drop(self, key: str) -> None:
        """Forget an upload."""
        with self._lock:
            self._uploads.pop(key, None)

    def _clear(self) -> None:
        for key in [key for key, upload in self._uploads.items() if upload.age > _KEPT_SECONDS]:
            del self._uploads[key]
        while len(self._uploads) > _MOST_KEPT:
            self._uploads.popitem(last=False)

    def _read(self, upload: _Upload, content: bytes, plan_id: str) -> None:
        from loaders import load

        try:
            with tempfile.TemporaryDirectory(prefix="kavshiri-") as folder:
                path = Path(folder) / upload.name
                path.write_bytes(content)
                reading = load(path, vocabulary=self._shelf.vocabulary, plan_id=plan_id)
            if upload.age <= _MOST_SECONDS:
                upload.reading = reading
        except Refused as refused:
            upload.refused = refused.text
        finally:
            if upload.state == "reading":  # a fault of ours, which the log has: nobody waits for what will not come
                upload.refused = WORDS["fault"]


def uploads(shelf: Shelf) -> APIRouter:
    """The routes by which a plan is loaded."""
    router = APIRouter(include_in_schema=False)
    desk = _Desk(shelf)

    @router.get("/load")
    def form(request: Request) -> Response:
        return shown(request, "load")

    @router.post("/load")
    async def begin(
        request: Request, file: Annotated[UploadFile, File()], as_id: Annotated[str, Form()] = ""
    ) -> Response:
        name = _plain_name(file.filename or "")
        if not name:
            raise DocumentRefused(WORDS["no_file"].en, WORDS["no_file"].ka)
        if as_id and not re.fullmatch(r"[a-z0-9][a-z0-9-]*", as_id):
            raise DocumentRefused(wording.WRONG_ID.en, wording.WRONG_ID.ka)
        key = desk.begin(name, await file.read(), as_id)
        return RedirectResponse(f"/load/{key}", status_code=303)

    @router.get("/load/{key}")
    def preview(request: Request, key: str) -> Response:
        upload = desk.get(key)
        if upload.state == "reading":
            return shown(request, "reading", key=key, name=upload.name)
        if upload.refused is not None:
            desk.drop(key)
            raise DocumentRefused(upload.refused.en, upload.refused.ka)
        reading = upload.reading
        assert reading is not None
        kinds = [node["kind"] for _, node in reading.graph.nodes(data=True)]
        kept = next((plan for plan in shelf.plans() if plan.id == reading.plan), None)
        return shown(
            request,
            "preview",
            key=key,
            name=upload.name,
            plan=reading.plan,
            title=name_of(reading.graph, reading.plan),
            counts=[(kind.plural, kinds.count(label)) for label, kind in NODE_KINDS.items() if label != "Plan"],
            now=kinds.count("Activity"),
            kept=kept,
            findings=[finding for finding in reading.findings if finding.weight != "note"],
            notes=[finding for finding in reading.findings if finding.weight == "note"],
            kinds=FINDING_KINDS,
            weights=wording.WEIGHTS,
            columns=wording.COLUMNS,
        )

    @router.get("/load/{key}/state")
    def state(key: str) -> Response:
        return JSONResponse({"state": desk.get(key).state})

    @router.post("/load/{key}/save")
    def save(key: str) -> Response:
        reading = desk.get(key).reading
        if reading is None:
            raise NotFound(WORDS["gone"].en, WORDS["gone"].ka)
        shelf.store.save(reading.plan, reading.graph, reading.findings, reading.ledger)
        desk.drop(key)
        return RedirectResponse(f"/plan/{reading.plan}", status_code=303)

    @router.post("/load/{key}/cancel")
    def cancel(key: str) -> Response:
        desk.drop(key)
        return RedirectResponse("/", status_code=303)

    return router


def _plain_name(name: str) -> str:
    """The last part of a file's name, whatever system it came from, in letters that can be seen, as long as disks allow."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    plain = PurePosixPath("".join(letter for letter in last if letter.isprintable()).strip(". "))
    return f"{plain.stem[:_MOST_LETTERS]}{plain.suffix[: _MOST_LETTERS // 10]}"


def _too_long() -> Text:
    seconds = int(_MOST_SECONDS)
    return Text(
        en=f"The file could not be read within {seconds} seconds; nothing was saved. Load it with kavshiri load FILE.",
        ka=f"ფაილი {seconds} წამში ვერ წაიკითხა; არაფერი შენახულა. ჩატვირთეთ ბრძანებით kavshiri load FILE.",
    )
