"""What a tax relief gives, in words: a lower rate, less tax, less income taxed, a deduction, a refund."""

import re
from collections.abc import Sequence
from functools import lru_cache

from policymatch.domain.measure import Benefit, BenefitForm
from policymatch.domain.numerals import chinese_number
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import base_wording
from policymatch.matching.benefits.sums import TAX_FORMS
from policymatch.matching.numbers import percent, yuan

_NEAR = 24
_REMEMBERED = 1024
# 减按25%计入应纳税所得额; 减按90%计入收入总额; 成本的200%摊销; 50%的幅度减免.
_TAXED = re.compile(r"计[入算][^,，。；;]{0,8}所得")
_COUNTED = re.compile(r"计入[^,，。；;]{0,8}收入总额")
_AMORTISED = re.compile(r"摊销")
_LESS = re.compile(r"减半|减征(?!至)|减免(?!至)|幅度")
_HALVED = re.compile(r"减半")
_HALF = 0.5
# 免征、减征车辆购置税
_OR_LESS = re.compile(r"免征[、或和及]减征|减征[、或和及]免征")
_PARTLY = Wording(zh="免征或减征", en="exempt, or taxed less")
# 超过200万元的部分减半
_ABOVE = re.compile(r"(?<!不)超过[^，。；]{1,14}的部分")
_REFUNDED = re.compile(r"即征即退|先征后[退返]|退还|予以退税")
_SPREAD = re.compile(r"加计")
_AGAIN = re.compile(r"再按")
_OFF_TAX = re.compile(r"抵免|[抵扣]减|抵扣[^，。；]{0,8}税额")
_OFF_INCOME = re.compile(r"抵扣")
_AT_ONCE = re.compile(r"一次性")
_NO_MORE_THAN = re.compile(r"(?:不超过|不高于)[^，。；]{0,16}$")
# 第一年至第三年免征, 第四年减半
_YEARS = re.compile(
    r"第(?P<first>[一二三四五六七八九十])年(?:(?:至|到|—|-)第?(?P<last>[一二三四五六七八九十])年)?"
)


def tax_words(benefits: Sequence[Benefit]) -> Wording | None:
    """What the rates of a tax relief mean, one after another; None where no benefit is one."""
    told = [words for benefit in benefits if (words := _words(benefit)) is not None]
    once = list({words.zh: words for words in told}.values())
    if not once:
        return None
    return Wording(zh="，".join(words.zh for words in once), en=", ".join(words.en for words in once))


@lru_cache(_REMEMBERED)
def _words(benefit: Benefit) -> Wording | None:
    if benefit.rate is None:
        return None
    near = _beside(benefit.quote.text, percent(benefit.rate).zh)
    if refunded := _refunded(benefit, percent(benefit.rate)):
        return refunded
    if benefit.form not in TAX_FORMS and not _LESS.search(near):
        return None
    if benefit.form is BenefitForm.DEDUCTION:
        return _deducted(benefit, percent(benefit.rate))
    return _in_their_years(benefit, _taxed(benefit, benefit.rate, near))


def _refunded(benefit: Benefit, share: Wording) -> Wording | None:
    """A tax given back: the part above a burden, or a share of it."""
    text = benefit.quote.run
    if not _REFUNDED.search(text):
        return None
    base = base_wording(benefit.base) or Wording(zh="税负", en="the tax paid")
    if re.search(rf"超过?{re.escape(share.zh)}的?部分", text):
        return Wording(
            zh=f"{base.zh}超过{share.zh}的部分退还",
            en=f"what {base.en} comes to above {share.en} is refunded",
        )
    return Wording(zh=f"退还{base.zh}的{share.zh}", en=f"{share.en} of {base.en} is refunded")


