"""What a brief says, before it is written: short sections, each with the lines of the plan that it rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import NotFound
from graph.naming import name_of, number_of, short_name
from graph.plan_graph import nodes_of, targets
from graph.schema import EXECUTED_BY, ORGANISATION, PARTNERED_WITH, PLAN, QUARTER, SCHEDULED_IN
from graph.text import Language, Text
from kavshiri.brief import words
from queries.order import plan_order
from queries.organisations import organisation
from queries.questions import catalogue
from queries.roles import bodies, executors, groups, partners, roles_in, with_role_of

if TYPE_CHECKING:
    from graph.evidence import Evidence
    from graph.plan_graph import PlanGraph
    from graph.vocabulary import Vocabulary
    from queries.answer import Answer

_MOST_ACTIVITIES = 12
_MOST_OF_TWO = 3  # activities of each, where two meet
_MOST_PARTNERS = 7
_MOST_RISKS = 4
_MOST_INVITED = 8
_MOST_INVITED_WITH_TWO = 5
_MOST_LISTED = 12  # of those that have no room in a table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief: a heading, sentences, a table; `after` says what has no room."""

    heading: str
    sentences: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief in one language; `picture` is a PNG."""

    language: Language
    title: str
    plans: str
    sections: tuple[Section, ...]
    picture: bytes
    picture_title: str
    sources: tuple[str, ...] = field(default=())


class _Writer:
    """Writes the sections about one body, or two, in a language."""

    def __init__(self, graph: PlanGraph, vocabulary: Vocabulary, language: Language) -> None:
        self.graph = graph
        self.vocabulary = vocabulary
        self.language: Language = language
        self.read: list[Evidence] = []

    def say(self, text: Text, *ids: str, **values: object) -> str:
        names = [name_of(self.graph, id).in_(self.language) for id in ids]
        return text.in_(self.language).format(*names, **values)

    def ask(self, name: str, *arguments: str) -> Answer:
        answer = catalogue()[name].ask(self.graph, self.vocabulary, arguments)
        self.read += answer.evidence
        return answer

    def rest_on(self, activities: Iterable[str]) -> None:
        """Take down the lines of who executes and partners activities, and when, which a section tells."""
        told = {edge.type for edge in (EXECUTED_BY, PARTNERED_WITH, SCHEDULED_IN)}
        for activity in activities:
            for _, _, key, tie in self.graph.out_edges(activity, keys=True, data=True):
                self.read += tie["evidence"] if key in told else ()

    def short(self, ids: Iterable[str]) -> str:
        return "; ".join(short_name(self.graph, id, self.language) for id in ids)

    def numbered(self, id: str) -> str:
        return f"{number_of(self.graph, id)} {name_of(self.graph, id).in_(self.language)}".strip()

    def quarters(self, activity: str) -> str:
        marked = sorted(targets(self.graph, SCHEDULED_IN, activity))
        if not marked:
            return self.say(words.NO_DEADLINE)
        years = {quarter.rpartition("-")[0] for quarter in nodes_of(self.graph, QUARTER)}
        if len(years) > 1:  # a quarter alone would not tell its year
            return ", ".join(marked)
        return self.say(words.ALL_YEAR) if len(marked) == 4 else ", ".join(one.rpartition("-")[2] for one in marked)


def brief_of(graph: PlanGraph, vocabulary: Vocabulary, language: Language, asked: str, beside: str = "") -> Brief:
    """A brief about a body, or about two who meet.

    Parameters
    ----------
    graph
        The plans.
    vocabulary
        Knows the bodies by all their names.
    language
        In which it is written.
    asked, beside
        The bodies, as a person types them.

    Raises
    ------
    NotFound
        When a name is unknown, or the plans give the body no role.
    """
    from kavshiri.drawing import organisation_picture, picture_of

    first = _with_role(graph, vocabulary, asked)
    second = _with_role(graph, vocabulary, beside) if beside else ""
    if second == first:
        name = name_of(graph, first)
        raise NotFound(
            f"{name.en} does not meet itself: name another body.",
            f"{name.ka} თავის თავს არ ხვდება: მიუთითეთ სხვა უწყება.",
        )
    writer = _Writer(graph, vocabulary, language)
    plans = "; ".join(name_of(graph, plan).in_(language) for plan in sorted(nodes_of(graph, PLAN)))
    if second:
        shared = writer.ask("activities-shared-by", first, second)
        common = writer.ask("shared-partners", first, second)
        sections = [
            Section(writer.say(words.AT_A_GLANCE), (shared.words.in_(language), _common(common, language))),
            _shared_activities(writer, shared, first, second),
            _shared_partners(writer, common),
            *(_who_does_what(writer, body, most=_MOST_OF_TWO) for body in (first, second)),
        ]
        picture = picture_of(common, graph) if common.rows else organisation_picture(graph, first)
        title = writer.say(words.BRIEF_OF_TWO, first, second)
    else:
        own, others = writer.ask("activities-of", first), writer.ask("partners-of", first)
        told = own if own.rows else writer.ask("activities-depending-on", first)
        glance = told.words, words.WORKS_WITH.format(count=len(others.rows))
        sections = [
            Section(writer.say(words.AT_A_GLANCE), tuple(text.in_(language) for text in glance)),
            _who_does_what(writer, first, most=_MOST_ACTIVITIES),
        ]
        picture = organisation_picture(graph, first)
        title = writer.say(words.BRIEF, first)
    asked_bodies = [body for body in (first, second) if body]
    sections += [_risks(writer, asked_bodies), _invited(writer, asked_bodies), _unsettled(writer, asked_bodies)]
    return Brief(
        language=language,
        title=title,
        plans=words.PLAN.in_(language).format(plans),
        sections=tuple(section for section in sections if section.sentences or section.rows),
        picture=picture.to_png(language),
        picture_title=writer.say(words.PICTURE),
        sources=_sources(writer),
    )


def _with_role(graph: PlanGraph, vocabulary: Vocabulary, text: str) -> str:
    id = organisation(text, graph, vocabulary)
    if id not in graph or graph.nodes[id]["kind"] != ORGANISATION.label or not with_role_of(graph, id):
        name = name_of(graph, id) if id in graph else Text(vocabulary[id].name("en"), vocabulary[id].name("ka"))
        raise NotFound(
            f"{name.en} has no role in any activity of the plans: there is nothing to brief. Where they name it: "
            f"kavshiri ask activities-depending-on {id}",
            f"{name.ka} გეგმების არც ერთ აქტივობაში არ მონაწილეობს: ცნობა ვერ შედგება. სად არის დასახელებული: "
            f"kavshiri ask activities-depending-on {id}",
        )
    return id


def _common(answer: Answer, language: Language) -> str:
    """How many partners are common, and how they meet."""
    met = {how: sum(how in row["meet"] for row in answer.rows) for how in ("different", "same", "copied")}
    return words.COMMON_PARTNERS.format(count=len(answer.rows), **met).in_(language)


def _shared_activities(writer: _Writer, answer: Answer, first: str, second: str) -> Section:
    rows = []
    for row in answer.rows[:_MOST_ACTIVITIES]:
        activity = row["activity"]
        roles = [_role(writer, row[key]) for key in ("first_role", "second_role")]
        rows.append((writer.numbered(activity), *roles, writer.short(row["others"]), writer.quarters(activity)))
    heads = (words.ACTIVITY, words.WITH, words.QUARTERS)
    columns = (
        writer.say(heads[0]),
        writer.short([first]),
        writer.short([second]),
        *(writer.say(head) for head in heads[1:]),
    )
    return Section(
        writer.say(words.SHARED_ACTIVITIES), (), columns, tuple(rows), _more(writer, answer, _MOST_ACTIVITIES)
    )


def _shared_partners(writer: _Writer, answer: Answer) -> Section:
    rows = []
    terms = next(column.terms for column in answer.columns if column.name == "meet")
    for row in answer.rows[:_MOST_PARTNERS]:
        found = {body: writer.short(listed).replace(";", ",") for body, listed in row["each"].items()}
        each = "; ".join(f"{writer.short([body])}: {listed}" for body, listed in found.items())
        meet = ", ".join(terms[key].in_(writer.language) for key in row["meet"])
        rows.append((name_of(writer.graph, row["partner"]).in_(writer.language), each, meet))
    columns = (writer.say(words.PARTNER), writer.say(words.EACH), writer.say(words.MEET))
    return Section(writer.say(words.SHARED_PARTNERS), (), columns, tuple(rows), _more(writer, answer, _MOST_PARTNERS))


def _who_does_what(writer: _Writer, body: str, *, most: int) -> Section:
    graph = writer.graph
    involved = with_role_of(graph, body)
    rows = []
    for activity in involved[:most]:
        listed = [other for other in executors(graph, activity) if other != body]
        beside = [other for other in partners(graph, activity) if other != body]
        role = _role(writer, roles_in(graph, activity)[body])
        rows.append(
            (writer.numbered(activity), role, writer.short(listed), writer.short(beside), writer.quarters(activity))
        )
    writer.rest_on(involved[:most])
    heads = (words.ACTIVITY, words.ROLE, words.WITH, words.PARTNERS, words.QUARTERS)
    others = involved[most:]
    after = (
        words.THE_OTHERS.format(count=len(others), listed=writer.short(others)).in_(writer.language) if others else ""
    )
    return Section(
        writer.say(words.WHO_DOES_WHAT, body), (), tuple(writer.say(head) for head in heads), tuple(rows), after
    )


def _risks(writer: _Writer, asked: Sequence[str]) -> Section:
    """The risks of the activities of the first, and of both where there are two."""
    found: dict[str, list[str]] = defaultdict(list)
    for body in asked:
        for row in writer.ask("risk-exposure", body).rows:
            found[row["risk"]] += [activity for activity in row["activities"] if activity not in found[row["risk"]]]
    order = sorted(found, key=lambda risk: (-len(found[risk]), risk))
    rows = tuple(
        (name_of(writer.graph, risk).in_(writer.language), writer.short(sorted(found[risk], key=plan_order)))
        for risk in order[:_MOST_RISKS]
    )
    columns = (writer.say(words.RISK), writer.say(words.IN_ACTIVITIES))
    return Section(writer.say(words.RISKS), (), columns, rows, _and_more(writer, order[_MOST_RISKS:], asked))


def _invited(writer: _Writer, asked: Sequence[str]) -> Section:
    """Who has a role beside them, in most of their activities first."""
    graph = writer.graph
    met: dict[str, dict[str, set[str]]] = {}
    for activity in {activity for body in asked for activity in with_role_of(graph, body)}:
        for other, roles in roles_in(graph, activity).items():
            if other in bodies(graph, [other]) and other not in asked:
                for role in roles:
                    met.setdefault(other, {}).setdefault(role, set()).add(activity)
    number = {other: len(set().union(*roles.values())) for other, roles in met.items()}
    most = _MOST_INVITED if len(asked) == 1 else _MOST_INVITED_WITH_TWO
    order = sorted(met, key=lambda other: (-number[other], other))
    rows = []
    for other in order[:most]:
        involved = sorted(set().union(*met[other].values()), key=plan_order)
        writer.rest_on(involved)
        rows.append(
            (
                name_of(graph, other).in_(writer.language),
                _role(writer, [role for role in ("executes", "partners") if role in met[other]]),
                writer.short(involved),
            )
        )
    columns = (writer.say(words.BODY), writer.say(words.WHY), writer.say(words.IN_ACTIVITIES))
    return Section(writer.say(words.INVITE), (), columns, tuple(rows), _and_more(writer, order[most:], asked))


def _unsettled(writer: _Writer, asked: Sequence[str]) -> Section:
    """Where the plan leaves somebody unnamed in their activities."""
    graph = writer.graph
    found = sorted({activity for body in asked for activity in with_role_of(graph, body)}, key=plan_order)
    sentences = []
    for activity in found:
        unnamed = groups(graph, dict.fromkeys([*executors(graph, activity), *partners(graph, activity)]))
        if unnamed:
            writer.rest_on([activity])
            number = number_of(graph, activity) or activity
            sentences.append(words.UNNAMED.in_(writer.language).format(number, writer.short(unnamed)))
    return Section(writer.say(words.SETTLE), tuple(sentences))


def _role(writer: _Writer, roles: Iterable[str]) -> str:
    terms = {"executes": words.EXECUTES, "partners": words.PARTNERS_IN}
    return ", ".join(writer.say(terms[role]) for role in roles)


def _more(writer: _Writer, answer: Answer, most: int) -> str:
    if len(answer.rows) <= most:
        return ""
    return words.MORE.format(count=len(answer.rows) - most, command=answer.command).in_(writer.language)


def _and_more(writer: _Writer, others: Sequence[str], asked: Sequence[str]) -> str:
    """Those that have no row, which no question answers alone: by their names, for which a brief of two has no room."""
    if not others:
        return ""
    if len(asked) > 1:
        return words.AND_MORE.format(count=len(others)).in_(writer.language)
    text = words.THE_OTHERS if len(others) <= _MOST_LISTED else words.AMONG_MORE
    return text.format(count=len(others), listed=writer.short(others[:_MOST_LISTED])).in_(writer.language)


def _sources(writer: _Writer) -> tuple[str, ...]:
    lines: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for piece in writer.read:
        lines[piece["file"], piece["plan"]].add(piece["line"])
    files = [file for file, _ in lines]
    return tuple(
        words.LINES.format(
            file=file if files.count(file) == 1 else f"{file} ({plan})", lines=", ".join(map(str, sorted(found)))
        ).in_(writer.language)
        for (file, plan), found in sorted(lines.items())
    )
