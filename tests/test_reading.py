"""What the reader says beside the ties: where each word stands, what was unsure, and that nothing is lost in a cell."""

import re
from pathlib import Path
from random import Random

import pytest
from scans import SAMPLE, with_noise

from graph import schema as s
from graph.plan_graph import nodes_of
from graph.vocabulary import Vocabulary
from loaders import Reading, load
from loaders.formats import read_document
from loaders.layout import lay_out

NAMES_COLUMNS = ("executor", "partner")
LEGAL_FORMS_AND_CONNECTORS = {"სსიპ", "სსდ", "სს", "შპს", "და", "ან"}
BULLET_OR_MARK = re.compile(r"</?p>|\b\d{1,2}\)")
WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def reading(vocabulary: Vocabulary) -> Reading:
    return load(SAMPLE, vocabulary=vocabulary)


def test_evidence_bears_the_words_of_the_line_it_names(reading: Reading) -> None:
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    kept = [
        *(piece for _, node in reading.graph.nodes(data=True) for piece in node["evidence"]),
        *(piece for *_, edge in reading.graph.edges(data=True) for piece in edge["evidence"]),
    ]
    from_sample = [piece for piece in kept if piece["column"] != "vocabulary"]
    assert len(from_sample) > 900
    assert [piece for piece in from_sample if piece["words"] not in lines[piece["line"] - 1]] == []


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("no-deadline", [73, 109, 143, 197, 233]),
        ("unclear-phrase", [225]),
        ("own-group", [203]),
        ("acronym-mended", [132]),
        ("named-twice", [124]),
        ("unknown-name", []),
        ("unlisted-mention", []),
        ("left-over", []),
        ("unplaced", []),
    ],
)
def test_what_was_unsure_is_said_of_these_lines_and_no_others(kind: str, lines: list[int], reading: Reading) -> None:
    assert [finding.line for finding in reading.findings if finding.kind == kind] == lines


def test_the_ministry_naming_itself_makes_no_tie_and_is_said(reading: Reading) -> None:
    told = [finding.before for finding in reading.findings if finding.kind == "own-ministry"]
    assert sorted(told) == ["შსს", "შსს-ს", "შსს-ს", "შსს-ს", "შსს-ს", "შსს–ს"]
    assert "ge-mia" not in {target for _, target, key in reading.graph.edges(keys=True) if key == "NAMES"}


def test_a_text_names_bodies_and_never_groups(reading: Reading) -> None:
    named = {target for _, target, key in reading.graph.edges(keys=True) if key == "NAMES"}
    assert {reading.graph.nodes[id]["category"] for id in named} == {"state", "department", "international"}


def test_phrases_of_a_cell_hold_every_word_of_it(reading: Reading) -> None:
    layout = lay_out(read_document(SAMPLE))
    for row in layout.rows:
        for column, edge in (("indicator", s.MEASURED_BY), ("risk", s.AT_RISK_FROM)):
            written = words_of(" ".join(part.text for part in row.cells.get(column, [])))
            kept = [
                word
                for _, _, key, tie in reading.graph.out_edges(f"mia-2020/{row.code}", keys=True, data=True)
                if key == edge.type
                for piece in tie["evidence"]
                for word in words_of(piece["words"])
            ]
            assert sorted(kept) == sorted(written)


@pytest.mark.parametrize("seed", range(6))
def test_every_word_of_a_cell_of_names_is_in_a_tie_a_legal_form_a_connector_or_a_finding(
    seed: int, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    path = tmp_path / "plan.txt"
    random = Random(seed)
    text = with_noise(random, 0.02 * seed)
    path.write_text(with_rubbish(random, text) if seed else text, encoding="utf-8")
    assert lost_words(path, vocabulary) == []


@pytest.mark.parametrize(
    "words", ["სსიპ", "???", "112", "5", "საგარეო საქმეთა სამინისტრო სსიპ", "მფ 1) 2)", "იხ. დანართი", "☐ პარლამენტი"]
)
def test_what_names_nobody_in_a_cell_of_names_is_said(words: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(SAMPLE.read_text(encoding="utf-8").replace("ევროპის საბჭო\t", f"{words}\t"), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    tied = {
        piece["words"]
        for *_, tie in reading.graph.edges(data=True)
        for piece in tie["evidence"]
        if (piece["line"], piece["column"]) == (143, "partner")
    }
    told = {finding.before for finding in reading.findings if (finding.line, finding.column) == (143, "partner")}
    assert tied | told
    assert lost_words(path, vocabulary) == []


def test_a_dash_or_the_word_none_in_a_cell_of_names_is_nobody(tmp_path: Path, vocabulary: Vocabulary) -> None:
    for nobody in ("-", "—", "არ არის", "N/A"):
        path = tmp_path / "plan.txt"
        path.write_text(SAMPLE.read_text(encoding="utf-8").replace("ევროპის საბჭო\t", f"{nobody}\t"), encoding="utf-8")
        reading = load(path, vocabulary=vocabulary)
        assert not [tie for tie in reading.graph.out_edges("mia-2020/3.2.8", keys=True) if tie[2] == "PARTNERED_WITH"]
        assert "left-over" not in {finding.kind for finding in reading.findings}


def lost_words(path: Path, vocabulary: Vocabulary) -> list[tuple[int, str, str]]:
    """The words of executor and partner cells that are in no tie's evidence, no finding, and are not idle by nature."""
    reading = load(path, vocabulary=vocabulary)
    said: dict[tuple[int, str], set[str]] = {}
    for *_, tie in reading.graph.edges(data=True):
        for piece in tie["evidence"]:
            said.setdefault((piece["line"], piece["column"]), set()).update(words_of(piece["words"]))
    for finding in reading.findings:
        said.setdefault((finding.line, finding.column), set()).update(words_of(finding.before))
    rows = lay_out(read_document(path)).rows
    assert len(list(nodes_of(reading.graph, s.ACTIVITY))) == len(rows)
    return [
        (part.line, column, word)
        for row in rows
        for column in NAMES_COLUMNS
        for part in row.cells.get(column, [])
        for word in words_of(part.text)
        if word not in said.get((part.line, column), set()) and word.lower() not in LEGAL_FORMS_AND_CONNECTORS
    ]


def words_of(text: str) -> list[str]:
    return WORD.findall(BULLET_OR_MARK.sub(" ", text))


def with_rubbish(random: Random, text: str) -> str:
    """A word that is no name put into some cells of names."""
    lines = text.split("\n")
    for number in range(60, len(lines)):
        cells = lines[number].split("\t")
        if len(cells) == 9 and cells[0][:1].isdigit() and cells[3] and random.random() < 0.4:
            words = cells[3].split(" ")
            words.insert(
                random.randrange(len(words) + 1), random.choice(("სსიპ", "და", "იხ.", "2)", "ABC", "სხვა", "ო"))
            )
            lines[number] = "\t".join([*cells[:3], " ".join(words), *cells[4:]])
    return "\n".join(lines)
