"""Provided otherwise: an act that is for firms unless an article says otherwise asks no other of that article."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.domain.measure import Measure

_ACT = """沈阳市浑南区支持海洋科技的若干政策
第一条 本政策适用于注册地在沈阳市浑南区，具有独立法人资格的企业，{proviso}。
第二条 对首次通过认定的高新技术企业，给予12万元奖励。
第三条 对年度技术合同登记额达到700万元以上的技术卖方，按登记额的1‰给予奖励，最高30万元。本条所称技术卖方包括企业、高等院校和科研院所。
第四条 对新获批的省级重点实验室，给予60万元奖励。
第五条 对来区创业的高层次人才团队，给予80万元资助。
"""
_PROVISOS = ("条款另有规定的从其规定", "条款另有规定的除外", "各条另有规定的，从其规定")


def _asked(measure: Measure, field: Field) -> list[object]:
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return [leaf.value for leaf in leaves if leaf.field is field]


@pytest.mark.parametrize("proviso", _PROVISOS)
def test_an_article_that_names_others_is_not_for_firms_alone(measures_of, proviso: str) -> None:
    firms, sellers, laboratory, team = measures_of(_ACT.format(proviso=proviso))
    assert _asked(firms, Field.ENTITY_TYPE) == [(EntityType.ENTERPRISE,)]
    assert _asked(firms, Field.INDEPENDENT_LEGAL_PERSON) == [True]
    assert [set(value) for value in _asked(sellers, Field.ENTITY_TYPE)] == [
        {EntityType.ENTERPRISE, EntityType.UNIVERSITY, EntityType.INSTITUTE}
    ]
    assert _asked(laboratory, Field.ENTITY_TYPE) == []
    assert _asked(team, Field.ENTITY_TYPE) == [(EntityType.TEAM,)]


@pytest.mark.parametrize("proviso", _PROVISOS)
def test_what_an_act_asks_unless_it_says_otherwise_is_asked_all_the_same(measures_of, proviso: str) -> None:
    measures = measures_of(_ACT.format(proviso=proviso))
    assert [_asked(measure, Field.REGION) for measure in measures] == [["210112"]] * len(measures)
    assert proviso not in str([measure.condition for measure in measures])


def test_machines_of_others_are_not_weighed_as_ones_own(measures_of) -> None:
    (uses,) = measures_of(
        "企业使用高校院所的大型科研仪器开展检测的，按实际支付费用的15%给予补贴，最高9万元。仪器设备原值不低于40万元。\n"
    )
    assert "仪器设备原值不低于40万元" in str(uses.condition)
    assert _asked(uses, Field.EQUIPMENT_YUAN) == []
    (opens,) = measures_of("对对外开放仪器的单位，仪器设备原值40万元以上的，给予8万元补助。\n")
    assert _asked(opens, Field.EQUIPMENT_YUAN) == [400000.0]


def test_that_whoever_applies_is_a_legal_person_does_not_yield(measures_of) -> None:
    body = _ACT.format(proviso="申报单位均须依法纳税").replace(
        "本政策适用于注册地在沈阳市浑南区，具有独立法人资格的企业",
        "除另有规定外，申报单位均须具有独立法人资格",
    )
    laboratory, team = measures_of(body)[2:]
    assert _asked(laboratory, Field.INDEPENDENT_LEGAL_PERSON) == [True]
    assert _asked(team, Field.INDEPENDENT_LEGAL_PERSON) == []
