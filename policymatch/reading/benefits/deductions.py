"""Deductions: rates that are taken off the income that is taxed (加计扣除), whatever else a measure gives,
and rates of tax that are halved.
"""

import re

from policymatch.reading.quantities import Ratio

# 研发费用税前加计扣除比例由75%提高至100%, 按实际发生额的100%在税前加计扣除
_DEDUCTED = re.compile(r"加计[^，。；]{0,6}扣除|税前[^，。；]{0,12}扣除|加计[^，。；]{0,6}摊销")
# 按加计扣除研发费用的10%给予补助: money, reckoned of what is deducted.
_PAID = re.compile(r"给予|予以(?!(?:税前|加计)*扣除)|奖[励补]|补[助贴]|资助|贴息|返还|补偿|发放")


def is_off_the_tax_base(clause: str) -> bool:
    """Whether the rate of a clause is a share that may be deducted before tax, and nothing that is paid.

    >>> is_off_the_tax_base("研发费用加计扣除比例提高至100%"), is_off_the_tax_base("按加计扣除额的5%给予补助")
    (True, False)
    """
    return _DEDUCTED.search(clause) is not None and _PAID.search(clause) is None


# 实际税负超过3%的部分即征即退: what is still to be paid.
_BURDEN = re.compile(r"税负[^，。；\d]{0,6}$")
_IS_REFUNDED = re.compile(r"的?部分[^，。；]{0,10}(?:即征即退|先征后退|退还|返还)")


def is_what_stays_due(before: str, after: str) -> bool:
    """Whether the words around a rate make it the tax that stays due where all beyond it is refunded.

    >>> is_what_stays_due("对实际税负超过", "的部分实行即征即退")
    True
    """
    return _BURDEN.search(before) is not None and _IS_REFUNDED.match(after) is not None


_IS_HALVED = re.compile(r"的?(?:法定|适用)?税率减半")


def as_halved(figure: Ratio, text: str) -> Ratio:
    """A rate of tax, or half of it where the words behind it halve it (按照25%的法定税率减半征收).

    >>> from policymatch.reading.quantities import find_ratios
    >>> (rate,) = find_ratios("按照25%的法定税率减半征收")
    >>> as_halved(rate, "按照25%的法定税率减半征收").figure
    0.125
    """
    if not _IS_HALVED.match(text, figure.end):
        return figure
    half = {side: value / 2 for side in ("low", "high") if (value := getattr(figure, side)) is not None}
    return figure.model_copy(update=half)
