"""Which activities depend on a body, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, compress, pairwise

from graph.naming import name_of
from graph.plan_graph import PlanGraph, ties_above
from graph.schema import EXECUTED_BY, HAS_ACTIVITY, HAS_GOAL, HAS_OBJECTIVE, NAMES, PART_OF, PARTNERED_WITH
from graph.text import Language, Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import ORGANISATION, WITH_PARTS, choice
from queries.question import Found, question
from queries.role_lists import Cells, cells_of
from queries.roles import Groups, groups, role_ties
from queries.saying import about, counted, groups_left_out, joined, names, sentences
from queries.texts import activities_under, is_about, texts_over
from queries.units import units_of
from queries.working import ties_of

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
_NONE = {
    "executes": ("{0} executes no activity.", "{0} არც ერთ აქტივობას არ ასრულებს."),
    "partners": ("{0} is a partner in no activity.", "{0} არც ერთ აქტივობაში არ არის პარტნიორი."),
    "named": ("No text names {0}.", "{0} არც ერთ ტექსტში არ არის დასახელებული."),
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
        "what do we do with {organisation}",
        "where is {organisation} a partner",
        "which activities depend on cooperation with {organisation}",
        "all activities where {organisation} appears as executor, partner or only mentioned",
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
        "რას ვაკეთებთ {organisation}-სთან",
        "სად არის {organisation} პარტნიორი",
        "რომელი აქტივობები მოითხოვს {organisation}-თან თანამშრომლობას",
        "აქტივობები, რომლებშიც {organisation} შემსრულებელია, პარტნიორია ან მხოლოდ ნახსენებია",
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
        Column("through", Text(en="Through", ka="რომლის მეშვეობით"), "nodes"),
    ),
    cypher="""
        MATCH (body:Organisation)-[:PART_OF*0..]->(:Organisation {id: $organisation})
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
    asked = [organisation, *(sorted(units_of(graph, organisation)) if with_parts else ())]
    asked = [body for body in asked if body in graph]
    with_role, naming, has_parts = _tied_to(graph, asked)
    activities = sorted({**with_role, **naming}, key=plan_order)
    depending = _Depending(graph, frozenset(asked), naming, Groups(graph), with_parts=with_parts)
    cells = list(cells_of(graph, activities))
    rows = list(map(depending.row, cells))
    parts = [_with_parts(graph, organisation, len(rows))] if has_parts and not how and not with_parts else []
    said = _words(graph, organisation, rows)
    if how:
        shown = [how in row["how"] for row in rows]
        kept = list(compress(rows, shown))
        said = _kept_words(graph, organisation, how, rows, kept)
        rows, cells = kept, list(compress(cells, shown))
    executing = set(chain.from_iterable(executors for _, executors, _ in cells)).difference(asked)
    order = {dependence: place for place, dependence in enumerate(_DEPENDENCE)}
    rows.sort(key=lambda row: order[row["dependence"][0]])
    return Found(
        _title(graph, organisation),
        sentences(said, *parts, groups_left_out(graph, groups(graph, executing))),
        rows,
        ties=lambda: [tie for row in rows for tie in _ties(graph, row["activity"], asked, naming)],
        edges=lambda: _edges(graph, rows, asked, naming),
        nodes=asked,
    )


def _tied_to(graph: PlanGraph, asked: Iterable[str]) -> tuple[dict[str, None], dict[str, list[Edge]], bool]:
    """The activities in which bodies have a role; by activity the edges by which it or what is over it names one; any parts?"""
    has_parts = False
    with_role: dict[str, None] = {}
    naming: dict[str, list[Edge]] = {}
    roles = {EXECUTED_BY.type, PARTNERED_WITH.type}
    above = ties_above(graph)
    for body in asked:
        for text, ties in above[body].items():
            if not roles.isdisjoint(ties):
                with_role[text] = None
            if NAMES.type in ties:
                for activity in activities_under(graph, text):
                    naming.setdefault(activity, []).append((text, body, NAMES.type))
            has_parts = has_parts or PART_OF.type in ties
    return with_role, naming, has_parts


def _with_parts(graph: PlanGraph, organisation: str, alone: int) -> Text | None:
    """How many activities depend on a body with its parts, where they are more."""
    with_role, naming, _ = _tied_to(graph, [organisation, *units_of(graph, organisation)])
    number = len({**with_role, **naming})
    if number == alone:
        return None
    together = counted(number, "activity", "activities", "აქტივობა")
    return Text(
        en=f"With the bodies that are part of it: {together.en}.",
        ka=f"მასში შემავალ უწყებებთან ერთად: {together.ka}.",
    )


