"""The picture of an answer: what stands where, and what its page does in a real Chromium with the network cut."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from graph.evidence import Evidence
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import (
    ACTIVITY,
    CATEGORIES,
    EDGE_TYPES,
    EXECUTED_BY,
    HAS_ACTIVITY,
    NAMES,
    NODE_KINDS,
    OBJECTIVE,
    ORGANISATION,
    PARTNERED_WITH,
)
from graph.text import Text
from graph.vocabulary import Vocabulary
from kavshiri.drawing import Picture, library, page, picture_of
from kavshiri.drawing.library import LibraryRefused
from kavshiri.drawing.marks import LINES, MARKS
from loaders import Reading
from queries.answer import Answer, Column, Subject
from queries.questions import catalogue

HOSTILE = "</script><img src=x onerror=window.ran=1><!-- \u2028&amp;{{ 7*7 }}"


def found_at(line: int, words: str) -> list[Evidence]:
    return [Evidence(plan="p", file="plan.txt", line=line, column="partner", words=words)]


@pytest.fixture
def graph() -> PlanGraph:
    """Border police executes two activities of ten, the ministry partners in both; an objective names NATO."""
    made = new_graph()
    add_node(made, OBJECTIVE, "p/1.1", name="ნატო", code="1.1", evidence=found_at(1, "ნატო"))
    for number in (9, 10):
        add_node(
            made, ACTIVITY, f"p/1.1.{number}", name="სწავლება", code=f"1.1.{number}", evidence=found_at(number, "x")
        )
        add_edge(made, HAS_ACTIVITY, "p/1.1", f"p/1.1.{number}", evidence=found_at(number, "x"))
    for id, name, category in (
        ("police", "Border Police", "department"),
        ("mfa", "Foreign Ministry", "state"),
        ("nato", "NATO", "international"),
        ("bad", HOSTILE, "foreign"),
    ):
        add_node(made, ORGANISATION, id, name="უწყება", name_en=name, category=category, evidence=found_at(2, name))
    for number in (9, 10):
        add_edge(made, EXECUTED_BY, f"p/1.1.{number}", "police", position=1, evidence=found_at(number, "პოლიცია"))
        add_edge(made, PARTNERED_WITH, f"p/1.1.{number}", "mfa", position=1, evidence=found_at(number, "საგარეო"))
    add_edge(made, PARTNERED_WITH, "p/1.1.9", "bad", position=2, evidence=found_at(77, HOSTILE))
    add_edge(made, NAMES, "p/1.1", "nato", evidence=found_at(1, "ნატო"))
    return made


def answer_about(graph: PlanGraph, asked: list[str]) -> Answer:
    activities = ["p/1.1.10", "p/1.1.9"]
    return Answer(
        question="activities-depending-on",
        title=Text(en=f"Who? {HOSTILE}", ka="ვინ?"),
        parameters={"organisation": asked},
        command="kavshiri ask",
        words=Text(en="Two activities.", ka="ორი აქტივობა."),
        columns=(
            Column("activity", Text(en="Activity", ka="აქტივობა"), "node"),
            Column("partners", Text(en="Partners", ka="პარტნიორები"), "nodes"),
        ),
        rows=[{"activity": id, "partners": ["mfa", "bad"] if id == "p/1.1.9" else ["mfa"]} for id in activities],
        gather=lambda: Subject(list(graph), list(graph.edges(keys=True)), []),
    )


@pytest.fixture
def opened(chromium: BrowserContext, graph: PlanGraph, tmp_path: Path) -> Iterator[Page]:
    """The page of an answer about the ministry; what it complains of or asks for fails the test."""
    answer = answer_about(graph, ["mfa"])
    file = tmp_path / "answer.html"
    file.write_text(page(picture_of(answer, graph), answer, graph, "en"), encoding="utf-8")
    wrong: list[str] = []
    tab = chromium.new_page()
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: None if request.url == file.as_uri() else wrong.append(request.url))
    tab.goto(file.as_uri())
    tab.wait_for_selector("[data-ready] canvas")
    yield tab
    tab.close()
    assert wrong == []


def columns_of(picture: Picture) -> list[list[str]]:
    layers = [[node for node in picture.nodes if node.layer == layer] for layer in range(picture.layers)]
    return [[node.id for node in sorted(layer, key=lambda node: node.y)] for layer in layers]


def test_what_was_asked_is_left_then_headings_then_activities_in_plan_order_then_the_others(graph: PlanGraph) -> None:
    picture = picture_of(answer_about(graph, ["mfa"]), graph)
    assert columns_of(picture) == [["mfa"], ["p/1.1"], ["p/1.1.9", "p/1.1.10"], ["police", "nato", "bad"]]
    assert [node.id for node in picture.nodes if node.asked] == ["mfa"]


def test_two_asked_bodies_stand_at_the_two_ends(graph: PlanGraph) -> None:
    columns = columns_of(picture_of(answer_about(graph, ["police", "mfa"]), graph))
    assert (columns[0], columns[-1]) == (["police"], ["mfa"])


def test_nothing_is_drawn_that_the_answer_does_not_hold(graph: PlanGraph) -> None:
    part = Subject(["mfa", "p/1.1.9", "police"], list(graph.edges(keys=True)), [])
    answer = replace(answer_about(graph, ["mfa"]), gather=lambda: part)
    picture = picture_of(answer, graph)
    assert {node.id for node in picture.nodes} == {"mfa", "p/1.1.9", "police"}
    assert {(tie.target, tie.type) for tie in picture.ties} == {("mfa", "PARTNERED_WITH"), ("police", "EXECUTED_BY")}


def test_who_could_step_in_and_where_an_activity_stands_is_no_sign_without_a_line(
    reading: Reading, vocabulary: Vocabulary
) -> None:
    answer = catalogue()["if-lost"].ask(reading.graph, vocabulary, ["MFA"])
    picture = picture_of(answer, reading.graph)
    tied = {end for tie in picture.ties for end in (tie.source, tie.target)}
    assert {node.id for node in picture.nodes} == tied
    assert {node.kind for node in picture.nodes} == {"Organisation", "Activity"}
    assert "ge-mia-ird" in tied


def test_an_answer_about_nothing_is_a_page_without_a_picture(graph: PlanGraph) -> None:
    answer = replace(answer_about(graph, []), gather=lambda: Subject([], [], []), rows=[])
    text = page(picture_of(answer, graph), answer, graph, "ka")
    assert '<html lang="ka">' in text
    assert "<canvas" not in text
    assert "vis-network" not in text.split("<body>")[1]


def test_every_kind_and_every_tie_of_the_schema_has_its_look() -> None:
    assert set(MARKS) == (set(NODE_KINDS) - {"Organisation"}) | set(CATEGORIES)
    assert set(LINES) == set(EDGE_TYPES)
    bodies = [MARKS[category] for category in CATEGORIES]
    assert len({mark.shape for mark in bodies}) == len({mark.light for mark in bodies}) == len(bodies)


def test_a_library_of_other_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "sourceMappingURL" not in library.vis_network()
    monkeypatch.setattr(library, "SHA256", "0" * 64)
    with pytest.raises(LibraryRefused, match="not the one"):
        library.vis_network()


def test_the_policy_allows_exactly_the_scripts_and_the_style_that_the_page_holds(graph: PlanGraph) -> None:
    answer = answer_about(graph, ["mfa"])
    text = page(picture_of(answer, graph), answer, graph, "en")
    policy = unescape(re.findall('Content-Security-Policy" content="(.*?)"', text)[0])
    blocks = re.findall("<script>(.*?)</script>|<style>(.*?)</style>", text, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256((a or b).encode()).digest()).decode() for a, b in blocks}
    assert len(hashes) == 3
    assert set(re.findall("'sha256-(.*?)'", policy)) == hashes
    assert "unsafe" not in policy
    data = re.findall('<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[0]
    assert not set(data) & set("<>&\u2028\u2029")
    assert HOSTILE in {node["name"]["en"] for node in json.loads(data)["nodes"]}


def test_a_click_on_a_sign_shows_its_ties_and_the_words_of_the_source(opened: Page) -> None:
    opened.evaluate("window.scrollTo(0, 0)")
    at = opened.evaluate(
        "(({network, geometry, byId}) => network.canvasToDOM(geometry.at(byId.get('bad'))))(kavshiri.view)"
    )
    opened.locator("[data-part=stage]").click(position=at)
    panel = opened.inner_text("[data-part=panel]")
    assert "plan.txt, line 77, partner" in panel
    assert "<img src=x onerror=window.ran=1>" in panel
    assert "1.1.9" in panel


def test_hostile_words_run_nothing_and_add_nothing_to_the_page(opened: Page) -> None:
    opened.fill("[data-part=search]", "onerror")
    opened.press("[data-part=search]", "Enter")
    assert "onerror" in opened.inner_text("[data-part=panel] h2")
    assert opened.evaluate("window.ran") is None
    assert opened.locator("img").count() == 0
    assert "{{ 7*7 }}" in opened.inner_text("h1")


@pytest.fixture
def crowd(graph: PlanGraph) -> list[str]:
    """So many bodies more that their names cannot all stand in one column."""
    ids = [f"body{number}" for number in range(100)]
    for id in ids:
        add_node(graph, ORGANISATION, id, name=f"Body {id}", category="foreign", evidence=found_at(3, id))
        add_edge(graph, PARTNERED_WITH, "p/1.1.9", id, position=3, evidence=found_at(9, id))
    return ids


def test_in_a_crowd_names_never_lie_over_one_another_and_the_most_connected_are_there(
    crowd: list[str], opened: Page
) -> None:
    opened.wait_for_function("window.kavshiri.view?.placed.length > 0")
    names = opened.evaluate("kavshiri.view.placed.map(({id, x, y, w, h}) => [id, x, y, w, h])")
    assert {"mfa", "police"} <= {id for id, *_ in names}
    assert 20 < len(names) < len(crowd)
    for (_, x, y, w, h), (_, x2, y2, w2, h2) in combinations(names, 2):
        assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


def test_the_legend_takes_kinds_and_roles_out_of_the_picture(opened: Page) -> None:
    opened.uncheck('[data-mark="state"]')
    assert opened.evaluate("!kavshiri.view.byId.get('mfa').shown")
    assert opened.evaluate("kavshiri.view.ties.filter(tie => !tie.shown).length") == 2
    opened.check('[data-mark="state"]')
    opened.uncheck('[data-role="executes"]')
    assert opened.evaluate("kavshiri.view.ties.filter(tie => !tie.shown).length") == 2


def test_a_heading_sorts_the_table_in_the_order_of_the_plan(opened: Page) -> None:
    codes = "rows => rows.map(row => row.querySelector('.code').textContent)"
    assert opened.eval_on_selector_all("tbody tr", codes) == ["1.1.10", "1.1.9"]
    opened.click("thead th:first-child button")
    assert opened.eval_on_selector_all("tbody tr", codes) == ["1.1.9", "1.1.10"]
    assert opened.get_attribute("thead th:first-child", "aria-sort") == "ascending"
