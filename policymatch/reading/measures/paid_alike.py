"""Paid alike: clauses that pay the next bracket, class of people or length of one support
as the clause before a semicolon pays its own, but for the figures.
"""

import re

_UNIT = r"(?:[万亿千]?(?:元|平方米|平方公里|公里|亩|吨|台|套|家|人次?|个|件|天|年|月|小时)|㎡|m²|平米|%)"
_BOUND = r"(?:（[^（）]{1,8}）)?(?:及?以[上下内]|之间)?"
# 面积不足20㎡的; 面积在20㎡及20㎡以上60㎡以下的: what is measured, and the brackets of it.
_BY_A_BRACKET = re.compile(
    rf"(?<![^，。；：:\d.、）)])(?!、)(?P<what>[^，。；：\d]{{2,24}}?)(?:不足|不满|未满|超过|大于|小于|低于|达到?|满|在|为){{0,2}}"
    rf"\d[\d.]{{0,8}}{_UNIT}{_BOUND}(?:[及至到、且—～~-]{{0,2}}\d[\d.]{{0,8}}{_UNIT}{_BOUND}){{0,2}}的?，(?P<gift>[^，。；]{{6,60}})[；。]?$"
)
# 首席技师、工艺大师，每人每月补助900元: people by their names alone, and what each of them has.
_TO_EACH_OF_THEM = re.compile(
    r"^(?!对)(?P<who>[^。；：\d]{2,160})，(?P<gift>[^，。；\d]{0,24}每人(?:每[月年])?[^，。；]{2,30})[；。]?$"
)
_EACH_IN_TURN = re.compile(r"，(?P<gift>[^，。；\d]{0,24}每人(?:每[月年])?[^，。；]{2,30})；$")
_FIGURES = re.compile(r"\d[\d.]{0,8}")
_FEWEST = 7
_ALIKE = 4
# 短期（3天以内）活动……；长期活动……
_LENGTHS = {"短期": "长期", "长期": "短期", "线上": "线下", "线下": "线上"}
_OF_A_LENGTH = re.compile(rf"^(?P<length>{'|'.join(_LENGTHS)})(?P<noun>[\u4e00-\u9fff]{{2}})")

# 给予600元/台更新补贴；大型烘干机，按不超过2000元/台给予更新补贴: the same for each of another thing.
_FOR_EACH = r"\d[\d.]{0,8}\s?[万亿]?元/(?P<unit>[\u4e00-\u9fff]{1,3}?)(?:的|给予|予以)?(?P<gift>[\u4e00-\u9fff]{1,6}(?:奖励|补贴|补助))"
_FOR_EACH_THING = re.compile(rf"{_FOR_EACH}；$")
_FOR_EACH_OF_OTHERS = re.compile(
    rf"^(?!对|支持|鼓励|其中)(?![^，。；]{{0,80}}(?:企业|单位|机构|个人|人员))[^，。；]{{2,80}}，[^，。；\d]{{0,12}}{_FOR_EACH}"
)


# 获美国授权的发明专利每件资助90元；获港澳授权的发明专利每件资助20元: each of one sort of thing, from elsewhere.
_FOR_EACH_OF_A_SORT = (
    r"(?P<gift>[\u4e00-\u9fff]{4,12}每(?:件|项|个|张|款|种)(?:给予|奖励|资助|补助|补贴))\d[\d.]{0,8}[万亿]?元"
)
_EACH_OF_A_SORT = re.compile(rf"{_FOR_EACH_OF_A_SORT}[；]$")
_NEXT_OF_A_SORT = re.compile(rf"^(?!对|其中|支持)[^，。；：]{{2,40}}?{_FOR_EACH_OF_A_SORT}[。；]?$")
_NAME_OF_A_SORT = 9


def _next_of_a_sort(before: str, text: str) -> bool:
    one, other = _EACH_OF_A_SORT.search(before), _NEXT_OF_A_SORT.match(text)
    return bool(one and other and one["gift"][-_NAME_OF_A_SORT:] == other["gift"][-_NAME_OF_A_SORT:])


def pays_alike(before: str, text: str) -> bool:
    """Whether a clause pays for the next bracket, class or length what the one `before` its semicolon pays.

    >>> pays_alike("摊位面积不足9㎡的，每个摊位补助300元；", "摊位面积在9㎡及9㎡以上的，每个摊位补助500元。")
    True
    >>> pays_alike("首席技师，每人每月补助900元；", "工艺大师、高级工艺师，每人每月补助600元。")
    True
    >>> pays_alike("短期（3天以内）研修每人次补助200元；", "长期研修按费用的30%补助。")
    True
    >>> pays_alike("获法国授权的发明专利每件资助90元；", "获港澳授权的发明专利每件资助20元。")
    True
    >>> pays_alike("摊位面积不足9㎡的，每个摊位补助300元；", "展台面积超过9㎡的，减免租金3000元。")
    False
    """
    alike = _next_bracket(before, text) or _next_people(before, text) or _next_thing(before, text)
    return alike or _other_length(before, text) or _next_of_a_sort(before, text)


def _next_bracket(before: str, text: str) -> bool:
    one, other = _BY_A_BRACKET.search(before), _BY_A_BRACKET.match(text)
    alike = one and other and _without_figures(one["gift"]) == _without_figures(other["gift"])
    return bool(alike and one and other and one["what"][-_ALIKE:] == other["what"][-_ALIKE:])


def _next_people(before: str, text: str) -> bool:
    one, other = _EACH_IN_TURN.search(before), _TO_EACH_OF_THEM.match(text)
    if not (one and other):
        return False
    gift = _without_figures(other["gift"])
    return len(gift) >= _FEWEST and gift == _without_figures(one["gift"])


def _next_thing(before: str, text: str) -> bool:
    one, other = _FOR_EACH_THING.search(before), _FOR_EACH_OF_OTHERS.match(text)
    return bool(one and other and one.group("unit", "gift") == other.group("unit", "gift"))


def _other_length(before: str, text: str) -> bool:
    told = _OF_A_LENGTH.match(text)
    if told is None:
        return False
    return re.search(rf"{_LENGTHS[told['length']]}(?:（[^（）]{{1,20}}）)?{told['noun']}", before) is not None


def _without_figures(gift: str) -> str:
    return _FIGURES.sub("", gift)
