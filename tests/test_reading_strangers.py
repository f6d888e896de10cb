"""Plans of other ministries, in Georgian and English: our bodies are told from those that merely sound alike."""

from pathlib import Path

import pytest

from graph import schema as s
from graph.plan_graph import nodes_of, targets
from graph.schema import EdgeType
from graph.vocabulary import Vocabulary
from loaders import Reading, load

DOCUMENTS = Path(__file__).resolve().parent / "documents"


@pytest.fixture(scope="module")
def finance(vocabulary: Vocabulary) -> Reading:
    return load(DOCUMENTS / "mof-2021.txt", vocabulary=vocabulary)


@pytest.fixture(scope="module")
def defence(vocabulary: Vocabulary) -> Reading:
    return load(DOCUMENTS / "mod-2022-en.txt", vocabulary=vocabulary)


def bodies(reading: Reading, code: str, edge: EdgeType) -> list[str]:
    """The bodies of a row in order: a known one by its id, an unconfirmed one by its name."""
    graph, row = reading.graph, f"{reading.plan}/{code}"
    found = sorted(targets(graph, edge, row), key=lambda body: graph.edges[row, body, edge.type].get("position", 0))
    return [graph.nodes[body]["name"] if graph.nodes[body].get("unconfirmed") else body for body in found]


def kinds_at(reading: Reading, line: int) -> set[str]:
    return {finding.kind for finding in reading.findings if finding.line == line}


@pytest.mark.parametrize(
    ("code", "executors", "partners"),
    [
        ("1.1.1", ["ge-mof-ird", "ge-revenue-service"], ["ge-mfa", "ge-nbg"]),
        (
            "1.1.2",
            ["საგადასახადო და საბაჟო პოლიტიკის დეპარტამენტი", "ge-mof-ird"],
            ["უკრაინის ფინანსთა სამინისტრო", "ge-mfa"],
        ),
        ("1.1.3", ["ge-customs"], ["უკრაინის შინაგან საქმეთა სამინისტრო", "ge-mia"]),
        ("1.2.1", ["საბიუჯეტო დეპარტამენტი"], ["ge-general-staff"]),
        (
            "1.2.2",
            ["საბიუჯეტო დეპარტამენტი", "საჯარო ფინანსების კვლევის ინსტიტუტი"],
            ["თბილისის ეკონომიკური კვლევების ცენტრი", "დარგობრივი ასოციაციები"],
        ),
        (
            "1.2.3",
            ["სახელმწიფო ვალის მართვის დეპარტამენტი"],
            ["თბილისის ეკონომიკური კვლევების ცენტრი", "საჯარო ფინანსების კვლევის ინსტიტუტი"],
        ),
        (
            "1.2.4",
            ["ge-mof-internal-audit"],
            ["ge-sao", "თბილისის ეკონომიკური კვლევების ცენტრი", "int-world-bank", "int-adb"],
        ),
        ("2.1.1", ["ge-mof-ird", "აკადემია"], ["პოლონეთის ფინანსთა სამინისტრო", "შვედეთის საგადასახადო სააგენტო"]),
        ("2.1.2", ["ge-mof-academy"], ["int-imf", "int-eu-delegation", "us-usaid"]),
        ("2.1.3", ["ge-mof-ird", "ge-moj-ird"], ["ge-mod", "ge-revenue-service"]),
    ],
)
def test_the_finance_ministrys_rows_are_read(
    code: str, executors: list[str], partners: list[str], finance: Reading
) -> None:
    assert bodies(finance, code, s.EXECUTED_BY) == executors
    assert bodies(finance, code, s.PARTNERED_WITH) == partners


