"""The signs beside a number belong to it: they change what it says."""

from pathlib import Path

import pytest

from graph.vocabulary import Vocabulary
from loaders import load


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("≥ 90% შესრულებული", "≥ 90% შესრულებული"),
        ("<24 საათი რეაგირება", "<24 საათი რეაგირება"),
        ("≤ 3 შემთხვევა", "≤ 3 შემთხვევა"),
        ("+15% ზრდა", "+15% ზრდა"),
        ("-10% ბიუჯეტი", "-10% ბიუჯეტი"),
        ("$5000 / €4000", "$5000 / €4000"),
        ("სულ 5.5%", "სულ 5.5%"),
        ("დაფარვა 30 %", "დაფარვა 30 %"),
        ("- 10 ტრენინგი ჩატარებული", "10 ტრენინგი ჩატარებული"),
        ("* 10 ტრენინგი ჩატარებული", "10 ტრენინგი ჩატარებული"),
    ],
)
def test_signs_of_a_number_stay_with_it(cell: str, name: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    path = tmp_path / "plan.txt"
    title = "შინაგან საქმეთა სამინისტროს 2022 წლის სამოქმედო გეგმა"
    table = ["აქტივობა\tშემსრულებელი\tრისკები\tვადა", f"1.1. ერთი\tსაპატრულო პოლიცია\t{cell}\tI"]
    path.write_text("\n".join([title, "", *table]), encoding="utf-8")
    reading = load(path, vocabulary=vocabulary)
    [risk] = [node for _, node in reading.graph.nodes(data=True) if node["kind"] == "Risk"]
    assert risk["name"] == name
    assert [piece["words"] for piece in risk["evidence"]] == [name]
