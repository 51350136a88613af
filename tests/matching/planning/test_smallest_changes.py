from datetime import date

import numpy as np
import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.fields import EntityType
from policymatch.domain.profile import FirmProfile, Held
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.planning.changes import changes_for
from policymatch.matching.planning.stakes import Stakes
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
FIRM = FirmProfile(region="210112", invention_patents=0, titles=[], loan_yuan=5e6, revenue_yuan=4e6)


def criterion(field, op, value):
    return Criterion(field=field, op=op, value=value)


def changes(trees, firm=FIRM, **more):
    conditions = [AllOf(all=tree) for tree in trees]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    judged = judge_all(compiled, firm, ON)
    found = changes_for(compiled, conditions.__getitem__, firm, ON, judged, terms=load_terms(), **more)
    return [(change.field.value, change.target, change.opens) for change in found]


def test_one_patent_more_opens_two_and_a_further_one_more():
    one, three = criterion("invention_patents", ">=", 1), criterion("invention_patents", ">=", 3)
    assert changes([(one,), (one,), (three,)]) == [
        ("invention_patents", 1.0, (0, 1)),
        ("invention_patents", 3.0, (0, 1, 2)),
    ]


def test_a_measure_that_misses_two_things_is_opened_by_neither_alone():
    both = (criterion("invention_patents", ">=", 1), criterion("titles", "has_any", ("high_tech",)))
    assert changes([both]) == []
    either = (AnyOf(any=both),)
    assert {field for field, _, _ in changes([either])} == {"invention_patents", "titles"}


def test_place_kind_and_age_are_not_for_the_firm_to_change():
    assert changes([(criterion("region", "in_region", "110000"),)]) == []
    assert changes([(criterion("age_months", ">=", 99),)], FIRM.model_copy(update={"age_months": 5.0})) == []


def test_a_figure_may_have_to_fall():
    assert changes([(criterion("loan_yuan", "<=", 3e6),)]) == [("loan_yuan", 3e6, (0,))]


def test_a_negated_bound_is_a_bound():
    small = NoneOf(none=(criterion("revenue_yuan", "<", 5e6),))
    assert changes([(small,)]) == [("revenue_yuan", 5e6, (0,))]


def test_a_title_is_named_in_the_sentence_and_the_money_beside_it():
    conditions = [AllOf(all=(criterion("titles", "has_any", ("high_tech", "gazelle")),))]
    compiled = CompiledConditions.compile(conditions, [Timing()])
    judged = judge_all(compiled, FIRM, ON)
    found = changes_for(
        compiled,
        conditions.__getitem__,
        FIRM,
        ON,
        judged,
        terms=load_terms(),
        stakes=Stakes(np.ones(1), np.array([2e5])),
    )
    (change,) = found
    assert (change.target, change.or_else, change.yuan_max) == ("gazelle", ("high_tech",), 2e5)
    assert change.wording.zh == "取得“瞪羚企业”或“高新技术企业”（资质称号），可打开1项，条件即全部符合"


def test_a_title_of_one_trade_counts_only_for_what_is_nearest():
    title = criterion("titles", "has_any", ("省级知识产权示范企业",))
    near = Stakes(np.array([0.6]), np.zeros(1), least_of_a_trade=0.5)
    far = Stakes(np.array([0.4]), np.zeros(1), least_of_a_trade=0.5)
    assert [target for _, target, _ in changes([(title,)], stakes=near)] == ["省级知识产权示范企业"]
    assert changes([(title,)], stakes=far) == []


def test_a_title_that_names_a_trade_is_for_firms_of_that_trade():
    farm = (criterion("titles", "has_any", ("农业产业化龙头企业",)),)
    assert changes([farm]) == []
    assert changes([farm], FIRM.model_copy(update={"description": "现代农业种植"})) != []


def test_the_sentence_says_how_much_more():
    conditions = [AllOf(all=(criterion("revenue_yuan", ">=", 5e6),))]
    compiled = CompiledConditions.compile(conditions, [Timing()])
    (change,) = changes_for(
        compiled, conditions.__getitem__, FIRM, ON, judge_all(compiled, FIRM, ON), terms=load_terms()
    )
    assert change.wording.zh == "上年营业收入增加100万元（达到500万元），可打开1项，条件即全部符合"
    assert (
        change.wording.en
        == "Last year's revenue: 1,000,000 yuan more (5,000,000 yuan) would open 1 measure, "
        "every condition then met"
    )


