"""What a rate without a sum gives, in words: a share of a base, interest paid, a price taken lower."""

import re

from policymatch.domain.measure import Benefit, ExclusiveRule, Measure, MeasureKind
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import SOME_BASE, base_wording
from policymatch.matching.benefits.charged import STILL_CHARGED
from policymatch.matching.benefits.foreign import foreign_words
from policymatch.matching.benefits.rate_bounds import is_least, is_most, shares_told
from policymatch.matching.benefits.rate_years import year_by_year
from policymatch.matching.benefits.sums import TAX_FORMS
from policymatch.matching.benefits.tax_words import tax_words
from policymatch.matching.benefits.told_base import base_told
from policymatch.matching.benefits.waived import waived_words
from policymatch.matching.numbers import yuan

_NO_MONEY = Wording(zh="文件未写明金额", en="no amount is stated")
_WHOLE = 1.0
_FULL = re.compile(r"全额")
_LOWER = re.compile(r"减缴|减收|减免|降低")
_OFF_PRICE = re.compile(r"价格?[^，。；]{0,16}扣除|扣除[^，。；]{0,12}(?:评审|参加|报价)")
# 担保费率不超过1%: what is charged, and no support of that share.
_CHARGED = re.compile(r"费率")
_HELD = re.compile(r"持有?股|股权(?:比例)?(?:不|最|为|占)|占股")
# 按不低于底价的10%确定竞买保证金, 按最低价标准的70%执行, 用地可再增加3%, 不低于70%用于人员的绩效奖励
_DEPOSIT = re.compile(r"保证金")
_PRICE = re.compile(r"底价|起始价|最低价|地价")
_LAND = re.compile(r"用地[^，。；%]{0,12}(?:增加|比例|指标|安排)|(?:增加|安排)[^，。；%]{0,12}用地")
_OF_STAFF = re.compile(r"%的?(?:比例)?(?:用于|划?归|奖励给?)[^，。；]{0,24}(?:人员|团队|完成人)")
_NOTHING = Wording(zh="", en="")
_LEAST = Wording(zh="不低于", en="no less than ")
_RENT_FREE = re.compile(r"免(?!费)[^，。；%]{0,10}租")
_RESERVED = re.compile(r"预留|份额")


def rate_given(measure: Measure) -> float | None:
    """The highest rate of a measure, without that of cases in which alone all of the interest is paid."""
    rates = [benefit.rate for benefit in measure.benefits if benefit.rate is not None]
    usual = [rate for rate in rates if rate != _WHOLE]
    return max(usual if usual and _pays_all_in_some_cases(measure) else rates, default=None)


def is_given_at_most(measure: Measure, rate: float | None) -> bool:
    """Whether a rate of a measure is nowhere told but as the most that is given."""
    told = [benefit for benefit in measure.benefits if benefit.rate == rate]
    return rate is not None and all(is_most(benefit) for benefit in told)


def words_without_sum(measure: Measure, rate: float | None) -> Wording:
    """What a measure gives that names no sum to keep.

    >>> words_without_sum(Measure(id="p-m1", title="", start=0, end=2, kind="grant"), None).zh
    '文件未写明金额'
    """
    if rate is None:
        return foreign_words(measure) or waived_words(measure) or _NO_MONEY
    taxed = [b for b in measure.benefits if measure.kind is MeasureKind.TAX or b.form in TAX_FORMS]
    if words := tax_words(taxed):
        return words
    if words := year_by_year(measure):
        return words
    benefit = next(benefit for benefit in measure.benefits if benefit.rate == rate)
    return _interest(measure, benefit) or _not_paid_out(measure, benefit) or _share_of_base(measure, benefit)


def _interest(measure: Measure, benefit: Benefit) -> Wording | None:
    if measure.kind is not MeasureKind.INTEREST_SUBSIDY:
        return None
    all_ = _pays_all_in_some_cases(measure)
    # Where all of it may be paid, the usual rate is no most.
    most = _NOTHING if all_ else _bound(benefit)
    base, share = base_wording(benefit.base), shares_told(benefit)
    zh = f"按{most.zh}{base.zh}的{share.zh}贴息" if base else f"按{most.zh}{share.zh}贴息"
    en = f"{most.en}{share.en} of {base.en} is paid" if base else f"interest subsidised at {share.en}"
    if most.en and not base:
        en = f"interest subsidised, {most.en}{share.en}"
    cap = _cap_over_all(measure)
    return Wording(
        zh=zh + ("，部分情形全额贴息" if all_ else "") + cap.zh,
        en=en + (", all of it in some cases" if all_ else "") + cap.en,
    )


