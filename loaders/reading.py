"""The one door to reading: a file becomes a plan graph with its findings and its ledger."""

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from graph.errors import DocumentRefused, LedgerOpen
from graph.evidence import Finding, Ledger
from graph.plan_graph import PlanGraph
from graph.vocabulary import Vocabulary
from graph.vocabulary.organisation import telling
from loaders.assembly import Assembly
from loaders.bodies import Bodies
from loaders.document import Document
from loaders.formats import read_document
from loaders.identity import identify
from loaders.layout import Layout, lay_out
from loaders.mending import Mender
from loaders.naming import file_beside, give_names


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document.

    Parameters
    ----------
    plan
        The plan's id, such as `mia-2020`.
    graph
        The plan's graph; see `graph.schema`.
    findings
        What was mended, unsure or lost, in the order of the lines.
    ledger
        The account of the document's lines.
    """

    plan: str
    graph: PlanGraph
    findings: tuple[Finding, ...]
    ledger: Ledger


def load(
    path: str | PathLike[str],
    *,
    vocabulary: Vocabulary | None = None,
    plan_id: str = "",
    names: str | PathLike[str] | None = None,
) -> Reading:
    """Read a plan.

    Parameters
    ----------
    path
        The document.
    vocabulary
        The organisations that are known; the shipped ones by default.
    plan_id
        The id to keep the plan under, where its owner and year should not make one.
    names
        A file of English names (`loaders.naming`); without it, the one that lies beside the document, where there is one.

    Raises
    ------
    DocumentRefused
        When the file is no plan, or contradicts itself; one line that says where and what to do.
    LedgerOpen
        When a line would be lost: a fault of the reader.
    """
    document = read_document(Path(path))
    layout = lay_out(document)
    if not layout.rows:
        raise DocumentRefused(
            f"{document.file}: the table has no activities: looked for rows that begin with a number, such as 1.1.1.",
            f"{document.file}: ცხრილში აქტივობები არ არის: იძებნებოდა სტრიქონები, რომლებიც ნომრით იწყება, მაგალითად 1.1.1.",
        )
    vocabulary = vocabulary or Vocabulary.load()
    mender = Mender(_words_of_names(vocabulary))
    spotter = vocabulary.spotter()
    identity, found = identify(layout, vocabulary, spotter, mender, document.file, plan_id)
    assembly = Assembly(layout, identity, Bodies(vocabulary, identity.owner, mender, spotter), mender, document.file)
    graph = assembly.graph()
    english = Path(names) if names is not None else file_beside(Path(path))
    unnamed = give_names(graph, english) if english is not None else []
    all_findings = sorted(
        [*found, *layout.findings, *assembly.findings, *unnamed], key=lambda finding: (finding.line, finding.kind)
    )
    return Reading(
        identity.id, graph, tuple(all_findings), _closed_ledger(document, layout, assembly.read_lines, all_findings)
    )


def _words_of_names(vocabulary: Vocabulary) -> set[str]:
    return {word for body in vocabulary.organisations.values() for word in telling(body.name_ka).written}


def _closed_ledger(document: Document, layout: Layout, read: set[int], found: list[Finding]) -> Ledger:
    """The account of every line; a reading whose ledger does not close is never returned."""
    reported = {finding.line for finding in found}
    evidence = structure = findings = 0
    for line in document.lines:
        if line.number in layout.structure:
            structure += 1
        elif line.number in read:
            evidence += 1
        elif line.number in reported:
            findings += 1
        else:
            raise LedgerOpen(
                f"{document.file}, line {line.number}: the reader has lost this line. Please report it with the file.",
                f"{document.file}, სტრიქონი {line.number}: მკითხველმა ეს სტრიქონი დაკარგა. გთხოვთ, შეგვატყობინოთ.",
            )
    return Ledger(len(document.lines), evidence, structure, findings)
