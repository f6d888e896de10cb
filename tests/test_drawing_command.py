"""`kavshiri draw` on a real store: a page, a drawing, an image."""

from pathlib import Path

import pytest
from scans import SAMPLE
from typer.testing import CliRunner

from kavshiri.cli import app


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"networkx:{tmp_path_factory.mktemp('store') / 'plans.kavshiri'}"
    assert CliRunner().invoke(app, ["load", str(SAMPLE), "--store", url]).exit_code == 0
    return url


def drawn(store: str, file: Path, *options: str) -> bytes:
    result = CliRunner().invoke(app, ["draw", str(file), "--store", store, "--lang", "en", *options])
    assert result.exit_code == 0, result.output
    assert str(file) in result.output
    return file.read_bytes()


def test_a_plan_is_drawn_as_a_page_a_drawing_or_an_image(store: str, tmp_path: Path) -> None:
    assert b"<h1>" in drawn(store, tmp_path / "plan.html")
    assert b"<svg" in drawn(store, tmp_path / "plan.svg")
    assert drawn(store, tmp_path / "plan.PNG").startswith(b"\x89PNG")


def test_a_body_is_drawn_by_any_of_its_names_and_as_far_as_is_asked(store: str, tmp_path: Path) -> None:
    near = drawn(store, tmp_path / "mfa.html", "--around", "MFA").decode()
    assert "Ministry of Foreign Affairs" in near
    assert '"id":"int-nato"' not in near
    assert '"id":"int-nato"' in drawn(store, tmp_path / "far.html", "--around", "საგარეო", "--steps", "2").decode()


def test_the_coordinator_and_groups_are_drawn_when_asked_for(store: str, tmp_path: Path) -> None:
    assert 'data-switch="coordinator"' in drawn(store, tmp_path / "plan.html").decode()
    assert (
        "data-switch"
        not in drawn(store, tmp_path / "all.html", "--coordinator", "--groups").decode().split("<script")[0]
    )


def test_another_ending_is_a_wrong_command_and_an_unknown_body_a_refusal(store: str, tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["draw", str(tmp_path / "plan.pdf"), "--store", store]).exit_code == 2
    for unknown in ("zzz", ""):
        command = ["draw", str(tmp_path / "x.svg"), "--around", unknown, "--store", store]
        assert CliRunner().invoke(app, command).exit_code == 1
    assert not list(tmp_path.iterdir())
