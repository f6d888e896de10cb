"""A file that is no plan is refused in one line that names it, in both languages, and says what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from scans import LINES, SAMPLE

from graph.errors import DocumentRefused
from graph.vocabulary import Vocabulary
from loaders import load

TEXT = "\n".join(LINES)
RAW = TEXT.encode()
HEADER = LINES[48]
VOCABULARY = Vocabulary.load()


def one_letter_encoding(text: str) -> bytes:
    """Georgian as it stood in files before Unicode, a byte a letter."""
    return bytes(0xC0 + ord(letter) - ord("ა") if "ა" <= letter <= "ჰ" else ord(letter) % 128 for letter in text)


def cut_in_a_letter() -> Iterator[bytes]:
    yield from (RAW[:size] for size in range(40_000, 40_010) if RAW[size] & 0xC0 == 0x80)


BAD = {
    "empty": (b"", "the file is empty"),
    "blank": (b"\xef\xbb\xbf\n \t \n\n", "the file is empty"),
    "binary": (bytes(range(256)) * 20, "binary file"),
    "a zero inside": (RAW[:900] + b"\x00" + RAW[900:], "binary file"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF file"),
    "Word": (b"PK\x03\x04\x14\x00\x06\x00", "Word, Excel or ZIP"),
    "Cyrillic": ("План\tИсполнитель\tПартнёр\n1.1.1 Сотрудничество\tДепартамент\tМИД\n".encode("cp1251"), "cp1251"),
    "old Georgian": (one_letter_encoding(TEXT), "is not UTF-8"),
    "cut off": (next(cut_in_a_letter()), "ends in the middle of a letter"),
    "cut off UTF-16": (TEXT.encode("utf-16")[:-1], "ends in the middle of a letter"),
    "letter": ("ეს წერილია.\n\nგამარჯობა.\n".encode(), "no activity table found"),
    "web page": (b"<html><body><table><tr><td>Activity</td></tr></table></body></html>", "no activity table found"),
    "no header": ("\n".join(line for line in LINES if line not in LINES[48:51]).encode(), "has no header"),
    "row before header": (
        f"1.1.1 აა\tბბ\tგგ\n{HEADER}\n1.1.2 აა\tბბ\tგგ\n".encode(),
        "line 1: a table row stands before",
    ),
    "only a header": (HEADER.encode(), "the table has no activities"),
    "too many cells": (TEXT.replace("X\tX\tX\tX", "X\tX\tX\tX\tX", 1).encode(), "the row has 10 cells, its header 9"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_file_that_is_no_plan_is_refused_in_one_line_that_names_it(what: str, tmp_path: Path) -> None:
    raw, wanted = BAD[what]
    path = tmp_path / "bad-plan.txt"
    path.write_bytes(raw)
    with pytest.raises(DocumentRefused) as refused:
        load(path, vocabulary=VOCABULARY)
    assert wanted in str(refused.value)
    assert "bad-plan.txt" in str(refused.value)
    assert "bad-plan.txt" in refused.value.text.ka
    assert "\n" not in str(refused.value) + refused.value.text.ka


@pytest.mark.parametrize("raw", [*cut_in_a_letter()])
def test_a_file_cut_in_the_middle_of_a_letter_says_that_it_was_cut(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(raw)
    with pytest.raises(DocumentRefused, match="cut off"):
        load(path, vocabulary=VOCABULARY)


def test_a_number_given_to_two_rows_names_both_lines(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT.replace("\n1.1.2 ", "\n1.1.1 ", 1), encoding="utf-8")
    with pytest.raises(DocumentRefused, match=r"plan\.txt, line 58: number 1\.1\.1 stands in line 57 already"):
        load(path, vocabulary=VOCABULARY)


def test_a_missing_file_and_a_folder_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match=r"nothing\.txt: there is no such file"):
        load(tmp_path / "nothing.txt")
    with pytest.raises(DocumentRefused, match="is a folder"):
        load(tmp_path)


def test_a_file_of_another_ending_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(SAMPLE.read_bytes())
    assert load(path, vocabulary=VOCABULARY).ledger.lines == 182
