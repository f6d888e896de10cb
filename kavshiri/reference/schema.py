"""The page that tells the kinds of nodes and the types of edges."""

from __future__ import annotations

from collections.abc import Iterable

from graph.schema import CATEGORIES, EDGE_TYPES, NODE_KINDS, EdgeType, NodeKind, Property
from kavshiri.reference.markdown import table, whole


def schema_page() -> str:
    """What a plan graph holds, in NetworkX and in Neo4j alike."""
    return whole(
        [
            "# The schema",
            "This page is made from `graph/schema.py` by `make docs`. In NetworkX a plan is a `MultiDiGraph`: the id is the\n"
            "node's key, `kind` its kind, and the type of an edge is the edge's key. In Neo4j the kind is the label, and the\n"
            "type is the relationship's type. Every node and every edge has its evidence: file, line, column and words.",
            "## Kinds of nodes",
            table(
                ["label", "in English", "ქართულად", "identity"],
                [[f"`{kind.label}`", kind.title.en, kind.title.ka, kind.identity] for kind in NODE_KINDS.values()],
            ),
            "### Properties of every kind",
            _properties(_shared()),
            *(part for kind in NODE_KINDS.values() for part in _of_its_own(kind)),
            "## Types of edges",
            table(
                ["type", "from", "to", "forward", "backward", "ქართულად", "properties"],
                [_edge(edge) for edge in EDGE_TYPES.values()],
            ),
            "## Categories of organisations",
            table(
                ["category", "in English", "ქართულად"],
                [[f"`{category.name}`", category.title.en, category.title.ka] for category in CATEGORIES.values()],
            ),
        ]
    )


def _shared() -> list[Property]:
    """The properties that all kinds have, in their order."""
    first, *others = NODE_KINDS.values()
    return [property for property in first.properties if all(property in kind.properties for kind in others)]


def _of_its_own(kind: NodeKind) -> list[str]:
    own = [property for property in kind.properties if property not in _shared()]
    return [f"### Further properties of {kind.label}", _properties(own)] if own else []


def _properties(properties: Iterable[Property]) -> str:
    return table(
        ["property", "type", "what it is", "always there"],
        [[f"`{of.name}`", f"`{of.type}`", of.what, "yes" if of.required else ""] for of in properties],
    )


def _edge(edge: EdgeType) -> list[str]:
    ends = [", ".join(f"`{kind.label}`" for kind in kinds) for kinds in (edge.sources, edge.targets)]
    names = ", ".join(f"`{of.name}`" for of in edge.properties)
    return [f"`{edge.type}`", *ends, edge.forward.en, edge.backward.en, f"{edge.forward.ka}; {edge.backward.ka}", names]
