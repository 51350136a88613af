"""What a measure is worth to a firm, in sums."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion
from policymatch.domain.measure import Benefit, Exclusivity, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.wording import Language
from policymatch.matching.benefits.benefit import benefit_for, benefit_of_all, yuan_named
from policymatch.service.rendering import plain
from tests.matching.benefits.offers import QUOTE, measure, stated, worth


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


def test_digits_that_are_no_number_are_no_sum_of_a_unit():
    award = stated("每吨处理量补助1.2.5元", "grant", form="amount", amount_yuan=25.0)
    assert benefit_for(award, FirmProfile()).text.zh == "25元"


def test_a_sum_beside_a_unit_that_is_not_its_own_is_a_sum_of_a_year():
    words = "租用500平方米以上的，每年补贴10万元"
    given = Benefit(form="amount", amount_yuan=1e5, per="year", quote=Quote.of(words, 0, len(words)))
    one = Measure(id="p-m1", title="t", start=0, end=len(words), kind="grant", benefits=(given,))
    assert benefit_for(one, FirmProfile()).text.zh == "每年10万元"


def test_the_sum_of_one_person_is_told_from_that_of_a_firm():
    each = stated("每新招1人补贴3000元", "grant", form="amount", amount_yuan=3e3, per="person")
    firm = stated(
        "每人3000元，每家企业最高30万元", "grant", form="amount", amount_yuan=3e3, cap_yuan=3e5, per="person"
    )
    assert benefit_for(each, FirmProfile()).of_one_unit
    assert not benefit_for(firm, FirmProfile()).of_one_unit


def test_how_an_amount_was_reckoned_is_told_in_one_language():
    capped = measure({"form": "rate", "rate": 0.1, "cap_yuan": 5e5, "per": "year", "base": "年度研发投入"})
    known = benefit_for(capped, FirmProfile(rd_expense_yuan=9e6)).reckoned
    assert [line.zh for line in known] == ["研发费用900万元 × 10% = 90万元，每年最高50万元"]
    assert [line.en for line in known] == [
        "10 % × R&D expense 9,000,000 yuan = 900,000 yuan, at most 500,000 yuan a year"
    ]
    unknown = benefit_for(measure({"form": "rate", "rate": 0.5}), FirmProfile()).reckoned
    assert [line.zh for line in unknown] == ["相应基数 × 50%"]
    assert [line.en for line in unknown] == ["50 % × what the text names"]


def test_an_answer_in_chinese_says_in_chinese_how_an_amount_was_reckoned():
    told = benefit_for(
        measure({"form": "rate", "rate": 0.1, "cap_yuan": 5e5, "base": "年度研发投入"}),
        FirmProfile(rd_expense_yuan=9e6),
    )
    assert plain(told, Language.ZH)["trace"] == ["研发费用900万元 × 10% = 90万元，最高50万元"]
    assert plain(told, Language.EN)["trace"] == list(told.trace)
    assert not told.rate_at_most


@pytest.mark.parametrize("base", ["商标质押贷款额", "创业担保贷款总额", "当年新发放贷款总额", "实际融资金额"])
def test_a_sum_of_another_kind_than_was_told_is_not_reckoned_from_it(base):
    one = measure({"form": "rate", "rate": 0.02, "cap_yuan": 4e5, "base": base})
    assert worth(one, loan_yuan=5e6, equity_raised_yuan=5e6) == (0.0, 4e5)


def test_of_money_raised_for_shares_the_rate_is_reckoned():
    one = measure({"form": "rate", "rate": 0.02, "base": "股权融资金额"})
    assert worth(one, equity_raised_yuan=5e6) == (1e5, 1e5)


def test_a_base_told_as_nothing_leaves_the_cap():
    one = measure({"form": "rate", "rate": 0.02, "cap_yuan": 4e5, "base": "贷款额"})
    assert worth(one, loan_yuan=0) == (0.0, 4e5)
    assert benefit_for(one, FirmProfile(loan_yuan=0)).text.zh == "最高40万元"


def test_what_a_platform_costs_is_no_project_of_a_firm():
    given = Benefit(form="rate", rate=0.2, cap_yuan=2e6, base="总投资额", quote=QUOTE)
    built = Measure(id="p-m1", title="新建检测平台补助", start=0, end=4, kind="grant", benefits=(given,))
    assert worth(built, project_investment_yuan=1e6) == (0.0, 2e6)
    assert worth(built.model_copy(update={"title": "技术改造补助"}), project_investment_yuan=1e6) == (
        2e5,
        2e5,
    )


def test_what_one_work_costs_is_not_all_that_a_firm_spends_on_research():
    rate = {"form": "rate", "rate": 0.3, "cap_yuan": 9e6, "base": "研发投入"}
    of_a_work = stated("通过备案的航运算法按研发投入30%给予补助，最高900万元", "grant", **rate)
    of_a_firm = stated("对航运企业按研发投入30%给予补助，最高900万元", "grant", **rate)
    assert worth(of_a_work, rd_expense_yuan=1e7) == (0.0, 9e6)
    assert worth(of_a_firm, rd_expense_yuan=1e7) == (3e6, 3e6)


def _in_turn():
    words = "分别给予最高400万元、150万元、60万元"
    asked = [Criterion(field="project_investment_yuan", op=">=", value=yuan) for yuan in (3e7, 8e6, 2e6)]
    given = [
        Benefit(form="amount", cap_yuan=cap, condition=grade, quote=Quote.of(words, 0, len(words)))
        for cap, grade in zip((4e6, 1.5e6, 6e5), asked, strict=True)
    ]
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="grant", benefits=tuple(given))
    return one.model_copy(update={"condition": AllOf(all=(AnyOf(any=tuple(asked)),))})


@pytest.mark.parametrize(("invests", "most"), [(4e7, 4e6), (1e7, 1.5e6), (3e6, 6e5), (1e6, 4e6)])
def test_of_graded_sums_a_firm_has_the_best_that_it_reaches(invests, most):
    assert worth(_in_turn(), project_investment_yuan=invests) == (0.0, most)


def test_of_graded_sums_all_are_told_to_who_did_not_say():
    assert worth(_in_turn()) == (0.0, 4e6)
    assert benefit_of_all(_in_turn()) is None


def test_sums_of_several_units_are_told_one_by_one():
    patent, standard = "每采用1件发明专利奖励2万元", "每项标准最多奖励8万元"
    one = Measure(
        id="p-m1",
        title="t",
        start=0,
        end=4,
        kind="award",
        benefits=(
            Benefit(form="amount", amount_yuan=2e4, per="patent", quote=Quote.of(patent, 0, len(patent))),
            Benefit(form="amount", cap_yuan=8e4, per="project", quote=Quote.of(standard, 0, len(standard))),
        ),
    )
    told = benefit_for(one, FirmProfile())
    assert (told.text.zh, told.of_one_unit) == ("每件2万元；每项标准最高8万元", True)
    assert told.text.en == "20,000 yuan a patent; up to 80,000 yuan a standard"


def test_a_sum_for_each_patent_and_country_says_so():
    words = "资助官费的40%，一个国家或地区每件最多资助1.2万元"
    one = stated(words, "grant", form="rate", rate=0.4, cap_yuan=1.2e4, per="patent")
    assert benefit_for(one, FirmProfile()).text.zh == "每个国家每件最高1.2万元"


def test_two_caps_of_one_offer_are_told_each_with_what_it_is_counted_by():
    words = "单台（套）产品最高30万元，每家企业年度奖励最高120万元"
    each, yearly = Quote.of(words, 0, 14), Quote.of(words, 15, len(words))
    caps = (
        Benefit(form="amount", cap_yuan=3e5, quote=each),
        Benefit(form="amount", cap_yuan=1.2e6, per="year", quote=yearly),
    )
    one = Measure(id="p-m1", title="t", start=0, end=len(words), kind="award", benefits=caps)
    reckoned = benefit_for(one, FirmProfile())
    assert reckoned.amount_yuan_max == 1.2e6
    assert reckoned.text.zh == "每台（套）最高30万元；每年最高120万元"
    assert reckoned.text.en == "up to 300,000 yuan a machine; up to 1,200,000 yuan a year"


def test_caps_of_several_steps_are_a_range_of_caps_where_nobody_knows_the_step():
    one = measure({"form": "amount", "cap_yuan": 3e5}, {"form": "amount", "cap_yuan": 2e5})
    reckoned = benefit_for(one, FirmProfile())
    assert (reckoned.amount_yuan_min, reckoned.amount_yuan_max) == (0.0, 3e5)
    assert reckoned.text.zh == "最高20万元至30万元，视档次或情形"
    assert reckoned.text.en == "capped at 200,000 yuan to 300,000 yuan, depending on the grade or case"


def test_each_sum_of_a_list_is_for_the_unit_told_before_it():
    words = "每床每月200元、500元或900元的运营补贴"
    given = tuple(
        Benefit(form="amount", amount_yuan=yuan, quote=Quote.of(words, 0, len(words)))
        for yuan in (200.0, 500.0, 900.0)
    )
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="grant", benefits=given)
    told = benefit_for(one, FirmProfile())
    assert told.of_one_unit
    assert told.text.zh == "每张床位每月200元至900元"


def test_a_sum_for_a_kilogram_names_it():
    one = stated("按照12元/公斤的标准给予补贴", "grant", form="amount", amount_yuan=12.0)
    assert benefit_for(one, FirmProfile()).text.zh == "每公斤12元"


def test_caps_of_years_are_told_as_such():
    words = ("第一年最高支持90万元", "第二至三年最高不超过300万元")
    given = tuple(
        Benefit(form="amount", cap_yuan=yuan, quote=Quote.of(text, 0, len(text)))
        for text, yuan in zip(words, (9e5, 3e6), strict=True)
    )
    one = Measure(id="p-m1", title="t", start=0, end=4, kind="grant", benefits=given)
    assert benefit_for(one, FirmProfile()).text.zh == "最高90万元至300万元，视年份"
