import sys
from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion
from policymatch.domain.fields import Field
from policymatch.domain.labels import state_in_words, verdict_note
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import State, Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.explain import why
from policymatch.matching.findings import findings_of
from policymatch.matching.numbers import quantity, yuan
from policymatch.matching.profile import parse_profile
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
        "注册地：浑南区，符合要求（在沈阳市）（文中未写地域，按发文机关辖区推定，发文机关：沈阳市科学技术局）"
    )


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


def test_a_preference_is_marked_as_one():
    found = finding(criterion("awards", "has_any", ("金奖",), hardness="prefer"), awards=[])
    assert found.wording.zh.startswith("优先条件（不影响资格）：")


def test_the_reason_names_what_is_met_and_what_is_open():
    condition = AllOf(
        all=(
            criterion("region", "in_region", "210100"),
            criterion("titles", "has_any", ("high_tech",)),
            OpaqueCriterion(),
        )
    )
    findings = findings_of(condition, FirmProfile(region="210112"), ON, load_terms())
    given = FirmBenefit(text=Wording(zh="一次性20万元", en="200,000 yuan once"))
    reason = why(Verdict.UNCLEAR, findings, given)
    assert reason.zh == "一次性20万元。已符合注册地；待核实：资质称号，另有1项需对照原文的条件。"
    assert why(Verdict.NOT_YET, findings, given, date(2027, 3, 1)).zh.endswith("2027-03-01起可以。")


def test_a_day_is_promised_only_where_nothing_else_is_open():
    condition = AllOf(all=(criterion("age_months", ">=", 36), OpaqueCriterion()))
    given = FirmBenefit(text=Wording(zh="一次性20万元", en="200,000 yuan once"))
    told = FirmProfile(founded_on=date(2024, 5, 1))
    both = why(Verdict.NOT_YET, findings_of(condition, told, ON, load_terms()), given, date(2027, 5, 1))
    assert both.zh == "一次性20万元。暂不能申报，还待核实：1项需对照原文的条件；均符合的，2027-05-01起可以。"
    assert both.en.endswith(
        "Not yet, and to be confirmed: 1 condition to read in the text. "
        "If all of it holds, it may be had from 2027-05-01."
    )
    age = AllOf(all=condition.all[:1])
    alone = why(Verdict.NOT_YET, findings_of(age, told, ON, load_terms()), given, date(2027, 5, 1))
    assert alone.zh == "一次性20万元。暂不能申报，2027-05-01起可以。"


def test_of_several_ways_only_those_are_named_that_are_met():
    text = "高新技术企业、科技型中小企业或经推荐的企业"
    ways = (
        criterion("titles", "has_any", ("high_tech",)),
        criterion("size_class", "in", ("micro", "small")),
        OpaqueCriterion(quote=Quote.of(text, 15, 21)),
    )
    condition = AllOf(all=(criterion("region", "in_region", "210000"), AnyOf(any=ways)))
    firm = FirmProfile(region="210112", titles=["high_tech"], size_class="medium")
    findings = findings_of(condition, firm, ON, load_terms())
    given = FirmBenefit(text=Wording(zh="一次性20万元", en="200,000 yuan once"))
    assert (
        why(Verdict.ELIGIBLE, findings, given).zh
        == "一次性20万元。可核验的条件（注册地、资质称号）均已符合。"
    )


IMPLIED = criterion("region", "in_region", "210100", implied=True)
PREFERRED = criterion("titles", "has_any", ("gazelle",), hardness="prefer")


@pytest.mark.parametrize(
    ("asked", "zh", "en"),
    [
        (
            (IMPLIED, PREFERRED),
            "原文未写明条件，仅按发文机关辖区推定注册地；能否获得，请先向主管部门核实。",
            "The text names no condition, only the place is implied by the issuer. "
            "Ask the bureau first who may have it.",
        ),
        (
            (OpaqueCriterion(kind="discretionary"),),
            "原文未写明条件，是否给予由主管部门评定；能否获得，请先向主管部门核实。",
            "The text names no condition; the bureau or a panel decides who has it. "
            "Ask the bureau first who may have it.",
        ),
        (
            (criterion("region", "in_region", "210100"),),
            "可核验的条件（注册地）均已符合。",
            "All conditions that can be tested are met: Place of registration.",
        ),
        (
            (criterion("region", "in_region", "210100"), OpaqueCriterion(kind="discretionary")),
            "可核验的条件（注册地）均已符合，是否给予由主管部门评定。",
            "All conditions that can be tested are met: Place of registration; "
            "the bureau or a panel decides who has it.",
        ),
    ],
)
def test_where_the_text_asks_nothing_no_condition_is_said_to_be_met(asked, zh, en):
    findings = findings_of(AllOf(all=asked), FirmProfile(region="210112"), ON, load_terms())
    told = why(Verdict.ELIGIBLE, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))
    assert told == Wording(zh=f"奖励。{zh}", en=f"Award. {en}")
    note = verdict_note(Verdict.ELIGIBLE, findings)
    assert (note is None) == ("均已符合" in zh)
    assert verdict_note(Verdict.DRAFT, findings) is None


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


