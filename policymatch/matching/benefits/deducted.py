"""Extra deductions (加计扣除): how much less of a firm's income is taxed, which is no money that it gets."""

import math
import re
from functools import lru_cache
from typing import NamedTuple

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Benefit, BenefitForm
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import base_field
from policymatch.matching.numbers import percent, yuan
from policymatch.matching.told import span_of

_REMEMBERED = 1024
_ON_TOP = re.compile(r"加计|再按")
# 加计抵减应纳税额: off the tax itself.
_OFF_TAX = re.compile(r"抵减|抵免")


class Deducted(NamedTuple):
    """What is deducted once more of a figure that a firm told, as a line of figures and in words."""

    trace: str
    words: Wording


def deducted_field(benefit: Benefit) -> Field | None:
    """The field of a profile of which a benefit lets a share be deducted once more; None where it does not.

    >>> from policymatch.domain.quote import Quote
    >>> words = "研发费用按100%加计扣除"
    >>> deducted_field(Benefit(form="deduction", rate=1.0, quote=Quote.of(words, 0, len(words))))
    <Field.RD_EXPENSE_YUAN: 'rd_expense_yuan'>
    """
    if benefit.form is not BenefitForm.DEDUCTION or benefit.rate is None:
        return None
    return _field_of(benefit.quote.run, benefit.base)


def deducted_in(benefit: Benefit, profile: FirmProfile) -> Deducted | None:
    """How much at most is deducted once more by a firm that told the figure; None where it did not.

    What it saves hangs on the firm's rate of tax and on its profit, which the text does not tell.
    """
    field = deducted_field(benefit)
    told = span_of(getattr(profile, field.value)) if field else None
    if field is None or told is None or benefit.rate is None or told.high <= 0:
        return None
    # The product of absurd figures may pass what a float holds.
    if math.isinf(benefit.rate * told.high):
        return None
    name, share, base = FIELD_SPECS[field].name, percent(benefit.rate), yuan(told.high)
    most = yuan(round(benefit.rate * told.high, 2))
    words = Wording(
        zh=f"{name.zh}{base.zh} × {share.zh}：应纳税所得额最多再减{most.zh}，不是发放的资金",
        en=f"{share.en} × {name.en} {base.en}: at most {most.en} less income is taxed; no money is paid",
    )
    return Deducted(words.en, words)


@lru_cache(_REMEMBERED)
def _field_of(words: str, base: str | None) -> Field | None:
    if not _ON_TOP.search(words) or _OFF_TAX.search(words):
        return None
    return base_field(base or words)
