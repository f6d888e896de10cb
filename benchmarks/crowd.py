"""A plan of many bodies that work together, for pages that are large."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent)]

from graph.evidence import Evidence
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import ACTIVITY, EXECUTED_BY, HAS_ACTIVITY, OBJECTIVE, ORGANISATION, PARTNERED_WITH


def crowd(bodies: int) -> PlanGraph:
    """A plan of so many bodies and as many activities under forty objectives."""
    made = new_graph()

    def place(number: int) -> list[Evidence]:
        return [Evidence(plan="p", file="plan.txt", line=number + 1, column="partner", words="უწყება")]

    for number in range(40):
        add_node(made, OBJECTIVE, f"p/{number}", name="ამოცანა", code=str(number), evidence=place(number))
    for number in range(bodies):
        category = "department" if number % 8 == 0 else "state"
        add_node(made, ORGANISATION, f"b{number}", name=f"უწყება {number}", category=category, evidence=place(number))
        activity, code = f"p/{number % 40}.{number}", f"{number % 40}.{number}"
        add_node(made, ACTIVITY, activity, name="სწავლება", code=code, evidence=place(number))
        add_edge(made, HAS_ACTIVITY, f"p/{number % 40}", activity, evidence=place(number))
        for step in (1, 2):
            add_node(
                made,
                ORGANISATION,
                f"b{(number * 7 + step) % bodies}",
                name="უწყება",
                category="state",
                evidence=place(0),
            )
            partner = f"b{(number * 7 + step) % bodies}"
            add_edge(made, PARTNERED_WITH, activity, partner, position=step, evidence=place(number))
        add_edge(made, EXECUTED_BY, activity, f"b{number // 8 * 8}", position=1, evidence=place(number))
    return made
