"""By how much a figure misses its bound, in its own unit and in what the firm would have to do."""

import math
from datetime import date

from policymatch.domain.condition import Op
from policymatch.domain.fields import FIELD_SPECS, Field, Unit
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Gap
from policymatch.domain.wording import Wording
from policymatch.matching.findings.asked import Asked
from policymatch.matching.leaf.family import Family, family_of, threshold_of
from policymatch.matching.leaf.tier import thresholds_for
from policymatch.matching.numbers import hundredfold, months, quantity, yuan
from policymatch.matching.plain.cure import cured_on
from policymatch.matching.told import NOT_TOLD, Span, told_span

_WHOLE = (Unit.COUNT, Unit.PERSONS, Unit.MONTHS)


def gap_of(asked: Asked, profile: FirmProfile, on: date) -> Gap | None:
    """The gap of a missed figure; None for what has no measure.

    >>> from policymatch.domain.condition import Criterion
    >>> firm = FirmProfile(rd_expense_yuan=1_080_000, revenue_yuan=24_000_000)
    >>> asked = Asked(Criterion(field="rd_ratio", op=">=", value=0.05), negated=False)
    >>> gap_of(asked, firm, date(2026, 11, 24)).wording.zh
    '按上年收入还差12万元'
    """
    bound = _bound(asked, profile, on)
    span = None if bound is None else told_span(profile, asked.criterion.field, on)
    if bound is None or span is None:
        return None
    if asked.bound_op.is_floor or asked.bound_op is Op.TIERED:
        return _shortfall(asked, profile, on, span, bound)
    return _excess(asked, span, bound)


def _bound(asked: Asked, profile: FirmProfile, on: date) -> float | None:
    match family_of(asked.criterion):
        case Family.FIGURE:
            return threshold_of(asked.criterion)
        case Family.TIER:
            revenue = told_span(profile, Field.REVENUE_YUAN, on) or NOT_TOLD
            return min(thresholds_for(asked.criterion, revenue), default=None)
    return None


def _shortfall(asked: Asked, profile: FirmProfile, on: date, span: Span, bound: float) -> Gap:
    field = asked.criterion.field
    missing = bound - span.high
    if asked.bound_op is Op.ABOVE and FIELD_SPECS[field].unit in _WHOLE:
        missing = math.floor(bound) + 1 - span.high
    if missing <= 0:
        return Gap(amount=0.0, wording=Wording(zh="正好等于还不够", en="equal is not enough"))
    wording = (
        _wait(asked, profile, on, missing)
        or _more_spending(field, profile, on, bound)
        or _more_staff(field, profile, on, bound)
        or _more(field, missing)
    )
    return Gap(amount=round(missing, 6), wording=wording)


def _wait(asked: Asked, profile: FirmProfile, on: date, missing: float) -> Wording | None:
    day = cured_on(asked.criterion, profile, on, negated=asked.negated)
    if day is None:
        return None
    time = months(math.ceil(missing))
    return Wording(zh=f"再过{time.zh}（{day}）即满足", en=f"{time.en} more, on {day}")


def _more_spending(field: Field, profile: FirmProfile, on: date, bound: float) -> Wording | None:
    revenue = told_span(profile, Field.REVENUE_YUAN, on)
    ratio = told_span(profile, field, on)
    if field is not Field.RD_RATIO or revenue is None or ratio is None or not revenue.exact:
        return None
    money = yuan((bound - ratio.high) * revenue.low)
    return Wording(zh=f"按上年收入还差{money.zh}", en=f"{money.en} more booked R&D")


def _more_staff(field: Field, profile: FirmProfile, on: date, bound: float) -> Wording | None:
    staff, ratio = told_span(profile, Field.EMPLOYEES, on), told_span(profile, field, on)
    if field is not Field.RD_STAFF_RATIO or staff is None or ratio is None or not staff.exact:
        return None
    persons = math.ceil(round((bound - ratio.high) * staff.low, 6))
    return Wording(zh=f"按现有职工还差{persons}名研发人员", en=f"{persons} more R&D staff")


def _more(field: Field, missing: float) -> Wording:
    if FIELD_SPECS[field].unit is Unit.RATIO:
        return _points(missing, "还差", "more")
    amount = quantity(missing, field)
    return Wording(zh=f"还差{amount.zh}", en=f"{amount.en} more")


def _excess(asked: Asked, span: Span, bound: float) -> Gap | None:
    if asked.bound_op is Op.EQUAL:
        return None
    field, over = asked.criterion.field, span.low - bound
    if over <= 0:
        return Gap(amount=0.0, wording=Wording(zh="正好等于也不行", en="equal is too much"))
    if FIELD_SPECS[field].unit is Unit.RATIO:
        return Gap(amount=round(over, 6), wording=_points(over, "超出", "too many"))
    amount = quantity(over, field)
    return Gap(amount=round(over, 6), wording=Wording(zh=f"超出{amount.zh}", en=f"{amount.en} too much"))


def _points(ratio: float, zh: str, en: str) -> Wording:
    points = hundredfold(ratio)
    return Wording(zh=f"{zh}{points}个百分点", en=f"{points} percentage points {en}")
