"""What happens when a body is lost."""

from __future__ import annotations

from collections import Counter

from graph.plan_graph import PlanGraph, targets
from graph.schema import MEASURED_BY, NAMES, SCHEDULED_IN
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.coordinator import coordinators
from queries.copied import in_copied_lists
from queries.objectives import objective_of
from queries.order import plan_order
from queries.parameters import ORGANISATION, named
from queries.question import Found, question
from queries.roles import bodies, executors, partners, role_ties, with_role_of
from queries.saying import about, activities, coordinator_left_out, counted, sentences
from queries.texts import activities_naming, counterparts, texts_over
from queries.units import units_of
from queries.working import ties_of, works_with

_LEFT = {
    "falls-away": Text(en="falls away: it is about this body", ka="უქმდება: სწორედ ამ უწყებას ეხება"),
    "no-executor": Text(en="no executor left", ka="შემსრულებელი აღარ რჩება"),
    "group-executor": Text(en="only a group left to execute", ka="შემსრულებლად მხოლოდ ჯგუფი რჩება"),
    "no-partner": Text(en="no partner left", ka="პარტნიორი აღარ რჩება"),
    "group-partner": Text(en="only a group left as partner", ka="პარტნიორად მხოლოდ ჯგუფი რჩება"),
    "fewer": Text(en="others remain", ka="სხვები რჩებიან"),
}
_ENOUGH = {"falls-away", "fewer"}  # of these nobody is proposed


@question(
    title=Text(en="What if this organisation is lost?", ka="რა მოხდება, თუ ეს ორგანიზაცია ჩამოგვშორდა?"),
    en=(
        "what if we lose {organisation}",
        "what happens if {organisation} is lost",
        "what if {organisation} drops out",
        "what would we lose without {organisation}",
        "if {organisation} withdraws",
        "what happens without {organisation}",
        "impact of losing {organisation}",
        "who could replace {organisation}",
        "what fails when {organisation} leaves",
        "what cannot be done without {organisation}",
        "what breaks without {organisation}",
        "what breaks if we cannot count on {organisation} any more",
        "if {organisation} leaves, which activities have no partner left",
        "what stays without a partner if {organisation} leaves",
    ),
    ka=(
        "რა მოხდება, თუ დავკარგავთ {organisation}-ს",
        "რა მოხდება {organisation}-ის გარეშე",
        "რა იქნება, თუ {organisation} აღარ იქნება",
        "რა შეფერხდება {organisation}-ის გარეშე",
        "რა დაზიანდება, თუ {organisation} გავიდა",
        "ვინ ჩაანაცვლებს {organisation}-ს",
        "თუ {organisation} უარს იტყვის",
        "{organisation}-ის დაკარგვის შედეგები",
        "რომელი აქტივობები ვერ შესრულდება {organisation}-ის გარეშე",
        "თუ {organisation} წავა, რომელ აქტივობებს აღარ ექნება პარტნიორი",
        "რა რჩება უპარტნიოროდ, თუ {organisation} გავიდა",
    ),
    asks=(named(ORGANISATION, "organisation", "FRONTEX"),),
    returns=(
        Column("activity", Text(en="Activity", ka="აქტივობა"), "node", wide=True),
        Column("left", Text(en="What is left", ka="რა რჩება"), "words", _LEFT),
        Column("instead", Text(en="Possible, not in the plan", ka="შესაძლებელია, გეგმაში არ არის"), "nodes", wide=True),
        Column("quarters", Text(en="Quarters", ka="კვარტლები"), "nodes", shown="pages"),
        Column("objective", Text(en="Objective", ka="ამოცანა"), "node", shown="pages"),
        Column("indicators", Text(en="Indicators", ka="ინდიკატორები"), "nodes", shown="pages"),
    ),
)
def if_lost(graph: PlanGraph, organisation: str) -> Found:
    """An activity is touched where the body has a role in it, or is its counterpart, without which it has no object.

    Where a role is left to nobody, or to a group alone, bodies of the same category could step in that work already with the
    departments of the activity (with its partners, where no department is left), outside copied lists; those that do so in most
    activities come first. The coordinator is not proposed: it works with nearly all. For a counterpart nobody is. Rows are
    ordered by what is left, worst first, then by the plan. The picture shows who remains.
    """
    involved = set(with_role_of(graph, organisation))
    naming = activities_naming(graph, organisation)
    falling = {activity for activity in naming if organisation in counterparts(graph, activity)}
    instead = _Instead(graph, organisation)
    rows: list[Row] = []
    for activity in sorted(involved | falling, key=plan_order):
        left = ["falls-away"] if activity in falling else _left(graph, activity, organisation)
        rows.append(
            {
                "activity": activity,
                "left": left,
                "instead": [] if _ENOUGH.issuperset(left) else instead.in_activity(activity),
                "quarters": sorted(targets(graph, SCHEDULED_IN, activity)),
                "objective": objective_of(graph, activity),
                "indicators": sorted(targets(graph, MEASURED_BY, activity), key=plan_order),
            }
        )
    ties = [tie for row in rows for tie in _ties(graph, row, organisation)]
    worst = list(_LEFT)
    rows.sort(key=lambda row: (min(map(worst.index, row["left"])), plan_order(row["activity"])))
    return Found(
        title=about(graph, "If {0} is lost", "თუ ჩამოგვშორდა: {0}", organisation),
        words=sentences(_words(graph, organisation, rows), _parts_left_out(graph, organisation, involved | falling)),
        rows=rows,
        ties=ties,
        edges=lambda: [*ties, *ties_of(graph, (row["activity"] for row in rows))],
        nodes=[organisation] if organisation in graph else [],
    )


