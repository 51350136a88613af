"""What is named though nobody is asked for it: either is let in, others sell, or a trade is only part of a longer name."""

import pytest

from policymatch.domain.condition import AnyOf, NoneOf
from tests.reading.criteria.leaves import told


@pytest.mark.parametrize("words", ["不论是否规上", "无论是否为规模以上"])
def test_that_either_may_apply_asks_for_neither(read, words):
    assert not told(read(target=f"本市的仓储企业（{words}）。"), "above_scale")


def test_a_size_that_is_told_plainly_is_asked(read):
    assert told(read(target="本市的规上仓储企业。"), "above_scale") == [("=", True)]


@pytest.mark.parametrize(
    "text", ["采购高校、科研院所检测服务的企业。", "委托科研院所和省级新型研发机构开展中试的企业。"]
)
def test_those_from_whom_an_applicant_buys_are_no_applicants(read, text):
    condition = read(target=text)
    assert {kinds for _, kinds in told(condition, "entity_type")} <= {("enterprise",)}
    assert not told(condition, "platforms")


def test_institutes_that_sell_to_firms_apply_themselves(read):
    condition = read(target="向企业提供检测服务的高校、科研院所。")
    assert ("in", ("institute", "university")) in told(condition, "entity_type")


def test_a_size_told_of_each_trade_in_a_list_is_asked_of_all(read):
    condition = read(target="规上批发企业、规上零售企业。")
    assert told(condition, "above_scale") == [("=", True)]
    assert not any(told(node, "above_scale") for node in condition.all if isinstance(node, AnyOf))


def test_a_size_told_of_the_first_of_a_list_is_not_asked_of_the_rest(read):
    condition = read(target="规模以上批发企业和第三方机构。")
    assert any(told(node, "above_scale") for node in condition.all if isinstance(node, AnyOf))


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("水泥制造业企业不得申报。", ("水泥制造业",)),
        ("洗浴业、殡葬业、玻璃制造业企业不得申报。", ("洗浴业", "殡葬业", "玻璃制造业")),
    ],
)
def test_a_trade_that_is_barred_is_barred_by_its_whole_name(read, text, trades):
    (bar,) = (node for node in read(exclusion=text).all if isinstance(node, NoneOf))
    assert told(bar, "industry") == [("has_any", trades)]
