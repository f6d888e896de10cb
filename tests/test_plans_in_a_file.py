"""The default store: plans in one file, whole or not at all."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from scans import SAMPLE

from graph.errors import NotFound, StoreRefused
from graph.stores import open_store
from loaders import Reading, load

SAVE = """
import sys
from graph.stores import open_store
from loaders import load
store = open_store(sys.argv[1])
reading = load(sys.argv[2], plan_id=sys.argv[3])
for _ in range(int(sys.argv[4])):
    store.save(reading.plan, reading.graph, reading.findings, reading.ledger)
    print("saved", flush=True)
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return load(SAMPLE)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"networkx:{tmp_path / 'გეგმები #1? of 2020.kavshiri'}"


def save(url: str, reading: Reading) -> None:
    open_store(url).save(reading.plan, reading.graph, reading.findings, reading.ledger)


def path_of(url: str) -> Path:
    return Path(url.removeprefix("networkx:"))


def test_what_was_saved_is_read_back_with_its_findings_and_ledger(url: str, reading: Reading) -> None:
    save(url, reading)
    assert nx.utils.graphs_equal(open_store(url).graph(), reading.graph)
    assert open_store(url).report() == ("mia-2020", list(reading.findings), reading.ledger)


def test_loading_twice_changes_nothing_and_another_plan_removes_nothing(url: str, reading: Reading) -> None:
    other = load(SAMPLE, plan_id="other-2021")
    for plan in (reading, other, reading):
        save(url, plan)
    store = open_store(url)
    assert nx.utils.graphs_equal(store.graph("mia-2020"), reading.graph)
    assert nx.utils.graphs_equal(store.graph("other-2021"), other.graph)
    both = store.graph()
    assert set(both) == set(reading.graph) | set(other.graph)
    assert len(both.nodes["ge-mfa"]["evidence"]) == 2 * len(reading.graph.nodes["ge-mfa"]["evidence"])
    store.forget("other-2021")
    assert nx.utils.graphs_equal(open_store(url).graph(), reading.graph)


def test_another_title_under_the_same_id_is_refused_and_says_what_to_do(
    url: str, reading: Reading, tmp_path: Path
) -> None:
    save(url, reading)
    renamed = tmp_path / "renamed.txt"
    renamed.write_text(
        SAMPLE.read_text(encoding="utf-8").replace("ურთიერთობების 2020", "კავშირების 2020"), encoding="utf-8"
    )
    with pytest.raises(StoreRefused, match="load --as ID"):
        save(url, load(renamed))
    assert nx.utils.graphs_equal(open_store(url).graph(), reading.graph)


def test_a_killed_loader_leaves_the_old_plan_or_the_new_one(url: str, reading: Reading) -> None:
    save(url, reading)
    random = Random(7)
    for _ in range(6):
        loader = subprocess.Popen(
            [sys.executable, "-c", SAVE, url, str(SAMPLE), "mia-2020", "1000"], stdout=subprocess.PIPE, text=True
        )
        assert loader.stdout is not None
        loader.stdout.readline()
        time.sleep(random.random() / 10)
        loader.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        loader.communicate()
        assert nx.utils.graphs_equal(open_store(url).graph(), reading.graph)


def test_four_loaders_at_once_lose_nothing_and_double_nothing(url: str, reading: Reading) -> None:
    loaders = [
        subprocess.Popen([sys.executable, "-c", SAVE, url, str(SAMPLE), plan, "5"], stdout=subprocess.DEVNULL)
        for plan in ("mia-2020", "mia-2020", "b-2020", "c-2020")
    ]
    assert [loader.wait() for loader in loaders] == [0, 0, 0, 0]
    store = open_store(url)
    assert sorted(plan.id for plan in store.plans()) == ["b-2020", "c-2020", "mia-2020"]
    assert nx.utils.graphs_equal(store.graph("mia-2020"), reading.graph)


def _flip(raw: bytes) -> bytes:
    at = raw.index("საგარეო".encode())
    return raw[:at] + b"\xe1\x83\x91" + raw[at + 3 :]


@pytest.mark.parametrize(
    ("harm", "what"),
    [
        (_flip, "damaged"),
        (lambda raw: raw[: len(raw) // 2], "damaged"),
        (lambda raw: raw[:4096] + bytes(4096) + raw[8192:], "damaged"),
        (lambda raw: "სულ სხვა ფაილი".encode(), "no store of kavshiri"),
    ],
    ids=["one letter", "half", "a page of zeros", "text"],
)
def test_a_damaged_or_foreign_file_is_refused_and_left_as_it_is(url: str, reading: Reading, harm, what: str) -> None:  # type: ignore[no-untyped-def]
    save(url, reading)
    path_of(url).write_bytes(harm(path_of(url).read_bytes()))
    before = path_of(url).read_bytes()
    with pytest.raises(StoreRefused, match=what) as refused:
        open_store(url).graph()
    assert "\n" not in str(refused.value)
    assert path_of(url).read_bytes() == before


def test_another_programs_database_and_a_newer_form_are_refused(url: str, reading: Reading) -> None:
    with closing(sqlite3.connect(path_of(url))) as database:
        database.execute("CREATE TABLE plans (id TEXT)")
    with pytest.raises(StoreRefused, match="another program"):
        open_store(url)
    path_of(url).unlink()
    save(url, reading)
    with closing(sqlite3.connect(path_of(url))) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreRefused, match="newer"):
        open_store(url)


def test_an_older_form_is_brought_up_to_date_with_a_copy_kept_beside_it(url: str, reading: Reading) -> None:
    save(url, reading)
    with closing(sqlite3.connect(path_of(url))) as database:
        database.execute("ALTER TABLE plans DROP COLUMN digest")
        database.execute("PRAGMA user_version = 1")
    assert nx.utils.graphs_equal(open_store(url).graph(), reading.graph)
    copy = path_of(url).with_name(f"{path_of(url).name}.v1")
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (1,)


def test_what_nobody_saved_is_not_found(url: str, reading: Reading) -> None:
    with pytest.raises(NotFound):
        open_store(url).report()
    save(url, reading)
    for ask in (open_store(url).graph, open_store(url).report, open_store(url).forget):
        with pytest.raises(NotFound, match="mia-2020"):
            ask("nothing-1999")


def test_an_address_of_no_known_kind_is_refused() -> None:
    with pytest.raises(StoreRefused, match="networkx:PATH"):
        open_store("excel:plans.xlsx")


def test_evidence_is_kept_as_it_was_read(url: str, reading: Reading) -> None:
    save(url, reading)
    edge = open_store(url).graph().edges["mia-2020/1.1.4", "ge-mia-patrol-police", "EXECUTED_BY"]
    assert (
        json.loads(json.dumps(edge["evidence"]))
        == reading.graph.edges["mia-2020/1.1.4", "ge-mia-patrol-police", "EXECUTED_BY"]["evidence"]
    )
