import sys
from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.domain.labels import state_in_words
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.verdict import State
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.numbers import quantity, yuan
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def finding(node, **told):
    return findings_of(node, FirmProfile(**told), ON, load_terms(), issuer="沈阳市科学技术局")[0]


def criterion(field, op, value, **more):
    return Criterion(field=field, op=op, value=value, **more)


def test_a_missed_ratio_says_the_money_that_is_short():
    found = finding(criterion("rd_ratio", ">=", 0.05), rd_expense_yuan=1_080_000, revenue_yuan=24_000_000)
    assert found.state is State.UNMET
    assert found.firm_value == 0.045
    assert found.gap.amount == 0.005
    assert found.wording.zh == "研发费用占营业收入比例4.5%，需不低于5%，按上年收入还差12万元"
    assert found.wording.en == (
        "R&D expense over revenue 4.5 %; required: at least 5 % (120,000 yuan more booked R&D)"
    )


def test_a_tier_gives_the_gap_to_the_threshold_of_the_firms_own_tier():
    tiers = criterion("rd_ratio", "tiered", ((5e7, 0.05), (2e8, 0.04), (None, 0.03)))
    found = finding(tiers, rd_ratio=0.035, revenue_yuan=1e8)
    assert found.gap.amount == 0.005
    assert "还差50万元" in found.wording.zh


@pytest.mark.parametrize(
    ("leaf", "told", "zh"),
    [
        (("invention_patents", ">=", 3), {"invention_patents": 1}, "发明专利1件，需不低于3件，还差2件"),
        (("invention_patents", ">", 3), {"invention_patents": 3}, "发明专利3件，需超过3件，还差1件"),
        (
            ("revenue_yuan", ">", 5e6),
            {"revenue_yuan": 5e6},
            "上年营业收入500万元，需超过500万元，正好等于还不够",
        ),
        (("employees", "<=", 500), {"employees": 620}, "职工总数620人，需不超过500人，超出120人"),
        (
            ("revenue_growth", ">=", 0.1),
            {"revenue_growth": 0.037},
            "营业收入增长率3.7%，需不低于10%，还差6.3个百分点",
        ),
        (("listed", "=", True), {"listed": False}, "上市：否，需已上市"),
        (("size_class", "in", ("small", "micro")), {"size_class": "large"}, "企业规模：大型，需为小型、微型"),
        (("region", "in_region", "210100"), {"region": "110108"}, "注册地：海淀区，需在沈阳市"),
        (("titles", "has_any", ("high_tech",)), {"titles": []}, "资质称号：无，需具备高新技术企业"),
        (
            ("age_months", ">=", 12),
            {"founded_on": "2026-03-15"},
            "成立时间8个月，需不低于1年，再过4个月（2027-03-15）即满足",
        ),
        (("revenue_yuan", ">=", 5e6), {}, "尚未填写上年营业收入，需不低于500万元"),
        (
            ("revenue_yuan", ">=", 5e6),
            {"revenue_yuan": {"min": 3e6, "max": 8e6}},
            "上年营业收入300万元至800万元，需不低于500万元，填写准确数字后才能判定",
        ),
        (
            ("region", "in_region", "210112"),
            {"region": "210000"},
            "注册地：辽宁省，需在浑南区，请填写到区县后再判定",
        ),
        (
            ("industry", "has_any", ("氢能",)),
            {"industry": ["软件业"]},
            "所属行业：软件业，需属于氢能，字面未对上，是否属于需核实",
        ),
        (
            ("rd_staff_ratio", ">=", 0.3),
            {"rd_staff": 10, "employees": 50},
            "研发人员占比20%，需不低于30%，按现有职工还差5名研发人员",
        ),
    ],
)
def test_each_kind_of_finding_reads_as_a_sentence(leaf, told, zh):
    assert finding(criterion(*leaf), **told).wording.zh == zh


def test_an_implied_region_names_its_issuer():
    found = finding(criterion("region", "in_region", "210100", implied=True), region="210112")
    assert found.implied
    assert found.wording.zh == (
        "注册地：浑南区，符合要求（在沈阳市）（该事项未另写地域，按发文机关辖区推定，发文机关：沈阳市科学技术局）"
    )


def test_an_implied_region_in_english_names_no_chinese_issuer_and_says_what_the_measure_leaves_out():
    found = finding(criterion("region", "in_region", "210100", implied=True), region="210112")
    assert found.wording.en.isascii()
    assert found.wording.en.endswith("(implied by the place of the issuer: the measure itself names none)")


