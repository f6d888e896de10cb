"""The default store under what happens to files: kills, crowds, damage, strangers and old forms."""

import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from scans import SAMPLE
from stores import kept_on_disk, rows_of, same, save, start

from graph.errors import NotFound, SchemaViolation, StoreRefused
from graph.plan_graph import PlanGraph
from graph.stores import open_store
from loaders import Reading, load

PYTHON = sys.executable
SAVE_AGAIN_AND_AGAIN = """
import pickle, sys
from graph.stores import open_store
store = open_store(sys.argv[1])
readings = [pickle.load(open(path, "rb")) for path in sys.argv[3:]]
sys.stdin.readline()
for turn in range(int(sys.argv[2])):
    store.save(*readings[turn % len(readings)])
    print("saved", flush=True)
"""
READ_AGAIN_AND_AGAIN = """
import sys
from graph.stores import open_store
print("reading", flush=True)
for turn in range(int(sys.argv[2])):
    store = open_store(sys.argv[1])
    graph, (_, findings, ledger), (plan,) = store.graph(), store.report(), store.plans()
    assert graph.number_of_nodes() in (int(sys.argv[3]), int(sys.argv[4])), graph
"""
DIE_WHILE_WRITING = """
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA cache_size = 1")
database.execute("BEGIN IMMEDIATE")
for statement in sys.argv[2:]:
    database.execute(statement)
os._exit(9)
"""


