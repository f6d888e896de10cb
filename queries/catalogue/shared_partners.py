"""Partners that departments share."""

from __future__ import annotations

from collections import Counter, defaultdict

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.answer import Column, Row
from queries.copied import in_copied_lists
from queries.order import in_plan_order, plan_order
from queries.parameters import GROUPS, ORGANISATIONS
from queries.question import Found, question
from queries.role_lists import unsorted_cells
from queries.roles import Groups, executed_by, is_group
from queries.saying import counted, groups_left_out, names, sentences
from queries.working import ties_of

_MEET = {
    "different": Text(en="in activities of their own", ka="სხვადასხვა აქტივობაში"),
    "same": Text(en="only in the same ones", ka="მხოლოდ საერთო აქტივობებში"),
    "copied": Text(en="only in a copied list", ka="მხოლოდ გადმოწერილ სიაში"),
}
_Activities = dict[str, list[str]]


@question(
    title=Text(
        en="Which partners do these departments share?", ka="რომელი პარტნიორები ჰყავთ საერთო ამ დეპარტამენტებს?"
    ),
    en=(
        "shared partners of {organisations}",
        "which partners do {organisations} share",
        "common partners of {organisations}",
        "partners that {organisations} have in common",
        "who is a partner of both {organisations}",
        "shared partners",
        "which partners are shared by several departments",
        "which partners work with most departments",
        "partner overlap between {organisations}",
        "whom do both {organisations} work with",
        "who works with both {organisations}",
        "same partners of {organisations}",
        "compare the partners of {organisations}",
        "rank the partners by departments",
        "which partners of {organisations} do other departments have too",
        "do {organisations} work with the same agencies",
        "which agencies do {organisations} both cooperate with",
    ),
    ka=(
        "{organisations}-ის საერთო პარტნიორები",
        "რომელი საერთო პარტნიორები ჰყავთ {organisations}-ს",
        "ვინ არის {organisations}-ის საერთო პარტნიორი",
        "რომელი პარტნიორები ჰყავთ საერთო {organisations}-ს",
        "საერთო პარტნიორები",
        "რომელ პარტნიორს იზიარებს რამდენიმე დეპარტამენტი",
        "რომელი პარტნიორი მუშაობს ყველაზე მეტ დეპარტამენტთან",
        "{organisations}-ის პარტნიორების თანაკვეთა",
        "რომელი პარტნიორი ჰყავს რამდენიმე დეპარტამენტს",
        "ვინ არის პარტნიორი ორივესთვის: {organisations}",
        "რით ემთხვევა {organisations}-ის პარტნიორები",
        "ვინ თანამშრომლობს ერთდროულად {organisations}-თან",
        "{organisations}-ის პარტნიორებიდან რომლები ჰყავს სხვა დეპარტამენტებს",
        "მუშაობენ თუ არა {organisations} ერთსა და იმავე უწყებებთან",
    ),
    asks=(ORGANISATIONS,),
    options=(GROUPS,),
    returns=(
        Column("partner", Text(en="Partner", ka="პარტნიორი"), "node", wide=True),
        Column("departments", Text(en="Departments", ka="დეპარტამენტები"), "number"),
        Column("count", Text(en="Activities", ka="აქტივობები"), "number"),
        Column("each", Text(en="With each", ka="თითოეულთან"), "each"),
        Column("meet", Text(en="They meet", ka="სად ხვდებიან"), "words", _MEET),
    ),
)
def shared_partners(graph: PlanGraph, organisations: list[str] | None = None, *, groups: bool = False) -> Found:
    """A partner is shared by departments when it is partner in an activity that each of them executes; one may be in several.

    They meet it in activities of their own where each department has one that it does not share with all the others. Without
    a department every partner is a row. Rows are ordered by departments, then activities, most first; of equals by name.
    """
    asked = organisations or []
    by_partner, number, unnamed = _by_partner(graph, asked, groups=groups)
    if asked:
        by_partner = {
            partner: listed
            for partner, listed in by_partner.items()
            if partner not in asked and len(listed) == len(set(asked))
        }
    left_out = [partner for partner in sorted(by_partner) if is_group(graph, partner) and not groups]
    copied = in_copied_lists(graph) if len(asked) > 1 else set()
    rows: list[Row] = [
        {
            "partner": partner,
            "departments": len(listed),
            "count": number[partner],
            "each": {department: listed[department] for department in asked or sorted(listed)},
            "meet": _meet(listed, copied) if len(asked) > 1 else [],
        }
        for partner, listed in by_partner.items()
        if partner not in left_out
    ]
    rows.sort(key=lambda row: (-row["departments"], -row["count"], name_of(graph, row["partner"]).ka, row["partner"]))
    return Found(
        title=_title(graph, asked),
        words=sentences(_words(graph, asked, rows), groups_left_out(graph, [*left_out, *unnamed])),
        rows=rows,
        ties=lambda: [
            tie
            for row in rows
            for department, activities in row["each"].items()
            for tie in ties_of(graph, activities, (department, row["partner"]))
        ],
        nodes=[department for department in asked if department in graph],
    )


