"""Graded sums: a firm is told the best grade that it reaches, and those above it that are open."""

import pytest

from policymatch.domain.condition import AllOf, Criterion, OpaqueCriterion
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for, benefit_of_all

WORDS = "分别给予60万元、20万元奖励"


def graded(*grades):
    """A measure of as many sums as grades: 600,000 yuan, 200,000 yuan, each with what it asks."""
    given = (
        Benefit(form="amount", amount_yuan=sum_, condition=grade, quote=Quote.of(WORDS, 0, len(WORDS)))
        for sum_, grade in zip((6e5, 2e5), grades, strict=True)
    )
    return Measure(
        id="p-m1", title="t", start=0, end=4, kind="award", benefits=tuple(given), condition=AllOf()
    )


def held(*names):
    return Criterion(field="platforms", op="has_any", value=names)


def revenue(least):
    return Criterion(field="revenue_yuan", op=">=", value=least)


CENTRES = graded(held("国家级众创空间"), held("市级众创空间"))
OPEN_ABOVE = graded(OpaqueCriterion(), held("市级众创空间"))
OPEN_BELOW = graded(held("国家级众创空间"), OpaqueCriterion())
GROWN = graded(revenue(5e7), revenue(1e7))


@pytest.mark.parametrize(
    ("one", "told", "sums"),
    [
        (CENTRES, {"platforms": ["市级众创空间"]}, (2e5, 2e5)),
        (CENTRES, {"platforms": ["国家级众创空间", "市级众创空间"]}, (6e5, 6e5)),
        (CENTRES, {"platforms": []}, (2e5, 6e5)),
        (CENTRES, {}, (2e5, 6e5)),
        # What no field can test may be had above what is reached, and matters no more below it.
        (OPEN_ABOVE, {"platforms": ["市级众创空间"]}, (2e5, 6e5)),
        (OPEN_BELOW, {"platforms": ["国家级众创空间"]}, (6e5, 6e5)),
        (GROWN, {"revenue_yuan": 6e7}, (6e5, 6e5)),
        (GROWN, {"revenue_yuan": 2e7}, (2e5, 2e5)),
        (GROWN, {"revenue_yuan": {"min": 2e7, "max": 7e7}}, (2e5, 6e5)),
    ],
)
def test_a_firm_is_told_the_best_grade_that_it_reaches_and_what_is_open_above(one, told, sums):
    worth = benefit_for(one, FirmProfile(**told))
    assert (worth.amount_yuan_min, worth.amount_yuan_max) == sums


def test_a_grade_that_is_reached_is_said_so_and_quoted():
    worth = benefit_for(CENTRES, FirmProfile(platforms=["市级众创空间"]))
    assert worth.text.zh == "20万元，按企业所达档次"
    assert worth.text.en == "200,000 yuan, for the grade that the firm reaches"
    assert worth.quote is not None


def test_grades_of_which_nobody_knows_are_told_as_a_range_without_more_words():
    worth = benefit_for(CENTRES, FirmProfile())
    assert (worth.text.zh, worth.quote) == ("20万元至60万元", None)
    assert benefit_of_all(CENTRES) is None
