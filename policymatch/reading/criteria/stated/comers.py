"""Comers: people who are at a place by what they do there (来本市创业的博士, 在宁波工作的专家)."""

import re

from policymatch.reading.criteria.stated.persons import are_taken_on

_PEOPLE = r"(?:青年|人才|人员|学生|毕业生|硕士|博士|专家|学者|院士|居民|同胞|侨胞|创客|创业者|教师|医生|医师|科学家|企业家)"
_DO = r"(?:全职|自主|实际)?(?:有工作单位的?)?(?:(?:创新|创业|就业|工作|实训|实习|见习|任职|执业)[、或和并]?){1,3}"
# 来本市创业的博士, 在宁波工作满2年的专家
_WHO_DO = re.compile(
    rf"^(?:市|省|区|县)?(?:创业园区?|基地)?{_DO}(?:满?\d{{1,2}}年以上)?的[^,，。;企单]{{0,14}}?{_PEOPLE}(?!企业|单位)"
    # 在宁波有工作单位的就业青年; 在甬留学生创业项目
    rf"|^(?:有工作单位的)?(?:创业|就业|台湾|港澳台?|外籍|留学|高校|归国){{0,3}}{_PEOPLE}(?:创业)?(?:项目|可|缴|申|$)"
    # 博士在宁波创办的企业
    r"|^(?:市|省|区|县)?(?:新|首次)?(?:创办|开办|领办|创立)的[^,，。;]{0,8}(?:企业|公司)"
)
# 毕业生来本市就业, 外籍博士首次到宁波创业
_COMING = re.compile(rf"{_PEOPLE}(?:首次|新|自愿|自主|毕业后)?(?:来|到|赴|在|留)$")
_DONE_THERE = re.compile(rf"^(?:市|省|区|县)?{_DO}(?=$|[,，、。;的]|并|且|满|提供)")
_AT = re.compile(r"(?:[来到赴在留驻]|回到?|返回?)$")


def come_to(before: str, after: str) -> bool:
    """Whether words name a place by the people who work, learn or
    found firms there, and not by those whom somebody is to bring.

    >>> come_to("对来", "创业的博士"), come_to("大学生来", "就业"), come_to("推荐大学生来", "就业")
    (True, True, False)
    """
    if not _AT.search(before) or are_taken_on(before):
        return False
    coming = _COMING.search(before) is not None and _DONE_THERE.match(after) is not None
    return coming or _WHO_DO.match(after) is not None
