"""A line for people while a server is asked again and again."""

from __future__ import annotations

import logging
import sys

from graph.text import Language
from kavshiri import wording

_DRIVER = "neo4j.session"  # under this name the Neo4j driver logs that it asks again


def tell_of_waiting(language: Language) -> None:
    """Say once on the error stream that a server does not answer, or is busy, and is asked again."""
    log = logging.getLogger(_DRIVER)
    if not any(isinstance(handler, _Teller) for handler in log.handlers):
        log.addHandler(_Teller(language))


class _Teller(logging.Handler):
    def __init__(self, language: Language) -> None:
        super().__init__(logging.WARNING)
        self._language = language
        self._told = False

    def emit(self, record: logging.LogRecord) -> None:
        """Print the line where it was not printed yet."""
        if not self._told:
            self._told = True
            print(wording.TRYING_AGAIN.in_(self._language), file=sys.stderr, flush=True)