def test_what_is_out_of_reach_is_no_small_change():
    assert changes([(criterion("revenue_yuan", ">=", 1e10),)]) == []


def test_nothing_but_a_debt_should_shrink():
    small = criterion("total_assets_yuan", "<=", 5e7)
    assert changes([(small,)], FIRM.model_copy(update={"total_assets_yuan": 6e7})) == []
    assert changes([(criterion("revenue_yuan", "<", 3e6),)]) == []


def test_what_was_won_or_undertaken_is_no_step_to_take():
    firm = FIRM.model_copy(update={"awards": (), "projects": ()})
    assert changes([(criterion("awards", "has_any", ("中国专利奖",)),)], firm) == []
    assert changes([(criterion("projects", "has_any", ("国家重点研发计划",)),)], firm) == []


def test_what_a_firm_is_or_is_ranked_as_is_no_step_to_take():
    for name in ("世界500强", "跨国公司地区总部", "北京老字号", "unicorn", "非营利性组织"):
        assert changes([(criterion("titles", "has_any", (name,)),)]) == []


def test_what_a_change_would_take_away_is_told():
    larger, small = criterion("revenue_yuan", ">=", 6e6), criterion("revenue_yuan", "<=", 5e6)
    conditions = [AllOf(all=(larger,)), AllOf(all=(small,))]
    compiled = CompiledConditions.compile(conditions, [Timing()] * 2)
    judged = judge_all(compiled, FIRM, ON)
    (change,) = changes_for(compiled, conditions.__getitem__, FIRM, ON, judged, terms=load_terms())
    assert (change.opens, change.eligible, change.closes) == ((0,), (0,), (1,))
    assert change.wording.zh.endswith("可打开1项，条件即全部符合；但会失去1项")


def test_a_larger_step_does_not_open_what_it_overshoots():
    band = (criterion("invention_patents", ">=", 1), criterion("invention_patents", "<=", 2))
    assert changes([band, (criterion("invention_patents", ">=", 3),)]) == [
        ("invention_patents", 1.0, (0,)),
        ("invention_patents", 3.0, (1,)),
    ]


def test_what_suits_the_firm_comes_first_and_what_does_not_is_still_told():
    near, far = criterion("titles", "has_any", ("high_tech",)), criterion("titles", "has_any", ("gazelle",))
    stakes = Stakes(np.array([0.6, 0.1, 0.1]), np.zeros(3), least_relevance=0.3)
    found = changes([(near,), (far,), (far,)], stakes=stakes)
    assert found == [("titles", "high_tech", (0,)), ("titles", "gazelle", (1, 2))]


def test_what_a_title_opens_is_counted_as_the_verdicts_then_are_however_far_it_is_from_the_firm():
    held, unsure = criterion("titles", "has_any", ("high_tech",)), OpaqueCriterion()
    conditions = [AllOf(all=(held, unsure)), AllOf(all=(held,)), AllOf(all=(held, unsure)), AllOf()]
    compiled = CompiledConditions.compile(conditions, [Timing()] * 4)
    stakes = Stakes(np.array([0.6, 0.1, 0.1, 0.5]), np.array([1e4, 9e5, 0.0, 0.0]), least_relevance=0.3)
    before, after = (
        judge_all(compiled, firm, ON)
        for firm in (FIRM, FIRM.model_copy(update={"titles": (Held(code="high_tech"),)}))
    )
    (change,) = changes_for(
        compiled, conditions.__getitem__, FIRM, ON, before, terms=load_terms(), stakes=stakes
    )
    assert (change.opens, change.eligible, change.yuan_max) == ((0, 1, 2), (1,), 9e5)
    assert len(change.opens) == before.counts()["ineligible"] - after.counts()["ineligible"]
    assert len(change.eligible) == after.counts()["eligible"] - before.counts()["eligible"]


def test_a_title_that_opens_more_is_not_told_as_one_with_another_that_opens_less():
    either, one = ("tech_sme", "high_tech"), ("high_tech",)
    trees = [(criterion("titles", "has_any", words),) for words in (either, one)]
    stakes = Stakes(np.array([0.6, 0.1]), np.zeros(2), least_relevance=0.3)
    found = {target: opens for _, target, opens in changes(trees, stakes=stakes)}
    assert found == {"tech_sme": (0,), "high_tech": (0, 1)}


