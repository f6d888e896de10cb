"""An answer as a person meets it in Python: words, a table, a picture, the places in the source."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import Refused
from graph.text import Language

if TYPE_CHECKING:
    import pandas as pd

    from graph.plan_graph import PlanGraph
    from kavshiri.drawing.picture import Picture
    from queries.answer import Answer

_HEIGHT = 720  # pixels


class Answered:
    """An answer that shows itself in Jupyter as words, table and interactive picture, offline.

    Parameters
    ----------
    answer
        What the question found.
    graph
        The graph, or the part of it, that was asked.
    language
        In which it is shown.
    """

    def __init__(self, answer: Answer, graph: PlanGraph, language: Language) -> None:
        self.answer = answer
        self.graph = graph
        self.language: Language = language

    def __repr__(self) -> str:
        return f"{self.title}\n{self.words}\n{self.table.to_string() if self.answer.rows else ''}".strip()

    @property
    def title(self) -> str:
        """The question in words, with what was asked."""
        return self.answer.title.in_(self.language)

    @property
    def words(self) -> str:
        """The answer in a sentence or two."""
        return self.answer.words.in_(self.language)

    @property
    def command(self) -> str:
        """The command that asks the same."""
        return self.answer.command

    @property
    def table(self) -> pd.DataFrame:
        """The rows for people, with headings and names in the language."""
        import pandas as pd

        from kavshiri.screen import cell

        columns = self.answer.telling_columns()
        rows = [
            [
                row[column.name]
                if column.holds == "number"
                else cell(row[column.name], column, self.graph, self.language)
                for column in columns
            ]
            for row in self.answer.rows
        ]
        return pd.DataFrame(rows, columns=[column.title.in_(self.language) for column in columns])

    @property
    def rows(self) -> pd.DataFrame:
        """The rows for programs: ids and keys, every column."""
        import pandas as pd

        return pd.DataFrame(self.answer.rows, columns=[column.name for column in self.answer.columns])

    @property
    def evidence(self) -> pd.DataFrame:
        """The places in the source that the rows rest on."""
        import pandas as pd

        return pd.DataFrame(self.answer.evidence, columns=["plan", "file", "line", "column", "words"])

    @property
    def picture(self) -> Picture:
        """The network of the answer."""
        from kavshiri.drawing import picture_of

        return picture_of(self.answer, self.graph)

    @property
    def page(self) -> str:
        """The whole answer as one HTML page that opens offline."""
        from kavshiri.drawing import page

        return page(self.picture, self.answer, self.graph, self.language)

    def as_file(self, form: str) -> bytes:
        """The answer as the content of a file: `html`, `svg`, `png`, `csv` or `xlsx`.

        Raises
        ------
        Refused
            When the form is none of these.
        """
        from kavshiri.exports.answers import csv_of, xlsx_of

        if form == "html":
            return self.page.encode()
        if form == "svg":
            return self.picture.to_svg(self.language).encode()
        if form == "png":
            return self.picture.to_png(self.language)
        if form in ("csv", "xlsx"):
            return (csv_of if form == "csv" else xlsx_of)(self.answer, self.graph, self.language)
        listed = "html, svg, png, csv, xlsx"
        raise Refused(
            f"{form!r} is no form of an answer: use {listed}.", f"{form!r} უცნობი სახეა: გამოიყენეთ {listed}."
        )

    def save(self, path: str | Path) -> Path:
        """Write it as .html, .svg, .png, .csv or .xlsx, as the name ends.

        Raises
        ------
        Refused
            When the name ends otherwise, or the file cannot be written.
        """
        from kavshiri.files import write_whole

        path = Path(path)
        write_whole(path, self.as_file(path.suffix.lower().removeprefix(".")))
        return path

    def _repr_html_(self) -> str:
        """Words and table for the notebook's own page, the picture in a frame of its own that can reach nothing."""
        words = f"<h4>{escape(self.title)}</h4><p>{escape(self.words)}</p>"
        table = self.table.to_html(index=False, border=0) if self.answer.rows else ""
        frame = (
            f'<iframe sandbox="allow-scripts" srcdoc="{escape(self.page)}" title="{escape(self.title)}"'
            f' style="width:100%;height:{_HEIGHT}px;border:1px solid #ccc"></iframe>'
        )
        return f'<div lang="{self.language}">{words}{table}{frame if self.answer.nodes else ""}</div>'
