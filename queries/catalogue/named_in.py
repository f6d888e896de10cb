"""Bodies that a text names and that have no role beside it."""

from __future__ import annotations

from graph.plan_graph import PlanGraph, nodes_of, targets
from graph.schema import ACTIVITY, NAMES
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import ORGANISATION, named
from queries.question import Found, question
from queries.roles import bodies, executors, groups, roles_in
from queries.saying import about, activities, groups_left_out, sentences
from queries.texts import texts_over

_BY = {
    "Activity": Text(en="its own text", ka="საკუთარი ტექსტი"),
    "Objective": Text(en="its objective", ka="ამოცანა"),
    "Goal": Text(en="its goal", ka="მიზანი"),
}
_OPTIONAL = named(ORGANISATION, "organisation", "NATO", optional=True)


@question(
    title=Text(
        en="Which activities name a body that has no role in them?",
        ka="რომელი აქტივობები ასახელებს უწყებას, რომელსაც მათში როლი არ აქვს?",
    ),
    en=(
        "named in the text but not listed as partner",
        "which activities name {organisation} without listing it as partner",
        "where is {organisation} named but not a partner",
        "bodies named only in the text",
        "who is named but has no role",
        "organisations named in activities without a role",
        "activities that name a body that is neither executor nor partner",
        "where is {organisation} only named",
        "who is named but not a partner",
    ),
    ka=(
        "ტექსტში დასახელებული, მაგრამ პარტნიორად არმითითებული",
        "რომელი აქტივობები ასახელებს {organisation}-ს პარტნიორად მითითების გარეშე",
        "სად არის {organisation} მხოლოდ დასახელებული",
        "მხოლოდ ტექსტში დასახელებული უწყებები",
        "ვინ არის დასახელებული როლის გარეშე",
        "სად არის {organisation} დასახელებული, მაგრამ არა პარტნიორი",
        "აქტივობები, რომლებიც ასახელებს უწყებას, რომელიც არც შემსრულებელია და არც პარტნიორი",
        "ვინ სახელდება ტექსტში პარტნიორობის გარეშე",
        "ვინ არის დასახელებული, მაგრამ პარტნიორი არ არის",
    ),
    asks=(_OPTIONAL,),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("named", Text(en="Named", ka="დასახელებულია"), "nodes"),
        Column("named_by", Text(en="Named by", ka="სად არის დასახელებული"), "words", _BY),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes", shown="pages"),
    ),
)
def named_in(graph: PlanGraph, organisation: str = "") -> Found:
    """A body is only named where a text names it, the activity's, its objective's or its goal's, and it has no role there.

    To execute and to be partner are roles. In the order of the plan.
    """
    rows: list[Row] = []
    ties: list[Edge] = []
    for activity in sorted(nodes_of(graph, ACTIVITY), key=plan_order):
        roles = roles_in(graph, activity)
        naming = [
            (text, body)
            for text in texts_over(graph, activity)
            for body in sorted(targets(graph, NAMES, text))
            if body not in roles and organisation in ("", body)
        ]
        if naming:
            by = {graph.nodes[text]["kind"] for text, _ in naming}
            rows.append(
                {
                    "activity": activity,
                    "named": sorted({body for _, body in naming}),
                    "named_by": [kind for kind in _BY if kind in by],
                    "executors": bodies(graph, executors(graph, activity)),
                }
            )
            ties += [(text, body, NAMES.type) for text, body in naming]
    beside = {group for row in rows for group in groups(graph, executors(graph, row["activity"]))}
    words = sentences(_words(graph, organisation, rows), groups_left_out(graph, beside))
    return Found(_title(graph, organisation), words, rows, ties)


def _title(graph: PlanGraph, organisation: str) -> Text:
    if organisation:
        return about(graph, "Named without a role: {0}", "დასახელებულია როლის გარეშე: {0}", organisation)
    return Text(en="Bodies that are named without a role", ka="უწყებები, რომლებიც როლის გარეშეა დასახელებული")


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    count = activities(len(rows))
    if organisation and not rows:
        return about(
            graph,
            "No activity names {0} without giving it a role.",
            "არ არის აქტივობა, რომელიც {0}-ს როლის გარეშე ასახელებს.",
            organisation,
        )
    if not rows:
        return Text(
            en="No activity names a body without giving it a role.",
            ka="არ არის აქტივობა, რომელიც უწყებას როლის გარეშე ასახელებს.",
        )
    if organisation:
        return about(
            graph,
            f"{{0}} is named, and neither executes nor partners, in {count.en}.",
            f"{{0}} დასახელებულია, მაგრამ არც ასრულებს და არც პარტნიორია: {count.ka}.",
            organisation,
        )
    found = {body for row in rows for body in row["named"]}
    return Text(
        en=f"{count.en} name {len(found)} bodies that neither execute them nor are partners in them.",
        ka=f"{count.ka} ასახელებს {len(found)} უწყებას, რომელიც მათში არც შემსრულებელია და არც პარტნიორი.",
    )
