"""What of a sum counts in a total: of interest paid back, as much as the loan told and a rate of it give."""

import math
from typing import NamedTuple

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import base_in
from policymatch.matching.benefits.principal import principal_field
from policymatch.matching.benefits.rate_bounds import highest_rate
from policymatch.matching.benefits.told_limits import limiting_field
from policymatch.matching.told import span_of

_INTEREST = Wording(
    zh="贴息按实际利息计算，利息未知，写明的上限不计入合计",
    en="of loan interest that is not known, limits not counted in",
)


class Counted(NamedTuple):
    """The most that a measure adds to a total, in yuan; `why` it is not the sum that its text names."""

    yuan: float
    why: Wording | None = None


ALL = Counted(math.inf)


def counted(measure: Measure, profile: FirmProfile) -> Counted:
    """How much of a measure counts in a total for a firm.

    A loan or an investment told as 0 brings nothing. The interest of a loan is known only where the text
    tells the points of the loan that are paid; a cap over a share of it is no money to reckon with.

    >>> from policymatch.domain.quote import Quote
    >>> half = Benefit(form="rate", rate=0.5, base="贷款利息", cap_yuan=1e6, quote=Quote.of("50%", 0, 3))
    >>> told = {"id": "p-m1", "title": "贷款贴息", "start": 0, "end": 3, "kind": "interest_subsidy"}
    >>> counted(Measure(benefits=(half,), **told), FirmProfile(loan_yuan=5e6)).yuan
    0.0
    """
    of_interest = measure.kind is MeasureKind.INTEREST_SUBSIDY
    field = Field.LOAN_YUAN if of_interest else limiting_field(measure)
    if field is None:
        return ALL
    told = span_of(getattr(profile, field.value))
    if told is not None and told.high <= 0:
        return Counted(0.0, _told_as_none(field))
    if not of_interest:
        return ALL
    most = max((_known(each, measure, profile) for each in measure.benefits), default=0.0)
    return Counted(most) if most else Counted(0.0, _INTEREST)


def _known(benefit: Benefit, measure: Measure, profile: FirmProfile) -> float:
    """What a benefit can come to as far as anybody knows: a fixed sum, or points of the loan within a cap."""
    if benefit.rate is None:
        return benefit.amount_yuan or 0.0
    field = principal_field(benefit, measure) or base_in(measure, benefit.base or benefit.quote.text)
    if field is not Field.LOAN_YUAN:
        return 0.0
    told = span_of(profile.loan_yuan)
    top = highest_rate(benefit) or benefit.rate
    of_loan = math.inf if told is None else round(top * told.high, 2)
    return min(of_loan, benefit.cap_yuan or math.inf)


def _told_as_none(field: Field) -> Wording:
    name = FIELD_SPECS[field].name
    return Wording(
        zh=f"因所填{name.zh}为0，写明的上限不计入合计", en=f"not counted in, as the {name.en} told is 0"
    )
