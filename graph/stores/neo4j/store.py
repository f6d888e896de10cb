"""Plans on a Neo4j server: labels, types and properties as the schema names them, one transaction for a plan."""

from __future__ import annotations

import json
import logging
import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import SchemaViolation, StoreRefused
from graph.evidence import Finding, Ledger
from graph.plan_graph import PlanGraph
from graph.stores import StoredPlan
from graph.stores.neo4j import asking, reading, statements
from graph.stores.neo4j.address import Address
from graph.stores.neo4j.deadline import in_time
from graph.stores.neo4j.properties import FORM, of_loaded_plan
from graph.stores.neo4j.refusals import Doing, changed_by_others, newer, not_storable, refused, too_late, too_old
from graph.stores.neo4j.replacing import replace
from graph.stores.neo4j.rows import rows
from graph.stores.telling import no_plan, no_such_letter, refuse_another_title, told

if TYPE_CHECKING:
    import pandas as pd

OLDEST = 5
CONNECT_SECONDS = 10.0
READ_SECONDS = 300.0
ASK_SECONDS = 30.0  # for a statement that a person wrote
READ_ATTEMPTS = 3
# What the driver logs (that it begins again after a deadlock, or dislikes a statement) is for programs that configure logging.
logging.getLogger("neo4j").addHandler(logging.NullHandler())
_Result = TypeVar("_Result")


