"""Departments with the same partners."""

from __future__ import annotations

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.likeness import LEAST_ACTIVITIES, LEAST_COMMON, alike
from queries.parameters import COORDINATOR, ORGANISATION, named
from queries.question import Found, question
from queries.roles import executed_by, partners
from queries.saying import about, coordinator_left_out, counted, sentences
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
    options=(COORDINATOR,),
    returns=(
        Column("department", Text(en="Department", ka="დეპარტამენტი"), "node", wide=True),
        Column("likeness", Text(en="Likeness", ka="მსგავსება"), "number"),
        Column("common", Text(en="Common partners", ka="საერთო პარტნიორები"), "nodes"),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
    ),
)
def similar_departments(graph: PlanGraph, organisation: str, *, coordinator: bool = False) -> Found:
    """Departments are similar by the share of their partners that both have (P. Jaccard, 1901), outside copied lists.

    Compared from three activities each and two common partners; below that there is too little to compare. Likest first.
    """
    found = alike(graph, organisation, coordinator=coordinator)
    out = set() if coordinator else coordinators(graph) - {organisation}
    rows: list[Row] = [
        {
            "department": one.department,
            "likeness": round(one.likeness, 3),
            "common": one.common,
            "activities": one.activities,
        }
        for one in found or ()
    ]
    return Found(
        title=about(graph, "Departments similar to: {0}", "მსგავსი დეპარტამენტები: {0}", organisation),
        words=sentences(_words(graph, organisation, rows, enough=found is not None), coordinator_left_out(graph, out)),
        rows=rows,
        ties=lambda: [
            tie
            for row in rows
            for department in (organisation, row["department"])
            for activity in executed_by(graph, department)
            if set(partners(graph, activity)) & set(row["common"])
            for tie in ties_of(graph, [activity], (department, *row["common"]))
        ],
        nodes=[organisation] if organisation in graph else [],
    )


def _words(graph: PlanGraph, organisation: str, rows: list[Row], *, enough: bool) -> Text:
    if not enough:
        return about(
            graph,
            f"There is too little to compare: {{0}} needs {LEAST_ACTIVITIES} activities and {LEAST_COMMON} partners outside "
            "copied lists.",
            f"შესადარებლად ცოტა მონაცემია: {{0}} – საჭიროა {LEAST_ACTIVITIES} აქტივობა და {LEAST_COMMON} პარტნიორი "
            "გადმოწერილი სიების გარეშე.",
            organisation,
        )
    if not rows:
        return about(
            graph,
            f"No department has {LEAST_COMMON} partners in common with {{0}} outside copied lists.",
            f"არც ერთ დეპარტამენტს არ აქვს {{0}}-თან {LEAST_COMMON} საერთო პარტნიორი გადმოწერილი სიების გარეშე.",
            organisation,
        )
    count = counted(len(rows), "department is", "departments are", "დეპარტამენტია")
    return about(
        graph,
        f"{count.en} similar to {{0}}; likest {{1}} ({rows[0]['likeness']:.2f}).",
        f"{{0}}: მსგავსი {count.ka}; ყველაზე მეტად {{1}} ({rows[0]['likeness']:.2f}).",
        organisation,
        rows[0]["department"],
    )
