"""Two names that stand side by side in a cell are two, whatever stands between them."""

from collections.abc import Iterator

import pytest

from graph.georgian import is_georgian
from graph.vocabulary import Vocabulary
from graph.vocabulary.organisation import Organisation
from graph.words import words_of
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
        ("Council of Europe Office and State Inspector", ["int-coe-office", "ge-state-inspector"]),
        ("Congress of Local and Regional Authorities, Council of Europe", ["int-coe-congress", "int-coe"]),
    ],
)
def test_case_and_comma_tell_one_name_from_two(vocabulary: Vocabulary, cell: str, bodies: list[str]) -> None:
    names = split_names(list(words_of(cell)), vocabulary.spotter(), vocabulary)
    assert [name.hit and name.hit.organisation for name in names] == bodies


def _families(vocabulary: Vocabulary) -> Iterator[tuple[Organisation, Organisation]]:
    """Each body with its parts, in both orders."""
    for body in vocabulary.organisations.values():
        if body.parent and not body.unit:
            yield vocabulary[body.parent], body
            yield body, vocabulary[body.parent]


def _names(body: Organisation) -> list[str]:
    return [name for name in sorted(body.written_forms()) if is_georgian(name)]