def test_a_way_that_is_missed_while_another_is_open_says_so():
    ways = AnyOf(any=(criterion("titles", "has_any", ("high_tech",)), criterion("employees", ">=", 100)))
    _, staff = findings_of(AllOf(all=(ways,)), FirmProfile(employees=20), ON, load_terms())
    assert (staff.instead, state_in_words(staff).zh) == (State.UNKNOWN, "不符合，可由他项满足")


def test_of_what_bars_only_together_one_that_does_not_hold_is_enough():
    both = AllOf(all=(criterion("revenue_yuan", "<", 1e6), criterion("rd_ratio", "<", 0.03)))
    firm = FirmProfile(revenue_yuan=5e5, rd_ratio=0.05)
    revenue, ratio = findings_of(AllOf(all=(NoneOf(none=(both,)),)), firm, ON, load_terms())
    assert (revenue.passed, revenue.spared, ratio.passed) == (State.UNMET, True, State.MET)


def test_the_reason_says_what_is_open_where_it_is_a_step_alone():
    step = OpaqueCriterion(kind="procedural", quote=Quote.of("到窗口办理备案", 0, 7))
    ways = AllOf(all=(AnyOf(any=(criterion("employees", ">=", 100), step)),))
    findings = findings_of(ways, FirmProfile(employees=5), ON, load_terms())
    told = why(Verdict.UNCLEAR, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))
    assert told.zh == "奖励。其余取决于需要办理的事项或主管部门的评定。"


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


def test_an_industry_is_told_in_english_where_the_tables_have_it():
    found = finding(
        criterion("industry", "has_any", ("制造业", "光学", "养蜂")),
        industry=["专用设备制造业", "智能制造"],
    )
    assert "Manufacture of special-purpose machinery, intelligent manufacturing" in found.wording.en
    assert "one of Manufacturing, optoelectronics (光学), 养蜂" in found.wording.en
    assert "专用设备制造业、智能制造" in found.wording.zh


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


def reason(condition, **told):
    findings = findings_of(condition, FirmProfile(**told), ON, load_terms())
    return why(Verdict.INELIGIBLE, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))


def test_the_reason_names_every_way_where_all_of_them_are_missed():
    ways = AnyOf(
        any=(criterion("entity_type", "in", ("team",)), criterion("size_class", "in", ("small", "medium")))
    )
    told = reason(AllOf(all=(ways,)), entity_type="enterprise", size_class="large")
    assert told.zh == (
        "奖励。不符合：主体类型：企业，需为团队；可替代的条件也不符合：企业规模：大型，需为小型、中型。"
    )
    assert "; nor is what would do instead: " in told.en


def test_a_missed_condition_without_another_way_is_named_alone():
    both = (criterion("employees", ">=", 100), criterion("revenue_yuan", ">=", 1e7))
    told = reason(AllOf(all=both), employees=20, revenue_yuan=1e6)
    assert told.zh == "奖励。不符合：职工总数20人，需不低于100人，还差80人。"


def test_other_names_of_a_trade_are_matched_and_not_told_again():
    told = {"industry": ["robot", "软件和信息技术服务业"], "tech_field": ["embodied intelligence", "AI"]}
    profile = parse_profile(told, on=ON, terms=load_terms())
    asked = criterion("industry", "has_any", ("软件信息服务业",))
    (found,) = findings_of(asked, profile, ON, load_terms())
    assert found.state is State.MET
    assert found.wording.zh.startswith(
        "所属行业：robot、软件和信息技术服务业、embodied intelligence、AI，符合要求"
    )
    assert found.wording.en.count("robotics") == found.wording.en.count("mbodied intelligence") == 1


def test_a_trade_that_another_covers_by_its_name_is_not_told_beside_it():
    value = ("工业企业", *load_terms().fields.covered_by("工业企业"))
    found = finding(criterion("industry", "has_any", value), industry=["电机制造业"])
    assert found.wording.zh == "所属行业：电机制造业，符合要求（属于工业企业）"
    assert "one of" not in found.wording.en


def test_a_trade_told_in_both_languages_is_named_once_in_english():
    told = {"tech_field": ["new energy vehicles", "新能源汽车"]}
    found = finding(criterion("tech_field", "has_any", ("种业",)), **told)
    assert found.wording.en.count("ehicles") == 1


def test_a_field_that_is_met_once_and_open_once_is_named_once():
    asked = AllOf(
        all=(
            criterion("region", "in_region", "210100"),
            criterion("industry", "has_any", ("软件",)),
            criterion("industry", "has_any", ("种业",)),
        )
    )
    found = findings_of(asked, FirmProfile(region="210112", industry=["软件"]), ON, load_terms())
    told = why(Verdict.UNCLEAR, found, FirmBenefit(text=Wording(zh="最高10万元", en="up to 100,000 yuan")))
    assert told.zh == "最高10万元。已符合注册地；待核实：所属行业。"
