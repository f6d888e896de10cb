"""How long three questions take on a graph of 100,000 activities, beside loops over plain dicts that give the same rows.

The dicts are made beforehand, in both directions as the graph has them; how long that takes stands in a line of its own, since
a question that is asked first begins with the graph, too. Closest-pairs stands beside sparse matrix products by hand as well: one
that counts activities alone, and one that counts objectives, too.
Each question is asked of a copy of the graph: "first" of one that has just changed, so that nothing is known of it from before;
"again" is asked once more. All take turns, and each figure is the best of its five.
Run: python benchmarks/questions.py
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_ROOT)]

import numpy as np
from scipy.sparse import csr_array

from graph.plan_graph import PlanGraph, new_graph
from graph.vocabulary import Vocabulary
from queries.questions import catalogue

ACTIVITIES = 100_000
TURNS = 5
UNDER_ONE = 20  # activities under one objective
BODIES = {"department": 30, "state": 80, "international": 30, "group": 10}
_ORDER = ("only-partner", "only-body", "one-of-two", "one-of-several", "executes", "named")
_EVIDENCE = [{"plan": "big-2020", "file": "big.txt", "line": 1, "column": "activity", "words": "სიტყვა"}]

Rows = list[dict[str, Any]]


def main() -> None:
    """Print seconds and the ratios of ours to the loop by hand; stop where the two give different rows."""
    graph = plan_graph(ACTIVITIES)
    making, plain = _timed(lambda: _Plain(graph))
    vocabulary = Vocabulary.load()
    pair = ["department-1", "department-2"]
    asked: list[tuple[str, list[str], str, Callable[[], Rows]]] = [
        ("activities-depending-on", ["state-3"], "", lambda: _depending(plain, "state-3")),
        ("activities-depending-on", ["department-0"], "", lambda: _depending(plain, "department-0")),
        ("shared-partners", [], "", lambda: _shared(plain)),
        ("shared-partners", pair, "", lambda: _shared_by(plain, *pair)),
        ("closest-pairs", [], "", lambda: _closest(plain)),
        ("closest-pairs", [], "a product of activities", lambda: _product(plain)),
        ("closest-pairs", [], "and of objectives", lambda: _products(plain)),
    ]
    print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    print(f"{'question':<48} {'rows':>6} {'first':>7} {'again':>7} {'by hand':>8} {'ratios':>12}")
    for name, arguments, beside, by_hand in asked:
        fresh = graph.copy()
        question = catalogue()[name]

        def ask(question: Any = question, fresh: PlanGraph = fresh, arguments: list[str] = arguments) -> Rows:
            rows: Rows = question.ask(fresh, vocabulary, arguments).rows
            return rows

        first, again, other = float("inf"), float("inf"), float("inf")
        rows, expected = [], []
        for _ in range(TURNS):
            _change(fresh)
            first = min(first, _timed(ask)[0])
            seconds, rows = _timed(ask)
            again = min(again, seconds)
            seconds, expected = _timed(by_hand)
            other = min(other, seconds)
        if beside:
            columns = expected[0].keys()
            rows = sorted(({column: row[column] for column in columns} for row in rows), key=lambda row: row["pair"])
        if rows != expected:
            raise SystemExit(f"{name}: the rows differ")
        called = " ".join([name, *arguments, *([f"({beside})"] if beside else ())])
        ratios = f"{first / other:.2f} {again / other:.2f}"
        print(f"{called:<48} {len(rows):>6} {first:>7.3f} {again:>7.3f} {other:>8.3f} {ratios:>12}")
    print(f"{'making the dicts':<48} {'':>6} {'':>7} {'':>7} {making:>8.3f}")


def plan_graph(activities: int) -> PlanGraph:
    """A plan of that many activities, whose partner cells now and then repeat the one before."""
    graph = new_graph()
    choose = random.Random(2020)
    names = {kind: [f"{kind}-{number}" for number in range(count)] for kind, count in BODIES.items()}
    partnering = [*names["state"], *names["international"], *names["group"]]
    weights = [1 / (place + 3) for place in range(len(partnering))]
    choose.shuffle(weights)
    graph.add_node("big-2020", id="big-2020", kind="Plan", name="გეგმა", year=2020, evidence=_EVIDENCE)
    for kind, ids in names.items():
        for id in ids:
            graph.add_node(id, id=id, kind="Organisation", category=kind, name=f"უწყება {id}", evidence=_EVIDENCE)
    cell: list[str] = []
    for number in range(activities):
        under, place = divmod(number, UNDER_ONE)
        objective = f"big-2020/{under + 1}.1"
        if place == 0:
            _node(graph, objective, "Objective", "big-2020", "HAS_OBJECTIVE")
            if under % 10 == 0:
                graph.add_edge(objective, choose.choice(names["international"]), "NAMES", evidence=_heading("heading"))
        activity = f"{objective}.{place + 1}"
        _node(graph, activity, "Activity", objective, "HAS_ACTIVITY")
        if number % 10 == 0:
            graph.add_edge(activity, choose.choice(names["international"]), "NAMES", evidence=_heading("activity"))
        executing = choose.sample(names["department"], choose.choice((1, 1, 2, 2, 3, 5)))
        executing += ["group-0"] if number % 7 == 0 else []
        if number % 50:
            cell = list(dict.fromkeys(choose.choices(partnering, weights, k=choose.choice((0, 1, 1, 2, 3, 5, 8)))))
        for edge, bodies in (("EXECUTED_BY", executing), ("PARTNERED_WITH", cell)):
            for position, body in enumerate(bodies, 1):
                graph.add_edge(activity, body, edge, position=position, evidence=_EVIDENCE)
    return graph


def _node(graph: PlanGraph, id: str, kind: str, above: str, edge: str) -> None:
    code = id.partition("/")[2]
    graph.add_node(id, id=id, kind=kind, name=f"სახელი {code}", code=code, evidence=_EVIDENCE)
    graph.add_edge(above, id, edge, evidence=_EVIDENCE)


def _heading(column: str) -> list[dict[str, Any]]:
    return [{**_EVIDENCE[0], "column": column}]


class _Plain:
    """The graph as dicts of lists, in the order of the plan and of the cells."""

    def __init__(self, graph: PlanGraph) -> None:
        self.executors: dict[str, list[str]] = {}
        self.partners: dict[str, list[str]] = {}
        self.named: dict[str, list[str]] = defaultdict(list)
        self.objective: dict[str, str] = {}
        self.under: dict[str, list[str]] = defaultdict(list)
        self.executed: dict[str, list[str]] = defaultdict(list)
        self.partnered: dict[str, list[str]] = defaultdict(list)
        self.naming: dict[str, list[str]] = defaultdict(list)
        self.category = {id: node.get("category", "") for id, node in graph.nodes(data=True)}
        self.name = {id: node["name"] for id, node in graph.nodes(data=True)}
        self.number: dict[str, int] = {}
        for id, node in graph.nodes(data=True):
            if node["kind"] == "Activity":
                self.number[id] = len(self.number)
                self.executors[id], self.partners[id] = [], []
        for source, target, key, _ in sorted(
            graph.edges(keys=True, data="position", default=0), key=lambda edge: edge[3]
        ):
            if key == "EXECUTED_BY":
                self.executors[source].append(target)
            elif key == "PARTNERED_WITH":
                self.partners[source].append(target)
            elif key == "NAMES":
                self.named[source].append(target)
                self.naming[target].append(source)
            elif key == "HAS_ACTIVITY":
                self.objective[target] = source
                self.under[source].append(target)
        for cells, activities in ((self.executors, self.executed), (self.partners, self.partnered)):
            for activity, cell in cells.items():
                for body in cell:
                    activities[body].append(activity)


def _depending(plain: _Plain, body: str) -> Rows:
    found = set(plain.executed[body]) | set(plain.partnered[body])
    for text in plain.naming[body]:
        found.update([text] if text in plain.number else plain.under[text])
    by_dependence: dict[str, Rows] = {dependence: [] for dependence in _ORDER}
    may_be_counterpart = plain.category[body] in ("foreign", "international")
    for activity in sorted(found, key=plain.number.__getitem__):
        others = [other for other in plain.partners[activity] if other != body]
        beside = [other for other in others if plain.category[other] != "group"]
        groups = [other for other in others if plain.category[other] == "group"]
        executors = plain.executors[activity]
        how, dependence, named_by = [], [], []
        if body in executors:
            how.append("executes")
            dependence.append("executes")
        if len(others) < len(plain.partners[activity]):
            how.append("partners")
            only = "only-body" if groups else "only-partner"
            dependence.insert(0, "one-of-several" if len(beside) > 1 else "one-of-two" if beside else only)
        if body in plain.named.get(activity, ()):
            named_by.append("Activity")
        if body in plain.named.get(plain.objective[activity], ()):
            named_by.append("Objective")
        if named_by:
            how.append("named")
            dependence.append("named")
        by_dependence[dependence[0]].append(
            {
                "activity": activity,
                "how": how,
                "dependence": dependence,
                "only_partner": dependence == ["only-partner"],
                "named_by": named_by,
                "counterpart": bool(named_by) and may_be_counterpart,
                "executors": [one for one in executors if one != body and plain.category[one] != "group"],
                "other_partners": beside,
                "groups": groups,
                "through": [],
            }
        )
    return [row for rows in by_dependence.values() for row in rows]


def _shared(plain: _Plain) -> Rows:
    each: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    single = {id for id, category in plain.category.items() if category not in ("", "group")}
    for activity, partners in plain.partners.items():
        executors = [executor for executor in plain.executors[activity] if executor in single]
        for partner in partners:
            if partner in single:
                for executor in executors:
                    each[partner][executor].append(activity)
    rows = [_shared_row(partner, {one: listed[one] for one in sorted(listed)}) for partner, listed in each.items()]
    rows.sort(key=lambda row: (-row["departments"], -row["count"], plain.name[row["partner"]]))
    return rows


def _shared_by(plain: _Plain, first: str, second: str) -> Rows:
    of_each = []
    for department in (first, second):
        by_partner: dict[str, list[str]] = defaultdict(list)
        for activity in plain.executed[department]:
            for partner in plain.partners[activity]:
                by_partner[partner].append(activity)
        of_each.append(by_partner)
    copied = _copied(plain)
    rows = []
    for partner in of_each[0].keys() & of_each[1].keys():
        if plain.category[partner] == "group":
            continue
        listed = {first: of_each[0][partner], second: of_each[1][partner]}
        one, other = set(listed[first]), set(listed[second])
        meet = "copied" if one | other <= copied else "different" if one - other and other - one else "same"
        rows.append({**_shared_row(partner, listed), "meet": [meet]})
    rows.sort(key=lambda row: (-row["departments"], -row["count"], plain.name[row["partner"]]))
    return rows


def _shared_row(partner: str, listed: dict[str, list[str]]) -> dict[str, Any]:
    count = len({activity for found in listed.values() for activity in found})
    return {"partner": partner, "departments": len(listed), "count": count, "each": listed, "meet": []}


def _copied(plain: _Plain) -> set[str]:
    sets: dict[frozenset[str], list[str]] = defaultdict(list)
    for activity, partners in plain.partners.items():
        listed = frozenset(partner for partner in partners if plain.category[partner] != "group")
        if len(listed) >= 4:
            sets[listed].append(activity)
    number = Counter(body for one in sets for body in one)
    found = {one for one, activities in sets.items() if len(activities) > 1}
    holding: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one in sorted(sets, key=len):
        rare = sorted(one, key=lambda body: (number[body], body))[: len(one) - -(-len(one) * 4 // 5) + 1]
        for other in {other for body in rare for other in holding[body]}:
            if len(one & other) >= 0.8 * len(one | other):
                found |= {one, other}
        for body in rare:
            holding[body].append(one)
    return {activity for one in found for activity in sets[one]}


def _closest(plain: _Plain) -> Rows:
    copied = _copied(plain)
    activities: Counter[tuple[str, str]] = Counter()
    beside: set[tuple[str, str]] = set()
    objectives: dict[tuple[str, str], set[str]] = defaultdict(set)
    for activity, executors in plain.executors.items():
        executing = {body for body in executors if plain.category[body] != "group"}
        role = sorted(executing | {body for body in plain.partners[activity] if plain.category[body] != "group"})
        for pair in combinations(role, 2):
            if pair[0] in executing or pair[1] in executing:
                activities[pair] += 1
                objectives[pair].add(plain.objective[activity])
                if activity not in copied:
                    beside.add(pair)
    rows: Rows = [
        {
            "pair": list(pair),
            "objectives": len(objectives[pair]),
            "activities": count,
            "only_copied": pair not in beside,
        }
        for pair, count in activities.items()
    ]
    rows.sort(key=lambda row: (row["only_copied"], -row["objectives"], -row["activities"], row["pair"]))
    return rows


def _product(plain: _Plain) -> Rows:
    bodies, executes, partners = _matrices(plain)
    role = ((executes + partners) > 0).astype(np.int32)
    only_partner = role - executes
    together = (role.T @ role - only_partner.T @ only_partner).tocoo()
    found = zip(together.row.tolist(), together.col.tolist(), together.data.tolist(), strict=True)
    pairs = sorted((bodies[one], bodies[other], count) for one, other, count in found if one < other and count)
    return [{"pair": [one, other], "activities": count} for one, other, count in pairs]


def _products(plain: _Plain) -> Rows:
    bodies, executes, partners = _matrices(plain)
    role = ((executes + partners) > 0).astype(np.int32)
    only_partner = role - executes
    number = {objective: place for place, objective in enumerate(plain.under)}
    under = np.array([number[plain.objective[activity]] for activity in plain.executors])

    def apart(matrix: csr_array) -> csr_array:
        """A row for each body under each objective."""
        found = matrix.tocoo()
        rows = under[found.row] * len(bodies) + found.col
        return csr_array((found.data, (rows, found.row)), shape=(len(number) * len(bodies), len(under)))

    met = apart(role) @ role - apart(only_partner) @ only_partner
    met.eliminate_zeros()
    pair = met.tocoo().row % len(bodies) * len(bodies) + met.tocoo().col
    objectives = np.bincount(pair, minlength=len(bodies) ** 2).tolist()
    activities = np.bincount(pair, met.data, minlength=len(bodies) ** 2).astype(int).tolist()
    return [
        {
            "pair": [bodies[one], bodies[other]],
            "objectives": objectives[one * len(bodies) + other],
            "activities": activities[one * len(bodies) + other],
        }
        for one, other in combinations(range(len(bodies)), 2)
        if activities[one * len(bodies) + other]
    ]


def _matrices(plain: _Plain) -> tuple[list[str], csr_array, csr_array]:
    bodies = sorted(body for body, category in plain.category.items() if category not in ("", "group"))
    column = {body: place for place, body in enumerate(bodies)}
    return bodies, _matrix(column, plain.executors.values()), _matrix(column, plain.partners.values())


def _matrix(column: dict[str, int], cells: Iterable[list[str]]) -> csr_array:
    rows, columns, number = [], [], 0
    for number, cell in enumerate(cells, 1):
        for body in cell:
            if body in column:
                rows.append(number - 1)
                columns.append(column[body])
    return csr_array((np.ones(len(rows), np.int32), (rows, columns)), shape=(number, len(column)))


def _change(graph: PlanGraph) -> None:
    """Make a change that leaves the graph as it was, after which nothing that was worked out of it is kept."""
    graph.add_node("new")
    graph.remove_node("new")


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    started = time.perf_counter()
    result = run()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main()
