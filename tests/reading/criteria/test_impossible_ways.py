"""Of two cases that a list tells, the one that an offer's own figure shuts out is asked of nobody who may have it."""

import pytest

from policymatch.domain.condition import AnyOf
from tests.reading.criteria.leaves import told

LISTED = "成立满三年的，上年度研发费用200万元以上；成立不足三年的，上年度研发费用80万元以上。"


@pytest.mark.parametrize(
    ("own", "age", "least"),
    [
        ("企业成立时间满三年的，给予不超过40万元资金支持。", (">=", 36.0), 2e6),
        ("企业成立时间不足三年的，给予不超过20万元资金支持。", ("<", 36.0), 8e5),
    ],
)
def test_firms_of_one_age_are_not_asked_what_those_of_the_other_are(read, own, age, least):
    condition = read(own=own, condition=LISTED)
    assert told(condition, "age_months") == [age]
    assert told(condition, "rd_expense_yuan") == [(">=", least)]
    assert not any(isinstance(node, AnyOf) for node in condition.all)


def test_both_ways_stay_open_where_the_offer_says_nothing_of_age(read):
    condition = read(own="对科技型小微企业给予不超过40万元资金支持。", condition=LISTED)
    (ways,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert [told(way, "rd_expense_yuan") for way in ways.any] == [[(">=", 2e6)], [(">=", 8e5)]]
