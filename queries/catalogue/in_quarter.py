"""What runs in a quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from graph.plan_graph import PlanGraph, nodes_of, sources, targets
from graph.schema import ACTIVITY, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.numbers import numbers
from queries.order import plan_order
from queries.parameters import QUARTER
from queries.quarters import quarter_name
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import counted, groups_apart, names, sentences
from queries.working import ties_of

_MOST_NAMED = 5
_TURNS = {"begins": Text(en="begins", ka="იწყება"), "ends": Text(en="ends", ka="მთავრდება")}


@question(
    title=Text(en="What runs in this quarter?", ka="რა ხორციელდება ამ კვარტალში?"),
    en=(
        "what runs in {quarter}",
        "activities in {quarter}",
        "what is planned for {quarter}",
        "what is scheduled in {quarter}",
        "which activities take place in {quarter}",
        "what happens in {quarter}",
        "what is in {quarter}",
        "what do we have to do in {quarter}",
        "plan for {quarter}",
        "what must be done in {quarter}",
        "which activities are in this quarter: {quarter}",
        "what runs in {quarter}, by department",
        "who has something to do in {quarter}",
    ),
    ka=(
        "რა ხორციელდება {quarter}-ში",
        "{quarter}-ის აქტივობები",
        "რა არის დაგეგმილი {quarter}-ში",
        "რომელი აქტივობები სრულდება {quarter}-ში",
        "რა არის გასაკეთებელი {quarter}-ში",
        "რა მიმდინარეობს {quarter}-ში",
        "{quarter}-ის გეგმა",
        "რა გვაქვს {quarter}-ში",
        "რა უნდა გაკეთდეს {quarter}-ში",
        "რომელი აქტივობები უნდა შესრულდეს {quarter}-ში",
        "რა სრულდება {quarter}-ში",
        "რა მიმდინარეობს {quarter}-ში დეპარტამენტების მიხედვით",
    ),
    asks=(QUARTER,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("all_year", Text(en="All year", ka="მთელი წელი"), "yes"),
        Column("turns", Text(en="Begins, ends", ka="დასაწყისი, ბოლო"), "words", _TURNS, shown="pages"),
        Column("quarters", Text(en="Quarters", ka="კვარტლები"), "nodes", shown="pages"),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes"),
        Column("partners", Text(en="Partners", ka="პარტნიორები"), "nodes", shown="pages"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes"),
    ),
)
def in_quarter(graph: PlanGraph, quarter: str) -> Found:
    """An activity runs in a quarter that its row marks; all year, where it marks every quarter that its plan has in that year.

    What differs from the rest of the year comes first, then what runs all year; each in the order of the plan. An activity
    begins in the first quarter that its row marks, and ends in the last. The words name what runs in other quarters of the year
    and not in this one.
    """
    year = quarter.partition("-")[0]
    of_plan: defaultdict[str, set[str]] = defaultdict(set)
    resting, undated = [], []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        marked = {other for other in targets(graph, SCHEDULED_IN, activity) if other.partition("-")[0] == year}
        of_plan[activity.partition("/")[0]] |= marked
        if marked and quarter not in marked:
            resting.append(activity)
        if not any(targets(graph, SCHEDULED_IN, activity)):
            undated.append(activity)
    undated = [activity for activity in undated if _is_of_year(graph, activity.partition("/")[0], year, of_plan)]
    running = sorted(sources(graph, SCHEDULED_IN, quarter), key=plan_order) if quarter in graph else []
    rows: list[Row] = []
    for activity in running:
        quarters = sorted(targets(graph, SCHEDULED_IN, activity))
        listed = [*executors(graph, activity), *partners(graph, activity)]
        rows.append(
            {
                "activity": activity,
                "all_year": set(quarters) >= of_plan[activity.partition("/")[0]],
                "turns": [turn for turn, at in zip(_TURNS, (quarters[0], quarters[-1]), strict=True) if at == quarter],
                "quarters": quarters,
                "executors": bodies(graph, executors(graph, activity)),
                "partners": bodies(graph, partners(graph, activity)),
                "groups": groups(graph, listed),
            }
        )
    rows.sort(key=lambda row: (row["all_year"], plan_order(row["activity"])))
    ties: list[Edge] = [(activity, quarter, SCHEDULED_IN.type) for activity in running]
    called = quarter_name(quarter)
    return Found(
        title=Text(en=f"Activities in {called.en}", ka=f"აქტივობები: {called.ka}"),
        words=sentences(_words(graph, called, rows, resting, undated), groups_apart(rows)),
        rows=rows,
        ties=ties,
        edges=lambda: ties_of(graph, running),
        nodes=[quarter] if quarter in graph else [],
    )


def _is_of_year(graph: PlanGraph, plan: str, year: str, of_plan: Mapping[str, set[str]]) -> bool:
    """Whether a plan is of a year: by what it schedules in it, or by its own year; one that says none may be of any."""
    return bool(of_plan.get(plan)) or str(graph.nodes.get(plan, {}).get("year", year)) == year


def _words(graph: PlanGraph, called: Text, rows: list[Row], resting: list[str], undated: list[str]) -> Text:
    whole = sum(row["all_year"] for row in rows)
    differing = [row["activity"] for row in rows if not row["all_year"]]
    executing = {body for row in rows for body in row["executors"]}
    count = counted(len(rows), "activity runs", "activities run", "აქტივობა")
    bodies_of = counted(len(executing), "executor", "executors", "შემსრულებელი")
    said = Text(
        en=f"{count.en} in {called.en}, with {bodies_of.en}; all year: {whole}.",
        ka=f"{called.ka}: {count.ka}, {bodies_of.ka}; მთელი წლის განმავლობაში მიმდინარეობს: {whole}.",
    )
    listed = names(graph, differing, most=_MOST_NAMED)
    differs = Text(en=f"Not all year: {listed.en}.", ka=f"მთელი წელი არ გრძელდება: {listed.ka}.")
    paused = names(graph, resting, most=_MOST_NAMED)
    rests = Text(
        en=f"In other quarters of the year, but not in this: {paused.en}.",
        ka=f"წლის სხვა კვარტლებში მიმდინარეობს, ამ კვარტალში – არა: {paused.ka}.",
    )
    codes = numbers(graph, undated)
    without = Text(
        en=f"Without any quarter, and so not counted: {codes.en}.",
        ka=f"კვარტალი მითითებული არ აქვს და არ ითვლება: {codes.ka}.",
    )
    return sentences(
        said
        if rows
        else Text(en=f"Nothing runs in {called.en}.", ka=f"{called.ka}: არც ერთი აქტივობა არ მიმდინარეობს."),
        differs if differing else None,
        rests if resting else None,
        _turning(graph, rows) if rows else None,
        without if undated else None,
    )


def _turning(graph: PlanGraph, rows: list[Row]) -> Text:
    """What begins in the quarter and what ends in it."""
    begins, ends = (_that_turn(graph, rows, turn) for turn in _TURNS)
    return Text(en=f"Begin in it: {begins.en}; end in it: {ends.en}.", ka=f"იწყება: {begins.ka}; მთავრდება: {ends.ka}.")


def _that_turn(graph: PlanGraph, rows: list[Row], turn: str) -> Text:
    """The numbers of what begins or ends; where all that runs all year does so, it is named as one."""
    turning = sorted((row for row in rows if turn in row["turns"]), key=lambda row: plan_order(row["activity"]))
    whole = [row for row in rows if row["all_year"]]
    if whole and all(turn in row["turns"] for row in whole):
        listed = numbers(graph, (row["activity"] for row in turning if not row["all_year"]))
        before = Text(en=f"{listed.en} and ", ka=f"{listed.ka} და ") if listed.en else Text(en="", ka="")
        return Text(en=f"{before.en}what runs all year", ka=f"{before.ka}რაც მთელი წელი მიმდინარეობს")
    listed = numbers(graph, (row["activity"] for row in turning))
    return Text(en=listed.en or "none", ka=listed.ka or "არც ერთი")
