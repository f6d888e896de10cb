"""Where things are on a person's machine: the store, their vocabulary file, the sample."""

import os
from pathlib import Path

SAMPLE = "mia-international-relations-2020.txt"


def data_folder() -> Path:
    """The folder for this person's data."""
    from platformdirs import user_data_path

    return user_data_path("kavshiri", appauthor=False)


def store_url(choice: str | None) -> str:
    """The store's address: as chosen, as `KAVSHIRI_STORE` says, or a file in the person's data folder.

    A path without a kind of store before it is a file.
    """
    url = choice or os.environ.get("KAVSHIRI_STORE") or f"networkx:{data_folder() / 'plans.kavshiri'}"
    kind, separator, _ = url.partition(":")
    return url if separator and len(kind) > 1 else f"networkx:{url}"


def vocabulary_file() -> Path:
    """The person's own vocabulary file; it need not exist."""
    return data_folder() / "vocabulary.yml"


def sample() -> Path:
    """The ministry's plan that comes with the program, in a clone or in an installed wheel."""
    here = Path(__file__).resolve().parent
    inside = here / "samples" / SAMPLE
    return inside if inside.is_file() else here.parent / "samples" / SAMPLE
