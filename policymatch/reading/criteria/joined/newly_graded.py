"""Newly graded: a title that is given for the first time in one of two grades (首次认定为国家、省级瞪羚企业)."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_IN_GRADES = re.compile(
    r"(?:初次|首次|新)(?:被)?(?:认定|评定|评为|获评|认证)为?(?:国家级?[、或和](?:省|自治区|市)级?)$"
)
_OWN_GRADE = re.compile(r"(?:省|自治区|市)级?")


def is_newly_one_of_grades(text: str, group: Sequence[Found]) -> bool:
    """Whether the grade of one title is all that stands before it in a list, of those who get it newly."""
    if len(group) > 1 or group[0].field is not Field.TITLES:
        return False
    start = group[0].start
    grade = _OWN_GRADE.match(text, start)
    return _IN_GRADES.search(text[: grade.end() if grade else start]) is not None
