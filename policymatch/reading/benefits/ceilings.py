"""Ceilings: caps that stand apart from what they cap, in
a list under one word, by kinds, or in the next sentence.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from policymatch.domain.measure import Benefit
from policymatch.reading.benefits.figures import GivenFigure
from policymatch.reading.quantities import Amount, Bound, Ratio

# 资助额度不超过以下标准：舞蹈项目120万元；小品项目15万元。
_LISTED = re.compile(
    r"不(?:得)?(?:超过|高于)(?:以下|下列|如下)(?:标准|额度|限额|金额)?[：:](?P<list>[^。\n]{4,600})"
)


def under_one_ceiling(text: str) -> list[tuple[int, int]]:
    """Where sums are listed under one word that caps them all.

    >>> under_one_ceiling("额度不超过以下标准：舞蹈120万元；小品15万元。")
    [(10, 24)]
    """
    return [found.span("list") for found in _LISTED.finditer(text)]


def as_ceiling(given: GivenFigure) -> GivenFigure:
    """A sum as the cap of what is given; a rate as it is."""
    figure = given.figure
    if not isinstance(figure, Amount) or figure.bound is not Bound.EXACT:
        return given
    capped = figure.model_copy(update={"bound": Bound.AT_MOST, "low_yuan": None})
    return GivenFigure(capped, given.start, given.end)


_KIND = re.compile(
    r"(?=[^，。；、：\d]{4,21}+$)(?P<kind>[^，。；、：\d]{2,12})(?:最高)?(?:不(?:得)?超过|不高于|最高)(?:给予)?$"
)
_REACH = 24
# 国际级 and 国内级 are kinds of one thing; 单个项目 and 单个企业 are two caps over one.
_OVER_MANY = re.compile(r"单[个家户项]|每[个家户项年]|同一|年度|累计|合计")


def caps_by_kind(given: Sequence[GivenFigure], sentence: str) -> list[tuple[GivenFigure, GivenFigure]]:
    """One rate with the cap of each kind
    (按30%给予国际首创产品不超过500万元、国内首创产品不超过300万元), or with each of the caps that are listed
    in turn (最高奖励分别为300万元、150万元); none elsewhere.
    """
    rate, caps = given[:1], given[1:]
    if len(caps) < 2 or not isinstance(rate[0].figure, Ratio):
        return []
    if _are_listed(caps, sentence):
        return [(rate[0], cap) for cap in caps]
    kinds = [_kind_of(cap, sentence) for cap in caps]
    told = all(kinds) and all(a[-1] == b[-1] and a != b for a, b in pairwise(kinds))
    beside = all(len(sentence[a.end : b.start]) <= _REACH for a, b in pairwise(caps))
    return [(rate[0], cap) for cap in caps] if told and beside else []


_IN_TURN = re.compile(r"分别[^，。；\d]{0,8}$")
_NEXT = re.compile(r"\s{0,2}[、和及]\s{0,2}")


def _are_listed(caps: Sequence[GivenFigure], sentence: str) -> bool:
    """Whether caps stand in one list that says that each is of another (分别为300万元、150万元)."""
    in_turn = _IN_TURN.search(sentence, max(0, caps[0].start - _REACH), caps[0].start) is not None
    capped = all(isinstance(cap.figure, Amount) and cap.figure.bound is Bound.AT_MOST for cap in caps)
    beside = all(_NEXT.fullmatch(sentence, a.end, b.start) for a, b in pairwise(caps))
    return in_turn and capped and beside


def _kind_of(cap: GivenFigure, sentence: str) -> str:
    if not isinstance(cap.figure, Amount) or cap.figure.bound is not Bound.AT_MOST:
        return ""
    found = _KIND.search(sentence, max(0, cap.start - _REACH), cap.start)
    return found["kind"] if found and not _OVER_MANY.search(found["kind"]) else ""


# 单个项目补助金额最高不超过300万元。
_CAP_ALONE = re.compile(
    r"(?:其中，?)?(?:单[个家户项笔]|每[个家户项笔]|同一)(?![^，。；]{0,30}(?:年|累计|合计|总))"
    r"[^，。；\d]{0,20}(?:最高|不(?:得)?超过|不高于|上限)[^，。；]{1,16}[。；]?"
)


def caps_the_rate_before(before: Sequence[Benefit], own: Sequence[Benefit], sentence: str) -> bool:
    """Whether a sentence with the benefits `own` does nothing
    but cap the one rate that the sentence before it gives.
    """
    if len(before) != 1 or len(own) != 1 or not _CAP_ALONE.fullmatch(sentence):
        return False
    rate, cap = before[0], own[0]
    bare = rate.rate is not None and rate.cap_yuan is None and rate.amount_yuan is None
    return bare and cap.cap_yuan is not None and cap.rate is None and cap.amount_yuan is None
