"""The organisations that plans name: finding one by any form of its name, and names in running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from graph.errors import NotFound
from graph.vocabulary.checking import check, overridden
from graph.vocabulary.names import Match, NameIndex
from graph.vocabulary.organisation import Organisation, key_of, telling
from graph.vocabulary.shipped import recall, shipped, shipped_files
from graph.vocabulary.spotting import Hit, Spotter, is_hard, longest
from graph.words import Word

__all__ = ["Hit", "Match", "Organisation", "Spotter", "Vocabulary", "is_hard", "key_of", "longest", "shipped_files"]


class Vocabulary:
    """All organisations that are known, by id.

    Parameters
    ----------
    organisations
        The bodies and groups.
    units
        Units that any ministry may have, their `id` being the suffix of the unit's id.
    checked
        Whether the bodies were checked against each other before.

    Raises
    ------
    VocabularyRefused
        When two bodies claim one form, a parent does not exist, or parents go in a circle.
    """

    def __init__(
        self, organisations: Iterable[Organisation], units: Iterable[Organisation] = (), *, checked: bool = False
    ) -> None:
        organisations = list(organisations)
        if not checked:
            check(organisations)
        self.organisations: Mapping[str, Organisation] = {body.id: body for body in organisations}
        self.units = tuple(units)
        self._spotters_of: dict[str, Spotter] = {}
        self._indices: dict[str, NameIndex] = {}

    @classmethod
    def load(cls, *own: Path) -> Vocabulary:
        """The shipped vocabulary with a person's own files on top, the last one strongest.

        Raises
        ------
        VocabularyRefused
            When a file is missing, not of the right form, or contradicts itself.
        """
        known = shipped()
        if not own:
            found = cls(known.organisations, known.units, checked=True)
            found._indices[""] = known.names
            return found
        recall()
        from graph.vocabulary.files import (
            read_organisations,
        )  # YAML is slow to import, and few have a file of their own

        organisations = list(known.organisations)
        for file in own:
            organisations = overridden(organisations, read_organisations(file))
        return cls(organisations, known.units)

    def __getitem__(self, id: str) -> Organisation:
        """The organisation with this id; a ministry's unit may be one that any ministry has."""
        found = self.get(id)
        if found is None:
            raise NotFound(f"No organisation has the id {id!r}.", f"ორგანიზაცია იდენტიფიკატორით {id!r} არ არსებობს.")
        return found

    def __contains__(self, id: object) -> bool:
        """Whether this id is known."""
        return isinstance(id, str) and self.get(id) is not None

    def get(self, id: str) -> Organisation | None:
        """The organisation with this id, or None."""
        if id in self.organisations:
            return self.organisations[id]
        for unit in self.units:
            owner = id.removesuffix(f"-{unit.id}")
            if owner != id and owner in self.organisations:
                return _unit_of(owner, unit)
        return None

    def find(self, text: str, owner: str = "") -> list[Match]:
        """What a person or a document means by a name: best first, empty when nothing is near enough.

        Parameters
        ----------
        text
            An id or a name in Georgian, English or Georgian typed in Latin letters, in any case ending, with small slips.
        owner
            The ministry within which names of units are understood; without it, units of all ministries are found.

        Returns
        -------
        list of Match
            Each says how sure it is (0 to 1) and why. Several with the same score: the name alone does not tell which.
        """
        return self._index(owner).find(text)

    def index(self, owner: str = "") -> NameIndex:
        """The spoken forms of all bodies, with the units of one body or, without `owner`, of none in particular."""
        return self._index(owner)

    def nearest(self, text: str, limit: int = 3, owner: str = "") -> list[Match]:
        """The known names that look most like `text`, with their likeness from 0 to 1; for suggestions only."""
        return self._index(owner).nearest(text, limit)

    def spotter(self) -> Spotter:
        """A new spotter of all written forms, but for those of units, which are understood within an owner only."""
        spotter = Spotter()
        _add(spotter, (body for body in self.organisations.values() if not body.unit))
        return spotter

    def add_units(self, spotter: Spotter, owner: str) -> None:
        """Let a spotter find the units of one body too, those that any ministry may have among them."""
        _add(spotter, self.units_of(owner))

    def unit_hits(self, owner: str, words: Sequence[Word], start: int) -> Iterator[Hit]:
        """The names of units of one body that begin at a word, where the body itself was named before it."""
        listed = list(self._listed_units(owner).hits(words, start))
        ends = {hit.end for hit in listed}
        yield from listed
        for hit in self._common_units.hits(words, start):
            id = f"{owner}-{hit.organisation}"
            if hit.end not in ends and self._is_free(id, owner):
                yield replace(hit, organisation=id)

    def _is_free(self, id: str, owner: str) -> bool:
        """Whether no other body has the id that a unit would have (a committee of Parliament is not its department) or its name.

        The Administration of the Government is a body of its own: no unit of the Government is called Administration.
        """
        known = self.organisations.get(id)
        if known is not None:
            return known.unit and known.parent == owner
        name = next((telling(unit.name_ka).written for unit in self.units if id == f"{owner}-{unit.id}"), ())
        return not any(telling(body.name_ka).written[-len(name) :] == name for body in self._parts_of.get(owner, ()))

    @cached_property
    def _parts_of(self) -> dict[str, list[Organisation]]:
        """The bodies that are no units, by what they are part of."""
        found: dict[str, list[Organisation]] = {}
        for body in self.organisations.values():
            if body.parent and not body.unit:
                found.setdefault(body.parent, []).append(body)
        return found

    def _listed_units(self, owner: str) -> Spotter:
        if owner not in self._spotters_of:
            self._spotters_of[owner] = Spotter()
            units = (body for body in self.organisations.values() if body.unit and body.parent == owner)
            _add(self._spotters_of[owner], units)
        return self._spotters_of[owner]

    @cached_property
    def _common_units(self) -> Spotter:
        spotter = Spotter()
        _add(spotter, self.units)
        return spotter

    def ancestors(self, id: str) -> list[Organisation]:
        """The bodies that an organisation is part of, nearest first."""
        found = []
        while parent := self[id].parent:
            found.append(self[parent])
            id = parent
        return found

    def parts(self, id: str) -> list[Organisation]:
        """All bodies that are part of an organisation, at any depth."""
        return [
            body for body in self.organisations.values() if any(above.id == id for above in self.ancestors(body.id))
        ]

    def units_of(self, owner: str) -> list[Organisation]:
        """The units of a body: those that are listed by themselves, and those that any ministry may have."""
        listed = [body for body in self.organisations.values() if body.parent == owner]
        present = {body.id for body in listed}
        claimed = {key_of(form) for body in listed for form in body.written_forms()}
        common = [_unit_of(owner, unit) for unit in self.units]
        return [
            *(body for body in listed if body.unit),
            *(
                unit
                for unit in common
                if unit.id not in present and self._is_free(unit.id, owner) and key_of(unit.name_ka) not in claimed
            ),
        ]

    def _index(self, owner: str) -> NameIndex:
        if owner not in self._indices:
            others = [body for body in self.organisations.values() if not body.unit or not owner]
            self._indices[owner] = NameIndex([*others, *(self.units_of(owner) if owner else ())])
        return self._indices[owner]


def _add(spotter: Spotter, bodies: Iterable[Organisation]) -> None:
    recall()
    for body in bodies:
        for form in body.written_forms():
            spotter.add(body.id, form)


def _unit_of(owner: str, unit: Organisation) -> Organisation:
    return replace(unit, id=f"{owner}-{unit.id}", parent=owner)
