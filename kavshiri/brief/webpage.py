"""The brief as one HTML file: it prints on a page or two and asks nothing of any network."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from kavshiri.brief import words
from kavshiri.templates import templates_of

if TYPE_CHECKING:
    from kavshiri.brief.content import Brief


def html_of(brief: Brief) -> str:
    """The brief as the text of a page."""
    picture = f"data:image/png;base64,{base64.b64encode(brief.picture).decode('ascii')}"
    sources = words.SOURCES.in_(brief.language)
    return (
        templates_of("kavshiri.brief")
        .get_template("brief.html.j2")
        .render(brief=brief, picture=picture, sources_title=sources)
    )
