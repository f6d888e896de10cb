"""All that the page tells, each name, text and place once; elsewhere it is meant by its number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graph.naming import name_of
from graph.schema import CATEGORIES, NODE_KINDS
from graph.text import Text
from kavshiri.drawing.sheet_json import sounds_of
from kavshiri.node_ties import roles_of
from kavshiri.whole_plan.routes import ROUTES

if TYPE_CHECKING:
    from graph.evidence import Evidence
    from graph.plan_graph import PlanGraph


class Contents:
    """The nodes, ties, texts and places of a graph by number, in the order in which they were first asked for.

    Parameters
    ----------
    graph
        The plans; every node of it has a number.
    """

    def __init__(self, graph: PlanGraph) -> None:
        self.graph = graph
        self._nodes = {id: number for number, id in enumerate(graph)}
        self._texts: dict[Text, int] = {}
        self._places: dict[tuple[Any, ...], int] = {}

    def node(self, id: str) -> int:
        """The number of a node."""
        return self._nodes[id]

    def text(self, text: Text) -> int:
        """The number of a text."""
        return self._texts.setdefault(text, len(self._texts))

    def place(self, file: str, line: int, column: str, words: str) -> int:
        """The number of a place of a source."""
        return self._places.setdefault((file, line, column, words), len(self._places))

    def places(self, evidence: Iterable[Evidence]) -> list[int]:
        """The numbers of the places of evidence, each once."""
        numbers = (self.place(piece["file"], piece["line"], piece["column"], piece["words"]) for piece in evidence)
        return list(dict.fromkeys(numbers))

    def form(self) -> dict[str, Any]:
        """All of it for JSON; to be asked for last, when everything has its number."""
        ties = {(source, target, type): number for number, (source, target, type) in enumerate(self._edges())}
        roles: dict[str, int] = {}
        nodes = [self._node(id, ties, roles) for id in self._nodes]
        return {
            "nodes": nodes,
            "ties": [
                [self.node(source), self.node(target), self.places(self.graph.edges[source, target, type]["evidence"])]
                for source, target, type in ties
            ],
            "roles": [[key, self.text(self._role_words(key))] for key in roles],
            "texts": [text.en if text.en == text.ka else [text.en, text.ka] for text in self._texts],
            "places": list(self._places),
        }

    def _edges(self) -> Iterable[tuple[str, str, str]]:
        return self.graph.edges(keys=True)

    def _node(self, id: str, ties: dict[tuple[str, str, str], int], roles: dict[str, int]) -> dict[str, Any]:
        node = self.graph.nodes[id]
        name = name_of(self.graph, id)
        kind = CATEGORIES[node["category"]].title if "category" in node else NODE_KINDS[node["kind"]].title
        form = {
            "id": id,
            "route": ROUTES[node["kind"]],
            "kind": self.text(kind),
            "name": self.text(name),
            "code": str(node.get("code", "")),
            "acronym": str(node.get("acronym", "")),
            "sounds": sounds_of(name),
            "places": self.places(node["evidence"]),
            "roles": [
                [
                    roles.setdefault(role.key, len(roles)),
                    [
                        ties[
                            (id, tie.other, role.key[:-1]) if role.key.endswith(">") else (tie.other, id, role.key[:-1])
                        ]
                        for tie in role.ties
                    ],
                ]
                for role in roles_of(self.graph, id)
            ],
        }
        told = {
            "legal": node.get("legal_form"),
            "unconfirmed": node.get("unconfirmed"),
            "category": node.get("category"),
        }
        return form | {name: value for name, value in told.items() if value}

    def _role_words(self, key: str) -> Text:
        from graph.schema import EDGE_TYPES

        edge = EDGE_TYPES[key[:-1]]
        return edge.forward if key.endswith(">") else edge.backward
