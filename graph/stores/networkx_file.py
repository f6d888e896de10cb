"""The default store: one SQLite file, read into a NetworkX graph.

Transactions, locks and recovery after a crash are SQLite's business. Each plan bears a digest of all that is kept of it,
which is checked whenever it is read. There is no write-ahead log, so that the file can be copied as it is. The file is never
opened but by SQLite: closing it elsewhere would drop the locks that another thread of this program holds.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeAlias

from graph.errors import SchemaViolation, StoreRefused
from graph.evidence import Finding, Ledger
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph, validate
from graph.schema import EDGE_TYPES, NODE_KINDS
from graph.stores import StoredPlan
from graph.stores.telling import no_plan, no_such_letter, refuse_another_title, told

APPLICATION_ID = 0x6B617673  # "kavs"
VERSION = 2
WAIT_SECONDS = 30.0
_TABLES = """
    CREATE TABLE plans (id TEXT PRIMARY KEY, position INTEGER NOT NULL, about TEXT NOT NULL, findings TEXT NOT NULL,
                        ledger TEXT NOT NULL, digest TEXT NOT NULL);
    CREATE TABLE nodes (plan TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, properties TEXT NOT NULL,
                        PRIMARY KEY (plan, number)) WITHOUT ROWID;
    CREATE TABLE edges (plan TEXT NOT NULL, number INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
                        type TEXT NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (plan, number)) WITHOUT ROWID;
"""
_OUT_OF_REACH = (
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
)
_Rows: TypeAlias = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file has of a plan."""

    about: dict[str, Any]
    findings: list[dict[str, Any]]
    ledger: dict[str, int]
    nodes: _Rows
    edges: _Rows


