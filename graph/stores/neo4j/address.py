"""Where a server is, who asks and with which password; the password is shown nowhere."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from graph.errors import StoreRefused

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
PASSWORD = "KAVSHIRI_NEO4J_PASSWORD"
PORT = 7687
_FIRST_USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Address:
    """The address of a database.

    Parameters
    ----------
    server
        What the driver connects to, without user and database.
    user, password
        Empty where the server asks for none.
    database
        Empty for the one that the server gives to this user.
    """

    server: str
    user: str
    password: str = field(repr=False)
    database: str

    @property
    def url(self) -> str:
        """The address that opens it again, without the password."""
        scheme, _, place = self.server.partition("://")
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        return f"{scheme}://{user}{place}" + (f"/{quote(self.database, safe='')}" if self.database else "")


def address(url: str) -> Address:
    """Understand `neo4j://user@host:port/database`; the password may stand after the user, or in the environment.

    >>> address("neo4j+s://anna:secret@plans.example/plans").url
    'neo4j+s://anna@plans.example:7687/plans'

    Raises
    ------
    StoreRefused
        When it names no host, or says more than that.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or PORT
    except ValueError:
        raise _unclear() from None
    database = unquote(parts.path.removeprefix("/").removesuffix("/"))
    if parts.scheme not in SCHEMES or not host or "/" in database or parts.query or parts.fragment:
        raise _unclear()
    password = unquote(parts.password or "") or os.environ.get(PASSWORD, "")
    user = unquote(parts.username or "") or (_FIRST_USER if password else "")
    place = f"[{host}]" if ":" in host else host
    return Address(f"{parts.scheme}://{place}:{port}", user, password, database)


def _unclear() -> StoreRefused:
    """Without the address itself: a password may stand in it."""
    return StoreRefused(
        f"The address of the Neo4j server is not clear: write neo4j://USER@HOST:PORT/DATABASE, and the password in {PASSWORD}.",
        f"Neo4j-ის სერვერის მისამართი გაუგებარია: დაწერეთ neo4j://USER@HOST:PORT/DATABASE, პაროლი კი ჩაწერეთ ცვლადში {PASSWORD}.",
    )
