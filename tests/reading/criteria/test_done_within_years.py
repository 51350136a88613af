"""Done within years: the time of a later deed is no age, and the age of who applies stays one."""

import pytest

from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("role", "text", "field"),
    [
        (
            "own",
            "对新设立、三年内固定资产投资额累计超过1亿元的渔业项目，奖励10万元。",
            "project_investment_yuan",
        ),
        ("own", "对新注册成立、两年内营业收入达到1亿元的企业，奖励10万元。", "revenue_yuan"),
        ("own", "对新设立、3年内累计纳税超过1000万元的企业，奖励10万元。", "tax_paid_yuan"),
        ("own", "对新设立且3年内实现上市的企业，奖励10万元。", "listed"),
        ("condition", "企业新设立，三年内营业收入达到1亿元。", "revenue_yuan"),
    ],
)
def test_years_within_which_something_is_done_are_no_age(read, role, text, field):
    condition = read(**{role: text})
    assert told(condition, "age_months") == []
    assert len(told(condition, field)) == 1
    assert untested(condition)


@pytest.mark.parametrize(
    ("role", "text", "months"),
    [
        ("own", "对成立三年内的渔业企业，奖励10万元。", 36.0),
        ("own", "对成立3年内、营业收入达到1亿元的企业，奖励10万元。", 36.0),
        ("condition", "企业注册成立时间在3年以内。", 36.0),
        ("condition", "注册时间在三年内，营业收入达到1亿元。", 36.0),
        ("condition", "企业设立登记，五年以内。", 60.0),
        ("target", "在本市注册成立2年内的企业。", 24.0),
    ],
)
def test_the_age_of_who_applies_is_asked_still(read, role, text, months):
    assert told(read(**{role: text}), "age_months") == [("<=", months)]
