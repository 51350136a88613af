"""Next brackets: a sentence that gives by another bracket of the very figure by which the one before it gives."""

import re

_SUM = r"\d[\d.]{0,8}(?:[万亿]?(?:美元|元)|[家人吨台亩年]|平方米|个月)?(?:（[^（）]{1,6}）)?"
_BRACKET = rf"(?:(?:不[满足到]|低于|不超过){_SUM}|{_SUM}(?:(?:至|到|-|—|～|~)(?:不足|低于)?{_SUM}(?:（[^（）]{{1,6}}）)?|及?以[上下内](?:[、，]?(?:{_SUM}及?以[下内]|(?:不[满足到]|低于){_SUM}))?))"
# 、研发占比达到4%: what is asked of those in the bracket besides
_AND_MORE = (
    r"(?:[、，]且?[\u4e00-\u9fff]{2,12}?(?:达到?|超过|不低于|不少于|在|为)\d[\d.]{0,5}\s?[%％](?:及?以上)?)?"
)
# ；出口额500万元（含）至2000万元的企业，按40%给予补助
_NEXT = re.compile(
    rf"^(?:对)?(?:上一?年度?|当?年度?)?(?P<by>[\u4e00-\u9fff]{{2,10}}?)(?:达到?|超过|在|为)?{_BRACKET}{_AND_MORE}(?:的企业|的单位|的|企业)?，"
    r"(?:按照?|给予|奖励|补助|补贴)[^，。；\d]{0,16}\d"
)
_GIVES = re.compile(r"(?:按照?|给予|奖励|补助|补贴)[^，。；]{0,24}\d")


def gives_by_the_next_bracket(before: str, text: str) -> bool:
    """Whether both sentences give by brackets of one figure, each to the same firms.

    >>> gives_by_the_next_bracket("对年产值600万元以下的企业，按运费的30%给予补助；", "年产值600万元以上的企业，按20%给予补助。")
    True
    >>> gives_by_the_next_bracket("产值不足6亿元的，按3%补助；", "产值6亿元以上不足9亿元、研发占比达到5%的，按2%补助。")
    True
    >>> gives_by_the_next_bracket("对年产值600万元以下的企业，按运费的30%给予补助；", "出口额600万元以上的企业，按20%给予补助。")
    False
    """
    following = _NEXT.match(text)
    if following is None or not _GIVES.search(before):
        return False
    return re.search(rf"{following['by']}(?:达到?|超过|在|为)?{_BRACKET}", before) is not None
