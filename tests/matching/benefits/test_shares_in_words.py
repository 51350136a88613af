"""Shares and rates of a benefit are called what they are."""

import pytest

from policymatch.domain.measure import Benefit, Exclusivity, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for
from tests.matching.benefits.offers import QUOTE, measure, stated, worth


@pytest.mark.parametrize(
    ("words", "form", "rate", "told"),
    [
        ("减按25%计入应纳税所得额", "tax_rate", 0.25, "所得减按25%计税"),
        ("减按40%计算应纳税所得额", "tax_rate", 0.4, "所得减按40%计税"),
        ("减按90%计入收入总额", "tax_rate", 0.9, "收入减按90%计入收入总额"),
        ("按50%的幅度减免“六税两费”", "tax_rate", 0.5, "减征50%"),
        ("减按15%的税率征收", "tax_rate", 0.15, "税率15%"),
        ("按照无形资产成本的200%在税前摊销", "tax_rate", 2.0, "按成本的200%摊销"),
        ("按照实际发生额的100%在税前加计扣除", "deduction", 1.0, "加计扣除100%"),
    ],
)
def test_a_relief_says_what_its_share_is_of(words, form, rate, told):
    quoted = Benefit(quote=Quote.of(words, 0, len(words)), form=form, rate=rate)
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="tax", benefits=(quoted,))
    assert benefit_for(one, FirmProfile()).text.zh == told


@pytest.mark.parametrize(
    ("words", "benefit", "zh", "en"),
    [
        (
            "对增值税实际税负超过6%的部分实行即征即退",
            {"form": "other", "rate": 0.06, "base": "增值税实际税负"},
            "增值税实际税负超过6%的部分退还",
            "what the VAT paid comes to above 6 % is refunded",
        ),
        (
            "第四年至第六年按照25%的法定税率减半征收企业所得税",
            {"form": "tax_rate", "rate": 0.125},
            "第四年至第六年减半后税率12.5%",
            "years 4 to 6: half the rate, 12.5 %",
        ),
        (
            "第一年至第三年免征企业所得税",
            {"form": "tax_rate", "rate": 0.0},
            "第一年至第三年免征",
            "years 1 to 3: exempt",
        ),
        (
            "新购置的器具允许一次性计入当期成本费用在税前扣除",
            {"form": "deduction", "rate": 1.0},
            "一次性税前扣除",
            "deducted before tax in full at once",
        ),
        (
            "技术改造投入可按15%比例抵免企业当年应纳税额",
            {"form": "deduction", "rate": 0.15, "base": "技术改造投入"},
            "按技术改造投入的15%抵免税额",
            "15 % of what is spent on the retrofit off the tax due",
        ),
        (
            "可按投资额的60%抵扣应纳税所得额",
            {"form": "deduction", "rate": 0.6, "base": "投资额"},
            "按投资额的60%抵扣应纳税所得额",
            "60 % of the sum invested off the taxable income",
        ),
        (
            "按照可抵扣进项税额加计8%抵减应纳税额",
            {"form": "deduction", "rate": 0.08, "base": "可抵扣进项税额"},
            "按可抵扣进项税额加计8%抵减税额",
            "a further 8 % of the input tax off the tax due",
        ),
        (
            "超过200万元的部分减半征收企业所得税",
            {"form": "other", "rate": 0.5},
            "超过200万元的部分减征50%",
            "50 % less tax on what is above",
        ),
        (
            "不超过年度利润总额9%的部分，准予扣除",
            {"form": "deduction", "rate": 0.09},
            "9%以内税前扣除",
            "deducted before tax up to 9 %",
        ),
    ],
)
def test_each_sort_of_tax_relief_is_called_by_its_own_name(words, benefit, zh, en):
    told = benefit_for(stated(words, "tax", **benefit), FirmProfile()).text
    assert (told.zh, told.en) == (zh, en)


