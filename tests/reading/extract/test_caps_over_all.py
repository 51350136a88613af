"""What one firm may have of everything that a document gives: no offer of its own, and a rule for all of them."""

import pytest

from policymatch.domain.measure import ExclusiveRule

ACT = (
    "沈阳市支持软件产业若干措施\n第一章 支持内容\n第一条 支持企业升级。对新认定的高新技术企业，给予20万元奖励。\n"
    "第二条 支持研发。对研发费用500万元以上的企业，按5%给予补助，最高100万元。\n第二章 附则\n第三条 {}\n"
)


@pytest.mark.parametrize(
    ("cap", "yuan"),
    [
        ("扶持资金单个企业每年累计不超过200万元。", 2_000_000),
        ("同一企业年度奖励总额不超过500万元。", 5_000_000),
        ("企业同一年度可享受的补贴总额上限为80万元。", 800_000),
        ("对同一企业的扶持，每年累计不超过200万元。", 2_000_000),
        ("单个企业享受本措施资金支持每年最高不超过1000万元。", 10_000_000),
        ("扶持期内，单户企业获得的扶持资金累计不得超过600万元。", 6_000_000),
        ("同一企业每年享受本办法扶持资金最高不超过其当年地方贡献。", None),
    ],
)
def test_a_cap_over_all_is_no_offer_and_holds_for_each(measures_of, cap, yuan):
    found = measures_of(ACT.format(cap))
    assert len(found) == 2
    rules = [[(e.rule, e.cap_yuan) for e in measure.exclusive] for measure in found]
    assert rules == [[(ExclusiveRule.TOTAL_CAP, yuan)]] * 2


def test_what_an_offer_gives_at_most_every_year_is_its_own(measures_of):
    found = measures_of(ACT.format("对新认定的瞪羚企业，每年给予最高30万元奖励。"))
    assert len(found) == 3
    assert [measure.exclusive for measure in found] == [(), (), ()]
