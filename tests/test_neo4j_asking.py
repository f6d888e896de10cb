"""Statements of a person's own: they read, in their time, as plain rows; nothing else is let through."""

from threading import Event

import pytest
from neo4j_server import Server, ask
from stores import save

from graph.errors import StoreRefused
from graph.stores import open_store
from graph.stores.neo4j.deadline import in_time
from graph.stores.neo4j.store import Neo4jStore
from loaders import Reading

READS = (
    "MATCH (body:Organisation) RETURN body.name",
    "MATCH (body:Organisation) RETURN body.name;",
    "// which bodies\nMATCH (body:Organisation) WHERE body.name <> 'USE LOAD CSV; CALL dbms.x()' RETURN body",
    "MATCH (body) RETURN body.use AS `CALL apoc.x()`, date('2020-01-01'), point({x: 1, y: 2})",
    "MATCH (body:Organisation) RETURN body.name AS `it's`, body.id AS `/* id */`",
    "CALL db.labels()",
    "CALL `db` . relationshipTypes() YIELD relationshipType AS type RETURN type",
    "CALL db.schema.visualization()",
    "MATCH p = (:Plan)-[*1..2]->() RETURN p LIMIT 3",
    "MATCH (body:Organisation) CALL (body) { MATCH (body)<-[tie]-() RETURN count(tie) AS ties } RETURN body.id, ties",
    "CYPHER runtime=slotted MATCH (body) RETURN count(body)",
)
DOES_MORE = (
    "CREATE (:Organisation {id: 'x'})",
    "MATCH (body) SET body.name = 'x'",
    "MATCH (body) DETACH DELETE body",
    "MERGE (:Plan {id: 'x'})",
    "CREATE INDEX FOR (body:Organisation) ON (body.name)",
    "DROP CONSTRAINT kavshiri_plan_id",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "MATCH (body) CALL (body) { RETURN body.id AS id } IN TRANSACTIONS RETURN id",
    "CALL dbms.listConfig()",
    "CALL db.createLabel('x')",
    "CALL db.ping()",
    "MATCH (body) WHERE COLLECT { CALL dbms.components() YIELD name RETURN name } <> [] RETURN body",
    "RETURN 1 AS x UNION CALL dbms.components() YIELD name AS x RETURN x",
    "CALL apoc.cypher.doIt('CREATE (n)', {})",
    "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})",
    "RETURN `apoc`.`x`('RETURN 1')",
    "SHOW USERS",
    "SHOW PROCEDURES",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "USE system SHOW DATABASES",
    "USE neo4j MATCH (body) RETURN body",
    "/* x */ use neo4j MATCH (body) RETURN body",
    "MATCH (body) CALL { USE neo4j MATCH (other) RETURN other } RETURN body",
    "USE (neo4j) MATCH (body) RETURN body",
    "WITH 1 AS `'` CALL { USE neo4j MATCH (other) RETURN other } RETURN other, 2 AS `y'`",
    "RETURN 1 AS `'`, nosuch.fn(1) AS g, 2 AS `y'`",
    "RETURN 1 AS `//`, nosuch.fn(1) AS g",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "MATCH (body) RETURN body; MATCH (body) DELETE body",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "\\u0043REATE (n)",
    "no Cypher at all",
    "",
)


@pytest.fixture
def store(neo4j_url: str, reading: Reading) -> Neo4jStore:
    store = save(neo4j_url, reading)
    assert isinstance(store, Neo4jStore)
    return store


@pytest.mark.parametrize("cypher", READS)
def test_what_reads_is_let_through(cypher: str, store: Neo4jStore) -> None:
    store.only_reads(cypher)
    store.rows(cypher)


def test_what_does_more_is_refused_in_a_line_and_changes_nothing(store: Neo4jStore, neo4j_server: Server) -> None:
    count = "MATCH (node) RETURN count(node) AS nodes"
    before = ask(neo4j_server, count)
    for cypher in DOES_MORE:
        with pytest.raises(StoreRefused) as refused:
            store.only_reads(cypher)
        assert "\n" not in refused.value.text.en + refused.value.text.ka, cypher
    assert ask(neo4j_server, count) == before


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("MATCH (body) RETURN other", '(line 1, column 21 (offset: 20)) "MATCH (body) RETURN other")'),
        ("FOO", '(line 1, column 1 (offset: 0)) "FOO")'),
    ],
)
def test_where_a_statement_goes_wrong_is_said_of_what_was_typed(cypher: str, said: str, store: Neo4jStore) -> None:
    with pytest.raises(StoreRefused) as refused:
        store.only_reads(cypher)
    assert said in refused.value.text.en


@pytest.mark.parametrize("cypher", ["CREATE (:Organisation {id: 'x'})", "MATCH (body) DETACH DELETE body"])
def test_what_writes_is_refused_by_the_server_too(cypher: str, store: Neo4jStore) -> None:
    with pytest.raises(StoreRefused):
        store.rows(cypher)
    assert store.rows("MATCH (body:Organisation {id: 'x'}) RETURN body") == []


def test_rows_are_plain_values(store: Neo4jStore) -> None:
    (row,) = store.rows(
        "MATCH (body:Organisation {id: $id}) MATCH way = (body)<-[tie:PARTNERED_WITH]-() "
        "RETURN body, tie, way, date('2020-03-01') AS day, [1, null, true] AS list LIMIT 1",
        {"id": "ge-mfa"},
    )
    assert row["body"]["labels"] == ["Organisation"]
    assert row["body"]["id"] == row["tie"]["target"] == "ge-mfa"
    assert row["tie"]["type"] == "PARTNERED_WITH"
    assert [node["labels"] for node in row["way"]["nodes"]] == [["Organisation"], ["Activity"]]
    assert (row["day"], row["list"]) == ("2020-03-01", [1, None, True])


def test_a_frame_has_the_same_rows(store: Neo4jStore) -> None:
    cypher = "MATCH (body:Organisation) RETURN body.id AS id, COUNT { (body)--() } AS ties ORDER BY id"
    assert store.frame(cypher).to_dict("records") == store.rows(cypher)


def test_more_rows_than_allowed_are_refused_not_cut(store: Neo4jStore) -> None:
    assert len(store.rows("UNWIND range(1, 50) AS number RETURN number", limit=50)) == 50
    with pytest.raises(StoreRefused, match="more than 49 rows"):
        store.rows("UNWIND range(1, 50) AS number RETURN number", limit=49)


def test_what_takes_longer_than_allowed_is_stopped(store: Neo4jStore) -> None:
    with pytest.raises(StoreRefused, match="longer than allowed"):
        store.rows("UNWIND range(1, 1000000000) AS number WITH number WHERE number < 0 RETURN number", seconds=0.5)


def test_the_server_is_opened_without_pandas_and_the_file_without_the_driver(url: str) -> None:
    from stores import start

    told = start(
        "import sys\nfrom graph.stores import open_store\nopen_store(sys.argv[1]).plans()\n"
        "print([name for name in ('neo4j', 'pandas') if name in sys.modules])",
        url,
    ).communicate()
    assert told == ("[]\n", "")
    assert open_store(url).plans() == []


def test_a_statement_that_nobody_stops_is_waited_for_no_longer_than_it_may_take() -> None:
    endless = Event()
    with pytest.raises(TimeoutError):
        in_time(endless.wait, 0.01)
    endless.set()
    assert in_time(lambda: "done", 0.01) == "done"
    with pytest.raises(StoreRefused):
        in_time(lambda: open_store("nothing:"), 0.01)
