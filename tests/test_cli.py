"""What scripts and officers rely on when they run `kavshiri`: exact forms, exit statuses, both languages, any terminal."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from scans import SAMPLE

from loaders import Reading

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]
KAVSHIRI = shutil.which("kavshiri", path=str(Path(sys.executable).parent)) or "kavshiri"
QUESTION = "activities-depending-on"
GEORGIAN = "აქტივობა"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def store(home: Path) -> Path:
    return home / "plans.kavshiri"


@pytest.fixture(scope="module")
def run(home: Path, store: Path) -> Run:
    """Run the installed command on a store that has the sample."""

    def run(*arguments: str | Path, cwd: Path = home, **variables: str) -> Done:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
        environment = {
            **kept,
            "KAVSHIRI_STORE": f"networkx:{store}",
            "XDG_DATA_HOME": str(home),
            "COLUMNS": "80",
            **variables,
        }
        return subprocess.run(
            [KAVSHIRI, *map(str, arguments)], capture_output=True, env=environment, cwd=cwd, check=False, timeout=60
        )

    assert run("load", SAMPLE).returncode == 0
    return run


def out(done: Done) -> str:
    assert (done.returncode, done.stderr) == (0, b""), done
    return done.stdout.decode("utf-8")


def form(done: Done) -> Any:
    return json.loads(out(done))


def refusal(done: Done) -> str:
    """The one line of a refusal."""
    line = done.stderr.decode("utf-8")
    assert done.returncode == 1, done
    assert line.count("\n") == 1, line
    assert line.endswith("\n")
    assert "Traceback" not in line
    return line


# Forms that programs read


def test_report_has_the_form_that_programs_read(run: Run, reading: Reading) -> None:
    report = form(run("report", "--json"))
    assert list(report) == ["plan", "ledger", "findings"]
    assert list(report["ledger"]) == ["lines", "evidence", "structure", "findings"]
    lines, *parts = report["ledger"].values()
    assert lines == sum(parts) == len(SAMPLE.read_text(encoding="utf-8").split("\n")) - blank_lines()
    keys = ["kind", "weight", "line", "column", "before", "after", "score", "why"]
    assert [list(finding) for finding in report["findings"]] == [keys] * len(reading.findings)
    assert [finding["why"] for finding in report["findings"]] == [finding.why for finding in reading.findings]
    georgian = form(run("report", "--json", "--lang", "ka"))
    assert [finding["why"] for finding in georgian["findings"]] == [finding.why_ka for finding in reading.findings]


def blank_lines() -> int:
    return sum(not line.strip() for line in SAMPLE.read_text(encoding="utf-8").split("\n"))


def test_an_answer_has_the_form_that_programs_read_and_its_command_gives_it_again(run: Run, tmp_path: Path) -> None:
    elsewhere = f"networkx:{tmp_path / 'two plans.kavshiri'}"
    assert run("load", SAMPLE, "--store", elsewhere).returncode == 0
    assert run("load", SAMPLE, "--as", "other-2021", "--store", elsewhere).returncode == 0
    own = tmp_path / "own words.yml"
    own.write_text("- id: my-body\n  name: {en: My Body}\n  category: state\n", encoding="utf-8")
    asked = ("ask", QUESTION, "MFA", "--how", "partners", "--plan", "other-2021", "--vocabulary", own)
    answer = form(run(*asked, "--store", elsewhere, "--json"))
    assert list(answer) == ["question", "parameters", "command", "columns", "rows", "nodes", "edges", "evidence"]
    assert answer["question"] == QUESTION
    assert answer["parameters"] == {"organisation": "ge-mfa", "how": "partners"}
    assert len(answer["rows"]) == 18
    assert all(row["activity"].startswith("other-2021/") for row in answer["rows"])
    for row in answer["rows"]:
        assert [name for name in row if not name.endswith("_name")] == answer["columns"]
        assert isinstance(row["activity_name"], str)
        for column in ("executors", "other_partners", "groups"):
            assert len(row[column]) == len(row[f"{column}_name"])
    assert all(len(edge) == 3 for edge in answer["edges"])
    assert {frozenset(piece) for piece in answer["evidence"]} == {
        frozenset({"plan", "file", "line", "column", "words"})
    }
    words = shlex.split(answer["command"])
    assert words[0] == "kavshiri"
    assert form(run(*words[1:], "--json")) == answer


def test_a_question_that_is_not_understood_is_declined_with_candidates(run: Run) -> None:
    declined = run("ask", "who-pays", "MFA", "--json", "--lang", "ka")
    assert (declined.returncode, declined.stderr) == (3, b"")
    answer = json.loads(declined.stdout)
    assert list(answer) == ["question", "candidates", "why"]
    assert answer["question"] is None
    assert [list(candidate) for candidate in answer["candidates"]] == [["question", "parameters", "command"]] * len(
        answer["candidates"]
    )
    assert "კითხვა" in answer["why"]


def test_export_is_the_plan_as_networkx_reads_it(run: Run, tmp_path: Path, reading: Reading) -> None:
    file = tmp_path / "გეგმა 1.JSON"
    assert str(file) in out(run("export", file))
    data = json.loads(file.read_text(encoding="utf-8"))
    assert {edge["key"] for edge in data["edges"]} == {key for _, _, key in reading.graph.edges(keys=True)}
    graph = nx.node_link_graph(data, edges="edges")
    for id in graph:
        graph.nodes[id]["id"] = id
    assert nx.utils.graphs_equal(graph, reading.graph)
    assert [other.name for other in tmp_path.iterdir()] == [file.name]


# Loading


def test_as_keeps_a_plan_under_another_id_beside_the_first(run: Run, tmp_path: Path) -> None:
    kept = {"KAVSHIRI_STORE": str(tmp_path / "a path without a kind")}
    assert run("load", SAMPLE, **kept).returncode == 0
    assert run("load", SAMPLE, "--as", "mia-2020-draft", **kept).returncode == 0
    assert (tmp_path / "a path without a kind").is_file()
    listed = out(run("plans", **kept))
    assert "mia-2020-draft" in listed
    assert "mia-2020 " in listed
    assert run("load", SAMPLE, SAMPLE, "--as", "x", **kept).returncode == 2
    assert "no longer" in out(run("forget", "mia-2020", **kept))
    assert form(run("report", "--json", **kept))["plan"] == "mia-2020-draft"


def test_another_title_under_the_same_id_is_refused_with_the_way_out(run: Run, store: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.txt"
    text = SAMPLE.read_text(encoding="utf-8").replace("ურთიერთობების 2020", "კავშირების 2020")
    renamed.write_text(text, encoding="utf-8")
    before = store.read_bytes()
    assert "load --as" in refusal(run("load", renamed))
    assert "load --as" in refusal(run("load", renamed, "--lang", "ka"))
    assert store.read_bytes() == before


def test_of_several_plans_those_before_a_bad_one_are_kept(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xff")
    url = str(tmp_path / "some.kavshiri")
    done = run("load", SAMPLE, bad, "--store", url)
    assert done.returncode == 1
    assert "bad.txt" in done.stderr.decode("utf-8").strip().splitlines()[-1]
    assert form(run("report", "--json", "--store", url))["plan"] == "mia-2020"


# Refusals


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "Minestrone"), "Nearest"),
        (("show", "WHO"), "WHO"),
        (("forget", "nothing-1999"), "mia-2020"),
        (("report", "--plan", "nothing-1999"), "mia-2020"),
        (("ask", QUESTION, "MFA", "--vocabulary", "none.yml"), "none.yml"),
        (("plans", "--store", "excel:plans.xlsx"), "networkx:PATH"),
        (("export", "no/such/folder/plan.json"), "cannot be written"),
        (("export", "plan.json", "--store", "empty.kavshiri"), "no plan yet"),
        (("show", "MFA", "--store", "empty.kavshiri"), "no plan yet"),
        (("ask", QUESTION, "MFA", "--store", "."), "cannot be opened"),
        (("load", str(SAMPLE), "--store", "words.txt"), "no store of kavshiri"),
        (("load", str(SAMPLE), "--store", "words.txt/below"), "cannot be opened"),
    ],
    ids=lambda value: " ".join(value).replace(str(SAMPLE), "SAMPLE") if isinstance(value, tuple) else "",
)
def test_a_refusal_is_one_line_and_changes_nothing(
    arguments: tuple[str, ...], words: str, run: Run, store: Path, tmp_path: Path
) -> None:
    (tmp_path / "words.txt").write_text("words", encoding="utf-8")
    before = store.read_bytes()
    assert words in refusal(run(*arguments, cwd=tmp_path))
    assert store.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["words.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", QUESTION, "MFA", "--how", "likes"),
        ("plans", "--lang", "fr"),
        ("export", "plan.doc"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_has_status_2(arguments: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_that_is_no_text_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"plan-\xff.txt")
    (tmp_path / name).write_bytes(SAMPLE.read_bytes())
    done = run("load", name, "--store", "named.kavshiri", cwd=tmp_path)
    assert "rename the file" in refusal(done)
    assert not (tmp_path / "named.kavshiri").exists() or out(run("plans", "--store", "named.kavshiri", cwd=tmp_path))


# Languages and terminals


def test_georgian_is_spoken_when_the_locale_is_georgian_and_where_it_is_asked_for(run: Run) -> None:
    asked = ("ask", QUESTION, "FRONTEX")
    assert GEORGIAN in out(run(*asked, LANG="ka_GE.UTF-8"))
    assert GEORGIAN not in out(run(*asked, "--lang", "en", LANG="ka_GE.UTF-8")).splitlines()[0]
    assert GEORGIAN not in out(run(*asked, LANG="ka_GE.UTF-8", LC_ALL="C")).splitlines()[0]
    assert "უცნობია" in refusal(run("ask", QUESTION, "Minestrone", "--lang=ka"))
    assert run("--lang", "ka", *asked).stdout == run("--lang=ka", *asked).stdout == run(*asked, "--lang", "ka").stdout


@pytest.mark.parametrize("terminal", [{"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "C"}], ids=str)
def test_what_is_printed_is_utf8_on_any_terminal(terminal: dict[str, str], run: Run) -> None:
    assert "საგარეო საქმეთა სამინისტრო" in out(run("show", "MFA", "--lang", "ka", **terminal))
    assert "უცნობია" in refusal(run("show", "Minestrone", "--lang", "ka", **terminal))


@pytest.mark.parametrize("language", ["en", "ka"])
@pytest.mark.parametrize(
    "arguments",
    [("ask", QUESTION, "ge-mia", "--with-parts", "--evidence"), ("plans",), ("show", "3.1.4"), ("report",)],
    ids=lambda arguments: arguments[0],
)
def test_nothing_is_wider_than_eighty_columns_and_no_word_is_cut(
    arguments: tuple[str, ...], language: str, run: Run
) -> None:
    shown = out(run(*arguments, "--lang", language))
    assert max(map(len, shown.splitlines())) <= 80
    if arguments[0] == "ask":
        words = set(re.split(r"[\s/]+", shown))
        whole = {"ka": {"მონიტორინგი", "უზრუნველყოფა", "სახელმწიფოებისათვისა"}, "en": {"implementation", "Association"}}
        assert whole[language] <= words, "a word is cut"


def test_a_script_gets_whole_lines(run: Run) -> None:
    finding = "1.1.7 marks no quarter: it stays without one, and is not taken to run all year."
    assert finding in out(run("report", COLUMNS=""))


def test_a_reader_that_goes_away_early_is_no_error(run: Run, store: Path) -> None:
    shell = f"{shlex.quote(KAVSHIRI)} report --store {shlex.quote(str(store))} | head -1"
    done = subprocess.run(shell, shell=True, capture_output=True, check=False)
    assert done.stderr == b""


def test_show_tells_a_node_by_its_number_and_a_body_by_its_name(run: Run) -> None:
    activity = out(run("show", "3.1.4"))
    assert activity.startswith("3.1.4 Strengthening the Ministry")
    for words in ("is executed by (3)", "has the partner (4)", "Ministry of Foreign Affairs", "line 110, executor"):
        assert words in activity
    assert "is a partner in (18)" in out(run("show", "MFA"))
    assert out(run("show", "საგარეო საქმეთა სამინისტრო", "--lang", "ka")).startswith("საგარეო საქმეთა სამინისტრო")


def test_what_a_plan_says_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    title = "შინაგან საქმეთა სამინისტროს 2031 წლის სამოქმედო გეგმა"
    row = "1.1. ესკ\x1b[31mწითელი\tსაპატრულო პოლიცია\tUN\x07DP"
    plan.write_text(f"{title}\n\nაქტივობა\tშემსრულებელი\tპარტნიორი\n{row}\n", encoding="utf-8")
    store = f"networkx:{tmp_path / 'own.kavshiri'}"
    out(run("load", str(plan), "--store", store))
    for asked in (("show", "1.1"), ("ask", QUESTION, "ge-mia-patrol-police", "--evidence"), ("report",), ("plans",)):
        shown = out(run(*asked, "--store", store))
        assert not {letter for letter in shown if ord(letter) < 32} - {"\n", "\t"}


def test_a_full_disk_is_one_line(store: Path) -> None:
    shell = f"{shlex.quote(KAVSHIRI)} report --store {shlex.quote(str(store))} > /dev/full"
    done = subprocess.run(shell, shell=True, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_password_in_an_address_is_not_shown(run: Run) -> None:
    assert "geheim" not in out(run("paths", "--store", "neo4j://anna:geheim@127.0.0.1/plans"))
