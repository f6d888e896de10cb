"""The numbers and letters of a list within a cell part its items and belong to none."""

from pathlib import Path

import pytest
from test_rows import ROLES, read, shown, to

from graph.vocabulary import Vocabulary
from graph.words import words_of
from loaders.phrases import split_phrases

HEADER = "აქტივობა\tშემსრულებელი\tპარტნიორი\tინდიკატორი\tრისკები\tვადა"


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("1) Report; 2) Meetings held", ["Report", "Meetings held"]),
        ("1. ანგარიში 2. ოქმი 3. სია", ["ანგარიში", "ოქმი", "სია"]),
        ("ა) ანგარიში ბ) ოქმი", ["ანგარიში", "ოქმი"]),
        ("a) one b) two", ["one", "two"]),
        ("12) ანგარიში 13) ოქმი", ["ანგარიში", "ოქმი"]),
        ("1)ანგარიში 2)ოქმი", ["ანგარიში", "ოქმი"]),
        ("1) ანგარიში", ["ანგარიში"]),
        ("მომზადდა: 1) გეგმა 2) ოქმი", ["მომზადდა", "გეგმა", "ოქმი"]),
        ("ანგარიში (დანართი 1)", ["ანგარიში დანართი 1"]),
        ("see (item 2) and others", ["see item 2 and others"]),
        ("A. B. Jones report", ["A B Jones report"]),
        ("10 შეხვედრა", ["10 შეხვედრა"]),
    ],
)
def test_items_are_parted_and_named_without_their_numbers(cell: str, items: list[str]) -> None:
    words = list(words_of(cell))
    phrases = split_phrases(words, "indicators")
    assert [" ".join(word.text for word in words[phrase.first : phrase.end]) for phrase in phrases] == items
    assert [phrase.start for phrase in phrases] == [0, *(phrase.end for phrase in phrases[:-1])]


def test_a_risk_is_one_whatever_number_it_has_and_its_words_stay_as_they_stand(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    rows = [
        f"1.1. ერთი\t{ROLES}\t1) ანგარიში 2) ოქმი\t1) შემცირებული ბიუჯეტი; 2) პოლიტიკური ნების არარსებობა\tI",
        f"1.2. ორი\t{ROLES}\tსია\tპოლიტიკური ნების არარსებობა\tI",
    ]
    graph = read(tmp_path, vocabulary, *rows, header=[HEADER]).graph
    assert sorted(shown(graph, "Risk").values()) == ["პოლიტიკური ნების არარსებობა", "შემცირებული ბიუჯეტი"]
    assert list(shown(graph, "Indicator").values()) == ["ანგარიში", "ოქმი", "სია"]
    shared = to(graph, "1.2", "AT_RISK_FROM")
    assert shared[0] in to(graph, "1.1", "AT_RISK_FROM")
    said = [piece["words"] for piece in graph.nodes[shared[0]]["evidence"]]
    assert said == ["2) პოლიტიკური ნების არარსებობა", "პოლიტიკური ნების არარსებობა"]
