"""Sums of years that nobody names, and supports had before: no figure of one year, and no standing."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import untested


def test_a_sum_of_unnamed_years_beside_a_yearly_figure_is_another_way_that_no_field_tells(read):
    (way,) = read(condition="围绕商标布局累计研发投入不低于600万元或上一年度研发投入不低于300万元。").all
    assert isinstance(way, AnyOf)
    told = [node for node in way.any if isinstance(node, Criterion)]
    assert [(str(node.field), node.value) for node in told] == [("rd_expense_yuan", 3000000.0)]
    assert len(way.any) == 2


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("企业累计研发投入不低于600万元。", set()),
        ("企业累计纳税额不少于80万元。", set()),
        ("近三年累计研发投入不低于900万元。", {"rd_expense_yuan"}),
        ("上一年度研发投入不低于300万元。", {"rd_expense_yuan"}),
    ],
)
def test_a_figure_is_of_a_year_unless_it_is_summed_over_years_that_are_not_named(asked_fields, text, fields):
    assert asked_fields(condition=text) == fields


def test_the_name_of_a_support_had_before_asks_no_standing(asked_fields):
    own = "在获得首次升规奖励基础上，对取得“专精特新”企业认定的，追加奖励15万元。"
    assert asked_fields(own=own) == {"titles"}


@pytest.mark.parametrize(
    "own",
    [
        "向香港、澳门和台湾地区提交商标申请获得核准（注册）后，每件资助不超过700元。",
        "境内商标申请获得注册后，每件资助不超过300元。",
        "取得医疗器械注册证书后，给予5万元奖励。",
    ],
)
def test_what_must_have_been_obtained_before_a_gift_is_a_condition_and_no_step(read, own):
    condition = read(condition="注册地在本市的单位。", own=own)
    told = [leaf for leaf in leaves_of(condition) if leaf.quote.text.rstrip("，").endswith("后")]
    assert told
    assert all(leaf.decides for leaf in told)


def test_what_an_office_has_done_before_a_gift_stays_its_own_judgement(read):
    told = leaves_of(read(condition="注册地在本市的单位。", own="经评审通过后，给予5万元奖励。"))
    assert not any(leaf.decides and "评审" in leaf.quote.text for leaf in told)


def test_how_old_a_firm_was_before_it_changed_its_form_is_asked_of_none(asked_fields):
    own = "对由个体工商户成立满2年转制为公司的企业，给予一次性奖励2万元。"
    assert "age_months" not in asked_fields(own=own)
    assert "age_months" in asked_fields(own="对成立满2年的企业，给予一次性奖励2万元。")


@pytest.mark.parametrize(
    ("own", "left_open"),
    [
        ("个体工商户转型为企业且持续经营满一年，补助记账费每年1800元。", True),
        ("2020年及以前认定的瞪羚企业，给予12万元奖励。", True),
        ("对瞪羚企业给予12万元奖励。", False),
    ],
)
def test_what_a_firm_was_before_and_when_it_became_one_stays_to_be_confirmed(read, own, left_open):
    assert bool(untested(read(own=own))) is left_open
