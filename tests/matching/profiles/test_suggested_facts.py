from datetime import date

import pytest

from policymatch.domain.scales import spoken_number, spoken_yuan
from policymatch.matching.profiles.suggestions import suggestions_in
from policymatch.terms import load_terms


def suggested(text):
    found = suggestions_in(text, on=date(2026, 11, 24), terms=load_terms())
    for suggestion in found:
        assert text[suggestion.start : suggestion.end] == suggestion.words
    return {suggestion.key: suggestion.value for suggestion in found}


def test_titles_headcount_founding_and_field_are_read_with_their_words():
    found = suggested(
        "我们2021年6月9日成立于沈阳市浑南区，现有员工三十八人，是国家高新技术企业，做工业机器人。"
    )
    assert found["founded_on"] == "2021-06-09"
    assert found["employees"] == 38
    assert found["titles"] == ["high_tech"]
    assert found["tech_field"]


def test_a_year_alone_gives_a_band_of_ages():
    assert suggested("公司成立于2024年。")["age_months"] == {"min": 22, "max": 34}


def test_what_is_planned_denied_or_said_of_others_is_no_fact():
    assert "titles" not in suggested("高新技术企业正在申报，专精特新尚未认定。")
    assert "titles" not in suggested("今年培育出3家国家高新技术企业。")
    assert "revenue_yuan" not in suggested("计划明年营业收入达到2亿元。")


def test_money_is_read_in_yuan():
    found = suggested("去年营业收入1.5亿元，研发投入达到900万元，完成500万元股权融资。")
    assert found["revenue_yuan"] == 1.5e8
    assert found["rd_expense_yuan"] == 9e6
    assert found["equity_raised_yuan"] == 5e6


def test_more_than_a_sum_is_a_band():
    assert suggested("年收入刚过两千万元。")["revenue_yuan"] == {"min": 2e7}


def test_english_is_read_too():
    found = suggested("A software firm founded in 2019 with 620 employees.")
    assert found["employees"] == 620
    assert found["age_months"] == {"min": 82, "max": 94}


def test_an_impossible_date_suggests_nothing():
    assert "founded_on" not in suggested("2019年13月40日成立。")
    assert suggested("2030年成立。") == {}


def test_whom_the_work_is_for_is_not_the_firms_own_field():
    assert "tech_field" not in suggested("为制造企业开发管理工具。")
    assert "tech_field" not in suggested("客户以汽车零部件企业为主。")
    assert suggested("产品送到三家电器行验证。").get("tech_field") != ["家电"]
    assert suggested("研制面向汽车零部件产线的协作机器人。")["tech_field"] == ["协作机器人"]


def test_what_is_asked_about_or_belongs_to_a_park_is_no_fact_of_the_firm():
    assert "platforms" not in suggested("也问问认定市级文化产业基地要什么条件。")
    assert "revenue_yuan" not in suggested("去年园区营业收入96亿元。")


@pytest.mark.parametrize(
    ("words", "yuan"),
    [
        ("三亿两千万元", 320_000_000),
        ("一亿二千万元", 120_000_000),
        ("两亿零五百万元", 205_000_000),
        ("十二万亿元", 12_000_000_000_000),
        ("八千六百万元", 86_000_000),
        ("四亿元", 400_000_000),
        ("一千五百元", 1_500),
        ("两千五元", 2_500),
        ("一万二元", 12_000),
    ],
)
def test_myriads_after_hundred_millions_are_counted_by_themselves(words, yuan):
    assert spoken_yuan(words) == yuan


@pytest.mark.parametrize(("words", "number"), [("二〇二", 202), ("一万五", 15_000), ("七八十", None)])
def test_digits_in_a_row_last_digits_and_two_numbers_at_once_are_told_apart(words, number):
    assert spoken_number(words) == number


def test_a_revenue_told_in_words_is_suggested_as_it_was_said():
    assert suggested("去年营业收入四亿一千万元。")["revenue_yuan"] == 410_000_000


@pytest.mark.parametrize(
    ("on", "text", "band"),
    [
        (date(2026, 11, 29), "公司成立于2019年3月。", {"min": 91, "max": 92}),
        (date(2026, 12, 29), "公司成立于2019年。", {"min": 83, "max": 95}),
        (date(2026, 11, 24), "公司成立于2019年13月。", None),
    ],
)
def test_a_month_ends_with_its_last_day(on, text, band):
    found = {s.key: s.value for s in suggestions_in(text, on=on, terms=load_terms())}
    assert found.get("age_months") == band


@pytest.mark.parametrize(
    "text",
    [
        "我们不是高新技术企业。",
        "还不是专精特新企业。",
        "没评上科技型中小企业。",
        "曾经是瞪羚企业。",
        "高新技术企业证书已过期。",
        "我们帮助专精特新企业融资。",
        "为高新技术企业提供财税服务。",
        "正努力达到高新技术企业条件。",
        "如果是高新技术企业，能享受什么？",
        "母公司是国家高新技术企业，员工5000人，营业收入30亿元。",
        "客户是专精特新中小企业，员工300人。",
        "没有获得高新技术企业，科技型中小企业称号。",
        "We are not a high-tech enterprise.",
        "Our parent is a high-tech enterprise with 800 employees.",
    ],
)
def test_what_is_denied_past_or_said_of_others_suggests_no_fact(text):
    assert not suggested(text).keys() - {"tech_field"}


