"""Where the plan says only a group."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, EXECUTED_BY, PARTNERED_WITH
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.numbers import numbers
from queries.order import plan_order
from queries.parameters import CODE
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import about, counted, names, sentences
from queries.texts import activities_under

_WHERE = replace(CODE, optional=True)


@question(
    title=Text(en="Where does the plan say only a group?", ka="სად ასახელებს გეგმა მხოლოდ ჯგუფს?"),
    en=(
        "unnamed",
        "where does the plan say only a group",
        "unnamed units in {code}",
        "which activities leave units unnamed",
        "where are relevant units not named",
        "what is unnamed in {code}",
        "who is not named in the plan",
        "activities with relevant units",
        "vague executors and partners",
        "where is nobody named",
        "where does the plan not name the body",
        "where does the plan say only relevant units and give no name",
    ),
    ka=(
        "დაუსახელებელი",
        "სად წერს გეგმა მხოლოდ ჯგუფს",
        "დაუსახელებელი დანაყოფები {code}-ში",
        "რომელ აქტივობებშია დანაყოფები დაუსახელებელი",
        "სად არ არის დასახელებული შესაბამისი დანაყოფები",
        "რა არის დაუსახელებელი {code}-ში",
        "ვინ არ არის დასახელებული გეგმაში",
        "აქტივობები შესაბამისი დანაყოფებით",
        "ბუნდოვანი შემსრულებლები და პარტნიორები",
        "სად არ არის უწყება დასახელებული",
        "სად წერია მხოლოდ ჯგუფი და არა უწყება",
    ),
    asks=(_WHERE,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("executing", Text(en="To execute", ka="შემსრულებლად"), "nodes"),
        Column("partnering", Text(en="As partner", ka="პარტნიორად"), "nodes"),
        Column("beside", Text(en="Named beside", ka="დასახელებულია"), "nodes", shown="pages"),
    ),
)
def unnamed(graph: PlanGraph, code: str = "") -> Found:
    """The plan leaves somebody unnamed where an executor or a partner is a group and no single body.

    Rows are in the order of the plan; the words say where a group stands alone, with nobody named beside it in the cell.
    """
    if code:
        looked_at = sorted(activities_under(graph, code), key=plan_order) if code in graph else []
    else:
        looked_at = sorted(nodes_of(graph, ACTIVITY), key=plan_order)
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in looked_at:
        executing, partnering = groups(graph, executors(graph, activity)), groups(graph, partners(graph, activity))
        if executing or partnering:
            rows.append(
                {
                    "activity": activity,
                    "executing": executing,
                    "partnering": partnering,
                    "beside": bodies(graph, dict.fromkeys([*executors(graph, activity), *partners(graph, activity)])),
                }
            )
            ties += [(activity, group, EXECUTED_BY.type) for group in executing]
            ties += [(activity, group, PARTNERED_WITH.type) for group in partnering]
    return Found(
        title=_title(graph, code),
        words=_words(graph, rows),
        rows=rows,
        ties=ties,
    )


def _title(graph: PlanGraph, code: str) -> Text:
    if code:
        return about(graph, "Where the plan says only a group: {0}", "სად ასახელებს გეგმა მხოლოდ ჯგუფს: {0}", code)
    return Text(en="Where the plan says only a group", ka="სად ასახელებს გეგმა მხოლოდ ჯგუფს")


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="Nobody is left unnamed.", ka="დაუსახელებელი არავინაა.")
    executing = sum(bool(row["executing"]) for row in rows)
    partnering = sum(bool(row["partnering"]) for row in rows)
    counts = Counter(group for row in rows for group in [*row["executing"], *row["partnering"]])
    most = names(graph, [min(counts, key=lambda group: (-counts[group], group))])
    count = counted(len(rows), "activity leaves", "activities leave", "აქტივობა")
    return sentences(
        Text(
            en=f"{count.en} somebody unnamed: {executing} an executor, {partnering} a partner.",
            ka=f"{count.ka}ში უწყება დასახელებული არ არის: შემსრულებელი – {executing}, პარტნიორი – {partnering}.",
        ),
        Text(en=f"Most often: {most.en}.", ka=f"ყველაზე ხშირად: {most.ka}."),
        _alone(graph, rows),
    )


def _alone(graph: PlanGraph, rows: list[Row]) -> Text | None:
    """Where nobody at all is named: the cell holds a group and no single body."""
    alone = {
        column: [row["activity"] for row in rows if row[column] and not bodies(graph, cell(graph, row["activity"]))]
        for column, cell in (("executing", executors), ("partnering", partners))
    }
    if not any(alone.values()):
        return None
    executing, partnering = numbers(graph, alone["executing"]), numbers(graph, alone["partnering"])
    return Text(
        en=f"Nobody beside the group: to execute {executing.en or 'nowhere'}; as partner {partnering.en or 'nowhere'}.",
        ka=f"ჯგუფის გარდა არავინაა დასახელებული: შემსრულებლად – {executing.ka or 'არსად'}; პარტნიორად – "
        f"{partnering.ka or 'არსად'}.",
    )
