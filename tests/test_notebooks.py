"""The notebooks run from top to bottom, and lie in the repository without outputs."""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

_FOLDER = Path(__file__).parent.parent / "notebooks"
_ON_A_FILE = sorted(_FOLDER.glob("[123]-*.ipynb"))
_ON_A_SERVER = _FOLDER / "4-the-same-on-neo4j.ipynb"


def run(path: Path) -> Any:
    """Run a notebook as Jupyter does; it fails at the first cell that does."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(_FOLDER)}}).execute()
    return notebook


def test_there_are_four_and_none_carries_an_output() -> None:
    files = sorted(_FOLDER.glob("*.ipynb"))
    assert len(files) == 4
    for file in files:
        notebook = nbformat.read(file, as_version=4)
        nbformat.validate(notebook)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                assert cell.outputs == []
                assert cell.execution_count is None


@pytest.mark.parametrize("path", _ON_A_FILE, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path: Path) -> None:
    run(path)


def test_an_answer_shows_itself_as_words_table_and_a_picture_in_a_frame() -> None:
    notebook = run(_FOLDER / "2-who-depends-on-whom.ipynb")
    shown = [
        output.data["text/html"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if output.get("data", {}).get("text/html", "").startswith('<div lang="en">')
    ]
    assert shown
    for html in shown:
        assert "<table" in html
        assert 'sandbox="allow-scripts"' in html
        assert "srcdoc=" in html


def test_the_notebook_of_the_server_runs_on_one(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAVSHIRI_STORE", neo4j_url)
    run(_ON_A_SERVER)
