"""The brief that an officer takes into a meeting: what it says, that it is short, that its forms open."""

import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import BrowserContext

from graph.errors import NotFound
from graph.text import Language
from graph.vocabulary import Vocabulary
from kavshiri.brief import brief_of, docx_of, html_of
from loaders import Reading


def test_it_says_what_the_body_does_with_whom_and_when(reading: Reading, vocabulary: Vocabulary) -> None:
    brief = brief_of(reading.graph, vocabulary, "en", "სასაზღვრო პოლიცია")
    assert brief.title == "Coordination brief: Border Police"
    work = next(section for section in brief.sections if section.heading.startswith("Who does what"))
    codes = [row[0].split()[0] for row in work.rows]
    assert codes == ["1.1.4", "1.1.6", "2.2.1", "3.2.2", "3.2.3", "3.2.8", "4.2.2.1", "4.2.2.2", "4.2.2.3"]
    assert {row[1] for row in work.rows} == {"executes"}
    assert work.rows[codes.index("4.2.2.2")][-1] == "Q1, Q2, Q3"
    assert work.rows[codes.index("3.2.8")][-1] == "no deadline given"
    assert any("lines" in source for source in brief.sources)


def test_for_two_it_says_what_they_share(reading: Reading, vocabulary: Vocabulary) -> None:
    brief = brief_of(reading.graph, vocabulary, "en", "Border Police", "EMS")
    shared = next(section for section in brief.sections if section.heading == "Partners of both")
    assert len(shared.rows) == 6
    assert shared.rows[0][0] == "Ministry of Foreign Affairs"
    assert "EMS: 1.1.3, 3.1.4, 4.1.5.2" in shared.rows[0][1]
    invited = next(section for section in brief.sections if section.heading == "Who else should be there")
    assert invited.rows[0][0] == "International Relations Department"


def test_what_has_no_row_is_named_or_can_be_asked(reading: Reading, vocabulary: Vocabulary) -> None:
    after = [section.after for section in brief_of(reading.graph, vocabulary, "en", "MFA").sections if section.after]
    assert after[0] == "… and 6 more: 4.1.5.2; 4.2.1.1; 4.2.1.3; 4.2.2.1; 6.1.1; 7.1.1."
    assert after[1] == "… and 1 more: Insufficient interest."
    assert after[2].startswith("… and 12 more: MoD; ANRS; ")


@pytest.mark.parametrize("beside", ["", "EMS"])
@pytest.mark.parametrize("language", ["en", "ka"])
def test_it_prints_on_two_pages(
    beside: str, language: Language, reading: Reading, vocabulary: Vocabulary, tmp_path: Path, chromium: BrowserContext
) -> None:
    brief = brief_of(reading.graph, vocabulary, language, "Border Police", beside)
    file = tmp_path / "brief.html"
    file.write_text(html_of(brief), encoding="utf-8")
    page = chromium.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    assert faults == []
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


def test_the_document_opens_with_its_georgian_and_its_picture(reading: Reading, vocabulary: Vocabulary) -> None:
    of_two = brief_of(reading.graph, vocabulary, "ka", "Border Police", "EMS")
    document = Document(io.BytesIO(docx_of(of_two)))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert of_two.title in text
    assert all(section.heading in text for section in of_two.sections)
    assert len(document.inline_shapes) == 1
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert all(row[0] in cells for section in of_two.sections for row in section.rows)


@pytest.mark.parametrize("language", ["en", "ka"])
def test_a_body_without_a_role_cannot_be_briefed(language: Language, reading: Reading, vocabulary: Vocabulary) -> None:
    with pytest.raises(NotFound, match="no role"):
        brief_of(reading.graph, vocabulary, language, "WHO")


def test_what_a_brief_tells_is_among_its_sources(reading: Reading, vocabulary: Vocabulary) -> None:
    brief = brief_of(reading.graph, vocabulary, "en", "MFA", "Academy")
    lines = {int(line) for source in brief.sources for line in re.findall(r"\d+", source.partition(":")[2])}
    told = {
        row[0].split()[0]
        for section in brief.sections
        if section.heading.startswith("Who does what")
        for row in section.rows
    }
    for activity in (f"mia-2020/{number}" for number in told):
        for _, _, key, tie in reading.graph.out_edges(activity, keys=True, data=True):
            if key in ("EXECUTED_BY", "PARTNERED_WITH"):
                assert {piece["line"] for piece in tie["evidence"]} <= lines


def test_a_body_does_not_meet_itself(reading: Reading, vocabulary: Vocabulary) -> None:
    with pytest.raises(NotFound, match="does not meet itself"):
        brief_of(reading.graph, vocabulary, "en", "MFA", "ge-mfa")
