"""Rows in batches: one statement for each is neither one journey for every row nor more than the server holds at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

BATCH = 10_000
_Row = TypeVar("_Row")


def batches(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """The rows, some thousand at a time; the last batch is what is left."""
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield batch
