"""The risks of a plan."""

from __future__ import annotations

from collections import Counter

from graph.plan_graph import PlanGraph, nodes_of, sources
from graph.schema import ACTIVITY, AT_RISK_FROM, RISK
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.objectives import objectives_of
from queries.order import plan_order
from queries.parameters import GROUPS
from queries.question import Found, question
from queries.risks import THEMES, themes_of
from queries.roles import executors, is_group
from queries.saying import counted, groups_left_out, sentences


@question(
    title=Text(en="What are the risks, and how far do they reach?", ka="რა რისკებია და რამდენად შორს წვდება?"),
    en=(
        "which risks are listed in the plan",
        "risks",
        "what are the risks",
        "list the risks of the plan",
        "which risk affects most activities",
        "biggest risks",
        "most common risks",
        "risks by theme",
        "what threatens the plan",
        "which risk is the most frequent",
        "what could go wrong",
        "overview of risks",
        "risks by reach",
        "which risks does the plan name",
    ),
    ka=(
        "რა რისკებია გეგმაში მითითებული",
        "რისკები",
        "რა რისკებია გეგმაში",
        "გეგმის რისკების სია",
        "რომელი რისკი ემუქრება ყველაზე მეტ აქტივობას",
        "ყველაზე დიდი რისკები",
        "ყველაზე გავრცელებული რისკები",
        "რისკები თემების მიხედვით",
        "რა ემუქრება გეგმას",
        "რომელი რისკია ყველაზე ხშირი",
        "რა საფრთხეები აქვს გეგმას",
        "რისკების მიმოხილვა",
        "რისკები გავრცელების მიხედვით",
        "რა რისკებს ასახელებს გეგმა",
    ),
    options=(GROUPS,),
    returns=(
        Column("risk", Text(en="Risk", ka="რისკი"), "node", wide=True),
        Column("theme", Text(en="Theme", ka="თემა"), "words", THEMES),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("objectives", Text(en="Objectives", ka="ამოცანები"), "number"),
        Column("departments", Text(en="Departments", ka="დეპარტამენტები"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes", shown="pages"),
    ),
    cypher="",
)
def risks(graph: PlanGraph, *, groups: bool = False) -> Found:
    """A risk reaches the activities that name it, their objectives, and the departments that execute them.

    Its theme is told by its words, in a reviewed list. Rows are ordered by activities, most first; of equals by id.
    """
    rows: list[Row] = []
    ties: list[Edge] = []
    left_out: set[str] = set()
    for risk in sorted(nodes_of(graph, RISK)):
        found = sorted(sources(graph, AT_RISK_FROM, risk), key=plan_order)
        executing = {body for activity in found for body in executors(graph, activity)}
        unnamed = set() if groups else {body for body in executing if is_group(graph, body)}
        left_out |= unnamed
        rows.append(
            {
                "risk": risk,
                "theme": themes_of(graph, risk),
                "count": len(found),
                "objectives": len(objectives_of(graph, found)),
                "departments": len(executing - unnamed),
                "activities": found,
            }
        )
        ties += [(activity, risk, AT_RISK_FROM.type) for activity in found]
    rows.sort(key=lambda row: (-row["count"], row["risk"]))
    return Found(
        title=Text(en="Risks by their reach", ka="რისკები მასშტაბის მიხედვით"),
        words=sentences(_words(graph, rows), groups_left_out(graph, left_out)),
        rows=rows,
        ties=ties,
    )


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="The plan names no risk.", ka="გეგმაში რისკი დასახელებული არ არის.")
    touched: Counter[str] = Counter()
    for theme in THEMES:
        touched[theme] = len({activity for row in rows if theme in row["theme"] for activity in row["activities"]})
    without = sum(1 for _ in nodes_of(graph, ACTIVITY)) - len(
        {activity for row in rows for activity in row["activities"]}
    )
    english = ", ".join(f"{text.en} {touched[theme]}" for theme, text in THEMES.items() if touched[theme])
    georgian = ", ".join(f"{text.ka} {touched[theme]}" for theme, text in THEMES.items() if touched[theme])
    count = counted(len(rows), "risk", "risks", "რისკი")
    return Text(
        en=f"{count.en}. Activities by theme: {english}. Activities that name no risk: {without}.",
        ka=f"{count.ka}. აქტივობები თემების მიხედვით: {georgian}. რისკი არ აქვს მითითებული: {without}.",
    )
