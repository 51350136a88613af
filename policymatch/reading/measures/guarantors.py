"""Guarantors: what is paid for guarantees (按担保额的2‰给予担保机构补贴) is money, and no guarantee."""

import re

_GIFT = r"(?:补[贴助]|奖励|奖补|补偿)"
_PAYS = re.compile(
    rf"(?:给予|予以)[^，。；]{{0,24}}{_GIFT}|按照?[^，。；]{{2,24}}\d[\d.]{{0,4}}[%％‰][^，。；]{{0,16}}{_GIFT}"
    rf"|{_GIFT}[^，。；\d]{{0,12}}\d[\d.]{{0,8}}[万亿]?元"
)


def pays_for_guarantees(text: str) -> bool:
    """Whether the words of an offer of guarantees say that somebody is paid a sum or a share.

    >>> pays_for_guarantees("对担保公司按年度担保额的2‰给予补助。"), pays_for_guarantees("担保费率不高于1%。")
    (True, False)
    """
    return _PAYS.search(text) is not None