def test_what_the_firm_says_of_itself_after_another_is_its_own():
    found = suggested("母公司员工5000人，我们员工46人，是科技型中小企业。")
    assert (found["employees"], found["titles"]) == (46, ["tech_sme"])
    assert suggested("注册在无锡，员工46人。")["employees"] == 46


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("营业收入低于3000万元", "revenue_yuan", {"max": 3e7}),
        ("年收入不足700万元", "revenue_yuan", {"max": 7e6}),
        ("营业收入不低于3000万元", "revenue_yuan", {"min": 3e7}),
        ("营业收入3000余万元", "revenue_yuan", {"min": 3e7}),
        ("员工30余人", "employees", {"min": 30}),
        ("团队30多人", "employees", {"min": 30}),
        ("员工60人以上", "employees", {"min": 60}),
        ("不到60名员工", "employees", {"max": 60}),
        ("fewer than 60 employees", "employees", {"max": 60}),
        ("more than 60 employees", "employees", {"min": 60}),
    ],
)
def test_a_bound_stays_a_bound(text, key, value):
    assert suggested(text)[key] == value


@pytest.mark.parametrize(
    "text",
    [
        "有30-50名员工",
        "员工两三百人",
        "女员工30人",
        "新增员工20人",
        "近三年研发费用累计900万元",
        "营业收入增长500万元",
        "2019年营业收入6000万元",
        "营业收入1250万美元",
        "月收入50万元",
        "净利润亏损80万元",
    ],
)
def test_a_figure_in_doubt_suggests_nothing(text):
    assert suggested(text) == {}


def test_a_right_is_no_field_of_work():
    assert suggested("We hold 15 software copyrights.") == {"software_copyrights": 15}
    assert suggested("拥有软件著作权15项。") == {"software_copyrights": 15}


def test_figures_are_read_as_an_english_founder_writes_them():
    found = suggested(
        "Annual revenue: 14.5 million yuan. R&D expense: 2 million yuan. 6 invention patents. "
        "Founded in April 2020. Profit of RMB 1.2 million. 38 employees, 9 R&D staff."
    )
    assert found == {
        "revenue_yuan": 1.45e7,
        "rd_expense_yuan": 2e6,
        "invention_patents": 6,
        "age_months": {"min": 78, "max": 79},
        "profit_yuan": 1.2e6,
        "employees": 38,
        "rd_staff": 9,
    }


def test_sums_without_the_word_yuan_and_short_names_are_read():
    found = suggested("研发费用210万，营业收入1480万，净利润130万元，软著14项，发明专利3件。")
    assert found == {
        "rd_expense_yuan": 2.1e6,
        "revenue_yuan": 1.48e7,
        "profit_yuan": 1.3e6,
        "software_copyrights": 14,
        "invention_patents": 3,
    }


def test_a_firm_founded_in_a_month_may_be_of_its_last_day():
    found = suggestions_in("2020年3月成立。", on=date(2026, 11, 29), terms=load_terms())
    assert {each.key: each.value for each in found} == {"age_months": {"min": 79, "max": 80}}
    assert suggested("Founded in Brumaire 2020.") == {}


def test_shares_of_research_and_growth_are_read_as_parts_of_one():
    assert suggested("研发费用占比约8%。")["rd_ratio"] == 0.08
    assert suggested("研发投入占营业收入的比例为4.5%以上。")["rd_ratio"] == {"min": 0.045}
    assert suggested("Our R&D intensity is 7%.")["rd_ratio"] == 0.07
    assert suggested("去年营收同比增长15%。")["revenue_growth"] == 0.15
    assert suggested("研发人员占比30%，收入3%用于研发，近三年营收增长60%。") == {}


def test_commas_between_thousands_part_no_clause():
    assert suggested("营收1,200万元，员工1,300人。") == {"revenue_yuan": 1.2e7, "employees": 1300}


@pytest.mark.parametrize(
    "text",
    [
        "high-tech enterprise until 2022",
        "Our high-tech enterprise status expired.",
        "a former high-tech enterprise",
    ],
)
def test_a_title_that_was_held_is_no_fact(text):
    assert "titles" not in suggested(text)


@pytest.mark.parametrize(
    "text",
    [
        "个体工商户，2025年3月登记，员工2人",
        "一个人开店，去年刚办的个体户执照",
        "I am a sole trader in Wuhan.",
    ],
)
def test_one_who_trades_in_his_own_name_is_an_individual(text):
    assert suggested(text)["entity_type"] == "individual"


@pytest.mark.parametrize("text", ["公司帮助个体工商户融资", "计划明年注册个体户", "我们的客户是个体工商户"])
def test_sole_traders_that_a_firm_serves_or_plans_are_not_itself(text):
    assert "entity_type" not in suggested(text)
