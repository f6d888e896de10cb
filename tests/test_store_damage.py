"""The default store before files that are damaged, not ours, newer or older than the program."""

from pathlib import Path
from random import Random

import pytest
from stores import change, keep, rows_of, same, save, start

from graph.errors import StoreRefused
from graph.stores import open_store
from loaders import Reading

# Damage and strangers


def refused_and_untouched(url: str, path: Path) -> str:
    """The line with which the store is refused, by each way to it, and not a byte of it changed."""
    before = path.read_bytes()
    lines = set()
    for use in ("graph", "plans", "report"):
        with pytest.raises(StoreRefused) as refused:
            getattr(open_store(url), use)()
        assert "\n" not in refused.value.text.en + refused.value.text.ka
        lines.add(str(refused.value))
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    return lines.pop()


@pytest.mark.parametrize(
    "words",
    ["საგარეო", "PARTNERED_WITH", '"activities":44', '"structure":107', "own-group", "mia-2020/7.1.1"],
)
def test_one_changed_letter_anywhere_is_noticed(words: str, url: str, path: Path, reading: Reading) -> None:
    save(url, reading)
    raw = path.read_bytes()
    at = raw.rindex(words.encode()) + len(words.encode()) - 1
    path.write_bytes(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])
    assert "damaged" in refused_and_untouched(url, path)


def test_bytes_changed_at_random_are_refused_or_harmless(url: str, path: Path, reading: Reading) -> None:
    save(url, reading)
    whole = path.read_bytes()
    random = Random(1)
    refused = 0
    for turn in range(120):
        raw = bytearray(whole)
        begin = random.randrange(100 if turn % 2 else len(raw))
        for place in range(begin, min(begin + random.choice((1, 1, 16, 5000)), len(raw))):
            raw[place] = random.randrange(256)
        path.write_bytes(raw)
        line = trouble(url, reading)
        refused += bool(line)
        assert "\n" not in line
        assert path.read_bytes() == bytes(raw)
    assert refused > 60


def trouble(url: str, reading: Reading) -> str:
    """The line with which the store is refused; nothing, when all of it is as it was saved."""
    try:
        store = open_store(url)
        graph, report, (plan,) = store.graph(), store.report(), store.plans()
    except StoreRefused as refused:
        return str(refused)
    assert same(graph, reading.graph)
    assert report == ("mia-2020", list(reading.findings), reading.ledger)
    assert plan.activities == 44
    return ""


@pytest.mark.parametrize("share", [0.001, 0.1, 0.5, 0.999])
def test_a_file_cut_short_is_refused(share: float, url: str, path: Path, reading: Reading) -> None:
    save(url, reading)
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    refused_and_untouched(url, path)


@pytest.mark.parametrize(
    "content",
    ["ok", "სულ სხვა ფაილი\n" * 400, '{"nodes": []}', "SQLite format 3"],
    ids=["short", "long", "json", "near"],
)
def test_a_text_file_is_no_store(content: str, url: str, path: Path, reading: Reading) -> None:
    path.write_text(content, encoding="utf-8")
    assert "no store of kavshiri" in refused_and_untouched(url, path)
    with pytest.raises(StoreRefused):
        save(url, reading)
    assert path.read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("PRAGMA application_id = 1", "another program"),
        ("PRAGMA user_version = 99", "newer kavshiri"),
        ("PRAGMA user_version = 0", "damaged"),
        ("PRAGMA user_version = -5", "damaged"),
        ("PRAGMA user_version = 1", "damaged"),
        ("DROP TABLE edges", "damaged"),
        ("DELETE FROM edges WHERE number = 7", "damaged"),
        ("UPDATE plans SET ledger = '[]'", "damaged"),
        ("UPDATE plans SET about = replace(about, 'mia-2020', 'mia-2021')", "damaged"),
    ],
)
def test_a_database_that_is_not_as_it_was_saved_is_refused(
    statement: str, words: str, url: str, path: Path, reading: Reading
) -> None:
    save(url, reading)
    change(path, statement)
    before = path.read_bytes()
    with pytest.raises(StoreRefused, match=words) as refused:
        open_store(url).report()
    assert "\n" not in str(refused.value)
    with pytest.raises(StoreRefused):
        save(url, reading)
    assert path.read_bytes() == before


def test_another_programs_database_is_left_to_it(url: str, path: Path, reading: Reading) -> None:
    change(path, "CREATE TABLE plans (id TEXT PRIMARY KEY, position INTEGER, about TEXT)")
    assert "another program" in refused_and_untouched(url, path)
    with pytest.raises(StoreRefused, match="another program"):
        save(url, reading)


def test_a_folder_is_no_store(tmp_path: Path, reading: Reading) -> None:
    with pytest.raises(StoreRefused) as refused:
        save(f"networkx:{tmp_path}", reading)
    assert "\n" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


# Older forms


@pytest.fixture
def first_form(url: str, path: Path, reading: Reading, other: Reading) -> bytes:
    for plan in (reading, other):
        save(url, plan)
    change(path, "ALTER TABLE plans DROP COLUMN digest", "PRAGMA user_version = 1")
    return path.read_bytes()


def test_the_first_form_is_brought_up_to_date_with_a_copy_beside_it(
    first_form: bytes, url: str, path: Path, reading: Reading, other: Reading
) -> None:
    store = open_store(url)
    assert same(store.graph("mia-2020"), reading.graph)
    assert same(store.graph("other-2021"), other.graph)
    assert store.report("mia-2020") == ("mia-2020", list(reading.findings), reading.ledger)
    copy = path.with_name(f"{path.name}.v1")
    assert rows_of(copy) == rows_of(keep(first_form, path.with_name("old")))
    again = path.read_bytes()
    open_store(url).graph()
    assert path.read_bytes() == again


def test_four_programs_bring_it_up_to_date_once(first_form: bytes, url: str, path: Path) -> None:
    programs = [
        start("import sys; from graph.stores import open_store; print(len(open_store(sys.argv[1]).plans()))", url)
        for _ in range(4)
    ]
    assert [program.communicate() for program in programs] == [("2\n", "")] * 4
    assert rows_of(path.with_name(f"{path.name}.v1")) == rows_of(keep(first_form, path.with_name("old")))


def test_a_damaged_first_form_stays_as_it_is(first_form: bytes, url: str, path: Path) -> None:
    path.write_bytes(first_form[: len(first_form) // 2])
    with pytest.raises(StoreRefused):
        open_store(url)
    assert path.read_bytes() == first_form[: len(first_form) // 2]
