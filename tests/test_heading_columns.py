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


def test_a_heading_may_have_a_row_of_its_own_in_its_column(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        "1. უსაფრთხოება\t1.1. საზღვარი\t\t\t\t",
        f"\t\t1.1.1. ერთი\t{ROLES}",
        "\t1.2. მიგრაცია\t\t\t\t",
        f"\t\t1.2.1. ორი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert tree(reading.graph) == {"1": "", "1.1": "1", "1.2": "1", "1.1.1": "1.1", "1.2.1": "1.2"}
    assert not found(reading, "heading-joined")


def test_a_number_in_its_own_column_numbers_the_heading_of_its_row(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1\tუსაფრთხოება\t\t\t\t\t", "1.1\t\tსაზღვარი\t\t\t\t", f"1.1.1\t\t\tერთი\t{ROLES}"]
    reading = read(tmp_path, vocabulary, *rows, header=["№\t" + HEADER[0]])
    assert tree(reading.graph) == {"1": "", "1.1": "1", "1.1.1": "1.1"}


def test_the_same_text_with_another_number_is_another_heading(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"1. ერთი\t1.1. წვრთნა\t1.1.1. ა\t{ROLES}",
        f"\t1.2. წვრთნა\t1.2.1. ბ\t{ROLES}",
        f"2. ერთი\t2.1. წვრთნა\t2.1.1. გ\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert set(shown(reading.graph, "Goal")) == {"1", "2"}
    assert set(shown(reading.graph, "Objective")) == {"1.1", "1.2", "2.1"}


def test_activities_that_count_from_their_objective_have_its_number(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"მიზანი 1. ერთი\tამოცანა 1. საზღვარი\t1.1. ა\t{ROLES}",
        f"\tამოცანა 2. მიგრაცია\t2.1. ბ\t{ROLES}",
        f"მიზანი 2. ორი\tამოცანა 1. აკადემია\t1.1. გ\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    above = tree(reading.graph)
    assert {code: above[code] for code in shown(reading.graph, "Activity")} == {
        "1.1.1": "1.1", "1.2.1": "1.2", "2.1.1": "2.1",
    }  # fmt: skip
    assert found(reading, "counted-from-heading") == [4, 5, 6]


def test_a_heading_without_a_number_takes_none_that_an_activity_has(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [f"უსაფრთხოება\tსაზღვარი\t1.1. ა\t{ROLES}", f"\t\t1.2. ბ\t{ROLES}"]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Activity") == {"1.1": "ა", "1.2": "ბ"}
    assert all("code" not in reading.graph.nodes[id] for id in reading.graph if "x" in id.rpartition("/")[2])


def test_an_activity_whose_number_belongs_elsewhere_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"1. ერთი\t1.1. საზღვარი\t1.1.1. ა\t{ROLES}",
        f"\t\t1.2.1. ბ\t{ROLES}",
        f"\t1.2. მიგრაცია\t1.2.2. გ\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert tree(reading.graph)["1.2.1"] == "1.1"
    assert found(reading, "beside") == [5]


def test_totals_notes_and_marks_are_no_headings(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        f"1. ერთი\t1.1. საზღვარი\t1.1.1. ა\t{ROLES}",
        "სულ\t\t\t\t\t",
        f"-\t//\t1.1.2. ბ\t{ROLES}",
        "შენიშვნა: ახლდება ყოველწლიურად\t\t\t\t\t",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Goal") == {"1": "ერთი"}
    assert shown(reading.graph, "Objective") == {"1.1": "საზღვარი"}
    assert found(reading, "unplaced") == [5, 7]


def test_of_two_columns_of_goals_the_nearer_is_read_and_the_other_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = ["სტრატეგიული მიზანი\t" + HEADER[0]]
    reading = read(tmp_path, vocabulary, f"დაცვა\tერთი\tსაზღვარი\tა\t{ROLES}", header=header)
    assert list(shown(reading.graph, "Goal").values()) == ["ერთი"]
    assert found(reading, "unread-cell") == [4]


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


def test_headings_without_numbers_in_rows_of_their_own(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        *("უსაფრთხოება\t\t\t\t\t", "\tსაზღვარი\t\t\t\t", f"\t\tერთი\t{ROLES}"),
        *(HEADER[0], "განათლება\tაკადემია\t\t\t\t", f"\t\tორი\t{ROLES}"),
        *("უსაფრთხოება\t\t\t\t\t", f"\tმიგრაცია\tსამი\t{ROLES}"),
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert shown(reading.graph, "Goal") == {"1": "უსაფრთხოება", "2": "განათლება"}
    assert shown(reading.graph, "Objective") == {"1.1": "საზღვარი", "1.2": "მიგრაცია", "2.1": "აკადემია"}
    assert set(shown(reading.graph, "Activity")) == {"1.1.1", "1.2.1", "2.1.1"}


def test_a_goal_that_is_repeated_at_the_top_of_a_page_keeps_the_objective(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    rows = [
        f"უსაფრთხოება\tსაზღვარი\tერთი\t{ROLES}",
        HEADER[0],
        "უსაფრთხოება (გაგრძელება)\t\t\t\t\t",
        f"\t\tორი\t{ROLES}",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=HEADER)
    assert tree(reading.graph) == {"1": "", "1.1": "1", "1.1.1": "1.1", "1.1.2": "1.1"}


def test_what_is_numbered_otherwise_than_what_stands_beside_it_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    first = f"1. ერთი\t1.1. საზღვარი\t1.1.1. ა\t{ROLES}"
    for row in (f"\t2.1. აკადემია\t2.1.1. ბ\t{ROLES}", f"\t\t2.3.1. ბ\t{ROLES}"):
        assert found(read(tmp_path, vocabulary, first, row, header=HEADER), "beside") == [5]


def test_a_heading_below_an_objective_of_the_columns_is_read(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [f"1. ერთი\t1.1. საზღვარი\t1.1.1. ა\t{ROLES}", "1.1.2. ბ\t\t\t\t\t"]
    assert found(read(tmp_path, vocabulary, *rows, header=HEADER), "empty-heading") == [5]


def test_goals_above_the_rows_and_objectives_in_a_column(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = [HEADER[0].partition("\t")[2]]
    rows = [f"1. საზღვარი\tერთი\t{ROLES}", "2. განათლება", f"1. საზღვარი\tორი\t{ROLES}"]
    reading = read(tmp_path, vocabulary, "1. უსაფრთხოება", *rows, header=header)
    assert tree(reading.graph) == {"1": "", "2": "", "1.1": "1", "2.1": "2", "1.1.1": "1.1", "2.1.1": "2.1"}
