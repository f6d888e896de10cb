"""The order of a plan: by its numbers, not by their letters."""

import re
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


@lru_cache(
    maxsize=10_000
)  # what stands under one heading, which a plan says of many, is sorted without reading it anew
def _place(id: str) -> Place:
    plan, _, code = id.partition("/")
    return plan, tuple(map(int, re.findall(r"\d+", code))), id
