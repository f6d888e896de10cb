"""The graph in the forms of other programs, and the workbooks of the year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kavshiri.options import LanguageOption, PlanOption, StoreOption, graph_of, opened

if TYPE_CHECKING:
    from graph.evidence import Finding, Ledger
    from graph.plan_graph import PlanGraph
    from graph.stores import Store
    from graph.text import Language

Form = Literal["json", "graphml", "gexf", "xlsx", "csv", "cypher", "neo4j-admin", "monitoring", "mailing"]
_BY_SUFFIX: dict[str, Form] = {
    ".json": "json",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".cypher": "cypher",
}


def export(
    file: Annotated[Path, typer.Argument(help="What to write: a file, or a folder for neo4j-admin.", metavar="FILE")],
    form: Annotated[
        Form | None,
        typer.Option(
            "--format",
            help="json, graphml, gexf, xlsx, csv (the ties), cypher, neo4j-admin (a folder), or a workbook of the year:"
            " monitoring, mailing. Else as the file's name ends.",
            metavar="FORM",
        ),
    ] = None,
    plan: PlanOption = None,
    store: StoreOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write the graph in the form of another program, or a workbook of the year.

    Examples: kavshiri export plan.json, kavshiri export plan.gexf, kavshiri export report.xlsx --format monitoring
    """
    from kavshiri import wording
    from kavshiri.files import write_whole
    from kavshiri.language import language_of
    from kavshiri.screen import say

    chosen = form or _BY_SUFFIX.get(file.suffix.lower())
    if chosen is None:
        raise typer.BadParameter(f"the file's name ends in {', '.join(_BY_SUFFIX)}; or give --format")
    language = language_of(lang)
    graph, kept = graph_of(store, plan), opened(store)
    if chosen == "neo4j-admin":
        from kavshiri.exports.admin_csv import write

        write(graph, file, reports=_reports(kept, graph))
    else:
        write_whole(file, _writer(chosen, kept, language)(graph))
    say(wording.WRITTEN.format(path=file.absolute()).in_(language))


def _writer(form: Form, store: Store, language: Language) -> Callable[[PlanGraph], bytes | str]:
    """What writes a form; only its own module is imported."""
    if form in ("json", "graphml", "gexf"):
        from kavshiri.exports.graph_files import gexf_of, graphml_of, node_link_of

        return {"json": node_link_of, "graphml": graphml_of, "gexf": lambda graph: gexf_of(graph, language)}[form]
    if form == "cypher":
        from kavshiri.exports.cypher_script import script

        return lambda graph: script(graph, reports=_reports(store, graph))
    if form in ("monitoring", "mailing"):
        from kavshiri.exports.year_workbooks import mailing_of, monitoring_of

        year = monitoring_of if form == "monitoring" else mailing_of
        return lambda graph: year(graph, language)
    from kavshiri.exports.graph_tables import ties_csv_of, workbook_of

    if form == "csv":
        return lambda graph: ties_csv_of(graph, language)
    return lambda graph: workbook_of(graph, _findings(store, graph), language)


def _findings(store: Store, graph: PlanGraph) -> list[Finding]:
    return [finding for found, _ in _reports(store, graph).values() for finding in found]


def _reports(store: Store, graph: PlanGraph) -> dict[str, tuple[list[Finding], Ledger]]:
    """The findings and the ledger of each plan of the graph, which go with it."""
    from graph.plan_graph import nodes_of
    from graph.schema import PLAN

    return {plan: store.report(plan)[1:] for plan in nodes_of(graph, PLAN)}
