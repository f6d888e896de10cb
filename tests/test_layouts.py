"""The same rows in tables of another form: other columns, headers and deadlines."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from scans import COLUMNS, SAMPLE, TITLE, cells_of, names, ties

from graph.vocabulary import Vocabulary
from loaders import Reading, load
from loaders.formats import read_document
from loaders.layout import lay_out

GEORGIAN = ("აქტივობა", "შესრულების ინდიკატორი", "შემსრულებელი", "პარტნიორი უწყება / ორგანიზაცია", "შესაძლო რისკები")
ENGLISH = ("Activity", "Indicator", "Responsible agency", "Partners", "Risks")
OTHERS = ("ღონისძიება", "ინდიკატორები", "პასუხისმგებელი უწყება", "პარტნიორები", "რისკები")
ROMAN = ("I", "II", "III", "IV")


@pytest.fixture(scope="module")
def plain(vocabulary: Vocabulary) -> Reading:
    return load(SAMPLE, vocabulary=vocabulary)


def table(header: Sequence[str], order: Sequence[int], tail: Sequence[str], marks: str = "quarters") -> str:
    """The sample as one table: `order` gives the columns from the left, `marks` how quarters are written."""
    layout = lay_out(read_document(SAMPLE))
    head = [header[index] for index in order]
    lines = [*TITLE, "", "\t".join([*head, *tail])]
    if marks == "quarters":
        lines += ["\t" * len(order) + "2020\t\t\t", "\t" * len(order) + "\t".join(ROMAN)]
    elif marks == "two years":
        lines += ["\t" * len(order) + "2020\t\t\t\t2021\t\t\t", "\t" * len(order) + "\t".join(ROMAN * 2)]
    for heading in layout.headings.values():
        lines.append(heading.fragments[0].text)
        for row in layout.rows:
            if row.heading == heading.code:
                cells = cells_of(row)
                lines.append("\t".join([*(cells[index] for index in order), *_marks(cells[len(COLUMNS) :], marks)]))
    return "\n".join(lines)


def _marks(quarters: list[str], marks: str) -> list[str]:
    if marks == "words":
        return [", ".join(roman for roman, mark in zip(ROMAN, quarters, strict=True) if mark)]
    return {"quarters": quarters, "two years": [*quarters, "", "", "", ""], "none": []}[marks]


def read(text: str, folder: Path, vocabulary: Vocabulary) -> Reading:
    path = folder / "plan.txt"
    path.write_text(text, encoding="utf-8")
    return load(path, vocabulary=vocabulary)


@pytest.mark.parametrize("header", [GEORGIAN, ENGLISH, OTHERS], ids=["Georgian", "English", "other names"])
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (0, 2, 3, 1, 4), (2, 0, 4, 1, 3)], ids=str)
def test_columns_are_found_by_their_names_in_any_order(
    header: Sequence[str], order: Sequence[int], tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    text = table(header, order, ["განხორციელების ვადა", "", "", ""])
    reading = read(text, tmp_path, vocabulary)
    assert ties(reading.graph) == ties(plain.graph)
    assert names(reading.graph) == names(plain.graph)


def test_eight_quarters_of_two_years_are_told_apart(tmp_path: Path, vocabulary: Vocabulary, plain: Reading) -> None:
    reading = read(table(GEORGIAN, range(5), ["ვადა", *[""] * 7], "two years"), tmp_path, vocabulary)
    assert ties(reading.graph) == ties(plain.graph)


def test_a_deadline_in_words_gives_the_same_quarters(tmp_path: Path, vocabulary: Vocabulary, plain: Reading) -> None:
    reading = read(table(GEORGIAN, range(5), ["ვადა"], "words"), tmp_path, vocabulary)
    assert ties(reading.graph) == ties(plain.graph)


def test_a_plan_without_deadlines_has_no_quarter_and_says_so(
    tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    reading = read(table(GEORGIAN, range(5), [], "none"), tmp_path, vocabulary)
    assert ties(reading.graph) == {tie for tie in ties(plain.graph) if tie[2] != "SCHEDULED_IN"}
    assert sum(finding.kind == "no-deadline" for finding in reading.findings) == 44


def test_numbers_in_a_column_of_their_own_are_the_activities_numbers(
    tmp_path: Path, vocabulary: Vocabulary, plain: Reading
) -> None:
    lines = table(GEORGIAN, range(5), ["ვადა", "", "", ""]).split("\n")
    numbered = []
    for line in lines:
        code, _, rest = line.partition(" ")
        if "\t" not in line:
            numbered.append(line)
        elif code[:1].isdigit():
            numbered.append(f"{code.rstrip('.')}\t{rest}")
        else:
            numbered.append(f"№\t{line}" if line.startswith("აქტივობა") else f"\t{line}")
    reading = read("\n".join(numbered), tmp_path, vocabulary)
    assert ties(reading.graph) == ties(plain.graph)
    assert names(reading.graph) == names(plain.graph)


def test_a_column_that_is_not_known_is_reported_cell_by_cell(tmp_path: Path, vocabulary: Vocabulary) -> None:
    lines = table(GEORGIAN, range(5), ["ვადა", "", "", ""]).split("\n")
    with_budget = [
        f"{line}\tბიუჯეტის კოდი"
        if line.startswith("აქტივობა")
        else f"{line}\t30 01"
        if line.count("\t") > 4 and line[0].isdigit()
        else line
        for line in lines
    ]
    reading = read("\n".join(with_budget), tmp_path, vocabulary)
    kinds = [finding.kind for finding in reading.findings]
    assert kinds.count("unread-column") == 1
    assert kinds.count("unread-cell") == 44
    assert reading.ledger.closes


def test_quarters_with_their_word_in_the_one_header_row_are_quarters(tmp_path: Path) -> None:
    header = (
        "აქტივობა\tინდიკატორი\tშემსრულებელი\tპარტნიორი\tI კვარტალი\tII კვარტალი\tIII კვარტალი\tIV კვარტალი\tრისკები"
    )
    row = "1.1.1 შეხვედრის გამართვა\tოქმი\tსაპატრულო პოლიციის დეპარტამენტი\tსაგარეო საქმეთა სამინისტრო\tX\tX\t\tX\tდრო"
    path = tmp_path / "plan.txt"
    path.write_text(
        f"2022 წლის სამოქმედო გეგმა\n\n{header}\n\n1. მიზანი\n\n1.1. ამოცანა: ერთი\n\n{row}\n", encoding="utf-8"
    )
    graph = load(path).graph
    activity = next(id for id in graph if id.endswith("/1.1.1"))
    quarters = {id for id in graph.successors(activity) if graph.nodes[id]["kind"] == "Quarter"}
    assert quarters == {"2022-Q1", "2022-Q2", "2022-Q4"}


def test_marks_that_go_on_in_a_line_of_their_own_are_kept_and_nothing_is_no_risk(tmp_path: Path) -> None:
    header = (
        "აქტივობა\tინდიკატორი\tშემსრულებელი\tპარტნიორი\tრისკები\tI კვარტალი\tII კვარტალი\tIII კვარტალი\tIV კვარტალი"
    )
    row = "1.1.1 შეხვედრის გამართვა\tოქმი\tსაპატრულო პოლიციის დეპარტამენტი\tსაგარეო საქმეთა სამინისტრო\tN/A\t+\t\t\t"
    path = tmp_path / "plan.txt"
    lines = [
        "2022 წლის სამოქმედო გეგმა",
        "",
        header,
        "",
        "1. მიზანი",
        "",
        "1.1. ამოცანა: ერთი",
        "",
        row,
        "\t\t\t\t\t\t+\t\t",
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    graph = load(path).graph
    activity = next(id for id in graph if id.endswith("/1.1.1"))
    kinds = {id: graph.nodes[id]["kind"] for id in graph.successors(activity)}
    assert {id for id, kind in kinds.items() if kind == "Quarter"} == {"2022-Q1", "2022-Q2"}
    assert "Risk" not in kinds.values()
