"""Words for people, in the two languages of the product."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ka", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence, name or heading in English and in Georgian.

    >>> Text(en="Partner", ka="პარტნიორი").in_("ka")
    'პარტნიორი'
    """

    en: str
    ka: str

    def in_(self, language: Language) -> str:
        """The words in `language`."""
        return self.ka if language == "ka" else self.en

    def format(self, **values: object) -> "Text":
        """The same sentence in both languages with `{name}` places filled."""
        return Text(en=self.en.format(**values), ka=self.ka.format(**values))