def _not_paid_out(measure: Measure, benefit: Benefit) -> Wording | None:
    """A bid counted lower, a share kept for some, a fee that falls: no money is handed over."""
    share, text, most = shares_told(benefit), benefit.quote.run, _most(benefit)
    told = base_wording(benefit.base) and base_told(benefit, measure)
    base, of = told or SOME_BASE, _NOTHING
    if told:
        of = Wording(zh=f"{base.zh}的", en=f" of {base.en}")
    if _OFF_PRICE.search(text):
        return Wording(zh=f"{base.zh}扣除{share.zh}", en=f"{share.en} taken off {base.en}")
    if _RESERVED.search(text) and "采购" in (benefit.base or text):
        return Wording(zh=f"预留{base.zh}的{share.zh}", en=f"{share.en} of {base.en} is reserved")
    if _LOWER.search(text):
        return Wording(zh=f"减免{most.zh}{of.zh}{share.zh}", en=f"{most.en}{share.en} less{of.en}")
    if measure.kind is MeasureKind.GUARANTEE and _CHARGED.search(text):
        return Wording(zh=f"担保费率{most.zh}{share.zh}", en=f"a guarantee fee of {most.en}{share.en}")
    return _held_or_priced(benefit, of)


def _held_or_priced(benefit: Benefit, of: Wording) -> Wording | None:
    """A share of stock, land, a price, a deposit or of what staff is paid: no support of that share."""
    text, told = benefit.quote.run, shares_told(benefit)
    most = _LEAST if is_least(benefit) else _most(benefit)
    share = Wording(zh=most.zh + told.zh, en=most.en + told.en)
    of_base = Wording(zh=f"{most.zh}{of.zh}{told.zh}", en=f"{share.en}{of.en}")
    words = {
        _HELD: Wording(zh=f"持股比例{share.zh}", en=f"{share.en} of the shares are taken"),
        _DEPOSIT: Wording(zh=f"保证金按{of_base.zh}收取", en=f"a deposit of {of_base.en}"),
        _PRICE: Wording(zh=f"价格按{of_base.zh}确定", en=f"priced at {of_base.en}"),
        _LAND: Wording(zh=f"用地比例{share.zh}", en=f"a share of {share.en} of land"),
        STILL_CHARGED: Wording(zh=f"按{of_base.zh}收取", en=f"charged at {of_base.en}"),
        _OF_STAFF: Wording(zh=f"{share.zh}归人员或团队", en=f"{share.en} goes to the staff"),
    }
    return next((said for pattern, said in words.items() if pattern.search(text)), None)


def _share_of_base(measure: Measure, benefit: Benefit) -> Wording:
    bases = (base_told(each, measure) for each in measure.benefits if each.rate == benefit.rate)
    base = next((base for base in bases if base), None)
    if measure.kind is MeasureKind.RENT and benefit.rate == _WHOLE and _RENT_FREE.search(benefit.quote.run):
        return Wording(zh="免租", en="rent-free")
    share, most = shares_told(benefit), _bound(benefit)
    cap = _cap_over_all(measure)
    if base is None:
        zh, en = f"比例{most.zh}{share.zh}，基数见原文", f"{most.en}{share.en} of what the text names"
    else:
        zh, en = f"按{most.zh}{base.zh}的{share.zh}", f"{most.en}{share.en} of {base.en}"
    return Wording(zh=zh + cap.zh, en=en + cap.en)


def _most(benefit: Benefit) -> Wording:
    """What stands before a rate that is told as the most."""
    return Wording(zh="不超过", en="at most ") if is_most(benefit) else _NOTHING


def _bound(benefit: Benefit) -> Wording:
    """What stands before a share that is given as the most, or as the least."""
    return Wording(zh="不低于", en="at least ") if is_least(benefit) else _most(benefit)


def _cap_over_all(measure: Measure) -> Wording:
    """The cap over several supports beside which a rate stands; that the text names none."""
    caps = (rule.cap_yuan for rule in measure.exclusive if rule.rule is ExclusiveRule.TOTAL_CAP)
    total = min((cap for cap in caps if cap is not None), default=None)
    if total is None:
        return Wording(zh="，未写明上限", en=", no cap stated")
    most = yuan(total)
    return Wording(zh=f"，合计不超过{most.zh}", en=f", at most {most.en} in all")


def _pays_all_in_some_cases(measure: Measure) -> bool:
    rates = {benefit.rate for benefit in measure.benefits} - {None}
    some = any(benefit.rate == _WHOLE and _FULL.search(benefit.quote.run) for benefit in measure.benefits)
    return measure.kind is MeasureKind.INTEREST_SUBSIDY and len(rates) > 1 and some
