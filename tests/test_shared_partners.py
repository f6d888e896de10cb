"""Shared partners of plans put together by chance, beside a count of every partner and department by itself."""

from hypothesis import given, settings
from hypothesis import strategies as st
from small_plans import ask, plan, turned

from graph.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
BODIES = ["u1", "u2", "u3", "s1", "s2", "i1", "g1"]
_CELL = st.lists(st.sampled_from(BODIES), unique=True, max_size=4).map(" ".join)
_ROWS = st.lists(st.tuples(_CELL, _CELL).map(" | ".join), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(_ROWS, st.booleans())
def test_every_partner_has_the_activities_that_each_department_executes(rows: list[str], groups: bool) -> None:
    cells = [tuple(cell.split() for cell in row.split("|")) for row in rows]
    counted = [body for body in BODIES if groups or body != "g1"]
    expected = {}
    for partner in counted:
        each = {
            department: [
                f"p/1.{number}"
                for number, (executing, partnering) in enumerate(cells, 1)
                if department in executing and partner in partnering
            ]
            for department in counted
            if department != partner
        }
        each = {department: activities for department, activities in each.items() if activities}
        # A partner of nobody but a group, or of nobody at all, is a partner too.
        if each or any(partner in partnering and partner not in executing for executing, partnering in cells):
            expected[partner] = each
    for graph in (plan(*rows), turned(plan(*rows))):
        found = ask(graph, VOCABULARY, "shared-partners", groups=groups).rows
        assert {row["partner"]: row["each"] for row in found} == expected
        for row in found:
            listed = {one for activities in row["each"].values() for one in activities}
            alone = sum(
                row["partner"] in partnering and row["partner"] not in executing for executing, partnering in cells
            )
            assert row["count"] == (len(listed) or alone)
        assert all(row["departments"] == len(row["each"]) for row in found)
