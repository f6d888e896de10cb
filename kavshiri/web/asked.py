"""An address of the app as a question, and a question as an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

if TYPE_CHECKING:
    from starlette.datastructures import QueryParams

    from queries.question import Question


def texts_of(question: Question, query: QueryParams) -> tuple[str, ...]:
    """What stands in an address for each parameter of a question; several of a kind in one field are parted by semicolons."""
    texts: list[str] = []
    for parameter in question.asks:
        given = query.getlist(parameter.name)
        if parameter.takes == "many":
            given = [part for value in given for part in value.split(";")]
        texts += [value.strip() for value in given if value.strip()]
    return tuple(texts)


def options_of(question: Question, query: QueryParams) -> dict[str, Any]:
    """The options of a question that an address chooses."""
    return {
        option.name: query[option.name] if option.takes != "flag" else True
        for option in question.options
        if query.get(option.name)
    }


def address_of(question: Question, values: Mapping[str, Any], *, plan: str = "", form: str = "", **more: str) -> str:
    """The address of an answer, or of one of its downloads (`form` is `csv`, `png` …)."""
    pairs: list[tuple[str, str]] = []
    for parameter in (*question.asks, *question.options):
        value = values.get(parameter.name)
        several = value if isinstance(value, list) else [value]
        pairs += [(parameter.name, "1" if one is True else str(one)) for one in several if one]
    if plan:
        pairs.append(("plan", plan))
    pairs += [(name, value) for name, value in more.items() if value]
    return f"/ask/{question.name}{'.' + form if form else ''}" + (f"?{urlencode(pairs)}" if pairs else "")


def arguments_by_name(question: Question, texts: list[str]) -> dict[str, Any]:
    """Texts as a person types them one after another, by the names of the parameters that they are for."""
    values: dict[str, Any] = {}
    for index, parameter in enumerate(question.asks):
        rest = texts[index:]
        if parameter.takes == "many":
            values[parameter.name] = rest
        elif parameter.takes == "words":
            values[parameter.name] = " ".join(rest)
        elif rest:
            values[parameter.name] = rest[0]
    return values
