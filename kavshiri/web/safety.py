"""What the app answers and to whom: known host names, a token where others can reach it, its own forms, limited sizes."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MOST_BYTES = 20_000_000  # of a request: a plan of a thousand pages is a tenth of it
_SAFE_METHODS = frozenset({"GET", "HEAD"})
_COOKIE = "kavshiri"
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = [
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
]


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may ask.

    Parameters
    ----------
    hosts
        The host names that the app answers to, without port; `*` is any.
    token
        What a visitor must know, in the address once or in the cookie after; empty where only this machine can reach the app.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str = ""


class Safety:
    """The outermost layer of the app.

    It refuses a request by one plain line: 400 for a host name that is not its own, 403 without the token or when a change
    is asked for from elsewhere than the app's own pages, 413 for a body that is too large.
    """

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = _headers(scope["headers"])
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await _refuse(send, *refusal)
            return
        if self._gate.token and "token" in _query(scope):
            await self._welcome(scope, send)
            return
        await self._app(scope, _limited(receive), _with_headers(send))

    def _refusal(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str] | None:
        host = _host_name(headers.get("host", ""))
        if "*" not in self._gate.hosts and host not in self._gate.hosts:
            return 400, "This app answers to names of this machine only. Open http://localhost."
        if self._gate.token and not self._knows_token(scope, headers):
            return 403, "Open the address that kavshiri serve printed, with its token."
        if scope["method"] not in _SAFE_METHODS and not _from_own_page(headers):
            return 403, "Nothing was changed: a change must come from a page of this app."
        if int(headers.get("content-length", "0") or "0") > MOST_BYTES:
            return 413, f"Nothing was read: a file may have {MOST_BYTES // 1_000_000} MB at most."
        return None

    def _knows_token(self, scope: Scope, headers: dict[str, str]) -> bool:
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            cookies = SimpleCookie()
        shown = cookies[_COOKIE].value if _COOKIE in cookies else _query(scope).get("token", [""])[0]
        return hmac.compare_digest(shown.encode(), self._gate.token.encode())

    async def _welcome(self, scope: Scope, send: Send) -> None:
        """Keep the token in a cookie and take it out of the address, where it would be seen and copied."""
        cookie = f"{_COOKIE}={self._gate.token}; HttpOnly; SameSite=Strict; Path=/"
        target = scope["raw_path"] if scope["path"].startswith("/") and not scope["path"].startswith("//") else b"/"
        headers = [(b"location", target), (b"set-cookie", cookie.encode()), (b"content-length", b"0"), *_HEADERS]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body", "body": b""})


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in raw}


def _query(scope: Scope) -> dict[str, list[str]]:
    return parse_qs(scope["query_string"].decode("latin-1"))


def _host_name(host: str) -> str:
    """The name in a Host header, without port and without the brackets of an IPv6 address."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _from_own_page(headers: dict[str, str]) -> bool:
    """Whether a browser says that a page of this app sent the request (W3C, *Fetch Metadata*; or the Origin header)."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return bool(headers.get("host")) and urlsplit(headers.get("origin", "")).netloc == headers["host"]


def _limited(receive: Receive) -> Receive:
    """The same body, cut off where it says less of itself than it is."""
    got = 0

    async def limited() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MOST_BYTES:
            return {"type": "http.disconnect"}
        return message

    return limited


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return sending


async def _refuse(send: Send, status: int, words: str) -> None:
    body = f"{words}\n".encode()
    headers: list[Any] = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
        *_HEADERS,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
