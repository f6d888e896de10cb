"""The command line as people and scripts use it, each command a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from scans import SAMPLE

from loaders import load

Run = Callable[..., subprocess.CompletedProcess[str]]
MFA_ONLY_PARTNER = ["4.1.1.1", "4.1.2.1", "4.1.3.1", "4.2.1.1", "4.2.1.3", "6.1.1", "7.1.1"]
MFA_BESIDE_A_GROUP = ["2.1.1", "2.1.2", "2.1.3"]
MFA_ONE_OF_TWO = ["4.1.4.1", "4.1.5.2", "4.2.2.1"]
MFA_ONE_OF_SEVERAL = ["1.1.1", "1.1.2", "1.1.3", "1.1.4", "3.1.4"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    home = tmp_path_factory.mktemp("home")

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "KAVSHIRI_STORE": f"networkx:{home / 'plans.kavshiri'}",
            "XDG_DATA_HOME": str(home),
            "COLUMNS": "80",
            "LC_ALL": "C",
            **variables,
        }
        program = "from kavshiri.cli import main; main()"
        return subprocess.run(
            [sys.executable, "-c", program, *arguments],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            cwd=home,
            check=False,
        )

    assert run("load", str(SAMPLE)).returncode == 0
    return run


def test_load_shows_what_was_read_and_what_needs_a_look(run: Run) -> None:
    shown = run("load", "--dry-run", str(SAMPLE))
    assert shown.returncode == 0
    for words in ("mia-2020", "activities", "44", "line 203", "Nothing was saved"):
        assert words in shown.stdout


def test_strict_refuses_a_plan_that_needs_a_look_and_saves_nothing(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "strict.kavshiri"
    refused = run("load", "--strict", str(SAMPLE), KAVSHIRI_STORE=str(store))
    assert refused.returncode == 1
    assert "--strict" in refused.stderr
    assert not store.exists()


def test_several_plans_are_loaded_in_one_command(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SAMPLE.read_text(encoding="utf-8").replace("2020", "2021"), encoding="utf-8")
    store = str(tmp_path / "two.kavshiri")
    assert run("load", str(SAMPLE), str(other), KAVSHIRI_STORE=store).returncode == 0
    plans = run("plans", KAVSHIRI_STORE=store).stdout
    assert "mia-2020" in plans
    assert "mia-2021" in plans
    assert run("forget", "mia-2021", KAVSHIRI_STORE=store).returncode == 0
    assert "mia-2021" not in run("plans", KAVSHIRI_STORE=store).stdout


def test_a_finding_of_every_row_hides_no_other(run: Run, tmp_path: Path) -> None:
    rows = [f"1.{number} აქტივობა\t{number} ლარი\tსასაზღვრო პოლიცია\tII კვარტალი" for number in range(1, 30)]
    header = "შსს 2022 წლის სამოქმედო გეგმა\n\nაქტივობა\tბიუჯეტი\tშემსრულებელი\tვადა"
    path = tmp_path / "plan.txt"
    path.write_text("\n".join([header, *rows, "2.1 კვლევა\t\tსასაზღვრო პოლიცია\tშემდგომში"]), encoding="utf-8")
    printed = run("load", str(path), "--dry-run", "--lang", "en").stdout
    assert printed.count("cell that was not read [lost]") == 3
    assert "cell that was not read: 26 more" in printed
    assert printed.count("no goals and no objectives") == 1
    assert "line 33, deadline: mark not understood" in printed


def test_report_lists_every_finding_and_closes_the_ledger(run: Run) -> None:
    report = json.loads(run("report", "--json").stdout)
    assert set(report) == {"plan", "ledger", "findings"}
    ledger = report["ledger"]
    assert ledger["lines"] == ledger["evidence"] + ledger["structure"] + ledger["findings"] == 182
    assert len(report["findings"]) == len(load(SAMPLE).findings)
    keys = {"kind", "weight", "line", "column", "before", "after", "score", "why"}
    assert all(set(finding) == keys for finding in report["findings"])
    in_words = run("report").stdout
    assert "line 203, executor: a body's own units [look]" in in_words


@pytest.mark.parametrize("name", ["MFA", "Foreign Ministry", "საგარეო", "sagareo", "საგარეო საქმეთა სამინისტროზე"])
def test_a_body_is_found_by_any_of_its_names(name: str, run: Run) -> None:
    answer = json.loads(run("ask", "activities-depending-on", name, "--how", "partners", "--json").stdout)
    assert answer["parameters"] == {"organisation": "ge-mfa", "how": "partners"}
    codes = [row["activity"].partition("/")[2] for row in answer["rows"]]
    assert codes == [*MFA_ONLY_PARTNER, *MFA_BESIDE_A_GROUP, *MFA_ONE_OF_TWO, *MFA_ONE_OF_SEVERAL]
    assert [row["activity"] for row in answer["rows"] if row["only_partner"]] == [
        f"mia-2020/{c}" for c in MFA_ONLY_PARTNER
    ]


def test_an_answer_has_the_form_that_programs_read(run: Run) -> None:
    answer = json.loads(run("ask", "activities-depending-on", "NATO", "--json").stdout)
    assert list(answer) == ["question", "parameters", "command", "columns", "rows", "nodes", "edges", "evidence"]
    assert answer["columns"][0] == "activity"
    assert len(answer["rows"]) == len({row["activity"] for row in answer["rows"]}) == 7
    assert all(row["activity_name"] and row["how"] == ["named"] for row in answer["rows"])
    assert {"int-nato", *(row["activity"] for row in answer["rows"])} <= set(answer["nodes"])
    assert all(source in answer["nodes"] and target in answer["nodes"] for source, target, _ in answer["edges"])
    again = answer["command"].split()[1:]
    assert json.loads(run(*again, "--json").stdout) == answer


def test_a_body_is_named_through_the_objective_too(run: Run) -> None:
    rows = json.loads(run("ask", "activities-depending-on", "NATO", "--json").stdout)["rows"]
    named_by = {row["activity"]: row["named_by"] for row in rows}
    assert named_by["mia-2020/4.2.1.1"] == ["Objective"]
    assert named_by["mia-2020/4.2.1.4"] == ["Activity", "Objective"]


def test_a_known_body_without_ties_gives_no_rows_and_an_unknown_one_the_nearest_names(run: Run) -> None:
    known = run("ask", "activities-depending-on", "WHO", "--json")
    assert (known.returncode, json.loads(known.stdout)["rows"]) == (0, [])
    unknown = run("ask", "activities-depending-on", "Foreign Minestrone")
    assert unknown.returncode == 1
    assert "ge-mfa" in unknown.stderr
    assert len(unknown.stderr.strip().splitlines()) == 1


def test_what_is_no_question_is_declined_with_status_3(run: Run) -> None:
    declined = run("ask", "what-is-the-price", "MFA", "--json")
    assert declined.returncode == 3
    form = json.loads(declined.stdout)
    assert form["question"] is None
    assert form["why"]


@pytest.mark.parametrize("what", ["3.1.4", "mia-2020/3.1.4", "MFA", "112", "საგარეო საქმეთა სამინისტრო", "4.2.2"])
def test_show_gives_the_ties_and_the_lines_they_were_read_from(what: str, run: Run) -> None:
    shown = run("show", what)
    assert shown.returncode == 0
    assert "line 1" in shown.stdout or "line 2" in shown.stdout
    assert SAMPLE.name in shown.stdout


def test_a_number_that_no_plan_has_is_told_as_a_number(run: Run) -> None:
    shown = run("show", "9.9.9")
    assert shown.returncode == 1
    assert "numbered “9.9.9”" in shown.stderr
    assert "vocabulary" not in shown.stderr


def test_export_is_read_back_by_networkx(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    assert run("export", str(file)).returncode == 0
    graph = nx.node_link_graph(json.loads(file.read_text(encoding="utf-8")), edges="edges")
    for node in graph:
        graph.nodes[node]["id"] = node
    assert nx.utils.graphs_equal(graph, load(SAMPLE).graph)
    assert run("export", str(tmp_path / "plan.xyz")).returncode == 2


def test_an_answer_is_written_as_a_page(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "answer.html"
    assert run("ask", "activities-depending-on", "FRONTEX", "--html", str(page), "--lang", "ka").returncode == 0
    assert "ევროპის საზღვრისა და სანაპირო დაცვის სააგენტო" in page.read_text(encoding="utf-8")


def test_paths_says_where_things_are(run: Run) -> None:
    shown = run("paths").stdout
    assert "plans.kavshiri" in shown
    assert "vocabulary.yml" in shown


def test_a_vocabulary_of_ones_own_adds_names_and_a_broken_one_is_one_line(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(
        "- id: ge-mfa\n  name: {ka: საგარეო საქმეთა სამინისტრო, en: Ministry of Foreign Affairs}\n"
        "  category: state\n  aliases: [Diplomats]\n",
        encoding="utf-8",
    )
    found = run("ask", "activities-depending-on", "Diplomats", "--json", "--vocabulary", str(own))
    assert json.loads(found.stdout)["parameters"] == {"organisation": "ge-mfa"}
    own.write_text("- id: ge-mfa\n  nome: x\n", encoding="utf-8")
    broken = run("ask", "activities-depending-on", "MFA", "--vocabulary", str(own))
    assert broken.returncode == 1
    assert "line 2" in broken.stderr
    assert len(broken.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 64, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        ("გეგმა".encode() + b"\xff\xfe\xfa", "not UTF-8"),
        ("საქართველო".encode()[:-1], "cut off"),
        ("გამარჯობა, ეს წერილია.\n".encode(), "no activity table found"),
        ("1.1.1 რამე\tა\tბ\tგ\n".encode(), "no header"),
        ("აქტივობა\tშემსრულებელი\n1.1.1 ა\tბ\tგ\n".encode(), "3 cells"),
        ("აქტივობა\tშემსრულებელი\n1.1.1 ა\tპარლამენტი\n1.1.1 ბ\tმთავრობა\n".encode(), "1.1.1 stands in line 2"),
    ],
    ids=["empty", "binary", "PDF", "not UTF-8", "cut off", "no plan", "no header", "too many cells", "number twice"],
)
def test_bad_input_is_one_line_and_leaves_the_store_alone(content: bytes, words: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    before = run("report", "--json").stdout
    refused = run("load", str(file))
    assert refused.returncode == 1
    assert words in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "Traceback" not in refused.stderr
    assert run("report", "--json").stdout == before


def test_a_missing_file_a_folder_and_a_wrong_command_are_told_apart(run: Run, tmp_path: Path) -> None:
    assert run("load", str(tmp_path / "none.txt")).returncode == 1
    assert run("load", str(tmp_path)).returncode == 1
    assert run("load").returncode == 2
    assert run("lode").returncode == 2


def test_georgian_is_spoken_when_asked_or_when_the_locale_is_georgian(run: Run) -> None:
    assert "აქტივობა" in run("ask", "activities-depending-on", "MFA", "--lang", "ka").stdout
    assert "აქტივობა" in run("ask", "activities-depending-on", "MFA", LC_ALL="ka_GE.UTF-8").stdout
    assert "უცნობია" in run("ask", "activities-depending-on", "Minestrone", "--lang", "ka").stderr
    assert "Activity" in run("ask", "activities-depending-on", "MFA", LC_ALL="de_DE.UTF-8").stdout


def test_output_is_utf8_whatever_the_console(run: Run) -> None:
    shown = run("show", "MFA", "--lang", "ka", PYTHONIOENCODING="cp1252")
    assert shown.returncode == 0
    assert "საგარეო საქმეთა სამინისტრო" in shown.stdout


def test_a_table_fits_into_eighty_columns(run: Run) -> None:
    for language in ("ka", "en"):
        shown = run("ask", "activities-depending-on", "MFA", "--lang", language).stdout
        assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("command", ["load", "report", "show", "ask", "plans", "forget", "export", "paths", "demo"])
def test_every_command_has_help_with_an_example(command: str, run: Run) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert "Example" in shown.stdout
