"""What is asked of some applicants alone, what is asked of all, and who may not apply at all."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("列入国家鼓励的重点软件企业清单的，应按照当年通知提交申请。", "titles"),
        ("成立满两年的，须提供审计报告。", "age_months"),
    ],
)
def test_what_some_must_do_is_asked_of_nobody_else(read, text, field):
    either = next(node for node in read(condition=text).all if isinstance(node, AnyOf))
    (spared,) = [child for child in either.any if isinstance(child, NoneOf)]
    assert [str(leaf.field) for leaf in leaves_of(spared)] == [field]


def test_what_firms_above_scale_must_do_is_asked_of_none_below_it(read):
    text = "上年度研发费用已归集，规模以上企业须已填报统计报表。"
    either = next(node for node in read(condition=text).all if isinstance(node, AnyOf))
    (below,) = [child for child in either.any if isinstance(child, Criterion)]
    assert (str(below.field), below.value) == ("above_scale", False)


def test_what_an_applicant_must_be_is_no_case(asked_fields):
    assert {"size_class", "independent_legal_person"} <= asked_fields(condition="中小企业应为独立法人。")


def test_a_demand_that_some_sizes_are_spared_is_none_of_those_sizes(read):
    text = "应为本市规模以上企业；“专精特新”中小企业可不受规模限制。"
    assert all(isinstance(node, AnyOf) for node in read(condition=text).all)


def test_where_taxes_and_statistics_lie_goes_with_the_place(read):
    for text in ("工商注册地、税务征管关系及统计关系均在本区。", "单位注册地、税收、统计关系均在我区。"):
        leaves = list(leaves_of(read(own="给予企业20万元奖励。", condition=text)))
        assert not any(isinstance(leaf, OpaqueCriterion) and leaf.quote.text in text for leaf in leaves)


def test_what_is_asked_beside_basic_conditions_is_all_that_is_asked(read):
    condition = read(
        own="给予企业20万元奖励。", condition="除符合基本条件外，还应具备：年销售收入3000万元以上。"
    )
    assert not untested(condition)


def test_firms_that_may_not_apply_are_told_by_their_trade(read):
    condition = read(own="给予企业20万元奖励。", condition="房地产开发企业、金融企业、劳务派遣企业不得申报。")
    (barred,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert {word for leaf in leaves_of(barred) for word in leaf.value} == {"房地产开发", "金融", "劳务派遣"}


def test_the_trade_of_who_must_meet_a_figure_is_asked(asked):
    assert ("industry", "has_any", ("软件",)) in asked(condition="营业收入1000万元以上的软件企业。")


@pytest.mark.parametrize(
    "text",
    [
        "申报主体为企业、高校、科研院所，企业须为高新技术企业。",
        "牵头单位为企业的，上年度研发投入不低于500万元。",
    ],
)
def test_what_firms_must_be_is_asked_of_no_other_applicant(read, text):
    (either,) = [node for node in read(condition=text).all if isinstance(node, AnyOf)]
    assert any(isinstance(child, NoneOf) for child in either.any)
