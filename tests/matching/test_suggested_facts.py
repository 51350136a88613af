from datetime import date

import pytest

from policymatch.matching.spoken import spoken_yuan
from policymatch.matching.suggestions import suggestions_in
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
    ],
)
def test_myriads_after_hundred_millions_are_counted_by_themselves(words, yuan):
    assert spoken_yuan(words) == yuan


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
