"""The guides are true: generated pages are current, links lead somewhere, commands that are shown work."""

import csv
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from scans import SAMPLE

from graph.vocabulary import Vocabulary
from kavshiri.options import vocabulary_of
from kavshiri.reference import pages
from loaders import Reading
from loaders.formats import read_document
from queries.question import Question

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PICTURES = sorted((DOCS / "pictures").glob("*.png"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
GUIDES = [ROOT / "README.md", *sorted(DOCS.glob("guide-*.md")), DOCS / "reference" / "commands.md"]
ELSEWHERE = ("kavshiri serve", "kavshiri query", "neo4j://", "kavshiri forget", "FILE", "COMMAND", "…", "plan.docx")
ONE_AFTER_ANOTHER = """
import json, sys
from kavshiri.cli import main
failed = []
for typed in json.loads(sys.argv.pop()):
    sys.argv[1:] = typed
    try:
        main()
    except SystemExit as left:
        if left.code:
            failed.append(" ".join(typed))
sys.exit("; ".join(failed) or 0)
"""


@pytest.mark.parametrize("name", ["catalogue.md", "schema.md", "commands.md"])
def test_a_generated_page_is_what_the_program_says_today(name: str) -> None:
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == pages()[name], "make docs writes it anew"


def test_the_generated_pages_are_written_into_the_folder_that_is_named(tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, "-m", "kavshiri.reference", tmp_path / "new"], check=False, cwd=ROOT)
    assert ran.returncode == 0
    assert {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "new").iterdir()} == pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in headings(file)):
            broken.append(target)
    assert broken == []


def test_every_picture_is_small_and_shown_somewhere() -> None:
    shown = {target for page in PAGES for target in re.findall(r"pictures/([\w.-]+\.png)", prose(page))}
    assert shown == {picture.name for picture in PICTURES}
    assert len(PICTURES) <= 8
    assert max(picture.stat().st_size for picture in PICTURES) < 200_000


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_command_that_a_guide_shows_works(guide: Path, tmp_path: Path) -> None:
    commands = commands_in(guide)
    environment = {**os.environ, "KAVSHIRI_STORE": f"networkx:{tmp_path / 'plans.kavshiri'}", "LC_ALL": "C.UTF-8"}
    (tmp_path / "samples").symlink_to(SAMPLE.parent)
    typed = [shlex.split(command)[1:] for command in (f"kavshiri load {SAMPLE}", *commands)]
    ran = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, json.dumps(typed)],
        check=False, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("guide", ["README.md", "docs/guide-analysts.md"])
def test_a_guide_shows_commands_at_all(guide: str) -> None:
    assert len(commands_in(ROOT / guide)) >= 7


def test_the_python_of_the_analysts_guide_runs(tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(SAMPLE.parent)
    (shown,) = blocks(DOCS / "guide-analysts.md", "python")
    code = "\n".join([shown, "assert len(answer.table) == 18", "assert answer.words and answer.picture"])
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=tmp_path)
    assert ran.stderr == ""
    assert (tmp_path / "mfa.xlsx").is_file()


def test_the_format_that_is_shown_reads_the_sample_as_our_own_does(tmp_path: Path) -> None:
    shown, _ = blocks(DOCS / "extending.md", "python")
    ours = read_document(SAMPLE)
    file = tmp_path / "plan.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(line.cells for line in ours.lines)
    theirs = module(shown).read(file)
    assert [line.cells for line in theirs.lines] == [line.cells for line in ours.lines]


def test_the_question_that_is_shown_answers(reading: Reading, vocabulary: Vocabulary) -> None:
    _, shown = blocks(DOCS / "extending.md", "python")
    asked = module(shown).first_in
    assert isinstance(asked, Question)
    answer = asked.ask(reading.graph, vocabulary, ["EMS"])
    assert [row["activity"] for row in answer.rows][:3] == ["mia-2020/1.1.3", "mia-2020/3.1.2", "mia-2020/3.1.3"]
    assert answer.words.en == "It is listed first in 6 activities."


def test_the_name_that_is_shown_is_taken(tmp_path: Path) -> None:
    (shown,) = blocks(DOCS / "extending.md", "yaml")
    file = tmp_path / "vocabulary.yml"
    file.write_text(shown, encoding="utf-8")
    assert vocabulary_of([file])["ge-new-agency"].name_en == "New Agency"


def test_the_site_is_made_without_a_warning_and_asks_nothing_of_a_network(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr
    made = [file for file in (tmp_path / "site").rglob("*") if file.suffix in (".html", ".css")]
    loads = r"""(?:<(?:script|link|img|iframe)[^>]*(?:src|href)=|url\(|@import\s)["']?(?:https?:)?//[^"')\s>]*"""
    assert len(made) > len(GUIDES)
    assert [found for file in made for found in re.findall(loads, file.read_text(encoding="utf-8"))] == []


def prose(page: Path) -> str:
    """A page without what it shows as code."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`|^    .*$", lambda shown: "code" if shown[0][0] == "`" else "", text, flags=re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in found}


def commands_in(guide: Path) -> list[str]:
    """What a guide shows to be typed, alone on a line or within one, but for what does not end or needs a server."""
    text = guide.read_text(encoding="utf-8")
    lines = re.findall(r"^(?:    )?(kavshiri .+)$", text, flags=re.MULTILINE)
    within = re.findall(r"`(kavshiri [^`\n]+)`", text)
    found = dict.fromkeys(line for line in [*lines, *within] if not any(other in line for other in ELSEWHERE))
    return [line for line in found if not line.startswith("kavshiri reads") and "[OPTIONS]" not in line]


def blocks(page: Path, language: str) -> list[str]:
    """The blocks of code of a page that are in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def module(text: str) -> ModuleType:
    """A module with this text."""
    made = ModuleType("shown")
    sys.modules[made.__name__] = made
    exec(compile(text, "shown", "exec"), made.__dict__)
    return made
