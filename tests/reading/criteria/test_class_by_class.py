"""One figure that is asked of firms of several classes in turn: each is asked its own, and nobody to be of all."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import told


def ways_of(condition):
    """The ways of the only node: of each what it asks, as (field, value), and whether words stay open."""
    (either,) = condition.all
    assert isinstance(either, AnyOf)
    return [
        (
            {(str(x.field), x.value) for x in leaves_of(way) if isinstance(x, Criterion)},
            any(isinstance(x, OpaqueCriterion) for x in leaves_of(way)),
        )
        for way in either.any
    ]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "小型企业研发人员不少于4人，中型企业研发人员不少于18人。",
            [
                {("size_class", ("small",)), ("rd_staff", 4.0)},
                {("size_class", ("medium",)), ("rd_staff", 18.0)},
            ],
        ),
        (
            "大型企业研发投入占比不低于2%、中型企业不低于3%、小微企业不低于6%。",
            [
                {("size_class", ("large",)), ("rd_ratio", 0.02)},
                {("size_class", ("medium",)), ("rd_ratio", 0.03)},
                {("size_class", ("micro", "small")), ("rd_ratio", 0.06)},
            ],
        ),
        (
            "规模以上企业研发费用占比不低于2%，规模以下企业不低于6%。",
            [{("above_scale", True), ("rd_ratio", 0.02)}, {("above_scale", False), ("rd_ratio", 0.06)}],
        ),
        (
            "成立2年以内的企业研发投入占比不低于9%，成立2年以上的企业不低于4%。",
            [{("age_months", 24.0), ("rd_ratio", 0.09)}, {("age_months", 24.0), ("rd_ratio", 0.04)}],
        ),
        (
            "批发业年销售额3亿元以上、零售业年销售额6000万元以上、住宿业年营业额900万元以上。",
            [
                {("industry", ("批发业",)), ("revenue_yuan", 3e8)},
                {("industry", ("零售业",)), ("revenue_yuan", 6e7)},
                {("industry", ("住宿业",)), ("revenue_yuan", 9e6)},
            ],
        ),
        (
            "中小企业职工人数不少于25人，研发人员不少于6人；大型企业职工人数不少于350人，研发人员不少于60人。",
            [
                {("size_class", ("small", "medium")), ("employees", 25.0), ("rd_staff", 6.0)},
                {("size_class", ("large",)), ("employees", 350.0), ("rd_staff", 60.0)},
            ],
        ),
        (
            "企业成立不足4年的，上年度营业收入不低于300万元；成立4年以上的，不低于1200万元。",
            [{("age_months", 48.0), ("revenue_yuan", 3e6)}, {("age_months", 48.0), ("revenue_yuan", 1.2e7)}],
        ),
    ],
)
def test_each_class_is_asked_its_own_figure_alone(read, text, ways):
    assert ways_of(read(condition=text)) == [(way, False) for way in ways]


@pytest.mark.parametrize(
    "text",
    [
        "软件企业上年度营业收入不低于600万元，其他企业不低于2500万元。",
        "软件企业上年度营业收入不低于600万元；其他企业上年度营业收入不低于2500万元。",
    ],
)
def test_all_the_others_are_none_of_the_classes_told_before(read, text):
    (either,) = read(condition=text).all
    software, others = either.any
    assert [leaf.value for leaf in software.all] == [("软件",), 6e6]
    assert isinstance(others.all[0], NoneOf)
    assert [leaf.value for leaf in others.all[0].none] == [("软件",)]
    assert others.all[1].value == 2.5e7


def test_a_third_class_is_another_way_too(read):
    text = "上年度营业收入：制造业企业不低于4000万元，软件企业不低于1500万元，其他企业不低于800万元。"
    assert [dict(way)["revenue_yuan"] for way, _ in ways_of(read(condition=text))] == [4e7, 1.5e7, 8e6]


def test_a_figure_that_no_field_keeps_is_asked_of_its_own_trade_alone(read):
    text = "服务业企业上年度营业收入4000万元以上、建筑业企业上年度产值3亿元以上。"
    (services, _), (building, is_open) = ways_of(read(condition=text))
    assert services == {("industry", ("服务业",)), ("revenue_yuan", 4e7)}
    assert (building, is_open) == ({("industry", ("建筑业",))}, True)


def test_more_of_a_name_than_its_trade_stays_open(read):
    text = "渔业龙头企业年销售收入6000万元以上，服务业企业年销售收入900万元以上。"
    assert [is_open for _, is_open in ways_of(read(condition=text))] == [True, False]


def test_some_of_a_class_need_less_and_are_of_it_all_the_same(read):
    condition = read(condition="制造业企业上年度营业收入不低于3000万元，其中医药制造企业不低于1500万元。")
    trade, either = condition.all
    assert (trade.field, trade.value) == ("industry", ("制造业",))
    assert told(either, "revenue_yuan") == [(">=", 3e7), (">=", 1.5e7)]


def test_a_class_with_a_number_of_what_nothing_names_asks_nobody_to_be_of_it(read):
    (first, second, third) = read(
        condition="上年度增加值，制造业企业不低于4000万元，软件企业不低于900万元。"
    ).all
    assert all(isinstance(node, OpaqueCriterion) for node in (first, second, third))


def test_a_share_of_those_under_a_revenue_is_asked_of_them_alone(read):
    (either,) = read(condition="最近一年销售收入小于6000万元的企业，研发费用占比不低于4%。").all
    assert isinstance(either, AnyOf)
    assert told(either, "rd_ratio") == [(">=", 0.04)]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("用工达到120人以上。", "employees", 120.0),
        ("获得A轮融资且融资金额不低于2500万元。", "equity_raised_yuan", 2.5e7),
        ("完成首轮风险投资1500万元以上。", "equity_raised_yuan", 1.5e7),
    ],
)
def test_figures_told_in_other_words_are_known(read, text, field, value):
    assert told(read(condition=text), field) == [(">=", value)]
