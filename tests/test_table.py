"""Tables of the terminal: as wide as it is, whatever stands in their cells."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from kavshiri.table import Table, cells


def lines(table: Table) -> list[str]:
    return [*table.head, table.rule, *table.body()]


def test_short_columns_take_what_they_need() -> None:
    table = Table(["Body", "Ties"], [["EMS", "12"], ["Border Police", "3"]], 40)
    assert lines(table) == [
        "Body            Ties",
        "────────────────────",
        "EMS             12",
        "Border Police   3",
    ]


def test_a_heading_stands_at_its_rule_and_a_cell_at_its_top() -> None:
    table = Table(["What they do together", "How"], [["one two three", "four five six seven"], ["", ""]], 20, (0, 1))
    assert lines(table) == [
        "What they",
        "do",
        "together    How",
        "────────────────────",
        "one two     four",
        "three       five six",
        "            seven",
        "",
        "",
    ]


@pytest.mark.parametrize("room", [8, 13, 20, 40, 80])
def test_no_line_is_longer_than_the_room_and_no_letter_is_lost(room: int) -> None:
    rows = [["漢字漢字漢字", "supercalifragilistic/and-more", "e\u0301e\u0301"], ["", "საგარეო საქმეთა სამინისტრო", ""]]
    table = Table(["a", "b", "c"], rows, room, (1,))
    assert max(map(cells, lines(table))) <= max(room, 12)
    letters = sorted("".join("".join(row) for row in rows).replace(" ", ""))
    assert sorted("".join("".join(table.body()).split())) == letters


def test_a_row_without_words_is_an_empty_line() -> None:
    assert lines(Table([], [[]], 80)) == [""]
    assert lines(Table([""], [[""]], 80)) == ["", "", ""]


def test_a_pager_is_given_what_fits_the_terminal(tmp_path: Path) -> None:
    """What goes through a pipe is as wide as the terminal that shows it, and in bold on none."""
    shown = {cells: _through_a_pipe(tmp_path, cells) for cells in (60, 150)}
    assert [max(map(len, text.splitlines())) for text in shown.values()] == [60, 150]
    assert not any("\x1b" in text for text in shown.values())


def _through_a_pipe(folder: Path, columns: int) -> str:
    leader, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    program = "from kavshiri.screen import print_table; print_table(['one', 'two'], [['word ' * 80] * 2], wide=[0])"
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=terminal,
        stderr=terminal,
        stdout=subprocess.PIPE,
        env=environment,
        cwd=folder,
        check=True,
    )
    os.close(leader)
    os.close(terminal)
    return done.stdout.decode()
