"""Departments that are alike by their partners, outside copied lists."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from graph.plan_graph import PlanGraph, nodes_of
from graph.schema import ORGANISATION
from graph.text import Text
from queries.copied import in_copied_lists
from queries.roles import executed_by, is_group, partners
from queries.saying import about, activities, counted

LEAST_ACTIVITIES = 3
LEAST_COMMON = 2


@dataclass(frozen=True, slots=True)
class Alike:
    """A department with its likeness to the one asked about: the Jaccard index of their partners, 0 to 1."""

    department: str
    likeness: float
    common: list[str]
    activities: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the comparison of a department with all others gave.

    Parameters
    ----------
    activities, partners
        How many activities and partners it has to be compared by.
    others
        How many other departments have enough activities to be compared.
    found
        Those that are like it, the likest first; of equals that with more common partners, then by id.
    groups
        Groups among its partners, which were left out.
    """

    activities: int
    partners: int
    others: int
    found: list[Alike]
    groups: list[str]

    @property
    def enough(self) -> bool:
        """Whether it has enough activities and partners to be compared."""
        return self.activities >= LEAST_ACTIVITIES and self.partners >= LEAST_COMMON


def likeness(graph: PlanGraph, organisation: str, leave_out: Collection[str] = (), *, groups: bool = False) -> Likeness:
    """Compare a department with all others by the bodies in the partner cells of what each executes, outside copied lists.

    Two are compared from three activities each and two common partners. Those left out are neither compared nor partners.
    """
    copied = in_copied_lists(graph)

    def compared_by(department: str) -> tuple[set[str], int]:
        outside = [activity for activity in executed_by(graph, department) if activity not in copied]
        found = {body for activity in outside for body in partners(graph, activity)}
        return found.difference((department,), leave_out), len(outside)

    listed, number = compared_by(organisation)
    unnamed = [] if groups else sorted(body for body in listed if is_group(graph, body))
    own = listed.difference(unnamed)
    others = 0
    found = []
    if number >= LEAST_ACTIVITIES and len(own) >= LEAST_COMMON:
        for department in nodes_of(graph, ORGANISATION):
            if department == organisation or department in leave_out or (is_group(graph, department) and not groups):
                continue
            theirs, count = compared_by(department)
            if count < LEAST_ACTIVITIES:
                continue
            others += 1
            theirs = theirs if groups else {body for body in theirs if not is_group(graph, body)}
            common = own & theirs
            if len(common) >= LEAST_COMMON:
                found.append(Alike(department, len(common) / len(own | theirs), sorted(common), count))
    found.sort(key=lambda one: (-one.likeness, -len(one.common), one.department))
    return Likeness(number, len(own), others, found, unnamed)


def too_little(graph: PlanGraph, organisation: str, compared: Likeness) -> Text:
    """That there is too little to compare, with what there is and what is needed."""
    has = activities(compared.activities)
    with_partners = counted(compared.partners, "partner", "partners", "პარტნიორი")
    return about(
        graph,
        f"There is too little to compare: outside copied lists {{0}} executes {has.en} with {with_partners.en}; at least "
        f"{LEAST_ACTIVITIES} and {LEAST_COMMON} are needed.",
        f"შესადარებლად ცოტა მასალაა: {{0}} გადმოწერილი სიების გარეშე ასრულებს {compared.activities} აქტივობას და ჰყავს "
        f"{with_partners.ka}; საჭიროა სულ მცირე {LEAST_ACTIVITIES} და {LEAST_COMMON}.",
        organisation,
    )


def nobody_alike(graph: PlanGraph, organisation: str, compared: Likeness) -> Text:
    """That no department has enough partners in common, and how many could be compared."""
    others = counted(compared.others, "department", "departments", "დეპარტამენტი")
    return about(
        graph,
        f"{others.en} with {LEAST_ACTIVITIES} or more activities could be compared with {{0}}; none has {LEAST_COMMON} partners "
        "in common with it outside copied lists.",
        f"{{0}}: შესადარებლად ვარგისია {others.ka}, რომელიც {LEAST_ACTIVITIES} ან მეტ აქტივობას ასრულებს; გადმოწერილი სიების "
        f"გარეშე {LEAST_COMMON} საერთო პარტნიორი არც ერთს არ ჰყავს.",
        organisation,
    )