@pytest.mark.parametrize(
    ("words", "kind", "benefit", "zh", "en"),
    [
        (
            "对小微企业的报价给予6%至9%的扣除后参加评审",
            "procurement",
            {"form": "rate", "rate": 0.06, "base": "投标报价"},
            "投标报价扣除6%至9%",
            "6 % to 9 % taken off the bid price",
        ),
        (
            "按检测费的8%至12%给予补助",
            "grant",
            {"form": "rate", "rate": 0.08, "base": "检测费"},
            "按检测费的8%至12%，未写明上限",
            "8 % to 12 % of the cost named in the text, no cap stated",
        ),
    ],
)
def test_a_range_of_rates_keeps_both_ends(words, kind, benefit, zh, en):
    told = benefit_for(stated(words, kind, **benefit), FirmProfile()).text
    assert (told.zh, told.en) == (zh, en)


def test_interest_that_is_paid_whole_in_some_cases_alone_keeps_its_usual_rate():
    words = "按照不超过3%给予贴息，特别重大的项目可全额贴息"
    quote = Quote.of(words, 0, len(words))
    rates = tuple(Benefit(form="rate", rate=rate, quote=quote) for rate in (0.03, 1.0))
    one = Measure(id="p-m1", title="t", start=0, end=9, kind="interest_subsidy", benefits=rates)
    told = benefit_for(one, FirmProfile())
    assert (told.rate, told.text.zh) == (0.03, "按3%贴息，部分情形全额贴息，未写明上限")


@pytest.mark.parametrize(
    ("words", "kind", "benefit", "zh", "en"),
    [
        (
            "按不超过实际租金的40%给予补助",
            "grant",
            {"form": "rate", "rate": 0.4, "base": "实际租金"},
            "按不超过实际租金的40%，未写明上限",
            "at most 40 % of the rent, no cap stated",
        ),
        (
            "检测费最高支持比例为45％",
            "grant",
            {"form": "rate", "rate": 0.45, "base": "检测费"},
            "按不超过检测费的45%，未写明上限",
            "at most 45 % of the cost named in the text, no cap stated",
        ),
        (
            "甲类和乙类项目补助比例分别不超过35%和15%",
            "grant",
            {"form": "rate", "rate": 0.15},
            "比例不超过15%，基数见原文，未写明上限",
            "at most 15 % of what the text names, no cap stated",
        ),
        (
            "按照不超过1.5%的贴息率给予贴息",
            "interest_subsidy",
            {"form": "rate", "rate": 0.015},
            "按不超过1.5%贴息，未写明上限",
            "interest subsidised, at most 1.5 %, no cap stated",
        ),
        (
            "单户担保费率原则上不超过0.6%",
            "guarantee",
            {"form": "rate", "rate": 0.006},
            "担保费率不超过0.6%",
            "a guarantee fee of at most 0.6 %",
        ),
        (
            "引导基金持有股权不超过15%",
            "equity",
            {"form": "rate", "rate": 0.15},
            "持股比例不超过15%",
            "at most 15 % of the shares are taken",
        ),
    ],
)
def test_a_rate_that_is_told_as_a_most_is_called_one(words, kind, benefit, zh, en):
    told = benefit_for(stated(words, kind, **benefit), FirmProfile()).text
    assert (told.zh, told.en) == (zh, en)


def test_a_rate_that_is_told_as_a_most_is_reckoned_from_nothing_up():
    words = "按不超过设备投资额的20%给予奖励，最高不超过600万元"
    one = stated(words, "award", form="rate", rate=0.2, cap_yuan=6e6, base="设备投资额")
    told = benefit_for(one, FirmProfile(equipment_yuan=1e7))
    assert (told.amount_yuan_min, told.amount_yuan_max, told.rate_at_most) == (0.0, 2e6, True)
    assert told.trace == ("≤ 20 % × equipment_yuan 10,000,000 = 0 – 2,000,000, ≤ 6,000,000 yuan",)
    assert [line.zh for line in told.reckoned] == ["设备投资1000万元 × 最高20% = 0元至200万元，最高600万元"]
    fixed = stated("按设备投资额的20%给予奖励", "award", form="rate", rate=0.2, base="设备投资额")
    assert worth(fixed, equipment_yuan=1e7) == (2e6, 2e6)


@pytest.mark.parametrize(
    "words", ["年所得不超过90万元的部分按30%给予补助", "不超过两年，按租金的30%", "按最高等级标准的30%"]
)
def test_a_most_of_something_else_bounds_no_rate(words):
    one = stated(words, "grant", form="rate", rate=0.3, base="项目总投资")
    assert worth(one, project_investment_yuan=1e6) == (3e5, 3e5)