@pytest.fixture(scope="module")
def shorter(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The same plan after the ministry took its last activity out."""
    file = tmp_path_factory.mktemp("shorter") / SAMPLE.name
    lines = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("7.1.1 ")), encoding="utf-8")
    reading = load(file)
    assert reading.plan == "mia-2020"
    assert "mia-2020/7.1.1" not in reading.graph
    return reading


# What goes in comes out


@pytest.mark.parametrize("name", ["გეგმები.kavshiri", "two words.kavshiri", "a#b?c%20d&e=f.kavshiri", "new/folder/x"])
def test_the_path_may_have_any_letters(name: str, tmp_path: Path, reading: Reading) -> None:
    store = save(f"networkx:{tmp_path / name}", reading)
    assert same(open_store(store.url).graph(), reading.graph)
    assert (tmp_path / name).is_file()
    assert [file.name for file in (tmp_path / name).parent.iterdir()] == [Path(name).name]


def test_findings_and_ledger_come_back_with_the_plan_and_go_with_it(url: str, reading: Reading, other: Reading) -> None:
    save(url, other)
    store = save(url, reading)
    assert store.report() == ("mia-2020", list(reading.findings), reading.ledger)
    assert store.report("other-2021") == ("other-2021", list(other.findings), other.ledger)
    store.forget("mia-2020")
    assert open_store(url).report()[0] == "other-2021"
    assert same(open_store(url).graph(), other.graph)
    with pytest.raises(NotFound, match="other-2021"):
        open_store(url).report("mia-2020")


def test_the_list_of_plans_tells_each_and_the_last_loaded_last(url: str, reading: Reading, other: Reading) -> None:
    for plan in (reading, other, reading):
        store = save(url, plan)
    assert [plan.id for plan in store.plans()] == ["other-2021", "mia-2020"]
    told = store.plans()[1]
    assert (told.year, told.owner, told.activities) == (2020, "ge-mia", 44)
    assert told.title == reading.graph.nodes["mia-2020"]["name"]
    assert told.to_look_at == sum(finding.weight != "note" for finding in reading.findings)


def test_loading_twice_changes_not_one_row(url: str, path: Path, reading: Reading) -> None:
    save(url, reading)
    once = rows_of(path)
    save(url, reading)
    assert rows_of(path) == once


def test_a_plan_loaded_anew_is_the_new_one_whole(url: str, reading: Reading, shorter: Reading, other: Reading) -> None:
    for plan in (other, reading, shorter):
        store = save(url, plan)
    assert same(store.graph("mia-2020"), shorter.graph)
    assert same(store.graph("other-2021"), other.graph)


def test_what_a_program_got_is_its_own(url: str, reading: Reading) -> None:
    store = save(url, reading)
    store.graph().clear()
    store.report()[1].clear()
    assert same(store.graph(), reading.graph)


# A save that fails


def test_another_title_under_the_same_id_names_the_way_out(url: str, reading: Reading) -> None:
    save(url, reading)
    renamed = reading.graph.copy()
    renamed.nodes["mia-2020"]["name"] = "სხვა გეგმა"
    with pytest.raises(StoreRefused, match="load --as") as refused:
        open_store(url).save("mia-2020", renamed, [], reading.ledger)
    assert "load --as" in refused.value.text.ka
    assert "\n" not in refused.value.text.en + refused.value.text.ka
    reading.graph.nodes["mia-2020"]["name"] = open_store(url).plans()[0].title


def _without_the_plan(graph: PlanGraph) -> None:
    graph.remove_node("mia-2020")


def _with_a_node_of_no_kind(graph: PlanGraph) -> None:
    graph.add_node("x", id="x", kind="Spell", name="x", evidence=[])


def _with_a_tie_without_evidence(graph: PlanGraph) -> None:
    graph.add_edge("mia-2020/7.1.1", "ge-mof", "PARTNERED_WITH", position=2, evidence=[])


def _with_half_a_letter(graph: PlanGraph) -> None:
    graph.nodes["mia-2020/7.1.1"]["name"] = "\udcff"


@pytest.mark.parametrize(
    "spoil", [_without_the_plan, _with_a_node_of_no_kind, _with_a_tie_without_evidence, _with_half_a_letter]
)
def test_a_graph_that_cannot_be_kept_leaves_the_old_one(
    spoil: Callable[[PlanGraph], None], url: str, path: Path, reading: Reading
) -> None:
    save(url, reading)
    before = path.read_bytes()
    spoilt = pickle.loads(pickle.dumps(reading.graph))
    spoil(spoilt)
    with pytest.raises((StoreRefused, SchemaViolation)) as refused:
        open_store(url).save("mia-2020", spoilt, [], reading.ledger)
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_line(tmp_path: Path, reading: Reading) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    for place in (file / "below" / "plans.kavshiri", tmp_path / ("x" * 300)):
        with pytest.raises(StoreRefused) as refused:
            save(f"networkx:{place}", reading)
        assert "\n" not in str(refused.value)


# Kills and crowds


def test_a_program_killed_while_saving_leaves_the_old_plan_or_the_new(
    url: str, tmp_path: Path, reading: Reading, shorter: Reading
) -> None:
    save(url, reading)
    files = [kept_on_disk(reading, tmp_path, "a"), kept_on_disk(shorter, tmp_path, "b")]
    random = Random(2020)
    waiting = start(SAVE_AGAIN_AND_AGAIN, url, "1000", *files)
    for turn in range(15):
        saving, waiting = waiting, start(SAVE_AGAIN_AND_AGAIN, url, "1000", *files)
        assert saving.stdin is not None
        assert saving.stdout is not None
        saving.stdin.write("begin\n")
        saving.stdin.flush()
        if turn % 2:
            assert saving.stdout.readline() == "saved\n"
        time.sleep(random.random() / 5)
        saving.kill()
        saving.communicate()
        store = open_store(url)
        graph = store.graph()
        kept = next(plan for plan in (reading, shorter) if same(graph, plan.graph))
        assert store.report() == ("mia-2020", list(kept.findings), kept.ledger)
    waiting.kill()
    waiting.communicate()
    assert save(url, reading).plans()[0].activities == 44


def test_a_program_killed_in_the_middle_of_writing_pages_is_rolled_back(url: str, path: Path, reading: Reading) -> None:
    save(url, reading)
    assert start(DIE_WHILE_WRITING, str(path), "DELETE FROM edges", "DELETE FROM nodes").wait() == 9
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    assert same(open_store(url).graph(), reading.graph)


def test_a_program_killed_in_its_first_save_leaves_a_store_without_plans(
    url: str, path: Path, reading: Reading
) -> None:
    fill = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) INSERT INTO t SELECT i FROM n"
    )
    assert start(DIE_WHILE_WRITING, str(path), "CREATE TABLE t (i)", fill).wait() == 9
    assert path.stat().st_size > 0
    assert open_store(url).plans() == []
    assert same(save(url, reading).graph(), reading.graph)


def test_four_programs_at_once_lose_nothing_and_double_nothing(
    url: str, tmp_path: Path, reading: Reading, shorter: Reading, other: Reading
) -> None:
    """Two save different plans, two the same plan, at first into no file at all."""
    files = [kept_on_disk(plan, tmp_path, str(number)) for number, plan in enumerate((reading, shorter, other))]
    programs = [start(SAVE_AGAIN_AND_AGAIN, url, "6", file) for file in (files[0], files[0], files[1], files[2])]
    told = [program.communicate() for program in programs]
    assert told == [("saved\n" * 6, "")] * 4
    store = open_store(url)
    assert sorted(plan.id for plan in store.plans()) == ["mia-2020", "other-2021"]
    assert any(same(store.graph("mia-2020"), plan.graph) for plan in (reading, shorter))
    assert same(store.graph("other-2021"), other.graph)


def test_who_reads_while_another_writes_sees_one_plan_whole(
    url: str, tmp_path: Path, reading: Reading, shorter: Reading
) -> None:
    save(url, reading)
    files = [kept_on_disk(reading, tmp_path, "a"), kept_on_disk(shorter, tmp_path, "b")]
    writer = start(SAVE_AGAIN_AND_AGAIN, url, "1000", *files)
    sizes = [str(plan.graph.number_of_nodes()) for plan in (reading, shorter)]
    assert writer.stdin is not None
    writer.stdin.write("begin\n")
    writer.stdin.flush()
    readers = [start(READ_AGAIN_AND_AGAIN, url, "6", *sizes) for _ in range(2)]
    told = [reader.communicate() for reader in readers]
    assert writer.poll() is None, "the writer was done before the readers"
    writer.kill()
    writer.communicate()
    assert told == [("reading\n", "")] * 2