@pytest.mark.parametrize(
    ("code", "executors", "partners"),
    [
        ("1.1.1", ["ge-mod-ird", "ge-general-staff"], ["Ministry of Defence of Ukraine", "ge-mfa"]),
        ("1.1.2", ["ge-mod-hr", "ge-defence-academy"], ["us-embassy", "Baltic Defence College"]),
        ("1.2.1", ["Euro-Atlantic Integration Department"], ["int-nato-liaison", "ge-mfa", "ge-mia"]),
        ("1.2.2", ["ge-mod-ird"], ["ge-mia-ems", "group-partner-states"]),
        ("1.2.4", ["Policy Planning Department"], ["Ministry of Interior of the Republic of Moldova", "ge-moj"]),
    ],
)
def test_a_plan_in_english_is_read(code: str, executors: list[str], partners: list[str], defence: Reading) -> None:
    assert bodies(defence, code, s.EXECUTED_BY) == executors
    assert bodies(defence, code, s.PARTNERED_WITH) == partners


def test_rows_with_only_a_number_and_a_title_are_headings_where_other_numbers_begin_so(defence: Reading) -> None:
    graph = defence.graph
    assert [graph.nodes[id]["name"] for id in nodes_of(graph, s.GOAL)] == ["Bilateral cooperation"]
    assert [graph.nodes[id]["name"] for id in nodes_of(graph, s.OBJECTIVE)] == [
        "Deepen cooperation with partner states",
        "NATO integration",
    ]
    assert len(list(nodes_of(graph, s.ACTIVITY))) == 6


def test_deadlines_in_words_are_quarters(defence: Reading) -> None:
    quarters = {
        code: [quarter[-1] for quarter in targets(defence.graph, s.SCHEDULED_IN, f"mod-2022/{code}")]
        for code in ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "1.2.4")
    }
    assert [*quarters.values()] == [["1", "2"], ["1", "2"], ["1", "2", "3", "4"], ["3", "4"], ["4"], ["1"]]


@pytest.mark.parametrize("document", ["finance", "defence"])
def test_a_foreign_ministry_in_a_title_is_not_ours(document: str, request: pytest.FixtureRequest) -> None:
    reading: Reading = request.getfixturevalue(document)
    code = {"finance": "2.1.3", "defence": "1.2.4"}[document]
    assert (
        bodies(reading, code, s.NAMES)
        == {
            "finance": ["უკრაინის შინაგან საქმეთა სამინისტრო", "ლატვიის პარლამენტი"],
            "defence": ["Polish Ministry of Finance", "Parliament of Latvia"],
        }[document]
    )


def test_a_foreign_namesake_of_the_owner_is_not_the_owner_naming_itself(defence: Reading) -> None:
    assert bodies(defence, "1.1.1", s.NAMES) == ["Ukrainian Ministry of Defence"]
    assert "own-ministry" not in kinds_at(defence, 8)


@pytest.mark.parametrize("document", ["finance", "defence"])
def test_every_unconfirmed_body_has_a_finding_wherever_it_is_named(
    document: str, request: pytest.FixtureRequest
) -> None:
    reading: Reading = request.getfixturevalue(document)
    unconfirmed = [id for id, node in reading.graph.nodes(data=True) if node.get("unconfirmed")]
    assert unconfirmed
    silent = [
        (id, piece["line"])
        for id in unconfirmed
        for _, _, key, tie in reading.graph.in_edges(id, keys=True, data=True)
        if key != s.NAMES.type
        for piece in tie["evidence"]
        if not kinds_at(reading, piece["line"]) & {"unknown-name", "same-unknown-name", "unlisted-mention"}
    ]
    assert silent == []


def test_a_slip_in_a_name_that_only_this_plan_has_is_the_same_body_and_is_said(finance: Reading) -> None:
    (finding,) = [finding for finding in finance.findings if finding.kind == "same-unknown-name"]
    assert (finding.line, finding.before) == (27, "თბილისის ეკონომიკორი კვლევების ცენტრი")
    assert finding.after == "თბილისის ეკონომიკური კვლევების ცენტრი"
    assert finding.weight == "look"


