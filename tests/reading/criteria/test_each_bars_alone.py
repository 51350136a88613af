"""Each bars alone: bars joined by 或, and bad years in a row, of which a field tells the last."""

import pytest

from policymatch.domain.condition import AllOf, Criterion, NoneOf, OpaqueCriterion
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import FIRM, meets, misses

SMALL = {"revenue_yuan": 1e6}
YOUNG = {"founded_on": "2026-06-01"}
LOSING = {"profit_yuan": -1e6}
FEW = {"rd_staff": 2, "rd_ratio": 0.01}
SOUND = {**FIRM, "rd_staff": 50}


@pytest.mark.parametrize(
    ("role", "text", "barred"),
    [
        ("exclusion", "营业收入低于500万元或者成立不满一年的企业，不予支持。", [SMALL, YOUNG]),
        ("exclusion", "营业收入低于500万元，或成立不满一年的企业，不予支持。", [SMALL, YOUNG]),
        ("exclusion", "成立不满一年、或营业收入低于500万元的，不得申报。", [SMALL, YOUNG]),
        ("exclusion", "营业收入低于500万元的企业或成立不满一年的企业，不予支持。", [SMALL, YOUNG]),
        (
            "exclusion",
            "研发费用占比低于3%或研发人员少于5人的，不得申报。",
            [{"rd_ratio": 0.01}, {"rd_staff": 2}],
        ),
        ("exclusion", "营业收入低于500万元或利润总额低于50万元的企业不予支持。", [SMALL, LOSING]),
        (
            "exclusion",
            "营业收入低于500万元或上年度亏损或者研发人员不足5人的不予支持。",
            [SMALL, LOSING, {"rd_staff": 2}],
        ),
        ("exclusion", "注册地不在本市或者成立不满一年的企业不予支持。", [{"region": "440300"}, YOUNG]),
        ("exclusion", "大型企业或营业收入低于500万元的企业不予支持。", [{"size_class": "large"}, SMALL]),
        ("condition", "营业收入低于500万元或者成立不满一年的企业，不予支持。", [SMALL, YOUNG]),
        ("own", "给予10万元奖励，营业收入低于500万元或者成立不满一年的企业不予支持。", [SMALL, YOUNG]),
    ],
)
def test_of_bars_joined_by_or_any_bars(read, role, text, barred):
    condition = read(**{role: text})
    assert meets(condition, SOUND)
    assert all(misses(condition, {**SOUND, **one}) for one in barred)


@pytest.mark.parametrize(
    "text",
    [
        "营业收入低于500万元且成立不满一年的企业，不予支持。",
        "营业收入低于500万元、且成立不满一年的企业，不予支持。",
    ],
)
def test_of_bars_joined_by_and_both_bar(read, text):
    condition = read(exclusion=text)
    assert meets(condition, {**SOUND, **SMALL})
    assert meets(condition, {**SOUND, **YOUNG})
    assert misses(condition, {**SOUND, **SMALL, **YOUNG})


def test_what_stands_with_and_goes_with_its_own_way(read):
    condition = read(exclusion="营业收入低于500万元或成立不满一年且研发人员少于5人的企业，不予支持。")
    assert misses(condition, {**SOUND, **SMALL})
    assert meets(condition, {**SOUND, **YOUNG})
    assert misses(condition, {**SOUND, **YOUNG, **FEW})


@pytest.mark.parametrize(
    "text",
    [
        "国有企业营业收入低于500万元或成立不满一年的，不予支持。",
        "营业收入低于500万元或成立不满一年的国有企业，不予支持。",
    ],
)
def test_whose_figures_bar_is_said_of_each_way(read, text):
    condition = read(exclusion=text)
    assert meets(condition, {**SOUND, **SMALL, **YOUNG})
    for way in (SMALL, YOUNG):
        assert misses(condition, {**SOUND, **way, "ownership": "state"})


@pytest.mark.parametrize(
    "text",
    [
        "资产负债率高于80%，或者上年度亏损的企业，不予支持。",
        "资产负债率高于80%或上年度发生亏损的企业，不予支持。",
        "上年度发生亏损或资产负债率高于80%的企业，不予支持。",
    ],
)
def test_what_no_field_tells_bars_beside_what_one_tells(read, text):
    condition = read(exclusion=text)
    assert misses(condition, {**SOUND, **LOSING})
    assert untested(condition)
    assert not meets(condition, SOUND)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("连续两年亏损的企业不得申报。", "profit_yuan"),
        ("连续三年亏损的，不予支持。", "profit_yuan"),
        ("连续2年出现亏损的企业不予支持。", "profit_yuan"),
        ("近三年连续亏损的企业不予支持。", "profit_yuan"),
        ("近两年均发生亏损的企业不予支持。", "profit_yuan"),
        ("（一）连续两年亏损的；", "profit_yuan"),
        ("连续两年营业收入负增长的企业不予支持。", "revenue_growth"),
        ("营业收入连续两年下降的企业不予支持。", "revenue_growth"),
        ("近两年营业收入均低于500万元的企业不予支持。", "revenue_yuan"),
    ],
)
def test_of_bad_years_in_a_row_the_last_alone_bars_nobody(read, text, field):
    (node,) = read(exclusion=text).all
    assert isinstance(node, NoneOf)
    (both,) = node.none
    assert isinstance(both, AllOf)
    tested, open_one = both.all
    assert isinstance(tested, Criterion)
    assert tested.field == field
    assert isinstance(open_one, OpaqueCriterion)
    assert meets(read(exclusion=text), SOUND)


@pytest.mark.parametrize("text", ["上年度亏损的企业不得申报。", "近三年内发生亏损的企业不予支持。"])
def test_a_loss_in_one_year_bars_still(read, text):
    assert misses(read(exclusion=text), {**SOUND, **LOSING})


def test_of_a_list_of_bars_the_one_in_a_row_alone_is_left_open(read):
    condition = read(exclusion="国有企业、连续两年亏损的企业不予支持。")
    assert misses(condition, SOUND, ownership="state")
    assert not misses(condition, {**SOUND, **LOSING})
    assert told(condition, "profit_yuan") == [("<", 0.0)]
