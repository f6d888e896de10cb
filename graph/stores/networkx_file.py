"""The default store: one SQLite file, read into a NetworkX graph.

Transactions, locks and recovery after a crash are SQLite's business. Each plan bears a digest of its rows, which is checked
whenever it is read. There is no write-ahead log, so that the file can be copied as it is.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graph.errors import NotFound, SchemaViolation, StoreRefused
from graph.evidence import Finding, Ledger
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import ACTIVITY, EDGE_TYPES, NODE_KINDS, ORGANISATION, PLAN
from graph.stores import StoredPlan

APPLICATION_ID = 0x6B617673  # "kavs"
VERSION = 2
WAIT_SECONDS = 30.0
_MAGIC = b"SQLite format 3\x00"
_TABLES = """
    CREATE TABLE plans (id TEXT PRIMARY KEY, position INTEGER NOT NULL, about TEXT NOT NULL, findings TEXT NOT NULL,
                        ledger TEXT NOT NULL, digest TEXT NOT NULL);
    CREATE TABLE nodes (plan TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, properties TEXT NOT NULL,
                        PRIMARY KEY (plan, number)) WITHOUT ROWID;
    CREATE TABLE edges (plan TEXT NOT NULL, number INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
                        type TEXT NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (plan, number)) WITHOUT ROWID;
