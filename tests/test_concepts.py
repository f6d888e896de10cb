"""The lists of words that questions are understood by."""

from itertools import pairwise

import pytest
import yaml

from queries.concepts import CONCEPTS

LISTS = yaml.load(CONCEPTS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # "no" is a word here
HEADINGS = {**LISTS["same"], "idle": LISTS["idle"], "beyond": LISTS["beyond"]}


def test_a_word_has_one_heading() -> None:
    headings: dict[str, list[str]] = {}
    for heading, words in HEADINGS.items():
        for word in words:
            headings.setdefault(word.casefold(), []).append(heading)
    assert {word: found for word, found in headings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("heading", HEADINGS)
def test_words_stand_in_order_so_that_a_new_one_finds_its_place(heading: str) -> None:
    def place(word: str) -> tuple[bool, str]:
        return any("ა" <= letter <= "ჰ" for letter in word), word.casefold()

    assert [pair for pair in pairwise(HEADINGS[heading]) if place(pair[0]) > place(pair[1])] == []
