"""What speaks of a subject."""

from __future__ import annotations

from collections.abc import Iterator

from graph.georgian import is_georgian
from graph.plan_graph import PlanGraph, nodes_of, sources
from graph.schema import AT_RISK_FROM, MEASURED_BY, NODE_KINDS, ORGANISATION
from graph.text import Text
from queries.answer import Column, Edge, Row
from queries.order import plan_order
from queries.parameters import WORDS
from queries.question import Found, question
from queries.saying import activities, counted, names, sentences
from queries.speaking import telling_words, words_found
from queries.texts import activities_under

_MOST_BODIES = 3
_KINDS = {label: NODE_KINDS[label].title for label in ("Goal", "Objective", "Activity", "Indicator", "Risk")}


@question(
    title=Text(en="What in the plan speaks of this subject?", ka="რა არის გეგმაში ამ საკითხის შესახებ?"),
    en=(
        "what does the plan say about {words}",
        "what is there about {words}",
        "activities about {words}",
        "search for {words}",
        "find {words} in the plan",
        "what in the plan concerns {words}",
        "where does the plan speak of {words}",
        "everything on the subject of {words}",
        "which activities deal with {words}",
        "does the plan mention {words}",
        "activities related to {words}",
        "where is {words} discussed",
        "what deals with {words}",
    ),
    ka=(
        "რას ამბობს გეგმა {words}-ის შესახებ",
        "რა არის გეგმაში {words}-ის შესახებ",
        "აქტივობები {words}-ის შესახებ",
        "მოძებნე {words}",
        "იპოვე გეგმაში {words}",
        "გეგმის რომელი ნაწილი ეხება {words}-ს",
        "სად არის ლაპარაკი {words}-ზე",
        "ყველაფერი {words}-ის თემაზე",
        "{words}-თან დაკავშირებული აქტივობები",
        "რა არის დაკავშირებული {words}-თან",
        "სად არის ნახსენები {words}",
    ),
    asks=(WORDS,),
    returns=(
        Column("node", Text(en="Text", ka="ტექსტი"), "node", wide=True),
        Column("kind", Text(en="What", ka="რა"), "words", _KINDS),
        Column("found", Text(en="Words", ka="სიტყვები"), "text"),
        Column("activities", Text(en="Activities", ka="აქტივობები"), "nodes"),
    ),
    cypher="",
)
def about(graph: PlanGraph, words: str) -> Found:
    """A text speaks of a subject when it has all of its words, in any inflection and either script, in Georgian or in English.

    Goals, objectives and activities come in the order of the plan, then indicators, then risks.
    """
    wanted = telling_words(words)
    rows: list[Row] = []
    ties: list[Edge] = []
    for id, node in graph.nodes(data=True):
        if node["kind"] not in _KINDS or not wanted:
            continue
        texts = (str(node["name"]), str(node.get("name_en", "")))
        found = next((met for text in texts if (met := words_found(text, wanted)) is not None), None)
        if found is not None:
            rows.append(
                {"node": id, "kind": [node["kind"]], "found": ", ".join(found), "activities": _activities(graph, id)}
            )
            ties += sorted((above, id, key) for above, _, key in graph.in_edges(id, keys=True))
    order = list(_KINDS)
    last = {"Indicator": 1, "Risk": 2}
    rows.sort(key=lambda row: (last.get(row["kind"][0], 0), plan_order(row["node"]), order.index(row["kind"][0])))
    return Found(
        title=Text(en=f"What speaks of “{words}”", ka=f"რა ეხება საკითხს „{words}“"),
        words=sentences(
            _words(words, rows),
            None if rows else _bodies_called(graph, wanted),
            None if rows else _in_georgian_only(graph, words),
        ),
        rows=rows,
        ties=ties,
    )


def _activities(graph: PlanGraph, id: str) -> list[str]:
    return sorted(set(_touched(graph, id)), key=plan_order)


def _touched(graph: PlanGraph, id: str) -> Iterator[str]:
    kind = graph.nodes[id]["kind"]
    if kind == "Indicator":
        yield from sources(graph, MEASURED_BY, id)
    elif kind == "Risk":
        yield from sources(graph, AT_RISK_FROM, id)
    else:
        yield from activities_under(graph, id)


def _words(words: str, rows: list[Row]) -> Text:
    if not rows:
        return Text(
            en=f"No text of the plan speaks of “{words}”.", ka=f"„{words}“ – გეგმის ტექსტებში ამის შესახებ არაფერია."
        )
    touched = {activity for row in rows for activity in row["activities"]}
    count = counted(len(rows), "text speaks", "texts speak", "ტექსტი ეხება")
    return Text(
        en=f"{count.en} of “{words}”, in {activities(len(touched)).en}.",
        ka=f"„{words}“: {count.ka} ამ საკითხს; აქტივობა – {len(touched)}.",
    )


def _bodies_called(graph: PlanGraph, wanted: list[str]) -> Text | None:
    """The bodies that have the words in their names: what they do stands in cells, not in texts."""
    bodies = sorted(nodes_of(graph, ORGANISATION)) if wanted else []
    called = [
        id
        for id in bodies
        if any(words_found(str(graph.nodes[id].get(name, "")), wanted) is not None for name in ("name", "name_en"))
    ]
    if not called:
        return None
    listed = names(graph, called, most=_MOST_BODIES)
    return Text(
        en=f"Bodies of such a name have a role or are named: {listed.en}: activities-depending-on tells in what.",
        ka=f"ასეთი სახელის უწყებები: {listed.ka}; რაში მონაწილეობენ, გიჩვენებთ activities-depending-on.",
    )


def _in_georgian_only(graph: PlanGraph, words: str) -> Text | None:
    """That English words are not met in texts without an English name."""
    texts = (node for _, node in graph.nodes(data=True) if node["kind"] in _KINDS)
    if is_georgian(words) or all(node.get("name_en") for node in texts):
        return None
    return Text(
        en="Some texts of the plan have no English name and are searched in Georgian only.",
        ka="გეგმის ზოგ ტექსტს ინგლისური სახელი არ აქვს და მხოლოდ ქართულად იძებნება.",
    )
