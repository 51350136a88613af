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
_ACTS = r"(?:支持|补贴|补助|奖励|资助|扶持|申报|申请|认定|推荐|复核|征集|遴选|评选|受理|报送|报名|入库|实施|面向|适用|材料|项目|企业|工作|基本|核心|有关|其他|注意|联系|政策)"
_PARTS = r"(?:标准|对象|范围|条件|要求|方式|方向|内容|主体|程序|流程|步骤|途径|渠道|材料|资料|时间|待遇|事项)"
_NAMES_A_PART = rf"(?:{_ACTS}(?:[和与及]?{_ACTS}){{0,2}}{_PARTS}(?:[和与及](?:{_ACTS})?{_PARTS})?|[\u4e00-\u9fff]{{2}}范围)"
_NUMBER = rf"(?:[{_HAN}]{{1,3}}、|（[{_HAN}]{{1,3}}）)"
# 申报条件审核, 支持范围内的企业, 申报材料的真实性: words that a name of a part goes on with.
_GOES_ON = r"[和与及或、的为是包内外之上下：:；;。，,（(）)“”\s]|以(?!\d)(?![^，。；]{2,80}为(?:目标|导向|重点|核心))|中(?![国央小])|如下|如果|由|等|审[核查定批]|初审|复审|真实|完整|准确|清单|目录|管理|规定|公布|发布|变更|调整|不(?:全|齐|符|实)|原则上"
# 申报主体应……, 支持对象须……: whom a sentence speaks of.
_SPEAKS_OF = (
    r"应|须|需|必|可|不|在(?!校)|按|登[录陆]|提[供交]|填|符合|具[备有]|自|将|要|向|于|未|已|如|若|对|通过|经"
)
_TEXT = rf"(?=20\d\d年|\d{{1,2}}[.．、](?=[\u4e00-\u9fff])|（一）|(?!{_GOES_ON})(?<!对象)(?<!主体)[^。；：（）]{{6}}|(?<=对象|主体)(?!{_GOES_ON}|{_SPEAKS_OF})[^。；：（）]{{6}}|(?<=对象|主体)对(?!象))"
_RUN_INTO = re.compile(rf"{_NUMBER}{_NAMES_A_PART}{_TEXT}")
# ……类人才二、申报材料……: the next number over the name of a part, behind text that lost its stop.
_NUMBERED = re.compile(rf"(?:(?<![{_HAN}第（])(?P<han>[{_HAN}]{{1,3}})、|（(?P<item>[{_HAN}]{{1,3}})）)")
_PART = re.compile(rf"{_NAMES_A_PART}(?![的内外])")
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
    yield from _parts_going_on(text)
    clauses = {*_parts_going_on(text), *(found.end() for found in _CLAUSE.finditer(text))}
    yield from _behind_run_into(text, clauses)
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


def _parts_going_on(text: str) -> Iterator[int]:
    """Where a number goes on from the one before it and names a part of a call (二、申报材料), wherever it stands."""
    last: dict[str, float] = {}
    for found in _NUMBERED.finditer(text):
        form = found.lastgroup or ""
        number = number_of(found[form])
        goes_on = found.start() and number == last.get(form, 0) + 1
        if goes_on and _PART.match(text, found.end()):
            yield found.start()
        if form == "han":
            last.pop("item", None)
        last[form] = number
