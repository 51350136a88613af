"""A gold folder that is not whole, or names what it does not hold."""

from datetime import date

import pytest

from policymatch.domain.errors import RecordError
from policymatch.evaluation.gold import read_gold
from tests.evaluation.toy_gold import write_gold

ON = date(2026, 11, 24)


def _graded(folder, row):
    path = write_gold(folder) / "relevance.tsv"
    path.write_text(path.read_text("utf-8") + "\n" + row, "utf-8")
    return folder


@pytest.mark.parametrize(
    "row", ["f99\td0#0\t3", "f0\td0#7\t3", "f0\td0#0\t4", "f0\td0#0\thigh", "f0\td0#0", "f0 d0#0 3"]
)
def test_a_grade_of_nothing_in_the_folder_is_named_with_its_line(tmp_path, row):
    with pytest.raises(RecordError) as caught:
        read_gold(_graded(tmp_path, row), ON)
    assert [fault.pointer for fault in caught.value.faults] == ["relevance.tsv:49"]


def test_grades_of_documents_that_are_not_there_are_passed_over(tmp_path):
    assert len(read_gold(_graded(tmp_path, "f0\tother#0\t3"), ON).grades) == 48


@pytest.mark.parametrize("text", ["{", "[]", '{"id": "d0"}', '{"id": "d0", "policy": {}, "measures": [{}]}'])
def test_an_annotation_that_is_malformed_is_named(tmp_path, text):
    path = write_gold(tmp_path) / "documents" / "d0.json"
    path.write_text(text, "utf-8")
    with pytest.raises(RecordError) as caught:
        read_gold(tmp_path, ON)
    assert [fault.pointer for fault in caught.value.faults] == [str(path)]
