"""The order of a plan: by its numbers, not by their letters."""

import re


def plan_order(id: str) -> tuple[str, list[int], str]:
    """A key that sorts 1.10 after 1.9, plan by plan.

    >>> sorted(["p/1.10", "p/1.9"], key=plan_order)
    ['p/1.9', 'p/1.10']
    """
    plan, _, code = id.partition("/")
    try:
        numbers = [int(part) for part in code.split(".")]
    except ValueError:
        numbers = [int(part) for part in re.findall(r"\d+", code)]
    return plan, numbers, code
