"""Vocabulary files: YAML with a line number for every statement."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from graph.errors import VocabularyRefused
from graph.schema import CATEGORIES
from graph.vocabulary.checking import refused
from graph.vocabulary.organisation import Organisation

# Every value is read as it is written; telling numbers from words would cost half of the time.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEYS = frozenset("id name category acronym aliases short parent succeeded_by unit owner".split())
_UNIT_KEYS = frozenset("suffix name aliases".split())


def read_organisations(path: Path) -> list[Organisation]:
    """The bodies of one file, in its order.

    Raises
    ------
    VocabularyRefused
        When the file is missing or not of the form that `docs/vocabulary.md` describes; names the line.
    """
    organisations = [_organisation(path, node) for node in _entries(path)]
    _refuse_doubled_ids(organisations)
    return organisations


def read_units(path: Path) -> list[Organisation]:
    """The units that any ministry may have; their `id` is the suffix after the ministry's id."""
    units = []
    for node in _entries(path):
        line = node.start_mark.line + 1
        values = _mapping(path, node, _UNIT_KEYS)
        name = _names(path, line, values)
        aliases = _texts(path, line, values, "aliases")
        units.append(
            Organisation(
                id=_text(path, line, values, "suffix"),
                name_ka=name["ka"],
                name_en=name["en"],
                category="department",
                aliases=aliases,
                unit=True,
                file=path.name,
                line=line,
            )
        )
    return units


def _entries(path: Path) -> Iterator[yaml.MappingNode]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyRefused(
            f"{path}: the vocabulary file cannot be read ({_reason(error)}).",
            f"{path}: ლექსიკონის ფაილი ვერ იკითხება ({_reason(error)}).",
        ) from error
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _at(path, mark.line + 1 if mark else 1, f"it is not YAML ({getattr(error, 'problem', error)})") from error
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        raise _at(path, root.start_mark.line + 1, "a list of bodies is expected, each beginning with “- id:”")
    for node in root.value:
        if not isinstance(node, yaml.MappingNode):
            raise _at(path, node.start_mark.line + 1, "a body is expected, beginning with “- id:”")
        yield node


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or "" if isinstance(error, OSError) else "it is not UTF-8"


def _organisation(path: Path, node: yaml.MappingNode) -> Organisation:
    line = node.start_mark.line + 1
    values = _mapping(path, node, _KEYS)
    category = _text(path, line, values, "category")
    if category not in CATEGORIES:
        raise _at(path, line, f"{category!r} is no category: use one of {', '.join(CATEGORIES)}")
    name = _names(path, line, values)
    acronym = values.get("acronym", {})
    if not isinstance(acronym, dict):
        raise _at(path, line, "acronym is written {en: MFA, ka: …}")
    return Organisation(
        id=_text(path, line, values, "id"),
        name_ka=name["ka"],
        name_en=name["en"],
        category=category,
        acronyms=tuple(str(acronym[language]) for language in ("en", "ka") if language in acronym),
        aliases=_texts(path, line, values, "aliases"),
        short=_texts(path, line, values, "short"),
        parent=str(values.get("parent", "")),
        succeeded_by=_texts(path, line, values, "succeeded_by"),
        unit=values.get("unit") == "true",
        within_owner=values.get("owner") == "true",
        file=path.name,
        line=line,
    )


def _mapping(path: Path, node: yaml.MappingNode, allowed: frozenset[str]) -> dict[str, object]:
    values: dict[str, object] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if key_node.value not in allowed:
            raise _at(path, line, f"{key_node.value!r} is not known here: use {', '.join(sorted(allowed))}")
        if key_node.value in values:
            raise _at(path, line, f"{key_node.value!r} is given twice")
        values[key_node.value] = _plain(path, value_node)
    return values


def _plain(path: Path, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(path, part) for part in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(path, value) for key, value in node.value}
    raise _at(path, node.start_mark.line + 1, "this value is not understood")


def _names(path: Path, line: int, values: dict[str, object]) -> dict[str, str]:
    name = values.get("name")
    if not isinstance(name, dict) or not (name.get("ka") or name.get("en")):
        raise _at(path, line, "a name is missing: write name: {ka: …, en: …}")
    return {"ka": str(name.get("ka", "")), "en": str(name.get("en", ""))}


def _text(path: Path, line: int, values: dict[str, object], key: str) -> str:
    value = values.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _at(path, line, f"{key} is missing")
    return value.strip()


def _texts(path: Path, line: int, values: dict[str, object], key: str) -> tuple[str, ...]:
    value = values.get(key, [])
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise _at(path, line, f"{key} is a list of names: [one, another]")
    return tuple(value)


def _refuse_doubled_ids(organisations: list[Organisation]) -> None:
    seen: dict[str, Organisation] = {}
    for organisation in organisations:
        first = seen.setdefault(organisation.id, organisation)
        if first is not organisation:
            raise refused(
                organisation.file, organisation.line, f"{organisation.id} stands in line {first.line} already"
            )


def _at(path: Path, line: int, what: str) -> VocabularyRefused:
    return refused(str(path), line, what)
