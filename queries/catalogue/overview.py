"""A plan at a glance."""

from __future__ import annotations

from collections import Counter

from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    CATEGORIES,
    EXECUTED_BY,
    GOAL,
    INDICATOR,
    MEASURED_BY,
    NAMES,
    OBJECTIVE,
    ORGANISATION,
    PARTNERED_WITH,
    PLAN,
    RISK,
    SCHEDULED_IN,
)
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.copied import copied_lists
from queries.question import Found, question
from queries.roles import executors, groups, partners
from queries.saying import activities, names, sentences

_WHAT = {
    "goals": Text(en="goals", ka="მიზნები"),
    "objectives": Text(en="objectives", ka="ამოცანები"),
    "activities": Text(en="activities", ka="აქტივობები"),
    "indicators": Text(en="indicators", ka="ინდიკატორები"),
    "risks": Text(en="risks", ka="რისკები"),
    "organisations": Text(en="organisations and groups", ka="ორგანიზაციები და ჯგუფები"),
    **{
        f"category-{key}": Text(en=f"of these: {one.title.en}", ka=f"მათ შორის: {one.title.ka}")
        for key, one in CATEGORIES.items()
    },
    "executes": Text(en="ties of executors", ka="შემსრულებლის კავშირები"),
    "partners": Text(en="ties of partners", ka="პარტნიორის კავშირები"),
    "named": Text(en="bodies named in texts", ka="ტექსტში დასახელებები"),
    **{
        f"quarter-{number}": Text(en=f"activities in quarter {roman}", ka=f"აქტივობები {roman} კვარტალში")
        for number, roman in enumerate(("I", "II", "III", "IV"), 1)
    },
    "copied": Text(en="activities in copied lists", ka="აქტივობები გადმოწერილ სიებში"),
    "unconfirmed": Text(
        en="to look at: bodies not in the vocabulary", ka="შესამოწმებელი: ლექსიკონში არარსებული უწყებები"
    ),
    "no-quarter": Text(en="to look at: activities without a quarter", ka="შესამოწმებელი: აქტივობები კვარტლის გარეშე"),
    "no-partner": Text(en="to look at: activities without a partner", ka="შესამოწმებელი: აქტივობები პარტნიორის გარეშე"),
    "no-risk": Text(en="to look at: activities without a risk", ka="შესამოწმებელი: აქტივობები რისკის გარეშე"),
    "no-indicator": Text(
        en="to look at: activities without an indicator", ka="შესამოწმებელი: აქტივობები ინდიკატორის გარეშე"
    ),
    "unnamed": Text(
        en="to look at: activities with unnamed units", ka="შესამოწმებელი: აქტივობები დაუსახელებელი უწყებებით"
    ),
}


