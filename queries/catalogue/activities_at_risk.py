"""Activities that a risk threatens."""

from __future__ import annotations

from graph.plan_graph import PlanGraph, sources, targets
from graph.schema import AT_RISK_FROM
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import RISK
from queries.question import Found, question
from queries.risks import THEMES, themes_of
from queries.roles import bodies, executors, groups, partners
from queries.saying import counted, groups_in_rows, names, sentences
from queries.working import ties_of


@question(
    title=Text(en="Which activities does this risk threaten?", ka="რომელ აქტივობებს ემუქრება ეს რისკი?"),
    en=(
        "activities at risk from {risk}",
        "which activities are threatened by {risk}",
        "what is at risk because of {risk}",
        "which activities have the risk {risk}",
        "activities with the risk of {risk}",
        "what fails if there is {risk}",
        "where is {risk} a risk",
        "where is {risk} named as a risk",
        "which activities will {risk} affect",
        "which activities name {risk} as a risk",
        "which activities suffer from {risk}",
        "activities at risk from lack of {risk}",
        "which activities could fail because of a lack of {risk}",
        "which activities suffer if there is no {risk}",
        "where does {risk} figure as a risk",
    ),
    ka=(
        "რომელ აქტივობებს ემუქრება {risk}",
        "აქტივობები, რომლებსაც ემუქრება {risk}",
        "რა არის რისკის ქვეშ {risk}-ის გამო",
        "რომელ აქტივობებს აქვს რისკი {risk}",
        "სად არის რისკად მითითებული {risk}",
        "რა ჩავარდება, თუ იქნება {risk}",
        "რისკი {risk} რომელ აქტივობებს ეხება",
        "{risk}-ის რისკის მქონე აქტივობები",
        "რომელ აქტივობებს შეაფერხებს {risk}",
        "რომელ აქტივობებზე იმოქმედებს {risk}",
        "რომელ აქტივობებს შეეხება {risk}",
    ),
    asks=(RISK,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("risks", Text(en="Risk", ka="რისკი"), "nodes"),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes"),
        Column("partners", Text(en="Partners", ka="პარტნიორები"), "nodes", shown="pages"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (activity:Activity)-[:AT_RISK_FROM]->(risk:Risk)
        WHERE risk.id IN [] + $risk
        RETURN DISTINCT activity.id AS activity
    """,
)
def activities_at_risk(graph: PlanGraph, risk: str | list[str]) -> Found:
    """An activity is threatened by a risk that its row names; words that fit several risks mean all. In the plan's order."""
    asked = [one for one in (risk if isinstance(risk, list) else [risk]) if one in graph]
    threatened = {activity for one in asked for activity in sources(graph, AT_RISK_FROM, one)}
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in sorted(threatened, key=plan_order):
        listed = dict.fromkeys([*executors(graph, activity), *partners(graph, activity)])
        met = sorted(one for one in targets(graph, AT_RISK_FROM, activity) if one in asked)
        rows.append(
            {
                "activity": activity,
                "risks": met,
                "executors": bodies(graph, executors(graph, activity)),
                "partners": bodies(graph, partners(graph, activity)),
                "groups": groups(graph, listed),
            }
        )
        ties += [(activity, one, AT_RISK_FROM.type) for one in met]
    threats = names(graph, asked)
    count = counted(len(rows), "activity is", "activities are", "აქტივობა")
    return Found(
        title=Text(en=f"Activities at risk from: {threats.en}", ka=f"აქტივობები, რომლებსაც ემუქრება: {threats.ka}"),
        words=sentences(
            Text(
                en=f"{count.en} threatened, by {counted(len(asked), 'risk', 'risks', '').en}.",
                ka=f"რისკის წინაშეა {count.ka}; რისკი: {len(asked)}.",
            ),
            _in_common(graph, asked),
            groups_in_rows(graph, rows),
        ),
        rows=rows,
        ties=ties,
        edges=lambda: [*ties, *ties_of(graph, [row["activity"] for row in rows])],
    )


def _in_common(graph: PlanGraph, asked: list[str]) -> Text | None:
    """What several risks are about: words that no risk has stand for a theme."""
    themes = [theme for theme in THEMES if theme != "other" and all(theme in themes_of(graph, one) for one in asked)]
    if len(asked) < 2 or not themes:
        return None
    return Text(
        en=f"Each of these risks is about: {', '.join(THEMES[theme].en for theme in themes)}.",
        ka=f"ყველა ამ რისკის თემაა: {', '.join(THEMES[theme].ka for theme in themes)}.",
    )
