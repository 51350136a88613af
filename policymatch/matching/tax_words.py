"""What a tax relief gives, in words: a lower rate, less tax, less income taxed, a deduction."""

import re
from collections.abc import Sequence

from policymatch.domain.measure import Benefit, BenefitForm
from policymatch.domain.wording import Wording
from policymatch.matching.numbers import percent

_NEAR = 24
# 减按25%计入应纳税所得额; 成本的200%摊销; 减半征收, 50%的幅度减免.
_TAXED = re.compile(r"计入[^,，。；;]{0,8}所得")
_AMORTISED = re.compile(r"摊销")
_LESS = re.compile(r"减半|减征(?!至)|减免(?!至)|幅度")


def tax_words(benefits: Sequence[Benefit]) -> Wording | None:
    """What the rates of a tax relief mean, one after another; None where no benefit is one."""
    told = [words for benefit in benefits if (words := _words(benefit)) is not None]
    once = list({words.zh: words for words in told}.values())
    if not once:
        return None
    return Wording(zh="，".join(words.zh for words in once), en=", ".join(words.en for words in once))


def _words(benefit: Benefit) -> Wording | None:
    if benefit.rate is None or benefit.form not in (BenefitForm.TAX_RATE, BenefitForm.DEDUCTION):
        return None
    share = percent(benefit.rate)
    if benefit.form is BenefitForm.DEDUCTION:
        return Wording(zh=f"加计扣除{share.zh}", en=f"an extra deduction of {share.en}")
    near = _beside(benefit.quote.text, share.zh)
    if _TAXED.search(near):
        return Wording(zh=f"所得减按{share.zh}计税", en=f"{share.en} of the income is taxed")
    if _AMORTISED.search(near):
        return Wording(zh=f"按成本的{share.zh}摊销", en=f"amortised at {share.en} of the cost")
    if _LESS.search(near):
        return Wording(zh=f"减征{share.zh}", en=f"{share.en} less tax")
    return Wording(zh=f"税率{share.zh}", en=f"tax rate {share.en}")


def _beside(text: str, share: str) -> str:
    """The clause that names a share, without what others say; all of a text that names it in other words."""
    flat = re.sub(r"\s", "", text)
    at = flat.find(share)
    if at < 0:
        return flat
    start = max(flat.rfind(mark, 0, at) for mark in ",，。；;") + 1
    return flat[start : at + len(share) + _NEAR].split("，")[0]