class NetworkxFile:
    """Plans in one file.

    Parameters
    ----------
    path
        The file; it is made when the first plan is saved.

    Raises
    ------
    StoreRefused
        When a file is there that is damaged, newer than this program, or not one of ours; it is left as it is.
    """

    def __init__(self, path: str) -> None:
        self._path = Path(path).expanduser()
        if self._exists():
            self._bring_up_to_date()

    @property
    def url(self) -> str:
        """The address that opens it again."""
        return f"networkx:{self._path}"

    def save(self, plan: str, graph: PlanGraph, findings: Iterable[Finding], ledger: Ledger) -> None:
        """Keep a plan in place of what was kept under its id."""
        validate(graph)
        nodes, edges = _rows(graph)
        about = told(plan, graph, findings := list(findings))
        words = (_json(asdict(about)), _json([asdict(finding) for finding in findings]), _json(asdict(ledger)))
        with self._writing() as database:
            if plan in _known(database):
                refuse_another_title(plan, self._kept(database, plan).about["title"], about.title)
            _remove(database, plan)
            position = database.execute("SELECT coalesce(max(position), 0) + 1 FROM plans").fetchone()[0]
            database.executemany("INSERT INTO nodes VALUES (?, ?, ?, ?)", ((plan, *row) for row in nodes))
            database.executemany("INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?)", ((plan, *row) for row in edges))
            database.execute(
                "INSERT INTO plans VALUES (?, ?, ?, ?, ?, ?)", (plan, position, *words, _digest(words, nodes, edges))
            )

    def plans(self) -> list[StoredPlan]:
        """The plans, in the order in which they were last loaded."""
        with self._reading() as database:
            return [StoredPlan(**self._kept(database, plan).about) for plan in _known(database)]

    def graph(self, plan: str = "") -> PlanGraph:
        """All plans as one graph, or one of them."""
        graph = new_graph()
        with self._reading() as database:
            known = _known(database)
            if plan and plan not in known:
                raise no_plan(plan, known)
            for id in [plan] if plan else known:
                self._add(graph, self._kept(database, id))
        return graph

    def names(self, plan: str = "") -> PlanGraph:
        """The whole graph: a file is read at once."""
        return self.graph(plan)

    def part(self, cypher: str, parameters: Mapping[str, object], plan: str = "") -> PlanGraph:
        """The whole graph: a file answers no Cypher."""
        return self.graph(plan)

    def stamp(self) -> str:
        """The file's time and size, which every commit changes."""
        with self._errors():
            if not self._exists():
                return ""
            status = self._path.stat()
            return f"{status.st_mtime_ns} {status.st_size} {status.st_ino}"

    def report(self, plan: str = "") -> tuple[str, list[Finding], Ledger]:
        """The id, findings and ledger of a plan, or of the one loaded last."""
        with self._reading() as database:
            known = _known(database)
            if not known or (plan and plan not in known):
                raise no_plan(plan, known)
            kept = self._kept(database, plan := plan or known[-1])
        return plan, [Finding(**finding) for finding in kept.findings], Ledger(**kept.ledger)

    def forget(self, plan: str) -> None:
        """Remove a plan."""
        with self._reading() as database:
            known = _known(database)
        if plan not in known:
            raise no_plan(plan, known)
        with self._writing() as database:
            _remove(database, plan)

    # Rows

    def _kept(self, database: sqlite3.Connection, plan: str) -> _Kept:
        """What is kept of a plan, when it is as it was saved."""
        row = database.execute("SELECT about, findings, ledger, digest FROM plans WHERE id = ?", (plan,)).fetchone()
        nodes, edges = _stored_rows(database, plan)
        if row is None or row[3] != _digest(row[:3], nodes, edges):
            raise self._damaged(f"plan {plan} is not as it was saved")
        about, findings, ledger = map(json.loads, row[:3])
        return _Kept(about, findings, ledger, nodes, edges)

    def _add(self, graph: PlanGraph, kept: _Kept) -> None:
        try:
            for _, id, text in kept.nodes:
                properties = json.loads(text)
                kind = NODE_KINDS[properties.pop("kind")]
                add_node(graph, kind, id, evidence=properties.pop("evidence"), **properties)
            for _, source, target, type, text in kept.edges:
                properties = json.loads(text)
                add_edge(graph, EDGE_TYPES[type], source, target, evidence=properties.pop("evidence"), **properties)
        except (KeyError, ValueError, SchemaViolation) as error:
            raise self._damaged(str(error)) from error

    # The file

    def _exists(self) -> bool:
        with self._errors():
            return self._path.exists() and (self._path.is_dir() or self._path.stat().st_size > 0)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Open for reading, all of it as it was at one moment; without a file, as a store without plans.

        The file is opened read-write all the same, so that SQLite can finish what a killed program left.
        """
        with (
            self._errors(),
            closing(self._connect("rw") if self._exists() else sqlite3.connect(":memory:")) as database,
        ):
            database.execute("BEGIN")
            self._check(database)
            yield database

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._errors():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect("rwc")) as database, _transaction(database):
                self._check(database)
                if _is_new(database):
                    _make_tables(database)
                yield database

    def _connect(self, mode: str) -> sqlite3.Connection:
        uri = f"{self._path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None)

    def _check(self, database: sqlite3.Connection) -> None:
        if _is_new(database):
            return
        if _number(database, "application_id") != APPLICATION_ID:
            raise StoreRefused(
                f"{self._path} is another program's database. Name another file: --store networkx:PATH.",
                f"{self._path} სხვა პროგრამის ბაზაა. მიუთითეთ სხვა ფაილი: --store networkx:ფაილი.",
            )
        version = _number(database, "user_version")
        if version > VERSION:
            raise StoreRefused(
                f"{self._path} was written by a newer kavshiri (form {version}; this one knows {VERSION}). Update kavshiri.",
                f"{self._path} უფრო ახალი kavshiri-ს დაწერილია (ფორმა {version}, აქ {VERSION}). განაახლეთ kavshiri.",
            )
        if version < VERSION and version not in _STEPS:
            raise self._damaged(f"form {version} never was")

    def _bring_up_to_date(self) -> None:
        """Change an older form into the present one; of several programs at once, the first does it."""
        with self._errors(), closing(self._connect("rw")) as database:
            self._check(database)
            if _is_new(database) or _number(database, "user_version") == VERSION:
                return
            with _transaction(database):
                self._keep_copy(_number(database, "user_version"))
                while (version := _number(database, "user_version")) < VERSION:
                    _STEPS[version](database)
                    database.execute(f"PRAGMA user_version = {version + 1}")

    def _keep_copy(self, version: int) -> None:
        if version < VERSION:
            copy = self._path.with_name(f"{self._path.name}.v{version}")
            with closing(self._connect("rw")) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._out_of_reach(error.strerror or str(error)) from error
        except UnicodeEncodeError as error:
            raise no_such_letter(error) from error
        except sqlite3.Error as error:
            code = (
                getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            )  # a letter that is none has no code
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreRefused(
                    f"{self._path}: another program is writing to the store. Try again; nothing was changed.",
                    f"{self._path}: საცავში სხვა პროგრამა წერს. სცადეთ ხელახლა; არაფერი შეცვლილა.",
                ) from error
            if code == sqlite3.SQLITE_NOTADB:
                raise StoreRefused(
                    f"{self._path} is no store of kavshiri. Name another file: --store networkx:PATH.",
                    f"{self._path} არ არის kavshiri-ს საცავი. მიუთითეთ სხვა ფაილი: --store networkx:ფაილი.",
                ) from error
            if code in _OUT_OF_REACH:
                raise self._out_of_reach(str(error)) from error
            raise self._damaged(str(error)) from error
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise self._damaged(str(error)) from error

    def _out_of_reach(self, why: str) -> StoreRefused:
        return StoreRefused(
            f"{self._path}: the store cannot be opened or written ({why}); nothing was changed.",
            f"{self._path}: საცავი ვერ იხსნება ან ვერ იწერება ({why}); არაფერი შეცვლილა.",
        )

    def _damaged(self, what: str) -> StoreRefused:
        what = " ".join(what.split())  # damaged bytes may be lines of their own
        return StoreRefused(
            f"{self._path} is damaged ({what}) and was left as it is. Take a copy you have, or load the plans into a new file.",
            f"{self._path} დაზიანებულია ({what}) და ხელუხლებელი დარჩა. გამოიყენეთ ასლი ან ჩატვირთეთ გეგმები ახალ ფაილში.",
        )


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and one program at a time."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()


def _number(database: sqlite3.Connection, pragma: str) -> int:
    return int(database.execute(f"PRAGMA {pragma}").fetchone()[0])


def _is_new(database: sqlite3.Connection) -> bool:
    """Whether nobody has written to it, or the first who did was killed before it was done."""
    tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return not tables and not _number(database, "application_id")


def _make_tables(database: sqlite3.Connection) -> None:
    for statement in filter(str.strip, _TABLES.split(";")):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")


def _known(database: sqlite3.Connection) -> list[str]:
    if _is_new(database):
        return []
    return [id for (id,) in database.execute("SELECT id FROM plans ORDER BY position")]


def _remove(database: sqlite3.Connection, plan: str) -> None:
    for table, column in (("nodes", "plan"), ("edges", "plan"), ("plans", "id")):
        database.execute(f"DELETE FROM {table} WHERE {column} = ?", (plan,))


def _stored_rows(database: sqlite3.Connection, plan: str) -> tuple[_Rows, _Rows]:
    nodes = "SELECT number, id, properties FROM nodes WHERE plan = ? ORDER BY number"
    edges = "SELECT number, source, target, type, properties FROM edges WHERE plan = ? ORDER BY number"
    return database.execute(nodes, (plan,)).fetchall(), database.execute(edges, (plan,)).fetchall()


def _add_digests(database: sqlite3.Connection) -> None:
    """Form 1 kept no digests."""
    database.execute("ALTER TABLE plans ADD COLUMN digest TEXT NOT NULL DEFAULT ''")
    for plan, *words in database.execute("SELECT id, about, findings, ledger FROM plans").fetchall():
        digest = _digest(words, *_stored_rows(database, plan))
        database.execute("UPDATE plans SET digest = ? WHERE id = ?", (digest, plan))


_STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _add_digests}


def _rows(graph: PlanGraph) -> tuple[_Rows, _Rows]:
    nodes: _Rows = [
        (number, id, _json({name: value for name, value in graph.nodes[id].items() if name != "id"}))
        for number, id in enumerate(graph)
    ]
    edges: _Rows = [
        (number, source, target, key, _json(graph.edges[source, target, key]))
        for number, (source, target, key) in enumerate(graph.edges(keys=True))
    ]
    return nodes, edges


def _digest(told: Iterable[str], nodes: _Rows, edges: _Rows) -> str:
    digest = hashlib.sha256()
    for rows in ([tuple(told)], nodes, edges):
        digest.update("".join(map(_json, rows)).encode())
    return digest.hexdigest()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
