"""Sums within what a firm told of its investment, and what of a loan counts, alone and together."""

import pytest

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for, benefit_of_all
from policymatch.matching.benefits.counted import ALL, counted
from policymatch.matching.benefits.told_limits import told_groups
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.plan import plan_of
from tests.matching.benefits.offers import worth

PLANNED = FirmProfile(project_investment_yuan=6e6, loan_yuan=4e6)


def offer(name, title, words, kind="award", **sums):
    given = Benefit(quote=Quote.of(words, 0, len(words)), **({"form": "amount", "per": "project"} | sums))
    return Measure(id=name, title=title, start=0, end=len(words), kind=kind, benefits=(given,))


RETROFIT = offer("a", "纺织企业技术改造项目奖励", "给予最高800万元的奖励", cap_yuan=8e6)
WORKSHOP = offer("b", "车间扩建补助", "给予最高500万元补助", kind="grant", cap_yuan=5e6)


def test_support_for_an_investment_is_no_more_than_the_investment():
    assert worth(RETROFIT, project_investment_yuan=6e6) == (0.0, 6e6)
    assert worth(RETROFIT, project_investment_yuan=9e6) == worth(RETROFIT) == (0.0, 8e6)
    told = benefit_for(RETROFIT, PLANNED)
    assert told.text.zh == "每个项目最高600万元（不超过所填项目总投资）"
    assert told.reckoned[0].zh == "每个项目最高800万元，不超过所填项目总投资600万元"
    assert benefit_of_all(RETROFIT) is None


@pytest.mark.parametrize(
    "told", [{}, {"project_investment_yuan": 0}, {"project_investment_yuan": {"min": 1e6}}]
)
def test_an_investment_without_a_most_limits_nothing(told):
    assert worth(RETROFIT, **told) == (0.0, 8e6)


def test_an_award_for_something_else_is_not_limited_by_the_investment():
    listed = offer("c", "首次上规奖励", "给予最高800万元的奖励", cap_yuan=8e6)
    assert worth(listed, project_investment_yuan=6e6) == (0.0, 8e6)


def test_a_loan_is_no_sum_of_the_interest_on_it():
    subsidy = offer("d", "并购贷款贴息", "每年最高900万元", kind="interest_subsidy", cap_yuan=9e6, per="year")
    assert worth(subsidy, loan_yuan=4e6) == (0.0, 9e6)
    assert told_groups([subsidy, subsidy.model_copy(update={"id": "e"})], PLANNED) == []


HALF = offer(
    "h",
    "流动资金贷款贴息",
    "按贷款利息的50%给予贴息，最高80万元",
    kind="interest_subsidy",
    form="rate",
    rate=0.5,
    base="贷款利息",
    cap_yuan=8e5,
)
POINTS = offer(
    "p", "贴息", "按照2%的贴息率，最高80万元", kind="interest_subsidy", form="rate", rate=0.02, cap_yuan=8e5
)


def test_interest_that_nobody_knows_counts_in_no_total():
    assert [counted(HALF, FirmProfile(loan_yuan=told)).yuan for told in (None, 4e6)] == [0.0, 0.0]
    assert counted(HALF, PLANNED).why.zh == "贴息按实际利息计算，利息未知，写明的上限不计入合计"


def test_points_of_a_loan_count_as_far_as_they_are_known():
    assert [counted(POINTS, FirmProfile(loan_yuan=told)).yuan for told in (None, 4e6)] == [8e5, 8e4]


def test_what_was_told_as_0_brings_nothing():
    none = FirmProfile(loan_yuan=0, project_investment_yuan=0)
    assert [counted(one, none).yuan for one in (HALF, POINTS, RETROFIT)] == [0.0, 0.0, 0.0]
    assert counted(POINTS, none).why.zh == "因所填贷款余额为0，写明的上限不计入合计"
    assert counted(RETROFIT, PLANNED) is ALL


def test_a_plan_keeps_what_does_not_count_and_leaves_it_out_of_the_sum():
    told = Candidate(measure="a", title="A", kind="interest_subsidy", verdict="unclear", yuan_max=8e5)
    none = told.model_copy(update={"counted_yuan": 0.0})
    award = Candidate(measure="b", title="B", kind="award", verdict="eligible", yuan_max=1e5)
    assert plan_of([told, award], []).yuan_max == 9e5
    plan = plan_of([none, award], [])
    assert (plan.kept, plan.yuan_max, plan.credit_yuan_max) == (("a", "b"), 1e5, 0.0)


@pytest.mark.parametrize(
    "words", ["按照不超过3%的贴息率给予贴息", "给予不超过3%的设备贷款贴息支持", "按最高3个百分点贴息"]
)
def test_points_of_interest_are_reckoned_of_the_loan(words):
    subsidy = offer("d", "贴息", words, kind="interest_subsidy", form="rate", rate=0.03, cap_yuan=9e6)
    assert worth(subsidy, loan_yuan=4e6) == (0.0, 1.2e5)
    assert benefit_for(subsidy, PLANNED).text.zh.endswith("最高12万元（按所填贷款余额计算）")


def test_a_share_of_the_interest_is_not_reckoned_of_the_loan():
    half = offer(
        "d", "贴息", "按贷款利息的50%贴息", kind="interest_subsidy", form="rate", rate=0.5, base="贷款利息"
    )
    assert benefit_for(half, PLANNED).amount_yuan_max is None


def test_shares_of_one_told_base_differ_by_the_case():
    words = "一般项目不超过10%，示范项目不超过15%"
    quote = Quote.of(words, 0, len(words))
    rates = [Benefit(form="rate", rate=rate, base="项目总投资", quote=quote) for rate in (0.1, 0.15)]
    one = Measure(id="p-m1", title="示范奖励", start=0, end=9, kind="award", benefits=tuple(rates))
    told = benefit_for(one, PLANNED)
    assert told.text.zh == "最高60万元至90万元，视档次或情形（按所填项目总投资计算）"


def test_all_support_for_one_investment_together_is_no_more_than_it():
    groups = told_groups([RETROFIT, WORKSHOP], PLANNED)
    sums = {"a": 6e6, "b": 5e6}
    plan = plan_of(
        [Candidate(measure=n, title=n, kind="award", verdict="unclear", yuan_max=s) for n, s in sums.items()],
        groups,
    )
    assert (plan.kept, plan.yuan_max) == (("a", "b"), 6e6)
    assert plan.capped[0].because.zh == "“a”、“b”合计不超过所填项目总投资600万元"
    assert told_groups([RETROFIT], PLANNED) == told_groups([RETROFIT, WORKSHOP], FirmProfile()) == []
