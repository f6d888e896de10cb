"""What stops a run, each with one line for the person in both languages.

Refused                    the base: caught only where the program meets a person
├── SchemaViolation        a node or edge that the schema does not know, or one without evidence
├── VocabularyRefused      a vocabulary file that contradicts itself
├── DocumentRefused        a file that cannot be read as a plan
├── LedgerOpen             a reading that lost a line or a word: a fault of ours, never of the document
├── StoreRefused           a store that is missing, damaged, newer, foreign or out of reach
├── NotFound               a name, code or plan that nobody knows
└── NotUnderstood          a question in words that has no sure reading
"""

from graph.text import Text


class Refused(Exception):
    """A run cannot go on.

    Parameters
    ----------
    en, ka
        One line each: where, what, and what to do.
    """

    def __init__(self, en: str, ka: str) -> None:
        super().__init__(en)
        self.text = Text(en=en, ka=ka)


class SchemaViolation(Refused):
    """A node or edge that the schema does not allow."""


class VocabularyRefused(Refused):
    """A vocabulary file that contradicts itself."""


class DocumentRefused(Refused):
    """A file that cannot be read as a plan."""


class LedgerOpen(Refused):
    """A reading that would lose something of its source."""


class StoreRefused(Refused):
    """A store that cannot be used."""


class NotFound(Refused):
    """Something that was asked for and that nobody knows."""


class NotUnderstood(Refused):
    """A question in words that has no sure reading; its text lists those that it may have."""