"""


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
            with self._reading() as database:
                self._bring_up_to_date(database)

    @property
    def url(self) -> str:
        """The address that opens it again."""
        return f"networkx:{self._path}"

    def save(self, plan: str, graph: PlanGraph, findings: Iterable[Finding], ledger: Ledger) -> None:
        """Keep a plan in place of what was kept under its id."""
        nodes, edges = _rows(graph)
        about = _about(plan, graph, findings := list(findings))
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._writing() as database:
            kept = database.execute("SELECT about FROM plans WHERE id = ?", (plan,)).fetchone()
            if kept and json.loads(kept[0])["title"] != about["title"]:
                title = json.loads(kept[0])["title"]
                raise StoreRefused(
                    f"The store has another plan {plan}: “{title}”. Keep this one under another id: kavshiri load --as ID FILE.",
                    f"საცავში {plan} სხვა გეგმაა: „{title}“. შეინახეთ სხვა იდენტიფიკატორით: kavshiri load --as ID FILE.",
                )
            self._remove(database, plan)
            position = database.execute("SELECT coalesce(max(position), 0) + 1 FROM plans").fetchone()[0]
            database.executemany("INSERT INTO nodes VALUES (?, ?, ?, ?)", ((plan, *row) for row in nodes))
            database.executemany("INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?)", ((plan, *row) for row in edges))
            database.execute(
                "INSERT INTO plans VALUES (?, ?, ?, ?, ?, ?)",
                (
                    plan,
                    position,
                    _json(about),
                    _json([asdict(finding) for finding in findings]),
                    _json(asdict(ledger)),
                    _digest(nodes, edges),
                ),
            )

    def plans(self) -> list[StoredPlan]:
        """The plans, in the order in which they were last loaded."""
        if not self._exists():
            return []
        with self._reading() as database:
            rows = database.execute("SELECT about FROM plans ORDER BY position").fetchall()
        return [StoredPlan(**json.loads(about)) for (about,) in rows]

    def graph(self, plan: str = "") -> PlanGraph:
        """All plans as one graph, or one of them."""
        graph = new_graph()
        known = [stored.id for stored in self.plans()]
        if plan and plan not in known:
            raise _no_plan(plan, known)
        if not known:
            return graph
        with self._reading() as database:
            for id in [plan] if plan else known:
                self._read_plan(database, id, graph)
        return graph

    def report(self, plan: str = "") -> tuple[str, list[Finding], Ledger]:
        """The id, findings and ledger of a plan, or of the one loaded last."""
        known = [stored.id for stored in self.plans()]
        if not known or (plan and plan not in known):
            raise _no_plan(plan, known)
        plan = plan or known[-1]
        with self._reading() as database:
            findings, ledger = database.execute("SELECT findings, ledger FROM plans WHERE id = ?", (plan,)).fetchone()
        return plan, [Finding(**finding) for finding in json.loads(findings)], Ledger(**json.loads(ledger))

    def forget(self, plan: str) -> None:
        """Remove a plan."""
        known = [stored.id for stored in self.plans()]
        if plan not in known:
            raise _no_plan(plan, known)
        with self._writing() as database:
            self._remove(database, plan)

    # Rows

    def _read_plan(self, database: sqlite3.Connection, plan: str, graph: PlanGraph) -> None:
        nodes = database.execute(
            "SELECT number, id, properties FROM nodes WHERE plan = ? ORDER BY number", (plan,)
        ).fetchall()
        edges = database.execute(
            "SELECT number, source, target, type, properties FROM edges WHERE plan = ? ORDER BY number", (plan,)
        ).fetchall()
        (digest,) = database.execute("SELECT digest FROM plans WHERE id = ?", (plan,)).fetchone()
        if digest != _digest(nodes, edges):
            raise self._damaged(f"plan {plan} is not as it was saved")
        try:
            for _, id, text in nodes:
                properties = json.loads(text)
                kind = NODE_KINDS[properties.pop("kind")]
                add_node(graph, kind, id, evidence=properties.pop("evidence"), **properties)
            for _, source, target, type, text in edges:
                properties = json.loads(text)
                add_edge(graph, EDGE_TYPES[type], source, target, evidence=properties.pop("evidence"), **properties)
        except (KeyError, ValueError, SchemaViolation) as error:
            raise self._damaged(str(error)) from error

    def _remove(self, database: sqlite3.Connection, plan: str) -> None:
        for table, column in (("nodes", "plan"), ("edges", "plan"), ("plans", "id")):
            database.execute(f"DELETE FROM {table} WHERE {column} = ?", (plan,))

    # The file

    def _exists(self) -> bool:
        return self._path.exists() and (self._path.is_dir() or self._path.stat().st_size > 0)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Open for reading; read-write all the same, so that SQLite can finish what a killed program left."""
        self._refuse_foreign()
        with self._errors(), closing(self._connect("rw")) as database:
            self._check(database)
            yield database

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._exists():
            self._refuse_foreign()
        with self._errors(), closing(self._connect("rwc")) as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    _make_tables(database)
                self._check(database)
                yield database
            except BaseException:
                database.rollback()
                raise
            database.commit()

    def _connect(self, mode: str) -> sqlite3.Connection:
        uri = f"{self._path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None)

    def _refuse_foreign(self) -> None:
        try:
            with self._path.open("rb") as file:
                beginning = file.read(16)
        except OSError as error:
            raise StoreRefused(
                f"{self._path}: the store cannot be opened ({error.strerror}).",
                f"{self._path}: საცავი ვერ იხსნება ({error.strerror}).",
            ) from error
        if beginning != _MAGIC:
            raise StoreRefused(
                f"{self._path} is no store of kavshiri. Name another file: --store networkx:PATH.",
                f"{self._path} არ არის kavshiri-ს საცავი. მიუთითეთ სხვა ფაილი: --store networkx:ფაილი.",
            )

    def _check(self, database: sqlite3.Connection) -> None:
        application = database.execute("PRAGMA application_id").fetchone()[0]
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise StoreRefused(
                f"{self._path} is another program's database. Name another file: --store networkx:PATH.",
                f"{self._path} სხვა პროგრამის ბაზაა. მიუთითეთ სხვა ფაილი: --store networkx:ფაილი.",
            )
        if version > VERSION:
            raise StoreRefused(
                f"{self._path} was written by a newer kavshiri (form {version}; this one knows {VERSION}). Update kavshiri.",
                f"{self._path} უფრო ახალი kavshiri-ს დაწერილია (ფორმა {version}, აქ {VERSION}). განაახლეთ kavshiri.",
            )

    def _bring_up_to_date(self, database: sqlite3.Connection) -> None:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version >= VERSION:
            return
        copy = self._path.with_name(f"{self._path.name}.v{version}")
        with closing(sqlite3.connect(copy)) as target:
            database.backup(target)
        database.execute("BEGIN IMMEDIATE")
        try:
            while (version := database.execute("PRAGMA user_version").fetchone()[0]) < VERSION:
                _STEPS[version](database)
                database.execute(f"PRAGMA user_version = {version + 1}")
        except BaseException:
            database.rollback()
            raise
        database.commit()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise StoreRefused(
                    f"{self._path}: another program is writing to the store. Try again; nothing was changed.",
                    f"{self._path}: საცავში სხვა პროგრამა წერს. სცადეთ ხელახლა; არაფერი შეცვლილა.",
                ) from error
            if "readonly" in str(error) or "unable to open" in str(error) or "full" in str(error):
                raise StoreRefused(
                    f"{self._path}: the store cannot be written ({error}); nothing was changed.",
                    f"{self._path}: საცავში ჩაწერა ვერ ხერხდება ({error}); არაფერი შეცვლილა.",
                ) from error
            raise self._damaged(str(error)) from error
        except (sqlite3.DatabaseError, json.JSONDecodeError, UnicodeDecodeError) as error:
            raise self._damaged(str(error)) from error

    def _damaged(self, what: str) -> StoreRefused:
        return StoreRefused(
            f"{self._path} is damaged ({what}) and was left as it is. Take a copy you have, or load the plans into a new file.",
            f"{self._path} დაზიანებულია ({what}) და ხელუხლებელი დარჩა. გამოიყენეთ ასლი ან ჩატვირთეთ გეგმები ახალ ფაილში.",
        )


