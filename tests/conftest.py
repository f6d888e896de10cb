"""Generated cases are the same on every run and every machine, so that a failure can be repeated."""

from pathlib import Path

import pytest
from hypothesis import settings
from scans import SAMPLE

from graph.vocabulary import Vocabulary
from loaders import Reading, load

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.load_profile("ci")


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The ministry's plan as the program reads it."""
    return load(SAMPLE)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The shipped vocabulary."""
    return Vocabulary.load()


@pytest.fixture(scope="session")
def other() -> Reading:
    """Another plan with the same bodies."""
    return load(SAMPLE, plan_id="other-2021")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "გეგმები #1 100% of 2020.kavshiri"


@pytest.fixture
def url(path: Path) -> str:
    return f"networkx:{path}"