def _parts_left_out(graph: PlanGraph, organisation: str, touched: set[str]) -> Text | None:
    """In how many other activities the parts of a body have a role: they are not lost with it."""
    parts = units_of(graph, organisation)
    others = {activity for part in parts for activity in with_role_of(graph, part)} - touched
    if not others:
        return None
    number = counted(len(others), "more activity", "more activities", "აქტივობა")
    return Text(
        en=f"Left out are the bodies that are part of it, with a role in {number.en}.",
        ka=f"არ ითვლება მასში შემავალი უწყებები, რომლებსაც როლი აქვთ კიდევ სხვაგან: {number.ka}.",
    )


def _left(graph: PlanGraph, activity: str, lost: str) -> list[str]:
    """What the loss leaves of each role that the body has."""
    left = []
    for role, listed in (("executor", executors(graph, activity)), ("partner", partners(graph, activity))):
        if lost in listed:
            others = [body for body in listed if body != lost]
            if not others:
                left.append(f"no-{role}")
            elif not bodies(graph, others):
                left.append(f"group-{role}")
    return left or ["fewer"]


class _Instead:
    """Who could step in for a body."""

    def __init__(self, graph: PlanGraph, lost: str) -> None:
        self._graph = graph
        self._lost = lost
        self._never = {lost, *coordinators(graph)}
        self._copied = in_copied_lists(graph)
        self._known: dict[str, dict[str, int]] = {}

    def in_activity(self, activity: str) -> list[str]:
        """Those who work already with the departments that remain in an activity, in most activities first; of equals by id."""
        graph = self._graph
        executing, partnering = executors(graph, activity), partners(graph, activity)
        remaining = [body for body in bodies(graph, executing) if body != self._lost]
        remaining = remaining or [body for body in bodies(graph, partnering) if body != self._lost]
        counts: Counter[str] = Counter()
        for body in remaining:
            counts.update(self._working_with(body))
        present = {*executing, *partnering}
        return sorted((body for body in counts if body not in present), key=lambda body: (-counts[body], body))

    def _working_with(self, body: str) -> dict[str, int]:
        """The bodies of the lost one's category with which a body works, and in how many activities."""
        if body not in self._known:
            nodes = self._graph.nodes
            category = nodes[self._lost]["category"]
            outside = {
                other: sum(activity not in self._copied for activity in together)
                for other, together in works_with(self._graph, body).items()
                if nodes[other]["category"] == category and other not in self._never
            }
            self._known[body] = {other: count for other, count in outside.items() if count}
        return self._known[body]


def _ties(graph: PlanGraph, row: Row, lost: str) -> list[Edge]:
    """The roles of the lost body, and where it is the counterpart the texts that name it."""
    activity = row["activity"]
    falls_away = row["left"] == ["falls-away"]
    naming = [text for text in texts_over(graph, activity) if graph.has_edge(text, lost, NAMES.type)]
    return [*role_ties(graph, activity, lost), *((text, lost, NAMES.type) for text in naming if falls_away)]