def test_under_a_negation_the_state_is_the_criterions_and_the_sentence_the_firms():
    excluded = AllOf(all=(NoneOf(none=(criterion("industry", "has_any", ("房地产",)),)),))
    found = finding(excluded, industry=["房地产开发"])
    assert (found.state, found.passed, found.negated) == (State.MET, State.UNMET, True)
    assert "需不属于房地产" in found.wording.zh


def test_what_can_not_be_tested_is_shown_with_its_words():
    body = "项目管理规范"
    opaque = OpaqueCriterion(quote=Quote.of(body, 0, 6))
    assert finding(opaque).wording.zh == "需对照原文核实：“项目管理规范”"
    assert finding(OpaqueCriterion(quote=Quote.of(body, 0, 6), kind="procedural")).state is State.UNKNOWN


def test_of_a_trade_that_is_barred_and_not_told_the_firm_is_asked_to_confirm_it():
    barred = criterion("industry", "not_in", ("建筑", "房地产"))
    found = finding(barred, industry=["电机制造"])
    assert found.state is State.UNKNOWN
    assert found.wording.zh == "所属行业：电机制造，需不属于建筑、房地产，所填内容中没有这些，请确认确不属于"
    assert found.wording.en.endswith("(none of these was told; confirm that none applies)")


def test_a_preference_is_marked_as_one():
    found = finding(criterion("awards", "has_any", ("金奖",), hardness="prefer"), awards=[])
    assert found.wording.zh.startswith("优先条件（不影响资格）：")


def test_an_absurdly_large_figure_is_worded_too():
    assert yuan(1.7e308).zh.endswith("亿元")
    assert quantity(1e60, Field.EMPLOYEES).en.startswith("1,000,")
    assert quantity(sys.float_info.max, Field.RD_RATIO).zh == "17976931348623157" + "0" * 294 + "%"


def test_a_gap_to_an_absurdly_large_share_is_worded_too():
    told = finding(Criterion(field="rd_ratio", op="<=", value=0.05), rd_ratio=sys.float_info.max)
    assert told.gap.wording.zh.startswith("超出17976931348623157")


def test_a_band_open_at_both_ends_tells_nothing():
    told = finding(Criterion(field="employees", op=">=", value=10), employees={})
    assert (told.state, "未知" in told.wording.zh) == (State.UNKNOWN, True)


def test_of_several_ways_those_not_needed_are_told_apart_from_what_is_missed():
    ways = AnyOf(any=(criterion("titles", "has_any", ("high_tech",)), criterion("employees", ">=", 100)))
    condition = AllOf(all=(ways, criterion("rd_ratio", ">=", 0.05)))
    firm = FirmProfile(titles=("high_tech",), employees=20, rd_ratio=0.01)
    title, staff, ratio = findings_of(condition, firm, ON, load_terms())
    assert [each.instead for each in (title, staff, ratio)] == [State.MET, State.MET, None]
    assert [each.spared for each in (title, staff, ratio)] == [False, True, False]
    assert state_in_words(staff).zh == "另一项已符合"
    assert [state_in_words(each).zh for each in (title, ratio)] == ["符合", "不符合"]


def test_of_several_open_ways_each_says_that_one_is_enough():
    ways = AnyOf(any=(criterion("titles", "has_any", ("high_tech",)), criterion("employees", ">=", 100)))
    condition = AllOf(all=(ways, criterion("rd_ratio", ">=", 0.05)))
    told = [state_in_words(each).zh for each in findings_of(condition, FirmProfile(), ON, load_terms())]
    assert told == ["待核实，几项符合其一即可", "待核实，几项符合其一即可", "待核实"]


def test_a_way_that_is_missed_while_another_is_open_says_so():
    ways = AnyOf(any=(criterion("titles", "has_any", ("high_tech",)), criterion("employees", ">=", 100)))
    _, staff = findings_of(AllOf(all=(ways,)), FirmProfile(employees=20), ON, load_terms())
    assert (staff.instead, state_in_words(staff).zh) == (State.UNKNOWN, "不符合，可由他项满足")


def test_of_what_bars_only_together_one_that_does_not_hold_is_enough():
    both = AllOf(all=(criterion("revenue_yuan", "<", 1e6), criterion("rd_ratio", "<", 0.03)))
    firm = FirmProfile(revenue_yuan=5e5, rd_ratio=0.05)
    revenue, ratio = findings_of(AllOf(all=(NoneOf(none=(both,)),)), firm, ON, load_terms())
    assert (revenue.passed, revenue.spared, ratio.passed) == (State.UNMET, True, State.MET)


def test_a_share_of_two_open_bands_has_no_least():
    bands = {"rd_expense_yuan": {"max": 1e6}, "revenue_yuan": {"min": 2e7}}
    found = finding(criterion("rd_ratio", ">=", 0.1), **bands)
    assert found.state is State.UNMET
    assert found.firm_value == {"min": None, "max": 0.05}
    assert "NaN" not in found.wording.zh
    assert "5%" in found.wording.zh


