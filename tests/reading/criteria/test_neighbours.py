"""Clauses in front of an offer that speak of others than those whom it is for."""

import pytest

from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("引进一批大型家具企业，依托展会平台，为跨境电商企业提供展位服务。", ("跨境电商",)),
        ("鼓励银行在依法合规、风险可控前提下，为光伏企业提供绿色贷款。", ("光伏",)),
    ],
)
def test_the_firms_that_are_served_are_those_asked_for(read, text, trade):
    condition = read(own=text)
    assert told(condition, "industry") == [("has_any", trade)]
    assert untested(condition) == []


def test_what_an_office_draws_in_is_not_asked_of_those_it_supports(read):
    condition = read(own="招引外贸企业，支持小微企业利用直播方式销售农产品。")
    assert told(condition, "industry") == []
    assert told(condition, "size_class") == [("in", ("micro", "small"))]


def test_lenders_keep_to_their_rules_and_borrowers_need_not_know_them(read):
    condition = read(own="鼓励保险公司按照商业可持续、保费合理的原则，为小微企业设计专属保险方案。")
    assert told(condition, "size_class") == [("in", ("micro", "small"))]
    assert untested(condition) == []


def test_the_place_where_others_are_to_gather_is_not_asked_of_who_borrows(read):
    condition = read(
        own="引导商业保理企业在浑南区集聚发展，提升保理服务水平。支持小贷公司为专精特新企业提供融资便利。"
    )
    assert told(condition, "region") == []
    assert told(condition, "industry") == []
    assert told(condition, "titles") == [("has_any", ("specialised_sme",))]


def test_lists_and_training_of_others_are_not_asked_of_a_firm_that_trains(read):
    condition = read(
        own="定期发布紧缺工种目录，鼓励各类培训机构大规模开展项目制培训。"
        "支持企业自主培训，对企业开展新型学徒制培训的，按每人2000元给予补贴。"
    )
    assert untested(condition) == ["对企业开展新型学徒制培训的"]


def test_who_is_drawn_in_and_paid_is_asked_for(read):
    condition = read(own="引进外贸企业，给予每家10万元奖励。")
    assert told(condition, "industry") == [("has_any", ("外贸",))]