def _deducted(benefit: Benefit, share: Wording) -> Wording:
    """What is taken off the tax due, off the income that is taxed, or counted as cost."""
    text = benefit.quote.run
    base = base_wording(benefit.base) or Wording(zh="投入", en="the sum spent")
    if _SPREAD.search(text) or _AGAIN.search(text):
        return _on_top(base, share, off_tax=_OFF_TAX.search(text) is not None)
    if _OFF_TAX.search(text):
        return Wording(zh=f"按{base.zh}的{share.zh}抵免税额", en=f"{share.en} of {base.en} off the tax due")
    if _OFF_INCOME.search(text):
        return Wording(
            zh=f"按{base.zh}的{share.zh}抵扣应纳税所得额",
            en=f"{share.en} of {base.en} off the taxable income",
        )
    return _as_cost(text, share)


def _on_top(base: Wording, share: Wording, *, off_tax: bool) -> Wording:
    if off_tax:
        return Wording(
            zh=f"按{base.zh}加计{share.zh}抵减税额", en=f"a further {share.en} of {base.en} off the tax due"
        )
    return Wording(zh=f"加计扣除{share.zh}", en=f"an extra deduction of {share.en}")


def _as_cost(text: str, share: Wording) -> Wording:
    if _AT_ONCE.search(text):
        return Wording(zh="一次性税前扣除", en="deducted before tax in full at once")
    most = _NO_MORE_THAN.search(text[: max(0, text.find(share.zh))]) is not None
    if most:
        return Wording(zh=f"{share.zh}以内税前扣除", en=f"deducted before tax up to {share.en}")
    return Wording(zh=f"税前扣除{share.zh}", en=f"{share.en} deducted before tax")


def _of_income(share: Wording, near: str) -> Wording | None:
    """A part of the income that is taxed, or of the receipts that count as income."""
    if _TAXED.search(near):
        return Wording(zh=f"所得减按{share.zh}计税", en=f"{share.en} of the income is taxed")
    if _COUNTED.search(near):
        return Wording(zh=f"收入减按{share.zh}计入收入总额", en=f"{share.en} of the receipts count as income")
    return None


def _taxed(benefit: Benefit, rate: float, near: str) -> Wording:
    share = percent(rate)
    if rate == 0.0:
        return _exempt(benefit)
    if told := _of_income(share, near):
        return told
    if _AMORTISED.search(near):
        return Wording(zh=f"按成本的{share.zh}摊销", en=f"amortised at {share.en} of the cost")
    if _HALVED.search(near) and rate != _HALF:
        return Wording(zh=f"减半后税率{share.zh}", en=f"half the rate, {share.en}")
    if _LESS.search(near):
        above = _ABOVE.search(near)
        zh, en = (above.group(), " on what is above") if above else ("", "")
        return Wording(zh=f"{zh}减征{share.zh}", en=f"{share.en} less tax{en}")
    return Wording(zh=f"税率{share.zh}", en=f"tax rate {share.en}")


def _exempt(benefit: Benefit) -> Wording:
    if benefit.cap_yuan is None:
        return _PARTLY if _OR_LESS.search(benefit.quote.run) else Wording(zh="免征", en="exempt")
    base, most = base_wording(benefit.base), yuan(benefit.cap_yuan)
    zh, en = (base.zh, base.en) if base else ("", "income")
    return Wording(zh=f"{zh}不超过{most.zh}的部分免税", en=f"{en} up to {most.en} is exempt")


def _in_their_years(benefit: Benefit, words: Wording) -> Wording:
    """The words behind the years that a relief is for, where several follow one another."""
    years = _YEARS.search(benefit.quote.run)
    if years is None:
        return words
    first, last = (int(chinese_number(years[end] or years["first"])) for end in ("first", "last"))
    span = f"year {first}" if first == last else f"years {first} to {last}"
    return Wording(zh=f"{years.group()}{words.zh}", en=f"{span}: {words.en}")


def _beside(text: str, share: str) -> str:
    """The clause that names a share, without what others say; all of a text that names it in other words."""
    flat = re.sub(r"\s", "", text)
    at = flat.find(share)
    if at < 0:
        return flat
    start = max(flat.rfind(mark, 0, at) for mark in ",，。；;") + 1
    return flat[start : at + len(share) + _NEAR].split("，")[0]
