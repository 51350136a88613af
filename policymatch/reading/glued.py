"""Glued: a page that lost its line breaks runs a title,
a heading and the first item under it into one another.
"""

import re
from collections.abc import Iterable, Iterator

from policymatch.reading.quantities.numerals import number_of

_HAN = "一二三四五六七八九十"
_WORDS = r"(?:[^。；，：:\d（）“”《》]|“[^“”]{2,10}”|（[协商]）){2,30}"
_NAMES_AN_ACT = ("措施", "办法", "细则", "方案", "意见", "规定", "政策", "条例", "通知")
_BEHIND_A_TITLE = "|".join(f"(?<={word})" for word in _NAMES_AN_ACT)
# 八、鼓励农业、工业企业“主辅分离”（十四）……: a heading
# over an item whose number goes on from the items before.
_HEADING = re.compile(
    rf"(?:(?<=^)|(?<=[。；！？）〕\s])|(?<=如下[：:])|{_BEHIND_A_TITLE})[{_HAN}]{{1,3}}、{_WORDS}(?=（(?P<item>[{_HAN}]{{1,3}})）)"
)
_ITEM = re.compile(rf"（(?P<item>[{_HAN}]{{1,3}})）")
# 2021年3月1日松林市促进商业发展若干措施一、……（一）: the date
# of the letter, the title of what it sends, its first heading.
_TITLE = re.compile(
    rf"(?<=\d日)[^。；，：\d]{{4,60}}?(?:{'|'.join(_NAMES_AN_ACT)})(?:（[^（）]{{2,6}}）)?(?=一、{_WORDS}（)"
)

# 二、支持标准对……给予补贴: a heading that says what is told, and the text run into it.
_RUN_INTO = re.compile(
    rf"(?:[{_HAN}]{{1,3}}、|（[{_HAN}]{{1,3}}）)"
    r"(?:(?:支持|补贴|补助|奖励|资助|扶持|申报|申请|认定|推荐|复核){1,2}(?:标准|对象|范围|条件|方式|方向|内容)|基本条件)"
    r"(?=对(?!象)|凡|以(?=[^，。；]{2,80}为(?:目标|导向))|按照?《|(?:申报|申请)(?:企业|单位|主体|人)|20\d\d年|[\u4e00-\u9fff]{1,8}[省市区县](?:有效|内|范围)|\d[.．、](?=[\u4e00-\u9fff]))"
)
_CLAUSE = re.compile(r"(?:^|[。；！？）〕：\s])(?=[一二三四五六七八九十（])")


def behind_glued(text: str) -> Iterator[int]:
    """Where clauses begin in a long line right behind a heading,
    or behind a title and in front of its first heading.

    A heading over an item is one where the item before or behind it stands elsewhere in the line.

    >>> text = "（一）甲给予奖励。二、支持乙丙发展（二）乙给予奖励。"
    >>> [text[at : at + 3] for at in behind_glued(text)]
    ['（二）']
    """
    yield from (found.end() for found in _TITLE.finditer(text))
    yield from _behind_run_into(text, (found.end() for found in _CLAUSE.finditer(text)))
    items = {number_of(found["item"]) for found in _ITEM.finditer(text)}
    for heading in _HEADING.finditer(text):
        number = number_of(heading["item"])
        if {number - 1, number + 1} & items:
            yield heading.end()
            yield from _behind_run_into(text, [heading.end()])


def _behind_run_into(text: str, clauses: Iterable[int]) -> Iterator[int]:
    """Where the text begins that runs on from the headings of `clauses`."""
    told = (_RUN_INTO.match(text, at) for at in clauses)
    yield from (heading.end() for heading in told if heading)
