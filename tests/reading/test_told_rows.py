"""A table that only grades what is given is read as the sentences that it stands for."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits.reader import read_benefits
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.told_rows import with_rows_told
from policymatch.terms import load_terms

LEAD = "对渔业企业给予补助，标准如下：\n"
OF_REVENUE = (
    f"{LEAD}上年度营业收入\t研发费用补助比例\t最高补助额\n"
    "3000万元以下\t6%\t20万元\n3000万元以上1亿元以下\t5%\t40万元\n1亿元以上\t4%\t90万元"
)
OF_LEVELS = f"{LEAD}平台级别\t奖励金额\n国家级重点实验室\t80万元\n省级重点实验室\t30万元"


def benefits(body):
    flow = chinese_flow_of(body, [(0, len(body))])
    return read_benefits(body, flow, 0, len(flow.text), MeasureKind.GRANT)


def condition(body):
    own = Passage(role=PassageRole.OWN, start=0, end=len(body))
    return read_condition(body, [own], load_terms(), "210100")


def test_a_class_of_revenue_is_no_sum_and_the_share_of_its_row_has_the_cap_beside_it():
    given = benefits(OF_REVENUE)
    assert [(one.rate, one.cap_yuan, one.base) for one in given] == [
        (0.06, 2e5, "研发费用"),
        (0.05, 4e5, "研发费用"),
        (0.04, 9e5, "研发费用"),
    ]
    assert all(one.quote.is_literal_in(OF_REVENUE) for one in given)


def test_of_the_classes_of_a_table_a_firm_is_in_one():
    (steps,) = [node for node in condition(OF_REVENUE).all if isinstance(node, AnyOf)]
    assert [[(leaf.op.value, leaf.value) for leaf in leaves_of(step)] for step in steps.any] == [
        [("<=", 3e7)],
        [(">=", 3e7), ("<=", 1e8)],
        [(">=", 1e8)],
    ]
    assert all(leaf.quote.is_literal_in(OF_REVENUE) for leaf in leaves_of(steps))


def test_of_the_levels_of_a_table_one_is_asked():
    (levels,) = [node for node in condition(OF_LEVELS).all if isinstance(node, AnyOf)]
    assert ["国家级重点实验室" in levels.any[0].value, "省级重点实验室" in levels.any[1].value] == [
        True,
        True,
    ]
    assert [one.amount_yuan for one in benefits(OF_LEVELS)] == [8e5, 3e5]


@pytest.mark.parametrize(
    "body",
    [
        "序号\t材料名称\t份数\n1\t申请表\t2\n2\t审计报告\t1",
        f"{LEAD}上年度营业收入\t补助金额\n3000万元以下\t由区科技局核定\n1亿元以上\t30万元",
        f"{LEAD}上年度营业收入\t联系人\n3000万元以下\t20万元\n1亿元以上\t30万元",
        "对渔业企业给予20万元补助。",
    ],
)
def test_another_table_stays_as_it_is_printed(body):
    flow = chinese_flow_of(body, [(0, len(body))])
    assert with_rows_told(body, flow) is flow
