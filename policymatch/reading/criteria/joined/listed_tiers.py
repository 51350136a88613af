"""Listed tiers: shares of R&D by revenue, told as a list (……的比例符合如下要求：1.收入小于5000万元的企业，比例不低于5%；2.……)."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from policymatch.domain.condition import Tier
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.stated.tiers import find_tiers
from policymatch.reading.criteria.text.sentences import Sentence

_SPEAKS_OF_RD = re.compile(r"研发|研究开发|科研")
_OF_A_SHARE = re.compile(r"占|比例|比重|强度")
_LONGEST_END = 40
_IS_A_TIER = re.compile(
    r"(?:最近一年|上一?年度?|年)?(?:(?:主营业务|营业|销售)收入|营收)[^。;；]{0,12}\d[^。;；]{0,30}[,，]?[^。;；]{0,14}(?:不低于|不少于|达到?|以上)[^。;；]{0,8}"
)
_FEWEST = 2


_LONGEST_GAP = 60


class TieredList(NamedTuple):
    """The head and the items of a list of tiers, and the tiers that they tell."""

    sentences: Sequence[Sentence]
    tiers: tuple[Tier, ...]

    def quote(self, body: str) -> Quote:
        """The whole list, as it stands in the body."""
        first, last = self.sentences[0], self.sentences[-1]
        start = first.flow.quote(first.start, first.end, body).start
        end = last.flow.quote(last.start, last.end, body).end
        return Quote(start=start, end=end, text=body[start:end])


def tiered_list(following: Sequence[Sentence], body: str) -> TieredList | None:
    """The list of tiers that `following` begins with; None where it begins with none, or is not told in one go."""
    head = following[0]
    if not (_SPEAKS_OF_RD.search(head.text) and _OF_A_SHARE.search(head.text[-_LONGEST_END:])):
        return None
    items = list(takewhile(_tells_a_tier, following[1:]))
    told = [found.value for found in find_tiers("；".join(s.text for s in (head, *items)))]
    if len(items) < _FEWEST or len(told) != 1:
        return None
    tiers = tuple(tier for tier in told[0] if isinstance(tier, tuple)) if isinstance(told[0], tuple) else ()
    found = TieredList([head, *items], tiers)
    length = sum(len(s.text) for s in found.sentences)
    at_once = len(found.quote(body).text) <= length + _LONGEST_GAP
    return found if len(tiers) == len(items) and at_once else None


# 上年度营业收入同比增长20%以上 grows, and is no share.
_GROWS = re.compile("增长|增速|增幅")


def _tells_a_tier(sentence: Sentence) -> bool:
    return _IS_A_TIER.fullmatch(sentence.text) is not None and _GROWS.search(sentence.text) is None
