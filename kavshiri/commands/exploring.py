"""For those who explore: the catalogue of questions, and Cypher of their own on Neo4j."""

from __future__ import annotations

import json
import math
from math import isnan
from pathlib import Path
from typing import Annotated

import typer

from kavshiri.options import JsonOption, LanguageOption, StoreOption, opened


def questions(json_form: JsonOption = False, lang: LanguageOption = None) -> None:
    """List the questions that can be asked.

    Example: kavshiri questions --lang ka
    """
    from kavshiri.language import language_of
    from kavshiri.screen import say, say_wrapped
    from queries.questions import catalogue

    language = language_of(lang)
    found = catalogue().values()
    if json_form:
        listed = [
            {
                "question": question.name,
                "title": question.title.in_(language),
                "parameters": [parameter.name for parameter in question.asks],
                "options": [option.name for option in question.options],
                "columns": [column.name for column in question.returns],
                "wordings": list(question.wordings[language]),
            }
            for question in found
        ]
        say(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for question in found:
        say(f"kavshiri ask {question.usage}")
        say_wrapped(question.title.in_(language), indent=4)


def query(
    cypher: Annotated[str, typer.Argument(help="A query that only reads.", metavar="CYPHER")],
    json_form: JsonOption = False,
    csv: Annotated[Path | None, typer.Option("--csv", help="Write the rows as CSV.", metavar="FILE")] = None,
    seconds: Annotated[
        float, typer.Option("--seconds", help="The longest that it may take.", min=0.1, max=86_400)
    ] = 30.0,
    limit: Annotated[int, typer.Option("--limit", help="The most rows that it may give.", min=1)] = 1000,
    store: StoreOption = None,
    lang: LanguageOption = None,
) -> None:
    """Run a Cypher query of your own that only reads, on a store in Neo4j.

    Example: kavshiri query "MATCH (o:Organisation) RETURN o.name, o.category" --store neo4j://neo4j@localhost/neo4j
    """
    from graph.errors import Refused
    from graph.stores import CypherStore
    from kavshiri import wording
    from kavshiri.exports.spreadsheet import csv_text
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.screen import print_table, say

    language = language_of(lang)
    kept = opened(store)
    if not isinstance(kept, CypherStore):
        raise Refused(wording.NOT_NEO4J.en, wording.NOT_NEO4J.ka)
    if isnan(seconds):
        raise typer.BadParameter("--seconds takes a number of seconds.")
    kept.only_reads(cypher, seconds=seconds)
    rows = kept.rows(cypher, seconds=seconds, limit=limit)
    headings = list(rows[0]) if rows else []
    if csv is not None:
        write_whole(csv, csv_text([headings, *([_plain(value) for value in row.values()] for row in rows)]))
    if json_form:
        say(json.dumps(_finite(rows), ensure_ascii=False, indent=2, default=str))
        return
    if rows:
        print_table(headings, [[_shown(value) for value in row.values()] for row in rows])
    say(wording.ROWS.format(count=len(rows)).in_(language))
    if csv is not None:
        say(wording.WRITTEN.format(path=csv.absolute()).in_(language))


def _plain(value: object) -> object:
    """A value for a cell: numbers as numbers, nothing for null."""
    return "" if value is None else value if isinstance(value, (int, float)) else _shown(value)


def _finite(value: object) -> object:
    """The value with what JSON has no number for (infinity, not a number) as null."""
    if isinstance(value, dict):
        return {name: _finite(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
