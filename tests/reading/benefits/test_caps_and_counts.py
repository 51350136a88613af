"""Caps worded in other ways, figures of lenders and plans that are no gift, and what a sum is counted by."""

import pytest

from policymatch.domain.measure import MeasureKind, Per
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import flow_of


def benefits(text: str):
    return read_benefits(text, flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.GRANT)


@pytest.mark.parametrize(
    ("text", "cap"),
    [
        ("对参展企业给予补助，每次最高不超过3万元，境外重点展会可提高至6万元。", 60_000),
        ("对首次挂牌的企业补助100万元，成功转板的最高再补助150万元。", 1_500_000),
        ("创业担保贷款最高额度统一调整为30万元。", 300_000),
        ("每个项目最高支持限额8万元。", 80_000),
    ],
)
def test_a_cap_that_is_worded_otherwise_is_no_fixed_sum(text, cap):
    last = benefits(text)[-1]
    assert (last.amount_yuan, last.cap_yuan) == (None, cap)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("对年化担保费率低于2%（含2%）的担保业务，按担保额的0.5%给予补助。", 0.005),
        ("将新增用地计划总量的6%予以单列，支持企业扩产。", None),
        ("给予贴息，贴息后贷款平均利率控制在3%以内。", None),
        ("给予每头60元补助，其中40%用于补助运输环节。", None),
    ],
)
def test_rates_of_lenders_plans_and_inner_shares_are_not_given(text, rate):
    assert [benefit.rate for benefit in benefits(text) if benefit.rate is not None] == (
        [rate] if rate else []
    )


def test_one_yearly_cap_over_two_spans_of_years_is_the_cap_of_both():
    first, later = benefits(
        "前2年按地方贡献的70%给予奖励，后3年按地方贡献的40%给予奖励，每年最高奖励不超过300万元。"
    )
    assert [(b.rate, b.cap_yuan) for b in (first, later)] == [(0.7, 3_000_000), (0.4, 3_000_000)]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("对上规企业，当年分别给予10万元、5万元奖励。", None),
        ("对招用毕业年度高校毕业生的企业，给予2000元补贴。", None),
        ("对企业新招员工，每月给予60元补贴。", None),
        ("对维权案件，每件案件最高资助5万元。", None),
        ("对稳岗企业，按月人均500元标准给予补贴。", None),
        ("每家企业每年奖励10万元。", Per.YEAR),
        ("每件专利资助2000元。", Per.PATENT),
    ],
)
def test_a_month_a_case_and_the_year_of_graduation_count_no_gift(text, per):
    assert benefits(text)[0].per is per


@pytest.mark.parametrize(
    "text", ["按规定享受3%的贴息。", "按照顶格50%给予补助。", "按其2024年10%的比例给予补助。"]
)
def test_words_that_name_nothing_are_no_base(text):
    assert benefits(text)[0].base is None


def test_a_lower_rate_of_a_lender_for_some_is_given_too():
    given = benefits("对农户按不超过0.9%（扶贫项目担保费率不超过0.6%）的优惠担保费率提供担保。")
    assert [benefit.rate for benefit in given] == [0.009, 0.006]
