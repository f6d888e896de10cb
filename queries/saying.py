"""How answers say things in both languages: counts, lists of names, what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.naming import name_of, number_of
from graph.plan_graph import PlanGraph
from graph.text import Language, Text
from queries.answer import Row


def counted(number: int, one: str, many: str, georgian: str) -> Text:
    """A number of things: `1 activity`, `2 activities`; in Georgian a noun after a number stays singular.

    >>> counted(2, "activity", "activities", "აქტივობა")
    Text(en='2 activities', ka='2 აქტივობა')
    """
    return Text(en=f"{number} {one if number == 1 else many}", ka=f"{number} {georgian}")


def activities(number: int) -> Text:
    """A number of activities."""
    return counted(number, "activity", "activities", "აქტივობა")


def about(graph: PlanGraph, en: str, ka: str, *ids: str) -> Text:
    """A sentence about nodes, whose names, after their numbers, stand at `{0}`, `{1}` …"""
    called = [_numbered(graph, id) for id in ids]
    return Text(en=en.format(*(name.en for name in called)), ka=ka.format(*(name.ka for name in called)))


def _numbered(graph: PlanGraph, id: str) -> Text:
    name = name_of(graph, id)
    number = number_of(graph, id)
    return Text(en=f"{number} {name.en}".strip(), ka=f"{number} {name.ka}".strip())


def names(graph: PlanGraph, ids: Iterable[str], most: int = 0) -> Text:
    """The names of nodes in a row, parted by semicolons; of more than `most`, where it is given, the rest as a number."""
    ids = list(ids)
    shown = ids[:most] if most else ids
    rest = len(ids) - len(shown)
    texts = [name_of(graph, id) for id in shown]
    english, georgian = "; ".join(text.en for text in texts), "; ".join(text.ka for text in texts)
    if rest:
        return Text(en=f"{english}; and {rest} more", ka=f"{georgian}; და კიდევ {rest}")
    return Text(en=english, ka=georgian)


def sentences(*texts: Text | None) -> Text:
    """Several sentences as one text; those that are None are left unsaid."""
    said = [text for text in texts if text is not None]
    return Text(en=" ".join(text.en for text in said), ka=" ".join(text.ka for text in said))


def joined(parts: Sequence[str], language: Language) -> str:
    """A row of words with “and” before the last.

    >>> joined(["a", "b", "c"], "en")
    'a, b and c'
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {'და' if language == 'ka' else 'and'} {parts[-1]}"


def groups_left_out(graph: PlanGraph, groups: Iterable[str]) -> Text | None:
    """That groups are no row of an answer and count in none, with their names; None where there was none."""
    groups = sorted(set(groups))
    if not groups:
        return None
    listed = names(graph, groups)
    return Text(
        en=f"Left out, as groups that name no single body: {listed.en}.",
        ka=f"არ არის ჩათვლილი ჯგუფები, რომლებიც კონკრეტულ უწყებას არ ასახელებს: {listed.ka}.",
    )


def groups_in_rows(graph: PlanGraph, rows: Iterable[Row]) -> Text | None:
    """That the groups which stand beside the bodies of rows are not listed there; None where there is none."""
    return groups_left_out(graph, (group for row in rows for group in row["groups"]))


def groups_apart(rows: Iterable[Row]) -> Text | None:
    """That groups stand in a column of their own and count as nobody; None where there is none."""
    if not any(row["groups"] for row in rows):
        return None
    return Text(
        en="Groups, which name no single body, stand in a column of their own and are not counted.",
        ka="ჯგუფები, რომლებიც კონკრეტულ უწყებას არ ასახელებს, ცალკე სვეტშია და არ ითვლება.",
    )


def coordinator_left_out(graph: PlanGraph, coordinators: Iterable[str]) -> Text | None:
    """That the coordinator was left out; None where the plan has none."""
    coordinators = sorted(set(coordinators))
    if not coordinators:
        return None
    listed = names(graph, coordinators)
    return Text(
        en=f"Left out, as the coordinator, which executes half or more of the plan: {listed.en}.",
        ka=f"არ არის ჩათვლილი კოორდინატორი, რომელიც გეგმის ნახევარს ან მეტს ასრულებს: {listed.ka}.",
    )
