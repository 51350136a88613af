from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, OpaqueCriterion
from policymatch.domain.labels import verdict_note
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.reality import Fact
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.findings.explain import standing_with_caution, why
from policymatch.matching.findings.findings import findings_of
from policymatch.terms import load_terms

ON = date(2026, 11, 24)


def reason_of(verdict, findings, given, day=None):
    return why(given, standing_with_caution(verdict, findings, day))


def criterion(field, op, value, **more):
    return Criterion(field=field, op=op, value=value, **more)


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
    reason = reason_of(Verdict.UNCLEAR, findings, given)
    assert reason.zh == "一次性20万元。已符合注册地；待核实：资质称号，另有1项需对照原文的条件。"
    assert reason_of(Verdict.NOT_YET, findings, given, date(2027, 3, 1)).zh.endswith("2027-03-01起可以。")


def test_a_day_is_promised_only_where_nothing_else_is_open():
    condition = AllOf(all=(criterion("age_months", ">=", 36), OpaqueCriterion()))
    given = FirmBenefit(text=Wording(zh="一次性20万元", en="200,000 yuan once"))
    told = FirmProfile(founded_on=date(2024, 5, 1))
    both = reason_of(Verdict.NOT_YET, findings_of(condition, told, ON, load_terms()), given, date(2027, 5, 1))
    assert both.zh == "一次性20万元。暂不能申报，还待核实：1项需对照原文的条件；均符合的，2027-05-01起可以。"
    assert both.en.endswith(
        "Not yet, and to be confirmed: 1 condition to read in the text. "
        "If all of it holds, it may be had from 2027-05-01."
    )
    age = AllOf(all=condition.all[:1])
    alone = reason_of(Verdict.NOT_YET, findings_of(age, told, ON, load_terms()), given, date(2027, 5, 1))
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
        reason_of(Verdict.ELIGIBLE, findings, given).zh
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
    told = reason_of(Verdict.ELIGIBLE, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))
    assert told == Wording(zh=f"奖励。{zh}", en=f"Award. {en}")
    sum_told = [Fact(kind="amount", stated=True, wording=Wording(zh="金额", en="amount"))]
    note = verdict_note(Verdict.ELIGIBLE, findings, sum_told)
    assert (note is None) == ("均已符合" in zh)
    assert verdict_note(Verdict.DRAFT, findings, sum_told) is None


@pytest.mark.parametrize("told", ["amount", "entry", "window"])
def test_where_the_text_tells_no_sum_no_way_and_no_time_the_verdict_says_so(told):
    condition = AllOf(all=(criterion("region", "in_region", "210100"),))
    findings = findings_of(condition, FirmProfile(region="210112"), ON, load_terms())
    words = Wording(zh="正式文件", en="in force")
    formal = Fact(kind="formal", stated=True, wording=words)
    note = verdict_note(Verdict.ELIGIBLE, findings, [formal])
    assert note is not None
    assert note.zh == "文中未写明金额、申报入口和时间，请先向主管部门核实"
    assert (
        verdict_note(Verdict.ELIGIBLE, findings, [formal, Fact(kind=told, stated=True, wording=words)])
        is None
    )


def test_the_reason_says_what_is_open_where_it_is_a_step_alone():
    step = OpaqueCriterion(kind="procedural", quote=Quote.of("到窗口办理备案", 0, 7))
    ways = AllOf(all=(AnyOf(any=(criterion("employees", ">=", 100), step)),))
    findings = findings_of(ways, FirmProfile(employees=5), ON, load_terms())
    told = reason_of(Verdict.UNCLEAR, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))
    assert told.zh == "奖励。其余取决于需要办理的事项或主管部门的评定。"


def reason(condition, **told):
    findings = findings_of(condition, FirmProfile(**told), ON, load_terms())
    return reason_of(Verdict.INELIGIBLE, findings, FirmBenefit(text=Wording(zh="奖励", en="award")))


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


def test_a_field_that_is_met_once_and_open_once_is_named_once():
    asked = AllOf(
        all=(
            criterion("region", "in_region", "210100"),
            criterion("industry", "has_any", ("软件",)),
            criterion("industry", "has_any", ("种业",)),
        )
    )
    found = findings_of(asked, FirmProfile(region="210112", industry=["软件"]), ON, load_terms())
    told = reason_of(
        Verdict.UNCLEAR, found, FirmBenefit(text=Wording(zh="最高10万元", en="up to 100,000 yuan"))
    )
    assert told.zh == "最高10万元。已符合注册地；待核实：所属行业。"
