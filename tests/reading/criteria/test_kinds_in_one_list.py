"""Kinds of applicant in one list: whoever is one of them is not ruled out, and whoever is none is not let in."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from tests.reading.criteria.leaves import untested
from tests.reading.criteria.plain import ELSEWHERE, FIRM, NOBODY, PLACE, misses

PERSON = {"region": PLACE, "entity_type": "individual"}


def _either(condition, field):
    return next(
        node
        for node in condition.all
        if isinstance(node, AnyOf) and field in {str(getattr(leaf, "field", "")) for leaf in leaves_of(node)}
    )


@pytest.mark.parametrize("text", ["对小微和民营企业的贷款给予贴息。", "对中小、民营企业的贷款给予贴息。"])
def test_small_firms_stand_beside_private_ones(read, text):
    condition = read(own=text)
    assert not misses(condition, {**NOBODY, "size_class": "small"})
    assert not misses(condition, {**NOBODY, "ownership": "private"})
    assert misses(condition, NOBODY)


def test_a_kind_that_no_field_tells_in_front_of_a_list_leaves_it_open(read):
    condition = read(own="对涉农、小微和民营企业的贷款给予贴息。")
    assert not misses(condition, NOBODY)
    assert untested(condition)


def test_projects_of_others_beside_those_of_the_state_leave_the_owner_open(read):
    condition = read(own="对国有企业投资项目、社会投资项目给予补助10万元。")
    assert not misses(condition, {**NOBODY, "ownership": "private"})
    assert misses(read(own="对国有企业给予补助10万元。"), {**NOBODY, "ownership": "private"})


def test_taxpayers_of_any_trade_beside_those_of_some_leave_the_trade_open(read):
    condition = read(own="对餐饮、零售、仓储行业纳税人和小规模纳税人，免征水利基金。")
    assert untested(_either(condition, "industry"))


def test_terms_of_another_kind_in_front_of_an_age_are_another_way(read):
    condition = read(own="符合重点群体条件或登记注册2年内的个体工商户经营者，可以申请创业贷款。")
    assert not misses(condition, {**PERSON, "founded_on": "2010-01-01"})
    assert misses(read(own="对登记注册2年内的企业，给予2万元补助。"), {**FIRM, "founded_on": "2010-01-01"})


def test_one_deed_of_a_list_is_enough(read):
    condition = read(own="纳税人从事水果零售，转让专利权，从事金融商品转让业务等，可以享受免征增值税政策。")
    assert untested(_either(condition, "industry"))


def test_legal_persons_must_be_where_their_address_has_to_be(read):
    condition = read(condition="新设立的独立法人机构或分支机构的注册地址应在沈河区、和平区和浑南区范围内。")
    assert misses(condition, FIRM, region=ELSEWHERE)
    assert not misses(condition, FIRM, region=PLACE)
    assert not misses(condition, FIRM, independent_legal_person=False)


def test_sorts_of_firm_of_trades_that_no_firm_is_of_at_once_are_alternatives(read):
    target = "在沈阳注册的规模以上制造业企业；软件企业（营业收入1000万元以上）；大中型建筑业企业。"
    (either,) = read(target=target).all
    assert isinstance(either, AnyOf)
    trades = [
        {x.value for x in leaves_of(way) if getattr(x, "field", "") == "industry"} for way in either.any
    ]
    assert trades == [{("制造业",)}, {("软件",)}, {("建筑业",)}]


def test_sorts_that_one_firm_may_be_of_at_once_are_all_asked(read):
    condition = read(target="本市的软件企业；信用良好的企业；小微企业。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
