"""Firms that somebody serves, draws in or counts, and what stands behind an applicant or must be borne by it."""

import pytest

from policymatch.domain.condition import AnyOf
from tests.reading.criteria.leaves import told, untested

SMALL = ("size_class", "in", ("small", "medium"))
SPECIALISED = ("titles", "has_any", ("specialised_sme",))


def test_for_whom_a_platform_is_built_is_no_size_of_its_builder(asked):
    own = "鼓励面向中小企业围绕新工艺新装备建设检测、试制等公共服务平台，对符合条件的平台给予20%的补贴。"
    assert SMALL not in asked(own=own)
    assert SMALL in asked(own="鼓励中小企业建设检测平台，给予20%的补贴。")


def test_a_title_backs_those_who_turn_to_small_firms_and_no_small_firms(asked):
    own = "支持体验园项目面向中小企业开放场景。对成效突出的平台给予奖励。"
    assert SMALL not in asked(own=own)
    assert SMALL in asked(own="支持体验园项目面向中小企业开放场景。支持中小企业参与建设。")


@pytest.mark.parametrize(
    "own",
    [
        "鼓励园区建设试制平台，吸引“专精特新”企业入驻，对特色园区给予最高200万元补助。",
        "对“专精特新”企业使用面积占园区总面积比例超30%的特色园区，给予最高200万元补助。",
    ],
)
def test_firms_that_a_park_draws_in_or_counts_are_not_the_park(asked, own):
    assert SPECIALISED not in asked(own=own)


def test_a_park_may_be_for_firms_of_a_title_itself(asked):
    assert SPECIALISED in asked(own="支持“专精特新”企业入驻园区，给予最高20万元补助。")


def test_how_long_a_platform_has_run_is_no_age_of_the_firm_behind_it(asked_fields):
    assert "age_months" not in asked_fields(condition="服务平台（中心）有固定的经营场所，持续运营满2年。")
    assert "age_months" in asked_fields(condition="申报企业有固定的经营场所，持续运营满2年。")


def test_a_platform_that_others_set_up_is_no_applicant(asked):
    platform = ("entity_type", "in", ("platform",))
    own = "对于产权服务平台（中心），按照其融资额的1‰给予资金支持。"
    assert platform in asked(own=own)
    assert platform not in asked(own=own, condition="产权服务平台（中心）由境内产权交易机构等设立。")


def test_titles_that_an_applicant_must_bear_by_name_are_any_of_them(asked):
    told = asked(
        own="改造费用最高支持50万元。",
        condition="应当为已经纳入国家级外贸服务试点企业或海州市认定的外贸服务示范企业。",
    )
    assert ("titles", "has_any", ("国家级外贸服务试点企业", "海州市外贸服务示范企业")) in told


def test_who_is_backed_may_not_take_other_money(asked):
    told = asked(
        own="对演出项目给予资助。", condition="申报项目如获本基金资助，不得接受其他区级财政资金支持。"
    )
    assert ("received", "has_none", ("其他区级财政资金支持",)) in told


def test_graduates_whom_a_firm_hires_are_neither_universities_nor_the_applicant(asked):
    told = asked(
        own="对“专精特新”企业招聘世界大学排名前100位的国内高校本科及以上学历毕业生，可按规定办理落户。"
    )
    assert told == {SPECIALISED}


def test_firms_of_two_trades_behind_one_comma_need_be_of_one(read):
    own = (
        "对2024年度产值首次突破2亿元且纳入规模以上统计范围的食品制造企业，"
        "营业收入突破5000万元（含）的软件企业（行业代码64、65），一次性奖励最高不超过40万元。"
    )
    (ways,) = [node for node in read(own=own).all if isinstance(node, AnyOf)]
    assert len(ways.any) == 2


GAZELLE = ("titles", "has_any", ("gazelle",))


@pytest.mark.parametrize(
    "own",
    [
        "对市外瞪羚企业在本市设立的子公司，首年产值达到900万元的，给予12万元奖励。",
        "对全年辅导区内企业获评瞪羚企业4家以上的服务机构，给予7万元奖励。",
    ],
)
def test_the_title_of_a_parent_or_of_firms_that_were_helped_to_it_is_not_ones_own(asked, own):
    assert GAZELLE not in asked(own=own)


@pytest.mark.parametrize(
    "own",
    [
        "对市外瞪羚企业迁入本市的，给予12万元奖励。",
        "对瞪羚企业在本市设立子公司的，给予12万元奖励。",
        "对经辅导获评瞪羚企业的企业，给予7万元奖励。",
    ],
)
def test_whoever_holds_a_title_and_moves_founds_or_was_helped_must_hold_it(asked, own):
    assert GAZELLE in asked(own=own)


def test_the_trade_that_firms_of_another_trade_serve_is_not_theirs_and_leaves_more_open(asked, read):
    condition = read(own="从软件企业用于服务食品制造业企业的改造项目中择优纳入改造计划，给予补助。")
    assert told(condition, "industry") == [("has_any", ("软件",))]
    both = asked(own="对软件企业和食品企业给予补助。")
    assert any({"软件", "食品"} <= set(value) for field, _, value in both if field == "industry")


@pytest.mark.parametrize(("whom", "open_"), [("民营幼儿园", True), ("民办高校", False)])
def test_schools_run_by_others_than_the_state_are_private_and_no_firms(read, whom, open_):
    condition = read(own=f"对{whom}给予30万元补助。")
    assert told(condition, "ownership") == [("in", ("private",))]
    assert bool(untested(condition)) is open_
