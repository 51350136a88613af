"""Givers: who is urged to give something, cut off what is given and whom it is given to."""

import re

from policymatch.domain.measure import MeasureKind

_INSTITUTION = r"(?:机构|组织|公司|部门|银行|协会|基金)"
# 金融机构加大对远洋渔企信贷投放力度
_MORE_CREDIT = re.compile(
    rf"^(?:[^，。对]{{0,12}}{_INSTITUTION})?(?:进一步)?(?:加大|加强|扩大|增加|强化)对(?P<who>[^，]{{2,20}}?)的?"
    r"(?P<gift>信贷|贷款|融资|金融|保险|担保|授信)(?:资金)?(?:投放|支持|投入|供给|服务){0,2}(?:力度)?$"
)
# 检测机构为渔企提供检测服务
_SERVES = re.compile(
    rf"^[^，为向对]{{0,14}}{_INSTITUTION}[为向](?P<who>[^，、为向]{{2,14}}?)提供(?P<what>[^，为向]{{4,20}})$"
)
# 上下游渔企提供仓单融资、保单融资: whom it is for, by the words before it.
_PROVIDED = re.compile(
    r"^(?P<who>[^，、]{2,14}(?:企业|主体|农户|个体工商户|单位))提供(?P<what>[^，]{2,20}(?:融资|贷款|担保|保险|服务|培训|指导))$"
)
_FIRST_USE = re.compile(
    r"^(?P<who>[^，、]{4,16}(?:企业|主体|单位|农户))优先(?:借用|使用|享受|获得)(?P<what>[^，]{4,14})$"
)
# 有条件的地区和单位对捕捞能手单独评审
_PLACES = re.compile(
    r"^(?:有条件的)?(?:各?地区|各?单位|各?部门|各地|[和与、]){1,4}(?:对|[为向])(?=[^，]{6,})"
)
# 渔业等部门应当组织渔工培训
_OUGHT = re.compile(
    r"^[^，的]{0,12}(?:部门|机构|政府)应当?(?:依法|积极|及时)?(?:组织实施|组织开展|组织|开展|提供|优化)(?=[^，]{6,})"
)
# 金融机构建立渔贷审批绿色通道
_OPENS_WAY = re.compile(
    rf"^[^，。对为]{{0,12}}{_INSTITUTION}(?:建立|开设|开辟|设立)(?=[^，]{{4,20}}(?:通道|窗口|专区|机制)$)"
)
_MONEY = frozenset((MeasureKind.GRANT, MeasureKind.AWARD, MeasureKind.INTEREST_SUBSIDY, MeasureKind.VOUCHER))


def without_giver(name: str, own: str, kind: MeasureKind) -> str:
    """A name without the bank or the office that is urged to give; where money is given, they may be who receives it.

    >>> without_giver("金融机构加大对远洋渔企信贷投放力度", "", MeasureKind.LOAN)
    '远洋渔企信贷支持'
    >>> without_giver("上下游渔业企业提供仓单融资", "为上下游渔业企业提供仓单融资。", MeasureKind.LOAN)
    '上下游渔业企业仓单融资'
    """
    if kind in _MONEY:
        return name
    name = _OUGHT.sub("", _OPENS_WAY.sub("", _PLACES.sub("", name)))
    if found := _MORE_CREDIT.match(name):
        return f"{found['who']}{found['gift']}支持"
    if found := _SERVES.match(name) or _FIRST_USE.match(name):
        return found["who"] + found["what"]
    found = _PROVIDED.match(name)
    if found and re.search(f"[为向][^，。；]{{0,12}}{re.escape(found['who'])}", own):
        return found["who"] + found["what"]
    return name
