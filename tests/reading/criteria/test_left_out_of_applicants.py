"""Left out: who is named behind those who may apply (国有企业除外), and is not let in by that."""

import pytest

from tests.reading.criteria.plain import FIRM, meets, misses


@pytest.mark.parametrize(
    "text",
    [
        "渔业企业，营业收入低于600万元的企业除外（由县级另行安排）。",
        "本市规模以上工业企业，年营业收入低于600万元的企业除外。",
        "申报企业须在本市注册，营业收入低于600万元的企业除外。",
        "企业应在本市登记注册并纳税，营业收入低于600万元的企业除外。",
    ],
)
def test_who_is_left_out_may_not_apply_and_the_rest_may(read, text):
    condition = read(condition=text)
    firm = {**FIRM, "industry": ["渔业", "工业企业"]}
    assert not misses(condition, firm, revenue_yuan=7e6)
    assert not meets(condition, firm, revenue_yuan=5e6)


@pytest.mark.parametrize(
    "text", ["申报企业须在本市注册，成立不满一年的企业除外。", "企业在我市注册，限额以上零售企业除外。"]
)
def test_that_some_are_left_out_lets_nobody_in_from_elsewhere(read, text):
    condition = read(condition=text)
    elsewhere = {"region": "440300", "founded_on": "2026-08-01", "above_scale": True, "industry": ["零售"]}
    assert misses(condition, FIRM, **elsewhere)


def test_an_easing_behind_a_figure_still_spares(read):
    condition = read(condition="申报企业须在本市注册，营业收入600万元以上，初创企业除外。")
    assert not misses(condition, FIRM, revenue_yuan=5e6)
    assert meets(condition, FIRM, revenue_yuan=7e6)
