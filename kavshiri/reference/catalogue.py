"""The page that tells every question of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from kavshiri.reference.markdown import block, bullets, table, whole
from queries.answer import Column
from queries.parameters import Parameter
from queries.question import Question
from queries.questions import catalogue

_HOLDS = {
    "node": "one of the plan",
    "nodes": "several of the plan",
    "each": "for each one, several",
    "words": "one or several of the terms",
    "number": "a number",
    "text": "a text",
    "yes": "yes or nothing",
}
_SHOWN = {"everywhere": "", "briefly": "", "pages": "; in pages and files", "programs": "; in JSON only"}


def catalogue_page() -> str:
    """Every question with its rule, its wordings in both languages, its options, its columns and its Cypher."""
    questions = catalogue()
    return whole(
        [
            "# The catalogue of questions",
            "This page is made from `queries/catalogue` by `make docs`. Each question can be asked by its name,\n"
            '`kavshiri ask NAME …`, in words, `kavshiri ask "…"`, from Python, `plans.ask("…")`, and in the pages.\n'
            "A word in braces stands for a name, a number or a quarter of your own.",
            table(
                ["question", "in English", "ქართულად"],
                [[f"[{name}](#{name})", asked.title.en, asked.title.ka] for name, asked in questions.items()],
            ),
            *(part for asked in questions.values() for part in _question(asked)),
        ]
    )


def _question(asked: Question) -> Iterator[str]:
    yield f"## {asked.name}"
    yield f"**{asked.title.en}** · **{asked.title.ka}**"
    yield cleandoc(asked.rule)
    yield block(asked.example)
    yield f"Usage: `kavshiri ask {asked.usage}`"
    if asked.options:
        yield table(["option", "what it does", "ქართულად"], [_option(option) for option in asked.options])
    yield table(["column", "in English", "ქართულად", "holds"], [_column(column) for column in asked.returns])
    yield "In words:"
    yield bullets([*asked.wordings["en"], *asked.wordings["ka"]])
    if asked.cypher.strip():
        yield "The activities that it reads from Neo4j:"
        yield block(cleandoc(asked.cypher), "cypher")
    else:
        yield "It reads the whole plan."


def _option(option: Parameter) -> list[str]:
    name = f"--{option.name.replace('_', '-')}"
    shown = name if option.takes == "flag" else f"{name} {'|'.join(option.choices) or option.name.upper()}"
    return [f"`{shown}`", option.title.en, option.title.ka]


def _column(column: Column) -> list[str]:
    terms = ", ".join(f"`{name}` ({term.en})" for name, term in column.terms.items())
    holds = _HOLDS[column.holds] + (f": {terms}" if terms else "") + _SHOWN[column.shown]
    return [f"`{column.name}`", column.title.en, column.title.ka, holds]