def _by_partner(
    graph: PlanGraph, asked: list[str], *, groups: bool
) -> tuple[dict[str, _Activities], Counter[str], set[str]]:
    """For each partner the activities by department, in the order of the plan, and how many they are; groups left out.

    Departments are those asked about; without any, all that execute, groups only if wanted: a partner may have none.
    """
    unnamed = Groups(graph)
    wanted = set(asked)
    by_department: defaultdict[str, _Activities] = defaultdict(lambda: defaultdict(list))
    beside: Counter[str] = Counter()  # what partners have with groups alone, or with nobody
    seen: list[str] = []
    partners: list[str] = []
    for activity, executors, partnering in unsorted_cells(graph):
        if not partnering:
            continue
        executing = [department for department in executors if department in wanted] if wanted else executors
        for department in executing:
            listed = by_department[department]
            for partner in partnering:
                listed[partner].append(activity)
        # Mostly the first names a single body: looking at all of each cell would take a quarter of this loop.
        if executing and (groups or wanted or not (unnamed[executing[0]] and all(map(unnamed.__getitem__, executing)))):
            seen.append(activity)
            partners += partnering
        elif not wanted:
            beside.update(partnering)
    left_out = set() if groups or wanted else {department for department in by_department if unnamed[department]}
    in_order = in_plan_order(seen) == seen
    found: defaultdict[str, _Activities] = defaultdict(dict)
    for department, listed in by_department.items():
        if department not in left_out:
            for partner, activities in listed.items():
                found[partner][department] = activities if in_order else sorted(activities, key=plan_order)
    number = Counter(partners)
    for partner, listed in found.items():
        by_itself = listed.pop(partner, [])
        number[partner] -= len(set(by_itself).difference(*listed.values()))
    kept = {partner: listed for partner, listed in found.items() if listed}
    for partner in beside.keys() - kept.keys():
        kept[partner], number[partner] = {}, beside[partner]
    return kept, number, left_out


def _meet(listed: _Activities, copied: set[str]) -> list[str]:
    sets = [set(activities) for activities in listed.values()]
    if all(activities <= copied for activities in sets):
        return ["copied"]
    common = set.intersection(*sets)
    return ["different" if all(activities - common for activities in sets) else "same"]


def _title(graph: PlanGraph, asked: list[str]) -> Text:
    if not asked:
        return Text(en="Partners by the number of departments", ka="პარტნიორები დეპარტამენტების რაოდენობის მიხედვით")
    listed = names(graph, asked)
    return Text(en=f"Shared partners of: {listed.en}", ka=f"საერთო პარტნიორები: {listed.ka}")


def _words(graph: PlanGraph, asked: list[str], rows: list[Row]) -> Text:
    idle = [body for body in dict.fromkeys(asked) if not executed_by(graph, body)]
    if idle:
        listed = names(graph, idle)
        return Text(
            en=f"Partners are shared by those who execute; no activity is executed by: {listed.en}.",
            ka=f"საერთო პარტნიორები შემსრულებლებს ჰყავთ; არც ერთ აქტივობას არ ასრულებს: {listed.ka}.",
        )
    if not rows:
        return Text(en="They share no partner.", ka="საერთო პარტნიორი არ ჰყავთ.")
    if not asked:
        several = sum(row["departments"] > 1 for row in rows)
        count = counted(len(rows), "body is a partner", "bodies are partners", "უწყებაა პარტნიორი")
        return Text(
            en=f"{count.en}; {several} of them with more than one department.",
            ka=f"{count.ka}; მათგან {several} – ერთზე მეტ დეპარტამენტთან.",
        )
    count = counted(len(rows), "partner is shared", "partners are shared", "პარტნიორია საერთო")
    if len(asked) < 2:
        return Text(en=f"{len(rows)} partners.", ka=f"{len(rows)} პარტნიორი.")
    how = {key: sum(key in row["meet"] for row in rows) for key in _MEET}
    return Text(
        en=f"{count.en}: {how['different']} in activities of their own, {how['same']} only in the same activities, "
        f"{how['copied']} only in a copied list.",
        ka=f"{count.ka}: {how['different']} – სხვადასხვა აქტივობაში, {how['same']} – მხოლოდ საერთო აქტივობებში, "
        f"{how['copied']} – მხოლოდ გადმოწერილ სიაში.",
    )