@dataclass(frozen=True, slots=True)
class _Depending:
    """What activities depend on: the bodies asked about."""

    graph: PlanGraph
    asked: frozenset[str]
    naming: dict[str, list[Edge]]
    unnamed: Groups
    with_parts: bool

    def row(self, cells: Cells) -> Row:
        """How an activity depends on the bodies, by its cells and by the texts that name them."""
        activity, executing, partnering = cells
        asked, unnamed, naming = self.asked, self.unnamed, self.naming.get(activity, ())
        executes = not asked.isdisjoint(executing)
        how = ["executes"] if executes else []
        dependence: list[str] = []
        others = [body for body in partnering if body not in asked]
        groups = [body for body in others if unnamed[body]]
        beside = [body for body in others if not unnamed[body]] if groups else others
        if len(others) < len(partnering):
            how.append("partners")
            dependence.append(_dependence(len(beside), len(groups)))
        if executes:
            dependence.append("executes")
        if naming:
            how.append("named")
            dependence.append("named")
        return {
            "activity": activity,
            "how": how,
            "dependence": dependence,
            "only_partner": dependence == ["only-partner"],
            "named_by": _named_by(self.graph, naming) if naming else [],
            "counterpart": any(is_about(self.graph, text, body) for text, body, _ in naming) if naming else False,
            "executors": [body for body in executing if body not in asked and not unnamed[body]],
            "other_partners": beside,
            "groups": groups,
            "through": self._through(executing, partnering, naming) if self.with_parts else [],
        }

    def _through(self, executing: list[str], partnering: list[str], naming: Collection[Edge]) -> list[str]:
        """Those of the bodies asked about that the activity depends on."""
        listed = [*executing, *partnering, *(body for _, body, _ in naming)]
        return [body for body in dict.fromkeys(listed) if body in self.asked]


def _named_by(graph: PlanGraph, naming: Iterable[Edge]) -> list[str]:
    by = {graph.nodes[text]["kind"] for text, _, _ in naming}
    return [kind for kind in _NAMED_BY if kind in by]


def _dependence(beside: int, unnamed: int) -> str:
    if beside == 0:
        return "only-body" if unnamed else "only-partner"
    return "one-of-two" if beside == 1 else "one-of-several"


def _ties(graph: PlanGraph, activity: str, asked: Iterable[str], naming: dict[str, list[Edge]]) -> list[Edge]:
    """The edges by which the activity, its objective or its goals lead to a body."""
    return [*(tie for body in asked for tie in role_ties(graph, activity, body)), *naming.get(activity, ())]


def _edges(
    graph: PlanGraph, rows: Iterable[Row], asked: Iterable[str], naming: dict[str, list[Edge]]
) -> Iterator[Edge]:
    for row in rows:
        activity = row["activity"]
        own = _ties(graph, activity, asked, naming)
        yield from ties_of(graph, [activity])
        yield from own
        yield from _chain(graph, activity, own)


def _chain(graph: PlanGraph, activity: str, ties: list[Edge]) -> list[Edge]:
    """The edges from a heading that names the body down to the activity."""
    naming = {source for source, _, key in ties if key == NAMES.type and source != activity}
    if not naming:
        return []
    over = list(texts_over(graph, activity))
    over = over[: max(index for index, node in enumerate(over) if node in naming) + 1]
    return [
        (above, below, edge.type)
        for below, above in pairwise(over)
        for edge in (HAS_ACTIVITY, HAS_OBJECTIVE, HAS_GOAL)
        if graph.has_edge(above, below, edge.type)
    ]


def _title(graph: PlanGraph, organisation: str) -> Text:
    name = name_of(graph, organisation)
    return Text(
        en=f"Activities that depend on: {name.en}", ka=f"აქტივობები, რომლებიც დამოკიდებულია ორგანიზაციაზე: {name.ka}"
    )


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    name = name_of(graph, organisation)
    if not rows:
        return Text(en=f"No activity depends on {name.en}.", ka=f"არც ერთი აქტივობა არ არის დამოკიდებული: {name.ka}.")
    ties = Counter(how for row in rows for how in row["how"])
    only = Counter(row["dependence"][0] for row in rows)
    unnamed = list(dict.fromkeys(group for row in rows for group in row["groups"]))
    total = f"{len(rows)} {'activity depends' if len(rows) == 1 else 'activities depend'}"
    english = [f"{total} on {name.en}: it {_counted(_SAID, ties, 'en')}."]
    georgian = [f"{name.ka}: დამოკიდებულია {len(rows)} აქტივობა; {_counted(_SAID, ties, 'ka')}."]
    if not only.keys().isdisjoint(_ONLY):
        english.append(f"It is {_counted(_ONLY, only, 'en')}.")
        georgian.append(f"{_counted(_ONLY, only, 'ka')}.")
    if unnamed:
        listed = names(graph, unnamed)
        english.append(f"Groups, where no single body is named, count as no partner: {listed.en}.")
        georgian.append(f"ჯგუფი, სადაც უწყება დასახელებული არ არის, პარტნიორად არ ითვლება: {listed.ka}.")
    return Text(en=" ".join(english), ka=" ".join(georgian))


def _kept_words(graph: PlanGraph, organisation: str, how: str, rows: list[Row], kept: list[Row]) -> Text:
    """The words where one kind of tie is kept, and how many there are of all kinds together, where they are more."""
    if len(kept) == len(rows):
        return _words(graph, organisation, rows)
    none = about(graph, *_NONE[how], organisation)
    ties = Counter(other for row in rows for other in row["how"])
    all_ties = Text(
        en=f"With every kind of tie: {len(rows)}; it {_counted(_SAID, ties, 'en')}.",
        ka=f"ყველა სახის კავშირით: {len(rows)}; {_counted(_SAID, ties, 'ka')}.",
    )
    return sentences(_words(graph, organisation, kept) if kept else none, all_ties)


def _counted(phrases: dict[str, Text], counts: Counter[str], language: Language) -> str:
    """What there is of each; what there is none of goes unsaid."""
    said = [phrase.format(count=counts[key]).in_(language) for key, phrase in phrases.items() if counts[key]]
    return joined(said, language)
