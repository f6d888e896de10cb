"""An answer's page in a real Chromium, opened from disk with the network cut."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from scans import SAMPLE

from graph.plan_graph import PlanGraph, add_edge, add_node
from graph.schema import EXECUTED_BY, ORGANISATION
from graph.vocabulary import Vocabulary
from kavshiri.drawing import library, page, picture_of
from loaders import load
from queries.questions import catalogue

HOSTILE = "</script><img src=x onerror=window.ran=1> ${window.ran=1} <b>\u2028\"'`"


@pytest.fixture
def graph(vocabulary: Vocabulary) -> PlanGraph:
    return load(SAMPLE, vocabulary=vocabulary).graph


@pytest.fixture(scope="module")
def tab(chromium: BrowserContext) -> Page:
    return chromium.new_page()


def opened(tab: Page, graph: PlanGraph, vocabulary: Vocabulary, folder: Path, body: str = "MFA") -> list[str]:
    """Open the page of an answer; gives what went wrong or was asked of any network."""
    answer = catalogue()["activities-depending-on"].ask(graph, vocabulary, [body])
    file = folder / "answer.html"
    file.write_text(page(picture_of(answer, graph), answer, graph, "en"), encoding="utf-8")
    wrong: list[str] = []
    tab.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
    tab.goto(file.as_uri())
    tab.wait_for_selector("[data-ready] canvas")
    return wrong


def test_the_page_opens_from_disk_without_errors_and_asks_nothing_of_any_network(
    tab: Page, graph: PlanGraph, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    assert opened(tab, graph, vocabulary, tmp_path) == []
    assert "Ministry of Foreign Affairs" in tab.inner_text("h1")
    assert tab.locator("section.rows tbody tr").count() == 18
    drawn = "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(v => v > 0)"
    assert tab.eval_on_selector("[data-ready] canvas", drawn)


def test_choosing_a_node_shows_its_ties_and_the_lines_they_were_read_from(
    tab: Page, graph: PlanGraph, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    opened(tab, graph, vocabulary, tmp_path)
    tab.locator("section.rows tbody tr").first.locator("button.pick").first.click()
    panel = tab.inner_text("[data-part=panel]")
    assert "4.1.1.1" in panel
    assert "155" in panel
    assert "საგარეო საქმეთა სამინისტრო" in panel
    assert SAMPLE.name in panel


def test_a_body_is_found_by_typing_in_either_script_with_the_keyboard_alone(
    tab: Page, graph: PlanGraph, vocabulary: Vocabulary, tmp_path: Path
) -> None:
    opened(tab, graph, vocabulary, tmp_path)
    for typed in ("Border Police", "სასაზღვრო"):
        tab.fill("[data-part=search]", typed)
        assert "Border Police" in tab.inner_text("[data-part=list]")


def test_hostile_names_are_only_text(tab: Page, graph: PlanGraph, vocabulary: Vocabulary, tmp_path: Path) -> None:
    evidence = [{**graph.nodes["mia-2020/4.1.1.1"]["evidence"][0], "words": HOSTILE}]
    add_node(graph, ORGANISATION, "org-hostile", name=HOSTILE, name_en=HOSTILE, category="state", evidence=evidence)  # type: ignore[arg-type]
    add_edge(graph, EXECUTED_BY, "mia-2020/4.1.1.1", "org-hostile", evidence=evidence, position=3)  # type: ignore[arg-type]
    assert opened(tab, graph, vocabulary, tmp_path) == []
    tab.fill("[data-part=search]", "onerror")
    tab.locator("section.rows button.pick", has_text="onerror").first.click()
    assert "onerror" in tab.inner_text("[data-part=panel]")
    assert tab.evaluate("window.ran") is None
    assert tab.locator("img[src=x]").count() == 0


def test_the_drawing_library_is_the_one_that_we_know() -> None:
    assert len(library.vis_network()) > 400_000
