"""Limits: how much may be traded, bought or let in, which nobody is paid (交易限值由3000元提高至8000元)."""

import re

# 单次交易限值, 准入门槛, 个人所得税起征点; 补助标准 and 奖励限额 are gifts.
_LIMIT = (
    r"(?:限值|门槛|起征点|(?:交易|购买|购物|支付|消费|免税|持有)(?:限额|额度上限)"
    r"|(?:认定|准入|入库|入统|申报|界定|划分|划型|起征)标准)"
)
_IS_MOVED = r"(?:提高|提升|上调|增加|调整|放宽|降低|下调|降)(?:至|到|为)"
_BEFORE = re.compile(
    rf"{_LIMIT}(?!的)[^，。；：奖补贴资助]{{0,24}}{_IS_MOVED}(?:人民币)?$"
    rf"|{_LIMIT}(?:分别)?(?:[由从为]|不(?:得)?超过)(?:人民币)?$"
    # 财政资金所占股份比例不超过被投企业总股本的30%
    r"|(?:股份|股权|持股|占股)比例?[^，。；]{0,4}不(?:得)?(?:超过|高于)[^，。；\d]{0,16}$"
    # 按实际投保费率不超过2%、实缴保费的60%给予补偿: at what rate one may have insured oneself.
    r"|投保费率[^，。；\d]{0,4}不(?:得)?(?:超过|高于)$"
    # 券面金额使用比例不超过合同金额的30%
    r"|使用比例不(?:得)?(?:超过|高于)[^，。；\d]{0,16}$"
    # 给予900万元、占股比例不超过15%的投资: how much of the firm is taken.
    r"|(?:占股|持股|参股|股权)(?:比例|占比)[^，。；：\d]{0,8}$"
)


def is_a_limit(before: str) -> bool:
    """Whether the words of a clause before a figure make it a limit of what one may do.

    >>> is_a_limit("单次购买限额由2000元提高至"), is_a_limit("补助标准由2000元提高至")
    (True, False)
    """
    return _BEFORE.search(before) is not None


# 设备投入不少于200万元（山区县减按60%即120万元）: a share of what is asked is enough of some.
_LESS_OF_IT = re.compile(r"[^（）]{0,8}（[^（）\d]{2,40}减按(?:\d[\d.]{0,4}[%％])?[^（）\d]{0,8}")


def is_asked_less(text: str, asked: int | None, at: int) -> bool:
    """Whether a figure at `at` tells what share of that which is asked and ends at `asked`
    is enough of some, or what that comes to.

    >>> words = "投入不少于200万元（山区县减按60%即120万元）"
    >>> is_asked_less(words, words.index("（"), words.index("60%")), is_asked_less(words, 0, 5)
    (True, False)
    """
    return asked is not None and _LESS_OF_IT.fullmatch(text, asked, at) is not None


# 大于2万元（含2万元）的项目, 500万元以上（不含500万元）: the edge, told once more.
_SAID_AGAIN = re.compile(r"\d[万亿]?[元%]?(?:[及或]?以[上下])?（不?含$")
_NEAR = 80


def is_said_again(text: str, at: int) -> bool:
    """Whether a figure at `at` is the edge of the one before it, told once more.

    >>> is_said_again("大于2万元（含2万元）的", 7), is_said_again("大于2万元，奖励1万元", 8)
    (True, False)
    >>> is_said_again("利润2万元以上（不含2万元）的", 10)
    True
    """
    return _SAID_AGAIN.search(text, max(0, at - _NEAR), at) is not None


# 不足5万元的不予补助, 2万元以下的一律不予奖励: what is too little is not paid.
_IS_NOT_PAID = re.compile(
    r"(?:（不?含[^）]{0,6}）)?(?:的(?:项目|企业|单位)?[，,]?)?(?:一律|原则上|则|均|将){0,2}"
    r"(?:不(?:予|给予|再|作|做|进行|安排|发放|兑现|享受)|不(?:奖|补))"
)


def is_not_paid(text: str, end: int) -> bool:
    """Whether the words behind a figure, with its bound, say that nothing is paid there.

    >>> is_not_paid("不足3万元的，不予奖励", 5), is_not_paid("不足3万元的按3万元奖励", 5)
    (True, False)
    """
    return _IS_NOT_PAID.match(text, end) is not None


# 按租金的30%给予补助，每平方米每月不超过40元: of how much of a price the share is taken.
_OF_ONE_UNIT = re.compile(
    r"每(?:平方米|平米|㎡|立方米|吨|公里|千瓦时|度)[^，。；\d]{0,8}(?:最[高多]|不(?:得)?(?:超过|高于))[^，。；\d]{0,4}$"
)


def is_of_one_unit(before: str) -> bool:
    """Whether the words between a share and a figure make it the most for one unit of what is measured.

    >>> is_of_one_unit("给予补助，每平方米每月不超过"), is_of_one_unit("给予补助，每年不超过")
    (True, False)
    """
    return _OF_ONE_UNIT.search(before) is not None
