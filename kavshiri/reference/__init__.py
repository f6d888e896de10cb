"""The pages of `docs/reference`, made from what the program declares: its questions, its schema, its commands."""

from __future__ import annotations

from pathlib import Path


def pages() -> dict[str, str]:
    """The text of each page, by the name of its file."""
    from kavshiri.reference.catalogue import catalogue_page
    from kavshiri.reference.commands import commands_page
    from kavshiri.reference.schema import schema_page

    return {"catalogue.md": catalogue_page(), "schema.md": schema_page(), "commands.md": commands_page()}


def write(folder: Path) -> list[Path]:
    """Write the pages into a folder, which is made where it is missing.

    Raises
    ------
    graph.errors.Refused
        When a page cannot be written.
    """
    from kavshiri.files import write_whole

    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for name, text in made.items():
        write_whole(folder / name, text)
    return [folder / name for name in made]
