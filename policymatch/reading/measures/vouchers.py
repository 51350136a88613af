"""Vouchers: of several named side by side, each with its sum, every one is had for itself; of one that an act tells
of article by article, how much of it each has and what share it pays are no vouchers of their own.
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.lists_entered import list_entered
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CLAUSE_START

# 检测券最高3万元、翻译券最高2万元
_ONE = r"[\u4e00-\u9fff]{2,8}券(?:(?:每[年家])?(?:最高|不超过|补助|补贴))+\d[\d.]{0,8}\s?[百千]?[万亿]?元"
_SIDE_BY_SIDE = re.compile(rf"{_ONE}、(?={_ONE})")
_NEXT = re.compile(_ONE)


def next_voucher(before: str, text: str) -> bool:
    """Whether a text goes on with another voucher and its sum.

    >>> next_voucher("检测券最高3万元、", "翻译券最高2万元；"), next_voucher("检测券、", "翻译券最高2万元；")
    (True, False)
    """
    return _SIDE_BY_SIDE.search(before + text) is not None and _NEXT.match(text) is not None


_NAMED = r"[\u4e00-\u9fff]{0,6}券"
_HOW_MUCH = re.compile(
    # 同一企业每年度申领创新券总额不超过20万元。
    rf"^{CLAUSE_START}(?:(?:（[^（）]{{2,12}}）\s{{0,2}})?(?:(?:每[家个]|单[家个]|同一)[^，。；\d]{{1,8}}(?:每年|每?年度)?|(?:企业|团队|单位|机构)每年度?)[^，。；\d]{{0,4}}(?:申领|申请|领取|使用|兑付)(?:{_NAMED})?的?(?:总额|额度|金额|上限|限额)[^，。；\d]{{0,6}}\d"
    # 创新券按服务合同实际支付金额的30%进行兑付，单笔最高5万元。
    rf"|{_NAMED}(?:的)?(?:(?:单次|每次|单笔)?(?:兑付|抵扣|支持|补助)?(?:比例|额度|标准)[^，。；\d]{{0,24}}\d|按照?[^，。；]{{2,40}}\d[\d.]{{0,4}}%(?:的比例)?(?:给予|予以|进行)?(?:兑付|兑现|抵扣|支付|补助|补贴)))"
)
# 创业团队人数不少于3人，每个团队年度申领额度不超过4万元。
_BY_THE_WAY = re.compile(
    r"，(?:每[家个]|单[家个]|同一)[^，。；\d]{1,8}(?:每年|每?年度)?(?:申领|领取)(?:总额|额度|金额|上限|限额)[^，。；\d]{0,6}\d"
)
_OFFERS_ONE = re.compile(r"券")
_GIVES_MONEY = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")


# 兑付创新券合同20份以上的服务机构，给予10万元奖励: to those who render what vouchers pay for.
_REWARDS_THE_SERVER = re.compile(
    r"券[^。；]{0,40}(?:机构|平台|基地|服务商)，?(?:一次性)?给予[^，。；]{0,8}\d[^，。；]{0,10}奖励"
)


def rewards_the_server(text: str) -> bool:
    """Whether words reward those who render what vouchers pay for.

    >>> rewards_the_server("年度兑付创新券30份以上的服务机构，给予8万元奖励。")
    True
    """
    return _REWARDS_THE_SERVER.search(text) is not None


def _offers_voucher(text: str) -> bool:
    """Whether words of an offer name a voucher, and are not of those who render what it pays for."""
    to_servers = rewards_the_server(text) or list_entered(text) is not None
    return _OFFERS_ONE.search(text) is not None and not to_servers


def tells_share_paid(before: str, text: str) -> bool:
    """Whether a sentence tells what share a voucher pays, behind one that says how much of it each has.

    >>> tells_share_paid("每家企业年度使用创新券的额度不超过9万元。", "创新券按服务费用的40%予以抵扣。")
    True
    """
    return _OFFERS_ONE.search(before) is not None and _HOW_MUCH.match(text) is not None


def without_amounts_of_vouchers(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which an article that only tells how much of a voucher each has, or what share it pays, begins no offer
    behind one that offers the voucher and names no sum.
    """
    found = list(labels)
    offered: int | None = None
    for i, unit in enumerate(layout.units):
        if found[i] is not Label.BEGIN:
            continue
        told = _HOW_MUCH.match(unit.text) or _BY_THE_WAY.search(unit.text)
        if offered is not None and unit.place == 0 and unit.paragraph != offered and told:
            found[i] = Label.OUTSIDE
        elif _offers_voucher(unit.text):
            offered = None if _GIVES_MONEY.search(layout.text_of(unit.paragraph)) else unit.paragraph
    return _with_amount_alone(layout, found)


def _with_amount_alone(layout: Layout, labels: list[Label]) -> list[Label]:
    """Labels in which the first article that tells how much of a voucher each has offers it, where nothing else does."""
    begun = (u.text for u, label in zip(layout.units, labels, strict=True) if label is not Label.OUTSIDE)
    if any(map(_offers_voucher, begun)):
        return labels
    amounts = (i for i, unit in enumerate(layout.units) if unit.place == 0 and _HOW_MUCH.match(unit.text))
    for first in list(amounts)[:1]:
        labels[first] = Label.BEGIN
    return labels
