"""A kind of firm whose trade is a service, that is chosen, or that comes to a place, is a firm that an offer is made to."""

import pytest

FIRM = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "own",
    [
        "对营业收入5000万元以上的其他文旅服务业企业，每户奖励5万元。",
        "支持符合条件的养老服务企业，给予20万元补助。",
        "国内外知名酒店等旅游服务业企业落户的，给予50万元奖励。",
        "在软件、物流等行业中选择30户左右的骨干企业纳入培优计划，给予20万元奖励。",
    ],
)
def test_a_kind_of_firm_is_a_firm(asked, own):
    assert FIRM in asked(own=own)


def test_firms_that_a_body_serves_are_not_those_who_are_paid(asked):
    assert FIRM not in asked(own="鼓励机构为中心城区服务企业，给予20万元补助。")


def test_an_association_newly_formed_is_asked_for(read):
    nodes = read(own="对新组建的全市性养老服务行业协会，给予10万元补助。").all
    assert any(getattr(n, "value", None) == ("association",) and n.decides for n in nodes)


def test_a_growth_month_on_month_is_that_of_the_revenue_before_it(asked):
    own = "餐饮企业年度营业收入在1000万元以上，且环比增幅在12%以上的，每户奖励5万元。"
    assert ("revenue_growth", ">=", 0.12) in asked(own=own)


def test_popular_bodies_beside_associations_are_a_kind_and_no_open_way(read):
    nodes = read(own="对举办技能比赛的行业协会和民间组织，给予3万元奖励。").all
    assert any(getattr(n, "value", None) == ("association",) and n.decides for n in nodes)
