"""Ways parted by a semicolon: both stand in one offer, and what the second asks is no demand of its own."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf
from tests.reading.criteria.plain import FIRM, meets, misses


@pytest.mark.parametrize(
    "offer",
    [
        "对年营业收入2亿元以上，研发投入占比5%以上；或者年营业收入5亿元以上，研发投入占比3%以上的企业，给予一次性奖励50万元。",
        "对年营业收入2亿元以上且研发投入占比5%以上；或年营业收入5亿元以上且研发投入占比3%以上的企业，给予一次性奖励50万元。",
        "申报渔港补助，企业应当符合下列条件：年营业收入2亿元以上，研发投入占比5%以上；或者年营业收入5亿元以上，研发投入占比3%以上。符合条件的，给予补助50万元。",
    ],
)
def test_two_ways_make_one_offer_of_which_either_is_enough(measures_of, offer):
    (measure,) = measures_of(f"沈阳市浑南区渔业若干政策\n一、{offer}")
    condition = AllOf(all=tuple(node for node in measure.condition.all if isinstance(node, AnyOf)))
    assert [benefit.amount_yuan for benefit in measure.benefits] == [500000]
    assert len(condition.all) == 1
    assert meets(condition, FIRM, revenue_yuan=6e8, rd_ratio=0.035)
    assert meets(condition, FIRM, revenue_yuan=3e8, rd_ratio=0.055)
    assert misses(measure.condition, FIRM, region="210112", revenue_yuan=3e8, rd_ratio=0.035)
