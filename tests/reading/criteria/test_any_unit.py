"""Firms named first among all who may apply, people who may not be charged, and private money that is to come."""

import pytest

FIRM = ("entity_type", "in", ("enterprise",))


def test_where_any_unit_may_apply_an_offer_to_firms_asks_nobody_to_be_one(asked):
    own, target = "支持企业开展冷库节水改造。", "在本市注册，从事仓储经营的企业、机构、经济组织等单位"
    assert FIRM not in asked(own=own, target=target)
    assert FIRM in asked(own=own, target="在本市注册、从事仓储经营的企业")


def test_where_the_applicant_must_be_a_firm_it_still_must(asked):
    target = "在本市注册，从事仓储经营的企业、机构、经济组织等单位"
    assert FIRM in asked(
        own="支持企业开展冷库节水改造。", target=target, condition="申报主体应为本市的冷链企业。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "对培训给予资助，承办机构不得向学员收取报名费。",
        "对培训给予资助，严禁以任何形式向学员收取费用。",
    ],
)
def test_whom_the_applicant_may_not_charge_is_no_applicant(asked, text):
    assert ("entity_type", "in", ("individual",)) not in asked(own=text)


def test_an_applicant_that_is_a_body_or_unit_is_no_person_also_before_a_bracket(asked):
    told = asked(condition="项目申报主体应为机构或单位（不含机关法人）。")
    assert ("entity_type", "not_in", ("individual",)) in told


def test_firms_and_others_who_had_a_standard_approved_are_not_firms_alone(asked):
    assert FIRM not in asked(own="对企业等新立项的团体标准，每项给予5万元支持。")
    assert FIRM in asked(own="对企业新立项的团体标准，每项给予5万元支持。")


def test_private_money_in_what_offices_are_to_bring_about_is_asked_of_nobody(asked_fields):
    text = "重点培育一批民间资本参与的仓储项目，对本市企业成功发行产品的，给予100万元补贴。"
    assert "ownership" not in asked_fields(own=text)


def test_a_taxpayer_beside_firms_may_be_of_any_kind(asked_fields):
    own = "继续减半征收增值税小规模纳税人、小型微利企业和个体工商户的房产税、印花税。"
    assert "entity_type" not in asked_fields(own=own)


def test_units_or_bodies_that_may_all_apply_are_no_persons(asked):
    nobody = ("entity_type", "not_in", ("individual",))
    assert nobody in asked(condition="上一年度前在本市登记的环保单位或机构均可申报。")
    assert nobody not in asked(condition="由两家单位或机构共同实施的，应提交合作协议。")


def test_a_body_with_civil_capacity_of_its_own_is_a_legal_person(asked_fields):
    told = "具有独立承担民事行为能力的环保单位或机构均可申报。"
    assert "independent_legal_person" in asked_fields(condition=told)
    for words in ("申请人应为具有独立民事行为能力的自然人。", "具有独立承担民事责任的能力。"):
        assert "independent_legal_person" not in asked_fields(condition=words)
