"""Two names that stand side by side in a cell are two, whatever stands between them."""

from collections.abc import Iterator

import pytest

from graph.georgian import is_georgian
from graph.vocabulary import Vocabulary
from graph.vocabulary.organisation import Organisation
from graph.words import words_of
from loaders.nouns import nouns
from loaders.splitting import split_names


@pytest.mark.parametrize("between", [", ", "; ", " და ", "\n"])
def test_a_body_and_its_part_are_two_bodies(vocabulary: Vocabulary, between: str) -> None:
    spotter = vocabulary.spotter()
    wrong = [
        (cell, found)
        for one, other in _families(vocabulary)
        for cell in (f"{first}{between}{second}" for first in _names(one) for second in _names(other))
        if (
            found := [
                name.hit and name.hit.organisation for name in split_names(list(words_of(cell)), spotter, vocabulary)
            ]
        )
        != [one.id, other.id]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("cell", "bodies"),
    [
        ("სასაზღვრო პოლიციის სანაპირო დაცვის დეპარტამენტი", ["ge-mia-coast-guard"]),
        ("სასაზღვრო პოლიცია სანაპირო დაცვის დეპარტამენტი", ["ge-mia-border-police", "ge-mia-coast-guard"]),
        ("ფინანსთა სამინისტროს შემოსავლების სამსახური", ["ge-revenue-service"]),
        ("ფინანსთა სამინისტრო, შემოსავლების სამსახური", ["ge-mof", "ge-revenue-service"]),
        ("შსს სასაზღვრო პოლიცია", ["ge-mia-border-police"]),
        ("შსს, სასაზღვრო პოლიცია", ["ge-mia", "ge-mia-border-police"]),
        ("ევროკავშირში საქართველოს მისია, ნატო", ["ge-mission-eu", "int-nato"]),
        ("შსს საპატრულო პოლიცია", ["ge-mia-patrol-police"]),
        ("EU, UN", ["int-eu", "int-un"]),
        ("EU Parliament", [None]),
        ("UN Police Academy", [None]),
        ("UNDP MIA", ["int-undp", "ge-mia"]),
        ("ევროკავშირის პოლიტიკის დეპარტამენტი", [None]),
        ("პარლამენტის იურიდიული დეპარტამენტი", [None]),
        ("იმიგრაციის დეპარტამენტი", [None]),
        ("UK Ministry of Defence", [None]),
        ("აჭარის ა/რ ფინანსთა და ეკონომიკის სამინისტრო", ["ge-adjara-mof"]),
        ("აჭარის ა/რ ინოვაციების სამინისტრო", [None]),
        ("NATO/SPS", ["int-nato-sps"]),
        ("UN, UN Women", ["int-un", "int-un-women"]),
        ("პარლამენტისა და მთავრობის ადმინისტრაცია", [None]),
        ("ევროკავშირის და ნატოს წევრი სახელმწიფოები", [None]),
        ("იუსტიციის სამინისტროს და ფინანსთა სამინისტროს", ["ge-moj", "ge-mof"]),
        ("კულტურისა და სპორტის სამინისტროები", [None]),
        ("Patrol Police Department of MIA", ["ge-mia-patrol-police"]),
        ("Council of Europe Office and State Inspector", ["int-coe-office", "ge-state-inspector"]),
        ("Congress of Local and Regional Authorities, Council of Europe", ["int-coe-congress", "int-coe"]),
    ],
)
def test_case_and_comma_tell_one_name_from_two(vocabulary: Vocabulary, cell: str, bodies: list[str]) -> None:
    spotter = vocabulary.spotter()
    vocabulary.add_units(spotter, "ge-mia")
    spotter.tell_apart(nouns("foreign") | nouns("apart"))
    names = split_names(list(words_of(cell)), spotter, vocabulary)
    assert [name.hit and name.hit.organisation for name in names] == bodies


