"""Who applies where several may: people beside units, those who serve firms beside firms, kinds that are only capped."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import told

PEOPLE = ("entity_type", "in", ("individual",))


def test_people_who_apply_themselves_are_not_the_units_of_other_offers(asked):
    found = asked(
        own="给予每人5万元经费支持。",
        condition="申报人须为在本市全职工作的科研人员，年龄不超过50周岁。项目申报单位应为具有独立法人资格的企业、高校。",
    )
    assert {one for one in found if one[0] == "entity_type"} == {PEOPLE}


def test_an_applicant_that_must_be_a_firm_is_no_person(asked):
    assert PEOPLE not in asked(condition="申报人应为在本市注册的企业；")


def test_what_each_kind_may_have_at_most_asks_nobody_to_be_one(asked_fields):
    own = "可按30%申领服务券，企业每年不超过8万元，团队每年不超过2万元。"
    assert "entity_type" not in asked_fields(own=own)
    assert "entity_type" in asked_fields(own="对企业给予补助，每年不超过8万元。")


def test_institutes_that_hand_their_results_to_firms_are_who_is_paid(read):
    condition = read(own="科研院所向本地企业转让专利技术，年度到账80万元以上的，按到账金额的3%给予奖励。")
    (bodies,) = [leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion)]
    assert bodies.value == ("institute",)
    assert bodies.decides


def test_those_who_serve_firms_may_apply_beside_them(read):
    condition = read(condition="具有独立法人资格的制造业企业，以及为其服务的检测平台运营机构；")
    (either,) = [node for node in condition.all if isinstance(node, AnyOf)]
    assert len(either.any) == 2
    assert told(condition, "entity_type") == [("in", ("enterprise",))]


@pytest.mark.parametrize("bar", ["原则上不予受理", "不予支持"])
def test_a_bar_behind_a_second_sort_is_that_of_the_first_too(read, bar):
    text = f"主要从事餐饮服务的单位，以及单纯从事技术咨询的机构{bar}。"
    condition = read(condition=text)
    assert all(isinstance(node, NoneOf) for node in condition.all)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("在宁波高新技术开发区（鄞州）注册的企业；", "330212"),
        ("在杭州高新开发区（滨江区）注册纳税；", "330108"),
        ("在杭州经济技术开发区（含钱塘）注册；", "330100"),
    ],
)
def test_brackets_behind_a_zone_say_of_which_district_it_is(read, text, code):
    assert told(read(condition=text, region="330200"), "region")[0] == ("in_region", code)


@pytest.mark.parametrize(
    "own",
    [
        "上年度营业收入超过2亿元的，奖励40万元，不超过2亿元的，奖励15万元。",
        "上年度营业收入达到2亿元的，奖励40万元；未达到2亿元的，奖励15万元。",
    ],
)
def test_a_figure_below_which_less_is_given_rules_nobody_out(read, own):
    condition = read(own=own)
    assert not any(isinstance(node, Criterion) for node in condition.all)
    assert any(isinstance(node, AnyOf) for node in condition.all)


def test_a_figure_below_which_nothing_is_given_is_asked(asked):
    assert ("revenue_yuan", ">", 2e8) in asked(own="上年度营业收入超过2亿元的，奖励40万元。")


def test_a_research_body_of_a_level_in_a_list_is_held_and_no_applicant(asked_fields):
    assert "entity_type" not in asked_fields(condition="2.省级及以上的研发机构；")
    assert "entity_type" in asked_fields(condition="企业、高校、科研机构。")


def test_graduates_whose_firms_have_it_are_not_who_applies(asked):
    own = "毕业3年内的高校毕业生，在本市初次创办的小微企业、合作社等组织，按规定缴纳社会保险费的，给予2000元补贴。"
    assert PEOPLE not in asked(own=own)
    assert PEOPLE in asked(own="毕业3年内的高校毕业生，按规定缴纳社会保险费的，给予2000元补贴。")


def test_what_the_unemployed_alone_draw_is_for_people(asked):
    assert PEOPLE in asked(own="可以申领失业保险金，具体标准由省里确定。")
    assert PEOPLE not in asked(own="企业招用申领失业保险金人员的，给予2000元补贴。")


def test_a_firm_of_the_state_is_one_by_its_trade_too(asked):
    own = "国有外贸企业改制为国有控股企业的，经批准可以作价出资方式用地。"
    assert ("ownership", "in", ("state",)) in asked(own=own)
