"""What a person or a document means by a name, and vocabulary files that contradict themselves."""

from pathlib import Path

import pytest

from graph.errors import NotFound, VocabularyRefused
from graph.vocabulary import Vocabulary
from graph.vocabulary.files import read_organisations
from graph.words import words_of


def own(folder: Path, text: str) -> Path:
    path = folder / "own.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "name",
    [
        "MFA",
        "mfa",
        "ge-mfa",
        "Foreign Ministry",
        "the Ministry of Foreign Affairs of Georgia",
        "Minstry of Foreign Affairs",
        "საგარეო",
        "sagareo",
        "sagareo saqmeta saministro",
        "sagareo sakmeta saministros",
        "საგარეო საქმეთა სამინისტრო",
        "საგარეო საქმეთა სამინისტროზე",
        "საქართველოს საგარეო საქმეთა სამინისტროსთან",
        "ᲡᲐᲒᲐᲠᲔᲝ ᲡᲐᲥᲛᲔᲗᲐ ᲡᲐᲛᲘᲜᲘᲡᲢᲠᲝ",
        "საგარეო საქმეთა სამინისტრი",
        "საგარეოო საქმეთა სამინისტრო",
        "  საგარეო\u00a0საქმეთა სამინისტრო ",
    ],
)
def test_a_ministry_is_found_by_any_form_of_its_name(name: str, vocabulary: Vocabulary) -> None:
    assert [match.organisation.id for match in vocabulary.find(name)] == ["ge-mfa"]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("ინტერპოლი", "int-interpol"),
        ("interpoli", "int-interpol"),
        ("ნატოსთან", "int-nato"),
        ("შსს", "ge-mia"),
        ("ეუთო", "int-osce"),
        ("ფინანსთა სამინისტრო", "ge-mof"),
        ("ფინანსთა სამინისტროს საგამოძიებო სამსახური", "ge-mof-investigation"),
    ],
)
def test_a_name_means_one_body_and_no_longer_or_shorter_one(name: str, id: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.find(name)[0].organisation.id == id
    assert len(vocabulary.find(name)) == 1


@pytest.mark.parametrize(
    "name", ["MFAA", "Ministry of Magic", "საზღვაო ძალების სამინისტრო", "zzzz", "", " ", "???", "და"]
)
def test_what_nobody_knows_is_no_body(name: str, vocabulary: Vocabulary) -> None:
    assert vocabulary.find(name) == []


def test_the_nearest_names_are_offered_for_what_nobody_knows(vocabulary: Vocabulary) -> None:
    nearest = vocabulary.nearest("MFAA")
    assert nearest[0].organisation.id == "ge-mfa"
    assert nearest[0].score == pytest.approx(0.86, abs=0.01)
    assert [match.score for match in nearest] == sorted((match.score for match in nearest), reverse=True)


def test_a_match_says_how_sure_it_is_and_why_in_both_languages(vocabulary: Vocabulary) -> None:
    by_name, by_letters, by_likeness = (
        vocabulary.find(name)[0] for name in ("საგარეო საქმეთა სამინისტრო", "sagareo", "Minstry of Foreign Affairs")
    )
    assert by_name.score == 1 > by_letters.score > 0.9
    assert 0.9 < by_likeness.score < 1
    assert "Latin letters" in by_letters.why.en
    assert "ლათინური" in by_letters.why.ka


def test_units_of_two_ministries_with_one_name_are_two_bodies(vocabulary: Vocabulary) -> None:
    name = "საერთაშორისო ურთიერთობების დეპარტამენტი"
    assert [match.organisation.id for match in vocabulary.find(name, "ge-mia")] == ["ge-mia-ird"]
    assert [match.organisation.id for match in vocabulary.find(name, "ge-mof")] == ["ge-mof-ird"]
    assert vocabulary["ge-mof-ird"].parent == "ge-mof"


def test_an_unknown_id_is_not_found_and_says_so(vocabulary: Vocabulary) -> None:
    assert "ge-nobody" not in vocabulary
    with pytest.raises(NotFound, match="ge-nobody"):
        vocabulary["ge-nobody"]


def test_every_written_form_finds_its_own_body(vocabulary: Vocabulary) -> None:
    lost = [
        (body.id, form)
        for body in vocabulary.organisations.values()
        for form in body.spoken_forms()
        if body.id not in {match.organisation.id for match in vocabulary.find(form, body.parent if body.unit else "")}
    ]
    assert lost == []


def test_a_persons_own_file_adds_a_body_and_takes_a_form_from_ours(tmp_path: Path) -> None:
    text = """
- id: ge-new
  name: {ka: ახალი სააგენტო, en: New Agency}
  category: state
  acronym: {en: MFA}
"""
    vocabulary = Vocabulary.load(own(tmp_path, text))
    assert [match.organisation.id for match in vocabulary.find("MFA")] == ["ge-new"]
    assert [match.organisation.id for match in vocabulary.find("Foreign Ministry")] == ["ge-mfa"]
    assert "MFA" not in vocabulary["ge-mfa"].acronyms


def test_a_name_without_a_letter_is_nobodys(tmp_path: Path) -> None:
    file = own(tmp_path, '- id: odd\n  name: {ka: "—", en: Odd Body}\n  category: state\n  aliases: ["...", "?!"]\n')
    known = Vocabulary.load(file)
    assert [known.find(name) for name in ("", "-", "—", "...")] == [[], [], [], []]
    assert [match.organisation.id for match in known.find("odd body")] == ["odd"]


def test_a_persons_own_name_wins_and_the_old_one_is_still_found(tmp_path: Path) -> None:
    text = "- id: ge-mfa\n  name: {ka: საგარეო უწყება ახალი, en: Foreign Office}\n  category: state\n"
    vocabulary = Vocabulary.load(own(tmp_path, text))
    assert vocabulary["ge-mfa"].name_en == "Foreign Office"
    for name in ("Foreign Office", "საგარეო საქმეთა სამინისტრო", "MFA"):
        assert [match.organisation.id for match in vocabulary.find(name)] == ["ge-mfa"]


TWO = """- id: one
  name: {ka: ერთი სააგენტო, en: One}
  category: state
- id: two
  name: {ka: ორი სააგენტო, en: Two}
  category: state
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TWO + "  aliases: [ერთი სააგენტოს]\n", ("own.yml, line 4", "own.yml, line 1", "claimed by one")),
        (TWO + "  parent: three\n", ("own.yml, line 4", "three", "does not exist")),
        (
            TWO.replace("  category: state\n- id: two", "  category: state\n  parent: two\n- id: two")
            + "  parent: one\n",
            ("circle", "own.yml, line 1", "own.yml, line 5"),
        ),
        (TWO + "  parent: two\n", ("circle", "line 4")),
        (TWO.replace("id: two", "id: one"), ("line 4", "stands in line 1 already")),
        (TWO + "  category: state\n", ("line 7", "given twice")),
        (TWO.replace("category: state", "category: body", 1), ("line 1", "'body' is no category", "foreign")),
        (TWO + "  colour: red\n", ("line 7", "'colour' is not known here")),
        ("- id: one\n  category: state\n", ("line 1", "a name is missing")),
        ("- name: {ka: ერთი}\n  category: state\n", ("line 1", "id is missing")),
        ("id: one\n", ("line 1", "a list of bodies is expected")),
        ("- one\n", ("line 1", "a body is expected")),
        ("- id: [\n", ("line", "not YAML")),
    ],
)
def test_a_vocabulary_that_contradicts_itself_is_refused_with_its_lines(
    text: str, wanted: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(VocabularyRefused) as refused:
        Vocabulary(read_organisations(own(tmp_path, text)))
    for words in wanted:
        assert words in str(refused.value)
    assert "\n" not in str(refused.value) + refused.value.text.ka


def test_a_missing_vocabulary_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(VocabularyRefused, match=r"nothing\.yml"):
        Vocabulary.load(tmp_path / "nothing.yml")


def test_an_empty_own_file_changes_nothing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    assert Vocabulary.load(own(tmp_path, "# nothing yet\n")).organisations == vocabulary.organisations


def test_a_word_torn_by_a_space_is_joined_and_never_across_a_line_end(vocabulary: Vocabulary) -> None:
    def found(text: str) -> list[str]:
        return [hit.organisation for hit in vocabulary.spotter().hits(list(words_of(text)), 0)]

    assert found("თავდაცვის სამი ნისტრო") == ["ge-mod"]
    assert found("თავდაცვის სამი\nნისტრო") == []


def test_a_name_added_after_texts_were_looked_through_is_found_beside_the_others(vocabulary: Vocabulary) -> None:
    spotter = vocabulary.spotter()

    def found(text: str) -> set[str]:
        return {hit.organisation for hit in spotter.hits(list(words_of(text)), 0)}

    assert found("თავდაცვის სამინისტრო") == {"ge-mod"}
    for form in ("თავდაცვის სამინისტროს აგარაკი", "თავდაცვის ახალი უწყება", "სრულიად ახალი უწყება"):
        assert "new" not in found(form)
        spotter.add("new", form)
        assert "new" in found(form)
        assert "new" in found(form.replace("ახალი", "ახლი").replace("აგარაკი", "აგრაკი")), "in spite of a slip"
    assert found("თავდაცვის სამინისტრო") == {"ge-mod"}
