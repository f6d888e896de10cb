"""Every question against answers that were read from the sample by eye: `tests/golden/answers`, a file for each question.

A file is a list of cases: `asks` (what is typed), `options`, `rows` (each gives the columns that it checks), `only: false`
where the rows given are a part of the answer, `words` (pieces of the English words). Ids stand without `mia-2020/`.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.vocabulary import Vocabulary
from loaders import Reading
from queries.questions import catalogue, question_names

_FOLDER = Path(__file__).parent / "golden" / "answers"
_CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}-{index}")
    for file in sorted(_FOLDER.glob("*.yml"))
    for index, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize(("name", "case"), _CASES)
def test_an_answer_is_what_a_reader_of_the_plan_finds(
    reading: Reading, vocabulary: Vocabulary, name: str, case: dict[str, Any]
) -> None:
    answer = catalogue()[name].ask(reading.graph, vocabulary, map(str, case.get("asks", [])), **case.get("options", {}))
    columns = {column.name for column in answer.columns}
    assert all(set(row) == columns for row in answer.rows)
    expected = case["rows"]
    found = [_short(row) for row in answer.rows]
    first = answer.columns[0].name
    if case.get("only", True):
        assert [row[first] for row in found] == [row[first] for row in expected]
    by_first = {str(row[first]): row for row in found}
    for row in expected:
        for column, value in row.items():
            assert by_first[str(row[first])][column] == value, (row[first], column)
    for piece in case.get("words", []):
        assert piece in answer.words.en


def test_every_question_has_golden_answers() -> None:
    assert {file.stem for file in _FOLDER.glob("*.yml")} == set(question_names())


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _short(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_short(part) for part in value]
    return value.removeprefix("mia-2020/") if isinstance(value, str) else value
