"""Shares by bracket: what share of R&D each bracket of a support asks beside its revenue.

营业收入不足2亿元、研发费用占比达到6%的，按3%补助；2亿元以上、占比达到4%的，按2%补助: asked of each by its own revenue.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AllOf, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import Benefit
from policymatch.reading.criteria.stated.tiers import find_tiers
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow
from policymatch.reading.quantities.numerals import plain

_REVENUE_AND_SHARE = re.compile(
    r"(?:收入|营收|销售额)[^，。；：]{0,10}\d[\d.]{0,8}[万亿]元[^，。；：]{0,24}[、，]且?(?:研发|研究开发)[^，。；\d]{0,16}(?:占比|比重|比例|强度)[^，。；\d]{0,8}\d[\d.]{0,4}[%％](?:及?以上)?的?(?:企业)?$"
)
_REVENUE = re.compile(r"(?:收入|营收|销售额)[^，。；：]{0,10}\d[\d.]{0,8}[万亿]元")
_FEWEST = 2


def with_shares_by_bracket(benefits: Sequence[Benefit], condition: AllOf, body: str, flow: Flow) -> AllOf:
    """The condition of a measure, which asks each bracket of revenue for the share of R&D that is told with it;
    as it is where no such brackets are told, or a share is asked already. `flow`: that of the body.
    """
    if any(isinstance(leaf, Criterion) and leaf.field is Field.RD_RATIO for leaf in leaves_of(condition)):
        return condition
    spans = list(_spans(benefits, flow))
    words = "；".join(plain(flow.text[start:end]) for start, end in spans)
    tiers = next((found for found in find_tiers(words)), None) if len(spans) >= _FEWEST else None
    if tiers is None or not isinstance(tiers.value, tuple) or len(tiers.value) != len(spans):
        return condition
    quote = flow.quote(spans[0][0], spans[-1][1], body)
    asked = Criterion(field=Field.RD_RATIO, op=tiers.op, value=tiers.value, period=tiers.period, quote=quote)
    return AllOf(all=(*condition.all, asked))


def _spans(benefits: Sequence[Benefit], flow: Flow) -> Iterator[tuple[int, int]]:
    """Where the words stand, before each sum, that tell a bracket of revenue with the share asked there; nowhere
    where one bracket asks for no share, so that its firms are not held to that of the next.
    """
    spans = [(a, b) for a, b in words_before(benefits, flow) if _REVENUE.search(flow.text, a, b)]
    told = [_REVENUE_AND_SHARE.search(flow.text, *span) for span in spans]
    if not all(told):
        return
    for (start, end), found in zip(spans, told, strict=True):
        at = found.start() if found else start
        yield max(start, *(flow.text.rfind(sign, start, at) + 1 for sign in "：，；")), end
