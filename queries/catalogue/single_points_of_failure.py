"""Bodies without which an activity has nobody."""

from __future__ import annotations

from collections import defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, NAMES
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import GROUPS
from queries.question import Found, question
from queries.roles import bodies, executors, partners, role_ties
from queries.saying import about, groups_left_out, sentences
from queries.texts import counterparts, texts_over

_KINDS = ("only_executor", "only_partner", "executor_beside_group", "partner_beside_group", "counterpart")
_HOW = {
    "only-executor": Text(en="only executor", ka="ერთადერთი შემსრულებელი"),
    "only-partner": Text(en="only partner", ka="ერთადერთი პარტნიორი"),
    "executor-beside-group": Text(en="executor beside a group", ka="შემსრულებელი ჯგუფის გვერდით"),
    "partner-beside-group": Text(en="partner beside a group", ka="პარტნიორი ჯგუფის გვერდით"),
    "counterpart": Text(en="counterpart", ka="საქმიანობის საგანი"),
}


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
        "activities with only one executor",
        "activities with a single partner",
        "who cannot be replaced",
        "where do we depend on only one body",
        "where does the plan depend on a single body without replacement",
        "somebody is the only executor or the only partner of an activity",
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
        "სად ჰყავს აქტივობას ერთადერთი შემსრულებელი",
        "ერთადერთი პარტნიორის მქონე აქტივობები",
        "სად ვართ მხოლოდ ერთ უწყებაზე დამოკიდებული",
        "სად არის გეგმა ერთ უწყებაზე დამოკიდებული, შემცვლელი რომ არ ჰყავს",
        "ვინ არის აქტივობის ერთადერთი შემსრულებელი ან ერთადერთი პარტნიორი",
        "რომელ აქტივობებს ჰყავს ერთადერთი შემსრულებელი ან ერთადერთი პარტნიორი",
    ),
    options=(GROUPS,),
    returns=(
        Column("body", Text(en="Body", ka="უწყება"), "node", wide=True),
        Column("how", Text(en="How", ka="როგორ"), "words", _HOW),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("only_executor", Text(en="Only executor", ka="ერთადერთი შემსრულებელი"), "nodes"),
        Column("only_partner", Text(en="Only partner", ka="ერთადერთი პარტნიორი"), "nodes"),
        Column(
            "executor_beside_group",
            Text(en="Executor beside a group", ka="შემსრულებელი ჯგუფის გვერდით"),
            "nodes",
            shown="pages",
        ),
        Column(
            "partner_beside_group",
            Text(en="Partner beside a group", ka="პარტნიორი ჯგუფის გვერდით"),
            "nodes",
            shown="pages",
        ),
        Column("counterpart", Text(en="Counterpart", ka="საქმიანობის საგანი"), "nodes", shown="pages"),
    ),
)
def single_points_of_failure(graph: PlanGraph, *, groups: bool = False) -> Found:
    """A body is one where it is the only executor, the only partner, the only body beside a group, or the counterpart.

    A group is one, when groups are asked for, where it alone executes or partners. First come those that are alone, with nothing
    beside them, in most activities; of equals those with most beside a group or as counterpart, then by name.
    """
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: {kind: [] for kind in _KINDS})
    skipped: set[str] = set()
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        for role, listed in (("executor", executors(graph, activity)), ("partner", partners(graph, activity))):
            named = bodies(graph, listed)
            if len(named) == 1:
                kind = f"only_{role}" if len(listed) == 1 else f"{role}_beside_group"
                found[named[0]][kind].append(activity)
            elif len(listed) == 1:
                if groups:
                    found[listed[0]][f"only_{role}"].append(activity)
                else:
                    skipped.add(listed[0])
        for body in counterparts(graph, activity):
            found[body]["counterpart"].append(activity)
    rows: list[Row] = [
        {
            "body": body,
            "how": [kind.replace("_", "-") for kind in _KINDS if kinds[kind]],
            "count": len({activity for listed in kinds.values() for activity in listed}),
            **kinds,
        }
        for body, kinds in found.items()
    ]
    rows.sort(key=lambda row: (-_alone(row), -row["count"], name_of(graph, row["body"]).ka, row["body"]))
    return Found(
        title=Text(en="Single points of failure", ka="შეუცვლელი უწყებები"),
        words=sentences(_words(graph, rows), groups_left_out(graph, skipped)),
        rows=rows,
        ties=[tie for row in rows for tie in _ties(graph, row)],
    )


def _alone(row: Row) -> int:
    return len({*row["only_executor"], *row["only_partner"]})


def _ties(graph: PlanGraph, row: Row) -> list[Edge]:
    body = row["body"]
    ties = [tie for kind in _KINDS for activity in row[kind] for tie in role_ties(graph, activity, body)]
    texts = {text for activity in row["counterpart"] for text in texts_over(graph, activity)}
    return ties + [(text, body, NAMES.type) for text in sorted(texts) if graph.has_edge(text, body, NAMES.type)]


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="No activity hangs on one body alone.", ka="არც ერთი აქტივობა მხოლოდ ერთ უწყებაზე არ კიდია.")
    sums = {kind: len({activity for row in rows for activity in row[kind]}) for kind in _KINDS}
    return about(
        graph,
        f"Activities with one executor: {sums['only_executor']}, with one beside a group: {sums['executor_beside_group']}; "
        f"with one partner: {sums['only_partner']}, with one beside a group: {sums['partner_beside_group']}; "
        f"about a foreign or international body: {sums['counterpart']}. First: {{0}}, alone in {_alone(rows[0])}.",
        f"აქტივობები ერთი შემსრულებლით: {sums['only_executor']}, ერთით ჯგუფის გვერდით: {sums['executor_beside_group']}; "
        f"ერთი პარტნიორით: {sums['only_partner']}, ერთით ჯგუფის გვერდით: {sums['partner_beside_group']}; უცხოურ ან "
        f"საერთაშორისო უწყებას ეხება: {sums['counterpart']}. პირველია {{0}}: ერთადერთია {_alone(rows[0])} აქტივობაში.",
        rows[0]["body"],
    )
