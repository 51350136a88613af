"""Halved: a rate of tax that is halved is its half, and what is exempt keeps its years."""

from policymatch.domain.measure import MeasureKind
from policymatch.reading.benefits import read_benefits
from policymatch.reading.flow import chinese_flow_of


def rates(text):
    found = read_benefits(text, chinese_flow_of(text, [(0, len(text))]), 0, len(text), MeasureKind.TAX)
    return [(one.rate, one.quote.text) for one in found]


def test_a_rate_that_is_halved_is_half_of_it_and_an_exemption_keeps_its_years():
    text = "第一年至第三年免征企业所得税，第四年至第六年按照24%的法定税率减半征收企业所得税。"
    assert [rate for rate, _ in rates(text)] == [0.12, 0.0]
    assert rates("第一年至第八年免征企业所得税。") == [(0.0, "第一年至第八年免征企业所得税")]
