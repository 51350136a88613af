"""Sole traders: who trades without a firm (个体工商户), whom some hold to be a firm and some a person."""

import re

_TRADE_ALONE = re.compile("个体(?:工商户|户|经营者)")
# 受灾的小微企业和个体工商户, 重点民营企业和个体工商户: of all of them, no field tells which.
_SAID_OF_ALL = re.compile(r"(?:[^,，。;的]{2}的|优秀|杰出|先进|重点|优质|骨干)[^,，。;的]{0,24}$")


def names_sole_traders(text: str, start: int, end: int) -> bool:
    """Whether words at [start, end) name those who trade without a firm.

    >>> names_sole_traders("对个体户给予补贴", 1, 4), names_sole_traders("对个人给予补贴", 1, 3)
    (True, False)
    """
    return _TRADE_ALONE.search(text, start, end) is not None


def are_any_sole_traders(text: str, start: int, end: int) -> bool:
    """Whether words at [start, end) name those who trade without a firm, and none before them say which.

    >>> are_any_sole_traders("对小微企业和个体户", 6, 9), are_any_sole_traders("对受灾的企业和个体户", 7, 10)
    (True, False)
    """
    return _TRADE_ALONE.fullmatch(text, start, end) is not None and not _SAID_OF_ALL.search(text[:start])
