"""Bodies that work together most."""

from __future__ import annotations

from collections.abc import Iterator

from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.coordinator import coordinators
from queries.parameters import COORDINATOR, GROUPS
from queries.question import Found, question
from queries.saying import about, activities, coordinator_left_out, counted, groups_left_out, sentences
from queries.working import ties_of, works_with


@question(
    title=Text(en="Which pairs work together most?", ka="რომელი წყვილები მუშაობენ ყველაზე ხშირად ერთად?"),
    en=(
        "closest pairs",
        "which pairs work together most",
        "who works together most often",
        "strongest pairs of organisations",
        "which two bodies cooperate most closely",
        "closest cooperation in the plan",
        "which organisations are closest to each other",
        "pairs of bodies by joint work",
        "strongest ties between organisations",
        "who works most closely with whom",
        "who are the closest partners",
    ),
    ka=(
        "ყველაზე ახლო წყვილები",
        "რომელი წყვილები მუშაობენ ყველაზე ხშირად ერთად",
        "ვინ თანამშრომლობს ყველაზე მჭიდროდ ერთმანეთთან",
        "რომელი ორი უწყება მუშაობს ყველაზე მეტად ერთად",
        "ყველაზე მჭიდრო თანამშრომლობა გეგმაში",
        "უწყებების წყვილები ერთობლივი მუშაობის მიხედვით",
        "რომელი უწყებები არიან ერთმანეთთან ყველაზე ახლოს",
        "ყველაზე ძლიერი წყვილები",
        "ყველაზე ძლიერი კავშირები უწყებებს შორის",
        "ვინ ვისთან მუშაობს ყველაზე მჭიდროდ",
        "ვინ არიან ყველაზე ახლო პარტნიორები",
    ),
    options=(COORDINATOR, GROUPS),
    returns=(
        Column("pair", Text(en="Pair", ka="წყვილი"), "nodes", wide=True),
        Column("objectives", Text(en="Objectives", ka="ამოცანები"), "number"),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("only_copied", Text(en="Only in a copied list", ka="მხოლოდ გადმოწერილ სიაში"), "yes"),
    ),
)
def closest_pairs(graph: PlanGraph, *, coordinator: bool = False, groups: bool = False) -> Found:
    """Two bodies work together where one executes and the other partners, or where both execute.

    Rows are ordered by objectives, then activities, most first; pairs that meet only in a copied list come last.
    """
    from queries.together import pairs

    out = set() if coordinator else coordinators(graph)
    found = pairs(graph, out, groups=groups)
    found.sort(key=lambda pair: (pair.only_copied, -pair.objectives, -pair.activities, pair.one, pair.other))
    rows: list[Row] = [
        {
            "pair": [pair.one, pair.other],
            "objectives": pair.objectives,
            "activities": pair.activities,
            "only_copied": pair.only_copied,
        }
        for pair in found
    ]
    left_out = [] if groups else _groups_with_role(graph)
    return Found(
        title=Text(en="Pairs that work together", ka="წყვილები, რომლებიც ერთად მუშაობენ"),
        words=sentences(_words(graph, rows), coordinator_left_out(graph, out), groups_left_out(graph, left_out)),
        rows=rows,
        ties=lambda: list(_ties(graph, rows, groups=groups)),
    )


def _groups_with_role(graph: PlanGraph) -> list[str]:
    from queries.projection import projection
    from queries.roles import is_group

    return [body for body in projection(graph).bodies if is_group(graph, body)]


def _ties(graph: PlanGraph, rows: list[Row], *, groups: bool) -> Iterator[Edge]:
    for row in rows:
        one, other = row["pair"]
        yield from ties_of(graph, works_with(graph, one, groups=groups).get(other, ()), (one, other))


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No two bodies work together.", ka="ერთად არც ერთი ორი უწყება არ მუშაობს.")
    first = rows[0]
    count = counted(len(rows), "pair works", "pairs work", "წყვილი მუშაობს")
    copied = sum(row["only_copied"] for row in rows)
    objectives = counted(first["objectives"], "objective", "objectives", "ამოცანა")
    together = activities(first["activities"])
    return about(
        graph,
        f"{count.en} together, {copied} of them only in a copied list. Closest: {{0}} and {{1}}, under {objectives.en} "
        f"in {together.en}.",
        f"ერთად {count.ka}, მათგან {copied} – მხოლოდ გადმოწერილ სიაში. ყველაზე ახლოა {{0}} და {{1}}: "
        f"{objectives.ka}, {together.ka}.",
        *first["pair"],
    )
