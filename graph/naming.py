"""What a node is called in each language, in full and in short; where several plans are at hand, told apart by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.kept import kept
from graph.schema import PLAN
from graph.text import Language, Text

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph


def name_of(graph: PlanGraph, id: str) -> Text:
    """The name of a node in both languages; where it has one alone, that one twice.

    A body that no plan names has no node: its id in braces stands for its name. Behind the name of a unit stands whose it is,
    unless its name tells that, or it is the owner's of all plans at hand.
    """
    node = graph.nodes[id] if id in graph else {"name": f"{{{id}}}"}
    en, ka = str(node.get("name_en") or node["name"]), str(node["name"])
    owner = _owner_of(graph, id)
    if owner and graph.nodes[owner]["name"] not in ka:
        en, ka = f"{en} ({_called(graph, owner, 'en')})", f"{ka} ({_called(graph, owner, 'ka')})"
    return Text(en=en, ka=ka)


def short_name(graph: PlanGraph, id: str, language: Language) -> str:
    """A node's number in its plan; a body's acronym in the language where it has one; else the name."""
    if id in graph and "code" in graph.nodes[id]:
        return number_of(graph, id)
    acronym, owner = _acronym(graph, id, language), _owner_of(graph, id)
    if acronym and owner:
        return f"{acronym} ({_called(graph, owner, language)})"
    return acronym or name_of(graph, id).in_(language)


def number_of(graph: PlanGraph, id: str) -> str:
    """The number of a goal, an objective or an activity, with its plan where several are at hand; empty for other nodes.

    >>> from graph.plan_graph import new_graph
    >>> graph = new_graph()
    >>> graph.add_node("a-2020", kind="Plan")
    >>> graph.add_node("a-2020/1.1", kind="Activity", code="1.1")
    >>> number_of(graph, "a-2020/1.1")
    '1.1'
    >>> graph.add_node("b-2021", kind="Plan")
    >>> number_of(graph, "a-2020/1.1")
    'a-2020/1.1'
    """
    code = str(graph.nodes[id].get("code", "")) if id in graph else ""
    return f"{id.partition('/')[0]}/{code}" if code and len(plan_owners(graph)) > 1 else code


def _owner_of(graph: PlanGraph, id: str) -> str:
    """The body whose unit a body is, where that is not the one owner of all plans at hand; else empty."""
    if id not in graph or graph.nodes[id].get("category") != "department":
        return ""
    owner, parted, _ = id.rpartition("-")
    while parted and owner not in graph:
        owner, parted, _ = owner.rpartition("-")
    owners = set(plan_owners(graph).values()) - {""} if parted else set()
    return "" if not owners or owners == {owner} else owner


def plan_owners(graph: PlanGraph) -> dict[str, str]:
    """The id of the owner of each plan; empty where a plan names none."""
    while hasattr(graph, "_graph"):  # a view has the names of the graph beneath it
        graph = graph._graph
    return kept(graph, "owners of plans", _find_owners)


def _find_owners(graph: PlanGraph) -> dict[str, str]:
    nodes = graph.nodes  # looking into those of the plan's own texts, whose ids begin with that of the plan, takes long
    plans = (id for id in graph if "/" not in id and nodes[id].get("kind") == PLAN.label)
    return {plan: str(nodes[plan].get("owner", "")) for plan in plans}


def _acronym(graph: PlanGraph, id: str, language: Language) -> str:
    acronyms = str(graph.nodes[id].get("acronym", "")).split(", ") if id in graph else []
    return next((part for part in acronyms if part and part.isascii() == (language == "en")), "")


def _called(graph: PlanGraph, owner: str, language: Language) -> str:
    node = graph.nodes[owner]
    name = node.get("name_en") or node["name"] if language == "en" else node["name"]
    return _acronym(graph, owner, language) or str(name)
