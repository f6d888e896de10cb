"""What every store tells of a plan that it keeps, and the refusals that all stores share."""

from __future__ import annotations

from collections.abc import Iterable

from graph.errors import NotFound, StoreRefused
from graph.evidence import Finding
from graph.plan_graph import PlanGraph
from graph.schema import ACTIVITY, ORGANISATION, PLAN
from graph.stores import StoredPlan


def told(plan: str, graph: PlanGraph, findings: Iterable[Finding]) -> StoredPlan:
    """What a store tells of a plan.

    Raises
    ------
    StoreRefused
        When the graph has no such plan.
    """
    node = graph.nodes[plan] if plan in graph else {}
    kinds = [properties["kind"] for _, properties in graph.nodes(data=True)]
    if node.get("kind") != PLAN.label:
        raise StoreRefused(f"The graph has no plan {plan}.", f"გრაფში გეგმა {plan} არ არის.")
    return StoredPlan(
        id=plan,
        title=node["name"],
        year=node.get("year", 0),
        owner=node.get("owner", ""),
        activities=kinds.count(ACTIVITY.label),
        organisations=kinds.count(ORGANISATION.label),
        to_look_at=sum(finding.weight != "note" for finding in findings),
    )


def refuse_another_title(plan: str, kept: str, title: str) -> None:
    """Two plans never have one id.

    Raises
    ------
    StoreRefused
        When the title that is kept differs.
    """
    if kept != title:
        raise StoreRefused(
            f"The store has another plan {plan}: “{kept}”. Keep this one under another id: kavshiri load --as ID FILE.",
            f"საცავში {plan} სხვა გეგმაა: „{kept}“. შეინახეთ სხვა იდენტიფიკატორით: kavshiri load --as ID FILE.",
        )


def no_plan(plan: str, known: list[str]) -> NotFound:
    """There is no such plan, or none at all."""
    if not known:
        return NotFound(
            "The store has no plan yet. Load one: kavshiri load FILE.",
            "საცავში გეგმა ჯერ არ არის. ჩატვირთეთ: kavshiri load FILE.",
        )
    return NotFound(
        f"The store has no plan {plan!r}; it has {', '.join(known)}.",
        f"საცავში გეგმა {plan!r} არ არის; არის: {', '.join(known)}.",
    )


def no_such_letter(error: UnicodeEncodeError) -> StoreRefused:
    """Half of a letter, which no store can keep: where it stands."""
    place = ascii(error.object[max(error.start - 20, 0) : error.end + 20])
    return StoreRefused(
        f"{place} has a letter that no text can have: rename the file. Nothing was changed.",
        f"{place}: დაუშვებელი ასოა; გადაარქვით ფაილს სახელი. არაფერი შეცვლილა.",
    )
