"""Occasions: sentences that tell of a further occasion on which what was given before is had, and name no one anew."""

import re

_NEXT_OCCASION = re.compile(
    r"^(?:[（(]?\d[）)．.])?(?:首次(?:被|成功|进入|获|在|入选)|(?:获得|获评|获批|属于)[^，。；]{2,40}的，)"
)
# 首次被行业协会评为5A级的，给予……: those named before, on the same standing of their own.
_OWN_RANK = re.compile(
    r"^首次(?:被[^，。；]{2,20}评为|进入|成为|位列)[^，。；]{0,24}(?:\d\s?A|[一二三四五A]级|前\s?[\d一二三四五六七八九十百]{1,4}|\d{1,3}\s?强|百强)[^，。；]{0,8}的，"
)
_SUM = re.compile(r"\d\s?(?:万|亿|元|%|％)")


def is_next_occasion(before: str, text: str) -> bool:
    """Whether a sentence tells of another occasion (首次入选省级名单的) on which what the one before it
    gives is had: it names no one anew, and no sentence with a sum of its own ended there.

    >>> is_next_occasion("对入选国家名单的奖励50万元；", "首次入选省级名单的，奖励20万元。")
    True
    >>> is_next_occasion("对入选国家名单的奖励50万元。", "首次入选省级名单的，奖励20万元。")
    False
    """
    ended = before.endswith("。") and _SUM.search(before) is not None and _SUM.search(text) is not None
    return not ended and _NEXT_OCCASION.match(text) is not None


# 符合《目录》的，可按划拨方式供地；不符合《目录》的，可协议出让。
_IF_MET = re.compile(r"符合(?P<what>[^，。；]{2,30})的，可[^。；]{2,60}[；。]$")
_IF_NOT_MET = re.compile(r"不符合(?P<what>[^，。；]{2,30})的，[^。；]{0,30}可")


def is_contrary_case(before: str, text: str) -> bool:
    """Whether a sentence tells what those have who do not meet what the one before it tells for those who do.

    >>> is_contrary_case("兴办养老服务，符合目录的，可划拨供地；", "不符合目录的，可协议出让。")
    True
    """
    met, not_met = _IF_MET.search(before), _IF_NOT_MET.match(text)
    return bool(met and not_met and met["what"] == not_met["what"])


def is_next_rank(before: str, text: str) -> bool:
    """Whether a sentence behind a semicolon gives for another rank of those whom the one before it gives for a rank.

    >>> is_next_rank("对近三年成为全国十强的，给予90万元；", "首次被协会评为5A级的，给予20万元；")
    True
    """
    return before.endswith("；") and _OWN_RANK.match(text) is not None
