"""The web app in a real browser: typing, loading a plan, reading an answer, with the keyboard alone, on a phone."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from scans import SAMPLE

from kavshiri.web.app import create_app


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the app is served, over a store without plans."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    app = create_app(f"networkx:{tmp_path_factory.mktemp('served') / 'plans.kavshiri'}")
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    running.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    running.join(20)
    listening.close()


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, address: str, faults: list[str]) -> Iterator[Page]:
    """A tab that reports every fault and every request that leaves this machine."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="en-US")
    tab = context.new_page()
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on(
        "request", lambda sent: None if sent.url.startswith((address, "data:", "blob:")) else faults.append(sent.url)
    )
    yield tab
    context.close()


@pytest.fixture
def loaded(page: Page, address: str) -> Page:
    """A tab on the page of the sample plan, which was loaded in the browser where it was not there yet."""
    page.goto(f"{address}/plan/mia-2020")
    if "mia-2020" not in page.content():
        load_sample(page, address)
    return page


def load_sample(page: Page, address: str) -> None:
    page.goto(f"{address}/load")
    page.set_input_files("#file", str(SAMPLE))
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/load/*")
    page.get_by_role("heading", name="What was read").wait_for()
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/plan/mia-2020")


def test_an_officer_loads_a_plan_finds_a_department_and_asks(page: Page, address: str, faults: list[str]) -> None:
    load_sample(page, address)
    page.goto(address)
    page.get_by_role("link", name="საერთაშორისო ურთიერთობების 2020").first.wait_for()
    page.fill("#q", "saga")
    page.locator("#suggested option").first.wait_for(state="attached")
    page.fill("#q", "partners of the Border Police")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ask/partners-of?**")
    assert "Understood as" in page.inner_text("body")
    page.get_by_role("link", name="Ministry of Foreign Affairs").first.click()
    page.wait_for_url("**/node/ge-mfa")
    assert "Ministry of Foreign Affairs" in page.inner_text("h1")
    assert faults == []


def test_a_refused_file_says_why_on_the_same_page(page: Page, address: str) -> None:
    page.goto(f"{address}/load")
    page.set_input_files("#file", files={"name": "words.txt", "mimeType": "text/plain", "buffer": b"only words"})
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("alert").wait_for()
    assert "words.txt" in page.inner_text("main")


def test_everything_is_reached_with_the_keyboard_alone(loaded: Page, address: str) -> None:
    loaded.goto(f"{address}/questions")
    loaded.focus("#q")
    for _ in range(4):
        loaded.keyboard.press("Tab")
    assert loaded.evaluate("document.activeElement.tagName") == "SUMMARY"
    loaded.keyboard.press("Enter")
    assert loaded.evaluate("document.activeElement.parentElement.open")


@pytest.mark.parametrize(
    "path", ["/", "/questions", "/load", "/ask/most-connected", "/plan/mia-2020", "/node/mia-2020/3.1.4"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_a_screen_reader(path: str, scheme: str, loaded: Page, address: str) -> None:
    loaded.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    loaded.goto(address + path)
    found = Axe().run(loaded)
    assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("path", ["/", "/questions", "/load", "/ask/most-connected", "/plan/mia-2020", "/node/ge-mfa"])
@pytest.mark.parametrize("language", ["en", "ka"])
def test_a_phone_shows_every_page_without_scrolling_sideways(
    path: str, language: str, loaded: Page, address: str
) -> None:
    loaded.set_viewport_size({"width": 390, "height": 800})
    loaded.goto(f"{address}{path}?lang={language}")
    assert loaded.evaluate("document.documentElement.scrollWidth") <= 390
