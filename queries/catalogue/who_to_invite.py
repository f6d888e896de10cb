"""Who should be in the room."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.schema import NAMES
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.named import named_by_texts, naming
from queries.numbers import numbers
from queries.order import plan_order
from queries.parameters import CODE, GROUPS
from queries.question import Found, question
from queries.roles import executors, is_group, partners
from queries.saying import about, activities, counted, sentences
from queries.subjects import ties_to_subject
from queries.texts import activities_under
from queries.working import ties_of

_WHY = {
    "executes": Text(en="executes", ka="ასრულებს"),
    "partners": Text(en="partner", ka="პარტნიორია"),
    "counterpart": Text(en="counterpart", ka="საქმიანობის საგანი"),
    "named": Text(en="is named", ka="დასახელებულია"),
}


@question(
    title=Text(en="Who should be in the room for this?", ka="ვინ უნდა იყოს მოწვეული?"),
    en=(
        "who should be in the room for {code}",
        "whom to invite for {code}",
        "who to invite to a meeting on {code}",
        "who is involved in {code}",
        "participants of {code}",
        "who must attend the meeting about {code}",
        "invitation list for {code}",
        "who takes part in {code}",
        "prepare a meeting on {code}",
        "who is concerned by {code}",
        "who executes {code}",
        "who is responsible for {code}",
        "who are the partners in {code}",
        "who is a partner in {code}",
    ),
    ka=(
        "ვინ უნდა იყოს მოწვეული {code}-ზე",
        "ვინ მოვიწვიოთ {code}-ის შეხვედრაზე",
        "ვინ უნდა დაესწროს {code}-ის განხილვას",
        "ვინ მონაწილეობს {code}-ში",
        "{code}-ის მონაწილეები",
        "მოსაწვევთა სია {code}-ისთვის",
        "ვინ არის ჩართული {code}-ში",
        "შეხვედრის მომზადება {code}-ზე",
        "ვის ეხება {code}",
        "ვინ ასრულებს {code}-ს",
        "ვინ არის პასუხისმგებელი {code}-ზე",
        "ვინ არიან {code}-ის პარტნიორები",
    ),
    asks=(CODE,),
    options=(GROUPS,),
    returns=(
        Column("body", Text(en="Body", ka="უწყება"), "node", wide=True),
        Column("why", Text(en="Why", ka="რატომ"), "words", _WHY),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes"),
    ),
    cypher="""
        MATCH (above:Goal|Objective|Activity {id: $code})-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN DISTINCT activity.id AS activity
    """,
)
def who_to_invite(graph: PlanGraph, code: str, *, groups: bool = False) -> Found:
    """To the room belong those who execute, are partner, are the counterpart, or are named by the texts, in any activity.

    Executors first, then partners, counterparts and those only named, each by the number of activities, most first. Nobody can
    invite a group: the words say where the plan leaves somebody unnamed; groups are rows only where asked for, and come last.
    """
    under = sorted(activities_under(graph, code), key=plan_order) if code in graph else []
    named = named_by_texts(graph)
    why: dict[str, dict[str, list[str]]] = {}
    unnamed: dict[str, list[str]] = {}
    ties: list[Edge] = []
    for activity in under:
        for reason, listed in (("executes", executors(graph, activity)), ("partners", partners(graph, activity))):
            for body in listed:
                if is_group(graph, body):
                    unnamed.setdefault(body, []).append(activity)
                if groups or not is_group(graph, body):
                    why.setdefault(body, {}).setdefault(reason, []).append(activity)
        over = naming(graph, activity, named)
        about_whom = {body for _, body, is_counterpart in over if is_counterpart}
        for text, body, _ in over:
            reason = "counterpart" if body in about_whom else "named"
            listed = why.setdefault(body, {}).setdefault(reason, [])
            if listed[-1:] != [activity]:
                listed.append(activity)
            ties.append((text, body, NAMES.type))
    rows = [_row(body, reasons) for body, reasons in why.items()]
    order = list(_WHY)
    rows.sort(key=lambda row: (order.index(row["why"][0]), -row["count"], name_of(graph, row["body"]).ka, row["body"]))
    rows.sort(key=lambda row: is_group(graph, row["body"]))
    return Found(
        title=about(
            graph,
            "Who should be in the room for {0}",
            "ვინ მოვიწვიოთ: {0}",
            code,
        ),
        words=sentences(_words(graph, rows, len(under)), _unnamed(graph, unnamed)),
        rows=rows,
        ties=[*ties_of(graph, under), *ties, *(tie for one in under for tie in ties_to_subject(graph, one, code))],
        nodes=[code] if code in graph else [],
    )


def _row(body: str, reasons: dict[str, list[str]]) -> Row:
    involved = sorted({activity for listed in reasons.values() for activity in listed}, key=plan_order)
    return {
        "body": body,
        "why": [reason for reason in _WHY if reason in reasons],
        "count": len(involved),
        "activities": involved,
    }


def _words(graph: PlanGraph, rows: list[Row], number: int) -> Text:
    named = [row for row in rows if not is_group(graph, row["body"])]
    if not named:
        return Text(en="The plan names nobody here.", ka="გეგმა აქ არავის ასახელებს.")
    count = counted(len(named), "body belongs", "bodies belong", "უწყება")
    reasons = {reason: sum(reason in row["why"] for row in named) for reason in _WHY}
    only_named = sum(row["why"] == ["named"] for row in named)
    under = activities(number)
    return Text(
        en=f"{count.en} in the room, for {under.en}. Executors: {reasons['executes']}; partners: {reasons['partners']}; "
        f"counterparts: {reasons['counterpart']}; only named in the texts: {only_named}.",
        ka=f"მოსაწვევია {count.ka} ({under.ka}). ასრულებს: {reasons['executes']}; პარტნიორია: {reasons['partners']}; "
        f"საქმიანობის საგანია: {reasons['counterpart']}; მხოლოდ ტექსტშია დასახელებული: {only_named}.",
    )


def _unnamed(graph: PlanGraph, unnamed: dict[str, list[str]]) -> Text | None:
    if not unnamed:
        return None
    listed = [(name_of(graph, group), numbers(graph, unnamed[group])) for group in sorted(unnamed)]
    english = "; ".join(f"{name.en} ({where.en})" for name, where in listed)
    georgian = "; ".join(f"{name.ka} ({where.ka})" for name, where in listed)
    return Text(
        en=f"The plan leaves unnamed, to be settled before: {english}.",
        ka=f"გეგმაში დაუსახელებელია და წინასწარ უნდა დაზუსტდეს: {georgian}.",
    )
