"""Partners that a department may want, as departments like it have them."""

from __future__ import annotations

from collections import defaultdict

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.likeness import LEAST_ACTIVITIES, LEAST_COMMON, Alike, alike, partners_outside_copied
from queries.order import plan_order
from queries.parameters import COORDINATOR, ORGANISATION, named
from queries.question import Found, question
from queries.roles import executed_by, partners
from queries.saying import about, coordinator_left_out, counted, sentences
from queries.working import ties_of, works_with


@question(
    title=Text(en="Whom might this department work with?", ka="ვისთან შეიძლება იმუშაოს ამ დეპარტამენტმა?"),
    en=(
        "likely partners of {organisation}",
        "whom might {organisation} work with",
        "with whom could {organisation} cooperate",
        "suggest partners for {organisation}",
        "potential partners for {organisation}",
        "new partners for {organisation}",
        "who else could {organisation} work with",
        "recommended partners for {organisation}",
        "which partners is {organisation} missing",
    ),
    ka=(
        "{organisation}-ის სავარაუდო პარტნიორები",
        "ვისთან შეიძლება იმუშაოს {organisation}",
        "ვისთან შეიძლება ითანამშრომლოს {organisation}",
        "შემოგვთავაზე პარტნიორები {organisation}-ისთვის",
        "{organisation}-ის პოტენციური პარტნიორები",
        "ახალი პარტნიორები {organisation}-ისთვის",
        "კიდევ ვისთან შეეძლო ემუშავა {organisation}-ს",
        "რეკომენდებული პარტნიორები {organisation}-ისთვის",
        "რომელი პარტნიორი აკლია {organisation}-ს",
    ),
    asks=(named(ORGANISATION, "organisation", "EMS"),),
    options=(COORDINATOR,),
    returns=(
        Column("partner", Text(en="Possible, not in the plan", ka="შესაძლებელია, გეგმაში არ არის"), "node", wide=True),
        Column("score", Text(en="Score", ka="ქულა"), "number"),
        Column("departments", Text(en="Works with", ka="ვისთან მუშაობს"), "nodes"),
        Column("activities", Text(en="In", ka="სად"), "nodes"),
    ),
)
def likely_partners(graph: PlanGraph, organisation: str, *, coordinator: bool = False) -> Found:
    """A likely partner is one that departments similar to this one have, outside copied lists, and it does not work with.

    The score is the sum of the likeness of these departments. Highest first; of equals by id. The threshold is that of likeness.
    """
    found = alike(graph, organisation, coordinator=coordinator)
    out = set() if coordinator else coordinators(graph) - {organisation}
    copied = in_copied_lists(graph)
    known = {organisation, *works_with(graph, organisation)} if organisation in graph else set()
    having: defaultdict[str, list[Alike]] = defaultdict(list)
    for one in found or ():
        for partner in partners_outside_copied(graph, one.department, copied)[0] - known - out:
            having[partner].append(one)
    rows: list[Row] = [
        {
            "partner": partner,
            "score": round(sum(one.likeness for one in ones), 3),
            "departments": [one.department for one in ones],
            "activities": _activities(graph, partner, ones, copied),
        }
        for partner, ones in having.items()
    ]
    rows.sort(key=lambda row: (-row["score"], row["partner"]))
    return Found(
        title=about(graph, "Likely partners of: {0}", "სავარაუდო პარტნიორები: {0}", organisation),
        words=sentences(_words(graph, organisation, rows, found), coordinator_left_out(graph, out)),
        rows=rows,
        ties=lambda: [
            tie for row in rows for tie in ties_of(graph, row["activities"], (row["partner"], *row["departments"]))
        ],
        nodes=[organisation] if organisation in graph else [],
    )


def _activities(graph: PlanGraph, partner: str, ones: list[Alike], copied: set[str]) -> list[str]:
    executed = {activity for one in ones for activity in executed_by(graph, one.department)} - copied
    return sorted((activity for activity in executed if partner in partners(graph, activity)), key=plan_order)


def _words(graph: PlanGraph, organisation: str, rows: list[Row], found: list[Alike] | None) -> Text:
    if found is None:
        return about(
            graph,
            f"There is too little to compare: {{0}} needs {LEAST_ACTIVITIES} activities and {LEAST_COMMON} partners outside "
            "copied lists.",
            f"შესადარებლად ცოტა მონაცემია: {{0}} – საჭიროა {LEAST_ACTIVITIES} აქტივობა და {LEAST_COMMON} პარტნიორი "
            "გადმოწერილი სიების გარეშე.",
            organisation,
        )
    if not rows:
        return about(
            graph,
            "Departments similar to {0} have no partner that it lacks.",
            "{0}: მსგავს დეპარტამენტებს სხვა პარტნიორი არ ჰყავთ.",
            organisation,
        )
    count = counted(len(rows), "body is", "bodies are", "უწყებაა")
    alike_count = len(found)
    return about(
        graph,
        f"{count.en} partners of departments similar to {{0}} ({alike_count}) and not yet its own. "
        "This is possible, not in the plan.",
        f"{{0}}: {count.ka} მსგავსი დეპარტამენტების ({alike_count}) პარტნიორი და ჯერ არა მისი. "
        "ეს შესაძლებლობაა, გეგმაში არ არის.",
        organisation,
    )
