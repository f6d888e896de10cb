"""The international organisations of a plan."""

from __future__ import annotations

from collections import defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ACTIVITY, NAMES, ORGANISATION
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import GROUPS
from queries.question import Found, question
from queries.roles import executed_by, executors, is_group, partnered_by
from queries.saying import about, counted, groups_left_out, sentences
from queries.texts import activities_under, counterparts
from queries.working import ties_of

_ROLES = {
    "executes": Text(en="executes", ka="ასრულებს"),
    "partners": Text(en="partner", ka="პარტნიორია"),
    "counterpart": Text(en="counterpart", ka="საქმიანობის საგანი"),
    "named": Text(en="only named", ka="მხოლოდ დასახელებულია"),
}


@question(
    title=Text(
        en="Which international organisations are in the plan, and who works with them?",
        ka="რომელი საერთაშორისო ორგანიზაციებია გეგმაში და ვინ მუშაობს მათთან?",
    ),
    en=(
        "international organisations",
        "which international organisations are in the plan",
        "list all international partners",
        "international organisations and who works with them",
        "who works with which international organisation",
        "foreign and international counterparts",
        "what international bodies are involved",
        "international partners of the ministry",
    ),
    ka=(
        "საერთაშორისო ორგანიზაციები",
        "რომელი საერთაშორისო ორგანიზაციებია გეგმაში",
        "საერთაშორისო პარტნიორების სია",
        "ვინ მუშაობს რომელ საერთაშორისო ორგანიზაციასთან",
        "საერთაშორისო ორგანიზაციები და მათთან მომუშავე დეპარტამენტები",
        "რა საერთაშორისო ორგანიზაციები მონაწილეობენ",
        "სამინისტროს საერთაშორისო პარტნიორები",
        "საერთაშორისო უწყებები გეგმაში",
    ),
    options=(GROUPS,),
    returns=(
        Column("organisation", Text(en="Organisation", ka="ორგანიზაცია"), "node", wide=True),
        Column("roles", Text(en="Role", ka="როლი"), "words", _ROLES),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("activities", Text(en="Which", ka="რომელი"), "nodes"),
        Column("departments", Text(en="Who works on it", ka="ვინ მუშაობს"), "nodes"),
        Column("partners_in", Text(en="As partner", ka="პარტნიორად"), "nodes", shown="pages"),
        Column("counterpart_in", Text(en="As counterpart", ka="საქმიანობის საგნად"), "nodes", shown="pages"),
        Column("named_in", Text(en="Only named", ka="მხოლოდ დასახელებულია"), "nodes", shown="pages"),
    ),
)
def international_organisations(graph: PlanGraph, *, groups: bool = False) -> Found:
    """An international organisation executes, is partner, or is what an activity is about: named by its title or its objective's.

    What only an indicator or a goal names is told apart and does not count. Rows are ordered by activities, most first; of equals
    by name.
    """
    about_whom = _about_whom(graph)
    rows: list[Row] = []
    left_out: set[str] = set()
    for body in nodes_of(graph, ORGANISATION):
        if graph.nodes[body]["category"] != "international":
            continue
        roles: dict[str, set[str]] = {
            "executes": set(executed_by(graph, body)),
            "partners": set(partnered_by(graph, body)),
            "counterpart": about_whom[body],
        }
        roles["named"] = _named(graph, body) - set().union(*roles.values())
        if not any(roles.values()):
            continue
        found = sorted(set().union(*(roles[role] for role in roles if role != "named")), key=plan_order)
        executing = {other for activity in found for other in executors(graph, activity)} - {body}
        unnamed = set() if groups else {other for other in executing if is_group(graph, other)}
        left_out |= unnamed
        rows.append(
            {
                "organisation": body,
                "roles": [role for role in _ROLES if roles[role]],
                "count": len(found),
                "activities": found,
                "departments": sorted(executing - unnamed),
                **{f"{role}_in": sorted(roles[role], key=plan_order) for role in ("partners", "counterpart", "named")},
            }
        )
    rows.sort(key=lambda row: (-row["count"], name_of(graph, row["organisation"]).ka, row["organisation"]))
    return Found(
        title=Text(en="International organisations", ka="საერთაშორისო ორგანიზაციები"),
        words=sentences(_words(graph, rows), groups_left_out(graph, left_out)),
        rows=rows,
        ties=lambda: _ties(graph, rows),
    )


def _about_whom(graph: PlanGraph) -> defaultdict[str, set[str]]:
    """For each counterpart the activities that are about it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for activity in nodes_of(graph, ACTIVITY):
        for body in counterparts(graph, activity):
            found[body].add(activity)
    return found


def _named(graph: PlanGraph, body: str) -> set[str]:
    """The activities that a text which names the body is about."""
    naming = [source for source, keys in graph.pred[body].items() if NAMES.type in keys]
    return {activity for source in naming for activity in activities_under(graph, source)}


def _ties(graph: PlanGraph, rows: list[Row]) -> list[Edge]:
    ties: list[Edge] = []
    for row in rows:
        body = row["organisation"]
        ties += [(source, body, NAMES.type) for source, keys in graph.pred[body].items() if NAMES.type in keys]
        ties += ties_of(graph, row["activities"], (body, *row["departments"]))
    return ties


def _words(graph: PlanGraph, rows: list[Row]) -> Text:
    if not rows:
        return Text(en="The plan names no international organisation.", ka="გეგმაში საერთაშორისო ორგანიზაცია არ არის.")
    count = counted(len(rows), "international organisation", "international organisations", "საერთაშორისო ორგანიზაცია")
    partners = sum("partners" in row["roles"] for row in rows)
    subjects = sum("counterpart" in row["roles"] for row in rows)
    both = sum({"partners", "counterpart"} <= set(row["roles"]) for row in rows)
    return about(
        graph,
        f"{count.en}: {partners} as partner, {subjects} as counterpart, {both} as both. "
        f"Most activities: {{0}} ({rows[0]['count']}).",
        f"{count.ka}: {partners} პარტნიორია, {subjects} – საქმიანობის საგანი, {both} – ორივე. ყველაზე მეტი აქტივობა: {{0}} "
        f"({rows[0]['count']}).",
        rows[0]["organisation"],
    )