def _make_tables(database: sqlite3.Connection) -> None:
    for statement in filter(str.strip, _TABLES.split(";")):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")


def _add_digests(database: sqlite3.Connection) -> None:
    """Form 1 kept no digests."""
    database.execute("ALTER TABLE plans ADD COLUMN digest TEXT NOT NULL DEFAULT ''")
    for (plan,) in database.execute("SELECT id FROM plans").fetchall():
        nodes = database.execute(
            "SELECT number, id, properties FROM nodes WHERE plan = ? ORDER BY number", (plan,)
        ).fetchall()
        edges = database.execute(
            "SELECT number, source, target, type, properties FROM edges WHERE plan = ? ORDER BY number", (plan,)
        ).fetchall()
        database.execute("UPDATE plans SET digest = ? WHERE id = ?", (_digest(nodes, edges), plan))


_STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _add_digests}


def _rows(graph: PlanGraph) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    nodes = [
        (number, id, _json({name: value for name, value in graph.nodes[id].items() if name != "id"}))
        for number, id in enumerate(graph)
    ]
    edges = [
        (number, source, target, key, _json(graph.edges[source, target, key]))
        for number, (source, target, key) in enumerate(graph.edges(keys=True))
    ]
    return nodes, edges


def _about(plan: str, graph: PlanGraph, findings: list[Finding]) -> dict[str, Any]:
    node = graph.nodes[plan] if plan in graph else {}
    kinds = [properties["kind"] for _, properties in graph.nodes(data=True)]
    if node.get("kind") != PLAN.label:
        raise StoreRefused(f"The graph has no plan {plan}.", f"გრაფში გეგმა {plan} არ არის.")
    return {
        "id": plan,
        "title": node["name"],
        "year": node.get("year", 0),
        "owner": node.get("owner", ""),
        "activities": kinds.count(ACTIVITY.label),
        "organisations": kinds.count(ORGANISATION.label),
        "to_look_at": sum(finding.weight != "note" for finding in findings),
    }


def _digest(nodes: Iterable[tuple[Any, ...]], edges: Iterable[tuple[Any, ...]]) -> str:
    digest = hashlib.sha256()
    for row in (*nodes, *edges):
        digest.update(_json(list(row)).encode())
    return digest.hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _no_plan(plan: str, known: list[str]) -> NotFound:
    if not known:
        return NotFound(
            "The store has no plan yet. Load one: kavshiri load FILE.",
            "საცავში გეგმა ჯერ არ არის. ჩატვირთეთ: kavshiri load FILE.",
        )
    return NotFound(
        f"The store has no plan {plan!r}; it has {', '.join(known)}.",
        f"საცავში გეგმა {plan!r} არ არის; არის: {', '.join(known)}.",
    )
