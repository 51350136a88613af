"""Grades of a gift by one figure: who has outgrown one has reached the next, so the lowest is all that is asked."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


def untested(condition):
    return [x.quote.text for x in leaves_of(condition) if isinstance(x, OpaqueCriterion) and x.decides]


@pytest.mark.parametrize(
    ("text", "field", "figures"),
    [
        (
            "对年营业收入1000万元（含）至5000万元的企业给予5万元奖励，5000万元（含）至1亿元的给予10万元奖励，1亿元以上的给予20万元奖励。",
            "revenue_yuan",
            {(">=", 1e7)},
        ),
        (
            "对研发投入100万元以上500万元以下的企业，按5%给予补助；500万元以上的，按8%给予补助。",
            "rd_expense_yuan",
            {(">=", 1e6)},
        ),
        (
            "对年营业收入首次达到1000万元的企业奖励1万元，达到2000万元的奖励2万元，达到5000万元的奖励5万元。",
            "revenue_yuan",
            {(">=", 1e7)},
        ),
        ("对职工50人以下的企业给予5万元，50人以上的给予10万元。", "employees", set()),
        ("对成立不满3年的企业给予5万元奖励，满3年的给予10万元奖励。", "age_months", set()),
    ],
)
def test_no_grade_but_the_last_ends_anything(read, asked, text, field, figures):
    assert {(op, value) for name, op, value in asked(own=text) if name == field} == figures
    assert not untested(read(own=text))


@pytest.mark.parametrize(
    "text",
    [
        "对年营业收入2000万元以下、研发投入500万元以上的企业，给予10万元奖励。",
        "对年营业收入2000万元以下的企业，给予10万元奖励；对研发投入2000万元以上的企业，给予20万元奖励。",
    ],
)
def test_an_end_at_which_no_other_grade_begins_stays(asked, text):
    assert ("revenue_yuan", "<=", 2e7) in asked(own=text)
