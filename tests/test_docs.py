"""The guides are true: generated pages are current, links lead somewhere, commands that are shown work."""

from pathlib import Path

import pytest

from kavshiri.reference import pages

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", ["catalogue.md", "schema.md", "commands.md"])
def test_a_generated_page_is_what_the_program_says_today(name: str) -> None:
    assert (DOCS / "reference" / name).read_text(encoding="utf-8") == pages()[name], "make docs writes it anew"
