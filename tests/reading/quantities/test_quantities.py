"""Quantities: every spelling of a figure, and both sides of each bound word."""

import time
from datetime import date

import pytest

from policymatch.reading.quantities import (
    Bound,
    find_amounts,
    find_counts,
    find_dates,
    find_durations,
    find_ratios,
)
from policymatch.reading.quantities.numerals import number_of, plain


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("一次性给予20万元", 200_000, 200_000),
        ("一次性给予２０万元", 200_000, 200_000),
        ("给予 1,200.5 万元", 12_005_000, 12_005_000),
        ("投入1.5亿元", 150_000_000, 150_000_000),
        ("一百万元", 1_000_000, 1_000_000),
        ("伍拾万元", 500_000, 500_000),
        ("3000元", 3_000, 3_000),
        ("20-50万元", 200_000, 500_000),
        ("5 万－500 万", 50_000, 5_000_000),
        ("10万元至20万元", 100_000, 200_000),
        ("5000万元（不含）-1亿元", 50_000_000, 100_000_000),
        ("补贴500\n万元", 5_000_000, 5_000_000),
        ("不低于300万元", 3_000_000, None),
        ("最高给予100万元", None, 1_000_000),
    ],
)
def test_an_amount_is_read_in_yuan_however_it_is_spelled(text, low, high):
    (amount,) = find_amounts(text)
    assert (amount.low_yuan, amount.high_yuan) == (low, high)


def test_a_foreign_sum_keeps_its_currency_and_is_not_called_yuan():
    (amount,) = find_amounts("外资到账500万美元以上")
    assert (amount.currency, amount.figure_yuan, amount.bound) == ("USD", 5_000_000, Bound.AT_LEAST)


def test_a_sum_for_each_of_something_says_of_what():
    (amount,) = find_amounts("按2000元/人给予补贴")
    assert amount.per == "人"


@pytest.mark.parametrize("text", ["10万平方米", "2万人次", "5万户", "百万亩良田", "3.0版本"])
def test_what_is_counted_is_no_money(text):
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("100万元", Bound.EXACT),
        ("100万元以上", Bound.AT_LEAST),
        ("100万元（含）以上", Bound.AT_LEAST),
        ("100万元以上（不含）", Bound.ABOVE),
        ("100万元（不含）以上", Bound.ABOVE),
        ("不低于100万元", Bound.AT_LEAST),
        ("不少于100万元", Bound.AT_LEAST),
        ("达到100万元", Bound.AT_LEAST),
        ("至少100万元", Bound.AT_LEAST),
        ("≥100万元", Bound.AT_LEAST),
        ("超过100万元", Bound.ABOVE),
        ("超过100万元（含）", Bound.AT_LEAST),
        ("超过100万元以上", Bound.AT_LEAST),
        ("大于100万元", Bound.ABOVE),
        ("＞100万元", Bound.ABOVE),
        ("100万元以下", Bound.AT_MOST),
        ("100万元（不含）以下", Bound.BELOW),
        ("100万元以内", Bound.AT_MOST),
        ("不超过100万元", Bound.AT_MOST),
        ("最高不超过100万元", Bound.AT_MOST),
        ("最高补助100万元", Bound.AT_MOST),
        ("不满100万元", Bound.BELOW),
        ("少于100万元", Bound.BELOW),
        ("低于100万元", Bound.BELOW),
        ("100万元(不含)以上", Bound.ABOVE),
        ("100万元(不含政府补助)以上", Bound.AT_LEAST),
        ("不低于100万元(不含税)", Bound.AT_LEAST),
    ],
)
def test_a_bound_word_includes_or_excludes_its_figure(text, bound):
    (amount,) = find_amounts(text)
    assert amount.bound is bound


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30%", 0.3, 0.3),
        ("３０％", 0.3, 0.3),
        ("百分之三十以上", 0.3, None),
        ("2‰", 0.002, 0.002),
        ("20%-50%", 0.2, 0.5),
        ("不高于0.5%", None, 0.005),
        ("按1:1配套", 1.0, 1.0),
        ("万分之三", 0.0003, 0.0003),
        ("万分之一点五", 0.00015, 0.00015),
        ("按最低工资标准的2/3给予补贴", 0.6667, 0.6667),
        ("三分之二以上", 0.6667, None),
    ],
)
def test_a_ratio_is_a_part_of_one(text, low, high):
    (ratio,) = find_ratios(text)
    assert (ratio.low, ratio.high) == (low, high)


