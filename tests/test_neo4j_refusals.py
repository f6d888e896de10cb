"""What can go wrong with a server is told in one line, without the password, and says whether the plan was applied."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j.exceptions import IncompleteCommit, ServiceUnavailable
from neo4j_server import PASSWORD, Server, ask, free_port
from scans import SAMPLE
from stores import same, save

from graph.errors import StoreRefused
from graph.stores import open_store
from graph.stores.neo4j.address import address
from graph.stores.neo4j.refusals import refused as refused_error
from loaders import Reading

COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # the message of the Bolt protocol, as it goes over the wire


def refused(url: str) -> str:
    with pytest.raises(StoreRefused) as refusal:
        open_store(url)
    text = refusal.value.text
    assert "\n" not in text.en + text.ka
    assert PASSWORD not in text.en + text.ka
    assert "wrong-password" not in text.en + text.ka
    return text.en


def test_a_wrong_password_is_told(neo4j_server: Server) -> None:
    assert "refuses this user and password" in refused(neo4j_server.url.replace(PASSWORD, "wrong-password"))


def test_no_password_is_told(neo4j_server: Server) -> None:
    assert "KAVSHIRI_NEO4J_PASSWORD" in refused(f"bolt://neo4j@127.0.0.1:{neo4j_server.port}")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_no_server_is_told(scheme: str) -> None:
    assert "no connection" in refused(f"{scheme}://neo4j:{PASSWORD}@127.0.0.1:{free_port()}/neo4j")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_no_such_database_is_told(scheme: str, neo4j_server: Server) -> None:
    url = f"{scheme}://neo4j:{PASSWORD}@127.0.0.1:{neo4j_server.port}/nowhere"
    assert "no such database" in refused(url)


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "OtherGraph/9.0"])
def test_an_old_server_or_another_product_is_told(agent: str) -> None:
    with answering(agent) as port:
        assert f"the server is {agent}" in refused(f"bolt://neo4j:{PASSWORD}@127.0.0.1:{port}")


def test_a_server_that_is_too_old_to_talk_to_is_told() -> None:
    with answering("", version=b"\0\0\0\0") as port:
        assert "Neo4j 5 or newer" in refused(f"bolt://neo4j:{PASSWORD}@127.0.0.1:{port}")


@pytest.mark.parametrize(
    "url",
    [
        "neo4j://",
        f"neo4j://u:{PASSWORD}@host:port/db",
        f"neo4j://u:{PASSWORD}@host/a/b",
        f"bolt://u:{PASSWORD}@host/db?x=1",
        f"bolt+x://u:{PASSWORD}@host",
    ],
)
def test_an_unclear_address_is_told_without_its_password(url: str) -> None:
    assert "not clear" in refused(url)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("neo4j+s://anna:p%40ss@plans.example/plans", "neo4j+s://anna@plans.example:7687/plans"),
        ("bolt+ssc://host", "bolt+ssc://host:7687"),
        ("bolt://anna@[::1]:7688", "bolt://anna@[::1]:7688"),
    ],
)
def test_an_address_is_shown_so_that_it_opens_the_store_again(url: str, shown: str) -> None:
    assert address(url).url == shown
    assert address(shown).url == shown
    assert "p@ss" not in repr(address(url))


def test_the_password_may_stand_in_the_environment(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAVSHIRI_NEO4J_PASSWORD", PASSWORD)
    store = open_store(f"neo4j://neo4j@127.0.0.1:{neo4j_server.port}/neo4j")
    assert store.url == f"neo4j://neo4j@127.0.0.1:{neo4j_server.port}/neo4j"
    assert isinstance(store.plans(), list)


def test_a_plan_of_a_newer_program_is_left_to_it(neo4j_url: str, neo4j_server: Server, reading: Reading) -> None:
    store = save(neo4j_url, reading)
    ask(neo4j_server, "MATCH (plan:Plan) SET plan.form = 99")
    for use in (store.graph, store.report, lambda: save(neo4j_url, reading), lambda: store.forget(reading.plan)):
        with pytest.raises(StoreRefused, match="newer kavshiri"):
            use()


def test_a_graph_that_somebody_broke_is_told(neo4j_url: str, neo4j_server: Server, reading: Reading) -> None:
    store = save(neo4j_url, reading)
    ask(neo4j_server, "MATCH (body:Organisation {id: 'ge-mfa'}) SET body.category = 7")
    with pytest.raises(StoreRefused, match="somebody changed the plans"):
        store.graph()
    save(neo4j_url, reading)
    assert same(store.graph(), reading.graph)


def test_what_analysts_add_stays_when_the_plan_is_loaded_again(
    neo4j_url: str, neo4j_server: Server, reading: Reading
) -> None:
    store = save(neo4j_url, reading)
    ask(
        neo4j_server, "MATCH (body:Organisation {id: 'ge-mfa'}) SET body:Seen, body.seen = true, body.name_en = 'other'"
    )
    save(neo4j_url, reading)
    assert ask(neo4j_server, "MATCH (body:Seen) RETURN body.seen AS seen") == [{"seen": True}]
    assert same(store.graph(), reading.graph)


# Broken connections


def test_a_connection_that_breaks_before_the_end_is_taken_up_again(
    neo4j_url: str, neo4j_server: Server, reading: Reading
) -> None:
    with wire(neo4j_server, break_at=b"PARTNERED_WITH") as port:
        store = save(neo4j_url.replace(str(neo4j_server.port), str(port)), reading)
        assert same(store.graph(), reading.graph)


def test_that_a_server_is_asked_again_is_said_once(neo4j_url: str, neo4j_server: Server) -> None:
    with wire(neo4j_server, break_at=b"PARTNERED_WITH") as port:
        loaded = subprocess.run(
            [Path(sys.executable).with_name("kavshiri"), "load", SAMPLE, "--lang", "en"],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "KAVSHIRI_STORE": neo4j_url.replace(str(neo4j_server.port), str(port))},
        )
    assert loaded.returncode == 0
    assert loaded.stderr.splitlines() == ["The server does not answer, or is busy; trying again for up to a minute."]


@pytest.mark.parametrize("applied", [True, False])
def test_a_connection_that_breaks_at_the_commit_leaves_it_unknown_and_loading_again_is_safe(
    applied: bool, neo4j_url: str, neo4j_server: Server, reading: Reading
) -> None:
    with (
        wire(neo4j_server, break_at=COMMIT, deliver=applied) as port,
        pytest.raises(StoreRefused, match="not known whether") as unknown,
    ):
        save(neo4j_url.replace(str(neo4j_server.port), str(port)), reading)
    assert "\n" not in unknown.value.text.en + unknown.value.text.ka
    kept = open_store(neo4j_url).plans()
    assert len(kept) == applied
    assert same(save(neo4j_url, reading).graph(), reading.graph)


def test_a_connection_that_breaks_while_reading_or_forgetting_speaks_of_no_loading() -> None:
    lost = refused_error(IncompleteCommit(""), "neo4j://host", "reading").text
    assert "applied" not in lost.en
    removed = refused_error(IncompleteCommit(""), "neo4j://host", "forgetting").text
    assert "removed" in removed.en
    assert "Load" not in removed.en
    assert "was not removed" in refused_error(ServiceUnavailable(""), "neo4j://host", "forgetting").text.en


@contextmanager
def wire(server: Server, *, break_at: bytes, deliver: bool = False) -> Iterator[int]:
    """A way to the server that breaks once, where a client first sends these bytes, before or after it delivers them."""
    broken, done = threading.Event(), threading.Event()

    def serve(client: socket.socket) -> None:
        with client, socket.create_connection(("127.0.0.1", server.port)) as there:
            answers = threading.Thread(target=pump, args=(there, client), daemon=True)
            answers.start()
            while sent := receive(client):
                breaks = break_at in sent and not broken.is_set()
                if breaks:
                    broken.set()
                    client.shutdown(socket.SHUT_RDWR)
                if not breaks or deliver:
                    there.sendall(sent)
                if breaks:
                    if deliver:
                        answers.join(20)
                    done.set()
                    break
            there.shutdown(socket.SHUT_WR)
            answers.join(5)

    with listening(serve) as port:
        yield port
        assert done.wait(20), "the connection never broke"


@contextmanager
def answering(agent: str, version: bytes = b"\0\0\4\4") -> Iterator[int]:
    """Something that speaks Bolt 4.4 or no known version, says who it is, and agrees to everything."""
    name = agent.encode()
    hello = b"\xb1\x70\xa2\x86server" + b"\xd0" + bytes([len(name)]) + name + b"\x8dconnection_id\x81x"
    success = b"\xb1\x70\xa1\x86fields\x90"

    def serve(client: socket.socket) -> None:
        with client:
            receive(client)
            client.sendall(version)
            said = hello
            while sent := receive(client):
                for _ in range(sent.count(b"\0\0\0") + sent.endswith(b"\0\0")):
                    client.sendall(len(said).to_bytes(2, "big") + said + b"\0\0")
                    said = success

    with listening(serve) as port:
        yield port


@contextmanager
def listening(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=(client,), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)


def pump(source: socket.socket, target: socket.socket) -> None:
    while sent := receive(source):
        try:
            target.sendall(sent)
        except OSError:
            return


def receive(source: socket.socket) -> bytes:
    try:
        return source.recv(65536)
    except OSError:
        return b""
