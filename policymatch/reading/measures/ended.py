"""Ended: sentences by which a support is given no more (……给予20万元奖励的规定不再适用)."""

import re

from policymatch.reading.giving import GIVES

_GIFT = rf"(?:{GIVES}|贴息)"
_ENDS = (
    r"(?:(?:同时|即行|自行|随之|一并|予以|均|现|已|应|自[^，。；]{2,20}起){0,3}"
    r"(?:不再(?:适用|执行|实施|施行|有效)|停止(?:适用|执行|实施|施行)|终止(?:执行|实施)|失效|废止|作废))"
)
# ……的规定不再适用: a rule ends; what it gave stands before it in the same part.
_RULE_ENDS = re.compile(rf"(?:规定|条款|条文|内容|政策|标准|办法)[^，。；]{{0,8}}{_ENDS}")
_GIVES = re.compile(_GIFT)
_REACH = 60
# 自本通告发布之日起不再受理竹器设计每项10万元的资助申请
_NOT_TAKEN = re.compile(
    rf"不再(?:受理|接受|安排|兑现|发放)[^。；]{{0,60}}?{_GIFT}[^，。；]{{0,8}}(?:申请|申报)?[。；]?$"
)


def ends_support(sentence: str) -> bool:
    """Whether a sentence says that something is given no more.

    >>> ends_support("原对上榜竹业工厂给予20万元奖励的规定不再适用。")
    True
    >>> ends_support("对上榜竹业工厂给予20万元奖励，原规定同时废止。")
    False
    """
    if _NOT_TAKEN.search(sentence):
        return True
    before = (
        sentence[max(0, rule.start() - _REACH) : rule.start()] for rule in _RULE_ENDS.finditer(sentence)
    )
    return any(_GIVES.search(words[words.rfind("，") + 1 :]) for words in before)
