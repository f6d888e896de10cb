"""The order of a plan: by its numbers, not by their letters."""

import re
from collections.abc import Iterable
from functools import lru_cache

Place = tuple[str, tuple[int, ...], str]


def plan_order(id: str) -> Place:
    """A key that sorts 1.10 after 1.9, plan by plan.

    >>> sorted(["p/1.10", "p/1.9"], key=plan_order)
    ['p/1.9', 'p/1.10']
    """
    above, _, last = id.rpartition(".")
    if not last.isdecimal():
        return _place(id)
    plan, numbers, _ = _place(above)
    return plan, (*numbers, int(last)), id


def in_plan_order(ids: Iterable[str]) -> list[str]:
    """Ids sorted by `plan_order`; where they lie so already, as those of a graph mostly do, in half the time.

    >>> in_plan_order(["p/1.10", "p/1.9"])
    ['p/1.9', 'p/1.10']
    """
    ids = list(ids)
    before, above_before, number_before = "", "", -1
    for id in ids:
        above, _, last = id.rpartition(".")
        number = int(last) if last.isdecimal() else -1
        follows = number > number_before and above == above_before and number_before >= 0
        if not follows and before and plan_order(id) < plan_order(before):
            return sorted(ids, key=plan_order)
        before, above_before, number_before = id, above, number
    return ids


@lru_cache(maxsize=10_000)  # what stands under one heading, as many ids do, is sorted without reading it anew
def _place(id: str) -> Place:
    plan, _, code = id.partition("/")
    numbers = code.split(".")
    if not all(map(str.isdecimal, numbers)):
        numbers = re.findall(r"\d+", code)
    return plan, tuple(map(int, numbers)), id
