"""The compiled form of the vocabulary: it spares time and nothing else, and is never believed where it may be wrong."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.compiled import compiled
from graph.vocabulary import Vocabulary
from graph.vocabulary.shipped import shipped_files


@pytest.fixture(autouse=True)
def _python_keeps_what_it_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


class Made:
    """Derives the words of a file, and counts how often."""

    def __init__(self, folder: Path) -> None:
        self.source, self.code, self.times = folder / "words.yml", folder / "code.py", 0
        self.source.write_text("ერთი ორი", encoding="utf-8")
        self.code.write_text("first", encoding="utf-8")

    def __call__(self) -> list[str]:
        words: list[str] = compiled([self.source], [self.code], self._make)["words"]
        return words

    def _make(self) -> dict[str, list[str]]:
        self.times += 1
        return {"words": self.source.read_text(encoding="utf-8").split()}

    @property
    def kept(self) -> Path:
        (path,) = (self.source.parent / "__pycache__").iterdir()
        return path


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


def test_what_was_compiled_is_not_made_again(made: Made) -> None:
    assert made() == made() == ["ერთი", "ორი"]
    assert made.times == 1
    assert made.kept.name == f"words.{sys.implementation.cache_tag}.json"


def test_a_changed_source_is_compiled_anew(made: Made) -> None:
    made()
    made.source.write_text("სამი", encoding="utf-8")
    assert made() == ["სამი"]
    assert made() == ["სამი"]
    assert made.times == 2


def test_a_changed_code_compiles_anew(made: Made) -> None:
    made()
    made.code.write_text("second", encoding="utf-8")
    made()
    assert made.times == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: kept[:-3],
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept.replace("ორი".encode(), "ორა".encode()),
        lambda kept: kept.split(b"\n")[1],
        lambda kept: b"\xff\xfe" + os.urandom(40),
    ],
)
def test_a_damaged_form_is_not_believed_and_is_replaced(made: Made, damage: Callable[[bytes], bytes]) -> None:
    made()
    whole = made.kept.read_bytes()
    made.kept.write_bytes(damage(whole))
    assert made() == ["ერთი", "ორი"]
    assert made.times == 2
    assert made.kept.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made() == made() == ["ერთი", "ორი"]
    assert made.times == 2
    assert not (made.source.parent / "__pycache__").exists()


def test_a_place_that_cannot_be_written_only_costs_time(made: Made) -> None:
    (made.source.parent / "__pycache__").write_text("a file where the folder would be", encoding="utf-8")
    assert made() == made() == ["ერთი", "ორი"]
    assert made.times == 2
    assert sorted(path.name for path in made.source.parent.iterdir()) == ["__pycache__", "code.py", "words.yml"]


def test_nothing_is_left_behind_when_the_form_cannot_take_its_place(made: Made) -> None:
    made()
    kept = made.kept
    kept.unlink()
    (kept / "in the way").mkdir(parents=True)
    assert made() == ["ერთი", "ორი"]
    assert made.kept == kept


def test_the_vocabulary_is_the_same_from_its_files_and_from_its_compiled_form(tmp_path: Path) -> None:
    first, second = (_in_a_fresh_process(tmp_path) for _ in range(2))
    (kept,) = tmp_path.rglob("organisations.*.json")
    assert (first["from_files"], second["from_files"]) == (True, False)
    assert first["bodies"] == second["bodies"]
    assert first["found"] == second["found"]
    assert len(first["bodies"]) > 400
    assert kept.stat().st_size > 100_000


def test_a_file_of_ones_own_is_checked_against_the_compiled_vocabulary(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(
        "- id: ge-new\n  name: {ka: ახალი, en: New}\n  category: state\n  parent: ge-none\n", encoding="utf-8"
    )
    Vocabulary.load()
    with pytest.raises(Exception, match=r"own\.yml, line 1: ge-new refers to ge-none"):
        Vocabulary.load(own)


_PROGRAM = """
import json, sys
sys.dont_write_bytecode = False
sys.pycache_prefix = sys.argv[1]
from graph.vocabulary import Vocabulary
vocabulary = Vocabulary.load()
from_files = "yaml" in sys.modules
bodies = [repr(body) for body in (*vocabulary.organisations.values(), *vocabulary.units)]
found = [repr(vocabulary.find(name)) for name in ("MFA", "sagareo", "ფინანსთა სამინისტროს", "Minstry of Foreign Affairs")]
print(json.dumps({"bodies": bodies, "found": found, "from_files": from_files}))
"""


def _in_a_fresh_process(cache: Path) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, cache],
        cwd=shipped_files()[0].parent.parent.parent,
        env=environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]
