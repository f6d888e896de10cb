"""What stands at the edge of a text in a cell and belongs to it: signs of numbers, quotes, brackets."""

from pathlib import Path

import pytest

from graph.vocabulary import Vocabulary
from loaders import Reading, load


def read(folder: Path, vocabulary: Vocabulary, *rows: str) -> Reading:
    path = folder / "plan.txt"
    title = "შინაგან საქმეთა სამინისტროს 2022 წლის სამოქმედო გეგმა"
    path.write_text("\n".join([title, "", "აქტივობა\tშემსრულებელი\tრისკები\tვადა", *rows]), encoding="utf-8")
    return load(path, vocabulary=vocabulary)


def of_kind(reading: Reading, kind: str) -> list[tuple[str, list[str]]]:
    """The names of all nodes of a kind, with their words in the source."""
    nodes = (node for _, node in reading.graph.nodes(data=True) if node["kind"] == kind)
    return [(node["name"], [piece["words"] for piece in node["evidence"]]) for node in nodes]


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
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\tსაპატრულო პოლიცია\t{cell}\tI")
    assert of_kind(reading, "Risk") == [(name, [name])]


@pytest.mark.parametrize(
    "cell",
    [
        "ანგარიში (მაგ. „შავი ზღვა“)",
        'ანგარიში "ერთი"',
        '"ერთი" ანგარიში',
        "ანგარიში [დანართი]",
        "პანდემია (მაგალითად „კოვიდი“)",
        "“ომის” საფრთხე",
        "«ომის» საფრთხე",
        "f(1+1)*2",
    ],
)
def test_what_opens_or_closes_at_the_end_of_a_text_stays_with_it(
    cell: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\tსაპატრულო პოლიცია\t{cell}\tI")
    assert of_kind(reading, "Risk") == [(cell, [cell])]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ('"იმედის" ფონდი', ['"იმედის" ფონდი']),
        ('"Transparency International" საქართველო', ['"Transparency International" საქართველო']),
        ('“რადიო” სააგენტო, "ვარდი" კავშირი', ["“რადიო” სააგენტო", '"ვარდი" კავშირი']),
        ("„რადიო“ სააგენტო, „ვარდი“ კავშირი", ["„რადიო“ სააგენტო", "„ვარდი“ კავშირი"]),
        ("სააგენტო „რადიო“, კავშირი „ვარდი“", ["სააგენტო „რადიო“", "კავშირი „ვარდი“"]),
    ],
)
def test_names_keep_their_quotes_and_commas_part_them(
    cell: str, names: list[str], tmp_path: Path, vocabulary: Vocabulary
) -> None:
    reading = read(tmp_path, vocabulary, f"1.1. ერთი\t{cell}\tრისკი\tI")
    assert [name for name, _ in of_kind(reading, "Organisation")[1:]] == names


def test_a_cell_without_words_is_not_lost_silently(tmp_path: Path, vocabulary: Vocabulary) -> None:
    rows = ("1.1. ერთი\tსაპატრულო პოლიცია\t🙂\tI", "1.2. ორი\tსაპატრულო პოლიცია\t–\tI")
    told = [(one.line, one.before) for one in read(tmp_path, vocabulary, *rows).findings if one.kind == "no-words"]
    assert told == [(4, "🙂")]
