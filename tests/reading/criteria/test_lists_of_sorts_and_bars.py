"""Lists of trades that end in one noun, bars behind a comma, tiers behind the name of their share, and words that
only look like a place, a scale or a title.
"""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("role", "text", "trades"),
    [
        (
            "own",
            "对科技服务、渔业、服务外包类企业租用办公用房的，给予补助。",
            ("科技服务", "渔业", "服务外包"),
        ),
        ("own", "对新引进的外贸、物流、会展类企业，给予奖励。", ("外贸", "物流", "会展")),
        (
            "condition",
            "从事软件开发、集成电路设计、信息安全类企业。",
            ("软件开发", "集成电路设计", "信息安全"),
        ),
    ],
)
def test_all_trades_of_a_list_that_ends_in_one_noun_are_asked_as_ways(read, role, text, trades):
    (asked,) = told(read(**{role: text}), "industry")
    assert asked == ("has_any", trades)


def test_a_list_of_stages_is_no_list_of_trades(asked):
    assert asked(condition="申报企业为初创型、成长型企业。") == {("entity_type", "in", ("enterprise",))}


@pytest.mark.parametrize(
    "text",
    [
        "房地产、金融、投资类企业以及已上市企业，不在认定范围之内。",
        "房地产、金融、投资类企业以及已上市企业，不属于支持对象。",
        "房地产、金融、投资类企业以及已上市企业不予支持。",
    ],
)
def test_each_of_those_named_before_a_bar_is_barred_whatever_parts_it_from_them(read, text):
    (bar,) = read(condition=text).all
    assert isinstance(bar, NoneOf)
    trades, listed = bar.none
    assert (str(trades.field), trades.value) == ("industry", ("房地产", "金融", "投资"))
    assert (str(listed.field), listed.value) == ("listed", True)


def test_what_is_held_in_another_field_than_that_applied_for_bars_nobody_for_sure(read):
    (bar,) = read(exclusion="依托单位在同一领域已建有市级工程研究中心的").all
    assert isinstance(bar, NoneOf)
    (both,) = bar.none
    assert isinstance(both, AllOf)
    assert [type(leaf) for leaf in both.all] == [Criterion, OpaqueCriterion]


@pytest.mark.parametrize(
    ("text", "tiers"),
    [
        (
            "上年度研发费用占营业收入的比例，营业收入8000万元以下的不低于6%，8000万元以上的不低于4%。",
            ((80_000_000.0, 0.06), (None, 0.04)),
        ),
        (
            "研发费用占营业收入的比例，营业收入4000万元以下的不低于7%，4000万元至1亿元的不低于5%，超过1亿元的不低于3%。",
            ((40_000_000.0, 0.07), (100_000_000.0, 0.05), (None, 0.03)),
        ),
    ],
)
def test_a_share_named_before_a_comma_is_that_of_the_tiers_behind_it(read, text, tiers):
    condition = read(condition=text)
    assert told(condition, "rd_ratio") == [("tiered", tiers)]
    assert untested(condition) == []


@pytest.mark.parametrize("text", ["不属于区内企业分立、更名的企业。", "非本市企业迁入、变更设立的企业。"])
def test_where_firms_were_that_others_came_of_bars_no_place(read, text):
    condition = read(condition=text)
    assert told(condition, "region") == []
    assert untested(condition)


def test_above_scale_before_a_word_that_begins_with_the_sea_names_no_city(asked):
    found = asked(own="对规模以上海洋装备企业，给予奖励。")
    assert ("above_scale", "=", True) in found
    assert not [field for field, _, _ in found if field == "region"]
    assert ("region", "in_region", "310000") in asked(own="对注册在上海的企业，给予奖励。", region=None)


def test_how_large_revenue_is_is_no_scale_and_firms_in_the_statistics_hold_no_title(asked):
    assert asked(condition="营业收入规模和成长速度达到下列标准之一：") == set()
    found = asked(condition="企业为限额以上在库企业。")
    assert {field for field, _, _ in found} == {"above_scale", "entity_type"}


def test_what_a_title_takes_asks_nobody_to_hold_it_yet(asked):
    assert asked(condition="申请认定瞪羚企业，应当同时具备以下基本条件：") == set()
    assert asked(condition="瞪羚企业除具备基本条件外，还应当符合下列条件：") == set()
    assert ("titles", "has_any", ("gazelle",)) in asked(condition="申报企业须为瞪羚企业。")


def test_firms_that_a_state_favours_are_so_by_meeting_what_is_asked_and_hold_no_title(read):
    condition = read(target="国家鼓励的软件企业")
    assert told(condition, "titles") == []
    assert list(leaves_of(condition))


def test_figures_that_go_on_from_those_invested_in_are_asked_of_no_applicant(read):
    text = "1.创业投资企业已完成备案；\n2.被投资企业从业人数不超过250人；资产总额不超过4000万元；设立时间不超过4年；\n3.申报企业营业收入不低于100万元。"
    condition = read(condition=text)
    assert told(condition, "age_months") == told(condition, "total_assets_yuan") == []
    assert {"资产总额不超过4000万元", "设立时间不超过4年"} <= set(untested(condition))
    assert told(condition, "revenue_yuan") == [(">=", 1_000_000.0)]


def test_firms_that_apply_for_what_their_people_are_given_need_not_be_people(read):
    text = "对新引进的领军人才，由用人企业申报，给予每人60万元安家补贴。"
    condition = read(own=text)
    assert not [x for x in leaves_of(condition) if isinstance(x, Criterion) and "individual" in x.value]
    assert list(leaves_of(condition))


DUES = (
    "对上年度足额缴纳失业保险费，未裁员或裁员率不高于6%的参保企业，以及参保职工20人（含）以下、裁员率不高于15%的参保企业，"
    "按实际缴纳失业保险费的一定比例予以返还，其中大型企业返还25%，中小微企业返还55%。"
)


def test_few_people_are_one_way_to_have_dues_back_and_a_share_of_a_class_asks_nothing(read):
    condition = read(own=DUES)
    ways = next(node for node in condition.all if isinstance(node, AnyOf))
    assert [told(way, "employees") for way in ways.any] == [[], [("<=", 20.0)]]
    assert told(condition, "employees") == [("<=", 20.0)]
    assert "其中大型企业返还25%" not in untested(condition)


def test_others_who_follow_suit_are_asked_of_nobody(read):
    text = "社会团体、基金会和律师事务所以及个体工商户，参照中小微企业执行。"
    condition = read(own=DUES + text)
    assert told(condition, "entity_type") == told(read(own=DUES), "entity_type")
    assert not [x for x in told(condition, "industry") if "律师" in str(x)]


def test_a_share_in_words_is_how_much_is_paid(read):
    assert untested(read(own="单位招用困难人员的，按其实际缴费额的三分之二给予补贴。")) == [
        "单位招用困难人员的"
    ]
