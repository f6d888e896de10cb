"""Generated cases are the same on every run and every machine, so that a failure can be repeated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from neo4j_server import Server, ask, start_server
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from scans import SAMPLE

from graph.vocabulary import Vocabulary
from loaders import Reading, load

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The ministry's plan as the program reads it."""
    return load(SAMPLE)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The shipped vocabulary."""
    return Vocabulary.load()


@pytest.fixture(scope="session")
def other() -> Reading:
    """Another plan with the same bodies."""
    return load(SAMPLE, plan_id="other-2021")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "გეგმები #1 100% of 2020.kavshiri"


@pytest.fixture
def url(path: Path) -> str:
    return f"networkx:{path}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium, anew for each file of tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def chromium(browser: Browser) -> BrowserContext:
    """Its window at an office's size, with the network cut."""
    return browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Neo4j server for all tests, stopped with them."""
    server = start_server(tmp_path_factory.mktemp("neo4j"))
    yield server
    server.stop()


@pytest.fixture
def neo4j_url(neo4j_server: Server) -> str:
    """The address of a database without a plan, with the password in it."""
    ask(neo4j_server, "MATCH (node) DETACH DELETE node")
    return neo4j_server.url