def test_a_title_that_takes_something_away_is_not_told_as_one_with_another_that_does_not():
    either = (criterion("titles", "has_any", ("tech_sme", "high_tech")),)
    found = changes([either, (criterion("titles", "has_none", ("high_tech",)),)])
    assert sorted(found) == [("titles", "high_tech", (0,)), ("titles", "tech_sme", (0,))]


def test_a_share_rises_by_points():
    conditions = [AllOf(all=(criterion("rd_ratio", ">=", 0.05),))]
    firm = FIRM.model_copy(update={"rd_ratio": 0.03})
    compiled = CompiledConditions.compile(conditions, [Timing()])
    (change,) = changes_for(
        compiled, conditions.__getitem__, firm, ON, judge_all(compiled, firm, ON), terms=load_terms()
    )
    assert "增加2个百分点（达到5%）" in change.wording.zh
    assert "2 points more (5 %)" in change.wording.en


def test_a_platform_opens_nothing_that_asks_for_another():
    firm = FIRM.model_copy(update={"platforms": ()})
    centre = criterion("platforms", "has_any", ("省级柔性制造创新中心", "市级柔性制造创新中心"))
    garden, both = criterion("platforms", "has_any", ("青创孵化营",)), ("市级柔性制造创新中心", "青创孵化营")
    found = changes(
        [(centre,), (garden,), (criterion("platforms", "has_all", both),), (centre, garden)], firm
    )
    assert {target: opens for _, target, opens in found} == {"市级柔性制造创新中心": (0,), "青创孵化营": (1,)}


def test_a_platform_opens_also_what_asks_for_its_kind():
    firm = FIRM.model_copy(update={"platforms": ()})
    asked = [("省级重点实验室",), ("重点实验室",)]
    found = changes([(criterion("platforms", "has_any", words),) for words in asked], firm)
    assert ("platforms", "重点实验室", (0, 1)) in found


def test_what_schools_and_towns_are_named_is_nothing_for_a_firm_to_win():
    school = (criterion("titles", "has_any", ("全国专利教育示范学校", "省级专利强县")),)
    assert changes([school]) == []
    assert changes([school], FIRM.model_copy(update={"entity_type": EntityType.UNIVERSITY})) != []


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("titles", "省级数据合规示范科研机构"),
        ("titles", "市级示范行业协会"),
        ("platforms", "国家级知识产权保护中心"),
        ("platforms", "海外知识产权维权援助分中心"),
    ],
)
def test_what_institutes_hold_and_offices_set_up_is_no_step_for_a_firm(field, name):
    firm = FIRM.model_copy(update={"platforms": ()})
    asks = (criterion(field, "has_any", (name,)),)
    assert changes([asks], firm) == []
    assert changes([asks], firm.model_copy(update={"entity_type": EntityType.INSTITUTE})) != []


def test_what_is_met_then_comes_before_more_that_is_only_opened_and_then_the_larger_sum():
    def held(name, *more):
        return (criterion("titles", "has_any", (name,)), *more)

    unsure = OpaqueCriterion()
    trees = [held("gazelle", unsure), held("gazelle", unsure), held("high_tech", unsure), held("tech_sme")]
    stakes = Stakes(np.ones(4), np.array([1e5, 1e5, 9e5, 1e4]))
    found = changes(trees, stakes=stakes)
    assert [target for _, target, _ in found] == ["tech_sme", "high_tech", "gazelle"]


def test_what_is_not_to_count_is_neither_opened_nor_lost():
    larger, small = criterion("revenue_yuan", ">=", 6e6), criterion("revenue_yuan", "<=", 5e6)
    conditions = [AllOf(all=(larger,)), AllOf(all=(larger,)), AllOf(all=(small,))]
    compiled = CompiledConditions.compile(conditions, [Timing()] * 3)
    stakes = Stakes(np.array([0.5, np.nan, np.nan]), np.zeros(3))
    judged = judge_all(compiled, FIRM, ON)
    told = changes_for(compiled, conditions.__getitem__, FIRM, ON, judged, terms=load_terms(), stakes=stakes)
    assert [(each.opens, each.closes) for each in told] == [((0,), ())]
