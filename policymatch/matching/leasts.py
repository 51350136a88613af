"""Leasts: whether a rate is told as the least that is given (按研发投入的3%以上给予)."""

import re
from functools import lru_cache

from policymatch.domain.measure import Benefit
from policymatch.domain.quote import squash
from policymatch.matching.numbers import hundredfold

_REMEMBERED = 4096
# 不低于投资额的10%, 至少10%; 不低于 before a comma speaks of something else.
_FROM = re.compile(r"(?:不(?:得)?低于|不少于|至少)[^，。；：、\d%]{0,16}$")
# 按投入的10%以上、最高50万元; 占比10%以上的企业 are those who have it.
_OR_MORE = re.compile(r"(?:（含）)?(?:及)?以上(?!的[^，。；]{0,8}(?:企业|单位|项目|机构|产品))")
_GIVEN = re.compile(r"(?:按照?|给予|予以|补助|补贴|资助|奖励)[^，。；]{0,30}$")


def is_least(benefit: Benefit) -> bool:
    """Whether the rate of a benefit is the least that is given, so that more may be.

    >>> from policymatch.domain.quote import Quote
    >>> words = "按研发投入的4%以上、最高给予80万元补助"
    >>> is_least(Benefit(form="rate", rate=0.04, quote=Quote.of(words, 0, len(words))))
    True
    """
    return benefit.rate is not None and _is_least(benefit.quote.text, benefit.rate)


@lru_cache(_REMEMBERED)
def _is_least(words: str, rate: float) -> bool:
    text = squash(words).replace("％", "%").replace(",", "，")
    share = rf"(?<![\d.]){re.escape(hundredfold(rate))}%"
    return any(
        _GIVEN.search(text, 0, found.start())
        and (_OR_MORE.match(text, found.end()) or _FROM.search(text, 0, found.start()))
        for found in re.finditer(share, text)
    )
