"""Small differences of scans and exports that change nothing of what is read."""

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from scans import HEADER, LINES, SAMPLE, TITLE, cells_of, names, ties

from graph.vocabulary import Vocabulary
from loaders import Reading, load
from loaders.bodies import Bodies
from loaders.cell import Cell
from loaders.formats import read_document
from loaders.identity import identify
from loaders.layout import Layout, lay_out
from loaders.mending import Mender

TEXT = "\n".join(LINES)


@pytest.fixture(scope="module")
def plain(vocabulary: Vocabulary) -> Reading:
    return load(SAMPLE, vocabulary=vocabulary)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(read_document(SAMPLE))


def read(text: str, folder: Path, vocabulary: Vocabulary) -> Reading:
    path = folder / "plan.txt"
    path.write_bytes(text.encode("utf-8"))
    return load(path, vocabulary=vocabulary)


VARIANTS: dict[str, Callable[[str], str]] = {
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "no tabs at line ends": lambda text: re.sub(r"\t+$", "", text, flags=re.M),
    "spaces around cells": lambda text: text.replace("\t", " \t "),
    "no rows of dashes": lambda text: re.sub(r"^[-\t]+$", "", text, flags=re.M),
    "no paragraph marks": lambda text: text.replace("<p>", "").replace("</p>", ""),
    "no blank lines": lambda text: re.sub(r"\n{2,}", "\n", text),
    "soft hyphens": lambda text: text.replace("სამინისტრო", "სამი\u00adნისტრო"),
    "zero-width spaces": lambda text: text.replace("დეპარტამენტი", "\u200bდეპარტამენტი"),
    "capitals": lambda text: text.replace("საგარეო საქმეთა სამინისტრო", "ᲡᲐᲒᲐᲠᲔᲝ ᲡᲐᲥᲛᲔᲗᲐ ᲡᲐᲛᲘᲜᲘᲡᲢᲠᲝ"),
    "page numbers": lambda text: text.replace("\n\nაქტივობა\t", "\n\n17\n\nაქტივობა\t"),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_variant_of_the_file_gives_the_same_ties(
    variant: str, tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    text = VARIANTS[variant](TEXT)
    assert text != TEXT
    assert with_names(ties(read(text, tmp_path, vocabulary).graph)) == with_names(ties(plain.graph))


def with_names(found: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    """Ties without those to indicators, which a lost paragraph mark may join."""
    return {tie for tie in found if tie[2] not in ("MEASURED_BY", "AT_RISK_FROM")}


@pytest.mark.parametrize("seed", range(4))
def test_goals_in_another_order_give_the_same_graph(
    seed: int, tmp_path: Path, vocabulary: Vocabulary, plain: Reading, layout: Layout
) -> None:
    goals = sorted({code.partition(".")[0] for code in layout.headings})
    Random(seed).shuffle(goals)
    lines = [*TITLE, "", *HEADER]
    for goal in goals:
        for heading in layout.headings.values():
            if heading.code.partition(".")[0] == goal:
                lines += [heading.fragments[0].text]
                lines += ["\t".join(cells_of(row)) for row in layout.rows if row.heading == heading.code]
    reading = read("\n".join(lines), tmp_path, vocabulary)
    assert ties(reading.graph) == ties(plain.graph)
    assert names(reading.graph) == names(plain.graph)


def test_a_paragraph_mark_around_every_name_gives_the_same_ties(
    tmp_path: Path, vocabulary: Vocabulary, plain: Reading, layout: Layout
) -> None:
    mender, spotter = Mender(), vocabulary.spotter()
    identity, _ = identify(layout, vocabulary, spotter, mender, SAMPLE.name, "")
    bodies = Bodies(vocabulary, identity.owner, mender, spotter)
    lines = [*TITLE, "", *HEADER]
    for heading in layout.headings.values():
        lines.append(heading.fragments[0].text)
        for row in layout.rows:
            if row.heading == heading.code:
                cells = cells_of(row)
                for index, column in ((2, "executor"), (3, "partner")):
                    if column in row.cells:
                        cell = Cell(row.cells[column])
                        spans = sorted({(tie.start, tie.end) for tie in bodies.in_cell(cell, column)[0]})
                        cells[index] = " ".join(f"<p>{cell.text_of(start, end)}</p>" for start, end in spans)
                lines.append("\t".join(cells))
    assert ties(read("\n".join(lines), tmp_path, vocabulary).graph) == ties(plain.graph)


def test_three_quarters_are_three_quarters(
    tmp_path: Path, vocabulary: Vocabulary, plain: Reading, layout: Layout
) -> None:
    """A plan of nine months has three columns under its deadline."""
    lines = [*TITLE, "", "\t".join(LINES[48].split("\t")[:8]), "\t" * 5 + "2020\t\t", "\t" * 5 + "I\tII\tIII"]
    for heading in layout.headings.values():
        lines.append(heading.fragments[0].text)
        lines += ["\t".join(cells_of(row)[:8]) for row in layout.rows if row.heading == heading.code]
    wanted = {tie for tie in ties(plain.graph) if tie[1] != "2020-Q4"}
    assert ties(read("\n".join(lines), tmp_path, vocabulary).graph) == wanted
