"""Who may come into a place: those who promise to move there, whom an act holds for too, and whom it bars."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.reading.roles import SectionRole, role_of, role_told
from tests.reading.criteria.plain import PLACE, misses


def _ways(condition):
    return [
        [str(getattr(leaf, "field", "")) for leaf in node.any]
        for node in condition.all
        if isinstance(node, AnyOf)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "申报企业应注册在（或承诺3个月内迁入）本市。",
        "申报企业应注册在本市（或承诺3个月内迁入）。",
        "申报企业应税务登记在本市，或承诺3个月内迁入本市。",
    ],
)
def test_who_promises_to_move_in_need_not_sit_there_yet(read, text):
    condition = read(condition=text)
    assert ["region", ""] in _ways(condition)
    assert not misses(condition, {"region": "440305"})


def test_who_sits_there_and_promises_to_stay_must_sit_there(read):
    condition = read(condition="申报企业应注册在本市，并承诺五年内不迁出。")
    assert misses(condition, {"region": "440305"})
    assert not misses(condition, {"region": PLACE})


def test_those_for_whom_an_act_holds_too_are_another_way_of_all_that_is_said_of_the_first(read):
    condition = read(target="适用对象：在本市注册的渔业企业。驻市农垦集团的分公司同等适用。")
    (either,) = condition.all
    assert isinstance(either, AnyOf)
    assert isinstance(either.any[-1], OpaqueCriterion)
    assert not misses(condition, {"region": "440305"})


def test_what_holds_for_other_years_too_is_no_way_to_apply(read):
    condition = read(target="适用对象：在本市注册的渔业企业。本政策同样适用。")
    assert misses(condition, {"region": "440305"})


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("符合县主导产业方向，即农机装备、生物医药以及现代种业。", ("农机装备", "生物医药", "现代种业")),
        ("属于重点产业领域（即新能源、生物医药）。", ("新能源", "生物医药")),
    ],
)
def test_the_trades_that_a_direction_stands_for_are_asked(asked, text, trades):
    (values,) = [value for field, _, value in asked(condition=text) if field == "industry"]
    assert set(trades) <= set(values)


def test_a_policy_that_is_met_by_being_safe_names_no_trade(asked_fields):
    assert "industry" not in asked_fields(condition="符合产业政策，即环保、安全达标。")


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("从事废品回收、小额贷款的，一律不予入驻。", ("废品回收", "小额贷款")),
        ("水泥、平板玻璃行业除外。", ("水泥", "平板玻璃")),
    ],
)
def test_a_list_of_trades_is_barred_by_each_name(read, text, trades):
    barred = [node for node in read(exclusion=text).all if isinstance(node, NoneOf)]
    leaves = [leaf for node in barred for leaf in leaves_of(node) if isinstance(leaf, Criterion)]
    assert [leaf.value for leaf in leaves] == [trades]


def test_who_is_let_in_nowhere_is_barred():
    bars = role_told("从事废品回收的，以及占道经营的企业，一律不予入驻。", "", SectionRole.OFFER)
    assert bars is SectionRole.EXCLUSION
    assert role_told("企业入驻后给予租金补贴。", "", SectionRole.OFFER) is not SectionRole.EXCLUSION


def test_others_named_behind_those_of_a_trade_are_barred_by_themselves(read):
    recycling, leaking = read(exclusion="从事废品回收的，以及存在渗漏隐患的仓储企业，一律不予入驻。").all
    assert [leaf.value for leaf in leaves_of(recycling)] == [("废品回收",)]
    assert {type(leaf) for leaf in leaves_of(leaking)} == {Criterion, OpaqueCriterion}


def test_bodies_of_several_kinds_among_whom_it_is_for_are_ways(read):
    text = "（1）从事服装设计的企业；（2）高校设立的研究院；（3）创业团队（尚未注册企业）。"
    (either,) = read(target=text).all
    assert isinstance(either, AnyOf)
    kinds = [
        [leaf.value for leaf in leaves_of(way) if str(leaf.field) == "entity_type"] for way in either.any
    ]
    assert kinds[-1] == [("team",)]
    assert len(kinds) == 3


def test_items_that_all_tell_of_firms_are_asked_together(read):
    nodes = read(target="（1）在本市注册的企业；（2）从事服装设计的企业。").all
    assert not any(isinstance(node, AnyOf) for node in nodes)


def test_whom_a_place_lets_in_stands_under_that_heading():
    assert role_of("入驻对象", SectionRole.OFFER) is SectionRole.TARGET
    assert role_of("入驻奖励", SectionRole.OFFER) is SectionRole.OFFER
