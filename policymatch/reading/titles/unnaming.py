"""Unnaming: the words of an offer by which none would call it: what bars from another, what single classes get."""

import re

# 渔港冷库不可同时再享受码头补贴: the other support is not this one.
_BARS = re.compile(
    r"(?:^|(?<=[，。；]))[^，。；]{0,16}?(?:不可|不得|不能|不再|不予)(?:同时|重复|叠加|再|另行){0,3}(?:享受|申报|申请|申领|获得)[^，。；]{2,}"
)
# 其中渔业企业最高给予20万元支持；……: what one class of those gets.
_OF_A_CLASS = re.compile(
    r"(?<=[支补奖资扶][持贴助励]。)其中[^，。；]{2,8}(?:企业|机构|单位|平台)(?:按|最高|给予)[^。]*。?"
)
# ，其他渔获展销活动最高给予30万元支持: the rest of a list.
_OF_THE_REST = re.compile(r"[，；]其[他它余][^，。；]{2,30}?(?:最高|不超过|给予|按)[^，。；]*")


# 第四章船长的奖励第十三条对……: a chapter's name before its first article.
_CHAPTER = re.compile(
    r"^第[一二三四五六七八九十]{1,3}章[^，。；]{1,20}?(?=第[一二三四五六七八九十\d]{1,4}条[^，。；]{4})"
)


def naming_words(own: str) -> str:
    """The words of an offer that can name it; all of them where none would be left.

    >>> naming_words("渔港补贴标准为每亩90元，不可同时再享受码头补贴。")
    '渔港补贴标准为每亩90元，。'
    >>> naming_words("对新设渔店给予支持。其中零售企业最高给予20万元。")
    '对新设渔店给予支持。'
    """
    left = _OF_THE_REST.sub("", _OF_A_CLASS.sub("", _BARS.sub("", _CHAPTER.sub("", own))))
    return left if re.search(r"[\u4e00-\u9fff]{4}", left) else own
