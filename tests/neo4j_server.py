"""A real Neo4j server (Community) for the tests: its own process, on a free port of this machine alone."""

import ctypes
import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable

JARS = Path(__file__).parent / ".neo4j" / "lib"
PASSWORD = "one-two-three"
START_SECONDS = 120
_OPENS = "java.nio java.io sun.nio.ch java.util.concurrent java.lang".split()
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


@dataclass(frozen=True)
class Server:
    home: Path
    process: "subprocess.Popen[bytes]"
    port: int

    @property
    def url(self) -> str:
        """The address with the password in it."""
        return f"bolt://neo4j:{PASSWORD}@127.0.0.1:{self.port}/neo4j"

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_server(home: Path, heap: str = "1g", database: str = "neo4j") -> Server:
    """Start a server in a folder; one that is new gets the password of the tests."""
    if not any(JARS.glob("neo4j-*.jar")):
        raise RuntimeError(f"{JARS} has no Neo4j server: `make tests/.neo4j/.brought` brings it")
    port = free_port()
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(_configuration(port, database), encoding="utf-8")
    if not (home / "data" / "dbms").exists():
        admin(home, "dbms", "set-initial-password", PASSWORD)
    log = (home / "server.log").open("ab")
    process = subprocess.Popen(
        [*_java(heap), "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"],
        env=_environment(home),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        preexec_fn=_die_with_parent,  # noqa: PLW1509 (the tests start no thread that holds a lock)
    )
    server = Server(home, process, port)
    try:
        _wait_for(server)
    except BaseException:
        server.stop()
        raise
    return server


def admin(home: Path, *arguments: str) -> str:
    """Run the server's own neo4j-admin; what it printed."""
    done = subprocess.run(
        [*_java("1g"), "org.neo4j.cli.AdminTool", *arguments],
        env=_environment(home),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _java(heap: str) -> list[str]:
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENS]
    return ["java", f"-Xmx{heap}", *opens, "-cp", f"{JARS}/*"]


def _configuration(port: int, database: str) -> str:
    return "\n".join(
        (
            "server.default_listen_address=127.0.0.1",
            "server.bolt.enabled=true",
            f"server.bolt.listen_address=127.0.0.1:{port}",
            f"server.bolt.advertised_address=127.0.0.1:{port}",
            "server.http.enabled=false",
            "server.https.enabled=false",
            "dbms.usage_report.enabled=false",
            "db.tx_log.preallocate=false",
            f"initial.dbms.default_database={database}",
            "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
            "internal.server.bolt.connection_shutdown_wait_time=0s",
            "",
        )
    )


def _environment(home: Path) -> dict[str, str]:
    return os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _die_with_parent() -> None:
    """So that no server stays when the tests are killed."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    with GraphDatabase.driver(f"bolt://127.0.0.1:{server.port}", auth=("neo4j", PASSWORD)) as driver:
        while True:
            try:
                driver.verify_connectivity()
                return
            except ServiceUnavailable:
                log = (server.home / "server.log").read_text(encoding="utf-8", errors="replace")
                assert server.process.poll() is None, log
                assert time.monotonic() < deadline, log
                time.sleep(0.2)


def ask(server: Server, cypher: str, **parameters: object) -> list[dict[str, object]]:
    """What the server itself answers, past our store."""
    with GraphDatabase.driver(f"bolt://127.0.0.1:{server.port}", auth=("neo4j", PASSWORD)) as driver:
        records, _, _ = driver.execute_query(cypher, dict(parameters))
        return [record.data() for record in records]
