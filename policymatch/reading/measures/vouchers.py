"""Vouchers: of several named side by side, each with its sum, every one is had for itself."""

import re

# 检测券最高3万元、翻译券最高2万元
_ONE = r"[\u4e00-\u9fff]{2,8}券(?:(?:每[年家])?(?:最高|不超过|补助|补贴))+\d[\d.]{0,8}\s?[百千]?[万亿]?元"
_SIDE_BY_SIDE = re.compile(rf"{_ONE}、(?={_ONE})")
_NEXT = re.compile(_ONE)


def next_voucher(before: str, text: str) -> bool:
    """Whether a text goes on with another voucher and its sum.

    >>> next_voucher("检测券最高3万元、", "翻译券最高2万元；"), next_voucher("检测券、", "翻译券最高2万元；")
    (True, False)
    """
    return _SIDE_BY_SIDE.search(before + text) is not None and _NEXT.match(text) is not None
