"""What is no money to keep: tax reliefs, loans, stakes and foreign sums, beside money for them."""

import pytest

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for, yuan_named
from tests.matching.benefits.offers import measure, stated, worth


def test_no_money_named_is_no_amount():
    reckoned = benefit_for(measure({"form": "service"}), FirmProfile())
    assert (reckoned.amount_yuan_min, reckoned.amount_yuan_max, reckoned.rate) == (None, None, None)
    assert reckoned.text.zh == "文件未写明金额"


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        ("对入驻船厂免收岸线使用费、船舶检验费。", "免收岸线使用费、船舶检验费", "fees are waived"),
        ("对小微船厂减半收取岸线使用费。", "减半收取岸线使用费", "fees are reduced"),
        ("为船厂免费提供检测服务。", "免费", "free of charge"),
        ("为船厂提供检测服务。", "文件未写明金额", "no amount is stated"),
        ("对评估为优秀的船厂给予经费支持。", "文件未写明金额", "no amount is stated"),
    ],
)
def test_a_fee_that_is_waived_is_named(words, zh, en):
    told = benefit_for(stated(words, "other", form="other"), FirmProfile()).text
    assert (told.zh, told.en) == (zh, en)


def test_a_tax_rate_is_no_sum():
    reckoned = benefit_for(
        measure({"form": "tax_rate", "rate": 0.15}, kind="tax"), FirmProfile(profit_yuan=1e6)
    )
    assert (reckoned.amount_yuan_max, reckoned.text.zh) == (None, "税率15%")


@pytest.mark.parametrize(
    ("words", "kind", "benefit"),
    [
        ("不超过200万元的部分免征所得税", "tax", {"form": "tax_rate", "rate": 0.0, "cap_yuan": 2e6}),
        ("单位价值不超过300万元的，允许一次性扣除", "tax", {"form": "deduction", "cap_yuan": 3e6}),
        ("月销售额8万元以下的免征增值税", "tax", {"form": "other", "amount_yuan": 8e4}),
        ("给予最高不超过150万元的创业担保贷款", "interest_subsidy", {"form": "amount", "cap_yuan": 1.5e6}),
        ("贷款额度最高60万元", "interest_subsidy", {"form": "amount", "cap_yuan": 6e5}),
    ],
)
def test_a_limit_of_income_and_the_size_of_a_loan_are_no_money(words, kind, benefit):
    one = stated(words, kind, **benefit)
    assert worth(one) == (None, None)
    assert yuan_named(one) == 0.0


def test_the_size_of_a_loan_stands_apart_as_credit():
    lent = benefit_for(
        stated("最高不超过150万元的创业担保贷款", "interest_subsidy", form="amount", cap_yuan=1.5e6),
        FirmProfile(),
    )
    assert lent.credit_yuan_max == 1.5e6
    assert lent.text.zh == "文件未写明金额；贷款最高150万元"
    assert (
        benefit_for(measure({"form": "amount", "cap_yuan": 5e6}, kind="loan"), FirmProfile()).credit_yuan_max
        == 5e6
    )


@pytest.mark.parametrize(
    "words", ["给予最高50万元的贷款贴息", "按贷款金额给予最高50万元奖励", "给予最高50万元贷款风险补偿"]
)
def test_money_for_a_loan_is_money(words):
    one = stated(words, "interest_subsidy", form="amount", cap_yuan=5e5)
    assert worth(one) == (0.0, 5e5)
    assert benefit_for(one, FirmProfile()).credit_yuan_max is None


def test_an_extra_deduction_is_told_as_less_income_taxed_and_never_as_money():
    one = stated("研发费用税前加计扣除比例提高至90%", "grant", form="deduction", rate=0.9)
    reckoned = benefit_for(one, FirmProfile(rd_expense_yuan=4e6))
    assert (reckoned.amount_yuan_min, reckoned.amount_yuan_max, reckoned.text.zh) == (
        None,
        None,
        "加计扣除90%",
    )
    assert [line.zh for line in reckoned.reckoned] == [
        "研发费用400万元 × 90%：应纳税所得额最多再减360万元，不是发放的资金"
    ]


def test_an_extra_deduction_of_what_was_not_told_has_no_line():
    one = stated("研发费用税前加计扣除比例提高至90%", "tax", form="deduction", rate=0.9)
    assert benefit_for(one, FirmProfile()).reckoned == ()


@pytest.mark.parametrize("form", ["deduction", "rate"])
def test_a_share_above_the_whole_of_an_absurd_figure_fails_nothing(form):
    one = stated("研发费用税前加计扣除比例提高至120%", "tax", form=form, rate=1.2)
    assert benefit_for(one, FirmProfile(rd_expense_yuan=1.7e308)).text.zh


def test_a_stake_that_is_taken_in_the_firm_is_no_money_to_keep():
    words = "由市级平台出资额不超过2000万元"
    grant = Benefit(form="amount", cap_yuan=3e6, quote=Quote.of("给予不超过300万元补助", 0, 12))
    stake = Benefit(form="amount", cap_yuan=2e7, quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(grant, stake))
    reckoned = benefit_for(one, FirmProfile())
    assert (reckoned.amount_yuan_max, reckoned.credit_yuan_max) == (3e6, 2e7)
    assert reckoned.text.zh == "最高300万元；另有股权投资最高2000万元"
    assert yuan_named(one) == 3e6


def test_money_reckoned_of_what_was_paid_in_is_no_stake():
    one = stated("按出资额的10%给予最高200万元补助", "grant", form="rate", rate=0.1, cap_yuan=2e6)
    assert benefit_for(one, FirmProfile()).amount_yuan_max == 2e6


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("核定额度最高不超过等值300万美元", "以外币写明：最高等值300万美元"),
        ("给予50万欧元支持", "以外币写明：50万欧元"),
        ("对到位外资500万美元以上的企业给予奖励", "文件未写明金额"),
        ("给予到资超过500万美元的企业奖励", "文件未写明金额"),
    ],
)
def test_a_sum_in_foreign_money_is_told_as_it_stands(words, told):
    assert benefit_for(stated(words, "other", form="other"), FirmProfile()).text.zh == told


def test_a_sum_in_foreign_money_beside_one_in_yuan_is_told_too():
    words = "另给予最高不超过30万欧元的补贴"
    grant = Benefit(form="amount", amount_yuan=3e6, quote=Quote.of("给予300万元补助", 0, 9))
    abroad = Benefit(form="amount", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=20, kind="grant", benefits=(grant, abroad))
    reckoned = benefit_for(one, FirmProfile())
    assert reckoned.amount_yuan_max == 3e6
    assert reckoned.text.zh == "300万元；另以外币给予最高30万欧元"
    assert reckoned.text.en == "3,000,000 yuan; and, in foreign currency, up to 300,000 euros"
