"""What happens when a body is lost."""

from __future__ import annotations

from collections import Counter

from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, MEASURED_BY, NAMES, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.coordinator import coordinators
from queries.objectives import objective_of
from queries.order import plan_order
from queries.parameters import ORGANISATION, named
from queries.question import Found, question
from queries.roles import bodies, executors, partners, role_ties, with_role_of
from queries.saying import about, activities, counted, sentences
from queries.texts import counterparts, texts_over
from queries.working import works_with

_LEFT = {
    "falls-away": Text(en="falls away: it is about this body", ka="უქმდება: სწორედ ამ უწყებას ეხება"),
    "no-executor": Text(en="no executor left", ka="შემსრულებელი აღარ რჩება"),
    "group-executor": Text(en="only a group left to execute", ka="შემსრულებლად მხოლოდ ჯგუფი რჩება"),
    "no-partner": Text(en="no partner left", ka="პარტნიორი აღარ რჩება"),
    "group-partner": Text(en="only a group left as partner", ka="პარტნიორად მხოლოდ ჯგუფი რჩება"),
    "fewer": Text(en="others remain", ka="სხვები რჩებიან"),
}
_MOST_PROPOSED = 5


@question(
    title=Text(en="What if this organisation is lost?", ka="რა მოხდება, თუ ეს ორგანიზაცია ჩამოგვშორდა?"),
    en=(
        "what if we lose {organisation}",
        "what happens if {organisation} is lost",
        "what if {organisation} drops out",
        "what would we lose without {organisation}",
        "if {organisation} withdraws",
        "what happens without {organisation}",
        "impact of losing {organisation}",
        "who could replace {organisation}",
        "what fails when {organisation} leaves",
    ),
    ka=(
        "რა მოხდება, თუ დავკარგავთ {organisation}-ს",
        "რა მოხდება {organisation}-ის გარეშე",
        "რა იქნება, თუ {organisation} აღარ იქნება",
        "რა შეფერხდება {organisation}-ის გარეშე",
        "რა დაზიანდება, თუ {organisation} გავიდა",
        "ვინ ჩაანაცვლებს {organisation}-ს",
        "თუ {organisation} უარს იტყვის",
        "{organisation}-ის დაკარგვის შედეგები",
    ),
    asks=(named(ORGANISATION, "organisation", "FRONTEX"),),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("left", Text(en="What is left", ka="რა რჩება"), "words", _LEFT),
        Column("instead", Text(en="Possible, not in the plan", ka="შესაძლებელია, გეგმაში არ არის"), "nodes"),
        Column("quarters", Text(en="Quarters", ka="კვარტლები"), "nodes"),
        Column("objective", Text(en="Objective", ka="ამოცანა"), "node", shown="pages"),
        Column("indicators", Text(en="Indicators", ka="ინდიკატორები"), "nodes", shown="pages"),
    ),
)
def if_lost(graph: PlanGraph, organisation: str) -> Found:
    """An activity is touched where the body has a role in it, or is its counterpart, without which it has no object.

    Who could step in is looked for among bodies of the same category that work already with those who remain in the activity;
    for a counterpart nobody is. Rows are ordered by what is left, worst first, then by the plan.
    """
    involved = set(with_role_of(graph, organisation))
    falling = {activity for activity in nodes_of(graph, ACTIVITY) if organisation in counterparts(graph, activity)}
    out = coordinators(graph)
    rows: list[Row] = []
    for activity in sorted(involved | falling, key=plan_order):
        left = ["falls-away"] if activity in falling else _left(graph, activity, organisation)
        rows.append(
            {
                "activity": activity,
                "left": left,
                "instead": [] if activity in falling else _instead(graph, activity, organisation, out),
                "quarters": sorted(targets(graph, SCHEDULED_IN, activity)),
                "objective": objective_of(graph, activity),
                "indicators": sorted(targets(graph, MEASURED_BY, activity), key=plan_order),
            }
        )
    worst = list(_LEFT)
    rows.sort(key=lambda row: (worst.index(row["left"][0]), plan_order(row["activity"])))
    ties = [tie for row in rows for tie in _ties(graph, row["activity"], organisation)]
    return Found(
        title=about(graph, "If {0} is lost", "თუ ჩამოგვშორდა: {0}", organisation),
        words=_words(graph, organisation, rows),
        rows=rows,
        ties=ties,
        nodes=[organisation] if organisation in graph else [],
    )


