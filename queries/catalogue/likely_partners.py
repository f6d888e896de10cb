"""Partners that a department may want, as departments like it have them."""

from __future__ import annotations

from collections import defaultdict

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.likeness import Likeness, likeness, nobody_alike, too_little
from queries.order import plan_order
from queries.parameters import COORDINATOR, GROUPS, ORGANISATION, named
from queries.question import Found, question
from queries.roles import is_group
from queries.saying import about, coordinator_left_out, counted, groups_left_out, names, sentences
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
        "who would be a new partner for {organisation}",
        "whom could {organisation} work with but is not yet",
        "who should {organisation} be working with but is not yet",
        "new partners that {organisation} is not working with yet",
        "who could become a new partner of {organisation}",
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
        "ვინ იქნებოდა {organisation}-ის ახალი პარტნიორი",
        "ვისთან შეიძლება იმუშაოს {organisation}-მა, ვისთანაც ჯერ არ მუშაობს",
    ),
    asks=(named(ORGANISATION, "organisation", "EMS"),),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("partner", Text(en="Possible, not in the plan", ka="შესაძლებელია, გეგმაში არ არის"), "node", wide=True),
        Column("score", Text(en="Score", ka="ქულა"), "number"),
        Column("departments", Text(en="Works with", ka="ვისთან მუშაობს"), "nodes"),
        Column("activities", Text(en="In", ka="სად"), "nodes"),
    ),
)
def likely_partners(graph: PlanGraph, organisation: str, *, coordinator: bool = False, groups: bool = False) -> Found:
    """A likely partner is one with which departments similar to this one work together, outside copied lists, and it does not.

    One with which it meets in a copied list it works with already, by the plan. The score is the sum of the likeness of the
    departments that work with the body; where there is too little to compare by, nobody is proposed. The highest first; of equals
    by the number of activities, most first, then by id.
    """
    out = set() if coordinator else coordinators(graph) - {organisation}
    compared = likeness(graph, organisation, out, groups=groups)
    copied = in_copied_lists(graph)
    known = {organisation, *works_with(graph, organisation, groups=True)} if compared.found else set()
    having: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for one in compared.found:
        for partner, together in works_with(graph, one.department, groups=True).items():
            outside = [activity for activity in together if activity not in copied]
            if outside and partner not in known and partner not in out:
                having[partner][one.department] = outside
    alike = {one.department: one.likeness for one in compared.found}
    unnamed = [] if groups else [partner for partner in having if is_group(graph, partner)]
    rows: list[Row] = [
        {
            "partner": partner,
            "score": round(sum(alike[department] for department in departments), 3),
            "departments": list(departments),
            "activities": sorted({activity for where in departments.values() for activity in where}, key=plan_order),
        }
        for partner, departments in having.items()
        if partner not in unnamed
    ]
    rows.sort(key=lambda row: (-row["score"], -len(row["activities"]), row["partner"]))
    return Found(
        title=about(graph, "Likely partners of: {0}", "სავარაუდო პარტნიორები: {0}", organisation),
        words=sentences(
            _words(graph, organisation, rows, compared),
            coordinator_left_out(graph, out),
            groups_left_out(graph, unnamed),
        ),
        rows=rows,
        ties=lambda: [
            tie for row in rows for tie in ties_of(graph, row["activities"], (row["partner"], *row["departments"]))
        ],
        nodes=[organisation] if organisation in graph else [],
    )


def _words(graph: PlanGraph, organisation: str, rows: list[Row], compared: Likeness) -> Text:
    if not compared.enough:
        return too_little(graph, organisation, compared)
    if not compared.found:
        return nobody_alike(graph, organisation, compared)
    alike = names(graph, [one.department for one in compared.found])
    if not rows:
        return about(
            graph,
            f"The departments similar to {{0}} ({alike.en}) work with nobody with whom it does not.",
            f"{{0}}: მსგავსი დეპარტამენტები ({alike.ka}) სხვა არავისთან მუშაობენ.",
            organisation,
        )
    count = counted(len(rows), "body works", "bodies work", "უწყებაა")
    return about(
        graph,
        f"{count.en} with departments similar to {{0}} ({alike.en}) and not with it. First: {{1}}. "
        "This is possible, not in the plan.",
        f"{{0}}: {count.ka}, რომლებთანაც მსგავსი დეპარტამენტები ({alike.ka}) მუშაობენ, ის კი – არა. პირველია {{1}}. "
        "ეს მხოლოდ შესაძლებლობაა, გეგმაში არ არის.",
        organisation,
        rows[0]["partner"],
    )
