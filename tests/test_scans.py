"""Other scans of the same plan give the same graph; a worse scan gives findings, never a silent wrong tie."""

from pathlib import Path
from random import Random

import pytest
from scans import LINES, SAMPLE, laid_out_anew, names, ties, with_noise

from graph.vocabulary import Vocabulary
from loaders import Reading, load

TIES = ("EXECUTED_BY", "PARTNERED_WITH", "NAMES")


@pytest.fixture(scope="module")
def plain(vocabulary: Vocabulary) -> Reading:
    return load(SAMPLE, vocabulary=vocabulary)


@pytest.mark.parametrize("seed", range(12))
def test_other_page_breaks_and_another_order_give_the_same_graph(
    seed: int, tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    path = tmp_path / "plan.txt"
    text = laid_out_anew(Random(seed), shuffled=seed % 2 == 1, contents=seed % 3 != 0)
    path.write_text(text, encoding="utf-8", newline="\r\n" if seed % 4 == 0 else "\n")
    reading = load(path, vocabulary=vocabulary)
    assert ties(reading.graph) == ties(plain.graph)
    assert names(reading.graph) == names(plain.graph)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" - ", " – "),
        (" – ", " — "),
        ("-", "‐"),
        (" ", "\u00a0"),
        ("X", "Х"),
        ("X", "×"),
        (" ", "  "),
        ("სსიპ - ", "სსიპ "),
    ],
    ids=["en dash", "em dash", "hyphen", "hard space", "Cyrillic mark", "cross", "doubled spaces", "no dash"],
)
def test_other_signs_give_the_same_ties(
    before: str, after: str, tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    rows = [line.replace(before, after) if "\t" in line and "---" not in line else line for line in LINES[48:]]
    path = tmp_path / "plan.txt"
    path.write_text("\n".join([*LINES[:48], *rows]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    assert {tie for tie in ties(reading.graph) if tie[2] in (*TIES, "SCHEDULED_IN")} == {
        tie for tie in ties(plain.graph) if tie[2] in (*TIES, "SCHEDULED_IN")
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_and_a_byte_order_mark_are_simply_read(
    encoding: str, tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    path = tmp_path / SAMPLE.name
    path.write_text("\n".join(LINES), encoding=encoding, newline="\r\n")
    assert ties(load(path, vocabulary=vocabulary).graph) == ties(plain.graph)


@pytest.mark.parametrize("seed", range(8))
def test_scan_noise_never_makes_a_wrong_tie_silently(
    seed: int, tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(with_noise(Random(seed), (0.005, 0.01, 0.02, 0.04)[seed % 4]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    told = {(finding.line, finding.column) for finding in reading.findings if finding.weight != "note"}
    wrong = {tie for tie in ties(reading.graph) if tie[2] in TIES} - ties(plain.graph)
    silent = [tie for tie in wrong if not any(_place(piece) in told for piece in reading.graph.edges[tie]["evidence"])]
    assert silent == []
    kept = {tie for tie in ties(plain.graph) if tie[2] in TIES} & ties(reading.graph)
    assert len(kept) > 180


def _place(piece: dict[str, object]) -> tuple[object, object]:
    return piece["line"], piece["column"]
