"""Articles: where of a document a quote stands, by the number that its reader would name."""

import re

from policymatch.domain.measure import Measure, Policy
from policymatch.domain.quote import Quote

_ARTICLE = re.compile(r"^[\s　]{0,8}(第[一二三四五六七八九十百零〇两\d]{1,6}条)(?!第)", re.MULTILINE)


def clause_of(policy: Policy, quote: Quote | None, measure: Measure | None = None) -> str | None:
    """The number of the clause that a quote stands in: of its article, else of its measure; None: not known.

    A quote that stands outside its measure in a text without articles has none.
    """
    if quote is None:
        return None
    within = measure is not None and measure.start <= quote.start < measure.end
    if measure is not None and within and measure.clause:
        return measure.clause
    heads = list(_ARTICLE.finditer(policy.document.body, 0, min(quote.start + 1, len(policy.document.body))))
    inside = _ARTICLE.match(policy.document.body, quote.start)
    return inside[1] if inside else heads[-1][1] if heads else None
