"""How long a page with a large network takes to open, beside a pyvis page of the same nodes and edges at the same places.

pyvis draws neither Georgian letters of its own nor tables, filters or evidence; it is what one would pick for the network alone.
Each page lies on disk and opens in Chromium with the network cut; the best of three. Run: python benchmarks/pages.py
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_ROOT), str(_ROOT / "benchmarks")]

from crowd import crowd
from playwright.sync_api import Page, sync_playwright
from pyvis.network import Network

from kavshiri.drawing import page_of_plan

SIZES = (250, 1_000, 5_000)
_OURS = "[data-ready] canvas"
_PLACES = """() => {
    const { network } = kavshiri.view;
    return { places: network.getPositions(), ties: network.body.data.edges.get().map(tie => [tie.from, tie.to]) };
}"""
_DRAWN = """() => new Promise(done => {
    network.once("afterDrawing", () => done(true));
    network.redraw();
})"""
_FRAME = """network => {
    const start = performance.now();
    for (let step = 0; step < 5; step += 1) {
        network.moveTo({ position: { x: 500 + step, y: 300 } });
        network.canvas.body.emitter.emit("_redraw");
    }
    return (performance.now() - start) / 5;
}"""


def main() -> None:
    """Print seconds to make and to open each page, milliseconds for a frame, and the ratios to pyvis."""
    print(f"{'bodies':>7} {'made':>7} {'opens':>7} {'pyvis':>7} {'ratio':>6} {'frame':>8} {'pyvis':>8}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True).new_page()
        for size in SIZES:
            plan = crowd(size)
            started = time.perf_counter()
            text = page_of_plan(plan, "en")
            made = time.perf_counter() - started
            opens = _opens(tab, Path(folder) / "ours.html", text, lambda tab: tab.wait_for_selector(_OURS))
            drawn = tab.evaluate(_PLACES)
            frame = tab.evaluate(f"({_FRAME})(kavshiri.view.network)")
            other = _opens(
                tab,
                Path(folder) / "pyvis.html",
                _pyvis(drawn["places"], drawn["ties"]),
                lambda tab: tab.wait_for_function(_DRAWN),
            )
            other_frame = tab.evaluate(f"({_FRAME})(network)")
            print(
                f"{size:>7} {made:>7.2f} {opens:>7.2f} {other:>7.2f} {opens / other:>6.2f}"
                f" {frame:>5.0f} ms {other_frame:>5.0f} ms"
            )
        browser.close()


def _opens(tab: Page, file: Path, text: str, wait: Callable[[Page], object]) -> float:
    file.write_text(text, encoding="utf-8")
    times = []
    for _ in range(3):
        started = time.perf_counter()
        tab.goto(file.as_uri(), wait_until="commit")
        wait(tab)
        times.append(time.perf_counter() - started)
    return min(times)


def _pyvis(places: dict[str, dict[str, float]], ties: list[tuple[str, str]]) -> str:
    page = Network(height="700px", width="100%", cdn_resources="in_line")
    page.toggle_physics(False)
    for body, place in places.items():
        page.add_node(body, label=body, x=place["x"], y=place["y"], physics=False)
    page.add_edges([tie for tie in ties if tie[0] in places and tie[1] in places])
    return str(page.generate_html())


if __name__ == "__main__":
    main()