def test_not_holding_all_of_several_is_not_holding_none_of_them():
    both = criterion("titles", "has_all", ("high_tech", "gazelle"))
    found = finding(NoneOf(none=(both,)), titles=["high_tech", "gazelle"])
    assert "不同时具备高新技术企业、瞪羚企业" in found.wording.zh
    one = finding(NoneOf(none=(criterion("titles", "has_all", ("high_tech",)),)), titles=["high_tech"])
    assert "没有高新技术企业" in one.wording.zh


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("对2021年产值净增量1亿元以上的企业", True),
        ("2022年1月1日至9月30日投产的项目", True),
        ("2025年产值净增量1亿元以上的企业", False),
        ("2021年以来竣工的项目", False),
        ("2021年1月1日后成立的企业", False),
        ("符合《重点产品目录（2021年版）》的产品", False),
        ("2021年至申报截止日期竣工的项目", False),
        ("具有自主知识产权", False),
    ],
)
def test_a_condition_of_a_period_that_ended_years_ago_says_so(text, over):
    found = finding(OpaqueCriterion(quote=Quote.of(text, 0, len(text))))
    assert ("已过" in found.wording.zh) is over
    assert found.state is State.UNKNOWN


@pytest.mark.parametrize(
    ("text", "beside", "state"),
    [
        ("对2021年在本市纳统的设备投资达到300万元的企业", True, State.UNKNOWN),
        ("对2021年在本市纳统的设备投资达到300万元的企业", False, State.MET),
        ("对2025年在本市纳统的设备投资达到300万元的企业", True, State.MET),
        ("对2021年以来在本市纳统的设备投资达到300万元的企业", True, State.MET),
    ],
)
def test_a_figure_of_a_year_long_over_is_not_met_by_a_plan_where_the_rest_is_open(text, beside, state):
    quote = Quote.of(text, 0, len(text))
    rest = (OpaqueCriterion(quote=quote),) if beside else ()
    asked = AllOf(all=(criterion("equipment_yuan", ">=", 3e6, quote=quote), *rest))
    found = finding(asked, equipment_yuan=5e6)
    assert found.state is state
    if state is State.UNKNOWN:
        assert found.wording.zh == "设备投资500万元，需2021年不低于300万元，所填不是该年数字"
    assert finding(asked, equipment_yuan=1e6).state is State.UNMET


def test_some_days_beyond_the_greatest_age_are_not_told_as_that_very_age():
    young = criterion("age_months", "<=", 36)
    told = finding(young, founded_on=date(2023, 10, 26))
    assert (told.state, told.wording.zh) == (
        State.MET,
        "成立时间满3年（按整月计），符合要求（不超过3年）",
    )
    assert finding(young, founded_on=date(2023, 11, 24)).wording.zh == "成立时间3年，符合要求（不超过3年）"
    assert finding(young, founded_on=date(2023, 10, 24)).state is State.UNMET


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        ({"industry": ("软件",), "employees": 40, "revenue_yuan": 8e6}, "小型", "small"),
        (
            {"industry": ("服装制造业",), "employees": {"min": 300, "max": 500}, "revenue_yuan": 3e7},
            "中型",
            "medium",
        ),
        ({"industry": ("餐饮",), "employees": 5}, "微型", "micro"),
    ],
)
def test_a_firm_that_told_no_size_is_told_the_one_that_its_figures_make_it(told, zh, en):
    found = finding(criterion("size_class", "in", ("micro", "small")), **told)
    assert found.state is State.UNKNOWN
    assert found.wording.zh.endswith(f"；按所填行业和数字，划型标准为{zh}，请核对后填写")
    assert f"makes it {en}" in found.wording.en


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"industry": ("软件",), "employees": 150},
        {"industry": ("人工智能",), "employees": 40, "revenue_yuan": 8e6},
        {"industry": ("软件", "餐饮"), "employees": 120, "revenue_yuan": 1.5e7},
    ],
)
def test_nothing_is_said_of_it_where_figures_or_trades_leave_several(told):
    found = finding(criterion("size_class", "in", ("micro", "small")), **told)
    assert found.wording.zh == "尚未填写企业规模，需为微型、小型"


def test_a_finding_on_size_is_made_anew_when_the_figures_change():
    leaf = criterion("size_class", "in", ("micro", "small"))
    for employees, zh in ((40, "小型"), (5, "微型"), (40, "小型")):
        told = {"industry": ("软件",), "employees": employees, "revenue_yuan": 8e6}
        assert f"为{zh}" in finding(leaf, **told).wording.zh
