"""Receivers: whom an offer names as those it gives to, where its document speaks of firms.

A card for 机器人企业 may also reward the 孵化机构 that serve them: that it is for firms is not asked of those.
"""

import re
from collections.abc import Iterator

_OTHERS = (
    "机构|平台|团队|人才|人员|专家|个人|银行|管理人|孵化器|众创空间|协会|商会|联盟|高校|院所|医院|学校|合作社"
)
_FIRMS = "企业|公司|主体|单位|申请人|申报人|项目"
# One look at the first character tells most places from such a noun.
_NOUN = rf"(?=[机平团人专个银管孵众协商联高院医学合企公主单申项])(?P<who>{_OTHERS}|{_FIRMS})"
_GIFT = r"(?:给予|予以|进行(?:奖|补)|可获|享受|一定|最高|不超过|每|房租|运行|资金|奖励|补贴|补助|扶持)"
_NAMED = (
    re.compile(
        rf"对(?!接)于?(?:符合条件的)?[^,，。;:：对]{{0,40}}?{_NOUN}(?:[,，](?=[^,，]{{0,12}}{_GIFT})|(?={_GIFT}))"
    ),
    re.compile(rf"(?:给予|奖励|资助|补贴)[^,，。;:：\d]{{0,30}}?{_NOUN}(?={_GIFT}|\d)"),
)


def gives_to_others(own: str) -> bool:
    """Whether the words of an offer name its receivers, and none of them is a firm.

    >>> gives_to_others("对符合条件的机构予以奖励"), gives_to_others("对企业和机构给予奖励")
    (True, False)
    """
    named = set(_receivers(own))
    return bool(named) and all(re.fullmatch(_OTHERS, who) for who in named)


def _receivers(own: str) -> Iterator[str]:
    for pattern in _NAMED:
        for found in pattern.finditer(own):
            yield found["who"]
            if before := re.search(rf"({_FIRMS})", found.group()):
                yield before.group()
