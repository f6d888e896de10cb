"""What `import kavshiri` says when a package of the same name as one of ours is found first."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", ["graph", "loaders", "queries"])
def test_another_package_of_our_name_is_told_in_one_clear_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("", encoding="utf-8")
    program = f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT)!r}]; import kavshiri"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    last = run.stderr.strip().splitlines()[-1]
    assert run.returncode == 1
    assert last.startswith("ImportError: kavshiri needs its own package")
    assert name in last
    assert str(tmp_path / name) in last


def test_import_without_a_stranger_in_the_way_is_silent(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", "import kavshiri"], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_the_command_line_says_its_help_without_the_libraries_of_graphs_and_tables(tmp_path: Path) -> None:
    program = (
        "import sys; sys.argv = ['kavshiri', '--help']\n"
        "from kavshiri.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'networkx', 'pandas', 'neo4j', 'rapidfuzz', 'rich.table', 'yaml'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert run.stdout.strip().splitlines()[-1] == "[]"


def test_parts_of_numpy_that_nobody_asked_for_are_loaded_when_they_are_used(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from queries.sparse import csr_array\n"
        "assert csr_array([[0, 2]]).toarray().tolist() == [[0, 2]]\n"
        "assert 'numpy.f2py.crackfortran' not in sys.modules\n"
        "assert 'numpy.testing._private' not in sys.modules\n"
        "import numpy, numpy.f2py, scipy.stats\n"
        "from numpy.testing import assert_equal\n"
        "assert_equal(numpy.zeros(1), [0])\n"
        "assert numpy.testing.assert_equal is assert_equal\n"
        "print(numpy.f2py.get_include().endswith('src'))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (run.stdout.strip(), run.stderr) == ("True", "")
