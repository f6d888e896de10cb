"""The organisations of one reading: those of the vocabulary and those that only this document names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph import findings
from graph.evidence import Finding
from graph.georgian import fold
from graph.schema import CATEGORIES
from graph.text import Language
from graph.vocabulary import Organisation, Spotter, Vocabulary, is_hard, key_of
from graph.words import Word
from loaders.cell import Cell
from loaders.cell_name import NOBODY, Name
from loaders.mending import Mender
from loaders.mentions import Mention, is_nearly, mentions, unknown_acronyms
from loaders.nouns import endings, in_nominative, is_plural, nouns
from loaders.periods import is_no_mark
from loaders.splitting import left_over, split_names

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A body that a cell or a text names: words `start` to `end` (excluded) of it."""

    organisation: str
    start: int
    end: int
    legal_form: str = ""


class Bodies:
    """Finds the bodies that cells and texts of one document name.

    Parameters
    ----------
    vocabulary
        All known organisations.
    owner
        The id of the plan's owner, within which names of units are understood; empty where it is unknown.
    mender
        Mends the names that only this document has.
    spotter
        Finds the names of the vocabulary; learns those of this document.
    """

    def __init__(self, vocabulary: Vocabulary, owner: str, mender: Mender, spotter: Spotter) -> None:
        self.vocabulary = vocabulary
        self.owner = owner
        self.mender = mender
        self.unlisted: dict[str, Organisation] = {}
        self._spotter = spotter
        spotter.tell_apart(nouns("foreign") | nouns("apart"))
        if owner:
            vocabulary.add_units(spotter, owner)
        self._splits: dict[tuple[tuple[str, str], ...], tuple[int, list[Name]]] = {}

    def __getitem__(self, id: str) -> Organisation:
        """An organisation of this document."""
        return self.unlisted[id] if id in self.unlisted else self.vocabulary[id]

    def learn(self, cell: Cell) -> None:
        """Take up the names of a cell that nobody knows, so that they are recognised wherever the document has them."""
        for name in self._split(cell):
            if name.hit is None:
                self._take_up(cell, name.start, name.end, name.owner)

    def in_cell(self, cell: Cell, column: str) -> tuple[list[Tie], list[Finding]]:
        """The bodies of an executor or partner cell in their order, and what was unsure."""
        ties: list[Tie] = []
        found: list[Finding] = []
        for name in self._split(cell):
            words = cell.text_of(name.start, name.end)
            line = cell.line_of(name.start)
            if name.hit is None:
                body = self._take_up(cell, name.start, name.end, name.owner)
                found.append(self._unknown(line, column, words, body))
                ties.append(Tie(body.id, name.start, name.end, name.legal_form))
                continue
            body = self[name.hit.organisation]
            ties.append(Tie(body.id, name.start, name.end, name.legal_form))
            found += self._of_known(cell, name, column, words, line)
            if name.group is not None:
                ties.append(Tie(name.group.organisation, name.start, name.end))
                found.append(findings.OWN_GROUP.at(line, column, words, body.name_ka))
        found += self._doubted(cell, column, ties)
        ties, unsure = self._without_excluded(cell, column, ties)
        found += [*unsure, *_left_over(cell, column, ties), *self._contradictions(cell, column, ties)]
        return ties, [*found, *self._named_twice(cell, column, ties)]

    def in_text(self, cell: Cell, column: str) -> tuple[list[Tie], list[Finding]]:
        """The bodies that a title, a heading or an indicator names; never groups, never the plan's owner itself."""
        ties: list[Tie] = []
        found: list[Finding] = []
        named = list(mentions(cell.words, self._spotter, self.vocabulary))
        for mention in named:
            words = cell.text_of(mention.start, mention.end)
            line = cell.line_of(mention.start)
            if mention.hit is None:
                body = self._take_up(cell, mention.start, mention.end)
                found.append(findings.UNLISTED_MENTION.at(line, column, words, body.name_ka))
                ties.append(Tie(body.id, mention.start, mention.end))
                continue
            body = self[mention.hit.organisation]
            if body.id == self.owner:
                found.append(findings.OWN_MINISTRY.at(line, column, words, body.name_ka))
            elif body.category != "group" and (body.confirmed or mention.end - mention.start > 1):
                ties.append(Tie(body.id, mention.start, mention.end))
                found += self._of_mention(mention, body, words, line, column)
        for index in unknown_acronyms(cell.words, named):
            found.append(findings.UNKNOWN_ACRONYM.at(cell.line_of(index), column, cell.words[index].text))
        return ties, found

    def _split(self, cell: Cell) -> list[Name]:
        """The names of a cell; plans repeat their cells, and a cell is split again only when names were learned since."""
        text = tuple((word.text, word.gap) for word in cell.words)
        version, names = self._splits.get(text, (-1, []))
        if version != len(self.unlisted):
            names = split_names(cell.words, self._spotter, self.vocabulary)
            self._splits[text] = (len(self.unlisted), names)
        return names

    def _without_excluded(self, cell: Cell, column: str, ties: Sequence[Tie]) -> tuple[list[Tie], list[Finding]]:
        """The bodies without those that a cell excludes (not X, except X), and what it says of others that is no plain list."""
        kept: list[Tie] = []
        found: list[Finding] = []
        for tie in ties:
            before = [fold(word.base) for word in cell.words[max(tie.start - 2, 0) : tie.start]]
            said = before[-1] if before else ""
            excludes_another = bool(before) and _excludes_before(cell.words, tie.start - 1)
            is_excluded = not excludes_another and (said in nouns("excludes") or " ".join(before) in nouns("excludes"))
            if _excludes_before(cell.words, tie.end):
                is_excluded, said = True, fold(cell.words[tie.end].base)
            if is_excluded or (said in nouns("alternatives") and kept):
                kind = findings.EXCLUDED if is_excluded else findings.ALTERNATIVE
                words, line = cell.text_of(tie.start, tie.end), cell.line_of(tie.start)
                found.append(kind.at(line, column, words, self[tie.organisation].name_ka, said=said))
            if not is_excluded:
                kept.append(tie)
        return kept, found

    def _doubted(self, cell: Cell, column: str, ties: Sequence[Tie]) -> Iterator[Finding]:
        """Names behind which a question mark stands."""
        for tie in ties:
            if "?" in cell.after(tie.end - 1):
                yield findings.QUALIFIED.at(cell.line_of(tie.end - 1), column, "?", self[tie.organisation].name_ka)

    def _contradictions(self, cell: Cell, column: str, ties: Sequence[Tie]) -> Iterator[Finding]:
        """Acronyms in brackets that are another body's than the name before them; units that may be of the body before them."""
        for one, other in pairwise(ties):
            yield from self._whose(cell, column, one, other)
            if one.end != other.start or other.end - other.start != 1 or "(" not in cell.words[other.start].gap:
                continue
            named, told = self[one.organisation], self[other.organisation]
            if named.category != "group" and not self._line(named) & self._line(told):
                words = cell.text_of(other.start, other.end)
                yield findings.CONTRADICTION.at(
                    cell.line_of(other.start), column, words, told.name_ka, named=named.name_ka
                )

    def _whose(self, cell: Cell, column: str, one: Tie, unit: Tie) -> Iterator[Finding]:
        before, body = self[one.organisation], self[unit.organisation]
        if not (body.unit and body.confirmed and body.parent == self.owner and before.category == "state"):
            return
        if one.end == unit.start and not is_hard(cell.words[unit.start].gap) and self.owner not in self._line(before):
            yield findings.WHOSE_UNIT.at(
                cell.line_of(unit.start), column, cell.text_of(unit.start, unit.end), body.name_ka, other=before.name_ka
            )

    def _line(self, body: Organisation) -> set[str]:
        return {body.id, *self._above(body)}

    def _above(self, body: Organisation) -> Iterator[str]:
        while body.parent:
            yield body.parent
            body = self[body.parent]

    # Names that nobody knows

    def _take_up(self, cell: Cell, start: int, end: int, owner: str = "") -> Organisation:
        """A body that only this document names; `owner` is the one beside it of which it is a unit."""
        written = _in_nominative(self.mender.mend(cell.text_of(start, end)).text.strip(" ,;."))
        words = cell.words[start:end]
        category = _category_of(words)
        parent = ""
        if category == "department":
            parent = owner or self._named_owner(words)
            parent = "" if parent == NOBODY else parent or self.owner
        digest = hashlib.sha256(" ".join(key_of(written)).encode()).hexdigest()[:10]
        id = f"{parent}-{digest}" if parent else f"org-{digest}"
        if id not in self.unlisted:
            self.unlisted[id] = Organisation(
                id=id,
                name_ka=written,
                name_en="",
                category=category,
                parent=parent,
                unit=bool(parent),
                confirmed=False,
            )
            if not owner:
                self._spotter.add(id, written)
        return self.unlisted[id]

    def _named_owner(self, words: Sequence[Word]) -> str:
        """The body whose unit the words of an unknown name say that it is; `NOBODY` for one that nobody knows, else empty."""
        for start in range(len(words) - 1):
            hits = [hit for hit in self._spotter.hits(words, start) if hit.end < len(words)]
            for hit in sorted(hits, key=lambda hit: -hit.end):
                body = self[hit.organisation]
                if start == 0 and body.category in ("state", "department") and body.confirmed and not body.unit:
                    return body.id
                if body.category != "group":
                    return NOBODY
            nominative = fold(in_nominative(words[start].base))
            if start and nominative != fold(words[start].base) and nominative in nouns("bodies"):
                return NOBODY
        return ""

    def _unknown(self, line: int, column: str, words: str, body: Organisation) -> Finding:
        near = self.vocabulary.nearest(words, _NEAREST, self.owner)
        return findings.UNKNOWN_NAME.at(
            line,
            column,
            words,
            body.name_ka,
            score=near[0].score if near else 0.0,
            category=CATEGORIES[body.category].title.en,
            category_ka=CATEGORIES[body.category].title.ka,
            nearest=", ".join(
                f"“{match.form}” ({self._with_parent(match.organisation, 'en')}, {match.score:.2f})" for match in near
            )
            or "none",
            nearest_ka=", ".join(
                f"„{match.form}“ ({self._with_parent(match.organisation, 'ka')}, {match.score:.2f})" for match in near
            )
            or "არც ერთი",
        )

    def _with_parent(self, body: Organisation, language: Language) -> str:
        """The name of a body; of a unit with the body that it is a part of, since others have units of the same name."""
        name = body.name(language)
        return f"{self.vocabulary[body.parent].name(language)}: {name}" if body.unit and body.parent else name

    # What is said of known names

    def _of_known(self, cell: Cell, name: Name, column: str, words: str, line: int) -> Iterator[Finding]:
        hit = name.hit
        assert hit is not None
        body = self[hit.organisation]
        if name.told_by_acronym:
            yield findings.ACRONYM_TELLS.at(line, column, words, body.name_ka, score=0.5)
        elif not body.confirmed:
            if hit.likeness < 1:
                yield findings.SAME_UNKNOWN_NAME.at(line, column, words, body.name_ka, score=hit.likeness)
            else:
                yield self._unknown(line, column, words, body)
        elif hit.likeness < 1 or hit.mended:
            yield findings.NAME_MENDED.at(
                line,
                column,
                words,
                body.name_ka,
                score=hit.likeness,
                weight="note" if hit.likeness >= 0.94 else "look",
                share=f"{hit.likeness:.0%}",
            )
        extra = cell.words[hit.end : name.end] if not name.told_by_acronym and name.group is None else []
        spoken = {key_of(form) for form in body.spoken_forms()}
        if extra and key_of(" ".join(word.base for word in extra)) not in spoken:
            beside = cell.text_of(hit.end, name.end)
            is_acronym = len(extra) == 1 and is_nearly(extra[0].base, body.acronyms)
            kind = findings.ACRONYM_MENDED if is_acronym else findings.QUALIFIED
            yield kind.at(line, column, beside, body.name_ka)

    def _of_mention(
        self, mention: Mention, body: Organisation, words: str, line: int, column: str
    ) -> Iterator[Finding]:
        hit = mention.hit
        assert hit is not None
        if mention.told_by_acronym:
            yield findings.ACRONYM_TELLS.at(line, column, words, body.name_ka, score=0.5)
        elif mention.inside:
            yield findings.NAMED_INSIDE.at(line, column, words, body.name_ka)
        if hit.likeness < 1 or hit.mended:
            yield findings.NAME_MENDED.at(
                line, column, words, body.name_ka, score=hit.likeness, weight="look", share=f"{hit.likeness:.0%}"
            )
        if mention.acronym:
            kind = findings.ACRONYM_MENDED if is_nearly(mention.acronym, body.acronyms) else findings.QUALIFIED
            yield kind.at(line, column, mention.acronym, body.name_ka)

    def _named_twice(self, cell: Cell, column: str, ties: Sequence[Tie]) -> Iterator[Finding]:
        seen: set[str] = set()
        for tie in ties:
            if tie.organisation in seen:
                body = self[tie.organisation]
                yield findings.NAMED_TWICE.at(
                    cell.line_of(tie.start), column, cell.text_of(tie.start, tie.end), body.name_ka
                )
            seen.add(tie.organisation)


