"""What the plan leaves open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph.plan_graph import PlanGraph, nodes_of, sources, targets
from graph.schema import (
    ACTIVITY,
    AT_RISK_FROM,
    EXECUTED_BY,
    HAS_ACTIVITY,
    MEASURED_BY,
    NAMES,
    PARTNERED_WITH,
    SCHEDULED_IN,
    EdgeType,
)
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.indicators import has_target
from queries.named import named_by_texts, naming
from queries.order import plan_order
from queries.parameters import choice
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import activities, counted, sentences
from queries.texts import texts_over

_GAPS = {
    "no-executor": Text(en="no executor", ka="შემსრულებელი არ ჰყავს"),
    "no-partner": Text(en="no partner", ka="პარტნიორი არ ჰყავს"),
    "no-quarter": Text(en="no quarter", ka="კვარტალი არ აქვს"),
    "no-risk": Text(en="no risk", ka="რისკი არ აქვს"),
    "no-indicator": Text(en="no indicator", ka="ინდიკატორი არ აქვს"),
    "single-executor": Text(en="a single executor", ka="ერთი შემსრულებელი"),
    "unnamed-executor": Text(en="an unnamed executor", ka="დაუსახელებელი შემსრულებელი"),
    "unnamed-partner": Text(en="an unnamed partner", ka="დაუსახელებელი პარტნიორი"),
    "counterpart-not-partner": Text(en="a counterpart that is no partner", ka="საქმიანობის საგანი პარტნიორი არ არის"),
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
    """A gap is what a row leaves empty or unnamed, or what hangs on one, told apart by kind.

    A target is a number that an indicator is to reach, not a year. The commonest risk is that of most activities of the plan.
    Rows are ordered by the number of gaps, most first; of equals in the order of the plan.
    """
    commonest = _commonest_risks(graph)
    named = named_by_texts(graph)
    rows: list[Row] = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        about_whom = {body for _, body, is_counterpart in naming(graph, activity, named) if is_counterpart}
        missing = sorted(about_whom - set(partners(graph, activity)))
        found = _gaps(graph, activity, commonest.get(activity.partition("/")[0], ""), missing)
        if not found or (gap and gap not in found):
            continue
        unnamed = groups(graph, [*executors(graph, activity), *partners(graph, activity)])
        rows.append(
            {"activity": activity, "gaps": found, "groups": list(dict.fromkeys(unnamed)), "counterparts": missing}
        )
    rows.sort(key=lambda row: (-len(row["gaps"]), plan_order(row["activity"])))
    return Found(
        title=Text(en="What the plan leaves open", ka="რა აკლია გეგმას"),
        words=_words(rows, gap),
        rows=rows,
        ties=lambda: (tie for row in rows for tie in _ties(graph, row)),
    )


def _gaps(graph: PlanGraph, activity: str, commonest: str, missing: list[str]) -> list[str]:
    executing, partnering = executors(graph, activity), partners(graph, activity)
    risks = list(targets(graph, AT_RISK_FROM, activity))
    indicators = list(targets(graph, MEASURED_BY, activity))
    found = {
        "no-executor": not executing,
        "no-partner": not partnering,
        "no-quarter": _lacks(graph, SCHEDULED_IN, activity),
        "no-risk": not risks,
        "no-indicator": not indicators,
        "single-executor": len(executing) == 1 and len(bodies(graph, executing)) == 1,
        "unnamed-executor": bool(groups(graph, executing)),
        "unnamed-partner": bool(groups(graph, partnering)),
        "counterpart-not-partner": bool(missing),
        "commonest-risk-only": bool(commonest) and risks == [commonest],
        "no-target": bool(indicators) and not any(has_target(graph, indicator) for indicator in indicators),
    }
    return [gap for gap in _GAPS if found[gap]]


def _lacks(graph: PlanGraph, edge: EdgeType, activity: str) -> bool:
    return next(targets(graph, edge, activity), None) is None


def _commonest_risks(graph: PlanGraph) -> dict[str, str]:
    """By plan the risk of most of its activities; none where two are equally common or none is met twice."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for activity in nodes_of(graph, ACTIVITY):
        counts[activity.partition("/")[0]].update(targets(graph, AT_RISK_FROM, activity))
    found = {}
    for plan, of_plan in counts.items():
        first = of_plan.most_common(2)
        if first and first[0][1] > max([1, *(number for _, number in first[1:])]):
            found[plan] = first[0][0]
    return found


def _ties(graph: PlanGraph, row: Row) -> Iterator[Edge]:
    """What a row shows of its gaps: the bodies, risk and indicators that they hang on; of what is empty, the row itself."""
    activity, found, unnamed = row["activity"], row["gaps"], row["groups"]
    if any(gap.startswith("no-") and gap != "no-target" for gap in found):
        yield from ((above, activity, HAS_ACTIVITY.type) for above in sorted(sources(graph, HAS_ACTIVITY, activity)))
    if "single-executor" in found:
        yield from ((activity, body, EXECUTED_BY.type) for body in executors(graph, activity))
    for edge, listed in ((EXECUTED_BY, executors(graph, activity)), (PARTNERED_WITH, partners(graph, activity))):
        yield from ((activity, body, edge.type) for body in listed if body in unnamed)
    for body in row["counterparts"]:
        yield from ((text, body, NAMES.type) for text in texts_over(graph, activity) if _names(graph, text, body))
    if "commonest-risk-only" in found:
        yield from ((activity, risk, AT_RISK_FROM.type) for risk in targets(graph, AT_RISK_FROM, activity))
    if "no-target" in found:
        yield from ((activity, one, MEASURED_BY.type) for one in sorted(targets(graph, MEASURED_BY, activity)))


def _names(graph: PlanGraph, text: str, body: str) -> bool:
    return bool(graph.has_edge(text, body, NAMES.type))


def _words(rows: list[Row], asked: str) -> Text:
    kind = _GAPS.get(asked)
    if not rows:
        if kind:
            return Text(en=f"No activity has this gap: {kind.en}.", ka=f"ასეთი ხარვეზი არ არის: {kind.ka}.")
        return Text(en="Nothing is left open.", ka="არაფერი აკლია.")
    counts = Counter(gap for row in rows for gap in row["gaps"] if gap != asked)
    english = "; ".join(f"{text.en}: {counts[gap]}" for gap, text in _GAPS.items() if counts[gap])
    georgian = "; ".join(f"{text.ka}: {counts[gap]}" for gap, text in _GAPS.items() if counts[gap])
    if kind:
        count = activities(len(rows))
        return sentences(
            Text(en=f"{count.en} with {kind.en}.", ka=f"{kind.ka}: {count.ka}."),
            Text(en=f"Their other gaps: {english}.", ka=f"მათი სხვა ხარვეზები: {georgian}.") if counts else None,
        )
    count = counted(len(rows), "activity leaves", "activities leave", "აქტივობა")
    return Text(en=f"{count.en} something open. {english}.", ka=f"ხარვეზი აქვს {count.ka}ს. {georgian}.")
