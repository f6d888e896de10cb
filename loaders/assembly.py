"""A document taken apart becomes a plan graph: every node and edge with the place that it was read from."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph import findings
from graph import schema as s
from graph.evidence import Evidence, Finding, Weight
from graph.georgian import clean, fold
from graph.months import ROMAN
from graph.plan_graph import PlanGraph, add_edge, add_node, new_graph
from graph.schema import EdgeType, NodeKind
from loaders.bodies import Bodies, Tie
from loaders.cell import Cell, Fragment, Piece, joined
from loaders.codes import code_order, is_of_plan, longest_prefix
from loaders.identity import Identity
from loaders.layout import Heading, Layout, Row
from loaders.mending import Mender
from loaders.nouns import nouns
from loaders.parts import unnumbered
from loaders.periods import is_mark, is_no_mark, quarters_in, words_left
from loaders.phrases import Phrase, split_phrases, stands_alone

_DEADLINES = ("deadline", "start", "end")
_TIES = {"executor": s.EXECUTED_BY, "partner": s.PARTNERED_WITH}


class Assembly:
    """Puts the graph of one plan together.

    Parameters
    ----------
    layout
        The document taken apart.
    identity
        The plan's id, title, year and owner.
    bodies
        Finds the organisations.
    mender
        Mends texts.
    file
        The document's name, without folders.
    """

    def __init__(self, layout: Layout, identity: Identity, bodies: Bodies, mender: Mender, file: str) -> None:
        self._layout = layout
        self._identity = identity
        self._bodies = bodies
        self._mender = mender
        self._file = file
        self._nodes: dict[str, tuple[NodeKind, dict[str, Any], list[Evidence]]] = {}
        self._edges: dict[tuple[str, str, str], tuple[EdgeType, dict[str, Any], list[Evidence]]] = {}
        self._has_executors = any(row.cells.get("executor") for row in layout.rows)
        self.findings: list[Finding] = []
        self.read_lines: set[int] = set()

    def graph(self) -> PlanGraph:
        """The plan's graph; `findings` and `read_lines` are complete afterwards."""
        self._add_plan()
        headings = sorted(self._layout.headings.values(), key=lambda heading: code_order(heading.code))
        for heading in headings:
            self._add_heading(heading)
        for heading in headings:
            self._tie_heading(heading)
        cells = {id(row): self._cells(row) for row in self._layout.rows}
        for row in self._layout.rows:
            for column in _TIES:
                if column in cells[id(row)]:
                    self._bodies.learn(cells[id(row)][column])
        known = {column: self._alone(cells.values(), column, ends) for column, ends in _PHRASES.items()}
        for row in self._layout.rows:
            self._add_activity(row, cells[id(row)], known)
        self._note_empty_headings()
        self._name_bodies()
        return self._built()

    def _cells(self, row: Row) -> dict[str, Cell]:
        """The cells of a row that say something of their own: “the same” is told as a finding, and nothing is made of it."""
        cells = {key: Cell(parts) for key, parts in row.cells.items()}
        for column in ("executor", "partner", "indicator", "risk"):
            if column in cells and " ".join(fold(word.base) for word in cells[column].words) in nouns("same"):
                cell = cells.pop(column)
                self.findings.append(findings.SAME_AS_ABOVE.at(cell.line, column, cell.text.strip()))
        return cells

    # Plan, goals, objectives

    def _add_plan(self) -> None:
        plan = self._identity
        lines = self._layout.title
        evidence = [self._evidence(line.number, "title", line.words.strip()) for line in lines]
        if not evidence:
            evidence = [self._evidence(1, "title", self._file)]
        properties: dict[str, Any] = {"name": plan.title}
        if plan.year:
            properties["year"] = plan.year
        if plan.owner:
            properties["owner"] = plan.owner
        self._node(s.PLAN, plan.id, evidence, **properties)
        if plan.owner:
            self._organisation(plan.owner, evidence)

    def _add_heading(self, heading: Heading) -> None:
        kind = s.OBJECTIVE if self._is_objective(heading) else s.GOAL
        cell = Cell(heading.fragments if heading.whole else unnumbered(heading.fragments, bare=True))
        id = self._id(heading.code)
        evidence = [self._evidence(part.line, "heading", part.text.strip()) for part in heading.fragments]
        properties = {"code": heading.code} if is_of_plan(heading.code) else {}
        self._node(kind, id, evidence, name=self._mended(cell, "heading") or heading.text, **properties)
        self._add_mentions(id, cell, "heading")

    def _tie_heading(self, heading: Heading) -> None:
        id = self._id(heading.code)
        kind, _, evidence = self._nodes[id]
        above = self._id(heading.above) if heading.above else self._parent_of(heading.code)
        if above != self._identity.id and self._nodes[above][0] is s.OBJECTIVE and kind is s.GOAL:
            above = self._identity.id
        if kind is s.OBJECTIVE and self._nodes[above][0] is s.OBJECTIVE:
            above = self._parent_of(above.rpartition("/")[2])
        self._edge(s.HAS_OBJECTIVE if kind is s.OBJECTIVE else s.HAS_GOAL, above, id, evidence)

    def _note_empty_headings(self) -> None:
        above = {source for source, _, key in self._edges if key != s.NAMES.type}
        for heading in self._layout.headings.values():
            if self._id(heading.code) not in above:
                at = heading.fragments[0]
                self.findings.append(findings.EMPTY_HEADING.at(at.line, "heading", at.text.strip(), heading.code))

    def _is_objective(self, heading: Heading) -> bool:
        """An objective says so; in a plan where none does, it is a lower heading that has activities of its own."""
        if any(other.objective for other in self._layout.headings.values()):
            return heading.objective
        return "." in heading.code and any(
            row.code.startswith(f"{heading.code}.") and longest_prefix(row.code, self._layout.headings) == heading.code
            for row in self._layout.rows
        )

    def _parent_of(self, code: str) -> str:
        above = longest_prefix(code, self._layout.headings)
        return self._id(above) if above else self._identity.id

    # Activities

    def _add_activity(self, row: Row, cells: dict[str, Cell], known: dict[str, frozenset[tuple[str, ...]]]) -> None:
        id = self._id(row.code)
        title_parts = row.cells.get("activity") or [Fragment(row.line, row.code)]
        title = Cell(unnumbered(title_parts))
        evidence = [self._evidence(part.line, "activity", part.text.strip()) for part in title_parts]
        name = self._mended(title, "activity") if title else row.code
        properties: dict[str, Any] = {"code": row.code} if is_of_plan(row.code) else {}
        self._node(s.ACTIVITY, id, evidence, name=name or row.code, **properties)
        self.read_lines.add(row.line)  # its number may stand in a line before its title
        self._edge(s.HAS_ACTIVITY, self._place(row), id, evidence)
        self._add_mentions(id, title, "activity")
        for column, edge in _TIES.items():
            told = self._add_ties(id, cells[column], column, edge) if column in cells else bool(row.cells.get(column))
            if edge is s.EXECUTED_BY and self._has_executors and not told:
                self.findings.append(findings.NO_EXECUTOR.at(row.line, column, "", row.code))
        if "indicator" in cells:
            self._add_indicators(id, cells["indicator"], known["indicator"])
        if "risk" in cells:
            self._add_risks(id, cells["risk"], known["risk"])
        self._add_quarters(id, row, cells)
        for name_of_column, fragment in row.unread:
            if is_no_mark(fragment.text):
                continue
            self.findings.append(findings.UNREAD_CELL.at(fragment.line, name_of_column, fragment.text.strip()))

    def _place(self, row: Row) -> str:
        """The heading of an activity's number; the heading it stands under where no heading has its number."""
        above = longest_prefix(row.code, self._layout.headings)
        if row.placed and row.heading:
            if is_of_plan(row.code + row.heading) and not row.code.startswith(f"{row.heading}."):
                told = above or row.code.rpartition(".")[0]
                self.findings.append(findings.BESIDE.at(row.line, "activity", row.code, row.heading, above=told))
            return self._id(row.heading)
        if above:
            if row.heading and above != row.heading:
                self.findings.append(findings.MISPLACED.at(row.line, "activity", row.code, above, under=row.heading))
            return self._id(above)
        if self._layout.headings:
            where = row.heading or self._identity.id
            self.findings.append(findings.NO_HEADING.at(row.line, "activity", row.code, where))
        elif row is self._layout.rows[0]:
            self.findings.append(findings.NO_HEADINGS.at(row.line, "activity", row.code, self._identity.id))
        return self._id(row.heading) if row.heading else self._identity.id

    def _add_ties(self, activity: str, cell: Cell, column: str, edge: EdgeType) -> bool:
        """Tie the bodies of a cell; whether it names one or something is told of it."""
        ties, found = self._bodies.in_cell(cell, column)
        self.findings += found
        positions: dict[str, int] = {}
        for tie in ties:
            evidence = self._evidence_of(cell.pieces(tie.start, tie.end), column)
            self._organisation(tie.organisation, evidence, tie)
            position = positions.setdefault(tie.organisation, len(positions) + 1)
            self._edge(edge, activity, tie.organisation, evidence, position=position)
        self._note_spacing(cell, column)
        return bool(ties or found)

    def _add_mentions(self, node: str, cell: Cell, column: str) -> None:
        ties, found = self._bodies.in_text(cell, column)
        self.findings += found
        for tie in ties:
            evidence = self._evidence_of(cell.pieces(tie.start, tie.end), column)
            self._organisation(tie.organisation, evidence)
            self._edge(s.NAMES, node, tie.organisation, evidence)

    def _add_indicators(self, activity: str, cell: Cell, known: frozenset[tuple[str, ...]]) -> None:
        for number, phrase in enumerate(self._phrases(cell, "indicator", known), 1):
            evidence = self._evidence_of(cell.pieces(phrase.start, phrase.end), "indicator")
            id = f"{activity}#{number}"
            self._node(s.INDICATOR, id, evidence, name=self._phrase_name(cell, phrase, "indicator"))
            self._edge(s.MEASURED_BY, activity, id, evidence)
        self._add_mentions(activity, cell, "indicator")

    def _add_risks(self, activity: str, cell: Cell, known: frozenset[tuple[str, ...]]) -> None:
        for phrase in self._phrases(cell, "risk", known):
            evidence = self._evidence_of(cell.pieces(phrase.start, phrase.end), "risk")
            name = self._phrase_name(cell, phrase, "risk")
            id = f"risk-{hashlib.sha256(fold(name).encode()).hexdigest()[:12]}"
            self._node(s.RISK, id, evidence, name=name)
            self._edge(s.AT_RISK_FROM, activity, id, evidence)

    def _phrases(self, cell: Cell, column: str, known: frozenset[tuple[str, ...]]) -> Iterator[Phrase]:
        if " ".join(fold(word.base) for word in cell.words) in nouns("nothing"):
            return
        if not cell.words and not is_no_mark(cell.text):
            self.findings.append(findings.NO_WORDS.at(cell.line, column, cell.text.strip()))
        for phrase in split_phrases(cell.words, _PHRASES[column], known):
            if phrase.unclear:
                words = cell.text_of(phrase.start, phrase.end)
                self.findings.append(findings.UNCLEAR_PHRASE.at(cell.line_of(phrase.start), column, words, words))
            yield phrase

    def _phrase_name(self, cell: Cell, phrase: Phrase, column: str) -> str:
        text = cell.text_of(phrase.first, phrase.end)
        return self._mended_text(text, cell.line_of(phrase.first), column).strip(" ,;")

    def _alone(self, cells: Iterable[dict[str, Cell]], column: str, ends: str) -> frozenset[tuple[str, ...]]:
        """The phrases that stand alone somewhere in the document: two known ones side by side are two."""
        seen: Counter[tuple[str, ...]] = Counter()
        for row in cells:
            if column in row:
                words = row[column].words
                for phrase in split_phrases(words, ends):
                    if stands_alone(words, phrase) and phrase.end - phrase.first >= 2:
                        seen[tuple(word.stem for word in words[phrase.first : phrase.end])] += 1
        return frozenset(seen)

    def _add_quarters(self, activity: str, row: Row, cells: dict[str, Cell]) -> None:
        scheduled = False
        years: set[int] = set()
        for year, number, fragment in row.marks:
            if number and (is_mark(fragment.text) or _is_within(fragment.text, number)):
                evidence = [self._evidence(fragment.line, "quarter", fragment.text.strip())]
                self._schedule(activity, year, number, evidence)
                scheduled = True
                years.add(year)
            elif not is_no_mark(fragment.text):
                self.findings.append(findings.UNKNOWN_MARK.at(fragment.line, "quarter", fragment.text.strip()))
        told = [key for key in _DEADLINES if key in cells]
        if told:
            line = cells[told[0]].line
            text = " – ".join(joined(row.cells[key]) for key in told)
            periods = quarters_in(text)
            evidence = [
                self._evidence(part.line, "deadline", part.text.strip()) for key in told for part in row.cells[key]
            ]
            for year, number in periods:
                self._schedule(activity, year, number, evidence)
                scheduled = True
                years.add(year)
            kind = findings.DEADLINE_READ if scheduled else findings.UNKNOWN_MARK
            known = (0, self._identity.year)
            after = ", ".join(f"{ROMAN[number - 1]}{'' if year in known else f' {year}'}" for year, number in periods)
            if not is_no_mark(text):
                weight: Weight | None = "look" if periods and words_left(text) else None
                self.findings.append(kind.at(line, "deadline", text, after, weight=weight))
        if 0 in years and self._identity.last_year > self._identity.year:
            span = f"{self._identity.year}–{self._identity.last_year}"
            self.findings.append(
                findings.YEAR_ASSUMED.at(row.line, "quarter", row.code, str(self._identity.year), span=span)
            )
        if not scheduled and not (told and not is_no_mark(text)):
            self.findings.append(findings.NO_DEADLINE.at(row.line, "quarter", "", row.code))

    def _schedule(self, activity: str, year: int, number: int, evidence: Sequence[Evidence]) -> None:
        year = year or self._identity.year
        id = f"{year}-Q{number}" if year else f"Q{number}"
        name = f"{year} წლის {ROMAN[number - 1]} კვარტალი" if year else f"{ROMAN[number - 1]} კვარტალი"
        self._node(s.QUARTER, id, evidence, name=name, name_en=f"Q{number} {year}" if year else f"Q{number}")
        self._edge(s.SCHEDULED_IN, activity, id, evidence)

    # Organisations

    def _organisation(self, id: str, evidence: Sequence[Evidence], tie: Tie | None = None) -> None:
        body = self._bodies[id]
        properties: dict[str, Any] = {"name": body.name("ka"), "category": body.category}
        if body.name_en:
            properties["name_en"] = body.name_en
        if body.acronyms:
            properties["acronym"] = ", ".join(body.acronyms)
        if not body.confirmed:
            properties["unconfirmed"] = True
        self._node(s.ORGANISATION, id, evidence, **properties)
        if tie is not None and tie.legal_form:
            known = self._nodes[id][1].setdefault("legal_form", tie.legal_form)
            if known != tie.legal_form:
                piece = evidence[0]
                self.findings.append(
                    findings.LEGAL_FORM.at(piece["line"], piece["column"], tie.legal_form, body.name_ka, other=known)
                )

    def _name_bodies(self) -> None:
        """What organisations are part of: the vocabulary says so, or for an unlisted unit the document's owner does."""
        for id in [id for id, (kind, _, _) in self._nodes.items() if kind is s.ORGANISATION]:
            body = self._bodies[id]
            while body.parent:
                parent = self._bodies[body.parent]
                if body.confirmed and body.file:
                    said = Evidence(
                        plan=self._identity.id,
                        file=body.file,
                        line=body.line,
                        column="vocabulary",
                        words=f"parent: {parent.id}",
                    )
                else:
                    said = self._nodes[body.id][2][0]
                self._organisation(parent.id, [said])
                self._edge(s.PART_OF, body.id, parent.id, [said])
                body = parent

    # Texts

    def _mended(self, cell: Cell, column: str) -> str:
        return self._mended_text(" ".join(part.text for part in cell.fragments), cell.line, column)

    def _mended_text(self, text: str, line: int, column: str) -> str:
        mended = self._mender.mend(text)
        for slip in mended.slips:
            weight: Weight | None = None if slip.sure else "look"
            self.findings.append(findings.SLIP.at(line, column, slip.before, slip.after, score=0.9, weight=weight))
        if mended.spaced:
            self.findings.append(findings.SPACING.at(line, column, text.strip(), mended.text))
        return mended.text

    def _note_spacing(self, cell: Cell, column: str) -> None:
        for fragment in cell.fragments:
            if "  " in fragment.text.strip() or any(dash in fragment.text for dash in "–—―−‐‑‒"):
                regular = self._mender.mend(fragment.text).text
                self.findings.append(findings.SPACING.at(fragment.line, column, fragment.text.strip(), regular))

    # The graph

    def _id(self, code: str) -> str:
        return f"{self._identity.id}/{code}"

    def _evidence(self, line: int, column: str, words: str) -> Evidence:
        return Evidence(plan=self._identity.id, file=self._file, line=line, column=column, words=clean(words))

    def _evidence_of(self, pieces: Iterable[Piece], column: str) -> list[Evidence]:
        return [self._evidence(piece.line, column, piece.words) for piece in pieces]

    def _node(self, kind: NodeKind, id: str, evidence: Iterable[Evidence], **properties: Any) -> None:
        known = self._nodes.setdefault(id, (kind, properties, []))
        known[2].extend(evidence)

    def _edge(self, edge: EdgeType, source: str, target: str, evidence: Iterable[Evidence], **properties: Any) -> None:
        known = self._edges.setdefault((source, target, edge.type), (edge, properties, []))
        known[2].extend(evidence)

    def _built(self) -> PlanGraph:
        graph = new_graph()
        for id, (kind, properties, evidence) in self._nodes.items():
            add_node(graph, kind, id, evidence=self._once(evidence), **properties)
        for (source, target, _), (edge, properties, evidence) in self._edges.items():
            add_edge(graph, edge, source, target, evidence=self._once(evidence), **properties)
        return graph

    def _once(self, evidence: Iterable[Evidence]) -> list[Evidence]:
        pieces = list({tuple(piece.values()): piece for piece in evidence}.values())
        self.read_lines.update(piece["line"] for piece in pieces if piece["column"] != "vocabulary")
        return pieces


def _is_within(words: str, quarter: int) -> bool:
    """Whether a quarter's cell has, instead of a mark, a date or a month of that quarter."""
    return quarter in {number for _, number in quarters_in(words)}


_PHRASES = {"indicator": "indicators", "risk": "risks"}
