"""How long reading takes and how it grows, beside the least that anyone would write by hand.

By hand: part the lines at tabs and look for every known name in every cell as it is written, without case endings, slips,
page breaks, evidence or findings. Run: python benchmarks/reading.py
"""

import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_ROOT), str(_ROOT / "benchmarks")]

from generate import SAMPLE, plan_text

from graph.vocabulary import Vocabulary
from loaders import load

SIZES = (100, 1_000, 10_000)
_FIND = "Vocabulary.load().find('MFA')"
_READ = "loaders.load(sys.argv[1])"
_TIMED = """
import sys, time, loaders
from graph.vocabulary import Vocabulary
started = time.perf_counter()
{program}
print(time.perf_counter() - started)
"""


def main() -> None:
    """Print seconds per start and per reading, microseconds per activity, and the ratio to the reading by hand."""
    print("in a fresh process, beyond the imports:")
    print(f"  one name found, vocabulary included: {_in_fresh_processes(_FIND):.3f} s")
    print(f"  sample, vocabulary included: {_in_fresh_processes(_READ):.3f} s")
    vocabulary = Vocabulary.load()
    print(f"once more, 44 activities of the sample: {_best(lambda: load(SAMPLE, vocabulary=vocabulary)):.3f} s")
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


def _in_fresh_processes(program: str, times: int = 5) -> float:
    """The shortest time of several; the first one may have to compile the vocabulary."""
    command = [sys.executable, "-c", _TIMED.format(program=program), str(SAMPLE)]
    return min(float(subprocess.run(command, cwd=_ROOT, capture_output=True, check=True).stdout) for _ in range(times))


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
