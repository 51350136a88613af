"""What a rate without a sum gives, in words: a share of a base, interest paid, a price taken lower."""

import re

from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.wording import Wording
from policymatch.matching.base import base_wording
from policymatch.matching.numbers import percent
from policymatch.matching.sums import TAX_FORMS
from policymatch.matching.tax_words import tax_words

_NO_MONEY = Wording(zh="文件未写明金额", en="no amount is stated")
_SOME_BASE = Wording(zh="相应基数", en="the cost named in the text")
_WHOLE = 1.0
_FULL = re.compile(r"全额")
_LOWER = re.compile(r"减缴|减收|减免|降低")
_OFF_PRICE = re.compile(r"价格?[^，。；]{0,16}扣除|扣除[^，。；]{0,12}(?:评审|参加|报价)")
_RESERVED = re.compile(r"预留|份额")


def rate_given(measure: Measure) -> float | None:
    """The highest rate of a measure, without that of cases in which alone all of the interest is paid."""
    rates = [benefit.rate for benefit in measure.benefits if benefit.rate is not None]
    usual = [rate for rate in rates if rate != _WHOLE]
    return max(usual if usual and _pays_all_in_some_cases(measure) else rates, default=None)


def words_without_sum(measure: Measure, rate: float | None) -> Wording:
    """What a measure gives that names no sum to keep.

    >>> words_without_sum(Measure(id="p-m1", title="", start=0, end=2, kind="grant"), None).zh
    '文件未写明金额'
    """
    if rate is None:
        return _NO_MONEY
    taxed = [b for b in measure.benefits if measure.kind is MeasureKind.TAX or b.form in TAX_FORMS]
    if words := tax_words(taxed):
        return words
    benefit = next(benefit for benefit in measure.benefits if benefit.rate == rate)
    return _interest(measure, benefit) or _not_paid_out(benefit) or _share_of_base(measure, benefit)


def _interest(measure: Measure, benefit: Benefit) -> Wording | None:
    if measure.kind is not MeasureKind.INTEREST_SUBSIDY:
        return None
    all_ = _pays_all_in_some_cases(measure)
    base, share = base_wording(benefit.base), percent(benefit.rate or 0.0)
    if base is not None:
        zh, en = f"按{base.zh}的{share.zh}贴息", f"{share.en} of {base.en} is paid"
    else:
        zh, en = f"按{share.zh}贴息", f"interest subsidised at {share.en}"
    return Wording(
        zh=zh + ("，部分情形全额贴息" if all_ else "") + "，未写明上限",
        en=en + (", all of it in some cases" if all_ else "") + ", no cap stated",
    )


def _not_paid_out(benefit: Benefit) -> Wording | None:
    """A fee that falls, a bid counted lower, a share kept for some: no money is handed over."""
    share, text = _span_of_shares(benefit), "".join(benefit.quote.text.split())
    base = base_wording(benefit.base) or _SOME_BASE
    if _OFF_PRICE.search(text):
        return Wording(zh=f"{base.zh}扣除{share.zh}", en=f"{share.en} taken off {base.en}")
    if _RESERVED.search(text) and "采购" in (benefit.base or text):
        return Wording(zh=f"预留{base.zh}的{share.zh}", en=f"{share.en} of {base.en} is reserved")
    if _LOWER.search(text):
        return Wording(zh=f"减免{base.zh}的{share.zh}", en=f"{share.en} less of {base.en}")
    return None


def _share_of_base(measure: Measure, benefit: Benefit) -> Wording:
    bases = (base_wording(each.base) for each in measure.benefits if each.rate == benefit.rate)
    base, share = next((base for base in bases if base), _SOME_BASE), _span_of_shares(benefit)
    return Wording(zh=f"按{base.zh}的{share.zh}，未写明上限", en=f"{share.en} of {base.en}, no cap stated")


def _span_of_shares(benefit: Benefit) -> Wording:
    """A rate, or both its ends where the text gives a range (10%至20%)."""
    share = percent(benefit.rate or 0.0)
    text = "".join(benefit.quote.text.split())
    most = r"(?:至|到|-|—|–|~|～)(?P<most>\d{1,3}(?:\.\d{1,4})?)%"
    other = re.search(rf"(?<![\d.]){re.escape(share.zh)}{most}", text)
    if other is None:
        return share
    return Wording(zh=f"{share.zh}至{other['most']}%", en=f"{share.en} to {other['most']} %")


def _pays_all_in_some_cases(measure: Measure) -> bool:
    rates = {benefit.rate for benefit in measure.benefits} - {None}
    some = any(benefit.rate == _WHOLE and _FULL.search(benefit.quote.text) for benefit in measure.benefits)
    return measure.kind is MeasureKind.INTEREST_SUBSIDY and len(rates) > 1 and some
