"""The Cypher of the store, all of it derived from the schema; values are always parameters."""

from __future__ import annotations

from graph.schema import EDGE_TYPES, NODE_KINDS, PLAN

Ends = tuple[str, str, str]
"""A type of edge with the label of its source and of its target."""

LABELS = tuple(NODE_KINDS)
ENDS: tuple[Ends, ...] = tuple(
    (edge.type, source.label, target.label)
    for edge in EDGE_TYPES.values()
    for source in edge.sources
    for target in edge.targets
)

_DECLARED = {kind.label: kind.properties for kind in NODE_KINDS.values()} | {
    edge.type: edge.properties for edge in EDGE_TYPES.values()
}
SAID = {
    name: tuple(p.name for p in properties if p.name not in ("id", "kind")) for name, properties in _DECLARED.items()
}
"""The properties that a plan says of a kind of node or type of edge."""

NOTHING = "RETURN null"
# A node that is made and removed in one transaction: who makes it holds the lock of its id until the end, and nobody sees it.
LOCK = f"MERGE (lock:{PLAN.label} {{id: ''}}) DELETE lock"
PLANS = (
    f"MATCH (plan:{PLAN.label}) WHERE plan.loaded IS NOT NULL "
    "RETURN plan.id AS id, plan.name AS title, plan.form AS form, plan.loaded AS loaded, plan.stamp AS stamp ORDER BY loaded"
)
TELLING = f"MATCH (plan:{PLAN.label}) WHERE plan.loaded IS NOT NULL RETURN plan.about AS about ORDER BY plan.loaded"
REPORT = f"MATCH (plan:{PLAN.label} {{id: $id}}) RETURN plan.findings AS findings, plan.ledger AS ledger"
CONSTRAINED = (
    "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties "
    "WHERE properties = ['id'] AND type IN ['UNIQUENESS', 'NODE_KEY', 'NODE_PROPERTY_UNIQUENESS'] "
    "RETURN labelsOrTypes[0] AS label"
)


def constraint(label: str) -> str:
    """That no two nodes of a label have one id."""
    return f"CREATE CONSTRAINT kavshiri_{label.lower()}_id IF NOT EXISTS FOR (node:{label}) REQUIRE node.id IS UNIQUE"


def make_nodes(label: str) -> str:
    """Make nodes that only `$plans` says, from rows of id, place and the values of `said`."""
    said = ", ".join(f"node.{name} = row[{at}]" for at, name in enumerate(SAID[label], 2))
    return (
        f"UNWIND $rows AS row MERGE (node:{label} {{id: row[0]}}) "
        f"SET node.plans = $plans, node.places = [row[1]], {said}"
    )


def make_edges(ends: Ends) -> str:
    """Make edges that only `$plans` says, from rows of source, target, place and the values of `said`."""
    said = ", ".join(f"edge.{name} = row[{at}]" for at, name in enumerate(SAID[ends[0]], 3))
    return (
        f"UNWIND $rows AS row {_ends(ends)} MERGE (source)-[edge:{ends[0]}]->(target) "
        f"SET edge.plans = $plans, edge.places = [row[2]], {said}"
    )


def merge_nodes(label: str) -> str:
    """Make or change nodes from rows of properties."""
    return f"UNWIND $rows AS row MERGE (node:{label} {{id: row.id}}) SET node += row"


def merge_edges(ends: Ends) -> str:
    """Make or change edges from rows of source, target and properties."""
    return f"UNWIND $rows AS row {_ends(ends)} MERGE (source)-[edge:{ends[0]}]->(target) SET edge += row[2]"


def delete_nodes(label: str) -> str:
    """Remove nodes by their ids, and the edges that they have."""
    return f"UNWIND $rows AS row MATCH (node:{label} {{id: row}}) DETACH DELETE node"


def delete_edges(ends: Ends) -> str:
    """Remove edges by source and target."""
    return f"UNWIND $rows AS row {_ends(ends)} MATCH (source)-[edge:{ends[0]}]->(target) DELETE edge"


def nodes(label: str) -> str:
    """All nodes of a label that any plan says, or that `$plan` says."""
    return f"MATCH (node:{label}) WHERE {_said('node')} RETURN node.id AS id, properties(node) AS properties"


def edges(ends: Ends) -> str:
    """All edges of a type between two labels that any plan says, or that `$plan` says."""
    type, source, target = ends
    return f"MATCH (source:{source})-[edge:{type}]->(target:{target}) WHERE {_said('edge')} {_EDGE}"


def nodes_by_id(label: str) -> str:
    """The nodes with these ids."""
    return f"UNWIND $rows AS row MATCH (node:{label} {{id: row}}) RETURN node.id AS id, properties(node) AS properties"


def edges_by_ends(ends: Ends) -> str:
    """The edges with these sources and targets."""
    return f"UNWIND $rows AS row {_ends(ends)} MATCH (source)-[edge:{ends[0]}]->(target) {_EDGE}"


def edges_at(ends: Ends, *, forward: bool) -> str:
    """The edges that begin, or end, at nodes with these ids, with the nodes at the other end."""
    type, source, target = ends
    near, label = ("source", source) if forward else ("target", target)
    return (
        f"UNWIND $rows AS row MATCH ({near}:{label} {{id: row}}) "
        f"MATCH (source:{source})-[edge:{type}]->(target:{target}) WHERE {_said('edge')} "
        f"{_EDGE}, properties({'target' if forward else 'source'}) AS reached"
    )


_EDGE = "RETURN source.id AS source, target.id AS target, properties(edge) AS properties"


def _ends(ends: Ends) -> str:
    _, source, target = ends
    return f"MATCH (source:{source} {{id: row[0]}}) MATCH (target:{target} {{id: row[1]}})"


def _said(variable: str) -> str:
    return f"{variable}.plans IS NOT NULL AND ($plan = '' OR $plan IN {variable}.plans)"
