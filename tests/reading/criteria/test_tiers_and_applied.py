"""Tiers by revenue, standings that are applied for, and what is said of others beside a demand."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, children_of, leaves_of
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "（一）上年度营业收入在2000万元至1亿元之间的，研发费用占比不低于4%；\n（二）上年度营业收入1亿元以上的，研发费用占比不低于3%。",
            [([(">=", 2e7), ("<=", 1e8)], [(">=", 0.04)]), ([(">=", 1e8)], [(">=", 0.03)])],
        ),
        (
            "1.上年度营业收入5000万元以下的，研发费用占比不低于5%；\n2.上年度营业收入5000万元以上的，研发费用占比不低于3%。",
            [([("<=", 5e7)], [(">=", 0.05)]), ([(">=", 5e7)], [(">=", 0.03)])],
        ),
    ],
)
def test_whoever_goes_the_way_of_a_tier_must_be_in_it(read, text, ways):
    (either,) = (node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert all(isinstance(way, AllOf) for way in either.any)
    assert [(told(way, "revenue_yuan"), told(way, "rd_ratio")) for way in either.any] == ways


def test_a_demand_on_large_firms_alone_spares_the_others(read):
    condition = read(condition="营业收入5亿元以上的企业，研发投入占比不低于2%；")
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert isinstance(either.any[0], NoneOf)


@pytest.mark.parametrize(
    "text",
    [
        "潜在独角兽企业应成立不超过9年，估值达到1亿美元；",
        "专精特新“小巨人”企业应满足：上年度营业收入1亿元以上。",
    ],
)
def test_a_standing_whose_conditions_are_listed_is_not_held_yet(asked, text):
    assert "titles" not in {field for field, _, _ in asked(condition=text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("企业应为软件和信息技术服务业，上年度营业收入不低于1000万元。", {"industry", "revenue_yuan"}),
        ("近三年内获得市级以上科技奖励或拥有有效发明专利3件以上。", {"awards", "invention_patents"}),
        ("企业负责人不得为失信被执行人；", {"clean_record"}),
        ("国家级、省级科技企业孵化器和国家备案众创空间；", {"platforms"}),
        ("符合条件的中小工业企业；", {"size_class", "industry"}),
    ],
)
def test_ordinary_demands_are_told_by_their_fields(asked, text, told):
    assert told <= {str(field) for field, _, _ in asked(condition=text)}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("小微企业担保业务占比不低于80%。", "size_class"),
        ("具有本科以上学历的占研发人员的80%以上；", "bachelor_ratio"),
        ("为无投资关联的单位提供服务、合同金额累计达到500万元；", "project_investment_yuan"),
    ],
)
def test_what_is_said_of_something_else_is_asked_of_no_firm(asked, text, field):
    assert field not in {str(told) for told, _, _ in asked(condition=text)}


def test_who_may_do_with_less_is_another_way(read):
    condition = read(condition="上年度实缴税金300万元以上；成立不足三年的企业，100万元以上即可。")
    (either,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert [str(leaf.field) for leaf in leaves_of(either) if isinstance(leaf, Criterion)] == ["tax_paid_yuan"]
    assert untested(either) == ["成立不足三年的企业，100万元以上即可"]


def test_those_whom_a_firm_trains_are_no_staff_of_it(asked):
    told = asked(condition="企业职工总数100人以上，当年培训学徒不少于20人。")
    assert {value for field, _, value in told if field == "employees"} == {100.0}


def test_a_list_of_trades_behind_what_a_firm_does_is_read_whole(asked):
    told = asked(condition="从事软件和信息技术服务业、电子信息制造业等数字经济相关业务的企业；")
    (trades,) = (value for field, _, value in told if field == "industry")
    assert {"软件和信息技术服务业", "电子信息制造业"} <= set(trades)


def test_a_bar_within_one_of_several_ways_stays_a_bar(read):
    text = "1.上年度营业收入5000万元以下的，不属于国有企业，或研发费用占比不低于5%；\n2.上年度营业收入5000万元以上的，研发费用占比不低于3%。"
    barred = [
        str(leaf.field)
        for node in _nodes(read(condition=text))
        if isinstance(node, NoneOf)
        for leaf in leaves_of(node)
        if isinstance(leaf, Criterion)
    ]
    assert barred == ["ownership"]


def _nodes(node):
    yield node
    for child in children_of(node):
        yield from _nodes(child)
