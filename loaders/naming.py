"""English names for the texts of a plan, from a reviewed file in which each text stands word for word."""

from __future__ import annotations

from pathlib import Path

import yaml

from graph.errors import DocumentRefused
from graph.evidence import Finding
from graph.findings import NO_ENGLISH_NAME
from graph.georgian import clean
from graph.plan_graph import PlanGraph
from graph.words import DASHES

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NAMED = ("Plan", "Goal", "Objective", "Activity", "Indicator", "Risk", "Organisation")
_SUFFIX = ".names.yml"
_ONE_DASH = str.maketrans(dict.fromkeys(DASHES, "-"))


def file_beside(path: Path) -> Path | None:
    """The file of English names that lies beside a document: `plan.names.yml` beside `plan.txt`; None where there is none."""
    beside = path.with_name(f"{path.stem}{_SUFFIX}")
    return beside if beside.is_file() else None


def give_names(graph: PlanGraph, path: Path) -> list[Finding]:
    """Give the nodes of a plan their English names.

    Parameters
    ----------
    graph
        The plan's graph; nodes that have an English name keep it.
    path
        A YAML list of pairs, each a Georgian text (`ka`) and its English (`en`).

    Returns
    -------
    list of Finding
        One that tells which texts have no English name; none where all have one.

    Raises
    ------
    DocumentRefused
        When the file is not of this form, or gives one text two English names; names the line.
    """
    english = _pairs(path)
    lacking: list[str] = []
    for _, node in graph.nodes(data=True):
        if node["kind"] in _NAMED and not node.get("name_en"):
            found = english.get(_key(node["name"]))
            if found is not None:
                node["name_en"] = found
            else:
                lacking.append(str(node.get("code", "")) or str(node["name"]))
    if not lacking:
        return []
    listed = "; ".join(lacking[:20]) + (" …" if len(lacking) > 20 else "")
    return [NO_ENGLISH_NAME.at(0, "", listed, number=len(lacking), file=path.name)]


def _pairs(path: Path) -> dict[str, str]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentRefused(
            f"{path}: the file of English names cannot be read ({getattr(error, 'strerror', '') or 'it is not UTF-8'}).",
            f"{path}: ინგლისური დასახელებების ფაილი ვერ იკითხება ({getattr(error, 'strerror', '') or 'it is not UTF-8'}).",
        ) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _refused(path, mark.line + 1 if mark else 1) from error
    pairs: dict[str, str] = {}
    if root is None:
        return pairs
    if not isinstance(root, yaml.SequenceNode):
        raise _refused(path, root.start_mark.line + 1)
    for node in root.value:
        line = node.start_mark.line + 1
        values = {key.value: value.value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        if set(values) != {"ka", "en"} or not all(isinstance(value, str) and value for value in values.values()):
            raise _refused(path, line)
        if pairs.setdefault(_key(values["ka"]), values["en"]) != values["en"]:
            raise DocumentRefused(
                f"{path.name}, line {line}: “{values['ka']}” has another English name above. Keep one.",
                f"{path.name}, სტრიქონი {line}: „{values['ka']}“ – ზემოთ სხვა ინგლისური დასახელება აქვს. დატოვეთ ერთი.",
            )
    return pairs


def _key(text: str) -> str:
    """A text without what does not change its words: spaces, kinds of dashes, letters that cannot be seen."""
    return " ".join(clean(text).translate(_ONE_DASH).replace("/", " / ").split())


def _refused(path: Path, line: int) -> DocumentRefused:
    return DocumentRefused(
        f"{path.name}, line {line}: a pair is expected: “- ka: …” and “en: …”.",
        f"{path.name}, სტრიქონი {line}: მოსალოდნელია წყვილი: „- ka: …“ და „en: …“.",
    )
