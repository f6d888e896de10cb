"""The house itself: what is locked, what is packed, and that a stranger's machine can run it."""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("run.txt", "dev.txt", "notebooks.txt")
SAMPLE = ROOT / "samples" / "mia-international-relations-2020.txt"
SAMPLE_SHA256 = "7429b6a8a24223d8bbc29baa9f5b64182811c179676766d1a5217d0b94f94236"
PACKAGES = ("graph", "loaders", "queries", "kavshiri")


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_names_no_address_and_no_folder(name: str) -> None:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "://" in line or " @ " in line] == []
    assert [line for line in lines if not re.match(r"#|[a-z0-9]|    --hash=sha256:[0-9a-f]{64}", line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_pins_every_package_to_known_bytes(name: str) -> None:
    lock = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[a-z0-9])", lock)[1:]
    assert len(pins) > 30
    assert [pin for pin in pins if not re.match(r"[a-z0-9._-]+==\S+ .*\\\n    --hash=sha256:", pin)] == []


def test_every_dependency_of_the_program_is_in_every_lock() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = {re.split(r"[<>=~!;\[ ]", line)[0] for line in tomllib.load(file)["project"]["dependencies"]}
    for name in LOCKS:
        assert wanted - {pin.split("==")[0] for pin in pins_without_hashes(name)} == set()


def test_the_sample_is_the_plan_as_published_to_the_byte() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SAMPLE_SHA256


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as an index would get it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_carries_every_file_of_the_packages_and_the_samples(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        sample = archive.read(f"kavshiri/samples/{SAMPLE.name}")
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    samples = {f"kavshiri/samples/{path.name}" for path in (ROOT / "samples").iterdir()}
    assert packed == ours | samples
    assert hashlib.sha256(sample).hexdigest() == SAMPLE_SHA256


def test_the_wheel_alone_runs_the_demo_in_georgian_outside_the_clone(wheel: Path, tmp_path: Path) -> None:
    """Also on a machine whose terminal claims a code page without Georgian letters."""
    kavshiri = install_alone(wheel, tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = clean_environment() | {
        "HOME": str(elsewhere),
        "KAVSHIRI_STORE": f"networkx:{elsewhere / 'plans.sqlite'}",
        "PYTHONIOENCODING": "cp1252",
    }
    demo = subprocess.run([kavshiri, "demo"], cwd=elsewhere, env=environment, capture_output=True, check=False)
    assert demo.returncode == 0, demo.stderr.decode("utf-8", "replace")
    assert re.search("[ა-ჰ]{3}", demo.stdout.decode("utf-8"))


def install_alone(wheel: Path, folder: Path) -> str:
    """Install the wheel with pipx into an empty environment, at the locked versions; the command's path."""
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pins_without_hashes("run.txt")), encoding="utf-8")
    commands = folder / "bin"
    environment = clean_environment() | {
        "PIPX_HOME": str(folder / "pipx"),
        "PIPX_BIN_DIR": str(commands),
        "PIPX_MAN_DIR": str(folder / "man"),
        "PIPX_COMPLETION_DIR": str(folder / "completion"),
        "PIPX_DEFAULT_PYTHON": sys.executable,
    }
    pip_options = shlex.join(["--constraint", str(constraints)])
    pipx = (sys.executable, "-m", "pipx", "install", "--backend", "pip", "--skip-maintenance")
    run(*pipx, "--pip-args", pip_options, wheel, environment=environment)
    command = shutil.which("kavshiri", path=str(commands))
    assert command is not None, "the wheel installed no command"
    return command


def pins_without_hashes(name: str) -> list[str]:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    return [line.removesuffix("\\").strip() for line in lines if re.match("[a-z0-9]", line)]


def clean_environment() -> dict[str, str]:
    """The environment without what would lead back to this clone or this run of Python."""
    return {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "KAVSHIRI"))
    }


def run(*command: str | Path, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, env=environment, capture_output=True, check=False, encoding="utf-8", errors="replace"
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
