"""Reading plans into the store, and what was found on the way."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from kavshiri.options import (
    JsonOption,
    LanguageOption,
    PlanOption,
    StoreOption,
    VocabularyOption,
    opened,
    vocabulary_of,
)

if TYPE_CHECKING:
    from graph.evidence import Finding
    from graph.text import Language
    from loaders import Reading

_PLAN_ID = r"[a-z0-9][a-z0-9-]{0,59}"
_TAKEN_ID = r"risk-[0-9a-f]+|.*-[0-9a-f]{10}"  # of risks, and of bodies that only a plan names
_SHOWN, _OF_A_KIND = 12, 3
_Done = TypeVar("_Done")


def load(
    files: Annotated[list[Path], typer.Argument(help="The plans.", metavar="FILE…")],
    as_id: Annotated[str | None, typer.Option("--as", help="Keep the plan under this id.", metavar="ID")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Refuse a plan in which something needs a look.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and report; save nothing.")] = False,
    names: Annotated[
        Path | None,
        typer.Option(
            "--names", help="English names of the plan's texts; else PLAN.names.yml beside it.", metavar="FILE"
        ),
    ] = None,
    store: StoreOption = None,
    vocabulary: VocabularyOption = None,
    lang: LanguageOption = None,
) -> None:
    """Read plans and save them.

    Example: kavshiri load samples/mia-international-relations-2020.txt
    """
    from graph.errors import Refused
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.screen import say
    from kavshiri.waiting import tell_of_waiting
    from loaders import load as read

    language = language_of(lang)
    tell_of_waiting(language)
    if as_id and len(files) > 1:
        raise typer.BadParameter("--as names one plan: give one FILE.")
    words = vocabulary_of(vocabulary)
    if as_id is not None and (not re.fullmatch(_PLAN_ID, as_id) or re.fullmatch(_TAKEN_ID, as_id) or as_id in words):
        raise typer.BadParameter(
            "--as takes up to 60 small Latin letters, digits and hyphens, and no id of a body or a risk."
        )
    target = None if dry_run else _not_applied(lambda: opened(store))
    for path in _with_progress(files, language):
        reading = read(path, vocabulary=words, plan_id=as_id or "", names=names)
        weighty = sum(finding.weight != "note" for finding in reading.findings)
        if strict and weighty:
            _print_reading(reading, language)
            refusal = wording.STRICT.format(plan=reading.plan, count=weighty)
            raise Refused(refusal.en, refusal.ka)
        replaced = []
        if target is not None:
            replaced = [kept for kept in _not_applied(target.plans) if kept.id == reading.plan]
            target.save(reading.plan, reading.graph, reading.findings, reading.ledger)
        _print_reading(reading, language)
        if target is None:
            say(wording.NOT_SAVED.in_(language))
        else:
            say(wording.SAVED.format(url=target.url).in_(language))
        for kept in replaced:
            now = sum(properties["kind"] == "Activity" for _, properties in reading.graph.nodes(data=True))
            say(wording.REPLACED.format(plan=kept.id, before=kept.activities, now=now).in_(language))


def _not_applied(step: Callable[[], _Done]) -> _Done:
    """What a step before the saving gives; where it is refused, the line says that no plan was applied."""
    from graph.errors import StoreRefused
    from kavshiri import wording

    try:
        return step()
    except StoreRefused as refused:
        told = refused.text
        raise StoreRefused(f"{told.en} {wording.NOT_APPLIED.en}", f"{told.ka} {wording.NOT_APPLIED.ka}") from refused


def report(
    plan: PlanOption = None, json_form: JsonOption = False, store: StoreOption = None, lang: LanguageOption = None
) -> None:
    """List every finding of the plan loaded last, or of another.

    Example: kavshiri report --plan mia-2020
    """
    from kavshiri import wording
    from kavshiri.language import language_of
    from kavshiri.screen import print_finding, say, say_wrapped

    language = language_of(lang)
    id, findings, ledger = opened(store).report(plan or "")
    if json_form:
        listed = []
        for finding in findings:
            form = asdict(finding)
            georgian = form.pop("why_ka")
            listed.append({**form, "why": georgian if language == "ka" else finding.why})
        say(json.dumps({"plan": id, "ledger": asdict(ledger), "findings": listed}, ensure_ascii=False, indent=2))
        return
    say(f"{wording.PLAN.in_(language)} {id}")
    say_wrapped(wording.LEDGER.format(**asdict(ledger)).in_(language))
    for finding in findings:
        say("")
        print_finding(finding, language)


def _with_progress(files: list[Path], language: Language) -> Iterator[Path]:
    """The files one by one; of several, a bar on the error stream shows how far they are."""
    if len(files) < 2:
        yield from files
        return
    from rich.console import Console
    from rich.progress import Progress

    from kavshiri import wording

    with Progress(console=Console(stderr=True, highlight=False, markup=False, emoji=False)) as progress:
        bar = progress.add_task("", total=len(files))
        for path in files:
            progress.update(bar, description=wording.READING.format(file=path.name).in_(language))
            yield path
            progress.advance(bar)


def _print_reading(reading: Reading, language: Language) -> None:
    from graph.naming import name_of
    from graph.schema import NODE_KINDS
    from kavshiri import wording
    from kavshiri.screen import print_finding, print_table, say, say_wrapped, title_of

    graph = reading.graph
    kinds = [properties["kind"] for _, properties in graph.nodes(data=True)]
    say(f"{wording.PLAN.in_(language)} {reading.plan}: {name_of(graph, reading.plan).in_(language)}")
    rows = [
        (kind.plural.in_(language), str(kinds.count(label))) for label, kind in NODE_KINDS.items() if label != "Plan"
    ]
    unconfirmed = sum(bool(properties.get("unconfirmed")) for _, properties in graph.nodes(data=True))
    rows += [
        (wording.UNCONFIRMED.in_(language), str(unconfirmed)),
        (wording.TIES.in_(language), str(graph.number_of_edges())),
    ]
    print_table([wording.WHAT.in_(language), wording.HOW_MANY.in_(language)], rows)
    weighty = [finding for finding in reading.findings if finding.weight != "note"]
    if not weighty:
        say(wording.NOTHING_TO_LOOK_AT.in_(language))
    else:
        say(wording.NEEDS_A_LOOK.format(count=len(weighty)).in_(language))
        shown = weighty if len(weighty) <= _SHOWN else list(_first_of_each_kind(weighty))
        for finding in shown:
            print_finding(finding, language, indent=2, why=False)
        if len(shown) < len(weighty):
            left = Counter(finding.kind for finding in weighty)
            left.subtract(finding.kind for finding in shown)
            for kind, count in (+left).items():
                say_wrapped(wording.OF_A_KIND.format(count=count, kind=title_of(kind, language)).in_(language), 2)
            say("  " + wording.MORE.format(count=len(weighty) - len(shown), plan=reading.plan).in_(language))
    notes = len(reading.findings) - len(weighty)
    if notes:
        say(wording.NOTES.format(count=notes, plan=reading.plan).in_(language))


def _first_of_each_kind(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Some findings of each kind, so that a frequent one hides no other."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.kind] += 1
        if seen[finding.kind] <= _OF_A_KIND:
            yield finding
