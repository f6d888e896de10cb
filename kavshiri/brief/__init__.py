"""The coordination brief: one or two pages that an officer takes into a meeting."""

from kavshiri.brief.content import Brief, brief_of
from kavshiri.brief.document import docx_of
from kavshiri.brief.webpage import html_of

__all__ = ["Brief", "brief_of", "docx_of", "html_of"]
