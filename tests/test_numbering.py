"""The numbers and letters of a list within a cell part its items and belong to none."""

from pathlib import Path

import pytest
from test_rows import ROLES, read, shown, to

from graph.vocabulary import Vocabulary
from graph.words import words_of
from loaders.phrases import split_phrases

_SHORT_HEADER = "აქტივობა\tშემსრულებელი\tპარტნიორი\tვადა"
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
        ("1) report: a) x b) y 2) meeting: a) z b) w", ["report", "x", "y", "meeting", "z", "w"]),
        ("1) ა) ანგარიში ბ) ოქმი 2) ვიზიტი", ["ანგარიში", "ოქმი", "ვიზიტი"]),
        ("ა. ანგარიში; ბ. ოქმი", ["ანგარიში", "ოქმი"]),
        ("1. 5 მლნ ლარი და 2. 5 მლნ ლარი", ["1 5 მლნ ლარი და 2 5 მლნ ლარი"]),
        ("Requirements of article 5 a) and b) met", ["Requirements of article 5 a and b met"]),
        ("Implementation of points 1) and 2) of the agreement", ["Implementation of points 1 and 2 of the agreement"]),
        ("Implementation of points 1. and 2. of the agreement", ["Implementation of points 1 and 2 of the agreement"]),
        ("ა. ჯოხაძის და ბ. მაისურაძის ანგარიში", ["ა ჯოხაძის და ბ მაისურაძის ანგარიში"]),
        ("Report of A. Jones, B. Smith", ["Report of A Jones B Smith"]),
        ("1. May visit 2. June visit", ["1 May visit 2 June visit"]),
        ("Phase 1. Phase 2. Phase 3", ["Phase 1 Phase 2 Phase 3"]),
    ],
)
def test_items_are_parted_and_named_without_their_numbers(cell: str, items: list[str]) -> None:
    words = list(words_of(cell))
    phrases = split_phrases(words, "indicators")
    assert [" ".join(word.text for word in words[phrase.first : phrase.end]) for phrase in phrases] == items
    assert [phrase.start for phrase in phrases] == [0, *(phrase.end for phrase in phrases[:-1])]


@pytest.mark.parametrize(
    "cell",
    [
        "a) MFA b) Ministry of Finance",
        "ა) საგარეო საქმეთა სამინისტრო ბ) ფინანსთა სამინისტრო",
        "1) MFA 2) MoF",
        "1. MFA 2. MoF",
    ],
)
def test_a_list_of_bodies_is_read_as_one_without_its_numbers(cell: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\tსაპატრულო პოლიცია\t{cell}\tI", header=[_SHORT_HEADER])
    assert to(reading.graph, "1.1", "PARTNERED_WITH") == ["ge-mfa", "ge-mof"]
    assert [finding.kind for finding in reading.findings if finding.column == "partner"] == []


def test_an_unknown_body_of_a_list_has_no_number_in_its_name(tmp_path: Path, vocabulary: Vocabulary) -> None:
    row = "1.1. ერთი\tსაპატრულო პოლიცია\t1) Foo Agency 2) MFA\tI"
    graph = read(tmp_path, vocabulary, row, header=[_SHORT_HEADER]).graph
    bodies = [graph.nodes[id]["name"] for id in to(graph, "1.1", "PARTNERED_WITH")]
    assert sorted(bodies) == ["Foo Agency", "საგარეო საქმეთა სამინისტრო"]


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