def _left(graph: PlanGraph, activity: str, lost: str) -> list[str]:
    """What the loss leaves of each role that the body has."""
    left = []
    for role, listed in (("executor", executors(graph, activity)), ("partner", partners(graph, activity))):
        if lost in listed:
            others = [body for body in listed if body != lost]
            if not others:
                left.append(f"no-{role}")
            elif not bodies(graph, others):
                left.append(f"group-{role}")
    return left or ["fewer"]


def _instead(graph: PlanGraph, activity: str, lost: str, out: set[str]) -> list[str]:
    """Bodies of the same category that work already with who remains, most often first; nobody where enough remain."""
    if _left(graph, activity, lost) == ["fewer"]:
        return []
    present = {*executors(graph, activity), *partners(graph, activity)}
    remaining = [body for body in bodies(graph, executors(graph, activity)) if body != lost]
    remaining = remaining or [body for body in bodies(graph, partners(graph, activity)) if body != lost]
    category = graph.nodes[lost]["category"]
    known: Counter[str] = Counter()
    for body in remaining:
        for other, together in works_with(graph, body).items():
            if graph.nodes[other]["category"] == category and other not in present and other not in out:
                known[other] += len(together)
    return sorted(known, key=lambda body: (-known[body], body))[:_MOST_PROPOSED]


def _ties(graph: PlanGraph, activity: str, lost: str) -> list[Edge]:
    naming = [
        (text, lost, NAMES.type) for text in texts_over(graph, activity) if graph.has_edge(text, lost, NAMES.type)
    ]
    return [*role_ties(graph, activity, lost), *naming]


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    if not rows:
        return about(
            graph,
            "No activity is touched without {0}.",
            "{0}: მისი დაკარგვა არც ერთ აქტივობას არ შეეხება.",
            organisation,
        )
    counts = Counter(left for row in rows for left in row["left"])
    touched = activities(len(rows))
    objectives = len({row["objective"] for row in rows if row["objective"]})
    indicators = len({indicator for row in rows for indicator in row["indicators"]})
    said = [f"{_LEFT[key].en}: {counts[key]}" for key in _LEFT if counts[key]]
    said_ka = [f"{_LEFT[key].ka}: {counts[key]}" for key in _LEFT if counts[key]]
    quarters = Counter(quarter for row in rows for quarter in row["quarters"])
    by_quarter = ", ".join(f"{quarter} {quarters[quarter]}" for quarter in sorted(quarters))
    alone = counts["no-partner"] + counts["group-partner"]
    return sentences(
        about(
            graph,
            f"Without {{0}} {touched.en} {'is' if len(rows) == 1 else 'are'} touched, "
            f"with {counted(objectives, 'objective', 'objectives', '').en} and "
            f"{counted(indicators, 'indicator', 'indicators', '').en}.",
            f"{{0}}: მის გარეშე ფერხდება {touched.ka}, {objectives} ამოცანა და {indicators} ინდიკატორი.",
            organisation,
        ),
        Text(en=f"Of these: {'; '.join(said)}.", ka=f"მათ შორის: {'; '.join(said_ka)}."),
        Text(
            en=f"Without a partner: {counts['no-partner']} when groups count as partners, {alone} when they do not.",
            ka=f"უპარტნიოროდ რჩება: {counts['no-partner']}, თუ ჯგუფს ჩავთვლით; {alone}, თუ არა.",
        )
        if alone
        else None,
        Text(en=f"By quarter: {by_quarter}.", ka=f"კვარტლების მიხედვით: {by_quarter}.") if by_quarter else None,
    )
