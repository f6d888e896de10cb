"""The vocabulary that comes with the program: read and checked once, then taken from its compiled form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from graph.compiled import compiled
from graph.vocabulary.names import NameIndex, claims_of, romanless_claims
from graph.vocabulary.organisation import Organisation, remember, telling

_FOLDER = Path(__file__).parent
_row = attrgetter(*(field.name for field in fields(Organisation)))
_UNITS = _FOLDER / "units.yml"
# What the compiled form depends on: how files are read and checked, which words of a name tell, and how it is looked up.
_CODE = (
    *(_FOLDER / name for name in ("checking.py", "files.py", "names.py", "organisation.py", "shipped.py")),
    *(_FOLDER.parent / name for name in ("georgian.py", "schema.py", "words.py")),
)


@dataclass(frozen=True, slots=True)
class Shipped:
    """The bodies and groups, checked against each other, their names, and the units that any ministry may have."""

    organisations: tuple[Organisation, ...]
    units: tuple[Organisation, ...]
    names: NameIndex


def shipped_files() -> tuple[Path, ...]:
    """The vocabulary files that come with the program."""
    return (_FOLDER / "organisations.yml", _FOLDER / "groups.yml")


def shipped() -> Shipped:
    """The shipped vocabulary.

    Raises
    ------
    VocabularyRefused
        When a shipped file was changed and contradicts itself.
    """
    parts = _parts()
    organisations, units = (tuple(map(_organisation, parts[part])) for part in ("organisations", "units"))
    return Shipped(organisations, units, NameIndex(organisations, parts))


@cache
def recall() -> None:
    """Take the telling words of shipped names as they were worked out before, which pays where all names are gone through."""
    remember(_parts()["telling"])


@cache
def _parts() -> Mapping[str, Any]:
    return compiled((*shipped_files(), _UNITS), _CODE, _compile)


def _compile() -> dict[str, Any]:
    # Reading YAML is what the compiled form spares.
    from graph.vocabulary.checking import check
    from graph.vocabulary.files import read_organisations, read_units

    organisations = [body for file in shipped_files() for body in read_organisations(file)]
    units = read_units(_UNITS)
    check(organisations)
    claims = claims_of(organisations)
    return {
        "organisations": list(map(_row, organisations)),
        "units": list(map(_row, units)),
        "telling": dict(_telling((*organisations, *units))),
        "claims": claims,
        "romanless": romanless_claims(claims),
    }


def _telling(organisations: Iterable[Organisation]) -> Iterator[tuple[str, str]]:
    for body in organisations:
        for form in body.spoken_forms():
            words = telling(form)
            yield form, " ".join(words.written) + "\n" + " ".join(words.stems)


def _organisation(row: list[Any]) -> Organisation:
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in row]
    return Organisation(*values)