def test_a_rate_under_a_cap_over_several_supports_names_that_cap():
    total = Exclusivity(rule="total_cap", cap_yuan=8e5, quote=QUOTE)
    one = measure({"form": "rate", "rate": 0.3, "base": "检测费"}, exclusive=(total,))
    told = benefit_for(one, FirmProfile()).text
    assert told.zh == "按检测费的30%，合计不超过80万元"
    assert told.en == "30 % of the cost named in the text, at most 800,000 yuan in all"


@pytest.mark.parametrize(
    ("words", "kind", "base", "rate", "zh", "en"),
    [
        (
            "可按不低于底价的15%确定竞买保证金",
            "other",
            "不低于底价",
            0.15,
            "保证金按不低于底价的15%收取",
            "a deposit of no less than 15 % of the reserve price",
        ),
        (
            "出让底价按最低价标准的65%执行",
            "other",
            "最低价标准",
            0.65,
            "价格按最低价标准的65%确定",
            "priced at 65 % of the minimum land price",
        ),
        (
            "可按不低于所在地同等级别工业用地出让最低价标准的75%确定底价",
            "other",
            "不低于所在地同等级别工业用地出让最低价标准",
            0.75,
            "价格按不低于所在地同等级别工业用地出让最低价标准的75%确定",
            "priced at no less than 75 % of the minimum land price",
        ),
        (
            "配套设施用地可再增加4%",
            "other",
            None,
            0.04,
            "用地比例4%",
            "a share of 4 % of land",
        ),
        (
            "收入中60%的比例用于服务人员的绩效奖励",
            "other",
            None,
            0.6,
            "60%归人员或团队",
            "60 % goes to the staff",
        ),
        (
            "担保费率最高减免20%",
            "guarantee",
            None,
            0.2,
            "减免不超过20%",
            "at most 20 % less",
        ),
    ],
)
def test_a_share_that_is_no_support_is_not_told_as_one(words, kind, base, rate, zh, en):
    told = benefit_for(stated(words, kind, form="other", rate=rate, base=base), FirmProfile()).text
    assert (told.zh, told.en) == (zh, en)


def test_a_rate_that_is_a_least_is_worth_no_less_and_up_to_the_cap():
    words = "按研发投入的4%以上、最高给予80万元补助"
    one = stated(words, "grant", form="rate", rate=0.04, cap_yuan=8e5, base="研发投入")
    assert worth(one, rd_expense_yuan=5e6) == (2e5, 8e5)
    told = benefit_for(one, FirmProfile(rd_expense_yuan=5e6)).text
    assert told.zh == "不低于20万元，最高80万元（按所填研发费用计算）"
    assert told.en.startswith("at least 200,000 yuan, up to 800,000 yuan")
    assert worth(one, rd_expense_yuan=5e7) == (8e5, 8e5)


def test_a_least_without_a_cap_names_the_least():
    one = stated("按不低于设备投资额的6%给予补助", "grant", form="rate", rate=0.06, base="设备投资额")
    assert benefit_for(one, FirmProfile()).text.zh == "按不低于设备投资额的6%，未写明上限"
    assert benefit_for(one, FirmProfile()).text.en == "at least 6 % of equipment investment, no cap stated"


@pytest.mark.parametrize(
    "words", ["对研发占比6%以上的企业，按研发投入的6%给予补助", "不低于6%的，按研发投入的6%给予补助"]
)
def test_a_least_that_is_asked_is_none_of_what_is_given(words):
    one = stated(words, "grant", form="rate", rate=0.06, cap_yuan=9e5, base="研发投入")
    assert worth(one, rd_expense_yuan=5e6) == (3e5, 3e5)


@pytest.mark.parametrize("words", ["按不低于1:1的比例给予配套资助", "按国家资助额不低于1：1给予配套"])
def test_a_share_told_as_one_to_one_may_be_a_least_too(words):
    one = stated(words, "grant", form="rate", rate=1.0, base="国家资助额")
    assert benefit_for(one, FirmProfile()).text.zh == "按不低于国家资助额的100%，未写明上限"


def test_points_of_interest_may_be_a_least_too():
    one = stated("按不低于2个百分点给予贴息", "interest_subsidy", form="rate", rate=0.02)
    assert benefit_for(one, FirmProfile()).text.zh == "按不低于2%贴息，未写明上限"
