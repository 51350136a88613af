"""Figures that stand outside of an offer's own sentences are found for it."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.extract.standards import Standards
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

DIRECTIONS = """关于支持跨境电商的若干措施
一、支持方向
（一）支持企业建设海外仓。
（二）对参加展会的企业给予2万元补助。
二、支持标准
依据审定实际投资给予不超过50%的资金支持，最高100万元。
三、申报条件
申报企业年营业收入500万元以上，可申请补助。
"""
GRADES = """关于支持园区的若干措施
一、支持设立科技园区。
根据评估结果给予分档支持。
（一）评为优秀的园区，给予不超过500万元的资金支持。
（二）评为良好的园区，给予不超过200万元的资金支持。
二、支持设立研发中心。
对研发中心给予支持。
"""


def figures_of(body, beginnings, n):
    layout = layout_of(body, paragraphs(body))
    units = [next(i for i, u in enumerate(layout.units) if text in u.text) for text in beginnings]
    offers = [Offer(unit, unit, unit, unit) for unit in units]
    own = layout.units[units[n]]
    benefits = read_benefits(body, layout.flow, own.start, own.end, MeasureKind.GRANT)
    found = Standards(layout, offers).completed(benefits, n, MeasureKind.GRANT)
    assert all(benefit.quote.is_literal_in(body) for benefit in found)
    return [x for b in found for x in (b.amount_yuan, b.rate, b.cap_yuan) if x is not None]


@pytest.mark.parametrize(
    ("body", "beginnings", "figures"),
    [
        (DIRECTIONS, ("海外仓", "参加展会"), [[0.5, 1_000_000], [20_000]]),
        (GRADES, ("分档支持", "对研发中心"), [[5_000_000, 2_000_000], []]),
    ],
)
def test_each_offer_has_its_own_figures_else_those_of_the_standards(body, beginnings, figures):
    assert [figures_of(body, beginnings, n) for n in range(len(beginnings))] == figures
