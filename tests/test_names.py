"""English names of a plan's texts: taken where the text stands word for word, and never guessed."""

from pathlib import Path

import pytest
from scans import SAMPLE

from graph.errors import DocumentRefused
from graph.vocabulary import Vocabulary
from loaders import Reading, load

NAMED = ("Plan", "Goal", "Objective", "Activity", "Indicator", "Risk")


def test_everything_in_the_sample_has_an_english_name(reading: Reading) -> None:
    for id, node in reading.graph.nodes(data=True):
        assert node.get("name_en"), id
        if node["kind"] in NAMED:
            assert node["name_en"].isascii() or set("“”–é") & set(node["name_en"]), id
    assert not {"no-english-name", "name-fits-nothing"} & {finding.kind for finding in reading.findings}
    assert reading.graph.nodes["mia-2020"]["name_en"] == "International Relations Action Plan 2020"
    assert reading.graph.nodes["mia-2020/4.2.2.1"]["name_en"].startswith("Deepening cooperation with NATO Allied")


def test_without_the_file_nothing_is_named_and_nothing_is_said(tmp_path: Path, vocabulary: Vocabulary) -> None:
    alone = tmp_path / "plan.txt"
    alone.write_bytes(SAMPLE.read_bytes())
    found = load(alone, vocabulary=vocabulary)
    assert "name_en" not in found.graph.nodes["mia-2020/1.1.1"]
    assert "no-english-name" not in {finding.kind for finding in found.findings}


def test_a_text_that_has_changed_loses_its_name_and_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    changed = tmp_path / "plan.txt"
    text = SAMPLE.read_text(encoding="utf-8")
    assert "მართვის მოწმობების ურთიერთადიარების მიზნით" in text
    changed.write_text(text.replace("ურთიერთადიარების მიზნით", "ერთობლივი აღიარების მიზნით"), encoding="utf-8")
    found = load(changed, vocabulary=vocabulary, names=SAMPLE.with_name(f"{SAMPLE.stem}.names.yml"))
    assert "name_en" not in found.graph.nodes["mia-2020/1.1.7"]
    assert found.graph.nodes["mia-2020/1.1.6"]["name_en"].startswith("Establishing relations")
    (finding,) = [finding for finding in found.findings if finding.kind == "no-english-name"]
    assert finding.weight == "note"
    assert "1.1.7" in finding.before
    assert finding.why.startswith("1 texts have no English name")
    (unfit,) = [finding for finding in found.findings if finding.kind == "name-fits-nothing"]
    assert unfit.weight == "look"
    assert unfit.before == "მართვის მოწმობების ურთიერთადიარების მიზნით თანამშრომლობის განვითარება"


def test_a_name_that_fits_nothing_in_the_plan_is_told(tmp_path: Path, vocabulary: Vocabulary) -> None:
    names = tmp_path / "names.yml"
    shipped = SAMPLE.with_name(f"{SAMPLE.stem}.names.yml").read_text(encoding="utf-8")
    names.write_text(f"{shipped}- ka: მთვარეზე გაფრენა\n  en: A flight to the Moon\n", encoding="utf-8")
    found = load(SAMPLE, vocabulary=vocabulary, names=names)
    (unfit,) = [finding for finding in found.findings if finding.kind == "name-fits-nothing"]
    assert (unfit.weight, unfit.before) == ("look", "მთვარეზე გაფრენა")
    assert "A flight to the Moon" not in {node.get("name_en") for _, node in found.graph.nodes(data=True)}


def test_spaces_and_dashes_do_not_matter(tmp_path: Path, vocabulary: Vocabulary) -> None:
    names = tmp_path / "names.yml"
    names.write_text("- ka: პროგრამების / პროექტების   კოორდინაცია/განხორციელება\n  en: Programmes\n", encoding="utf-8")
    found = load(SAMPLE, vocabulary=vocabulary, names=names)
    assert found.graph.nodes["mia-2020/5.1.4"]["name_en"] == "Programmes"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- ka: ერთი\n  en: One\n- ka: ერთი\n  en: Uno\n", "line 3"),
        ("- ka: ერთი\n", "line 1"),
        ("- ka: ერთი\n  en: One\n- ორი\n", "line 3"),
        ("ka: ერთი\n", "line 1"),
        ("- ka: [\n", "line"),
        ("- ? [ka]\n  : ერთი\n", "line 1"),
        ("- ka: ერთი\n  ka: ორი\n  en: One\n", "line 1"),
    ],
    ids=["two names", "no English", "no pair", "no list", "no YAML", "a list as key", "a text twice"],
)
def test_a_file_of_another_form_is_refused_with_its_line(
    text: str, said: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    names = tmp_path / "wrong.yml"
    names.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentRefused, match=said):
        load(SAMPLE, vocabulary=vocabulary, names=names)
    with pytest.raises(DocumentRefused, match="cannot be read"):
        load(SAMPLE, vocabulary=vocabulary, names=tmp_path / "none.yml")
