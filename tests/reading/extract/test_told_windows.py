"""Windows that sentences of an offer tell, and days by which something else is due."""

from datetime import date

import pytest


@pytest.mark.parametrize(
    ("sentence", "closes_on"),
    [
        ("企业应于2026年6月30日前提交申请，给予10万元奖励。", date(2026, 6, 30)),
        ("对2026年12月31日前完成申报的企业，给予10万元奖励。", date(2026, 12, 31)),
        (
            "对符合条件的企业，给予10万元奖励。\n二、申报时间\n2022年8月26日起，2025年失效。",
            date(2025, 12, 31),
        ),
        ("对2026年底前到期的贷款，给予50%贴息。", None),
        ("到2026年底，推进企业服务一窗办理，给予10万元奖励。", None),
        ("2026年4月底前，对改革事项要完成委托授权，为企业提供代办服务，给予10万元奖励。", None),
    ],
)
def test_a_day_closes_an_offer_where_it_is_the_last_to_apply(measures_of, sentence, closes_on):
    (measure,) = measures_of(f"沈阳市若干措施\n一、支持企业。{sentence}")
    assert (measure.window.closes_on if measure.window else None) == closes_on
