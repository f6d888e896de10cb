"""What a node is called in each language, in full and in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.text import Language, Text

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph


def name_of(graph: PlanGraph, id: str) -> Text:
    """The name of a node in both languages; where it has one alone, that one twice.

    A body that no plan names has no node: its id in braces stands for its name.
    """
    node = graph.nodes[id] if id in graph else {"name": f"{{{id}}}"}
    return Text(en=str(node.get("name_en") or node["name"]), ka=str(node["name"]))


def short_name(graph: PlanGraph, id: str, language: Language) -> str:
    """A node's number in its plan; a body's acronym in the language where it has one; else the name."""
    if id in graph and "code" in graph.nodes[id]:
        return str(graph.nodes[id]["code"])
    acronyms = [part for part in str(graph.nodes[id].get("acronym", "")).split(", ") if part] if id in graph else []
    fitting = [part for part in acronyms if part.isascii() == (language == "en")]
    return fitting[0] if fitting else name_of(graph, id).in_(language)
