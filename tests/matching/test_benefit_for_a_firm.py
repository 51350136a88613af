import pytest

from policymatch.domain.measure import Benefit, Exclusivity, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefit import benefit_for, yuan_named

QUOTE = Quote.of("给予支持", 0, 4)


def measure(*benefits, kind="grant", exclusive=()):
    given = tuple(Benefit(quote=QUOTE, **benefit) for benefit in benefits)
    return Measure(id="p-m1", title="t", start=0, end=4, kind=kind, benefits=given, exclusive=exclusive)


def worth(one, **told):
    reckoned = benefit_for(one, FirmProfile(**told))
    return reckoned.amount_yuan_min, reckoned.amount_yuan_max


def test_a_fixed_sum_is_that_sum():
    one = measure({"form": "amount", "amount_yuan": 2e5, "per": "once"})
    assert worth(one) == (2e5, 2e5)
    assert benefit_for(one, FirmProfile()).text.zh == "一次性20万元"


def test_up_to_a_cap_is_a_range_from_nothing():
    one = measure({"form": "amount", "cap_yuan": 5e5})
    assert worth(one) == (0.0, 5e5)
    assert benefit_for(one, FirmProfile()).text.en == "up to 500,000 yuan"


def test_a_rate_of_a_told_base_under_a_cap_is_reckoned_with_its_trace():
    one = measure({"form": "rate", "rate": 0.1, "cap_yuan": 5e5, "base": "年度研发投入"})
    assert worth(one, rd_expense_yuan=1.2e6) == (1.2e5, 1.2e5)
    assert worth(one, rd_expense_yuan=9e6) == (5e5, 5e5)
    assert benefit_for(one, FirmProfile(rd_expense_yuan=1.2e6)).trace == (
        "10 % × rd_expense_yuan 1,200,000 = 120,000, ≤ 500,000 yuan",
    )


def test_a_base_told_as_a_band_gives_a_range():
    one = measure({"form": "rate", "rate": 0.1, "base": "设备投资额"})
    assert worth(one, equipment_yuan={"min": 1e6, "max": 3e6}) == (1e5, 3e5)


def test_a_base_told_by_its_most_alone_gives_a_range_from_nothing():
    one = measure({"form": "rate", "rate": 0.1, "base": "设备投资额"})
    assert worth(one, equipment_yuan={"max": 1e6}) == worth(one, equipment_yuan={"min": 0, "max": 1e6})
    assert worth(one, equipment_yuan={"max": 1e6}) == (0.0, 1e5)


def test_an_unknown_base_leaves_the_cap_and_without_a_cap_the_rate_alone():
    capped = measure({"form": "rate", "rate": 0.3, "cap_yuan": 1e6, "base": "会议实际总经费"})
    assert worth(capped, rd_expense_yuan=5e6) == (0.0, 1e6)
    bare = benefit_for(measure({"form": "rate", "rate": 0.3, "base": "项目总投资"}), FirmProfile())
    assert (bare.amount_yuan_max, bare.rate) == (None, 0.3)
    assert bare.text.zh == "按项目总投资的30%，未写明上限"


def test_a_part_of_a_figure_is_not_the_figure():
    one = measure({"form": "rate", "rate": 0.05, "cap_yuan": 2e6, "base": "营业收入增量部分"})
    assert worth(one, revenue_yuan=3e8) == (0.0, 2e6)


def test_graded_sums_are_a_range():
    one = measure({"form": "amount", "amount_yuan": 2e6}, {"form": "amount", "amount_yuan": 5e5})
    assert worth(one) == (5e5, 2e6)


def test_a_cap_over_several_supports_limits_this_one():
    total = Exclusivity(rule="total_cap", cap_yuan=3e5, quote=QUOTE)
    one = measure({"form": "amount", "amount_yuan": 5e5}, exclusive=(total,))
    assert worth(one) == (3e5, 3e5)


def test_no_money_named_is_no_amount():
    reckoned = benefit_for(measure({"form": "service"}), FirmProfile())
    assert (reckoned.amount_yuan_min, reckoned.amount_yuan_max, reckoned.rate) == (None, None, None)
    assert reckoned.text.zh == "文件未写明金额"


def test_a_tax_rate_is_no_sum():
    reckoned = benefit_for(
        measure({"form": "tax_rate", "rate": 0.15}, kind="tax"), FirmProfile(profit_yuan=1e6)
    )
    assert (reckoned.amount_yuan_max, reckoned.text.zh) == (None, "税率15%")


def test_the_sum_named_is_the_largest_of_the_text():
    assert (
        yuan_named(measure({"form": "amount", "amount_yuan": 2e5}, {"form": "rate", "cap_yuan": 5e5})) == 5e5
    )
    assert yuan_named(measure({"form": "service"})) == 0.0


@pytest.mark.parametrize(
    ("words", "sums", "zh", "en"),
    [
        (
            "每平方米每月不超过30元",
            {"cap_yuan": 30.0},
            "每平方米每月最高30元",
            "up to 30 yuan a square metre a month",
        ),
        ("按0.3元/千瓦时给予奖励", {"amount_yuan": 0.3}, "每千瓦时0.3元", "0.3 yuan a kilowatt-hour"),
        ("每个展位补贴2万元", {"amount_yuan": 2e4}, "每个展位2万元", "20,000 yuan a booth"),
        ("新能源货车每辆补助1.5万元", {"amount_yuan": 1.5e4}, "每辆1.5万元", "15,000 yuan a vehicle"),
    ],
)
def test_a_sum_for_each_of_many_things_says_of_which(words, sums, zh, en):
    given = Benefit(form="amount", per="year", quote=Quote.of(words, 0, len(words)), **sums)
    one = Measure(id="p-m1", title="t", start=0, end=len(words), kind="grant", benefits=(given,))
    assert benefit_for(one, FirmProfile()).text.zh == zh
    assert benefit_for(one, FirmProfile()).text.en == en


def test_a_sum_beside_a_unit_that_is_not_its_own_is_a_sum_of_a_year():
    words = "租用500平方米以上的，每年补贴10万元"
    given = Benefit(form="amount", amount_yuan=1e5, per="year", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=len(words), kind="grant", benefits=(given,))
    assert benefit_for(one, FirmProfile()).text.zh == "每年10万元"


@pytest.mark.parametrize(
    ("words", "form", "rate", "told"),
    [
        ("减按25%计入应纳税所得额", "tax_rate", 0.25, "所得减按25%计税"),
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
