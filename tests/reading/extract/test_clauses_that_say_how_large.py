"""Clauses that end in a least (……金额60万元以上的，): they say of whom, give nothing and part no offer."""

import pytest

from policymatch.domain.condition import leaves_of

HEAD = "海川市渔业促进办法\n"


@pytest.mark.parametrize(
    "clause",
    [
        "在渔业创新券平台注册的服务机构，年度兑付合同金额60万元以上的，",
        "渔业合作银行年度发放渔业贷款5000万元以上的，",
    ],
)
def test_what_those_reached_who_have_an_offer_is_asked_and_not_given(measures_of, clause):
    (found,) = measures_of(f"{HEAD}第二条 {clause}经考核为优秀的，按年度服务金额的4%给予奖补，最高15万元。\n")
    (benefit,) = found.benefits
    assert (benefit.rate, benefit.cap_yuan) == (0.04, 150000.0)
    quotes = [leaf.quote.text for leaf in leaves_of(found.condition) if leaf.quote]
    assert any(clause.rstrip("，") in quote for quote in quotes)
