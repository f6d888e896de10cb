"""Departments with the same partners."""

from __future__ import annotations

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.likeness import Likeness, likeness, nobody_alike, too_little
from queries.parameters import COORDINATOR, GROUPS, ORGANISATION, named
from queries.question import Found, question
from queries.roles import executed_by, partners
from queries.saying import about, coordinator_left_out, counted, groups_left_out, sentences
from queries.working import ties_of


@question(
    title=Text(
        en="Which departments are similar by their partners?", ka="რომელი დეპარტამენტებია მსგავსი პარტნიორებით?"
    ),
    en=(
        "departments similar to {organisation}",
        "which departments are similar to {organisation}",
        "who is like {organisation}",
        "which departments have the same partners as {organisation}",
        "who resembles {organisation}",
        "departments comparable to {organisation}",
        "similar departments to {organisation}",
        "which department is most like {organisation}",
    ),
    ka=(
        "{organisation}-ის მსგავსი დეპარტამენტები",
        "რომელი დეპარტამენტებია {organisation}-ის მსგავსი",
        "ვინ ჰგავს {organisation}-ს",
        "რომელ დეპარტამენტს ჰყავს იგივე პარტნიორები, რაც {organisation}-ს",
        "ვინ არის {organisation}-ის მსგავსი",
        "{organisation}-თან მსგავსი დეპარტამენტები",
        "რომელი დეპარტამენტი ჰგავს ყველაზე მეტად {organisation}-ს",
        "{organisation}-სთან შედარებადი დეპარტამენტები",
    ),
    asks=(named(ORGANISATION, "organisation", "EMS"),),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("department", Text(en="Department", ka="დეპარტამენტი"), "node", wide=True),
        Column("likeness", Text(en="Likeness", ka="მსგავსება"), "number"),
        Column("common", Text(en="Common partners", ka="საერთო პარტნიორები"), "nodes"),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
    ),
)
def similar_departments(
    graph: PlanGraph, organisation: str, *, coordinator: bool = False, groups: bool = False
) -> Found:
    """Departments are similar by the share of their partners that both have (P. Jaccard, 1901), outside copied lists.

    Compared from three activities each and two common partners; below that there is too little to compare. The coordinator is
    neither compared nor a partner. The likest first; of equals that with more common partners, then by id.
    """
    out = set() if coordinator else coordinators(graph) - {organisation}
    compared = likeness(graph, organisation, out, groups=groups)
    rows: list[Row] = [
        {
            "department": one.department,
            "likeness": round(one.likeness, 3),
            "common": one.common,
            "activities": one.activities,
        }
        for one in compared.found
    ]
    copied = in_copied_lists(graph)
    return Found(
        title=about(graph, "Departments similar to: {0}", "მსგავსი დეპარტამენტები: {0}", organisation),
        words=sentences(
            _words(graph, organisation, compared),
            coordinator_left_out(graph, out),
            groups_left_out(graph, compared.groups),
        ),
        rows=rows,
        ties=lambda: [
            tie
            for row in rows
            for department in (organisation, row["department"])
            for activity in executed_by(graph, department)
            if activity not in copied and not set(row["common"]).isdisjoint(partners(graph, activity))
            for tie in ties_of(graph, [activity], (department, *row["common"]))
        ],
        nodes=[organisation] if organisation in graph else [],
    )


def _words(graph: PlanGraph, organisation: str, compared: Likeness) -> Text:
    if not compared.enough:
        return too_little(graph, organisation, compared)
    if not compared.found:
        return nobody_alike(graph, organisation, compared)
    first = compared.found[0]
    count = counted(len(compared.found), "department is", "departments are", "დეპარტამენტია")
    common = counted(len(first.common), "partner", "partners", "პარტნიორი")
    return about(
        graph,
        f"{count.en} similar to {{0}}, of {compared.others} that could be compared. Likest: {{1}}, with {common.en} in common "
        f"({first.likeness:.2f}).",
        f"{{0}}: მსგავსი {count.ka}, შედარდა {compared.others}. ყველაზე მეტად ჰგავს {{1}}: საერთოა {common.ka} "
        f"({first.likeness:.2f}).",
        organisation,
        first.department,
    )
