"""Clauses whose numbers are printed as one sign (㈠, ⒈, ⑴), or with the dot of another script."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

ACT = """沈阳市支持渔业创新若干措施
{article}支持企业创新
{item}对首次认定的高新技术企业，给予20万元奖励。申报企业应符合以下条件：
{first}在本市注册；
{second}上年度营业收入500万元以上。
{next}对新认定的专精特新中小企业，给予30万元奖励。
"""
PLAIN = {"article": "一、", "item": "（一）", "next": "（二）", "first": "（1）", "second": "（2）"}


def _told(measures):
    return [
        (
            [benefit.amount_yuan for benefit in measure.benefits],
            {
                (str(leaf.field), leaf.value)
                for leaf in leaves_of(measure.condition)
                if isinstance(leaf, Criterion)
            },
        )
        for measure in measures
    ]


@pytest.mark.parametrize(
    "signs",
    [
        {"article": "一. "},
        {"item": "㈠", "next": "㈡"},
        {"item": "⒈", "next": "⒉"},
        {"first": "⑴", "second": "⑵"},
    ],
)
def test_they_are_read_like_those_printed_in_full(measures_of, signs):
    plain = _told(measures_of(ACT.format(**PLAIN)))
    assert [sums for sums, _ in plain] == [[2e5], [3e5]]
    assert ("revenue_yuan", 5e6) in plain[0][1]
    assert ("revenue_yuan", 5e6) not in plain[1][1]
    assert _told(measures_of(ACT.format(**{**PLAIN, **signs}))) == plain
