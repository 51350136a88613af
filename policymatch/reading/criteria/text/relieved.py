"""Relieved: whose tax, fee or rent an offer forgoes, named
as its owner, or as who earns the income, and not behind 对.
"""

import re

_DUE = r"(?:税|费|租金|房租|附加|保证金|留成)"
_FORGOES = r"(?:减免|免征|免除|减征|退还|返还|缓征|缓缴)"
_WHO = r"(?:企业|公司|旅行社|纳税人|工商户|机构|单位|孵化器|众创空间|科技园|平台|基地|园区|农户)(?!所得税|缴纳|承担)"
# 减免小规模纳税人和个体工商户的印花税, 免征科技企业孵化器服务收入增值税
_RELIEVES = re.compile(
    rf"^(?:[^,，。;减免征缓退返对]{{0,12}}|[^,，。;减免征缓退返对]{{0,6}}按照?\d{{1,3}}%的?(?:幅度|比例|税率)?){_FORGOES}"
    rf"(?P<who>(?:符合[^,，。;]{{0,6}}条件的)?[^,，。;的\d%]{{0,40}}{_WHO})"
    rf"(?:的(?=[^,，。;]{{0,40}}{_DUE})|[^,，。;的]{{0,10}}?(?:(?:增值|所得|房产|契|印花|关)税|租金|房租))"
)


# 非营利性护理院提供护理服务取得的收入免征增值税: of whom the income is.
_EARNS = re.compile(
    r"^(?P<who>[^,，。;的对为向、]{2,24}?(?:企业|公司|机构|医院|护理院|学校|院校|院所|农户|合作社))(?:提供|从事|销售|转让|开展)[^,，。;对]{2,30}?(?:取得|获得)的(?:收入|所得)(?=$|[,，免减暂])"
)


def whose_dues(text: str) -> tuple[int, int] | None:
    """Where a part of an offer names those whose dues it forgoes; None where it names nobody so.

    >>> text = "减免小微企业和个体工商户的印花税"
    >>> text[slice(*whose_dues(text))], whose_dues("免征企业所得税"), whose_dues("对小微企业免征增值税")
    ('小微企业和个体工商户', None, None)
    """
    relieved = _RELIEVES.match(text) or _EARNS.match(text)
    return relieved.span("who") if relieved else None
