"""Listed tiers: shares of R&D by revenue, told as a list
(……的比例符合如下要求：1.收入小于5000万元的企业，比例不低于5%；2.……).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from policymatch.domain.condition import Tier
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.stated.tiers import GOES_ON, find_tiers
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.quantities import find_amounts, find_ratios

_SPEAKS_OF_RD = re.compile(r"研发|研究开发|科研")
_OF_A_SHARE = re.compile(r"占|比例|比重|强度")
_LONGEST_END = 40
# 2亿元以上的，不低于3%或1000万元: a sum spent is enough as well.
_OR_SPENT = r"(?:[,，]?或者?(?:[^,，。;；\d]{0,12})(?P<spent>\d[\d.]{0,8}[万亿]元)(?:以上)?)?"
_IS_A_TIER = re.compile(rf"{GOES_ON}[^,，。;；\d]{{0,12}}{_OR_SPENT}[,，、]?")
_FEWEST = 2
_LONGEST_GAP = 60
# 研发费用占比：营业收入5000万元以下的，不低于6%。: the first of the tiers stands behind the colon.
_FIRST_OF_THEM = re.compile(rf"(?:^|(?<=[:：,，])){GOES_ON}[^,，。;；\d]{{0,12}}(?=$|[,，;；、])")


class TieredList(NamedTuple):
    """The sentences of a list of tiers, what stands before the first tier, and the tiers that they tell."""

    sentences: Sequence[Sentence]
    lead: Sentence
    tiers: tuple[Tier, ...]

    def or_spent(self) -> Iterator[tuple[Sentence, float]]:
        """The tiers for which a sum spent is enough as well, each with that sum in yuan."""
        for sentence in self.sentences[1:]:
            told = _IS_A_TIER.fullmatch(sentence.text)
            if told and told["spent"]:
                yield sentence, find_amounts(told["spent"])[0].figure_yuan

    def quote(self, body: str) -> Quote:
        """The whole list, as it stands in the body."""
        first, last = self.sentences[0], self.sentences[-1]
        start = first.flow.quote(first.start, first.end, body).start
        end = last.flow.quote(last.start, last.end, body).end
        return Quote(start=start, end=end, text=body[start:end])


def tiered_list(following: Sequence[Sentence], body: str) -> TieredList | None:
    """The list of tiers that `following` begins with; None
    where it begins with none, or is not told in one go.
    """
    head = following[0]
    items = list(takewhile(tells_a_tier, following[1:]))
    first = _FIRST_OF_THEM.search(head.text)
    lead = _up_to(head, head.start + first.start()) if first else head
    if not (items and _is_of_shares(head, lead, items[0])):
        return None
    tiers = _tiers_in("；".join(s.text for s in (head, *items)))
    found = TieredList([head, *items], lead, tiers)
    length = sum(len(s.text) for s in found.sentences)
    at_once = len(found.quote(body).text) <= length + _LONGEST_GAP
    of_the_head = len(tiers) - len(items)
    told = of_the_head > 0 if find_ratios(head.text) else of_the_head == 0
    return found if len(tiers) >= _FEWEST and told and at_once else None


def _is_of_shares(head: Sentence, lead: Sentence, second: Sentence) -> bool:
    """Whether what stands before the first tier speaks of a share of
    R&D, or a head that is no item beside the next does so itself.
    """
    text = lead.text if lead.end > lead.start or (head.opens and second.opens) else head.text
    near = text if find_ratios(text) else text[-_LONGEST_END:]
    return _SPEAKS_OF_RD.search(text) is not None and _OF_A_SHARE.search(near) is not None


def _tiers_in(text: str) -> tuple[Tier, ...]:
    told = [found.value for found in find_tiers(text)]
    if len(told) != 1 or not isinstance(told[0], tuple):
        return ()
    return tuple(tier for tier in told[0] if isinstance(tier, tuple))


def _up_to(sentence: Sentence, end: int) -> Sentence:
    """A sentence without what stands from `end` on."""
    parts = tuple(replace(part, end=min(part.end, end)) for part in sentence.parts if part.start < end)
    return replace(sentence, end=end, heads=True, parts=parts)


# 上年度营业收入同比增长20%以上 grows, and is no share.
_GROWS = re.compile("增长|增速|增幅")


def tells_a_tier(sentence: Sentence) -> bool:
    """Whether a sentence tells what share is asked of those
    of one revenue (营业收入5000万元以下的，不低于6%).
    """
    return _IS_A_TIER.fullmatch(sentence.text) is not None and _GROWS.search(sentence.text) is None
