"""A graph without nested values, as the file forms of other programs want it; what they cannot hold is refused."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.errors import Refused

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph

# What no XML 1.0 document can hold (W3C, *Extensible Markup Language 1.0*, section 2.2).
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(graph: PlanGraph, form: str) -> PlanGraph:
    """A copy in which every value is a text, a number or a yes; evidence is a JSON text.

    Parameters
    ----------
    graph
        The plans; not changed.
    form
        The name of the form, for the refusal.

    Raises
    ------
    Refused
        At a control character or a nested value; names the node or edge and the property.
    """
    copy: PlanGraph = nx.MultiDiGraph()
    for id, attributes in graph.nodes(data=True):
        copy.add_node(_text(id, f"node {id!a}", form), **_values(attributes, f"node {id!a}", form))
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        copy.add_edge(source, target, key, **_values(attributes, f"edge {source!a} {key} {target!a}", form))
    return copy


def _values(attributes: dict[str, Any], place: str, form: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in attributes.items():
        flat = json.dumps(value, ensure_ascii=False) if name == "evidence" else value
        if not isinstance(flat, str | int | float | bool):
            raise Refused(
                f"{place}: its {name} is a nested value, which {form} cannot hold. Nothing was written.",
                f"{place}: {name} რთული მნიშვნელობაა, რომელსაც {form} ვერ ინახავს. არაფერი ჩაწერილა.",
            )
        values[name] = _text(flat, f"{place}, {name}", form) if isinstance(flat, str) else flat
    return values


def _text(text: str, place: str, form: str) -> str:
    found = _NOT_XML.search(text)
    if found:
        letter = f"U+{ord(found[0]):04X}"
        raise Refused(
            f"{place}: it has the control character {letter}, which {form} cannot hold. Nothing was written.",
            f"{place}: შეიცავს მმართველ სიმბოლოს {letter}, რომელსაც {form} ვერ ინახავს. არაფერი ჩაწერილა.",
        )
    return text