@question(
    title=Text(en="What is in the plan, at a glance?", ka="რა არის გეგმაში, ერთი შეხედვით?"),
    en=(
        "overview",
        "what is in the plan",
        "plan at a glance",
        "summary of the plan",
        "statistics of the plan",
        "how many activities are in the plan",
        "give me an overview",
        "how big is the plan",
        "what does the plan consist of",
        "how many organisations take part in the plan",
        "what's in the plan",
        "tell me about the plan",
        "how many partners are there in the plan",
        "what is this plan about",
        "how many indicators are there",
        "how many goals and objectives are there",
        "how many activities executors and partners are there",
    ),
    ka=(
        "მიმოხილვა",
        "რა არის გეგმაში",
        "გეგმა ერთი შეხედვით",
        "გეგმის შეჯამება",
        "გეგმის სტატისტიკა",
        "რამდენი აქტივობაა გეგმაში",
        "გეგმის მოკლე მიმოხილვა",
        "რამდენი ორგანიზაციაა გეგმაში",
        "რა წერია გეგმაში მოკლედ",
        "რისგან შედგება გეგმა",
        "რას შეიცავს გეგმა",
        "რამდენი ინდიკატორია სულ",
        "რამდენი მიზანი და ამოცანაა გეგმაში",
        "გეგმის მოკლე შინაარსი",
        "რამდენი ორგანიზაცია მონაწილეობს გეგმაში",
        "მომიყევი გეგმის შესახებ",
        "რამდენი პარტნიორია გეგმაში",
        "რამდენი შემსრულებელი და პარტნიორია გეგმაში",
        "რაზეა ეს გეგმა",
    ),
    returns=(
        Column("what", Text(en="What", ka="რა"), "words", _WHAT, wide=True),
        Column("count", Text(en="How many", ka="რამდენი"), "number"),
    ),
    cypher="",
)
def overview(graph: PlanGraph) -> Found:
    """A plan is its goals, objectives, activities, indicators, risks and bodies, their ties, the quarters, and what is open.

    Counts of what needs a look are of what the graph shows; what the reading of the document was unsure of is in its findings.
    """
    counts = _counts(graph)
    rows: list[Row] = [{"what": [key], "count": counts[key]} for key in _WHAT]
    plans = sorted(nodes_of(graph, PLAN))
    listed = names(graph, plans)
    done = activities(counts["activities"])
    leading = sorted(coordinators(graph))
    led = None
    if leading:
        one, other = ("Its coordinator is", "კოორდინატორია") if len(plans) == 1 else ("Coordinators", "კოორდინატორები")
        whom = names(graph, leading)
        led = Text(
            en=f"{one}{'' if len(plans) == 1 else ':'} {whom.en}.",
            ka=f"{other}{'' if len(plans) == 1 else ':'} {whom.ka}.",
        )
    return Found(
        title=Text(en=f"At a glance: {listed.en}", ka=f"ერთი შეხედვით: {listed.ka}"),
        words=sentences(
            Text(
                en=f"{done.en} under {counts['objectives']} objectives and {counts['goals']} goals, with "
                f"{counts['organisations']} organisations and groups.",
                ka=f"{done.ka}, {counts['objectives']} ამოცანა, {counts['goals']} მიზანი; "
                f"{counts['organisations']} ორგანიზაცია და ჯგუფი.",
            ),
            led,
        ),
        rows=rows,
        ties=[],
        nodes=[*plans, *sorted(nodes_of(graph, GOAL))],
    )


def _counts(graph: PlanGraph) -> Counter[str]:
    counts: Counter[str] = Counter()
    for key, kind in (("goals", GOAL), ("objectives", OBJECTIVE), ("activities", ACTIVITY), ("indicators", INDICATOR)):
        counts[key] = sum(1 for _ in nodes_of(graph, kind))
    counts["risks"] = sum(1 for _ in nodes_of(graph, RISK))
    for body in nodes_of(graph, ORGANISATION):
        counts["organisations"] += 1
        counts[f"category-{graph.nodes[body]['category']}"] += 1
        counts["unconfirmed"] += bool(graph.nodes[body].get("unconfirmed"))
    roles = {EXECUTED_BY.type: "executes", PARTNERED_WITH.type: "partners", NAMES.type: "named"}
    counts.update(roles[key] for _, _, key in graph.edges(keys=True) if key in roles)
    for activity in nodes_of(graph, ACTIVITY):
        quarters = list(targets(graph, SCHEDULED_IN, activity))
        counts.update({f"quarter-{quarter.rpartition('Q')[2]}" for quarter in quarters})
        partnering = partners(graph, activity)
        counts["no-quarter"] += not quarters
        counts["no-partner"] += not partnering
        counts["no-risk"] += next(targets(graph, AT_RISK_FROM, activity), None) is None
        counts["no-indicator"] += next(targets(graph, MEASURED_BY, activity), None) is None
        counts["unnamed"] += bool(groups(graph, [*executors(graph, activity), *partnering]))
    counts["copied"] = sum(map(len, copied_lists(graph)))
    return counts
