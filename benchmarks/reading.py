"""How long reading takes and how it grows, beside the least that anyone would write by hand.

By hand: part the lines at tabs and look for every known name in every cell as it is written, without case endings, slips,
page breaks, evidence or findings. Run: python benchmarks/reading.py
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent)]

from generate import SAMPLE, plan_text

from graph.vocabulary import Vocabulary
from loaders import load

SIZES = (100, 1_000, 10_000)


def main() -> None:
    """Print seconds per reading, microseconds per activity, and the ratio to the reading by hand."""
    started = time.perf_counter()
    vocabulary = Vocabulary.load()
    print(f"vocabulary: {time.perf_counter() - started:.3f} s")
    print(f"sample, 44 activities: {_best(lambda: load(SAMPLE, vocabulary=vocabulary)):.3f} s")
    print(f"{'activities':>10} {'seconds':>9} {'µs each':>9} {'by hand':>9} {'ratio':>7}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "plan.txt"
            path.write_text(plan_text(size), encoding="utf-8")
            ours = _best(lambda path=path: load(path, vocabulary=vocabulary), 1 if size > 1_000 else 3)
            hand = _best(lambda path=path: _by_hand(path, vocabulary), 1 if size > 1_000 else 3)
        print(f"{size:>10} {ours:>9.3f} {ours / size * 1e6:>9.0f} {hand:>9.3f} {ours / hand:>7.1f}")


def _by_hand(path: Path, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    names = [(form, body.id) for body in vocabulary.organisations.values() for form in body.written_forms()]
    ties = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 9 and cells[0][:1].isdigit():
            for column in (0, 1, 2, 3):
                ties += [(cells[0].split(" ")[0], str(column), id) for form, id in names if form in cells[column]]
    return ties


def _best(run: Callable[[], object], times: int = 3) -> float:
    durations = []
    for _ in range(times):
        gc.collect()
        started = time.perf_counter()
        run()
        durations.append(time.perf_counter() - started)
    return min(durations)


if __name__ == "__main__":
    main()