class Neo4jStore:
    """Plans on a server.

    Parameters
    ----------
    address
        Where it is.

    Raises
    ------
    StoreRefused
        When it cannot be reached, refuses the password, has no such database, or is older than Neo4j 5.
    """

    def __init__(self, address: Address) -> None:
        self._address = address
        with self._errors("opening"):
            self._driver = neo4j.GraphDatabase.driver(
                address.server,
                auth=(address.user, address.password) if address.user else None,
                connection_timeout=CONNECT_SECONDS,
                connection_acquisition_timeout=2 * CONNECT_SECONDS,
                telemetry_disabled=True,
                user_agent="kavshiri",
            )
            self._finalizer = weakref.finalize(self, self._driver.close)
        try:
            self._refuse_old()
        except StoreRefused:
            self.close()
            raise

    @property
    def url(self) -> str:
        """The address that opens it again, without the password."""
        return self._address.url

    def close(self) -> None:
        """End the connections; without it they end with the program."""
        self._finalizer()

    def save(self, plan: str, graph: PlanGraph, findings: Iterable[Finding], ledger: Ledger) -> None:
        """Keep a plan in place of what was kept under its id."""
        findings = list(findings)

        def work(tx: neo4j.ManagedTransaction) -> None:
            nodes, edges = rows(plan, graph)
            about = told(plan, graph, findings)
            loaded = self._locked(tx)
            if plan in loaded:
                refuse_another_title(plan, loaded[plan]["title"], about.title)
            replace(
                tx,
                plan,
                nodes,
                edges,
                known=plan in loaded,
                others=bool(loaded.keys() - {plan}),
                of_plan=of_loaded_plan(
                    about, findings, ledger, 1 + max((p["loaded"] for p in loaded.values()), default=0)
                ),
            )

        with self._errors("writing"):
            self._constrain()
            self._write(work)

    def plans(self) -> list[StoredPlan]:
        """The plans, in the order in which they were last loaded."""
        with self._errors("reading"):
            return self._read(lambda tx: [StoredPlan(**json.loads(row["about"])) for row in tx.run(statements.TELLING)])

    def graph(self, plan: str = "") -> PlanGraph:
        """All plans as one graph, or one of them."""
        return self._graph(plan, lambda tx, plans: reading.whole(tx, plans, plan))

    def names(self, plan: str = "") -> PlanGraph:
        """The nodes by which people ask, without edges."""
        return self._graph(plan, lambda tx, plans: reading.names(tx, plans, plan))

    def part(self, cypher: str, parameters: Mapping[str, object], plan: str = "") -> PlanGraph:
        """What a question reads: the activities that its statement finds, and what they need."""
        return self._graph(plan, lambda tx, plans: reading.part(tx, plans, plan, cypher, parameters))

    def stamp(self) -> str:
        """A text that differs whenever a plan was saved or forgotten since."""
        with self._errors("reading"):
            return self._read(lambda tx: " ".join(row["stamp"] for row in self._loaded(tx).values()))

    def report(self, plan: str = "") -> tuple[str, list[Finding], Ledger]:
        """The id, findings and ledger of a plan, or of the one loaded last."""

        def work(tx: neo4j.ManagedTransaction) -> tuple[str, str, str]:
            known = list(self._loaded(tx))
            if not known or (plan and plan not in known):
                raise no_plan(plan, known)
            id = plan or known[-1]
            row = tx.run(statements.REPORT, id=id).single(strict=True)
            return id, row["findings"], row["ledger"]

        with self._errors("reading"):
            id, findings, ledger = self._read(work)
            return id, [Finding(**finding) for finding in json.loads(findings)], Ledger(**json.loads(ledger))

    def forget(self, plan: str) -> None:
        """Remove a plan; what other plans say is left."""

        def work(tx: neo4j.ManagedTransaction) -> None:
            loaded = self._locked(tx)
            if plan not in loaded:
                raise no_plan(plan, list(loaded))
            replace(tx, plan, {}, {}, known=True, others=len(loaded) > 1, of_plan={})

        with self._errors("forgetting"):
            self._constrain()
            self._write(work)

    def only_reads(self, cypher: str, *, seconds: float = ASK_SECONDS) -> None:
        """Refuse a statement that does anything but read.

        Raises
        ------
        StoreRefused
            When the server says that it writes or manages, when it calls a procedure or function that is not on the list
            of those that only read the graph, when it reads files, opens transactions of its own or leaves the database; or
            when it does not say so in time.
        """

        def work() -> None:
            with self._session(neo4j.READ_ACCESS) as session:
                asking.only_reads(session, cypher)

        self._in_time(work, seconds)

    def rows(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        seconds: float = ASK_SECONDS,
        limit: int = 10_000,
    ) -> list[dict[str, Any]]:
        """The rows of a reading statement, with nodes and edges as plain dicts.

        Parameters
        ----------
        seconds
            The longest that the server may take.
        limit
            The most rows; a longer answer is refused, not cut.

        Raises
        ------
        StoreRefused
            When it writes, takes longer, or has more rows.
        """
        return self._in_time(
            lambda: self._read(lambda tx: asking.rows(tx, cypher, parameters or {}, limit), seconds), seconds
        )

    def frame(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        seconds: float = ASK_SECONDS,
        limit: int = 10_000,
    ) -> pd.DataFrame:
        """The rows of a reading statement as a table."""
        import pandas as pd

        return pd.DataFrame(self.rows(cypher, parameters, seconds=seconds, limit=limit))

    # Transactions

    def _refuse_old(self) -> None:
        with self._errors("opening"), self._session(neo4j.READ_ACCESS) as session:
            agent = session.run(statements.NOTHING).consume().server.agent
        if not _new_enough(agent):
            raise too_old(self.url, agent)

    def _graph(self, plan: str, read: Callable[[neo4j.ManagedTransaction, list[str]], PlanGraph]) -> PlanGraph:
        """Read what several statements give as it was at one moment.

        When a plan was replaced meanwhile, it reads again; when plans are replaced all the time, while the writers wait.
        """

        def work(tx: neo4j.ManagedTransaction) -> PlanGraph | None:
            before = self._loaded(tx)
            if plan and plan not in before:
                raise no_plan(plan, list(before))
            try:
                graph = read(tx, list(before))
            except (SchemaViolation, KeyError, ValueError):
                if self._loaded(tx) != before:
                    return None
                raise
            return graph if self._loaded(tx) == before else None

        def alone(tx: neo4j.ManagedTransaction) -> PlanGraph:
            return read(tx, list(self._locked(tx)))

        with self._errors("reading"):
            for _ in range(READ_ATTEMPTS):
                graph = self._read(work)
                if graph is not None:
                    return graph
            return self._write(alone)

    def _loaded(self, tx: neo4j.ManagedTransaction) -> dict[str, dict[str, Any]]:
        """The plans by id, as they were loaded.

        Raises
        ------
        StoreRefused
            When a newer program wrote one of them.
        """
        loaded = {row["id"]: row.data() for row in tx.run(statements.PLANS)}
        for row in loaded.values():
            if row["form"] > FORM:
                raise newer(self.url, row["form"], FORM)
        return loaded

    def _locked(self, tx: neo4j.ManagedTransaction) -> dict[str, dict[str, Any]]:
        """The plans, once no other program writes; it waits until this transaction ends."""
        tx.run(statements.LOCK).consume()
        return self._loaded(tx)

    def _constrain(self) -> None:
        """Without constraints, two programs that merge one node at once would make it twice."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            constrained = {row["label"] for row in session.run(statements.CONSTRAINED)}
        for label in statements.LABELS:
            if label not in constrained:
                self._driver.execute_query(statements.constraint(label), database_=self._address.database or None)

    def _in_time(self, work: Callable[[], _Result], seconds: float) -> _Result:
        with self._errors("reading"):
            try:
                return in_time(work, seconds)
            except TimeoutError as error:
                raise too_late(self.url, seconds) from error

    def _read(self, work: Callable[[neo4j.ManagedTransaction], _Result], seconds: float = READ_SECONDS) -> _Result:
        with self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(neo4j.unit_of_work(timeout=seconds)(work))

    def _write(self, work: Callable[[neo4j.ManagedTransaction], _Result]) -> _Result:
        """All or nothing; the driver begins again after a deadlock or a change of leader."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(work)

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            default_access_mode=access,
            bookmark_manager=self._driver.execute_query_bookmark_manager,
            database=self._address.database or None,
        )

    @contextmanager
    def _errors(self, doing: Doing) -> Iterator[None]:
        try:
            yield
        except (DriverError, Neo4jError) as error:
            raise refused(error, self.url, doing) from error
        except UnicodeEncodeError as error:
            raise no_such_letter(error) from error
        except OverflowError as error:
            raise not_storable(self.url, str(error)) from error
        except StoreRefused:
            raise
        except (SchemaViolation, KeyError, ValueError) as error:
            if doing in ("writing", "forgetting"):
                raise
            raise changed_by_others(self.url, str(error)) from error


def _new_enough(agent: str) -> bool:
    product, _, version = agent.partition("/")
    major = version.split(".")[0]
    return product == "Neo4j" and major.isdecimal() and int(major) >= OLDEST
