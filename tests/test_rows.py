"""What a line is: a heading, a note, a row of its own, or the rest of the row before; and what its columns mean."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from loaders import Reading, load

HEADER = "აქტივობა\tშემსრულებელი\tპარტნიორი\tრისკები\tვადა"
ROLES = "საპატრულო პოლიცია\tსაგარეო საქმეთა სამინისტრო"


def read(folder: Path, vocabulary: Vocabulary, *lines: str, header: Sequence[str] = (HEADER,)) -> Reading:
    path = folder / "plan.txt"
    title = "შინაგან საქმეთა სამინისტროს 2022 წლის სამოქმედო გეგმა"
    path.write_text("\n".join([title, "", *header, *lines]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    assert reading.ledger.closes
    return reading


def shown(graph: PlanGraph, kind: str) -> dict[str, str]:
    """The names of all nodes of a kind, by what stands after the plan in their ids."""
    names = [(id, str(node["name"])) for id, node in graph.nodes(data=True) if node["kind"] == kind]
    return {str(id).rpartition("/")[2]: name for id, name in sorted(names)}


def to(graph: PlanGraph, activity: str, edge: str) -> list[str]:
    return sorted(target for _, target, key in graph.out_edges(f"mia-2022/{activity}", keys=True) if key == edge)


def found(reading: Reading, kind: str) -> list[int]:
    return [finding.line for finding in reading.findings if finding.kind == kind]


def test_co_executors_are_partners_and_it_is_said(tmp_path: Path, vocabulary: Vocabulary) -> None:
    for name in ("თანაპასუხისმგებელი უწყება", "თანაშემსრულებელი", "Co-executors"):
        header = f"აქტივობა\tპასუხისმგებელი უწყება\t{name}\tვადა"
        reading = read(tmp_path, vocabulary, f"1.1. აქტივობა\t{ROLES}\tI", header=[header])
        assert to(reading.graph, "1.1", "PARTNERED_WITH") == ["ge-mfa"]
        assert found(reading, "co-executors") == [3]


def test_two_columns_of_indicators_are_two_indicators_also_across_lines(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = "აქტივობა\tშედეგის ინდიკატორი\tშესრულების ინდიკატორი\tშემსრულებელი\tმთავარი შემსრულებელი"
    rows = [
        "1.1. აქტივობა\tდადებული\tჩატარებული\tსასაზღვრო პოლიცია\tსაპატრულო",
        "\tშეთანხმება\tშეხვედრა\t\tპოლიცია",
    ]
    reading = read(tmp_path, vocabulary, *rows, header=[header])
    assert list(shown(reading.graph, "Indicator").values()) == ["დადებული შეთანხმება", "ჩატარებული შეხვედრა"]
    assert to(reading.graph, "1.1", "EXECUTED_BY") == ["ge-mia-border-police", "ge-mia-patrol-police"]


def test_a_beginning_and_an_end_in_two_columns_are_one_span(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = "აქტივობა\tშემსრულებელი\tპარტნიორი\tდაწყების ვადა\tდასრულების ვადა"
    reading = read(tmp_path, vocabulary, f"1.1. აქტივობა\t{ROLES}\tმარტი\t2023 წლის მაისი", header=[header])
    assert to(reading.graph, "1.1", "SCHEDULED_IN") == ["2023-Q1", "2023-Q2"]


def test_a_header_repeated_without_its_quarters_means_what_it_meant(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = ["აქტივობა\tშემსრულებელი\tპარტნიორი\tვადა", "\t\t\tI\tII\tIII\tIV"]
    rows = [f"1.1. ერთი\t{ROLES}\tX\t\tX\t", header[0], f"1.2. ორი\t{ROLES}\t\tX\t\tX"]
    reading = read(tmp_path, vocabulary, *rows, header=header)
    assert to(reading.graph, "1.2", "SCHEDULED_IN") == ["2022-Q2", "2022-Q4"]


@pytest.mark.parametrize(
    "line", ["სტრატეგიული მიზანი 2: უსაფრთხოება", "მიზანი II. უსაფრთხოება", "Strategic goal 2: უსაფრთხოება"]
)
def test_a_goal_says_that_it_is_one_in_many_ways(line: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. პირველი", f"1.1. ერთი\t{ROLES}\t\tI", f"{line}\t\t\t\t", f"2.1. ორი\t{ROLES}\t\tI"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Goal") == {"1": "პირველი", "2": "უსაფრთხოება"}
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი", "2.1": "ორი"}


def test_a_goal_without_a_number_joins_no_activity(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. პირველი", f"1.1. ერთი\t{ROLES}\t\tI", "მიზანი: უსაფრთხოება\t\t\t\t"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი"}
    assert found(reading, "unplaced") == [6]


def test_what_stands_under_a_heading_joins_it_only_where_the_line_was_full(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    rows = [
        "1. უსაფრთხოება",
        "მიზანი ითვალისწინებს თანამშრომლობას UNDP-სთან და სხვა უწყებებთან",
        f"1.1. ერთი\t{ROLES}\t\tI",
        "2. საერთაშორისო თანამშრომლობის გაძლიერება და",
        "კოორდინაციის გაუმჯობესება",
        f"2.1. ორი\t{ROLES}\t\tI",
        "3. საერთაშორისო თანამშრომლობის გაძლიერება",
        "შედეგი: გაძლიერებული თანამშრომლობა",
        f"3.1. სამი\t{ROLES}\t\tI",
    ]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Goal") == {
        "1": "უსაფრთხოება",
        "2": "საერთაშორისო თანამშრომლობის გაძლიერება და კოორდინაციის გაუმჯობესება",
        "3": "საერთაშორისო თანამშრომლობის გაძლიერება",
    }
    assert found(reading, "unplaced") == [5, 11]
    assert found(reading, "heading-joined") == [8]
    assert "int-undp" not in reading.graph


def test_numbered_notes_under_the_table_are_no_goals(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. პირველი", f"1.1. ერთი\t{ROLES}\t\tI", "", "1. ნატოს ოფისის მეშვეობით", "2. საჭიროების შემთხვევაში"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Goal") == {"1": "პირველი"}
    assert found(reading, "unplaced") == [7, 8]


def test_an_activity_with_nothing_but_its_title_is_one(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\t\tI", "1.2. ორი\t\t\t\t", f"1.3. სამი\t{ROLES}\t\tI"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი", "1.2": "ორი", "1.3": "სამი"}


def test_an_amount_at_the_beginning_of_a_line_is_no_number(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\t\tI", "1.5 მლნ ლარის ფარგლებში\t\t\t\t"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი 1.5 მლნ ლარის ფარგლებში"}


def test_a_row_that_lost_its_number_at_a_page_break_is_its_own(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\t\tI კვარტალი", HEADER, "ორი\tაკადემია\tნატო\t\tII კვარტალი"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი", "1.x1": "ორი"}
    assert found(reading, "no-number") == [7]


def test_in_a_plan_without_numbers_a_cut_row_goes_on(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [f"შეხვედრების\t{ROLES}\t\tI", HEADER, "გამართვა\t\tნატო\t\t", f"სხვა\t{ROLES}\t\tII"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1": "შეხვედრების გამართვა", "2": "სხვა"}
    assert to(reading.graph, "1", "PARTNERED_WITH") == ["ge-mfa", "int-nato"]


@pytest.mark.parametrize("again", ["1.1. (გაგრძელება)", "1.1.", "1.1. ერთი", "1.1 continued"])
def test_a_number_said_again_at_a_page_break_goes_on(again: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\t\tI", HEADER, f"{again}\tსასაზღვრო პოლიცია\t\t\t"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი"}
    assert to(reading.graph, "1.1", "EXECUTED_BY") == ["ge-mia-border-police", "ge-mia-patrol-police"]


def test_the_same_as_above_ties_nobody_and_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ერთი", "1.1. ერთი\tიგივე\t-//-\tიგივე რისკი\tI"]
    reading = read(tmp_path, vocabulary, *rows)
    assert to(reading.graph, "1.1", "EXECUTED_BY") == to(reading.graph, "1.1", "AT_RISK_FROM") == []
    assert found(reading, "same-as-above") == [5, 5]
    assert found(reading, "left-over") == [5]


def test_a_table_may_be_drawn_with_bars(tmp_path: Path, vocabulary: Vocabulary) -> None:
    tabs = ["1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\tდრო\tI", "\tაკადემია\t\t\t", "1.2. ორი\tნატო\t\t\tII"]
    bars = [f"| {line} |".replace("\t", " | ") if "\t" in line else line for line in [HEADER, *tabs]]
    by_tabs = read(tmp_path, vocabulary, *tabs).graph
    by_bars = read(tmp_path, vocabulary, "|---|:--|---|---|---|", *bars[1:], header=bars[:1]).graph
    assert set(by_bars.edges(keys=True)) == set(by_tabs.edges(keys=True))


@pytest.mark.parametrize(
    "risks", ["დროის ნაკლებობა, კადრების გადინება", "რესურსების ნაკლებობა, პოლიტიკური ნების არქონა"]
)
def test_a_list_with_commas_is_kept_whole_and_told(risks: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    reading = read(tmp_path, vocabulary, "1. მიზანი: ერთი", f"1.1. ერთი\t{ROLES}\t{risks}\tI")
    assert list(shown(reading.graph, "Risk").values()) == [risks]
    assert found(reading, "unclear-phrase") == [5]


def test_what_approved_a_plan_gives_it_neither_owner_nor_year(tmp_path: Path, vocabulary: Vocabulary) -> None:
    lines = [
        "დამტკიცებულია",
        "საქართველოს მთავრობის",
        "2021 წლის 28 დეკემბრის №2345 განკარგულებით",
        "საქართველოს იუსტიციის სამინისტროს სამოქმედო გეგმა – 2022",
        "",
        HEADER,
        f"1.1. ერთი\t{ROLES}\t\tI",
    ]
    path = tmp_path / "plan.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert load(path, vocabulary=vocabulary).plan == "moj-2022"


@pytest.mark.parametrize(
    "line",
    [
        "მოსალოდნელი შედეგი: გაძლიერებული თანამშრომლობა\t\t\t\t",
        "Outcome 2: Better courts\t\t\t\t",
        "III კვარტალი\t\t\t\t",
        "სულ\t\t\t\t",
    ],
)
def test_a_row_that_names_or_sums_up_others_joins_no_activity(
    line: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    reading = read(tmp_path, vocabulary, "1. მიზანი: ა", f"1.1. ერთი\t{ROLES}\t\tI", HEADER, line)
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი"}
    assert found(reading, "unplaced") == [7]


def test_a_title_keeps_the_number_that_it_begins_with(tmp_path: Path, vocabulary: Vocabulary) -> None:
    titles = [
        "20 სპორტული მოედნის მოწყობა",
        "3.2 კმ გზის რეაბილიტაცია",
        "112-ის ოფისის გახსნა",
        "5G ქსელის განვითარება",
    ]
    rows = [f"{number}\t{title}\t{ROLES}\t\tI" for number, title in enumerate(titles, 1)]
    reading = read(tmp_path, vocabulary, *rows, header=[f"№\t{HEADER}"])
    assert list(shown(reading.graph, "Activity").values()) == titles


def test_dates_are_no_headings_and_empty_headings_are_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["27.12.2021 №01-55/ნ", "1. შესავალი", "2. ორი", f"2.1. ერთი\t{ROLES}\t\tI"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Goal") == {"1": "შესავალი", "2": "ორი"}
    assert found(reading, "unplaced") == [4]
    assert found(reading, "empty-heading") == [5]


def test_a_deadline_cut_by_a_page_break_is_no_header(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ა", f"1.1. ერთი\t{ROLES}\t\tI კვარტალი,", HEADER, "\t\t\t\tIII კვარტალი"]
    reading = read(tmp_path, vocabulary, *rows, f"1.2. ორი\t{ROLES}\t\tII კვარტალი")
    assert to(reading.graph, "1.1", "SCHEDULED_IN") == ["2022-Q1", "2022-Q3"]
    assert to(reading.graph, "1.2", "SCHEDULED_IN") == ["2022-Q2"]
    evidence = reading.graph.edges["mia-2022/1.1", "2022-Q3", "SCHEDULED_IN"]["evidence"]
    assert [(piece["line"], piece["words"]) for piece in evidence] == [(5, "I კვარტალი,"), (7, "III კვარტალი")]


def test_a_table_without_activities_adds_nothing_to_the_one_before(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1. მიზანი: ა", f"1.1. ერთი\t{ROLES}\t\tI", "რისკი\tალბათობა\tპასუხისმგებელი უწყება"]
    reading = read(tmp_path, vocabulary, *rows, "კადრების დეფიციტი\tმაღალი\tსასაზღვრო პოლიცია")
    assert to(reading.graph, "1.1", "EXECUTED_BY") == ["ge-mia-patrol-police"]
    assert found(reading, "unplaced") == [7]


def test_objectives_may_count_from_one_under_each_goal(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [
        *("მიზანი 1: ფინანსების მართვის სისტემა\t\t\t\t", "ამოცანა 1: ფინანსების მართვა\t\t\t\t"),
        *(f"1.1.1. ერთი\t{ROLES}\t\tI", "მიზანი 2: სხვა\t\t\t\t", "ამოცანა 1: სხვა ამოცანა\t\t\t\t"),
        f"2.1.1. ორი\t{ROLES}\t\tI",
    ]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Goal") == {"1": "ფინანსების მართვის სისტემა", "2": "სხვა"}
    assert shown(reading.graph, "Objective") == {"1.1": "ფინანსების მართვა", "2.1": "სხვა ამოცანა"}
    assert [finding.kind for finding in reading.findings if finding.weight != "note"] == []


@pytest.mark.parametrize(
    ("tail", "marks", "quarter"),
    [
        ("\t".join(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")), "\t\tX", "2022-Q1"),
        (
            "\t".join(("იან", "თებ", "მარ", "აპრ", "მაი", "ივნ", "ივლ", "აგვ", "სექ", "ოქტ", "ნოე", "დეკ")),
            "\t\t\tX",
            "2022-Q2",
        ),
        ("დაწყება\tდასრულება", "მარტი\tმაისი", "2022-Q2"),
    ],
)
def test_months_and_ends_may_stand_under_the_deadline(
    tail: str, marks: str, quarter: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    blanks = "\t" * tail.count("\t")
    header = [f"აქტივობა\tშემსრულებელი\tპარტნიორი\tვადა{blanks}", f"\t\t\t{tail}"]
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\t{ROLES}\t{marks}", header=header)
    assert to(reading.graph, "1.1", "SCHEDULED_IN")[-1] == quarter


def test_years_of_a_budget_are_no_years_of_quarters(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = ["აქტივობა\tშემსრულებელი\tბიუჯეტი\t\tვადა\t\t\t", "\t\t2022\t2023\tI\tII\tIII\tIV"]
    reading = read(tmp_path, vocabulary, "1.1. ერთი\tსაპატრულო პოლიცია\t5\t6\tX\t\t\t", header=header)
    assert to(reading.graph, "1.1", "SCHEDULED_IN") == ["2022-Q1"]


def test_a_quarter_of_no_year_in_a_plan_of_several_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    title = "შინაგან საქმეთა სამინისტროს 2022-2023 წლების სამოქმედო გეგმა"
    rows = [f"1.1. ერთი\t{ROLES}\t\tIV", f"1.2. ორი\t{ROLES}\t\t2023 წლის I კვარტალი"]
    path.write_text("\n".join([title, "", HEADER, *rows]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    assert found(reading, "year-assumed") == [4]
    assert to(reading.graph, "1.2", "SCHEDULED_IN") == ["2023-Q1"]


@pytest.mark.parametrize("name", ["შესრულება", "Completion rate", "Executed", "Execution", "Reporting agency"])
def test_a_column_is_not_taken_for_another_by_likeness(name: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    reading = read(
        tmp_path, vocabulary, f"1.1. ერთი\t{ROLES}\tIV", header=[f"აქტივობა\tშემსრულებელი\tპარტნიორი\t{name}"]
    )
    assert found(reading, "unread-column") == [3]


def test_letters_may_number_activities(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ["1.1. მიზანი: ა", f"1.1.ა) ერთი\t{ROLES}\t\tI", f"1.1.ბ) ორი\t{ROLES}\t\tII"]
    reading = read(tmp_path, vocabulary, *rows)
    assert shown(reading.graph, "Activity") == {"1.1.ა": "ერთი", "1.1.ბ": "ორი"}


@pytest.mark.parametrize(
    ("cell", "bodies", "kind"),
    [
        ("იუსტიციის სამინისტრო, არა ფინანსთა სამინისტრო", ["ge-moj"], "excluded"),
        ("სახელმწიფო უწყებები, გარდა თავდაცვის სამინისტროსი", ["group-state-agencies"], "excluded"),
        ("იუსტიციის სამინისტრო, თავდაცვის სამინისტროს გარდა", ["ge-moj"], "excluded"),
        ("სახელმწიფო უწყებები თავდაცვის სამინისტროს გარდა", ["group-state-agencies"], "excluded"),
        ("თავდაცვის სამინისტროს გარდა იუსტიციის სამინისტრო", ["ge-moj"], "excluded"),
        ("იუსტიციის სამინისტრო ან ფინანსთა სამინისტრო", ["ge-mof", "ge-moj"], "alternative"),
        ("შრომის საერთაშორისო ორგანიზაცია (IOM)", ["int-ilo", "int-iom"], "contradiction"),
        ("იუსტიციის სამინისტრო, იურიდიული დეპარტამენტი", ["ge-mia-legal", "ge-moj"], "whose-unit"),
        ("UNDP-ის მხარდაჭერით", ["int-undp"], "left-over"),
        ("გაეროს ბავშვთა ფონდი (UNICEF) World Vision", ["int-unicef"], "qualified"),
        ("იუსტიციის სამინისტრო (?)", ["ge-moj"], "qualified"),
        ("იუსტიციის სამინისტრო?, თავდაცვის სამინისტრო", ["ge-mod", "ge-moj"], "qualified"),
        ("თავდაცვის სამინისტრო (თავდაცვის პოლიტიკის დეპარტამენტი)", ["ge-mod"], "qualified"),
    ],
)
def test_what_a_cell_says_of_names_beside_the_names_is_told(
    cell: str, bodies: list[str], kind: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\tსაპატრულო პოლიცია\t{cell}\t\tI")
    assert to(reading.graph, "1.1", "PARTNERED_WITH") == bodies
    assert found(reading, kind) == [4]


def test_an_unknown_unit_is_of_the_body_that_its_name_has(tmp_path: Path, vocabulary: Vocabulary) -> None:
    cells = [
        "ფინანსთა სამინისტროს საბიუჯეტო დეპარტამენტი",
        "თიბისი ბანკის საბიუჯეტო დეპარტამენტი",
        "საბიუჯეტო დეპარტამენტი",
    ]
    rows = [f"1.{number}. ერთი\tსაპატრულო პოლიცია\t{cell}\t\tI" for number, cell in enumerate(cells, 1)]
    graph = read(tmp_path, vocabulary, *rows).graph
    owners = []
    for number in (1, 2, 3):
        (unit,) = to(graph, f"1.{number}", "PARTNERED_WITH")
        owners.append([target for _, target, key in graph.out_edges(unit, keys=True) if key == "PART_OF"])
    assert owners == [["ge-mof"], [], ["ge-mia"]]


def test_a_deadline_that_is_read_in_part_is_to_be_looked_at(tmp_path: Path, vocabulary: Vocabulary) -> None:
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\t{ROLES}\t\tიანვარი-დეკებერი", f"1.2. ორი\t{ROLES}\t\tმარტი")
    weights = [finding.weight for finding in reading.findings if finding.kind == "deadline-read"]
    assert weights == ["look", "note"]


def test_a_heading_of_another_kind_is_no_title(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    lines = ["იუსტიციის სამინისტრო", "2021 წლის სამოქმედო გეგმა", "", "ბლოკი 1 - გზები", "მონაკვეთი 2: ხიდები", HEADER]
    path.write_text("\n".join([*lines, f"1.1. ერთი\t{ROLES}\t\tI"]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    assert shown(reading.graph, "Goal") == {"1": "გზები"}
    assert found(reading, "unplaced") == [5]


def test_a_sentence_ends_a_risk(tmp_path: Path, vocabulary: Vocabulary) -> None:
    risks = "მოსახლეობის პროტესტი. დაფინანსების შეფერხება."
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\t{ROLES}\t{risks}\tI")
    assert sorted(shown(reading.graph, "Risk").values()) == ["დაფინანსების შეფერხება", "მოსახლეობის პროტესტი"]


def test_columns_that_are_not_known_do_not_hide_those_that_are(tmp_path: Path, vocabulary: Vocabulary) -> None:
    header = "აქტივობა\tშემსრულებელი\tპარტნიორი\t2021\t2022\t2023\t2024\tბიუჯეტი"
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\t{ROLES}\t\t\t\t\t5", header=[header])
    assert to(reading.graph, "1.1", "PARTNERED_WITH") == ["ge-mfa"]


def test_a_number_may_stand_in_the_line_before_its_activity(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = [f"1.1\tერთი\t{ROLES}", "1.2\t\t\t", f"\tორი\t{ROLES}"]
    reading = read(tmp_path, vocabulary, *rows, header=["№\tაქტივობა\tშემსრულებელი\tპარტნიორი"])
    assert shown(reading.graph, "Activity") == {"1.1": "ერთი", "1.2": "ორი"}


@pytest.mark.parametrize(("cell", "told"), [("", [4]), ("-", [4]), ("იგივე", []), ("საპატრულო პოლიცია", [])])
def test_an_activity_that_nobody_executes_is_said(
    cell: str, told: list[int], tmp_path: Path, vocabulary: Vocabulary
) -> None:
    rows = (f"1.1. ერთი\t{cell}\tსაგარეო საქმეთა სამინისტრო\tრისკი\tI", f"1.2. ორი\t{ROLES}\tრისკი\tI")
    assert found(read(tmp_path, vocabulary, *rows), "no-executor") == told
