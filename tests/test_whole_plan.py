"""A whole plan in one file, as an officer uses it: in a real Chromium, from disk, with the network cut."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from scans import SAMPLE
from test_drawing_hostile import HOSTILE
from typer.testing import CliRunner

from graph.vocabulary import Vocabulary
from kavshiri.cli import app
from kavshiri.whole_plan import whole_page
from loaders import Reading, load
from queries.questions import catalogue

MEGABYTE = 1_000_000
Opening = Callable[..., Page]


@pytest.fixture(scope="module")
def text(reading: Reading, vocabulary: Vocabulary) -> str:
    return whole_page(reading.graph, vocabulary, {"mia-2020": (reading.findings, reading.ledger)}, "en")


@pytest.fixture(scope="module")
def whole(text: str) -> dict[str, Any]:
    """What the page knows, out of the page."""
    found = re.search('<script type="application/json" id="whole">(.*?)</script>', text)
    assert found
    form: dict[str, Any] = json.loads(found[1])
    return form


@pytest.fixture
def opened(browser: Browser, text: str, tmp_path: Path) -> Iterator[Opening]:
    """Opens the page; what it complains of, or asks of any network, fails the test."""
    wrong: list[str] = []
    contexts = []

    def opening(
        address: str = "", *, page: str = text, before: str = "", width: int = 1366, height: int = 768, **options: Any
    ) -> Page:
        file = tmp_path / "plan.html"
        file.write_text(page, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.add_init_script(before)
        tab.on("console", lambda message: wrong.append(message.text))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
        tab.goto(file.as_uri() + address)
        settled(tab)
        return tab

    yield opening
    for context in contexts:
        context.close()
    assert wrong == []


def settled(tab: Page) -> None:
    """Waits until the page shows what its address says, its sheet too."""
    shown = "document.getElementById('place').dataset.at === location.hash && !document.querySelector('[aria-busy]')"
    for _ in range(500):
        if tab.evaluate(shown):
            return
        tab.wait_for_timeout(20)
    raise TimeoutError(tab.url)


def go(tab: Page, address: str) -> None:
    tab.evaluate("address => { location.hash = address }", address)
    settled(tab)


def find(tab: Page, typed: str) -> None:
    tab.fill("#find input", typed)
    tab.press("#find input", "Enter")
    settled(tab)


def follow(tab: Page, words: str) -> None:
    tab.locator("#told a", has_text=re.compile(f"^{re.escape(words)}")).first.click()
    settled(tab)


def test_an_officer_finds_a_department_its_partners_what_it_shares_what_is_unnamed_and_prints(opened: Opening) -> None:
    tab = opened()
    assert tab.is_visible("canvas")
    find(tab, "sasazghvro")
    assert tab.inner_text("h1") == "Border Police"
    assert tab.is_visible("#view-grid table")

    follow(tab, "Partners of: Border Police")
    assert "has 10 partners; most often Ministry of Defence" in tab.inner_text(".answer")
    assert tab.locator("#told tbody tr").count() == 10
    assert tab.locator("#told tbody th a", has_text="Council of Europe").count() == 1

    tab.go_back()
    settled(tab)
    follow(tab, "Patrol Police Department")
    assert tab.inner_text("h1") == "Shared partners of: Border Police; Patrol Police Department"
    assert tab.locator("#told tbody tr").count() > 3

    tab.click("#way a:has-text('Answers')")
    follow(tab, "Where the plan says only a group")
    assert "26 activities leave somebody unnamed" in tab.inner_text(".answer")
    tab.click("#told summary:has-text('The lines that the answer rests on')")
    assert "line 57, executor" in tab.inner_text("#told details")

    assert tab.pdf(format="A4").startswith(b"%PDF")
    tab.emulate_media(media="print")
    assert not tab.is_visible("#way")
    assert not tab.is_visible("#find")
    assert tab.is_visible("#told table")


def test_on_paper_nothing_is_folded(opened: Opening) -> None:
    tab = opened("#/body/ge-mfa")
    folded = "document.querySelectorAll('#told details:not([open])').length"
    before = tab.evaluate(folded)
    assert before > 0
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.evaluate(folded) == 0
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.evaluate(folded) == before


def test_every_node_of_the_plan_has_a_page_with_its_ties(opened: Opening, whole: dict[str, Any]) -> None:
    tab = opened("#/bodies")
    for node in whole["nodes"]:
        if node["route"] == "body" and node["id"] not in ("ge-mfa", "ge-mia", "group-donors", "int-nato"):
            continue
        go(tab, f"#/{node['route']}/{node['id']}")
        name = whole["texts"][node["name"]]
        assert tab.inner_text("h1") == f"{node['code']} {name if isinstance(name, str) else name[0]}".strip()
        assert tab.locator("#told > details h3").count() == len(node["roles"])
        assert tab.locator("#told .ties > li").count() == sum(len(ties) for _, ties in node["roles"])


def test_a_tie_stands_beside_the_line_that_it_was_read_from(opened: Opening) -> None:
    tab = opened("#/activity/mia-2020/1.1.1")
    partner = tab.locator("#told .ties > li", has_text="Ministry of Foreign Affairs").inner_text()
    assert "mia-international-relations-2020.txt, line 57, partner" in partner
    assert "საგარეო საქმეთა სამინისტრო" in partner
    tab.click("#told a:has-text('Ministry of Foreign Affairs')")
    settled(tab)
    assert "Is a partner in 18 activities." in tab.inner_text(".sheet .answer")


def test_the_picture_and_its_tables_lead_to_the_pages_of_what_they_show(opened: Opening) -> None:
    tab = opened()
    tab.fill("[data-part=search]", "nato")
    tab.press("[data-part=search]", "Enter")
    tab.click("[data-part=panel] a")
    settled(tab)
    assert tab.inner_text("h1") == "North Atlantic Treaty Organization"
    tab.click(".sheet [data-part=table] tbody th a >> nth=0")
    settled(tab)
    assert "#/activity/mia-2020/" in tab.url


def test_a_browser_that_cannot_unpack_a_sheet_still_tells_ties_and_answers(opened: Opening) -> None:
    tab = opened("#/body/ge-mfa", before="delete globalThis.DecompressionStream")
    assert tab.inner_text("h1") == "Ministry of Foreign Affairs"
    assert "too old" in tab.inner_text(".mounted")
    follow(tab, "Partners of: Ministry of Foreign Affairs")
    assert tab.locator("#told tbody tr").count() > 5


def test_answers_are_those_that_the_program_gives(
    whole: dict[str, Any], reading: Reading, vocabulary: Vocabulary
) -> None:
    ids = [node["id"] for node in whole["nodes"]]
    texts = whole["texts"]
    asked = 0
    for name, answers in whole["answers"].items():
        for number, told in answers.items():
            answer = catalogue()[name].ask(reading.graph, vocabulary, [] if number == "-1" else [ids[int(number)]])
            words = texts[told["words"]]
            assert (words if isinstance(words, str) else words[1]) == answer.words.ka
            assert len(told["rows"]) == len(answer.rows)
            asked += 1
    assert asked > 9 * 60
    assert {"partners-of", "if-lost", "unnamed", "named-in"} < set(whole["answers"])
    count = len(whole["departments"])
    assert len(whole["shared_partners"]) == count * (count - 1) / 2 == 78


def test_a_link_shows_the_same_and_back_returns_to_the_place_that_was_left(opened: Opening) -> None:
    tab = opened("#/shared/ge-mia-ems/ge-mia-112?lang=ka")
    assert tab.inner_text("h1").startswith("საერთო პარტნიორები")
    assert tab.evaluate("document.documentElement.lang") == "ka"
    go(tab, "#/activities")
    assert tab.url.endswith("#/activities?lang=ka")
    link = tab.locator("#told a").last
    link.scroll_into_view_if_needed()
    left = tab.evaluate("scrollY")
    assert left > 100
    link.click()
    settled(tab)
    assert "#/activity/" in tab.url
    assert tab.evaluate("scrollY") == 0
    tab.go_back()
    settled(tab)
    assert tab.evaluate("scrollY") == left


@pytest.mark.parametrize(
    "address", ["#/body/nobody", "#/__proto__", "#/answers/constructor", "#/shared/a/%", "#/body/%E0"]
)
def test_an_address_that_is_nowhere_says_so(opened: Opening, address: str) -> None:
    tab = opened(address)
    assert tab.inner_text("h1") == "There is no such page in this file"
    tab.click("#told a")
    settled(tab)
    assert tab.is_visible("canvas")


def test_the_language_changes_everywhere_and_what_was_chosen_stays(opened: Opening) -> None:
    tab = opened("#/body/ge-mfa")
    tab.click("#tab-drawing")
    tab.click("#way .language")
    assert tab.inner_text("h1") == "საგარეო საქმეთა სამინისტრო"
    assert tab.title() == "საგარეო საქმეთა სამინისტრო – საერთაშორისო ურთიერთობების 2020 წლის სამოქმედო გეგმა"
    assert tab.is_visible("canvas")
    assert tab.inner_text("#told h2 >> nth=0") == "კითხვები მის შესახებ"
    assert tab.url.endswith("#/body/ge-mfa?lang=ka")
    tab.click("#way a:has-text('შენიშვნები')")
    assert tab.inner_text("h1") == "შენიშვნები"
    assert not re.search("[A-Za-z]{4}", re.sub("[A-Z]{3,}", "", tab.inner_text("#way").replace("In English", "")))


def test_findings_stand_beside_the_words_of_the_source(opened: Opening, reading: Reading) -> None:
    tab = opened("#/findings")
    assert tab.locator("#told tbody tr").count() == len(reading.findings)
    tab.click("#told .choices a >> nth=1")
    looked_at = [finding for finding in reading.findings if finding.weight != "note"]
    rows = tab.locator("#told tbody tr").all_inner_texts()
    assert len(rows) == len(looked_at) == 11
    for row, finding in zip(rows, looked_at, strict=True):
        assert str(finding.line) in row
        assert finding.before in row
        assert finding.why in row


def test_it_is_used_by_keyboard_alone(opened: Opening) -> None:
    tab = opened("#/activities")
    tab.focus("#find input")
    tab.keyboard.type("MFA")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    settled(tab)
    assert tab.evaluate("document.activeElement.textContent") == "Ministry of Foreign Affairs"
    assert tab.evaluate("document.activeElement.tagName") == "H1"
    tab.focus("#way a >> nth=5")
    tab.keyboard.press("Enter")
    tab.focus(".departments select >> nth=0")
    tab.keyboard.type("Border")
    tab.focus(".departments button")
    tab.keyboard.press("Enter")
    settled(tab)
    assert "Border Police" in tab.inner_text("h1")


def test_two_departments_that_are_one_are_refused_in_words(opened: Opening) -> None:
    tab = opened("#/answers")
    first = tab.input_value(".departments select >> nth=0")
    tab.select_option(".departments select >> nth=1", first)
    tab.click(".departments button")
    assert tab.inner_text(".departments .notice") == "Choose two different departments."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Opening, scheme: str) -> None:
    tab = opened(color_scheme=scheme)
    for address in (
        "#/", "#/body/ge-mia-ems", "#/activity/mia-2020/1.1.1", "#/bodies", "#/activities", "#/risks", "#/findings",
        "#/answers", "#/answers/partners-of/ge-mfa", "#/shared/ge-mia-ems/ge-mia-112", "#/goal/mia-2020/1", "#/none/x",
    ):  # fmt: skip
        go(tab, address)
        tab.fill("#find input", "mi")
        found = Axe().run(tab).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], address


def test_on_a_phone_nothing_scrolls_sideways(opened: Opening) -> None:
    tab = opened("?lang=ka", width=390, height=844)
    for address in (
        "#/body/ge-mfa",
        "#/findings",
        "#/answers",
        "#/answers/if-lost/ge-mfa",
        "#/activity/mia-2020/1.1.1",
    ):
        go(tab, address)
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_script_the_tables_of_the_plan_are_there(
    opened: Opening, browser: Browser, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "still.html"
    file.write_text(text, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    tab.goto(file.as_uri())
    assert "With JavaScript off" in tab.inner_text("body")
    assert tab.is_visible("#view-grid table")
    context.close()


def test_hostile_words_run_nothing(opened: Opening, vocabulary: Vocabulary) -> None:
    read = load(SAMPLE)
    graph = read.graph
    texts = [text for _ in range(20) for text in HOSTILE]
    for number, attributes in enumerate(graph.nodes[id] for id in graph):
        attributes |= {"name": texts[number], "name_en": texts[number + 7]}
        for piece in attributes["evidence"]:
            piece |= {"words": texts[number + 5], "file": texts[number + 11], "column": texts[number + 13]}
    page = whole_page(graph, vocabulary, {"mia-2020": (read.findings, read.ledger)}, "en")
    tab = opened(page=page)
    for address in (
        "#/body/ge-mfa",
        "#/activity/mia-2020/1.1.1",
        "#/bodies",
        "#/answers/partners-of/ge-mfa",
        "#/risks",
    ):
        go(tab, address)
        tab.fill("#find input", "a")
        tab.hover(".results a >> nth=0")
        tab.click("#way .language")
        assert not tab.is_visible(".results")
        tab.hover("h1")
    assert tab.evaluate("window.ran") is None


def test_the_command_writes_the_page_or_an_archive_with_it(tmp_path: Path) -> None:
    url = f"networkx:{tmp_path / 'plans.kavshiri'}"
    runner = CliRunner()
    assert runner.invoke(app, ["load", str(SAMPLE), "--store", url]).exit_code == 0
    file = tmp_path / "გეგმა 2020.html"
    written = runner.invoke(app, ["page", str(file), "--store", url, "--lang", "ka"])
    assert written.exit_code == 0, written.output
    assert str(file) in written.output
    assert file.stat().st_size < 4 * MEGABYTE
    assert '<html lang="ka">' in file.read_text(encoding="utf-8")
    assert runner.invoke(app, ["page", str(file), "--zip", "--store", url, "--lang", "ka"]).exit_code == 0
    archive = file.with_suffix(".zip")
    assert archive.stat().st_size < MEGABYTE
    with ZipFile(archive) as held:
        assert held.namelist() == [file.name]
        assert held.read(file.name) == file.read_bytes()
    assert runner.invoke(app, ["page", str(tmp_path / "plan.pdf"), "--store", url]).exit_code == 2
