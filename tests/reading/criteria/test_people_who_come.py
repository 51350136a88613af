"""People who come to a place, or come from one beyond the mainland."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of

SHENYANG, LIAONING, DALIAN = "210100", "210000", "210200"


@pytest.mark.parametrize(
    ("own", "code"),
    [
        ("对来我市创业的留学博士，给予一次性补贴3万元。", SHENYANG),
        ("海外毕业生首次来沈阳就业的，发放求职补贴2000元。", SHENYANG),
        ("在大连实习的大学生可申领每月600元补助。", DALIAN),
        ("外籍教师在辽创办的企业，可申报科技项目。", LIAONING),
    ],
)
def test_people_are_asked_to_be_where_they_come_to_work(asked, own, code):
    assert ("region", "in_region", code) in asked(own=own)


@pytest.mark.parametrize(
    "own",
    [
        "对推荐博士来我市创业的引荐团队，给予奖励2万元。",
        "到沈阳乡镇卫生院就业的毕业生，给予补贴5000元。",
        "对引进来沈的高层次人才，给予补贴5万元。",
    ],
)
def test_nobody_is_asked_to_be_where_others_are_brought(asked_fields, own):
    assert "region" not in asked_fields(own=own)


def test_people_from_beyond_the_mainland_need_not_be_there(asked):
    told = asked(own="对到我市任教的澳门青年教师，给予每月900元租房补贴。")
    assert ("region", "in_region", "820000") not in told
    assert ("entity_type", "in", ("individual",)) in told


def test_young_people_by_where_they_are_from_are_people(asked):
    told = asked(own="台湾青年可申请2万元开业补贴。")
    assert ("entity_type", "in", ("individual",)) in told
    assert ("entity_type", "in", ("individual",)) not in asked(own="台湾青年创业基地可申请2万元开业补贴。")


def test_who_takes_out_a_licence_at_a_place_is_there(asked):
    own = "归国青年首次在沈阳市领取营业执照的，给予开业补贴4000元。"
    assert ("region", "in_region", SHENYANG) in asked(own=own)


def test_people_named_by_their_firm_beside_other_people_are_people_and_their_firm_is_asked_nothing(asked):
    told = asked(own="对上市公司职工和重大项目投资人，每年安排一次健康体检。")
    assert ("entity_type", "in", ("individual",)) in told
    assert not any(field == "listed" for field, *_ in told)
    firms = asked(own="对上市公司和重大项目，每年安排一次上门服务。")
    assert any(field == "listed" for field, *_ in firms)


def test_of_which_firm_people_are_stays_open(read):
    told = read(own="对规上企业高管和专精特新企业技术骨干，每年安排一次健康体检。")
    assert any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(told))


def test_what_those_who_lead_firms_are_given_their_firm_may_ask_for(read):
    told = read(own="对上市公司董事长和重大项目投资人，优先组织外出考察。")
    deciding = [leaf for leaf in leaves_of(told) if leaf.decides]
    assert deciding
    assert all(isinstance(leaf, OpaqueCriterion) for leaf in deciding)
