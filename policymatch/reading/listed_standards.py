"""Listed standards: the words that open a list of the sums of one gift (按以下标准给予奖励：甲级2万元；乙级1万元。)."""

import re

_OPENS = re.compile(
    r"按照?(?:以下|下列|如下)标准[^：。；]{0,12}(?:给予|予以|奖励|补助|补贴)[^：。；]{0,16}：[^：。；]{2,60}\d[^：。；]{0,24}；$"
)

STATE_MONEY = r"[单每]个项目(?:中央|[省市]级|财政)(?:预算内|财政)?(?:投资|资金|补助资金|补助)(?:规模|额度)?[^，。；：\d]{0,6}"
"""What the state puts into each project, up to its sum, as an expression."""

STATE_PUTS_IN = re.compile(rf"{STATE_MONEY}$")
"""The words before the sum that the state puts into each project of a sort (单个项目中央投资不低于300万元)."""


def opens_standards(sentence: str) -> bool:
    """Whether a sentence opens a list of sums that goes on behind its semicolon.

    >>> opens_standards("对获评的企业，按以下标准给予奖励：一级园区6万元；"), opens_standards("给予奖励6万元；")
    (True, False)
    """
    return _OPENS.search(sentence) is not None
