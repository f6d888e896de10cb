"""Activities in which two bodies both have a role."""

from __future__ import annotations

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.parameters import ORGANISATION, named
from queries.question import Found, question
from queries.roles import ROLE_TERMS, bodies, groups, roles_in, with_role_of
from queries.saying import about, activities, groups_in_rows, sentences
from queries.without_role import named_beside
from queries.working import ties_of


@question(
    title=Text(en="In which activities do both have a role?", ka="რომელ აქტივობებში მონაწილეობს ორივე?"),
    en=(
        "activities shared by {first} and {second}",
        "where do {first} and {second} meet",
        "what do {first} and {second} do together",
        "joint activities of {first} and {second}",
        "in which activities are both {first} and {second}",
        "common activities of {first} and {second}",
        "which activities do {first} and {second} share",
        "what do {first} and {second} share",
        "do {first} and {second} work together",
        "what do {first} and {second} do jointly",
        "joint work of {first} and {second}",
        "where do {first} and {second} both take part",
        "cooperation between {first} and {second}",
        "in which activities do {first} and {second} take part",
        "where do the paths of {first} and {second} cross",
        "what have {first} and {second} in common",
        "in which activities do {first} and {second} appear together",
    ),
    ka=(
        "{first}-ისა და {second}-ის საერთო აქტივობები",
        "სად ხვდებიან {first} და {second}",
        "რას აკეთებენ ერთად {first} და {second}",
        "რომელ აქტივობებში არიან {first} და {second} ორივე",
        "{first} და {second} ერთობლივი აქტივობები",
        "რომელი აქტივობები აქვთ საერთო {first}-სა და {second}-ს",
        "მუშაობენ თუ არა ერთად {first} და {second}",
        "რომელ აქტივობებში მონაწილეობს {first} და {second}",
        "{first}-ისა და {second}-ის ერთობლივი საქმიანობა",
        "რომელ აქტივობებში კვეთენ ერთმანეთს {first} და {second}",
        "{first}-ისა და {second}-ის თანამშრომლობა",
        "რომელ აქტივობებში აქვს როლი {first}-ს და {second}-ს",
        "რა აქვთ საერთო {first}-სა და {second}-ს",
    ),
    asks=(named(ORGANISATION, "first", "Border Police"), named(ORGANISATION, "second", "EMS")),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("first_role", Text(en="The first", ka="პირველი"), "words", ROLE_TERMS),
        Column("second_role", Text(en="The second", ka="მეორე"), "words", ROLE_TERMS),
        Column("others", Text(en="Others", ka="სხვები"), "nodes"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (activity:Activity)-[:EXECUTED_BY|PARTNERED_WITH]->(body:Organisation)
        WHERE body.id IN [$first, $second]
        RETURN DISTINCT activity.id AS activity
    """,
)
def activities_shared_by(graph: PlanGraph, first: str, second: str) -> Found:
    """Two bodies share an activity when each executes it or is a partner in it; in the order of the plan.

    Where they share none, the words say where a text names one of them, without a role, in an activity of the other.
    """
    of_first = with_role_of(graph, first) if first != second else []
    shared = [activity for activity in of_first if second in roles_in(graph, activity)]
    rows: list[Row] = []
    for activity in shared:
        roles = roles_in(graph, activity)
        others = [body for body in roles if body not in (first, second)]
        rows.append(
            {
                "activity": activity,
                "first_role": roles[first],
                "second_role": roles[second],
                "others": bodies(graph, others),
                "groups": groups(graph, others),
            }
        )
    beside = [] if rows else [named_beside(graph, first, second), named_beside(graph, second, first)]
    return Found(
        title=about(graph, "Activities of both {0} and {1}", "საერთო აქტივობები: {0} და {1}", first, second),
        words=sentences(_words(graph, first, second, rows), *beside, groups_in_rows(graph, rows)),
        rows=rows,
        ties=ties_of(graph, shared, (first, second)),
        edges=lambda: ties_of(graph, shared),
        nodes=[body for body in (first, second) if body in graph],
    )


def _words(graph: PlanGraph, first: str, second: str, rows: list[Row]) -> Text:
    if first == second:
        return about(
            graph,
            "{0}: this is one body; its activities: kavshiri ask activities-depending-on.",
            "{0}: ეს ერთი და იგივე უწყებაა; მისი აქტივობები: kavshiri ask activities-depending-on.",
            first,
        )
    if not rows:
        return about(
            graph,
            "There is no activity in which both {0} and {1} have a role.",
            "არ არის აქტივობა, რომელშიც ორივე მონაწილეობს: {0} და {1}.",
            first,
            second,
        )
    beside = sum(row["first_role"] == row["second_role"] == ["partners"] for row in rows)
    count = activities(len(rows))
    both = about(
        graph, f"{{0}} and {{1}} both have a role in {count.en}.", f"{{0}} და {{1}}: საერთოა {count.ka}.", first, second
    )
    only = Text(
        en=f"In {beside} both are only partners, which is standing side by side and not working together.",
        ka=f"{beside}-ში ორივე მხოლოდ პარტნიორია, რაც ერთად მუშაობას არ ნიშნავს.",
    )
    return sentences(both, only if beside else None)