@pytest.mark.parametrize(
    ("owner", "cell", "bodies"),
    [
        ("ge-mof", "შსს მიგრაციის დეპარტამენტი", ["ge-mia-migration"]),
        ("ge-mof", "შინაგან საქმეთა სამინისტროს (შსს) მიგრაციის დეპარტამენტი", ["ge-mia", "ge-mia-migration"]),
        ("ge-mia", "იუსტიციის სამინისტრო (საერთაშორისო ურთიერთობების დეპარტამენტი)", ["ge-moj", "ge-moj-ird"]),
        ("ge-mia", "იუსტიციის სამინისტრო – საერთაშორისო ურთიერთობების დეპარტამენტი", ["ge-moj", "ge-moj-ird"]),
        ("ge-moj", "მიგრაციის დეპარტამენტი (შსს)", ["ge-mia-migration", "ge-mia"]),
        ("ge-mia", "Ministry of Justice's Legal Department", ["ge-moj-legal"]),
        ("ge-mia", "Legal Department of the Ministry of Justice", ["ge-moj-legal"]),
        ("ge-mia", "Ministry of Justice Legal Department", ["ge-moj-legal"]),
        ("ge-mia", "Legal Department, Ministry of Justice", ["ge-mia-legal", "ge-moj"]),
        (
            "ge-mia",
            "Legal Department and International Relations Department of the Ministry of Justice",
            ["ge-moj-legal", "ge-moj-ird"],
        ),
        (
            "ge-mia",
            "იუსტიციის სამინისტროს საჯარო რეესტრის ეროვნული სააგენტოს იურიდიული დეპარტამენტი",
            ["ge-napr-legal"],
        ),
        (
            "ge-mia",
            "ფინანსთა სამინისტრო (საერთაშორისო ურთიერთობების დეპარტამენტი, იურიდიული დეპარტამენტი), მიგრაციის დეპარტამენტი",
            ["ge-mof", "ge-mof-ird", "ge-mof-legal", "ge-mia-migration"],
        ),
        (
            "ge-mia",
            "MoJ: Legal Department, International Relations Department",
            ["ge-moj", "ge-moj-legal", "ge-moj-ird"],
        ),
        ("ge-mia", "საერთაშორისო ურთიერთობების დეპარტამენტი - იუსტიციის სამინისტრო", ["ge-moj-ird", "ge-moj"]),
        ("ge-mia", "იურიდიული დეპარტამენტი [იუსტიციის სამინისტრო]", ["ge-moj-legal", "ge-moj"]),
        (
            "ge-mia",
            "იურიდიული დეპარტამენტი (საპატრულო პოლიცია)",
            ["ge-mia-patrol-police-legal", "ge-mia-patrol-police"],
        ),
        ("ge-moj", "იუსტიციის სამინისტრო (მიგრაციის დეპარტამენტი)", ["ge-moj", "ge-moj-migration"]),
        ("ge-mia", "Garden Department of the Ministry of Justice", [None]),
        (
            "ge-mia",
            "იუსტიციის სამინისტროს იურიდიული დეპარტამენტი და საერთაშორისო ურთიერთობების დეპარტამენტი",
            ["ge-moj-legal", "ge-moj-ird"],
        ),
        ("ge-mia", "იუსტიციის სამინისტრო საერთაშორისო ურთიერთობების დეპარტამენტი", ["ge-moj", "ge-mia-ird"]),
        ("ge-mia", "იუსტიციის სამინისტრო, საერთაშორისო ურთიერთობების დეპარტამენტი", ["ge-moj", "ge-mia-ird"]),
    ],
)
def test_a_unit_is_of_the_ministry_beside_it(vocabulary: Vocabulary, owner: str, cell: str, bodies: list[str]) -> None:
    spotter = vocabulary.spotter()
    vocabulary.add_units(spotter, owner)
    names = split_names(list(words_of(cell)), spotter, vocabulary)
    assert [name.hit and name.hit.organisation for name in names] == bodies


@pytest.mark.parametrize("between", [" და ", ", ", "/"])
@pytest.mark.parametrize("last", ["არასამთავრობო ორგანიზაციები", "პარტნიორი ორგანიზაციები"])
def test_two_groups_are_never_read_as_a_third(vocabulary: Vocabulary, between: str, last: str) -> None:
    names = split_names(list(words_of(f"საერთაშორისო{between}{last}")), vocabulary.spotter(), vocabulary)
    assert not {"group-international-ngos", "group-international-partners"} & {
        name.hit.organisation for name in names if name.hit
    }


def _families(vocabulary: Vocabulary) -> Iterator[tuple[Organisation, Organisation]]:
    """Each body with its parts, in both orders."""
    for body in vocabulary.organisations.values():
        if body.parent and not body.unit:
            yield vocabulary[body.parent], body
            yield body, vocabulary[body.parent]


def _names(body: Organisation) -> list[str]:
    return [name for name in sorted(body.written_forms()) if is_georgian(name)]
