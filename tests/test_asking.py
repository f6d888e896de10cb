"""`kavshiri ask` as people type it: by name or in words, options anywhere, the answer in files too."""

import csv
import io
import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from scans import SAMPLE

from queries.questions import catalogue

Run = Callable[..., "subprocess.CompletedProcess[str]"]
KAVSHIRI = shutil.which("kavshiri", path=str(Path(sys.executable).parent)) or "kavshiri"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run the command line on a store that has the sample."""
    home = tmp_path_factory.mktemp("home")
    environment = {
        "KAVSHIRI_STORE": f"networkx:{home / 'plans.kavshiri'}",
        "XDG_DATA_HOME": str(home),
        "COLUMNS": "80",
        "LANG": "C.UTF-8",
    }

    def run(*arguments: str | Path, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [KAVSHIRI, *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env={**environment, **variables},
            check=False,
            timeout=60,
        )

    assert run("load", SAMPLE).returncode == 0
    return run


def test_options_stand_anywhere(run: Run) -> None:
    by_name = ("departments-working-with", "MFA")
    answers = [
        run("ask", *by_name, "--groups", "--json"),
        run("ask", "--groups", "--json", *by_name),
        run("ask", "--lang", "en", by_name[0], "--json", by_name[1], "--groups"),
    ]
    assert [done.returncode for done in answers] == [0, 0, 0]
    assert len({done.stdout for done in answers}) == 1
    assert "group-relevant-units" in answers[0].stdout


@pytest.mark.parametrize("language", ["en", "ka"])
def test_every_question_is_listed_and_tells_what_it_takes(language: str, run: Run) -> None:
    listed = run("questions", "--lang", language).stdout
    in_help = run("ask", "--help").stdout
    for name, question in catalogue().items():
        assert f"kavshiri ask {question.usage}" in listed
        assert " ".join(question.title.in_(language).split()) in " ".join(listed.split())  # type: ignore[arg-type]
        assert name in in_help
    told = json.loads(run("questions", "--json").stdout)
    assert [form["question"] for form in told] == list(catalogue())
    assert all(form["wordings"] for form in told)


@pytest.mark.parametrize("name", list(catalogue()))
def test_the_help_of_a_question_has_its_rule_and_an_example_that_works(name: str, run: Run) -> None:
    shown = run("ask", name, "--help")
    assert shown.returncode == 0
    question = catalogue()[name]
    assert " ".join(question.rule.split()) in " ".join(shown.stdout.split())
    assert question.example in " ".join(shown.stdout.split())
    answered = run(*shlex.split(question.example)[1:], "--json")
    assert answered.returncode == 0, answered.stderr
    answer = json.loads(answered.stdout)
    assert answer["question"] == name
    again = run(*shlex.split(answer["command"])[1:], "--json")
    assert json.loads(again.stdout) == answer


def test_a_table_and_a_workbook_hold_the_answer_with_its_georgian(run: Run, tmp_path: Path) -> None:
    table, book = tmp_path / "answer.csv", tmp_path / "answer.xlsx"
    asked = ("ask", "activities-depending-on", "MFA", "--lang", "ka", "--csv", table, "--xlsx", book)
    done = run(*asked, "--how", "partners")
    assert done.returncode == 0, done.stderr
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 19
    assert rows[0][0] == "აქტივობა"
    answer, sources = load_workbook(book).worksheets
    first = next(row for row in answer.iter_rows(values_only=True) if row[0] == "აქტივობა")
    assert list(first) == rows[0]
    assert answer.freeze_panes == "A6"
    assert answer.auto_filter.ref is not None
    assert sources.max_row > 18


@pytest.mark.parametrize(
    "words",
    [
        "which activities depend on the Foreign Ministry",
        "რომელი აქტივობებია დამოკიდებული საგარეო საქმეთა სამინისტროზე?",
    ],
)
def test_a_question_in_words_is_answered_as_the_command_that_it_says(words: str, run: Run) -> None:
    for arguments in ([words], words.split()):
        done = run("ask", *arguments)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("Understood as: kavshiri ask activities-depending-on ge-mfa")
    asked = run("ask", words, "--json", "--how", "partners")
    assert json.loads(asked.stdout) == json.loads(
        run("ask", "activities-depending-on", "MFA", "--how", "partners", "--json").stdout
    )


def test_a_name_of_a_question_with_other_words_after_it_is_words(run: Run) -> None:
    done = run("ask", "risks", "for", "the", "MFA", "--json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["question"] == "risk-exposure"


def test_what_cannot_be_answered_is_declined_and_a_missing_name_is_asked_for(run: Run) -> None:
    price = run("ask", "how much does the plan cost?")
    assert price.returncode == 3
    assert "kavshiri questions" in price.stdout
    ending = run("ask", "When does activity 3.1.4 end?", "--lang", "en")
    assert "What the plans say of 3.1.4: kavshiri show 3.1.4" in ending.stdout
    missing = run("ask", "activities-depending-on")
    assert missing.returncode == 3
    assert "activities-depending-on ORGANISATION" in missing.stdout


def test_a_shell_completes_the_names_of_questions_and_bodies(run: Run) -> None:
    def completed(line: str) -> str:
        words = line.split(" ")
        variables = {"_KAVSHIRI_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
        return run(**variables).stdout

    assert "activities-depending-on" in completed("kavshiri ask act").split()
    assert "FRONTEX" in completed("kavshiri ask activities-depending-on FRON")
    assert "FRONTEX" in completed("kavshiri ask activities-depending-on fron")
