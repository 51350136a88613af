"""Words of a trade, a record or a kind of body that tell how something is done, and not who applies."""

import pytest


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("在通关、支付、金融、物流等环节为跨境电子商务企业提供便利服务。", ("跨境电子商务",)),
        ("支持银行凭交易电子信息为跨境电子商务企业办理收付汇。", ("跨境电子商务",)),
        ("鼓励金融机构优化建筑企业信贷服务。", ("建筑",)),
        ("为汽车企业在海外提供金融支持。", ("汽车",)),
        ("支持文创、旅游等民间投资项目。", ("文创", "旅游")),
        ("对新材料、高端装备和生物医药企业给予奖励。", ("新材料", "高端装备", "生物医药")),
    ],
)
def test_only_the_trade_of_those_served_is_asked(asked, text, trades):
    assert {value for field, _, value in asked(own=text) if field == "industry"} == {trades}


def test_a_place_whose_line_of_trades_one_fits_is_no_trade(asked_fields):
    assert "industry" not in asked_fields(own="支持符合浑南产业导向的企业，给予最高80万元贴息。")


def test_how_full_of_firms_a_park_is_asks_nobody_to_be_a_firm(asked):
    fields = {field for field, _, _ in asked(own="对企业入驻率高的产业园区、众创空间给予奖励。")}
    assert fields == {"platforms"}


def test_by_what_a_sum_is_set_is_no_demand(asked_fields):
    assert "clean_record" not in asked_fields(own="支持软件企业融资，依据企业信用状况给予贴息。")
    assert "clean_record" in asked_fields(own="支持信用状况良好的软件企业融资，给予贴息。")
