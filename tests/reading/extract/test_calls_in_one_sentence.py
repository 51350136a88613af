"""Calls that say in one sentence what to hand in and what is given for it."""

import pytest

HEAD = "关于征集2031年度青川市渔业技术需求的通知\n各企业：\n请各企业于2031年5月20日前提交技术需求"


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("对纳入榜单的需求方企业，按合同额20%给予补助，最高40万元", "rate"),
        ("对入选企业给予9万元奖励", "amount"),
    ],
)
def test_what_is_given_behind_what_is_to_be_handed_in_is_an_offer(measures_of, given, form):
    (measure,) = measures_of(f"{HEAD}，{given}。需求方应为规上工业企业。\n")
    assert [str(benefit.form) for benefit in measure.benefits] == [form]


def test_what_is_to_be_handed_in_alone_offers_nothing(measures_of):
    assert measures_of(f"{HEAD}。\n", may_be_none=True) == ()
