"""Labels: words of a line of its own that say what follows them (申报条件：, 【支持标准】)."""

import re

_DONE = "通用|共性|申报|申请|申领|资助|支持|奖励|奖补|补贴|补助|扶持|认定|备案|基本|受理|办理|兑现|服务|推荐|适用|准入|享受|实施|政策|评审"
_SAID = "对象|主体|范围|条件|要求|资格|标准|内容|方式|额度|程序|流程|材料|时间|期限|时限|部门|单位|依据|类型"
_OTHERS = (
    "截止(?:时间|日期)?|联系(?:方式|人|电话)|咨询(?:电话|方式)|条件要求|责任(?:单位|部门)|牵头(?:单位|部门)"
)
WORDS = rf"(?:(?:{_DONE})的?(?:{_SAID})|{_OTHERS})"
LABELLED = re.compile(
    rf"[ \t\u3000]{{0,8}}(?:{WORDS}(?:[:：]|[\t\u3000]|[ ]{{2,4}})|[【\[]{WORDS}[】\]][:：]?)"
)
"""What opens a line of its own in a document that is told by labels."""


def is_label(text: str) -> bool:
    """Whether a paragraph is a label, or begins with one and its sign.

    >>> is_label("通用要求"), is_label("申报条件：本市企业"), is_label("支持对象　本市企业")
    (True, True, True)
    >>> is_label("符合申报条件的企业"), is_label("申报条件由本办法规定")
    (False, False)
    """
    return LABELLED.match(text) is not None or re.fullmatch(WORDS, text.strip()) is not None
