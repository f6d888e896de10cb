"""What the plan leaves open."""

from __future__ import annotations

from collections import Counter

from graph.plan_graph import PlanGraph, nodes_of, sources, targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    EXECUTED_BY,
    MEASURED_BY,
    NAMES,
    PARTNERED_WITH,
    RISK,
    SCHEDULED_IN,
    EdgeType,
)
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import has_target
from queries.order import plan_order
from queries.parameters import choice
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import activities
from queries.texts import counterparts, texts_over

_GAPS = {
    "no-partner": Text(en="no partner", ka="პარტნიორი არ აქვს"),
    "no-quarter": Text(en="no quarter", ka="კვარტალი არ აქვს"),
    "no-risk": Text(en="no risk", ka="რისკი არ აქვს"),
    "no-indicator": Text(en="no indicator", ka="ინდიკატორი არ აქვს"),
    "single-executor": Text(en="a single executor", ka="ერთი შემსრულებელი"),
    "unnamed-executor": Text(en="an unnamed executor", ka="დაუსახელებელი შემსრულებელი"),
    "unnamed-partner": Text(en="an unnamed partner", ka="დაუსახელებელი პარტნიორი"),
    "counterpart-not-partner": Text(en="its counterpart is no partner", ka="საქმიანობის საგანი პარტნიორი არ არის"),
    "commonest-risk-only": Text(en="only the plan's commonest risk", ka="მხოლოდ ყველაზე ხშირი რისკი"),
    "no-target": Text(en="no indicator with a target", ka="ინდიკატორს სამიზნე არ აქვს"),
}
_GAP = choice("gap", Text(en="keep one kind of gap", ka="მხოლოდ ერთი სახის ხარვეზი"), *_GAPS)


@question(
    title=Text(en="What does the plan leave open?", ka="რა აკლია გეგმას?"),
    en=(
        "gaps",
        "what is missing in the plan",
        "what does the plan leave open",
        "activities without partner or deadline",
        "which activities have no indicator",
        "incomplete activities",
        "weaknesses of the plan",
        "which activities lack a deadline",
        "activities that have no risk named",
        "which activities have no partner",
        "activities without indicator or target",
        "activities with a single executor",
        "what needs to be completed in the plan",
        "activities without partners",
        "where is the partner column empty",
        "activities with no executor named",
        "activities for which nobody is named as partner",
    ),
    ka=(
        "ხარვეზები",
        "რა აკლია გეგმას",
        "რა არ წერია გეგმაში",
        "აქტივობები პარტნიორის ან ვადის გარეშე",
        "რომელ აქტივობას არ აქვს ინდიკატორი",
        "არასრული აქტივობები",
        "გეგმის სუსტი მხარეები",
        "რომელ აქტივობებს არ აქვს ვადა",
        "აქტივობები, რომლებსაც რისკი არ აქვთ მითითებული",
        "რომელ აქტივობას არ ჰყავს პარტნიორი",
        "აქტივობები ინდიკატორის ან სამიზნის გარეშე",
        "რომელ აქტივობას ჰყავს მხოლოდ ერთი შემსრულებელი",
        "უპარტნიორო აქტივობები",
        "რა არის შესავსები გეგმაში",
        "აქტივობები პარტნიორის გარეშე",
        "სად არის პარტნიორის გრაფა ცარიელი",
        "რომელ აქტივობას არ ჰყავს დასახელებული შემსრულებელი",
    ),
    options=(_GAP,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("gaps", Text(en="What is open", ka="რა აკლია"), "words", _GAPS),
        Column("groups", Text(en="Unnamed", ka="დაუსახელებელი"), "nodes"),
        Column(
            "counterparts",
            Text(en="Counterparts that are no partner", ka="საგანი, არა პარტნიორი"),
            "nodes",
            shown="pages",
        ),
    ),
)
def gaps(graph: PlanGraph, gap: str = "") -> Found:
    """A gap is what a row leaves empty or unnamed, or what hangs on one: ten kinds, told apart.

    A target is a number that an indicator is to reach, not a year. The commonest risk is that of most activities of the graph.
    Rows are ordered by the number of gaps, most first; of equals in the order of the plan.
    """
    commonest = _commonest_risk(graph)
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        found = _gaps(graph, activity, commonest)
        if not found or (gap and gap not in found):
            continue
        unnamed = groups(graph, [*executors(graph, activity), *partners(graph, activity)])
        missing = sorted(counterparts(graph, activity) - set(partners(graph, activity)))
        rows.append(
            {"activity": activity, "gaps": found, "groups": list(dict.fromkeys(unnamed)), "counterparts": missing}
        )
        ties += [
            (activity, other, edge.type)
            for edge in (EXECUTED_BY, PARTNERED_WITH)
            for other in targets(graph, edge, activity)
            if other in unnamed
        ]
        ties += [
            (text, body, NAMES.type)
            for body in missing
            for text in texts_over(graph, activity)
            if graph.has_edge(text, body, NAMES.type)
        ]
    rows.sort(key=lambda row: (-len(row["gaps"]), plan_order(row["activity"])))
    return Found(Text(en="What the plan leaves open", ka="რა აკლია გეგმას"), _words(rows), rows, ties)


def _gaps(graph: PlanGraph, activity: str, commonest: str) -> list[str]:
    executing, partnering = executors(graph, activity), partners(graph, activity)
    risks = list(targets(graph, AT_RISK_FROM, activity))
    indicators = list(targets(graph, MEASURED_BY, activity))
    found = {
        "no-partner": not partnering,
        "no-quarter": _lacks(graph, SCHEDULED_IN, activity),
        "no-risk": not risks,
        "no-indicator": not indicators,
        "single-executor": len(executing) == 1 and len(bodies(graph, executing)) == 1,
        "unnamed-executor": bool(groups(graph, executing)),
        "unnamed-partner": bool(groups(graph, partnering)),
        "counterpart-not-partner": bool(counterparts(graph, activity) - set(partnering)),
        "commonest-risk-only": bool(commonest) and risks == [commonest],
        "no-target": bool(indicators) and not any(has_target(graph, indicator) for indicator in indicators),
    }
    return [gap for gap in _GAPS if found[gap]]


def _lacks(graph: PlanGraph, edge: EdgeType, activity: str) -> bool:
    return next(targets(graph, edge, activity), None) is None


def _commonest_risk(graph: PlanGraph) -> str:
    """The risk of most activities; none where two are equally common or none is met twice."""
    counts = Counter({risk: sum(1 for _ in sources(graph, AT_RISK_FROM, risk)) for risk in nodes_of(graph, RISK)})
    first = counts.most_common(2)
    if not first or first[0][1] < 2 or (len(first) > 1 and first[0][1] == first[1][1]):
        return ""
    return first[0][0]


def _words(rows: list[Row]) -> Text:
    if not rows:
        return Text(en="Nothing is left open.", ka="არაფერი აკლია.")
    counts = Counter(gap for row in rows for gap in row["gaps"])
    english = "; ".join(f"{text.en}: {counts[gap]}" for gap, text in _GAPS.items() if counts[gap])
    georgian = "; ".join(f"{text.ka}: {counts[gap]}" for gap, text in _GAPS.items() if counts[gap])
    count = activities(len(rows))
    return Text(en=f"{count.en} leave something open. {english}.", ka=f"რაღაც აკლია: {count.ka}. {georgian}.")
