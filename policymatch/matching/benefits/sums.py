"""What the sums of a benefit are: money to keep, the size of a loan, or a mere limit of a relief."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from policymatch.domain.measure import Benefit, BenefitForm, MeasureKind, Per
from policymatch.domain.quote import squash
from policymatch.domain.scales import printed_yuan
from policymatch.matching.units import unit_of

CREDIT_KINDS = (MeasureKind.LOAN, MeasureKind.GUARANTEE, MeasureKind.EQUITY)
TAX_FORMS = (BenefitForm.TAX_RATE, BenefitForm.DEDUCTION)
_REMEMBERED = 4096
"""The same benefits are told to every firm."""

_SUM = r"(?P<sum>\d[\d.,]{0,11})\s{0,2}(?P<scale>[万亿])?元"
_LENT = r"(?:贷款|授信)(?!贴|利|补|奖|担保费|保费|保证保险|风险|损失|费|本息|项目|资金)"
_SIZES_OF_LOANS = (
    # 不超过200万元的创业担保贷款, 500万元以内的授信; 50万元的贷款贴息 is money.
    re.compile(rf"{_SUM}(?:以内|以下)?的[^，。；、\d用]{{0,8}}?{_LENT}"),
    re.compile(rf"{_SUM}(?:以内|以下)?(?:信用|担保|科技|创业|无息)?{_LENT}"),
    # 贷款额度最高不超过200万元; 按贷款金额给予最高20万元 is money.
    re.compile(rf"(?:贷款|授信)(?:额度|金额|本金|规模|总额|额)[^，。；\d给补奖贴]{{0,10}}{_SUM}"),
)
# 平台出资额不超过2000万元: a stake that is taken in the firm; 按出资额给予最高20万元 is money.
_SIZES_OF_STAKES = (
    re.compile(rf"(?:出资|股权投资|投资入股)(?:金?额度?)?(?:最高|不(?:得)?(?:超过|高于))+{_SUM}"),
)
_LIMITS_OF_RELIEFS = (
    # 不超过300万元的部分免征
    re.compile(rf"{_SUM}(?:以内|以下)?的部分"),
    # 单位价值不超过300万元的, 月销售额10万元以下
    re.compile(rf"(?:所得额?|销售额|收入|价值|价款|投资额)[^，。；\d]{{0,8}}{_SUM}"),
)
_TAX_DUE = re.compile(r"抵免|抵减|扣减|减免税额")
# 每人2万元，每家企业最高50万元: the second is what a firm gets.
_OF_THE_FIRM = re.compile(
    r"(?:每家|每户|每个(?:企业|单位)|同一(?:企业|单位)|单个(?:企业|单位)|单家|总额|合计|累计)[^，。；]{0,14}(?:最高|不超过)"
)


# 每年给予40万元，累计最高200万元
_IN_ALL = re.compile(r"(?:累计|合计|总计)[^，。；\d]{0,12}(?:最高|不(?:得)?超过|不高于)[^，。；\d]{0,6}\d")


class SumKind(StrEnum):
    """What a stated sum is to the firm."""

    GIVEN = "given"
    CREDIT = "credit"
    LIMIT = "limit"


def sum_kind(benefit: Benefit, kind: MeasureKind) -> SumKind:
    """What the sums of a benefit are, by its form and the words around them.

    >>> from policymatch.domain.quote import Quote
    >>> words = "最高不超过200万元的创业担保贷款"
    >>> loan = Benefit(form="amount", cap_yuan=2e6, quote=Quote.of(words, 0, len(words)))
    >>> sum_kind(loan, MeasureKind.INTEREST_SUBSIDY).value
    'credit'
    """
    if kind in CREDIT_KINDS:
        return SumKind.CREDIT
    return _kind_of(benefit.form, kind, benefit.quote.text, (benefit.amount_yuan, benefit.cap_yuan))


def is_relief(benefit: Benefit, kind: MeasureKind) -> bool:
    """Whether the rate of a benefit is one of tax, which nobody is paid."""
    return benefit.form in TAX_FORMS or (kind is MeasureKind.TAX and benefit.form is BenefitForm.OTHER)


def is_of_one_unit(benefit: Benefit) -> bool:
    """Whether a sum is that of one person, patent or other unit, of which nobody knows how many there are.

    >>> from policymatch.domain.quote import Quote
    >>> each = Benefit(form="amount", amount_yuan=2e4, per="person", quote=Quote.of("每人2万元", 0, 5))
    >>> is_of_one_unit(each)
    True
    """
    if _names_a_firm(benefit.quote.run):
        return False
    return benefit.per in (Per.PERSON, Per.PATENT) or unit_of(benefit) is not None


def is_in_all(benefit: Benefit) -> bool:
    """Whether a sum is the most that comes together over the years, and is no gift of one of them.

    >>> from policymatch.domain.quote import Quote
    >>> words = "累计最高不超过200万元"
    >>> is_in_all(Benefit(form="amount", cap_yuan=2e6, quote=Quote.of(words, 0, len(words))))
    True
    """
    alone = benefit.cap_yuan is not None and benefit.amount_yuan is None and benefit.per is None
    return alone and _says_in_all(benefit.quote.text)


@lru_cache(_REMEMBERED)
def _says_in_all(words: str) -> bool:
    return _IN_ALL.search(squash(words)) is not None


@lru_cache(_REMEMBERED)
def _kind_of(form: BenefitForm, kind: MeasureKind, words: str, sums: tuple[float | None, ...]) -> SumKind:
    text = squash(words)
    limits = kind is MeasureKind.TAX and _stands(text, sums, _LIMITS_OF_RELIEFS)
    if form is BenefitForm.TAX_RATE or limits:
        return SumKind.LIMIT
    if form is BenefitForm.DEDUCTION and not _TAX_DUE.search(text):
        return SumKind.LIMIT
    lent = _stands(text, sums, (*_SIZES_OF_LOANS, *_SIZES_OF_STAKES))
    return SumKind.CREDIT if lent else SumKind.GIVEN


def is_stake(benefit: Benefit) -> bool:
    """Whether a sum of a benefit is what is invested in the firm for a part of it.

    >>> from policymatch.domain.quote import Quote
    >>> words = "由引导基金出资不超过800万元"
    >>> is_stake(Benefit(form="amount", cap_yuan=8e6, quote=Quote.of(words, 0, len(words))))
    True
    """
    return _stands(squash(benefit.quote.text), (benefit.amount_yuan, benefit.cap_yuan), _SIZES_OF_STAKES)


@lru_cache(_REMEMBERED)
def _names_a_firm(words: str) -> bool:
    return _OF_THE_FIRM.search(words) is not None


def _stands(text: str, sums: tuple[float | None, ...], patterns: Iterable[re.Pattern[str]]) -> bool:
    """Whether one of the sums stands in words of one of these patterns."""
    named = set(sums) - {None}
    return bool(named) and any(
        printed_yuan(m["sum"], m["scale"]) in named for pattern in patterns for m in pattern.finditer(text)
    )
