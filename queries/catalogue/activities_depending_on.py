"""Which activities depend on a body, and how."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from graph.naming import name_of
from graph.plan_graph import PlanGraph, sources
from graph.schema import EXECUTED_BY, HAS_ACTIVITY, HAS_GOAL, HAS_OBJECTIVE, NAMES, PART_OF, PARTNERED_WITH
from graph.text import Language, Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import ORGANISATION, WITH_PARTS, choice
from queries.question import Found, question
from queries.roles import bodies, executors, groups, partners
from queries.saying import joined, names
from queries.texts import activities_under, counterparts, texts_over

_HOW = {
    "executes": Text(en="executes", ka="ასრულებს"),
    "partners": Text(en="partner", ka="პარტნიორია"),
    "named": Text(en="is named", ka="დასახელებულია"),
}
_NAMED_BY = {
    "Activity": Text(en="its own text", ka="საკუთარი ტექსტი"),
    "Objective": Text(en="its objective", ka="ამოცანა"),
    "Goal": Text(en="its goal", ka="მიზანი"),
}
_PARTNER = {
    "only-partner": Text(en="only partner", ka="ერთადერთი პარტნიორი"),
    "only-body": Text(en="only body beside a group", ka="ჯგუფის გარდა ერთადერთი"),
    "one-of-two": Text(en="one of two partners", ka="ორი პარტნიორიდან ერთი"),
    "one-of-several": Text(en="one of several partners", ka="რამდენიმე პარტნიორიდან ერთი"),
}
_SAID = {
    "executes": Text(en="executes {count}", ka="ასრულებს {count}-ს"),
    "partners": Text(en="is a partner in {count}", ka="პარტნიორია {count}-ში"),
    "named": Text(en="is named in {count}", ka="დასახელებულია {count}-ში"),
}
_ONLY = {
    "only-partner": Text(en="the only partner in {count}", ka="ერთადერთი პარტნიორია {count} აქტივობაში"),
    "only-body": Text(en="the only body beside a group in {count}", ka="ჯგუფის გარდა ერთადერთი – {count} აქტივობაში"),
}
_KIND = choice("how", Text(en="keep one kind of tie", ka="მხოლოდ ერთი სახის კავშირი"), "executes", "partners", "named")
_DEPENDENCE = {**_PARTNER, "executes": _HOW["executes"], "named": _HOW["named"]}


@question(
    title=Text(
        en="Which activities depend on this organisation?", ka="რომელი აქტივობებია დამოკიდებული ამ ორგანიზაციაზე?"
    ),
    en=(
        "which activities depend on {organisation}",
        "what depends on {organisation}",
        "what does the plan need {organisation} for",
        "where is {organisation} needed",
        "activities of the plan that need {organisation}",
        "activities where {organisation} is a partner",
        "where is {organisation} the only partner",
        "in which activities does {organisation} take part",
        "where is {organisation} mentioned",
        "show everything about {organisation} in the plan",
        "what do we do together with {organisation}",
        "where is {organisation} a partner",
        "which activities depend on cooperation with {organisation}",
    ),
    ka=(
        "რომელი აქტივობებია დამოკიდებული {organisation}-ზე",
        "რა არის დამოკიდებული {organisation}-ზე",
        "რაში სჭირდება გეგმას {organisation}",
        "სად არის საჭირო {organisation}",
        "აქტივობები, რომლებშიც {organisation} პარტნიორია",
        "რომელ აქტივობებში მონაწილეობს {organisation}",
        "სად არის {organisation} ერთადერთი პარტნიორი",
        "სად არის ნახსენები {organisation}",
        "რომელი აქტივობები ეხება {organisation}-ს",
        "რა უკავშირდება {organisation}-ს",
        "სად არის {organisation} პარტნიორი",
        "რომელი აქტივობები მოითხოვს {organisation}-თან თანამშრომლობას",
    ),
    asks=(ORGANISATION,),
    options=(_KIND, WITH_PARTS),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("how", Text(en="Tie", ka="კავშირი"), "words", _HOW, shown="programs"),
        Column("dependence", Text(en="How", ka="როგორ"), "words", _DEPENDENCE),
        Column("only_partner", Text(en="Only partner", ka="ერთადერთი პარტნიორი"), "yes", shown="programs"),
        Column("named_by", Text(en="Named by", ka="სად არის დასახელებული"), "words", _NAMED_BY, shown="pages"),
        Column("counterpart", Text(en="Counterpart", ka="საქმიანობის საგანი"), "yes", shown="pages"),
        Column("executors", Text(en="Executors", ka="შემსრულებლები"), "nodes"),
        Column("other_partners", Text(en="Other partners", ka="სხვა პარტნიორები"), "nodes"),
        Column("groups", Text(en="Groups", ka="ჯგუფები"), "nodes", shown="pages"),
    ),
    cypher="""
        MATCH (body:Organisation)-[:PART_OF*0..]->(:Organisation {id: $organisation})
        WHERE $with_parts OR body.id = $organisation
        MATCH (text)-[:EXECUTED_BY|PARTNERED_WITH|NAMES]->(body)
        MATCH (text)-[:HAS_GOAL|HAS_OBJECTIVE|HAS_ACTIVITY*0..]->(activity:Activity)
        RETURN DISTINCT activity.id AS activity
    """,
)
def activities_depending_on(graph: PlanGraph, organisation: str, how: str = "", *, with_parts: bool = False) -> Found:
    """An activity depends on a body that executes it, partners in it, or is named by its text, its objective's or its goal's.

    Rows are ordered by how much hangs on the body: where it is the only partner, where it is the only body beside a group,
    where it is one of two, one of several; then where it executes, and where it is only named. Groups count as no partner.
    """
    asked = [organisation, *(_parts(graph, organisation) if with_parts else ())]
    asked = [body for body in asked if body in graph]
    rows, edges, ties = [], dict[Edge, None](), list[Edge]()
    for activity in _activities(graph, asked):
        own = _ties(graph, activity, asked)
        row = _row(graph, activity, asked, own)
        if how and how not in row["how"]:
            continue
        rows.append(row)
        ties += own
        edges.update(dict.fromkeys((activity, body, EXECUTED_BY.type) for body in executors(graph, activity)))
        edges.update(dict.fromkeys((activity, body, PARTNERED_WITH.type) for body in partners(graph, activity)))
        edges.update(dict.fromkeys((*own, *_chain(graph, activity, own))))
    order = list(_DEPENDENCE)
    rows.sort(key=lambda row: (order.index(row["dependence"][0]), plan_order(row["activity"])))
    return Found(
        _title(graph, organisation), _words(graph, organisation, rows), rows, ties, edges=list(edges), nodes=asked
    )


def _activities(graph: PlanGraph, asked: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for body in asked:
        for edge in (EXECUTED_BY, PARTNERED_WITH):
            found.update(dict.fromkeys(sources(graph, edge, body)))
        for node in sources(graph, NAMES, body):
            found.update(dict.fromkeys(activities_under(graph, node)))
    return sorted(found, key=plan_order)


def _ties(graph: PlanGraph, activity: str, asked: list[str]) -> list[Edge]:
    """The edges by which the activity, its objective or its goals lead to a body."""
    ties = [
        (activity, body, edge.type)
        for edge in (EXECUTED_BY, PARTNERED_WITH)
        for body in asked
        if graph.has_edge(activity, body, edge.type)
    ]
    for node in texts_over(graph, activity):
        ties += [(node, body, NAMES.type) for body in asked if graph.has_edge(node, body, NAMES.type)]
    return ties


def _chain(graph: PlanGraph, activity: str, ties: list[Edge]) -> list[Edge]:
    """The edges from a heading that names the body down to the activity."""
    naming = {source for source, _, key in ties if key == NAMES.type and source != activity}
    if not naming:
        return []
    chain = list(texts_over(graph, activity))
    chain = chain[: max(index for index, node in enumerate(chain) if node in naming) + 1]
    return [
        (above, below, edge.type)
        for below, above in pairwise(chain)
        for edge in (HAS_ACTIVITY, HAS_OBJECTIVE, HAS_GOAL)
        if graph.has_edge(above, below, edge.type)
    ]


def _row(graph: PlanGraph, activity: str, asked: list[str], ties: list[Edge]) -> Row:
    roles = {EXECUTED_BY.type: "executes", PARTNERED_WITH.type: "partners", NAMES.type: "named"}
    how = [name for key, name in roles.items() if any(tie[2] == key for tie in ties)]
    others = [body for body in partners(graph, activity) if body not in asked]
    beside, unnamed = bodies(graph, others), groups(graph, others)
    dependence = [_dependence(len(beside), len(unnamed))] if "partners" in how else []
    named_by = [graph.nodes[source]["kind"] for source, _, key in ties if key == NAMES.type]
    return {
        "activity": activity,
        "how": how,
        "dependence": dependence + [tie for tie in how if tie != "partners"],
        "only_partner": dependence == ["only-partner"],
        "named_by": list(dict.fromkeys(named_by)),
        "counterpart": bool(counterparts(graph, activity) & set(asked)),
        "executors": [body for body in bodies(graph, executors(graph, activity)) if body not in asked],
        "other_partners": beside,
        "groups": unnamed,
    }


def _dependence(beside: int, unnamed: int) -> str:
    if beside == 0:
        return "only-body" if unnamed else "only-partner"
    return "one-of-two" if beside == 1 else "one-of-several"


def _parts(graph: PlanGraph, organisation: str) -> list[str]:
    found = []
    if organisation in graph:
        for part in sources(graph, PART_OF, organisation):
            found += [part, *_parts(graph, part)]
    return found


def _title(graph: PlanGraph, organisation: str) -> Text:
    name = name_of(graph, organisation)
    return Text(
        en=f"Activities that depend on: {name.en}", ka=f"აქტივობები, რომლებიც დამოკიდებულია ორგანიზაციაზე: {name.ka}"
    )


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    name = name_of(graph, organisation)
    if not rows:
        return Text(en=f"No activity depends on {name.en}.", ka=f"არც ერთი აქტივობა არ არის დამოკიდებული: {name.ka}.")
    ties = {how: sum(how in row["how"] for row in rows) for how in _SAID}
    only = {how: sum(how in row["dependence"] for row in rows) for how in _ONLY}
    unnamed = list(dict.fromkeys(group for row in rows for group in row["groups"]))
    total = f"{len(rows)} {'activity depends' if len(rows) == 1 else 'activities depend'}"
    english = [f"{total} on {name.en}: it {_counted(_SAID, ties, 'en')}."]
    georgian = [f"{name.ka}: დამოკიდებულია {len(rows)} აქტივობა; {_counted(_SAID, ties, 'ka')}."]
    if any(only.values()):
        english.append(f"It is {_counted(_ONLY, only, 'en')}.")
        georgian.append(f"{_counted(_ONLY, only, 'ka')}.")
    if unnamed:
        listed = names(graph, unnamed)
        english.append(f"Groups, where no single body is named, count as no partner: {listed.en}.")
        georgian.append(f"ჯგუფი, სადაც უწყება დასახელებული არ არის, პარტნიორად არ ითვლება: {listed.ka}.")
    return Text(en=" ".join(english), ka=" ".join(georgian))


def _counted(phrases: dict[str, Text], counts: dict[str, int], language: Language) -> str:
    """What there is of each; what there is none of goes unsaid."""
    said = [phrases[key].format(count=count).in_(language) for key, count in counts.items() if count]
    return joined(said, language)
