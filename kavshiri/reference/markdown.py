"""Pieces of Markdown that the pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar within a cell does not end it."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def bullets(lines: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {line}" for line in lines)


def block(text: str, language: str = "") -> str:
    """Text shown as it is typed."""
    return f"```{language}\n{text}\n```"


def whole(parts: Iterable[str]) -> str:
    """A page of its parts; those that are empty are left out."""
    return "\n\n".join(part for part in parts if part) + "\n"
