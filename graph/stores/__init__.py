"""Where plans are kept: one protocol, and one door to every kind of store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from graph.errors import StoreRefused
from graph.evidence import Finding, Ledger
from graph.plan_graph import PlanGraph

__all__ = ["CypherStore", "Store", "StoredPlan", "open_store", "without_password"]


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan that a store keeps; `year` is 0 and `owner` empty where the document gives none."""

    id: str
    title: str
    year: int
    owner: str
    activities: int
    organisations: int
    to_look_at: int


class Store(Protocol):
    """Keeps plans; each is replaced whole or not at all."""

    @property
    def url(self) -> str:
        """The address that opens it again, without a password."""

    def save(self, plan: str, graph: PlanGraph, findings: Iterable[Finding], ledger: Ledger) -> None:
        """Keep a plan in place of what was kept under its id; a plan loaded twice changes nothing.

        Raises
        ------
        StoreRefused
            When another title is kept under the id, or the store cannot be written; what was saved is untouched.
        """

    def plans(self) -> list[StoredPlan]:
        """The plans, in the order in which they were last loaded."""

    def graph(self, plan: str = "") -> PlanGraph:
        """All plans as one graph, or one of them."""

    def names(self, plan: str = "") -> PlanGraph:
        """The nodes by which people ask: plans, goals, objectives, activities, organisations, risks, quarters, without edges.

        A store may return more.
        """

    def part(self, cypher: str, parameters: Mapping[str, object], plan: str = "") -> PlanGraph:
        """The part of the graph that a question reads; a store may return more.

        Parameters
        ----------
        cypher
            Reads rows with one column, `activity`: the ids of activities. With them come all that they lead to, what
            stands above them, and what their organisations are part of.
        parameters
            The values of the statement; organisations among them come with all bodies they are part of and include.
        plan
            Only what this plan says.
        """

    def stamp(self) -> str:
        """A text that differs whenever a plan was saved or forgotten since, by whichever program."""

    def report(self, plan: str = "") -> tuple[str, list[Finding], Ledger]:
        """The id, findings and ledger of a plan, or of the one loaded last.

        Raises
        ------
        NotFound
            When there is no such plan, or none at all.
        """

    def forget(self, plan: str) -> None:
        """Remove a plan.

        Raises
        ------
        NotFound
            When there is no such plan.
        """


@runtime_checkable
class CypherStore(Store, Protocol):
    """A store that can be asked in Cypher."""

    def only_reads(self, cypher: str, *, seconds: float = ...) -> None:
        """Refuse a query that may change something, by the server's own word.

        Raises
        ------
        StoreRefused
            When it does not only read, or calls a procedure that is not allowed.
        """

    def rows(
        self, cypher: str, parameters: Mapping[str, object] | None = None, *, seconds: float = 30.0, limit: int = 10_000
    ) -> list[dict[str, Any]]:
        """The rows of a query that only reads, within a time and a number."""


def without_password(url: str) -> str:
    """The address of a store as it may be shown.

    >>> without_password("neo4j://anna:secret@plans.example/plans")
    'neo4j://anna@plans.example:7687/plans'
    """
    if url.partition(":")[0].split("+")[0] not in ("neo4j", "bolt"):
        return url
    from graph.stores.neo4j.address import address

    return address(url).url


def open_store(url: str) -> Store:
    """Open a store by its address.

    Parameters
    ----------
    url
        `networkx:PATH` for one file on this machine, `neo4j://USER@HOST:PORT/DATABASE` for a server or cluster (also
        `neo4j+s`, `neo4j+ssc`, `bolt`, `bolt+s`, `bolt+ssc`); its password stands in `KAVSHIRI_NEO4J_PASSWORD` or after the user.

    Raises
    ------
    StoreRefused
        When the address is of no known kind, or the store is out of reach, damaged, newer than this program, or not one of
        ours.
    """
    kind, separator, rest = url.partition(":")
    kind = kind.lower()
    if separator and kind == "networkx" and rest:
        from graph.stores.networkx_file import NetworkxFile

        return NetworkxFile(rest)
    if separator and kind.split("+")[0] in ("neo4j", "bolt"):
        from graph.stores.neo4j.address import address
        from graph.stores.neo4j.store import Neo4jStore

        return Neo4jStore(address(url))
    raise StoreRefused(
        f"{kind!r} is no kind of store: use networkx:PATH, such as networkx:plans.kavshiri, or neo4j://USER@HOST/DATABASE.",
        f"{kind!r} საცავის სახე არ არის: გამოიყენეთ networkx:ფაილი, მაგალითად networkx:plans.kavshiri, ან neo4j://USER@HOST/DATABASE.",
    )
