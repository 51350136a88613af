"""Bounds of rates: whether a rate is told as the most that is given (不超过30%) or the least, and how."""

import re
from collections.abc import Iterator
from functools import lru_cache

from policymatch.domain.measure import Benefit
from policymatch.domain.quote import squash
from policymatch.domain.wording import Wording
from policymatch.matching.numbers import hundredfold, percent

_REMEMBERED = 4096
# 不超过总投资的25%, 最高支持比例为50%或70%, 分别不超过60%和50%
_UP_TO = re.compile(
    r"(?:不(?:得|能)?超过|不(?:得|能)?高于|最高(?!额|限|等|级|档|标准|奖)|最多|至多)"
    r"(?:20\d\d年|\d{1,3}(?:\.\d{1,4})?%[、和或及]|[^，。；、\d%]){0,40}$"
    # 比例上限为30%
    r"|上限(?:为|是)?$"
)
# 给予30%以内的补助, or a rate that ends in 封顶
_AT_MOST = re.compile(r"(?:的比例)?(?:以内|封顶|为限|为上限)")
# 不低于投资额的10%, 至少10%; 不低于 before a comma speaks of something else.
_FROM = re.compile(r"(?:不(?:得)?低于|不少于|至少)[^，,。；：、\d%]{0,32}$")
# 按投入的10%以上、最高50万元; 占比10%以上的企业 are those who have it.
_OR_MORE = re.compile(r"(?:（含）)?(?:及)?以上(?!的[^，,。；]{0,8}(?:企业|单位|项目|机构|产品))")
_GIVEN = re.compile(r"(?:按照?|给予|予以|补助|补贴|资助|奖励)[^，,。；]{0,30}$")


def is_most(benefit: Benefit) -> bool:
    """Whether the rate of a benefit is the most that is given, and no fixed share.

    >>> from policymatch.domain.quote import Quote
    >>> words = "按不超过设备投资额的20%给予补助"
    >>> is_most(Benefit(form="rate", rate=0.2, quote=Quote.of(words, 0, len(words))))
    True
    """
    return benefit.rate is not None and _is_most(benefit.quote.text, benefit.rate)


@lru_cache(_REMEMBERED)
def _is_most(words: str, rate: float) -> bool:
    return any(
        _UP_TO.search(before) or _AT_MOST.match(behind) for before, behind in _words_around(words, rate)
    )


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
    return any(
        _GIVEN.search(before) and (_OR_MORE.match(behind) or _FROM.search(before))
        for before, behind in _words_around(words, rate)
    )


# Of a range, 按投资额的5%-20%: what stands behind its lower end.
_TO = re.compile(r"(?:至|到|-|—|–|~|～){1,2}(?P<most>\d{1,3}(?:\.\d{1,4})?)%")


def highest_rate(benefit: Benefit) -> float | None:
    """The upper end of a share that is told as a range (5%-20%) from the rate on; None elsewhere.

    >>> from policymatch.domain.quote import Quote
    >>> words = "按设备投资额5%-20%给予补助"
    >>> highest_rate(Benefit(form="rate", rate=0.05, quote=Quote.of(words, 0, len(words))))
    0.2
    """
    return None if benefit.rate is None else _highest_rate(benefit.quote.text, benefit.rate)


@lru_cache(_REMEMBERED)
def _highest_rate(words: str, rate: float) -> float | None:
    ends = (_TO.match(behind) for _, behind in _words_around(words, rate))
    higher = (round(float(end["most"]) / 100, 9) for end in ends if end)
    return next((end for end in higher if end > rate), None)


def _words_around(words: str, rate: float) -> Iterator[tuple[str, str]]:
    """What stands before and behind a rate wherever words name it; 1:1 is the whole."""
    text = squash(words).replace("％", "%")
    share = rf"(?<![\d.]){re.escape(hundredfold(rate))}(?:%|个百分点)" + ("|1[:：]1" if rate == 1.0 else "")
    return ((text[: found.start()], text[found.end() :]) for found in re.finditer(share, text))


def shares_told(benefit: Benefit) -> Wording:
    """The rate of a benefit, or both its ends where the text gives a range (10%至20%)."""
    share, most = percent(benefit.rate or 0.0), highest_rate(benefit)
    if most is None:
        return share
    top = percent(most)
    return Wording(zh=f"{share.zh}至{top.zh}", en=f"{share.en} to {top.en}")


def share_words(benefit: Benefit) -> Wording:
    """The rate of a benefit, as a most or a least where it is told as one.

    >>> from policymatch.domain.quote import Quote
    >>> share_words(Benefit(form="rate", rate=0.2, quote=Quote.of("补助比例最高20%", 0, 9))).en
    'at most 20 %'
    """
    share = shares_told(benefit)
    if is_most(benefit):
        return Wording(zh=f"最高{share.zh}", en=f"at most {share.en}")
    return Wording(zh=f"不低于{share.zh}", en=f"at least {share.en}") if is_least(benefit) else share
