"""Named kinds: what sort of support the name over an offer, or the act that it stands in, says that it is."""

import re

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.lists_entered import list_entered, may_enter
from policymatch.reading.measures.vouchers import rewards_the_server

_PAID = frozenset({MeasureKind.GRANT, MeasureKind.AWARD})
_MAY_BE_NAMED = _PAID | {MeasureKind.SERVICE, MeasureKind.OTHER}
_GIFT = r"(?:补[贴助]|奖励|津贴|资助|支持|奖补)"
_NAMES = (
    # 五、算力券
    (MeasureKind.VOUCHER, re.compile(rf"[\u4e00-\u9fff]{{2}}券{_GIFT}?$")),
    (MeasureKind.INTEREST_SUBSIDY, re.compile(rf"贴息{_GIFT}?$")),
    # 十二、高层次人才薪酬补助, 实习补贴, 创新创业团队
    (
        MeasureKind.TALENT,
        re.compile(
            rf"(?:人才|博士后?|毕业生)(?!公寓|基地|平台|机构|企业|培训)[\u4e00-\u9fff]{{0,6}}{_GIFT}$|(?:实习|见习){_GIFT}$|引才{_GIFT}$|(?:创新|创业|科研|人才|领军)团队(?:引进|资助|支持)?$"
        ),
    ),
    (MeasureKind.RENT, re.compile(rf"(?:租金|房租|租房)(?:减免|优惠|{_GIFT})$")),
)
# 某市科技创新券管理办法
_OF_VOUCHERS = re.compile(
    r"券(?:发放|使用|兑[付现]|管理|实施|工作|政策|暂行|试行|的|和|与|及|、){0,6}(?:办法|细则|规定|指南|方案|通知|公告)"
)
_PAID_BY_VOUCHER = re.compile(r"抵扣|兑[付现]|申领|领取|申请额度|年度最?高?额度")
_A_SUM = re.compile(r"\d\s?(?:[万亿]?元|[%％])")
_NO_VOUCHER = re.compile(r"奖励|后补助|贴息")


def kind_by_name(name: str, title: str, own: str, kind: MeasureKind) -> MeasureKind:
    """The kind of an offer under a `name` in a document called `title`: that which the name says, or that of the
    act, where its `own` words alone left money or nothing to be thought of; else `kind`.

    >>> kind_by_name("算力券", "", "按合同金额的20%发放。", MeasureKind.GRANT)
    <MeasureKind.VOUCHER: 'voucher'>
    >>> kind_by_name("", "某市创新券管理办法", "按合同金额的20%给予抵扣。", MeasureKind.GRANT)
    <MeasureKind.VOUCHER: 'voucher'>
    >>> kind_by_name("设备补助", "", "按购置额的20%给予补助。", MeasureKind.GRANT)
    <MeasureKind.GRANT: 'grant'>
    """
    if list_entered(own):
        return MeasureKind.TITLE
    if kind is MeasureKind.VOUCHER and rewards_the_server(own):
        return MeasureKind.AWARD
    if kind not in _MAY_BE_NAMED:
        return kind
    if kind not in _PAID and may_enter(own):
        return MeasureKind.TITLE
    if _OF_VOUCHERS.search(title) and _pays_by_voucher(own):
        return MeasureKind.VOUCHER
    told = next((one for one, words in _NAMES if words.search(name)), kind)
    return told if kind in _PAID or told is MeasureKind.VOUCHER else kind


def _pays_by_voucher(own: str) -> bool:
    told = _PAID_BY_VOUCHER.search(own) and _A_SUM.search(own)
    return told is not None and _NO_VOUCHER.search(own) is None
