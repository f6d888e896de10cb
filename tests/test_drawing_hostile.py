"""Sixty hostile strings in every text field of a plan run nothing on any page, also after pointing, choosing and searching."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from scans import SAMPLE

from graph.plan_graph import PlanGraph
from graph.text import Text
from kavshiri.drawing import page, page_of_organisation, page_of_plan, picture_of
from loaders import load
from queries.answer import Answer, Column, Subject

RUN = "window.ran=1"
HOSTILE = [
    *(
        f"<{tag}>"
        for tag in (
            f"img src=x onerror={RUN}",
            f"svg onload={RUN}",
            f"svg/onload={RUN}",
            f"body onload={RUN}",
            f"input autofocus onfocus={RUN}",
            f"details open ontoggle={RUN}",
            f"video><source onerror={RUN}",
            f"audio src=x onerror={RUN}",
            f"iframe srcdoc='<script>parent.{RUN}</script>'",
            f"iframe src=javascript:parent.{RUN}",
            f"object data=javascript:{RUN}",
            f"embed src=javascript:{RUN}",
            f"a href=javascript:{RUN}>x</a",
            f"form action=javascript:{RUN}><button>x</button",
            f"math><mi xlink:href=javascript:{RUN}>x</mi",
            f"marquee onstart={RUN}",
            "meta http-equiv=refresh content='0;url=http://x.invalid'",
            "link rel=stylesheet href=http://x.invalid/x.css",
            "base href=http://x.invalid/",
            "style>@import 'http://x.invalid/x.css';</style",
        )
    ),
    *(
        f"{end}<script>{RUN}</script>"
        for end in (
            "",
            "</script>",
            "</style>",
            "</title>",
            "</textarea>",
            "-->",
            "]]>",
            "'",
            '"',
            "`",
            "\\",
            "</SCRIPT\n>",
            "<!--<script>",
            "\u2028",
            "\u2029",
        )
    ),
    f"' onmouseover='{RUN}",
    f'" onmouseover="{RUN}',
    f'" autofocus onfocus="{RUN}" x="',
    f"` onclick=`{RUN}",
    f"${{{RUN}}}",
    f"{{{{ constructor.constructor('{RUN}')() }}}}",
    "{{ 7*7 }}",
    "{% include '/etc/passwd' %}",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;img src=x onerror={RUN}&#62;",
    "\\u003cimg src=x onerror=window.ran=1\\u003e",
    f"<a title='href' href=x onclick={RUN}>href</a>",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    f'=HYPERLINK("javascript:{RUN}")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "\u202eexe.txt\u202c <b>x</b>",
    f"</option></select><img src=x onerror={RUN}>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
]


@pytest.fixture(scope="module")
def hostile() -> PlanGraph:
    """The sample with every text of every node and edge replaced or followed by a hostile one, ids of bodies too."""
    graph = load(SAMPLE).graph
    texts = [text for _ in range(40) for text in HOSTILE]
    for number, attributes in enumerate(graph.nodes[id] for id in graph):
        for place, name in enumerate(("name", "name_en", "acronym")):
            attributes[name] = texts[number + 7 * place]
        if "code" in attributes:
            attributes["code"] += texts[number + 3]
        for piece in attributes["evidence"]:
            piece |= {"words": texts[number + 5], "file": texts[number + 11], "column": texts[number + 13]}
    for number, (_, _, attributes) in enumerate(graph.edges(data=True)):
        for piece in attributes["evidence"]:
            piece |= {"words": texts[number], "file": texts[number + 1], "column": texts[number + 2]}
    return graph


def answer_of(graph: PlanGraph) -> Answer:
    activities = [id for id in graph if graph.has_edge(id, "ge-mfa", "PARTNERED_WITH")]
    return Answer(
        question=HOSTILE[0],
        title=Text(HOSTILE[20], HOSTILE[21]),
        parameters={"organisation": "ge-mfa"},
        command=HOSTILE[22],
        words=Text(HOSTILE[23], HOSTILE[24]),
        columns=(
            Column("activity", Text(HOSTILE[25], HOSTILE[26]), "node"),
            Column("text", Text(HOSTILE[27], HOSTILE[28])),
        ),
        rows=[{"activity": id, "text": text} for id, text in zip(activities * 4, HOSTILE, strict=False)],
        gather=lambda: Subject(
            [*activities, *{body for id in activities for body in graph.successors(id)}],
            [edge for edge in graph.edges(keys=True) if edge[0] in activities],
            [],
        ),
    )


def test_there_are_sixty_of_them() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) == 60


@pytest.mark.parametrize("subject", ["plan", "organisation", "answer"])
def test_hostile_words_run_nothing_and_ask_for_nothing(
    subject: str, hostile: PlanGraph, chromium: BrowserContext, tmp_path: Path
) -> None:
    if subject == "plan":
        text = page_of_plan(hostile, "en")
    elif subject == "organisation":
        text = page_of_organisation(hostile, "ge-mfa", "ka", steps=2)
    else:
        answer = answer_of(hostile)
        text = page(picture_of(answer, hostile), answer, hostile, "en")
    file = tmp_path / "page.html"
    file.write_text(text, encoding="utf-8")
    wrong: list[str] = []
    tab = chromium.new_page()
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: None if request.url == file.as_uri() else wrong.append(request.url))
    tab.goto(file.as_uri() + "#view=drawing")
    tab.wait_for_selector("[data-ready] canvas")
    before = tab.evaluate("document.querySelectorAll('img, iframe, object, embed, base, script, style, link').length")
    for number in range(0, tab.evaluate("kavshiri.view.nodes.length"), 3):
        at = (
            "number => (({network, geometry, nodes}) => network.canvasToDOM(geometry.at(nodes[number])))(kavshiri.view)"
        )
        tab.locator("[data-part=stage]").hover(position=tab.evaluate(at, number), force=True)
        tab.evaluate("number => document.querySelector('[data-part=list]').value = number", str(number))
        tab.evaluate("document.querySelector('[data-part=list]').dispatchEvent(new Event('change'))")
        tab.evaluate("document.querySelectorAll('[data-part=panel] details').forEach(one => one.open = true)")
    for typed in ("<img", "__proto__", "constructor", "\\u"):
        tab.fill("[data-part=search]", typed)
    tab.click("[data-part=language]")
    tab.evaluate("document.querySelectorAll('.sort').forEach(one => one.click())")
    assert tab.evaluate("window.ran") is None
    assert (
        tab.evaluate("document.querySelectorAll('img, iframe, object, embed, base, script, style, link').length")
        == before
    )
    assert wrong == []
    tab.close()
