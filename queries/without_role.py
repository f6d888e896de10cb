"""Where a body is only named: the plan's texts speak of it, and it neither executes nor is a partner."""

from __future__ import annotations

from graph.naming import name_of
from graph.plan_graph import PlanGraph
from graph.text import Text
from queries.numbers import numbers
from queries.order import plan_order
from queries.roles import executors, is_group, with_role_of
from queries.saying import about, activities, names, sentences
from queries.texts import activities_naming

_MOST_NAMED = 5


def named_without_role(graph: PlanGraph, body: str) -> Text | None:
    """In which activities texts name a body that has no role there, and who executes them; nothing where there are none."""
    found = sorted(_without_role(graph, body), key=plan_order)
    if not found:
        return None
    count, where = activities(len(found)), numbers(graph, found)
    said = Text(
        en=f"Texts name it, without a role, in {count.en}: {where.en}.",
        ka=f"ტექსტში დასახელებულია, როლის გარეშე, {len(found)} აქტივობაში: {where.ka}.",
    )
    executing = {one for activity in found for one in executors(graph, activity) if not is_group(graph, one)}
    listed = names(graph, sorted(executing, key=lambda one: (name_of(graph, one).ka, one)), most=_MOST_NAMED)
    execute = Text(en=f"Executors there: {listed.en}.", ka=f"შემსრულებლები იქ: {listed.ka}.")
    return sentences(said, execute if executing else None)


def named_beside(graph: PlanGraph, body: str, other: str) -> Text | None:
    """In which activities of another body texts name a body that has no role there; nothing where there are none."""
    found = _without_role(graph, body).intersection(with_role_of(graph, other))
    if not found:
        return None
    where = numbers(graph, sorted(found, key=plan_order))
    return about(
        graph,
        f"{{0}} is only named, without a role, in activities of {{1}}: {where.en}.",
        f"აქტივობებში, რომლებშიც მონაწილეობს {{1}}, მხოლოდ ტექსტშია დასახელებული, როლის გარეშე, {{0}}: {where.ka}.",
        body,
        other,
    )


def _without_role(graph: PlanGraph, body: str) -> set[str]:
    return activities_naming(graph, body).difference(with_role_of(graph, body))
