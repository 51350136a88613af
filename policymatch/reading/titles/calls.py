"""Calls: offers that only pass a call on or urge to apply, named by what the call is for."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.titles.headings import topic_of
from policymatch.reading.titles.told import Told

_CALLED = re.compile(r"申报|征集|遴选|推荐|举荐|揭榜|转发|评选|认定")
_PASSES_ON = re.compile(
    r"现(?:将|转发)[^。]{2,160}?(?:转发|公布|下发|通知)|(?:组织|开展|做好|启动|发动)[^，。；]{0,24}(?:申报|推荐)(?:工作)?(?=[，。；]|$)"
    r"|积极(?:申报|推荐|揭榜)|主动揭榜|提交[^，。；]{0,12}推荐信息"
)
_GIVES = re.compile(r"\d[\d.]{0,8}[万亿]?元|\d%|奖励|奖补|补贴|补助|资助|资金支持|贴息|贷款|免费")
_ASKS = re.compile(r"(?:申报|征集|认定|评选|遴选|推荐|举荐|评定|备案|入库|大赛|竞赛)$")
_KINDS = frozenset((MeasureKind.SERVICE, MeasureKind.OTHER, MeasureKind.TITLE, MeasureKind.TALENT))
_SHORTEST, _LONGEST = 4, 32


def called_names(told: Told) -> list[str]:
    """What a call is for, where the words of an offer pass it on and give nothing else.

    >>> own = "现将省渔业厅通知转发给你们，请组织渔企按要求做好申报工作。"
    >>> called_names(Told(own, MeasureKind.SERVICE, document="关于转发《省渔业厅关于开展渔具创新示范项目申报的通知》的通知"))
    ['渔具创新示范项目申报']
    """
    own = told.own
    if told.kind not in _KINDS or _GIVES.search(own) or not _CALLED.search(told.document):
        return []
    topic = topic_of(told.document) if _PASSES_ON.search(own) else ""
    topic += "项目" if f"{topic}项目" in told.document else ""
    if not _SHORTEST <= len(topic) <= _LONGEST:
        return []
    return [topic if _ASKS.search(topic) else f"{topic}{'征集' if '征集' in told.document else '申报'}"]