def test_pages_and_dates_are_no_fractions():
    assert find_ratios("第1/3页，2024/5/6发布") == []


def test_percentage_points_are_told_apart_and_a_time_of_day_is_no_ratio():
    (ratio,) = find_ratios("提高2个百分点，每日9:30开放")
    assert ratio.points
    assert ratio.figure == pytest.approx(0.02)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("成立满三年", 36, None),
        ("36个月", 36, 36),
        ("一年半", 18, 18),
        ("半年", 6, 6),
        ("不满1年", None, 12),
        ("3年（含）以内", None, 36),
        ("2个季度", 6, 6),
        ("3-5年", 36, 60),
    ],
)
def test_a_duration_is_read_in_months(text, low, high):
    (duration,) = find_durations(text)
    assert (duration.low_months, duration.high_months) == (low, high)


@pytest.mark.parametrize("text", ["2023年", "2023年9月", "第3年", "九月一日", "上半年"])
def test_a_calendar_year_and_an_ordinal_are_no_duration(text):
    assert find_durations(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("发明专利2项以上", 2, None, "项"),
        ("职工不超过300人", None, 300, "人"),
        ("不少于十家", 10, None, "家"),
        ("1万平方米", 10_000, 10_000, "平方米"),
    ],
)
def test_a_count_keeps_its_measure_word(text, low, high, unit):
    (count,) = find_counts(text)
    assert (count.low, count.high, count.unit) == (low, high, unit)


@pytest.mark.parametrize("text", ["第一项", "5个工作日", "3个月", "10个百分点"])
def test_ordinals_and_lengths_of_time_are_no_counts(text):
    assert find_counts(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年9月1日", date(2023, 9, 1), date(2023, 9, 1)),
        ("2023-09-01", date(2023, 9, 1), date(2023, 9, 1)),
        ("二〇二三年九月一日", date(2023, 9, 1), date(2023, 9, 1)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023年度", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_date_covers_the_days_it_names(text, first, last):
    (mention,) = find_dates(text)
    assert (mention.first_day, mention.last_day) == (first, last)


def test_a_day_that_no_calendar_has_is_no_date():
    assert find_dates("2023年2月30日") == []


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十五", 15),
        ("一百零五", 105),
        ("两千五", 2500),
        ("三百二十", 320),
        ("二〇二五", 2025),
        ("1,000", 1000),
    ],
)
def test_numerals_are_read_as_people_say_them(numeral, number):
    assert number_of(numeral) == number


@pytest.mark.parametrize("find", [find_amounts, find_ratios, find_durations, find_counts, find_dates])
@pytest.mark.parametrize("seed", ["1", "一", "1,", "十万", "不超过", "(含", "2023年", "1-"])
def test_finding_takes_time_in_proportion_to_the_text(find, seed):
    def seconds(size: int) -> float:
        text = seed * size
        began = time.process_time()
        find(text)
        return time.process_time() - began

    seconds(200)
    short, long = min(seconds(4_000) for _ in range(3)), min(seconds(16_000) for _ in range(3))
    assert long < 12 * short + 0.02


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("1.500万元以上的项目", [5_000_000]),
        ("2.1000万元以上的项目", [10_000_000]),
        ("2、500万元以上的项目", [5_000_000]),
        ("2.5亿元以上的项目", [250_000_000]),
        ("投资1.50亿元的项目", [150_000_000]),
        ("10、20万元", [100_000, 200_000]),
    ],
)
def test_the_number_of_a_clause_is_no_part_of_the_sum_behind_it(text, yuan):
    assert [amount.figure_yuan for amount in find_amounts(text)] == yuan


def test_the_number_of_a_clause_is_no_part_of_the_count_or_the_year_behind_it():
    assert [count.figure for count in find_counts("3.50人以上")] == [50]
    assert [ratio.figure for ratio in find_ratios("3.5%以上")] == [0.035]


def test_behind_a_number_of_two_steps_words_that_begin_like_a_count_are_words():
    assert plain("2.1 名优产品推广") == "2.1 名优产品推广"
    assert plain("4.2人才公寓") == "4.2人才公寓"
    assert plain("3.50人以上的企业") == "3、50人以上的企业"
