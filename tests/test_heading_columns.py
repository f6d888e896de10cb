"""Plans whose goals and objectives stand in columns of the table, beside each activity or once for several."""

from pathlib import Path

from test_rows import found, read, shown, to

from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary

HEADER = ["მიზანი\tამოცანა\tაქტივობა\tშემსრულებელი\tპარტნიორი\tვადა"]
ROLES = "საპატრულო პოლიცია\tსაგარეო საქმეთა სამინისტრო\tI"


def tree(graph: PlanGraph) -> dict[str, str]:
    """By what stands under it what is above, as in their ids after the plan's."""
    below = ("HAS_GOAL", "HAS_OBJECTIVE", "HAS_ACTIVITY")
    return {
        target.partition("/")[2]: source.partition("/")[2]
        for source, target, key in graph.edges(keys=True)
        if key in below
    }


def test_numbered_goals_and_objectives_beside_each_activity(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"1. უსაფრთხოება\t1.1. საზღვარი\t1.1.1. ერთი\t{ROLES}",
        f"1. უსაფრთხოება\t1.1. საზღვარი\t1.1.2. ორი\t{ROLES}",
        f"1. უსაფრთხოება\t1.2. მიგრაცია\t1.2.1. სამი\t{ROLES}",
        f"2. განათლება\t2.1. აკადემია\t2.1.1. ოთხი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Goal") == {"1": "უსაფრთხოება", "2": "განათლება"}
    assert shown(reading.graph, "Objective") == {"1.1": "საზღვარი", "1.2": "მიგრაცია", "2.1": "აკადემია"}
    assert tree(reading.graph) == {
        "1": "", "2": "", "1.1": "1", "1.2": "1", "2.1": "2",
        "1.1.1": "1.1", "1.1.2": "1.1", "1.2.1": "1.2", "2.1.1": "2.1",
    }  # fmt: skip
    assert to(reading.graph, "1.1.2", "PARTNERED_WITH") == ["ge-mfa"]
    assert not found(reading, "misplaced")


def test_cells_that_stand_once_for_several_rows(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"უსაფრთხოება\tსაზღვარი\tერთი\t{ROLES}",
        f"\t\tორი\t{ROLES}",
        f"\tმიგრაცია\tსამი\t{ROLES}",
        f"უსაფრთხოება\t\tოთხი\t{ROLES}",
        f"განათლება\tაკადემია\tხუთი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Goal") == {"1": "უსაფრთხოება", "2": "განათლება"}
    assert shown(reading.graph, "Objective") == {"1.1": "საზღვარი", "1.2": "მიგრაცია", "2.1": "აკადემია"}
    assert shown(reading.graph, "Activity") == {
        "1.1.1": "ერთი", "1.1.2": "ორი", "1.2.1": "სამი", "1.2.2": "ოთხი", "2.1.1": "ხუთი",
    }  # fmt: skip
    assert found(reading, "heading-numbered") == [4, 4, 6, 8, 8]


def test_headings_without_numbers_are_numbered_as_the_activities_are(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"უსაფრთხოება\tსაზღვარი\t3.2.1. ერთი\t{ROLES}",
        f"\t\t3.2.2. ორი\t{ROLES}",
        f"\tმიგრაცია\t3.3.1. სამი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert tree(reading.graph) == {"3": "", "3.2": "3", "3.3": "3", "3.2.1": "3.2", "3.2.2": "3.2", "3.3.1": "3.3"}


def test_a_row_stands_under_the_heading_beside_it_whatever_its_number(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = ["№\tამოცანა\tაქტივობა\tშემსრულებელი\tპარტნიორი\tვადა"]
    rows = [f"1.1\tსაზღვარი\tერთი\t{ROLES}", f"1.2\tმიგრაცია\tორი\t{ROLES}", f"1.3\tსაზღვარი\tსამი\t{ROLES}"]
    reading = read(tmp_path, vocabulary, *rows, header=header)
    objectives = {name: code for code, name in shown(reading.graph, "Objective").items()}
    above = tree(reading.graph)
    assert [above[code] for code in ("1.1", "1.2", "1.3")] == [
        objectives[name] for name in ("საზღვარი", "მიგრაცია", "საზღვარი")
    ]


def test_a_heading_goes_on_after_a_page_break(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"უსაფრთხოება\tსახელმწიფო\tერთი\t{ROLES}",
        *HEADER,
        "\tსაზღვრის დაცვა\t\t\t\t",
        f"\tსახელმწიფო საზღვრის დაცვა\tორი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Objective") == {"1.1": "სახელმწიფო საზღვრის დაცვა"}
    assert found(reading, "heading-joined") == [6]


def test_a_table_without_activities_has_no_column_of_objectives(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = ["№\tამოცანა\tშემსრულებელი\tპარტნიორი"]
    reading = read(tmp_path, vocabulary, "1.1\tსაზღვარი\tსაპატრულო პოლიცია\tსაგარეო საქმეთა სამინისტრო", header=header)
    assert shown(reading.graph, "Objective") == {}
    assert found(reading, "unread-column") == [3]


def test_a_column_behind_the_activities_tells_what_they_are_for_and_is_not_read(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    header = ["აქტივობა\tმიზანი\tშემსრულებელი\tპარტნიორი\tვადა"]
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\tცოდნის ამაღლება\t{ROLES}", header=header)
    assert shown(reading.graph, "Goal") == {}
    assert found(reading, "unread-column") == [3]
    assert found(reading, "unread-cell") == [4]
