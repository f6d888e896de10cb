"""The graph as the files of other programs: node-link JSON, GraphML, and GEXF, which Gephi opens with labels and colours."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import networkx as nx

from graph.naming import name_of, short_name
from graph.schema import EDGE_TYPES
from kavshiri.exports.plain import plain

if TYPE_CHECKING:
    from graph.plan_graph import PlanGraph
    from graph.text import Language


def node_link_of(graph: PlanGraph) -> bytes:
    """NetworkX' node-link form in JSON; the key of an edge is its type."""
    data = nx.node_link_data(graph, edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def graphml_of(graph: PlanGraph) -> bytes:
    """GraphML; evidence is a JSON text, an edge has its type as `type`.

    Raises
    ------
    Refused
        When a text cannot stand in XML.
    """
    copy = plain(graph, "GraphML")
    for _, _, key, attributes in copy.edges(keys=True, data=True):
        attributes["type"] = key
    out = io.BytesIO()
    nx.write_graphml(copy, out, encoding="utf-8", infer_numeric_types=True)
    return out.getvalue()


def gexf_of(graph: PlanGraph, language: Language) -> bytes:
    """GEXF 1.2 with what Gephi shows: labels in a language, a colour for each kind, the role as the label of an edge.

    Raises
    ------
    Refused
        When a text cannot stand in XML.
    """
    from kavshiri.drawing.marks import mark_of

    copy = plain(graph, "GEXF")
    for id, attributes in copy.nodes(data=True):
        red, green, blue = bytes.fromhex(mark_of(attributes).light.removeprefix("#"))
        attributes["label"] = short_name(graph, id, language)
        attributes["title"] = name_of(graph, id).in_(language)
        attributes["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    whole: PlanGraph = nx.MultiDiGraph()
    whole.add_nodes_from(copy.nodes(data=True))
    for source, target, key, attributes in copy.edges(keys=True, data=True):
        label = EDGE_TYPES[key].forward.in_(language)
        whole.add_edge(source, target, f"{source} {key} {target}", **attributes, type_of_tie=key, label=label)
    out = io.BytesIO()
    nx.write_gexf(whole, out, encoding="utf-8")
    return out.getvalue()
