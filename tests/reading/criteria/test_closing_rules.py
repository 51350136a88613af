"""What closing rules say of caps, of the higher of two supports and of some articles is asked of no applicant."""

import pytest

from policymatch.domain.condition import Criterion, Hardness, NoneOf, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    "text",
    [
        "单个企业每年享受本办法的扶持资金总额不超过其上年度地方贡献的一倍。",
        "同一企业每年获得的奖励总额不超过400万元。",
        "每家企业累计享受贴息资金不超过80万元，期限不超过两年。",
        "同一企业同一事项符合多项政策的，按照“就高不重复”原则执行，已享受“一事一议”的企业不适用第七条。",
        "已享受“一企一策”政策的企业，不再享受本办法第五条、第六条规定的支持。",
    ],
)
def test_caps_and_bars_of_some_articles_are_no_conditions(read, text):
    assert not [*leaves_of(read(condition=text))]


def test_what_stands_behind_the_higher_of_two_is_still_heard(read):
    condition = read(condition="符合多项政策的，按照就高原则执行，失信企业不予支持。")
    assert told(condition, "clean_record") == [("=", True)]
    assert not untested(condition)


def test_what_a_firm_earns_at_most_is_no_cap_of_a_support(read):
    assert told(read(condition="单个企业年营业收入不超过4亿元。"), "revenue_yuan") == [("<=", 4e8)]


@pytest.mark.parametrize(
    "text",
    [
        "同等条件下，对拥有市级工程中心、承担过省级项目的企业，优先予以认定。",
        "对已列入培育库、拥有发明专利的企业，同等条件下优先支持。",
    ],
)
def test_who_of_equals_comes_first_is_no_demand(read, text):
    leaves = [*leaves_of(read(condition=text))]
    assert leaves
    assert {leaf.hardness for leaf in leaves} == {Hardness.PREFER}


@pytest.mark.parametrize("bar", ["除外", "不在认定范围", "不属于支持范围"])
def test_trades_that_are_left_out_are_told_by_their_field(read, bar):
    (none,) = (
        node for node in read(condition=f"房地产、商贸流通企业{bar}；").all if isinstance(node, NoneOf)
    )
    assert [leaf.value for leaf in leaves_of(none) if isinstance(leaf, Criterion)] == [("房地产", "商贸流通")]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("成立时间超过4年、不超过9年；", [(">", 48.0), ("<=", 108.0)]),
        ("注册时间满2年且原则上不超过12年；", [(">=", 24.0), ("<=", 144.0)]),
    ],
)
def test_both_sides_of_an_age_are_heard_as_they_are_told(read, text, bounds):
    assert told(read(condition=text), "age_months") == bounds


def test_the_upper_side_of_an_age_is_what_is_eased(read):
    condition = read(condition="注册时间满2年且原则上不超过12年，其中新材料企业可放宽至15年；")
    assert told(condition, "age_months") == [(">=", 24.0), ("<=", 144.0), ("<=", 180.0)]


@pytest.mark.parametrize("whose", ["从业人员", "净利润", "用电量"])
def test_what_grows_beside_revenue_is_no_growth_of_revenue(asked, whose):
    assert not asked(condition=f"近三年{whose}年均复合增长率不低于30%。")


@pytest.mark.parametrize("words", ["营业收入年均复合增长率", "主营业务收入平均复合增长率", "复合增长率"])
def test_compound_growth_of_revenue_is_heard(read, words):
    assert told(read(condition=f"近三年{words}不低于20%。"), "revenue_growth") == [(">=", 0.2)]
