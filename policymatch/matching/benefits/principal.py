"""Principal: interest subsidised by points of the loan (2%的贴息率), and not by a share of the interest."""

import re
from functools import lru_cache

from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.quote import squash
from policymatch.matching.benefits.base import base_words, is_for_new_loans

_REMEMBERED = 1024
_MOST_POINTS = 0.1
"""No interest rate that is subsidised is above it; a share of the interest is."""
# 按2%的贴息率, 不超过2%的利率标准, 1.5个百分点, 不超过2%的固定资产投资贷款贴息
_POINTS = re.compile(r"贴息率|利率|百分点|贷款贴息|年化")


def principal_field(benefit: Benefit, measure: Measure) -> Field | None:
    """The loan, where a rate is one of its principal; None too where in some cases more than it is paid.

    >>> from policymatch.domain.quote import Quote
    >>> words = "按不超过1.5%的贴息率给予支持"
    >>> rate = Benefit(form="rate", rate=0.015, quote=Quote.of(words, 0, len(words)))
    >>> given = {"id": "p-m1", "title": "", "start": 0, "end": 9, "kind": "interest_subsidy"}
    >>> principal_field(rate, Measure(benefits=(rate,), **given)).value
    'loan_yuan'
    """
    rates = [each.rate for each in measure.benefits if each.rate is not None]
    if measure.kind is not MeasureKind.INTEREST_SUBSIDY or max(rates, default=1.0) > _MOST_POINTS:
        return None
    points = base_words(benefit.base) is None and _tells_points(benefit.quote.text)
    return Field.LOAN_YUAN if points and not is_for_new_loans(measure) else None


@lru_cache(_REMEMBERED)
def _tells_points(words: str) -> bool:
    return _POINTS.search(squash(words)) is not None