def _excludes_before(words: Sequence[Word], index: int) -> bool:
    """Whether a word takes out the name before it, which stands in the genitive or the dative: სამინისტროს გარდა."""
    return (
        0 < index < len(words)
        and fold(words[index].base) in nouns("excludes_before")
        and not words[index].gap.strip()
        and fold(words[index - 1].text).endswith(endings("excluded"))
    )


def _left_over(cell: Cell, column: str, ties: Sequence[Tie]) -> Iterator[Finding]:
    """What a cell says beside its names; of a cell without a word, all that is no dash."""
    for start, end in left_over(cell.words, [(tie.start, tie.end) for tie in ties]):
        yield findings.LEFT_OVER.at(cell.line_of(start), column, cell.text_of(start, end))
    if not cell.words and not is_no_mark(cell.text):
        yield findings.LEFT_OVER.at(cell.line, column, cell.text.strip())


def _in_nominative(name: str) -> str:
    """A name without the case ending that its last word has in a text."""
    before, space, last = name.rpartition(" ")
    return f"{before}{space}{in_nominative(last)}"


def _category_of(words: Sequence[Word]) -> str:
    """What sort of body an unknown name most likely is: a guess, and said as one in its finding."""
    folded = [fold(word.base) for word in words]
    ends = [word for word in folded if word in nouns("bodies") or word in nouns("units") or is_plural(word)]
    last = ends[-1] if ends else folded[-1]
    if is_plural(last) or folded[-1] in nouns("groups"):
        return "group"
    if any(word in nouns("foreign") for word in folded):
        return "foreign"
    if any(word in nouns("international") for word in folded[:2]):
        return "department" if last in nouns("units") else "international"
    return "department" if last in nouns("units") else "state"
