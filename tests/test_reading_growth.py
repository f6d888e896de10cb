"""The work of reading grows in proportion to the document, counted in calls, which no busy machine changes."""

import sys
from pathlib import Path
from runpy import run_path
from types import FrameType

import pytest

from graph.vocabulary import Vocabulary
from loaders import load

plan_text = run_path(str(Path(__file__).parent.parent / "benchmarks" / "generate.py"))["plan_text"]


@pytest.mark.parametrize("size", [40, 80])
def test_four_times_the_activities_are_four_times_the_work(size: int, tmp_path: Path, vocabulary: Vocabulary) -> None:
    calls_of(tmp_path, size, vocabulary)  # what is worked out once and kept for all documents
    small, large = calls_of(tmp_path, size, vocabulary), calls_of(tmp_path, 4 * size, vocabulary)
    assert large < 4.4 * small


def calls_of(folder: Path, size: int, vocabulary: Vocabulary) -> int:
    """How many functions are called to read a plan of so many activities."""
    path = folder / "plan.txt"
    path.write_text(plan_text(size), encoding="utf-8")
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        load(path, vocabulary=vocabulary)
    finally:
        sys.setprofile(before)
    return calls