def test_an_unlisted_unit_belongs_to_the_plans_owner_and_an_unlisted_institute_to_nobody(finance: Reading) -> None:
    graph = finance.graph
    by_name = {node["name"]: id for id, node in graph.nodes(data=True) if node.get("unconfirmed")}
    assert list(targets(graph, s.PART_OF, by_name["სახელმწიფო ვალის მართვის დეპარტამენტი"])) == ["ge-mof"]
    assert list(targets(graph, s.PART_OF, by_name["საჯარო ფინანსების კვლევის ინსტიტუტი"])) == []
    categories = {name: graph.nodes[id]["category"] for name, id in by_name.items()}
    assert categories["დარგობრივი ასოციაციები"] == "group"
    assert categories["უკრაინის ფინანსთა სამინისტრო"] == "foreign"
    assert categories["შვედეთის საგადასახადო სააგენტო"] == "foreign"
    assert categories["სახელმწიფო ვალის მართვის დეპარტამენტი"] == "department"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("აჭარის შინაგან საქმეთა სამინისტრო", ["აჭარის შინაგან საქმეთა სამინისტრო"]),
        ("ახალგაზრდული პარლამენტი", ["ახალგაზრდული პარლამენტი"]),
        ("იუსტიციის სამინისტროს სახელმწიფო სერვისების განვითარების სააგენტო", ["ge-sda"]),
        ("საქართველოს პარლამენტის უსაფრთხოების კომიტეტი", ["საქართველოს პარლამენტის უსაფრთხოების კომიტეტი"]),
        ("Polish Ministry of Finance Ministry of Justice", ["Polish Ministry of Finance", "ge-moj"]),
        ("Ministry of Justice of Georgia", ["ge-moj"]),
        ("<p>იუსტიციის სამინისტრო</p> <p>ს აერთაშორისო ურთიერთობების დეპარტამენტი</p>", ["ge-moj", "ge-moj-ird"]),
        ("პარლამენტის აპარატი ს აგარეო საქმეთა სამინისტრო", ["პარლამენტის აპარატი", "ge-mfa"]),
        ("პარლამენტი, მთავრობა და ფინანსთა სამინისტრო", ["ge-parliament", "ge-government", "ge-mof"]),
    ],
)
def test_a_name_of_ours_with_another_owner_is_another_body(
    cell: str, wanted: list[str], tmp_path: Path, vocabulary: Vocabulary
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        f"იუსტიციის სამინისტრო\n\nაქტივობა\tშემსრულებელი\tპარტნიორი\n1.1. აქტივობა\t\t{cell}\n", encoding="utf-8"
    )
    reading = load(path, vocabulary=vocabulary, plan_id="plan")
    assert bodies(reading, "1.1", s.PARTNERED_WITH) == wanted


def test_a_common_noun_in_a_title_is_not_the_unit_called_so(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    title = "1.1. ადმინისტრაციის და საზოგადოების ნდობა; Logistics of exercises"
    path.write_text(
        f"იუსტიციის სამინისტრო\n\nაქტივობა\tშემსრულებელი\tპარტნიორი\n{title}\tადმინისტრაცია\t\n", encoding="utf-8"
    )
    reading = load(path, vocabulary=vocabulary, plan_id="plan")
    assert bodies(reading, "1.1", s.EXECUTED_BY) == ["ge-moj-administration"]
    assert bodies(reading, "1.1", s.NAMES) == []


def test_the_nearest_name_is_told_with_the_body_that_it_belongs_to(tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("გეგმა\n\nაქტივობა\tშემსრულებელი\n1.1. ერთი\tსაერთაშორისო ურთიერთობების დეპარტამენტი\n", "utf-8")
    [unknown] = [one for one in load(path, vocabulary=vocabulary).findings if one.kind == "unknown-name"]
    assert "(Ministry of Internal Affairs: International Relations Department, 1.00)" in unknown.why
