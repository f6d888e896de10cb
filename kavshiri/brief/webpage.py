"""The brief as one HTML file: it prints on a page or two and asks nothing of any network."""

from __future__ import annotations

import base64
from functools import cache
from typing import TYPE_CHECKING

from kavshiri.brief import words

if TYPE_CHECKING:
    from jinja2 import Environment

    from kavshiri.brief.content import Brief


def html_of(brief: Brief) -> str:
    """The brief as the text of a page."""
    picture = f"data:image/png;base64,{base64.b64encode(brief.picture).decode('ascii')}"
    sources = words.SOURCES.in_(brief.language)
    return _environment().get_template("brief.html.j2").render(brief=brief, picture=picture, sources_title=sources)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("kavshiri.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
