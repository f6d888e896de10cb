"""Makes the screenshots of the guides: `.venv/bin/python docs/make_pictures.py`, with a Chromium on this machine."""

from __future__ import annotations

import io
import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, get_args

import kavshiri
from graph.plan_graph import nodes_of
from graph.schema import PLAN
from graph.text import Language
from kavshiri.places import sample
from kavshiri.whole_plan import whole_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PICTURES = Path(__file__).resolve().parent / "pictures"
_BROWSER = os.environ.get("CHROMIUM", "/usr/bin/chromium")
_SIZE = (1040, 640)
_COLOURS = (
    256  # a third of the size; spread over all that occur, so that a rare one, such as a sign's, stays what it is
)
_TYPED = {"en": "border", "ka": "საზღვ"}


def make_pictures() -> None:
    """The four steps of the officers' guide, in both languages."""
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_BROWSER, args=["--no-sandbox"])
        for language in get_args(Language):
            page = browser.new_page(viewport={"width": _SIZE[0], "height": _SIZE[1]})
            page.goto(_plan_page(Path(folder), language).as_uri())
            _start(page, language)
            _found(page, language)
            _body(page, language)
            _unnamed(page, language)
            page.close()
        browser.close()


def _plan_page(folder: Path, language: Language) -> Path:
    plan = kavshiri.load(sample(), language=language)
    reports = dict.fromkeys(nodes_of(plan.graph, PLAN), (plan.findings, plan.ledger))
    file = folder / f"plan-{language}.html"
    file.write_text(whole_page(plan.graph, plan.vocabulary, reports, language), encoding="utf-8")
    return file


def _start(page: Page, language: Language) -> None:
    page.locator("canvas").first.wait_for()
    _keep(page, f"start-{language}")


def _found(page: Page, language: Language) -> None:
    page.locator("#find input").press_sequentially(_TYPED[language])
    page.locator("#find a").first.wait_for()
    _keep(page, f"find-{language}")


def _body(page: Page, language: Language) -> None:
    page.keyboard.press("Enter")
    page.wait_for_url("**#/body/**")
    page.locator("[role=tab]").first.wait_for()
    _keep(page, f"department-{language}")


def _unnamed(page: Page, language: Language) -> None:
    page.evaluate("location.hash = '#/answers/unnamed'")
    page.locator("#told table").first.wait_for()
    _keep(page, f"unnamed-{language}")


def _keep(page: Page, name: str) -> None:
    from PIL import Image

    page.wait_for_timeout(800)  # the network comes to rest
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    _PICTURES.mkdir(exist_ok=True)
    taken.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
        _PICTURES / f"{name}.png", optimize=True
    )


if __name__ == "__main__":
    make_pictures()
