"""Invested: what is asked of firms that others put money in is asked of them where an offer is made to them themselves."""

import re

from policymatch.reading.criteria import Passage, PassageRole

# 【支持条件】被投企业应成立不超过5年
_OF_THOSE_INVESTED_IN = re.compile(
    r"(?:【[^【】]{2,8}】)?\s{0,2}(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、．.]\s?)?被投(?:资)?(?:企业|项目|公司)(?=(?:还|均)?(?:应当?|须|需|必须))"
)
# 对获得首轮投资的企业，给予补助
_GIVES_TO_THEM = re.compile(
    r"(?:获得?|取得|引入)[^，。；]{0,12}投资[^，。；]{0,6}的[^，。；]{0,8}(?:企业|项目|公司)"
)


def as_said_of_them(body: str, passage: Passage, given: str) -> Passage:
    """A passage of demands, without the words that name those invested in where what is `given` goes to them."""
    if passage.role is not PassageRole.CONDITION or _GIVES_TO_THEM.search(given) is None:
        return passage
    named = _OF_THOSE_INVESTED_IN.match(body, passage.start, passage.end)
    return passage.model_copy(update={"start": named.end()}) if named else passage
