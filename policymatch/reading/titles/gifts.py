"""Gifts: the noun of what a measure gives (落户奖励, 贷款贴息, 认定)."""

import re

from policymatch.domain.measure import MeasureKind

_AFTER_GIVING = re.compile(
    r"(?:给予|予以|享受|享有|发放|兑现|拨付|申请|申领|元|%|进行|一次性|额度|的)"
    r"([^，。；：、的给予以%\d]{0,10}?(?:贷款贴息|贴息|贴费|贴租|风险补偿|奖励|奖补|补助|补贴|资助|扶持|配套支持|支持|税收优惠|租金减免|减免))"
)
_ADDED = re.compile(r"(?:追加|配套|增量|达标|晋级|升级|落地|落户|开办|经营)(?:奖励|补助|补贴|支持)")
_RECEIVER = re.compile(
    r"^.{0,14}(?:企业|单位|机构|项目|个人|主体|团队|协会|公司|园区|平台|申请人|申报人|其|工作站|工作室|医院|人才|孵化器|基地|载体|上述|同等)(?=.{2})"
)
_LOOSE = re.compile(
    r"/.|一次性|不超过|最高|(?:预算)?核定|适当|相应|一定|分档|分级|定额|资金|经费|现金|专项(?!债)|财政|年度|叠加|再|额外|全额|重点|优先|总额|政策|阶梯|差异化|直接(?=支持|奖)|分类|择优|比例|标准|金额|总|人民币|万|亿|(?:最)?多|或|和|年(?=支持|补|资|奖)|后(?=给)"
)
_DOUBLE = re.compile(r"(?<=奖励|补助|补贴|资助|贴息|贴租|奖补|配套)(?:支持|奖励|资助|扶持|补助)$")
_BARE = frozenset(("支持", "扶持", "配套支持"))
_DEFAULT: dict[MeasureKind, tuple[str, ...]] = {
    MeasureKind.GRANT: ("奖补", "补助", "补贴", "资助", "扶持", "支持"),
    MeasureKind.AWARD: ("奖补", "表彰", "表扬", "奖励"),
    MeasureKind.INTEREST_SUBSIDY: ("贴租", "贴息"),
    MeasureKind.GUARANTEE: ("风险补偿", "风险分担", "信用保证保险", "保证保险", "增信", "担保"),
    MeasureKind.LOAN: ("授信", "续贷", "贷款"),
    MeasureKind.EQUITY: ("直投", "股权投资", "股权支持", "投资支持"),
    MeasureKind.RENT: ("租金减免", "房租减免", "租金补贴", "房租补贴", "租金优惠", "租金支持"),
    MeasureKind.VOUCHER: ("算力券", "创新券", "服务券", "消费券", "补贴券", "券"),
    MeasureKind.TITLE: ("评选", "评定", "备案", "遴选", "认定"),
    MeasureKind.PROCUREMENT: ("预留份额", "首购", "订购", "采购支持"),
    MeasureKind.SERVICE: ("服务", "绿色通道", "培训", "对接", "辅导", "服务"),
    MeasureKind.TALENT: ("补贴", "补助", "奖励", "资助", "落户", "培训", "培养", "保障", "支持"),
    MeasureKind.OTHER: ("补偿", "减免", "保障", "支持"),
}
_TAXES = re.compile(
    r"(?:企业|个人)?所得税|增值税|消费税|(?<![相有无])关税|房产税|土地使用税|契税|印花税|车辆购置税|资源税|环境保护税"
)
_LONGEST, _LONGEST_ON_LOANS = 8, 10
_MONEY = frozenset(
    (
        MeasureKind.GRANT,
        MeasureKind.AWARD,
        MeasureKind.INTEREST_SUBSIDY,
        MeasureKind.TALENT,
        MeasureKind.RENT,
        MeasureKind.OTHER,
    )
)


def gift_of(text: str, kind: MeasureKind) -> str:
    """The noun of what the words of an offer give, in general terms of its kind where they name none.

    >>> gift_of("新迁入的税务师事务所，给予一次性落户奖励15万元。", MeasureKind.AWARD)
    '落户奖励'
    >>> gift_of("给予最高不超过50万元的资金支持", MeasureKind.GRANT)
    '支持'
    >>> gift_of("按照规定享受相关税收优惠", MeasureKind.TAX), gift_of("免征关税", MeasureKind.TAX)
    ('税收优惠', '关税优惠')
    """
    if kind is MeasureKind.TAX:
        taxes = list(dict.fromkeys(found.group() for found in _TAXES.finditer(text)))
        return f"{taxes[0]}优惠" if len(taxes) == 1 else "税收优惠"
    named = [_trimmed(found.group(1)) for found in _AFTER_GIVING.finditer(text)] if kind in _MONEY else []
    told = [
        *(
            gift
            for gift in named
            if gift
            and not gift.startswith("不")
            and len(gift) <= (_LONGEST_ON_LOANS if gift.endswith("贷款贴息") else _LONGEST)
        ),
        *(found.group() for found in _ADDED.finditer(text)),
    ]
    if kind is MeasureKind.AWARD:
        told = [gift for gift in told if "奖" in gift]
    if kind is MeasureKind.INTEREST_SUBSIDY:
        told = [gift for gift in told if "贴" in gift]
    if told:
        return next((gift for gift in told if gift not in _BARE), told[0])
    words = _DEFAULT[kind]
    return next((word for word in words if word in text), words[-1])


def _trimmed(gift: str) -> str:
    # 给予园区（孵化基地）奖补: the bracket belongs to whoever is given it.
    gift = _LOOSE.sub("", _RECEIVER.sub("", gift.rpartition("）")[2]))
    return _DOUBLE.sub("", gift)
