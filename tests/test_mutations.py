"""Whatever happens to a document, it is refused in one line or read with every line accounted for."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from scans import LINES

from graph.errors import DocumentRefused
from graph.plan_graph import validate
from graph.vocabulary import Vocabulary
from loaders import Reading, load

VOCABULARY = Vocabulary.load()
ROLES = "ჩატარებული წვრთნა\tსაპატრულო პოლიცია\tსაგარეო საქმეთა სამინისტრო\tX\t\tX\t"
HEADER = "№\tმიზანი\tამოცანა\tაქტივობა\tინდიკატორი\tშემსრულებელი\tპარტნიორი\tვადა"
IN_COLUMNS = [
    *("შინაგან საქმეთა სამინისტროს 2022 წლის სამოქმედო გეგმა", "", HEADER, "\t\t\t\t\t\t\tI\tII\tIII\tIV"),
    f"1.1.1\t1. უსაფრთხოება\t1.1. საზღვარი\tერთი\t{ROLES}",
    f"1.1.2\t\t\tორი\t{ROLES}",
    *("\t2. განათლება\t\t\t\t\t\t\t\t\t", "\t\t2.1. აკადემიის\t\t\t\t\t\t\t\t"),
    f"2.1.1\t\t\tსამი\t{ROLES}",
    *(HEADER, "\t\t განვითარება\tსამის გაგრძელება\t\t\t\t\t\t\t"),
    f"\tთანამშრომლობა\tპარტნიორები\tოთხი\t{ROLES}",
    f"\tთანამშრომლობა\tგეგმები\tხუთი\t{ROLES}",
    "სულ\t\t\t\t\t\t\t\t\t\t",
]
JUNK = st.text(alphabet=st.sampled_from("აბგდეთIVX1234567890.,;:()-–—/<>p\t \n\u00a0\u200b„“*საქმე"), max_size=40)


@st.composite
def mutated_documents(draw: st.DrawFn) -> str:
    """A plan after a handful of accidents: lines lost, doubled, swapped, cut, or with rubbish inside.

    It is the sample, or one whose goals and objectives stand in columns.
    """
    lines = list(draw(st.sampled_from((LINES, IN_COLUMNS))))
    random = Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 12))):
        place = random.randrange(len(lines))
        accident = draw(
            st.sampled_from(("drop", "double", "swap", "cut", "insert", "junk", "tab", "untab", "lose", "join"))
        )
        if accident == "drop":
            del lines[place : place + random.randrange(1, 6)]
        elif accident == "double":
            lines.insert(place, lines[place])
        elif accident == "swap":
            other = random.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        elif accident == "cut":
            lines[place] = lines[place][: random.randrange(len(lines[place]) + 1)]
        elif accident == "insert":
            lines.insert(place, draw(JUNK))
        elif accident == "tab":
            at = random.randrange(len(lines[place]) + 1)
            lines[place] = f"{lines[place][:at]}\t{lines[place][at:]}"
        elif accident == "untab":
            lines[place] = lines[place].replace("\t", " ", random.randrange(1, 4))
        elif accident == "join" and place + 1 < len(lines):
            lines[place : place + 2] = [lines[place] + lines[place + 1]]
        else:
            at = random.randrange(len(lines[place]) + 1)
            lines[place] = lines[place][:at] + (draw(JUNK) if accident == "junk" else "") + lines[place][at + 3 :]
        lines = lines or [""]
    return "\n".join(lines)


@settings(max_examples=120)
@given(mutated_documents())
def test_a_mutated_document_is_refused_in_a_line_or_read_with_a_closed_ledger(text: str) -> None:
    reading, refused = read_or_refused(text.encode())
    assert reading is not None or is_one_line(refused)
    if reading is None:
        return
    assert reading.ledger.closes
    assert reading.ledger.lines == sum(1 for line in text.splitlines() if line.strip())
    validate(reading.graph)


@settings(max_examples=40)
@given(st.integers(0, 68_000))
def test_a_file_cut_off_at_any_byte_is_refused_or_read_whole(size: int) -> None:
    reading, refused = read_or_refused("\n".join(LINES).encode()[:size])
    assert reading.ledger.closes if reading is not None else is_one_line(refused)


def read_or_refused(raw: bytes) -> tuple[Reading | None, str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_bytes(raw)
        try:
            return load(path, vocabulary=VOCABULARY), ""
        except DocumentRefused as refused:
            return None, str(refused)


def is_one_line(message: str) -> bool:
    return "\n" not in message and "plan.txt" in message
