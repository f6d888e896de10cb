"""The risks that a body faces."""

from __future__ import annotations

from collections import defaultdict

from graph.plan_graph import PlanGraph, nodes_of, sources, targets
from graph.schema import ACTIVITY, AT_RISK_FROM
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.parameters import SUBJECT, named
from queries.question import Found, question
from queries.risks import THEMES, themes_of
from queries.roles import role_ties, with_role_of
from queries.saying import about, activities, sentences
from queries.subjects import activities_of_subject, is_numbered, nothing_under, ties_to_subject

_OF = named(SUBJECT, "organisation", example="EMS")


@question(
    title=Text(
        en="Which risks does this organisation or this part of the plan face?",
        ka="რა რისკები ემუქრება ამ ორგანიზაციას ან გეგმის ამ ნაწილს?",
    ),
    en=(
        "risks for {organisation}",
        "which risks does {organisation} face",
        "risk exposure of {organisation}",
        "what threatens the activities of {organisation}",
        "what are {organisation}'s risks",
        "how exposed is {organisation} to risks",
        "risks in the activities of {organisation}",
        "which risks concern {organisation}",
        "which risks affect {organisation}",
        "what could endanger {organisation}",
        "how much is {organisation} exposed to risks compared with the whole plan",
        "risks of {organisation}",
    ),
    ka=(
        "{organisation}-ის რისკები",
        "რა რისკები ემუქრება {organisation}-ს",
        "რა რისკების წინაშე დგას {organisation}",
        "რა ემუქრება {organisation}-ის აქტივობებს",
        "რა რისკები აქვს {organisation}-ს",
        "{organisation}-ის რისკებთან დაკავშირებული მდგომარეობა",
        "რომელი რისკები ეხება {organisation}-ს",
        "რისკები {organisation}-ისთვის",
        "რა რისკების წინაშე დგას {organisation} გეგმის საერთო მაჩვენებელთან შედარებით",
    ),
    asks=(_OF,),
    returns=(
        Column("risk", Text(en="Risk", ka="რისკი"), "node", wide=True),
        Column("theme", Text(en="Theme", ka="თემა"), "words", THEMES),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("share", Text(en="Its share, %", ka="მისი წილი, %"), "number"),
        Column("plan_share", Text(en="Plan's share, %", ka="გეგმის წილი, %"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes", shown="pages"),
    ),
)
def risk_exposure(graph: PlanGraph, organisation: str) -> Found:
    """A body is exposed to the risks of the activities in which it has a role, executor or partner; a number, of those under it.

    `share` is the percentage of these activities that name the risk, `plan_share` that of all activities of their plans. Most
    activities first; of equals by id.
    """
    numbered = is_numbered(graph, organisation)
    belonging = ties_to_subject if numbered else role_ties
    involved = activities_of_subject(graph, organisation) if numbered else with_role_of(graph, organisation)
    plans = set(map(_plan, involved))
    everything = sum(_plan(activity) in plans for activity in nodes_of(graph, ACTIVITY))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for activity in involved:
        for risk in targets(graph, AT_RISK_FROM, activity):
            found[risk].append(activity)
    rows: list[Row] = [
        {
            "risk": risk,
            "theme": themes_of(graph, risk),
            "count": len(listed),
            "share": _percent(len(listed), len(involved)),
            "plan_share": _percent(sum(_plan(one) in plans for one in sources(graph, AT_RISK_FROM, risk)), everything),
            "activities": listed,
        }
        for risk, listed in found.items()
    ]
    rows.sort(key=lambda row: (-row["count"], row["risk"]))
    ties: list[Edge] = []
    for row in rows:
        for activity in row["activities"]:
            ties += [(activity, row["risk"], AT_RISK_FROM.type), *belonging(graph, activity, organisation)]
    safe = len(involved) - len({activity for listed in found.values() for activity in listed})
    return Found(
        title=about(graph, "Risks of: {0}", "რისკები: {0}", organisation),
        words=_words(graph, organisation, rows, len(involved), safe),
        rows=rows,
        ties=ties,
        nodes=[organisation] if organisation in graph else [],
    )


def _plan(activity: str) -> str:
    return activity.partition("/")[0]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _words(graph: PlanGraph, organisation: str, rows: list[Row], involved: int, safe: int) -> Text:
    if is_numbered(graph, organisation):
        said = Text(
            en=f"{activities(involved).en}; without any risk: {safe}.",
            ka=f"{activities(involved).ka}; რისკი მითითებული არ არის: {safe}.",
        )
        return sentences(said if involved else nothing_under(graph, organisation), _commonest(graph, rows))
    if not involved:
        return about(graph, "{0} has a role in no activity.", "{0} არც ერთ აქტივობაში არ მონაწილეობს.", organisation)
    count = activities(involved)
    said = about(
        graph,
        f"{{0}} has a role in {count.en}; without any risk: {safe}.",
        f"{{0}} მონაწილეობს {involved} აქტივობაში; რისკი მითითებული არ არის: {safe}.",
        organisation,
    )
    return sentences(said, _commonest(graph, rows))


def _commonest(graph: PlanGraph, rows: list[Row]) -> Text | None:
    if not rows:
        return None
    first = rows[0]
    return about(
        graph,
        f"Commonest: “{{0}}”, in {first['share']:g} % of them; in the whole plan {first['plan_share']:g} %.",
        f"ყველაზე ხშირია „{{0}}“: {first['share']:g} %; მთელ გეგმაში {first['plan_share']:g} %.",
        first["risk"],
    )
