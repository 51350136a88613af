"""Acts of several trades whose chapters are headed by one trade each."""

from policymatch.domain.condition import Criterion, leaves_of

ACT = """某县关于加快{trades}产业发展的若干措施
一、集成电路
1.对新建生产线的，给予20万元补助。
2.取得国际认证的，每张证书给予3万元奖励。
二、生物医药
3.对新建车间的，给予30万元补助。
三、保障措施
4.对招用员工的，按每人500元给予补贴。
"""


def trades(measures):
    found = [
        {
            str(value)
            for leaf in leaves_of(m.condition)
            if isinstance(leaf, Criterion) and leaf.field == "industry"
            for value in leaf.value
        }
        for m in measures
    ]
    return [next(iter(some), None) for some in found]


def test_a_chapter_headed_by_a_trade_of_the_title_is_for_firms_of_that_trade(measures_of):
    told = trades(measures_of(ACT.format(trades="集成电路、生物医药和船舶")))
    assert told == ["集成电路", "集成电路", "生物医药", None]


def test_a_heading_that_the_title_does_not_list_asks_for_no_trade(measures_of):
    assert not any(trades(measures_of(ACT.format(trades="海洋渔业"))))


def test_an_offer_that_names_a_narrower_trade_or_people_is_asked_for_no_wider_one(measures_of):
    act = ACT.replace("对新建生产线的", "对新建生产线的半导体材料企业").replace(
        "取得国际认证的", "个人取得国际认证的"
    )
    first, second, *_ = trades(measures_of(act.format(trades="集成电路、生物医药")))
    assert first is not None
    assert first != "集成电路"
    assert second is None
