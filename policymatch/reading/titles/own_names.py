"""Own names: what an offer calls itself in its first words (方向3 绿色改造奖励。……), or defines to confer it."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER
from policymatch.reading.titles.flaws import is_broken
from policymatch.reading.titles.giving import GIVES
from policymatch.reading.titles.told import Told

# 方向3绿色改造奖励。对……
_CALLED = re.compile(
    r"^(?P<number>(?:方向|专题|专项|类别|事项)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}))[：:、．.]?\s?(?P<name>[\u4e00-\u9fff“”（）+\-、]{4,26})。(?=.)"
)
# 第二条（落户奖励）对新引进的……
_NAMED_CLAUSE = re.compile(
    rf"^{CITED_ARTICLE}\s{{0,4}}[（【](?P<name>[\u4e00-\u9fff“”、]{{3,20}})[）】](?=.{{4}})"
)
# （2）外资采购总部是指境外母公司授权……的企业。
_DEFINED = re.compile(rf"^{OPENING_NUMBER}(?P<name>[\u4e00-\u9fff“”]{{3,20}}?)是指(?=[^。]{{8}})")


def own_names(told: Told) -> list[str]:
    """The name that an offer gives itself, then with its number, which tells it from another called so.

    >>> own_names(Told("方向3绿色改造奖励。对竣工的项目，按25%给予奖励。", MeasureKind.AWARD))
    ['绿色改造奖励', '绿色改造奖励（方向3）']
    >>> own_names(Told("第二条（落户奖励）对新引进的渔业企业，奖励8万元。", MeasureKind.AWARD))
    ['落户奖励']
    >>> own_names(Told("（2）外资采购总部是指境外母公司授权采购的企业。", MeasureKind.TITLE))
    ['外资采购总部认定']
    """
    called = _CALLED.match(told.own) or _headed(told)
    if called and GIVES.search(called["name"]) and not is_broken(called["name"]):
        return [called["name"], f"{called['name']}（{called['number']}）"]
    clause = _NAMED_CLAUSE.match(told.own)
    if clause and GIVES.search(clause["name"]) and not is_broken(clause["name"]):
        return [clause["name"]]
    defined = _DEFINED.match(told.own) if told.kind is MeasureKind.TITLE else None
    return [f"{defined['name']}认定"] if defined and not is_broken(defined["name"]) else []


def _headed(told: Told) -> re.Match[str] | None:
    """The name that a numbered direction gives to the one offer that it heads."""
    return next((found for text in told.headings if (found := _CALLED.match(f"{text}{told.own}"))), None)
