"""Standards above: how much is given for each of the several supports told before (以上三个方向扶持标准：……)."""

import re

from policymatch.reading.measures.units import Layout
from policymatch.reading.quantities.numerals import number_of

_FOR_ALL_ABOVE = re.compile(
    r"\s{0,4}(?:以上|上述)(?P<many>[两二三四五六七八九\d]{1,2})(?:个|大?类|项|种)(?:方向|项目|类别|类型|平台|产品|专项|支持)?的?"
    r"(?:支持|资助|奖励|补助|补贴|扶持|奖补)(?:标准|方式|额度|强度|金额)[。：:]"
)
_OF_ONE = re.compile(r"\s{0,4}(?:支持|资助|奖励|补助|补贴|扶持|奖补)(?:标准|方式|额度|强度|金额)[。：:]")
_REACH = 16


def standard_of_all_above(layout: Layout, support: int) -> int | None:
    """The paragraph that says how much is given for as many supports before it, of which this is one; None
    where none does.
    """
    path = layout.paragraphs[support].path
    for at in range(support + 1, min(support + 1 + _REACH, len(layout.paragraphs))):
        if layout.paragraphs[at].path[: len(path)] != path:
            return None
        if found := _FOR_ALL_ABOVE.match(layout.text_of(at)):
            beside = [
                i for i in range(at) if layout.paragraphs[i].path == path and layout.paragraphs[i].numeral
            ]
            return at if support in beside[-int(number_of(found["many"])) :] else None
        if _OF_ONE.match(layout.text_of(at)):
            return None
    return None
