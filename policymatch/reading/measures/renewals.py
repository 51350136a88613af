"""Renewals: that holders of a title have it for longer once they pass a review, which is an offer of that title."""

import re

# 通过复核，资格有效期延长三年; 复核合格的，资格延续三年
_KEEPS_IT = re.compile(
    r"(?:通过复[核审评]|复[核审评](?:合格|通过))(?:的)?(?:企业|单位|机构)?，?[^。；，]{0,12}(?:资格|称号|有效期)[^。；，]{0,10}(?:延长|延续|顺延|保留|继续有效)"
)
# 应于有效期满前提交复核申请
_CALLS = re.compile(r"(?:提交|提出|申请|参加)复[核审评](?:申请)?(?![^，。；]{0,6}(?:异议|结果|意见))")
_PAYS = re.compile(r"(?:奖励|奖补|补[助贴]|给予|资助|支持)[^。；]{0,24}\d[\d.]{0,8}[万亿]?元")
_IS_AN_APPEAL = re.compile(r"异议|申诉|不服")


def is_renewal(text: str) -> bool:
    """Whether words say how holders of a title keep it, and give no sum.

    >>> is_renewal("复核合格的，资格延续三年。"), is_renewal("对复核通过的企业，奖励10万元。")
    (True, False)
    """
    told = _KEEPS_IT.search(text) or _CALLS.search(text)
    return told is not None and not any(words.search(text) for words in (_PAYS, _IS_AN_APPEAL))


def keeps_a_title(text: str) -> bool:
    """Whether words say that holders of a title keep it, by which review they do.

    >>> keeps_a_title("通过复核，资格有效期延长三年。"), keeps_a_title("应于期满前提交复核申请。")
    (True, False)
    """
    return _KEEPS_IT.search(text) is not None and is_renewal(text)
