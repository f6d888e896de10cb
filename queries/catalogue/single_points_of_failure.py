"""Bodies without which an activity has nobody."""

from __future__ import annotations

from collections import defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, NAMES
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.question import Found, question
from queries.roles import bodies, executors, partners, role_ties
from queries.saying import about, counted
from queries.texts import counterparts, texts_over

_KINDS = ("only_executor", "only_partner", "executor_beside_group", "partner_beside_group", "counterpart")


@question(
    title=Text(en="Which bodies are single points of failure?", ka="რომელი უწყებებია შეუცვლელი?"),
    en=(
        "single points of failure",
        "which bodies are single points of failure",
        "where does everything hang on one organisation",
        "who is irreplaceable",
        "activities that depend on a single organisation",
        "weakest links of the plan",
        "only executor or only partner",
        "critical organisations",
        "where is there only one partner",
        "activities that hang on one body",
    ),
    ka=(
        "შეუცვლელი უწყებები",
        "რომელი უწყებებია შეუცვლელი",
        "სად არის ყველაფერი ერთ უწყებაზე დამოკიდებული",
        "გეგმის სუსტი წერტილები",
        "ერთადერთი შემსრულებელი ან ერთადერთი პარტნიორი",
        "კრიტიკული უწყებები",
        "ვის გარეშე ჩავარდება აქტივობები",
        "ვინ არის ერთადერთი თავის აქტივობაში",
        "სად არის მხოლოდ ერთი პარტნიორი",
        "ვის გარეშე ვერ შესრულდება აქტივობები",
    ),
    returns=(
        Column("body", Text(en="Body", ka="უწყება"), "node", wide=True),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("only_executor", Text(en="Only executor", ka="ერთადერთი შემსრულებელი"), "nodes"),
        Column("only_partner", Text(en="Only partner", ka="ერთადერთი პარტნიორი"), "nodes"),
        Column(
            "executor_beside_group",
            Text(en="Executor beside a group", ka="შემსრულებელი ჯგუფის გვერდით"),
            "nodes",
            shown="pages",
        ),
        Column("partner_beside_group", Text(en="Partner beside a group", ka="პარტნიორი ჯგუფის გვერდით"), "nodes"),
        Column("counterpart", Text(en="Counterpart", ka="საქმიანობის საგანი"), "nodes", shown="pages"),
    ),
)
def single_points_of_failure(graph: PlanGraph) -> Found:
    """A body is one where it is the only executor, the only partner, the only body beside a group, or the counterpart.

    Rows are ordered by the activities in which it is alone or the counterpart, most first; of equals by name.
    """
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: {kind: [] for kind in _KINDS})
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        for role, listed in (("executor", executors(graph, activity)), ("partner", partners(graph, activity))):
            alone = bodies(graph, listed)
            if len(alone) == 1:
                kind = f"only_{role}" if len(listed) == 1 else f"{role}_beside_group"
                found[alone[0]][kind].append(activity)
        for body in counterparts(graph, activity):
            found[body]["counterpart"].append(activity)
    rows: list[Row] = [
        {"body": body, "count": len({activity for listed in kinds.values() for activity in listed}), **kinds}
        for body, kinds in found.items()
    ]
    rows.sort(key=lambda row: (-row["count"], name_of(graph, row["body"]).ka, row["body"]))
    ties = [tie for row in rows for tie in _ties(graph, row)]
    return Found(
        title=Text(en="Single points of failure", ka="შეუცვლელი უწყებები"),
        words=_words(graph, rows),
        rows=rows,
        ties=ties,
    )


def _ties(graph: PlanGraph, row: Row) -> list[Edge]:
    body = row["body"]
    ties = [tie for kind in _KINDS for activity in row[kind] for tie in role_ties(graph, activity, body)]
    texts = {text for activity in row["counterpart"] for text in texts_over(graph, activity)}
    return ties + [(text, body, NAMES.type) for text in sorted(texts) if graph.has_edge(text, body, NAMES.type)]


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No activity hangs on one body alone.", ka="არც ერთი აქტივობა მხოლოდ ერთ უწყებაზე არ კიდია.")
    count = counted(len(rows), "body is", "bodies are", "უწყებაა")
    sums = {kind: len({activity for row in rows for activity in row[kind]}) for kind in _KINDS}
    return about(
        graph,
        f"{count.en} alone somewhere: {sums['only_executor']} activities have one executor, {sums['only_partner']} one partner, "
        f"{sums['partner_beside_group']} one partner beside a group, {sums['counterpart']} a counterpart. Most: {{0}} "
        f"({rows[0]['count']}).",
        f"{count.ka} სადმე ერთადერთი: ერთი შემსრულებელი აქვს {sums['only_executor']} აქტივობას, ერთი პარტნიორი – "
        f"{sums['only_partner']}-ს, ჯგუფის გარდა ერთი პარტნიორი – {sums['partner_beside_group']}-ს, საქმიანობის საგანი – "
        f"{sums['counterpart']}-ს. ყველაზე მეტი: {{0}} ({rows[0]['count']}).",
        rows[0]["body"],
    )
