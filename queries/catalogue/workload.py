"""How much each department has to do, by quarter."""

from __future__ import annotations

from collections import defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of, sources, targets
from graph.schema import EXECUTED_BY, ORGANISATION, QUARTER, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.parameters import GROUPS
from queries.question import Found, question
from queries.roles import bodies, executed_by, executors, is_group, partners
from queries.roles import groups as groups_among
from queries.saying import about, activities, counted, groups_left_out, names, sentences


@question(
    title=Text(
        en="How much has each department to do, by quarter?",
        ka="რა დატვირთვა აქვს თითოეულ დეპარტამენტს კვარტლების მიხედვით?",
    ),
    en=(
        "workload",
        "workload of departments by quarter",
        "how much does each department have to do",
        "which department is the busiest",
        "who is overloaded",
        "distribution of work among departments",
        "how many activities does each department execute",
        "load per department and quarter",
        "which department has the most to do",
        "who has too much work",
        "who has the most to do",
        "how is the work divided between departments over the year",
        "how much work has each department in each quarter",
        "number of activities of each department by quarter",
    ),
    ka=(
        "დატვირთვა",
        "დეპარტამენტების დატვირთვა კვარტლების მიხედვით",
        "რამდენი საქმე აქვს თითოეულ დეპარტამენტს",
        "ვის რამდენი აქტივობა აქვს კვარტლების მიხედვით",
        "რომელი დეპარტამენტია ყველაზე დატვირთული",
        "ვინ არის გადატვირთული",
        "სამუშაოს განაწილება დეპარტამენტებს შორის",
        "რამდენ აქტივობას ასრულებს თითოეული დეპარტამენტი",
        "დეპარტამენტების დატვირთულობა",
        "რომელ დეპარტამენტს აქვს ყველაზე მეტი გასაკეთებელი",
        "ვის აქვს ყველაზე მეტი გასაკეთებელი",
        "რომელ დეპარტამენტს აქვს ყველაზე მეტი საქმე",
        "როგორ ნაწილდება სამუშაო დეპარტამენტებს შორის წლის განმავლობაში",
    ),
    options=(GROUPS,),
    returns=(
        Column("department", Text(en="Department", ka="დეპარტამენტი"), "node", wide=True),
        Column("executes", Text(en="Executes", ka="ასრულებს"), "number"),
        Column("by_quarter", Text(en="By quarter", ka="კვარტლებით"), "text"),
        Column("first", Text(en="First", ka="პირველი"), "number"),
        Column("alone", Text(en="Alone", ka="მარტო"), "number"),
        Column("unnamed", Text(en="With unnamed units", ka="დაუსახელებლებთან"), "number", shown="pages"),
        Column("others", Text(en="To coordinate", ka="შესათანხმებელი"), "number"),
        Column("undated", Text(en="No date", ka="უვადო"), "number", shown="pages"),
        Column("quarters", Text(en="Activities by quarter", ka="აქტივობები კვარტლებით"), "each", shown="programs"),
    ),
)
def workload(graph: PlanGraph, *, groups: bool = False) -> Found:
    """A department's load is the activities that it executes: in each quarter, listed first, alone, with unnamed units, undated.

    Others to coordinate are the distinct bodies that have a role in its activities. Most activities first; of equals by name.
    """
    rows: list[Row] = []
    left_out: list[str] = []
    for body in nodes_of(graph, ORGANISATION):
        executed = executed_by(graph, body)
        if not executed:
            continue
        if is_group(graph, body) and not groups:
            left_out.append(body)
            continue
        rows.append(_row(graph, body, executed, groups=groups))
    rows.sort(key=lambda row: (-row["executes"], name_of(graph, row["department"]).ka, row["department"]))
    ties: list[Edge] = [
        (activity, row["department"], EXECUTED_BY.type)
        for row in rows
        for activity in executed_by(graph, row["department"])
    ]
    return Found(
        title=Text(en="Workload of the departments", ka="დეპარტამენტების დატვირთვა"),
        words=sentences(_words(graph, rows), groups_left_out(graph, left_out)),
        rows=rows,
        ties=ties,
    )


def _row(graph: PlanGraph, body: str, executed: list[str], *, groups: bool) -> Row:
    quarters: defaultdict[str, list[str]] = defaultdict(list)
    others: set[str] = set()
    first = alone = unnamed = undated = 0
    for activity in executed:
        listed = executors(graph, activity)
        marked = sorted(targets(graph, SCHEDULED_IN, activity))
        for quarter in marked:
            quarters[quarter].append(activity)
        beside = [*listed, *partners(graph, activity)]
        others.update(beside if groups else bodies(graph, beside))
        first += graph.edges[activity, body, EXECUTED_BY.type].get("position") == 1
        alone += listed == [body]
        unnamed += bool(groups_among(graph, listed))
        undated += not marked
    return {
        "department": body,
        "executes": len(executed),
        "by_quarter": ", ".join(f"{quarter} {len(quarters[quarter])}" for quarter in sorted(quarters)),
        "first": first,
        "alone": alone,
        "unnamed": unnamed,
        "others": len(others - {body}),
        "undated": undated,
        "quarters": {quarter: quarters[quarter] for quarter in sorted(quarters)},
    }


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No department executes anything.", ka="არც ერთი დეპარტამენტი არაფერს ასრულებს.")
    first = rows[0]
    departments = bodies(graph, (row["department"] for row in rows))
    count = counted(len(departments), "department executes", "departments execute", "დეპარტამენტი ასრულებს")
    undated = {
        activity
        for row in rows
        for activity in executed_by(graph, row["department"])
        if next(targets(graph, SCHEDULED_IN, activity), None) is None
    }
    said = about(
        graph,
        f"{count.en} the plan. Busiest: {{0}}, {activities(first['executes']).en}, listed first in {first['first']}. "
        f"Without a date: {activities(len(undated)).en}.",
        f"გეგმას {count.ka}. ყველაზე დატვირთულია {{0}}: {first['executes']} აქტივობა; "
        f"სიაში პირველია {first['first']} აქტივობაში. "
        f"ვადა არ აქვს {activities(len(undated)).ka}ს.",
        first["department"],
    )
    return sentences(said, _busiest(graph))


def _busiest(graph: PlanGraph) -> Text | None:
    """The quarters in which most activities run, whoever executes them."""
    running = {quarter: len(set(sources(graph, SCHEDULED_IN, quarter))) for quarter in sorted(nodes_of(graph, QUARTER))}
    most = max(running.values(), default=0)
    if not most:
        return None
    listed = names(graph, [quarter for quarter, number in running.items() if number == most])
    return Text(
        en=f"Most activities run in: {listed.en} ({most}).",
        ka=f"ყველაზე მეტი აქტივობა მიმდინარეობს: {listed.ka} ({most}).",
    )
