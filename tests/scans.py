"""The sample laid out anew, as other scans of the same plan would be, and with more scan noise."""

from pathlib import Path
from random import Random

from graph.plan_graph import PlanGraph
from loaders.formats import read_document
from loaders.layout import Row, lay_out

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "mia-international-relations-2020.txt"
LINES = SAMPLE.read_text(encoding="utf-8").split("\n")
TITLE, HEADER = LINES[4:11], LINES[48:51]
CONTENTS = [*LINES[12:34], *LINES[38:48]]
COLUMNS = ("activity", "indicator", "executor", "partner", "risk")
_LETTERS = [chr(code) for code in range(ord("ა"), ord("ჰ") + 1)]


def laid_out_anew(random: Random, *, shuffled: bool = False, contents: bool = True) -> str:
    """The sample's rows, half of them cut by a page break at any word of any columns."""
    layout = lay_out(read_document(SAMPLE))
    lines = [*TITLE, "", *(CONTENTS if contents else ()), *HEADER]
    for heading in layout.headings.values():
        lines += ["", heading.fragments[0].text, ""]
        rows = [row for row in layout.rows if row.heading == heading.code]
        if shuffled:
            random.shuffle(rows)
        for row in rows:
            lines += _cut(random, cells_of(row)) if random.random() < 0.5 else ["\t".join(cells_of(row))]
    return "\n".join(lines)


def cells_of(row: Row) -> list[str]:
    """A row put together, as the nine cells that a scan without page breaks has."""
    marked = {quarter for _, quarter, _ in row.marks}
    texts = [" ".join(part.text.strip() for part in row.cells.get(column, [])) for column in COLUMNS]
    return [*texts, *("X" if quarter in marked else "" for quarter in (1, 2, 3, 4))]


def with_noise(random: Random, rate: float) -> str:
    """The sample with letters of the rows misread, lost, doubled or parted at random, and spaces lost."""
    lines = list(LINES)
    for number in range(52, len(lines)):
        cells = lines[number].split("\t")
        if len(cells) == len(COLUMNS) + 4 and lines[number] != HEADER[0]:
            lines[number] = "\t".join([*(_noisy(random, cell, rate) for cell in cells[:4]), *cells[4:]])
    return "\n".join(lines)


def ties(graph: PlanGraph) -> set[tuple[str, str, str]]:
    """All edges of a graph, without their evidence."""
    return set(graph.edges(keys=True))


def names(graph: PlanGraph) -> dict[str, str]:
    """The name of each node that is no organisation."""
    return {id: node["name"] for id, node in graph.nodes(data=True) if node["kind"] != "Organisation"}


def _cut(random: Random, cells: list[str]) -> list[str]:
    before, after = list(cells), [""] * len(cells)
    for index in range(len(COLUMNS)):
        words = cells[index].split(" ")
        if len(words) > 1 and "<p>" not in cells[index] and random.random() < 0.5:
            place = random.randrange(1, len(words))
            before[index], after[index] = " ".join(words[:place]), " ".join(words[place:])
    rest = [*random.choice(([], [""])), "\t".join(after)] if any(after) else []
    return ["\t".join(before), "", *HEADER, *rest]


def _noisy(random: Random, cell: str, rate: float) -> str:
    letters = []
    for letter in cell:
        if "ა" <= letter <= "ჰ" and random.random() < rate:
            letters.append(
                random.choice((random.choice(_LETTERS), random.choice(_LETTERS), "", letter * 2, f"{letter} "))
            )
        elif letter != " " or random.random() > rate / 2:
            letters.append(letter)
    return "".join(letters)
