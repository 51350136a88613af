"""What cannot be true of one firm together is refused, what was rounded is not."""

import pytest

from tests.matching.profiles.handed_in import faults_of, parse


@pytest.mark.parametrize(
    ("told", "pointer", "said"),
    [
        ({"employees": 10, "rd_staff": 5, "rd_staff_ratio": 0.9}, "/rd_staff_ratio", "算得 0.5"),
        (
            {"employees": {"min": 10, "max": 20}, "rd_staff": 5, "rd_staff_ratio": 0.7},
            "/rd_staff_ratio",
            "0.25–0.5",
        ),
        ({"revenue_yuan": 1e7, "rd_expense_yuan": 5e5, "rd_ratio": 0.2}, "/rd_ratio", "算得 0.05"),
        ({"founded_on": "2026-01-24", "age_months": 36}, "/age_months", "为 10 个月"),
        ({"founded_on": "2026-01-24", "age_months": {"min": 24}}, "/age_months", "收到 24– 个月"),
    ],
)
def test_what_others_tell_otherwise_is_refused(told, pointer, said):
    ((place, wording),) = faults_of(told).items()
    assert (place, said in wording.zh) == (pointer, True)


@pytest.mark.parametrize(
    "told",
    [
        {"employees": 34, "rd_staff": 12, "rd_staff_ratio": 0.35},
        {"employees": {"min": 10}, "rd_staff": 5, "rd_staff_ratio": 0.01},
        {"revenue_yuan": 8.6e6, "rd_expense_yuan": 4.1e5, "rd_ratio": 0.05},
        {"revenue_yuan": 0, "rd_expense_yuan": 5e5, "rd_ratio": 0.2},
        {"founded_on": "2023-05-18", "age_months": 36},
        {"founded_on": "2020-05-18", "age_months": 36},
        {"revenue_yuan": 8.6e6, "rd_expense_yuan": 4.1e5, "rd_ratio": 0.08},
        {"founded_on": "2023-05-18", "age_months": {"min": 36, "max": 48}},
        {"employees": 34.0, "invention_patents": {"min": 1, "max": 5}},
    ],
)
def test_what_was_rounded_or_told_of_other_times_is_no_contradiction(told):
    assert parse(told)


@pytest.mark.parametrize(
    "key", ["employees", "rd_staff", "invention_patents", "software_copyrights", "standards"]
)
@pytest.mark.parametrize("value", [34.5, "34.5", {"min": 1, "max": 2.5}])
def test_people_and_patents_are_counted_whole(key, value):
    (wording,) = faults_of({key: value}).values()
    assert "a whole number of 0 or more" in wording.en
