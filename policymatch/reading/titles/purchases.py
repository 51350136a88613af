"""Purchases: what a rule of public purchasing gives those who sell, as it is called anywhere."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.titles.told import Told

_WHO = re.compile(r"(?:中小微|中小|小微|小型微型|监狱|残疾人福利性)(?:企业|单位)")
# What a sentence says, and how the gift is called; {who} is for whom it says so. The more particular comes first.
_GIFTS = (
    # 鱼罐头采购向小微企业分包的，报价给予4%的扣除
    (
        re.compile(r"(?:联合体|分包)(?=[^。扣]{0,230}+扣除)[^。]{0,200}报价[^。]{0,30}扣除(?!、)"),
        "联合体和分包报价扣除",
    ),
    (re.compile(r"(?:报价|价格)[^。扣]{0,30}扣除(?!、)"), "{who}报价扣除"),
    (
        re.compile(r"价格(?:得分|分)的\d[^。作]{0,12}作为其价格分|价格(?:得分|分)[^。加]{0,12}加分"),
        "价格得分加分",
    ),
    (re.compile(r"联合体[^。视]{0,40}视同(?=中小微?企业|小微企业)"), "联合体视同{who}"),
    (
        re.compile(r"预留[^。面]{0,40}面向(?=中小|小微)|面向[^。预]{0,20}预留[^。份]{0,10}份额(?!、)"),
        "面向{who}预留份额",
    ),
    (re.compile(r"专门面向(?=中小|小微)[^，。；]{2,10}采购"), "项目专门面向{who}"),
    (
        re.compile(r"\d{1,2}个?(?:工作)?日内[^，。；]{0,12}(?:采购)?(?:资金|货款)支付(?:到|给|至)"),
        "资金及时支付",
    ),
    (re.compile(r"免费提供(?:电子)?采购文件"), "文件免费提供"),
)
_DEFAULT_WHO = "中小企业"


def purchase_names(told: Told) -> list[str]:
    """What a rule of public purchasing gives by its own sentences; none where it gives something of its own.

    >>> own = "鱼罐头采购项目，采购人应当对小微企业报价给予9%的扣除。"
    >>> purchase_names(Told(own, MeasureKind.PROCUREMENT))
    ['政府采购小微企业报价扣除']
    """
    if told.kind is not MeasureKind.PROCUREMENT or "采购" not in told.own:
        return []
    found = next(((rule, name) for rule, name in _GIFTS if rule.search(told.own)), None)
    return [f"政府采购{found[1].format(who=_whom(told.own, found[0]))}"] if found else []


def _whom(own: str, rule: re.Pattern[str]) -> str:
    """For whom a sentence says what a rule finds in it: the last that it names so far, else the next."""
    at = rule.search(own)
    before = _WHO.findall(own, 0, at.end()) if at else []
    after = _WHO.findall(own, at.end()) if at else []
    return str((before[-1:] or after[:1] or [_DEFAULT_WHO])[0])