def _words(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text:
    if not rows:
        return about(
            graph,
            "No activity is touched without {0}.",
            "{0}: მისი დაკარგვა არც ერთ აქტივობას არ შეეხება.",
            organisation,
        )
    touched = activities(len(rows))
    objectives = len({row["objective"] for row in rows if row["objective"]})
    indicators = len({indicator for row in rows for indicator in row["indicators"]})
    return sentences(
        about(
            graph,
            f"Without {{0}} {touched.en} {'is' if len(rows) == 1 else 'are'} touched, "
            f"with {counted(objectives, 'objective', 'objectives', '').en} and "
            f"{counted(indicators, 'indicator', 'indicators', '').en}.",
            f"{{0}}: მის გარეშე ფერხდება {touched.ka}, {objectives} ამოცანა და {indicators} ინდიკატორი.",
            organisation,
        ),
        *_what_is_left(rows),
        _who_instead(graph, rows),
        _coordinator(graph, organisation, rows),
        _by_quarter(rows),
    )


def _what_is_left(rows: list[Row]) -> list[Text | None]:
    counts = Counter(left for row in rows for left in row["left"])
    said = [key for key in _LEFT if counts[key]]
    alone = counts["no-partner"] + counts["group-partner"]
    return [
        Text(
            en=f"{'; '.join(f'{_LEFT[key].en}: {counts[key]}' for key in said).capitalize()}.",
            ka=f"{'; '.join(f'{_LEFT[key].ka}: {counts[key]}' for key in said)}.",
        ),
        Text(
            en=f"Without a partner: {counts['no-partner']} when groups count as partners, {alone} when they do not.",
            ka=f"უპარტნიოროდ რჩება {counts['no-partner']}, თუ ჯგუფსაც პარტნიორად ჩავთვლით, და {alone}, თუ არ ჩავთვლით.",
        )
        if counts["group-partner"]
        else None,
    ]


def _who_instead(graph: PlanGraph, rows: list[Row]) -> Text | None:
    possible = Counter(body for row in rows for body in row["instead"])
    needed = sum(not _ENOUGH.issuperset(row["left"]) for row in rows)
    if possible:
        first = max(possible, key=lambda body: possible[body])  # of equals the one that the first row names first
        where = activities(possible[first])
        return about(
            graph,
            f"Possible, not in the plan: {{0}} could step into {where.en}.",
            f"შესაძლებელია, თუმცა გეგმაში არ არის: {{0}} ({where.ka}).",
            first,
        )
    if needed:
        return Text(
            en="The plan shows nobody of the same category who works with those who remain.",
            ka="გეგმაში არ ჩანს იმავე კატეგორიის უწყება, რომელიც დარჩენილებთან მუშაობს.",
        )
    if any(row["left"] == ["falls-away"] for row in rows):
        return Text(
            en="Nobody is proposed in the place of a counterpart.",
            ka="უწყებას, რომელსაც თავად აქტივობა ეხება, შემცვლელი არ ეძებნება.",
        )
    return None


def _coordinator(graph: PlanGraph, organisation: str, rows: list[Row]) -> Text | None:
    """That the coordinator, though of the same category, is not proposed."""
    category = graph.nodes[organisation]["category"] if organisation in graph else ""
    alike = [body for body in coordinators(graph) - {organisation} if graph.nodes[body]["category"] == category]
    needed = any(not _ENOUGH.issuperset(row["left"]) for row in rows)
    return coordinator_left_out(graph, alike) if needed else None


def _by_quarter(rows: list[Row]) -> Text | None:
    quarters = Counter(quarter for row in rows for quarter in row["quarters"])
    undated = sum(not row["quarters"] for row in rows)
    said = [f"{quarter} {quarters[quarter]}" for quarter in sorted(quarters)]
    english = ", ".join([*said, *([f"without a date {undated}"] if undated else [])])
    georgian = ", ".join([*said, *([f"უვადოდ {undated}"] if undated else [])])
    return Text(en=f"By quarter: {english}.", ka=f"კვარტლების მიხედვით: {georgian}.")
