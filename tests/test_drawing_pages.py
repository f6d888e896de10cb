"""What a person does on the page of a plan or a body: in a real Chromium, from disk, with the network cut."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from graph.text import Text
from kavshiri.drawing import page_of_organisation, page_of_plan
from kavshiri.drawing.page import page_of
from kavshiri.drawing.sheet import plan_sheet
from kavshiri.drawing.table import Cell, Mention, Table
from loaders import Reading

SHOWN = "kavshiri.view.nodes.filter(node => node.shown).map(node => node.id)"
Opening = Callable[..., Page]


@pytest.fixture(scope="module")
def texts(reading: Reading) -> dict[str, str]:
    return {"plan": page_of_plan(reading.graph, "en"), "mfa": page_of_organisation(reading.graph, "ge-mfa", "en")}


@pytest.fixture
def opened(browser: Browser, texts: dict[str, str], tmp_path: Path) -> Iterator[Opening]:
    """Opens a page; what it complains of, or asks of any network, fails the test."""
    wrong: list[str] = []
    contexts = []

    def opening(name: str, state: str = "", *, width: int = 1366, height: int = 768, **options: Any) -> Page:
        file = tmp_path / f"{name}.html"
        file.write_text(texts.get(name, name) if name in texts else options.pop("text"), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, accept_downloads=True, **options
        )
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: wrong.append(message.text))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
        tab.goto(file.as_uri() + state)
        tab.wait_for_selector("[data-ready]")
        return tab

    yield opening
    for context in contexts:
        context.close()
    assert wrong == []


def shown(tab: Page) -> set[str]:
    return set(tab.evaluate(SHOWN))


def choose(tab: Page, typed: str) -> None:
    tab.fill("[data-part=search]", typed)
    tab.press("[data-part=search]", "Enter")


def test_a_plan_opens_on_its_network_with_the_matrix_beside_it_and_a_body_on_its_roster(opened: Opening) -> None:
    plan, body = opened("plan"), opened("mfa")
    assert plan.get_attribute("[aria-selected=true]", "data-tab") == "drawing"
    assert body.get_attribute("[aria-selected=true]", "data-tab") == "grid"
    assert plan.inner_text("header .plans").endswith("International Relations Action Plan 2020")
    plan.focus("[aria-selected=true]")
    plan.keyboard.press("ArrowRight")
    assert plan.is_visible("#view-grid table")
    assert not plan.is_visible("canvas")
    assert body.locator("#view-grid .mark.only").count() == 10 + 1
    body.click("#tab-drawing")
    assert body.is_visible("canvas")


def test_names_at_the_first_zoom_are_many_and_lie_over_no_other(opened: Opening) -> None:
    names = opened("plan").evaluate("kavshiri.view.placed.map(({x, y, w, h, id}) => [x, y, w, h, id])")
    assert len(names) > 45
    assert "ge-mfa" in {name[4] for name in names}
    for at, (x, y, w, h, _) in enumerate(names):
        for x2, y2, w2, h2, _ in names[at + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("MFA", "ge-mfa"),
        ("sagareo", "ge-mfa"),
        ("საგარეო", "ge-mfa"),
        ("Foreign Aff", "ge-mfa"),
        ("sasazghvro", "ge-mia-border-police"),
        ("nato", "int-nato"),
    ],
)
def test_a_body_is_found_by_typing_in_either_script(opened: Opening, typed: str, id: str) -> None:
    tab = opened("plan")
    choose(tab, typed)
    assert tab.evaluate("kavshiri.view.state.chosen.id") == id


def test_the_panel_tells_ties_by_role_with_their_lines(opened: Opening) -> None:
    tab = opened("plan")
    choose(tab, "MFA")
    panel = tab.inner_text("[data-part=panel]")
    assert "partners (18)" in panel
    assert "Emergency Management Service" in panel
    tab.click("[data-part=panel] details summary h3")
    source = tab.inner_text("[data-part=panel]")
    assert "mia-international-relations-2020.txt, line 57, partner" in source
    assert "Quarters (4)" in source


def test_switches_bring_the_coordinator_and_groups_back(opened: Opening) -> None:
    tab = opened("plan")
    assert len(shown(tab)) == 53
    tab.check("[data-switch=coordinator]")
    assert "ge-mia-ird" in shown(tab)
    tab.check("[data-switch=group]")
    assert tab.evaluate("kavshiri.view.nodes.some(node => node.shown && node.mark === 'group')")
    tab.uncheck("[data-mark=group]")
    assert not tab.evaluate("kavshiri.view.nodes.some(node => node.shown && node.mark === 'group')")


def test_kinds_roles_quarters_goals_and_risks_filter(opened: Opening, reading: Reading) -> None:
    tab = opened("plan")
    tab.uncheck("[data-mark=international]")
    assert "int-nato" not in shown(tab)
    tab.click("[data-part=reset]")
    tab.uncheck("[data-role=named]")
    assert "int-nato" not in shown(tab)
    tab.click("[data-part=reset]")
    assert len(shown(tab)) == 53
    tab.select_option("[data-facet=goal]", "mia-2020/2")
    executed = {b for a in ("2.1.1", "2.1.2", "2.1.3", "2.2.1") for b in reading.graph.successors(f"mia-2020/{a}")}
    assert shown(tab) <= executed
    assert shown(tab)
    tab.click("[data-part=reset]")
    for facet in ("quarter", "risk"):
        tab.select_option(f"[data-facet={facet}]", index=1)
        assert 0 < len(shown(tab)) < 53
        tab.click("[data-part=reset]")


def test_focus_opening_and_closing_neighbours_and_everything_again(opened: Opening) -> None:
    tab = opened("plan")
    choose(tab, "Border Police")
    tab.click("[data-deed=focus]")
    near = shown(tab)
    assert "ge-mfa" in near
    assert len(near) < 25
    choose(tab, "MFA")
    tab.click("[data-deed=open_neighbours]")
    assert near < shown(tab)
    tab.click("[data-part=everything]")
    assert len(shown(tab)) == 53
    choose(tab, "EMS")
    tab.click("[data-deed=close_neighbours]")
    assert "int-insarag" not in shown(tab)
    assert "ge-mfa" in shown(tab)


def test_the_path_between_two_is_drawn_and_told(opened: Opening) -> None:
    tab = opened("plan")
    choose(tab, "INTERPOL")
    tab.click("[data-deed=path]")
    choose(tab, "NATO")
    path = tab.evaluate("kavshiri.view.state.path.map(node => node.id)")
    assert (path[0], path[-1]) == ("int-interpol", "int-nato")
    assert tab.locator(".path li").count() == len(path)
    tab.reload()
    tab.wait_for_selector("[data-ready]")
    assert tab.evaluate("kavshiri.view.state.path.map(node => node.id)") == path


def test_the_address_holds_filters_focus_and_language(opened: Opening) -> None:
    tab = opened("plan")
    tab.uncheck("[data-mark=foreign]")
    choose(tab, "Border Police")
    tab.click("[data-deed=focus]")
    tab.click("[data-part=language]")
    state = tab.evaluate("location.hash")
    again = opened("plan", state)
    assert shown(again) == shown(tab)
    assert again.inner_text("h1") == "ვინ ვისთან მუშაობს"
    assert not again.is_checked("[data-mark=foreign]")
    assert "სასაზღვრო პოლიცია" in again.inner_text("[data-part=panel] h2")


def test_the_language_of_every_word_changes_and_is_declared(opened: Opening) -> None:
    tab = opened("mfa")
    tab.click("[data-part=language]")
    assert tab.get_attribute("html", "lang") == "ka"
    assert tab.title() == "საგარეო საქმეთა სამინისტრო"
    english = tab.evaluate(
        "[...document.querySelectorAll('.sheet [lang=en]')].filter(one => one.checkVisibility()).map(one => one.textContent)"
    )
    assert english == ["In English"]
    tab.click("[data-part=language]")
    assert tab.inner_text("h1") == "Ministry of Foreign Affairs"


def test_the_table_is_saved_as_csv_without_live_formulas_and_the_picture_as_png_and_svg(
    opened: Opening, reading: Reading
) -> None:
    sheet = plan_sheet(reading.graph)
    formula = Cell((Mention(Text("=1+1", "=1+1")),))
    table = Table((Text("A", "ა"), Text("B", "ბ")), ((formula, Cell((Mention(Text('x "y"', "z")),))),))
    text = page_of(type(sheet)(sheet.title, sheet.words, (), sheet.picture, table, sheet.table_title), "en")
    tab = opened("formula", text=text)
    saved = {}
    for kind in ("csv", "png", "svg"):
        with tab.expect_download() as download:
            tab.click(f"[data-part={kind}]")
        saved[kind] = Path(download.value.path()).read_bytes()
    rows = list(csv.reader(saved["csv"].decode("utf-8-sig").splitlines()))
    assert rows == [["A", "B"], ["'=1+1", 'x "y"']]
    assert saved["png"].startswith(b"\x89PNG")
    assert b"Border Police" in saved["svg"]


def test_every_control_can_be_reached_and_used_by_keyboard(opened: Opening) -> None:
    tab = opened("plan")
    reached = set()
    for _ in range(60):
        tab.keyboard.press("Tab")
        reached.add(
            tab.evaluate(
                "(({dataset, id}) => dataset.part ?? dataset.mark ?? dataset.role ?? dataset.switch ?? dataset.facet ?? id)"
                "(document.activeElement)"
            )
        )
    wanted = {"language", "tab-drawing", "department", "partners", "coordinator", "quarter", "goal", "risk", "closer"}
    assert wanted | {"farther", "whole", "png", "svg", "search", "list", "panel"} <= reached
    tab.focus("[data-part=search]")
    tab.keyboard.type("mfa")
    tab.keyboard.press("ArrowDown")
    assert "Ministry of Foreign Affairs" in tab.inner_text("[data-part=panel] h2")
    tab.keyboard.press("Escape")
    assert tab.evaluate("kavshiri.view.state.chosen") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["plan", "mfa"])
@pytest.mark.parametrize("state", ["#view=drawing", "#view=grid&lang=ka", "#view=drawing&node=ge-mfa"])
def test_axe_finds_nothing(opened: Opening, name: str, scheme: str, state: str) -> None:
    found = Axe().run(opened(name, state, color_scheme=scheme))
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found.response["violations"]] == []


@pytest.mark.parametrize("name", ["plan", "mfa"])
@pytest.mark.parametrize("state", ["#view=drawing", "#view=grid", "#view=drawing&lang=ka&node=ge-mfa"])
def test_on_a_phone_nothing_scrolls_sideways_but_tables_in_their_frame(opened: Opening, name: str, state: str) -> None:
    tab = opened(name, state, width=390, height=844)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_the_picture_is_light_and_the_controls_are_gone(opened: Opening) -> None:
    tab = opened("plan", color_scheme="dark")
    tab.emulate_media(media="print", color_scheme="dark")
    assert not tab.is_visible(".tools")
    assert not tab.is_visible("[data-part=search]")
    assert tab.is_visible("canvas")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


crowd = run_path(str(Path(__file__).parent.parent / "benchmarks" / "crowd.py"))["crowd"]


@pytest.mark.parametrize("bodies", [250, 5000])
def test_a_large_network_opens_and_pans(opened: Opening, bodies: int) -> None:
    tab = opened("crowd", text=page_of_plan(crowd(bodies), "en"))
    tab.wait_for_selector("[data-ready] canvas")
    moved = tab.evaluate(
        """() => {
            const { network } = kavshiri.view;
            network.moveTo({ position: { x: 500, y: 300 } });
            network.canvas.body.emitter.emit("_redraw");
            return network.getViewPosition();
        }"""
    )
    assert (round(moved["x"]), round(moved["y"])) == (500, 300)
