"""What a rate is taken of has a name of its own: a cost is one, growth, a price, rent or a guarantee is none."""

import pytest

from policymatch.domain.condition import AllOf, Criterion
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for
from policymatch.matching.benefits.rate_years import year_by_year


def rate(words, share, **more):
    return Benefit(
        **{"form": "rate", "rate": share, "quote": Quote.of(words, 0, len(words)), "per": None, **more}
    )


def told(*benefits, kind="award", title="奖励"):
    one = Measure(id="p-m1", title=title, start=0, end=9, kind=kind, benefits=benefits)
    return benefit_for(one, FirmProfile())


@pytest.mark.parametrize(
    ("base", "english"),
    [
        ("检测费", "the cost named in the text"),
        ("实际支出", "the cost named in the text"),
        ("新增销售收入", "the growth in revenue"),
        ("营业收入增量部分", "the growth in revenue"),
        ("研发费用年度增量", "the growth in R&D expense"),
        ("全省工业用地出让最低价标准", "the minimum land price"),
        ("出让底价", "the reserve price"),
        ("单台销售价格", "the sales price"),
        ("年化融资担保额", "the sum guaranteed"),
        ("代偿额", "what the guarantor paid out"),
        ("质押贷款额", "the loan"),
        ("展位费", "the booth fee"),
        ("技术并购交易额", "the value of the deal"),
        ("综合贡献", "what the text names"),
    ],
)
def test_only_a_base_that_is_a_cost_is_called_one(base, english):
    (line,) = told(rate(f"按{base}的10%给予奖励", 0.1, base=base)).reckoned
    assert line.en == f"10 % × {english}"
    assert line.zh == f"{base} × 10%"


@pytest.mark.parametrize(
    ("title", "zh", "en"),
    [
        ("渔具企业营业收入净增奖励", "营业收入净增额", "the growth in revenue"),
        ("普惠贷款投放奖励", "贷款净增额", "the growth in loans"),
        ("渔具园区奖励", "净增额", "the increase"),
    ],
)
def test_what_grows_is_told_by_the_title_where_the_words_are_silent(title, zh, en):
    (line,) = told(rate("按净增额的6%给予奖励", 0.06, base="净增额"), title=title).reckoned
    assert (line.zh, line.en) == (f"{zh} × 6%", f"6 % × {en}")


@pytest.mark.parametrize(
    ("words", "kind", "share", "english"),
    [
        ("按照0.6%收取担保费", "guarantee", 0.006, "the sum guaranteed"),
        ("给予50%补贴", "rent", 0.5, "the rent"),
        ("对检验费用按70%收取", "service", 0.7, "the fee"),
        ("全额退还", "tax", 1.0, "the tax"),
        ("给予50%补贴", "grant", 0.5, "what the text names"),
    ],
)
def test_a_base_that_the_words_do_not_name_is_known_by_the_kind_of_the_measure(words, kind, share, english):
    (line,) = told(rate(words, share), kind=kind).reckoned
    assert line.en.endswith(f"× {english}")


def test_rent_that_is_not_asked_is_free_and_no_share_of_something():
    free = told(rate("免收三年租金", 1.0), kind="rent").text
    assert (free.zh, free.en) == ("免租", "rent-free")


@pytest.mark.parametrize(
    ("kind", "rates", "zh", "en"),
    [
        (
            "rent",
            [("前三年免租", 1.0), ("第四年减半", 0.5)],
            "前三年免租，第四年租金减半",
            "rent-free in years 1 to 3, half the rent in year 4",
        ),
        (
            "grant",
            [("第一年为90%", 0.9), ("第二年、第三年为60%", 0.6), ("后两年为30%", 0.3)],
            "第一年90%，第二年、第三年60%，后两年30%",
            "90 % in year 1, 60 % in years 2 to 3, 30 % in the 2 years after",
        ),
    ],
)
def test_rates_that_follow_one_another_keep_their_years(kind, rates, zh, en):
    text = told(*(rate(words, share) for words, share in rates), kind=kind).text
    assert (text.zh, text.en) == (zh, en)


def test_a_rate_without_years_beside_one_that_has_them_is_not_put_among_the_years():
    text = told(rate("第一年给予60%补贴", 0.6), rate("给予20%补贴", 0.2), kind="grant").text
    assert "第一年" not in text.zh


def test_each_share_of_one_sentence_has_the_years_that_stand_before_it():
    words = "第二条 第一年按租金的90%、第二年按70%、第三年按40%给予补贴"
    quote = Quote.of(words, 0, len(words))
    shares = tuple(Benefit(form="rate", rate=rate, quote=quote) for rate in (0.9, 0.7, 0.4))
    told = year_by_year(Measure(id="p-m1", title="", start=0, end=9, kind="rent", benefits=shares))
    assert told.zh == "第一年90%，第二年70%，第三年40%"


def test_the_number_of_an_article_is_no_year():
    words = "第二条 对新办企业按保费的30%、其他企业按保费的50%给予补贴"
    quote = Quote.of(words, 0, len(words))
    shares = tuple(Benefit(form="rate", rate=rate, quote=quote) for rate in (0.3, 0.5))
    assert year_by_year(Measure(id="p-m1", title="", start=0, end=9, kind="grant", benefits=shares)) is None


def subsidised(title, words, **firm):
    one = Measure(
        id="p-m1",
        title=title,
        start=0,
        end=9,
        kind="interest_subsidy",
        benefits=(rate(words, 0.02, base="贷款额", cap_yuan=6e5),),
    )
    return benefit_for(one, FirmProfile(**firm))


def test_what_is_lent_anew_is_not_reckoned_from_all_that_a_firm_owes():
    words = "按贷款额的2%给予贴息，最高60万元"
    assert subsidised("渔业企业新增贷款贴息", words, loan_yuan=5e6).amount_yuan_min == 0.0
    assert subsidised("渔业企业新增贷款贴息", words, loan_yuan=5e6).text.zh == "最高60万元"
    assert subsidised("渔业企业贷款贴息", words, loan_yuan=5e6).amount_yuan_max == 1e5


def test_what_comes_on_top_of_a_tax_is_said_once():
    words = "按进项税额加计8%抵减应纳税额"
    on_top = rate(words, 0.08, form="deduction", base="进项税额加计")
    assert told(on_top, kind="tax", title="加计抵减").text.zh == "按进项税额加计8%抵减税额"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("每人每月不超过600元", "每人每月最高600元"),
        ("最高600元/人·月", "每人每月最高600元"),
        ("每人每天不超过600元", "每人每天最高600元"),
        ("每人不超过600元", "每人最高600元"),
    ],
)
def test_a_sum_for_a_person_keeps_its_time(words, said):
    quote = Quote.of(words, 0, len(words))
    one = Benefit(form="amount", cap_yuan=600.0, per="person", quote=quote)
    assert told(one, kind="grant").text.zh == said


def test_a_deal_is_the_contract_that_the_measure_asks_for():
    words = "按照成交额的1%给予奖励，最高30万元"
    given = Benefit(form="rate", rate=0.01, cap_yuan=3e5, base="成交额", quote=Quote.of(words, 0, len(words)))
    asked = Criterion(field="tech_contract_yuan", op=">=", value=8e5)
    one = Measure(id="p-m1", title="奖励", start=0, end=9, kind="award", benefits=(given,))
    with_contracts = one.model_copy(update={"condition": AllOf(all=(asked,))})
    firm = FirmProfile(tech_contract_yuan=2e6)
    assert benefit_for(with_contracts, firm).amount_yuan_max == 2e4
    assert benefit_for(one, firm).amount_yuan_max == 3e5
