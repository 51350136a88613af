"""Whom an offer is made to, where others do it for them, and where it names several or what they fit."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, CriterionKind, OpaqueCriterion, leaves_of

PERSON = ("entity_type", "in", ("individual",))
FIRM = ("entity_type", "in", ("enterprise",))
SMALL = ("size_class", "in", ("micro", "small"))


@pytest.mark.parametrize(
    "text",
    [
        "为养殖场提升防疫水平提供免费专家咨询和帮扶服务。",
        "对竞赛活动和获奖人员开展系列专题报道。",
        "业主将其个人名下的车辆转移至运输公司的，免征车辆购置税。",
    ],
)
def test_experts_who_advise_and_people_who_are_reported_on_shut_no_firm_out(asked, text):
    assert PERSON not in asked(own=text)


def test_a_platform_firm_that_works_for_merchants_for_nothing_is_not_who_has_it(asked):
    assert FIRM not in asked(own="鼓励直播平台企业为商户无偿开展店铺装修代办服务。")
    assert FIRM in asked(own="鼓励直播平台企业开展店铺装修代办服务，给予10万元奖励。")


def test_what_is_done_for_firms_is_for_firms(asked):
    assert FIRM in asked(own="组建“保电专班”对缺电企业提供清单式服务。")
    assert FIRM in asked(own="造船业、航运业等行业企业继续按月退还留抵税额。")
    assert SMALL in asked(own="加强对列为培育对象的小微企业融资指导、用工服务。")


def test_those_who_are_addressed_anew_before_the_gift_are_another_way(read):
    condition = read(own="对有示范作用的新场景，以及对带动消费作用突出的家电企业，给予资金支持。")
    (either,) = [node for node in condition.all if isinstance(node, AnyOf)]
    first, second = either.any
    assert isinstance(first, OpaqueCriterion)
    assert "industry" in {str(leaf.field) for leaf in leaves_of(second) if isinstance(leaf, Criterion)}


def test_houses_that_are_put_on_a_list_are_what_an_applicant_runs(asked_fields):
    assert "platforms" in asked_fields(own="将服务规范的科技企业孵化器、众创空间纳入住所登记试点范围。")


def test_what_a_firm_must_fit_stays_a_condition_beside_how_it_applies(read):
    condition = read(own="鼓励符合本区产业导向、信用良好的小微企业通过融资平台向银行申请贷款，给予贴息。")
    left = [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]
    assert [leaf.kind for leaf in left] == [CriterionKind.TESTABLE]
