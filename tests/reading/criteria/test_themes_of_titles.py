"""The trade that a title is about is asked where an offer says no more than that firms may have it."""

import pytest

from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.terms import load_terms
from tests.reading.criteria.leaves import told

_OFFER = "为企业提供仓位预约、代办单证等服务。"


def trades(title: str, offer: str) -> list[tuple[str, object]]:
    body = f"{title}\n{offer}"
    own = Passage(role=PassageRole.OWN, start=len(title) + 1, end=len(body))
    return told(read_condition(body, [own], load_terms(), "370100"), "industry")


@pytest.mark.parametrize(
    ("title", "trade"),
    [
        ("某市关于加快推进渔业经济高质量发展的意见", "渔业"),
        ("某市关于推进进口贸易促进创新示范区建设的方案", "进口贸易"),
        ("关于全面放开养老服务市场的实施意见", "养老服务"),
    ],
)
def test_an_act_on_a_trade_means_firms_of_that_trade(title, trade):
    assert trades(title, _OFFER) == [("has_any", (trade,))]


@pytest.mark.parametrize(
    "title",
    [
        "某市农业农村局关于为企业提供便利的通知",
        "某市关于支持民营经济高质量发展的意见",
        "某市关于促进融资担保行业健康发展的意见",
        "某市关于支持渔业、茶业和船舶产业发展的意见",
    ],
)
def test_an_office_a_sort_of_firm_and_a_list_of_trades_are_no_theme(title):
    assert trades(title, _OFFER) == []


def test_what_asks_more_than_any_firm_may_be_is_left_as_it_is():
    offer = "对获得省级标准化奖的企业，给予7万元奖励。"
    assert trades("某市关于加快推进渔业经济高质量发展的意见", offer) == []


def test_one_of_several_ways_that_any_firm_may_go_is_of_the_trade_as_well():
    offer = "落实高新技术企业所得税优惠、设备折旧等政策。"
    title = "某市关于加快推进渔业经济高质量发展的意见"
    assert trades(title, offer) == [("has_any", ("渔业",))]
