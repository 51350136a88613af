"""Charged: what a firm still pays of a fee, a rent or a price (检验费按80%收取, 场租八折, 减半收取)."""

import re

from policymatch.domain.measure import Benefit

STILL_CHARGED = re.compile(
    r"%[^，。；%]{0,6}(?:收取|计收|收费)|减半收取|[一二三四五六七八九\d]折(?![旧合算叠扣抵])"
)


def is_still_charged(benefit: Benefit) -> bool:
    """Whether the rate of a benefit is what the firm still pays, so that nobody pays it that share.

    >>> from policymatch.domain.quote import Quote
    >>> words = "泊位费按市场价的60%收取"
    >>> is_still_charged(Benefit(form="rate", rate=0.6, quote=Quote.of(words, 0, len(words))))
    True
    """
    return benefit.rate is not None and STILL_CHARGED.search(benefit.quote.run) is not None
