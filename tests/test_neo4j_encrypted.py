"""Encrypted connections to a server: they work where the certificate is trusted, and what stands in the way is told."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j_server import PASSWORD, Server
from test_neo4j_refusals import listening, receive, refused

from graph.stores import open_store


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody trusts unless told, with its key beside it."""
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=plans"),
            *(
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                folder / "key.pem",
                "-out",
                folder / "certificate.pem",
            ),
        ],
        check=True,
        capture_output=True,
    )
    return folder / "certificate.pem"


@pytest.fixture
def encrypted(neo4j_server: Server, certificate: Path) -> Iterator[int]:
    """A port that hands on to the server what comes encrypted."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))

    def serve(client: socket.socket) -> None:
        try:
            inside = context.wrap_socket(client, server_side=True)
        except OSError:
            client.close()
            return
        with inside, socket.create_connection(("127.0.0.1", neo4j_server.port)) as there:
            hand_on(inside, there)

    with listening(serve) as port:
        yield port


def hand_on(one: socket.socket, other: socket.socket) -> None:
    """Hand on what either says, by one thread: an encrypted socket is not for two."""
    while True:
        for source, target in ((one, other), (other, one)):
            source.settimeout(0.05)
            try:
                said = source.recv(65536)
            except TimeoutError:
                continue
            except OSError:
                return
            if not said:
                return
            target.settimeout(None)
            target.sendall(said)


@pytest.mark.usefixtures("neo4j_url")
def test_a_trusted_certificate_is_accepted(encrypted: int, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert open_store(f"bolt+s://neo4j:{PASSWORD}@127.0.0.1:{encrypted}/neo4j").plans() == []


@pytest.mark.usefixtures("neo4j_url")
def test_no_certificate_is_checked_where_nobody_shall(encrypted: int) -> None:
    assert open_store(f"bolt+ssc://neo4j:{PASSWORD}@127.0.0.1:{encrypted}/neo4j").plans() == []


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_is_not_trusted_is_told(scheme: str, encrypted: int) -> None:
    told = refused(f"{scheme}://neo4j:{PASSWORD}@127.0.0.1:{encrypted}")
    assert "does not accept the server's certificate (self-signed certificate)" in told


def test_a_certificate_of_another_host_is_told(
    encrypted: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert "not valid for 'localhost'" in refused(f"bolt+s://neo4j:{PASSWORD}@localhost:{encrypted}")


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s"])
def test_a_server_that_does_not_encrypt_is_told(scheme: str, neo4j_server: Server) -> None:
    assert "no encrypted connection comes about" in refused(
        f"{scheme}://neo4j:{PASSWORD}@127.0.0.1:{neo4j_server.port}"
    )


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_wants_encryption_is_told(scheme: str) -> None:
    def hang_up(client: socket.socket) -> None:
        """What a server does that wants an encrypted connection and gets a plain one."""
        with client:
            receive(client)

    with listening(hang_up) as port:
        assert "+s in the address" in refused(f"{scheme}://neo4j:{PASSWORD}@127.0.0.1:{port}")
