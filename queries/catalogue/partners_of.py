"""A body's partners."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.order import plan_order
from queries.parameters import GROUPS, ORGANISATION
from queries.question import Found, question
from queries.roles import executed_by, executors, is_group, partnered_by, partners
from queries.saying import about, activities, counted, groups_left_out, names, sentences
from queries.without_role import named_without_role
from queries.working import ties_of

_MOST_NAMED = 3  # of equals that come first
_ROLE = {
    "partners": Text(en="is its partner", ka="მისი პარტნიორია"),
    "executes": Text(en="executes, it is partner", ka="ასრულებს, ის პარტნიორია"),
}


@question(
    title=Text(en="Who are the partners of this organisation?", ka="ვინ არიან ამ ორგანიზაციის პარტნიორები?"),
    en=(
        "partners of {organisation}",
        "who are the partners of {organisation}",
        "list of {organisation}'s partners",
        "with whom does {organisation} partner",
        "whom does {organisation} cooperate with",
        "partner organisations of {organisation}",
        "which agencies are partners of {organisation}",
        "who are {organisation}'s counterparts and partners",
        "whom does {organisation} work with",
        "who helps {organisation}",
        "who partners with {organisation}",
        "who is a partner of {organisation}",
        "which bodies cooperate with {organisation}",
        "who does {organisation} work with, and on what",
    ),
    ka=(
        "{organisation}-ის პარტნიორები",
        "ვინ არიან {organisation}-ის პარტნიორები",
        "ვისთან თანამშრომლობს {organisation}",
        "ვინ არის {organisation}-ის პარტნიორი",
        "{organisation}-ის პარტნიორი უწყებები",
        "{organisation}-ის პარტნიორი ორგანიზაციების სია",
        "რომელი უწყებებია {organisation}-ის პარტნიორი",
        "რომელი უწყებები მუშაობენ {organisation}-თან",
        "ვინ პარტნიორობს {organisation}-ს",
        "ვისთან მუშაობს {organisation}",
        "ვინ ეხმარება {organisation}-ს",
        "ვინ ჰყავს {organisation}-ს პარტნიორად",
    ),
    asks=(ORGANISATION,),
    options=(GROUPS,),
    returns=(
        Column("partner", Text(en="Partner", ka="პარტნიორი"), "node", wide=True),
        Column("role", Text(en="How", ka="როგორ"), "words", _ROLE),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes"),
    ),
    cypher="""
        MATCH (activity:Activity)-[:EXECUTED_BY|PARTNERED_WITH]->(:Organisation {id: $organisation})
        RETURN activity.id AS activity
        UNION
        MATCH (text)-[:NAMES]->(:Organisation {id: $organisation})
        MATCH (text)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN activity.id AS activity
    """,
)
def partners_of(graph: PlanGraph, organisation: str, *, groups: bool = False) -> Found:
    """A partner of a body executes where the body is partner, or is partner where the body executes.

    Of a body without a partner the words say where texts only name it. Rows are ordered by the number of activities, most first;
    of equals by name.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for activity in executed_by(graph, organisation):
        for other in partners(graph, activity):
            found.setdefault(other, {}).setdefault("partners", []).append(activity)
    for activity in partnered_by(graph, organisation):
        for other in executors(graph, activity):
            found.setdefault(other, {}).setdefault("executes", []).append(activity)
    found.pop(organisation, None)
    left_out = [] if groups else [other for other in found if is_group(graph, other)]
    rows: list[Row] = []
    for other, roles in found.items():
        if other not in left_out:
            together = sorted({activity for listed in roles.values() for activity in listed}, key=plan_order)
            rows.append(
                {
                    "partner": other,
                    "role": [role for role in _ROLE if role in roles],
                    "count": len(together),
                    "activities": together,
                }
            )
    rows.sort(key=lambda row: (-row["count"], name_of(graph, row["partner"]).ka, row["partner"]))
    shown = {row["partner"] for row in rows}
    return Found(
        title=about(graph, "Partners of: {0}", "პარტნიორები: {0}", organisation),
        words=sentences(_words(graph, organisation, rows), groups_left_out(graph, left_out)),
        rows=rows,
        ties=lambda: ties_of(graph, {a: None for row in rows for a in row["activities"]}, {organisation, *shown}),
        nodes=[organisation] if organisation in graph else [],
    )


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    if not rows:
        none = about(graph, "The plan gives {0} no partner.", "გეგმის მიხედვით {0} უპარტნიოროდაა.", organisation)
        return sentences(none, named_without_role(graph, organisation))
    count = counted(len(rows), "partner", "partners", "პარტნიორი")
    first = [row["partner"] for row in rows if row["count"] == rows[0]["count"]]
    said = about(graph, f"{{0}} has {count.en}", f"{{0}}: {count.ka}", organisation)
    if len(first) > _MOST_NAMED:
        return Text(en=f"{said.en}.", ka=f"{said.ka}.")
    most, of = names(graph, first), activities(rows[0]["count"])
    each = Text(en=" each", ka="თითოეულთან ") if len(first) > 1 else Text(en="", ka="")
    return Text(
        en=f"{said.en}; most often {most.en} ({of.en}{each.en}).",
        ka=f"{said.ka}; ყველაზე ხშირად {most.ka} ({each.ka}{of.ka}).",
    )
