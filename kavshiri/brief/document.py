"""The brief as a Word document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from graph.errors import Refused
from kavshiri.brief import words

if TYPE_CHECKING:
    from kavshiri.brief.content import Brief, Section

_FONT = "Sylfaen"  # comes with Windows and has Georgian letters


def docx_of(brief: Brief) -> bytes:
    """The brief as the bytes of a .docx file, A4.

    Raises
    ------
    Refused
        When a text holds a control character, which no document can.
    """
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(15)
    page.top_margin = page.bottom_margin = Mm(13)
    _set_font(document.styles["Normal"], 9)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    try:
        _heading(document, brief.title, 15)
        document.add_paragraph(brief.plans)
        for section in brief.sections:
            _add_section(document, section)
        _heading(document, brief.picture_title, 11)
        document.add_picture(io.BytesIO(brief.picture), width=Mm(120))
        _heading(document, words.SOURCES.in_(brief.language), 11)
        for source in brief.sources:
            document.add_paragraph(source)
    except ValueError as error:
        raise Refused(
            "The brief holds a control character, which no document can. Mend the plan's text.",
            "ცნობა მმართველ სიმბოლოს შეიცავს, რომელსაც დოკუმენტი ვერ ინახავს. გაასწორეთ გეგმის ტექსტი.",
        ) from error
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_section(document: Any, section: Section) -> None:
    _heading(document, section.heading, 11)
    for sentence in section.sentences:
        document.add_paragraph(sentence)
    if section.rows:
        table = document.add_table(rows=1, cols=len(section.columns))
        table.style = "Light Grid Accent 1"
        for cell, column in zip(table.rows[0].cells, section.columns, strict=True):
            _write(cell, column, bold=True)
        for row in section.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                _write(cell, text)
    if section.after:
        document.add_paragraph(section.after)


def _heading(document: Any, text: str, points: int) -> None:
    from docx.shared import Pt, RGBColor

    level = 0 if points > 12 else 1
    paragraph = document.add_heading(level=level)
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    _set_font(run, points)
    run.font.color.rgb = RGBColor(0x1A, 0x1A, 0x1A)


def _write(cell: Any, text: str, *, bold: bool = False) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    _set_font(run, 8)
    run.bold = bold


def _set_font(styled: Any, points: int) -> None:
    """One font for Latin and Georgian letters; Word chooses by script, so each is named."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    styled.font.name = _FONT
    styled.font.size = Pt(points)
    fonts = styled.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
