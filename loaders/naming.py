"""English names for the texts of a plan, from a reviewed file in which each text stands word for word."""

from __future__ import annotations

from pathlib import Path

import yaml

from graph.errors import DocumentRefused
from graph.evidence import Finding
from graph.findings import NAME_FITS_NOTHING, NO_ENGLISH_NAME
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
        One that tells which texts have no English name, one that tells which names fit no text; none where all agree.

    Raises
    ------
    DocumentRefused
        When the file is not of this form, or gives one text two English names; names the line.
    """
    english = _pairs(path)
    unfit = dict(english)
    lacking: list[str] = []
    for _, node in graph.nodes(data=True):
        if node["kind"] not in _NAMED:
            continue
        key = _key(node["name"])
        unfit.pop(key, None)
        if not node.get("name_en"):
            found = english.get(key)
            if found is not None:
                node["name_en"] = found
            else:
                lacking.append(str(node.get("code", "")) or str(node["name"]))
    return [
        kind.at(0, "", _listed(texts), number=len(texts), file=path.name)
        for kind, texts in ((NO_ENGLISH_NAME, lacking), (NAME_FITS_NOTHING, list(unfit)))
        if texts
    ]


def _listed(texts: list[str]) -> str:
    return "; ".join(texts[:20]) + (" …" if len(texts) > 20 else "")


def _pairs(path: Path) -> dict[str, str]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentRefused(
            f"{path}: the file of English names cannot be read ({getattr(error, 'strerror', '') or 'it is not UTF-8'}).",
            f"{path}: ინგლისური დასახელებების ფაილი ვერ იკითხება ({getattr(error, 'strerror', '') or 'UTF-8 არ არის'}).",
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
        parts = node.value if isinstance(node, yaml.MappingNode) else []
        values = {key.value: value.value for key, value in parts if isinstance(key, yaml.ScalarNode)}
        said = all(isinstance(value, str) and value.strip() for value in values.values())
        if len(parts) != 2 or set(values) != {"ka", "en"} or not said:
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
