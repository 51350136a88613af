"""What a measure is worth to one firm: sums as stated, rates of what it told, within caps, with a trace."""

import math
from collections.abc import Sequence

from policymatch.domain.measure import Benefit, ExclusiveRule, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.benefit_words import beside_words, in_all_words, joined_words, sum_words
from policymatch.matching.benefits.deducted import deducted_field
from policymatch.matching.benefits.foreign import foreign_beside
from policymatch.matching.benefits.graded_sums import benefits_within_reach, grade_reached, is_graded
from policymatch.matching.benefits.rate_words import is_given_at_most, rate_given, words_without_sum
from policymatch.matching.benefits.reckoning import A_YEAR, number
from policymatch.matching.benefits.sums import CREDIT_KINDS, TAX_FORMS
from policymatch.matching.benefits.told_limits import limiting_field
from policymatch.matching.benefits.worth import Worth, is_counted, worth_of
from policymatch.matching.numbers import yuan


def benefit_for(measure: Measure, profile: FirmProfile) -> FirmBenefit:
    """The worth of a measure to a firm; graded amounts give a range, an unknown base does too.

    All None where the document names no money. Amounts counted by year, person, patent or another unit
    (每平方米) are those of one year, person, patent or unit; the text says so. The size of a loan and a
    limit of what a tax relief is of are no money. Of several grades the firm has the best that it reaches.
    """
    within_reach = benefits_within_reach(measure, profile)
    worths = [worth_of(benefit, measure, profile) for benefit in within_reach]
    credit = max((worth.credit for worth in worths if worth.credit is not None), default=None)
    paid = [worth for worth in worths if worth.high is not None]
    given = _of_sums(measure, worths, paid, credit) if paid else _without_sums(measure, worths, credit)
    reached = grade_reached(measure, within_reach, profile)
    return _of_grade(given, reached.quote) if reached else given


def _of_grade(given: FirmBenefit, quote: Quote) -> FirmBenefit:
    """The benefit of a firm that is known to reach one grade of several, said so, with its words."""
    words = Wording(
        zh=f"{given.text.zh}，按企业所达档次", en=f"{given.text.en}, for the grade that the firm reaches"
    )
    return given.model_copy(update={"text": words, "quote": quote})


def _without_sums(measure: Measure, worths: Sequence[Worth], credit: float | None) -> FirmBenefit:
    rate = rate_given(measure)
    return FirmBenefit(
        rate=rate,
        rate_at_most=is_given_at_most(measure, rate),
        credit_yuan_max=credit,
        text=joined_words(words_without_sum(measure, rate), beside_words(measure, credit)),
        trace=tuple(worth.trace for worth in worths if worth.trace),
        reckoned=tuple(worth.reckoned for worth in worths if worth.reckoned),
    )


def _of_sums(
    measure: Measure, worths: Sequence[Worth], paid: Sequence[Worth], credit: float | None
) -> FirmBenefit:
    """The benefit of which some worths are `paid`: their sums within a cap over all of them."""
    paid, total = _apart_from_total(paid)
    lows, highs = [w.low for w in paid if w.low is not None], [w.high for w in paid if w.high is not None]
    low, high, capped = _under_total_cap(measure, min(lows), max(highs))
    lends, rate = measure.kind in CREDIT_KINDS, rate_given(measure)
    most = total.high if total and not total.in_all else None
    return FirmBenefit(
        amount_yuan_min=low,
        amount_yuan_max=high if most is None else most,
        credit_yuan_max=high if lends else credit,
        of_one_unit=most is None and all(worth.each for worth in paid),
        rate=rate,
        rate_at_most=is_given_at_most(measure, rate),
        text=_told(measure, sum_words(measure, paid, low, high), total, None if lends else credit),
        trace=(*(worth.trace for worth in worths if worth.trace), *(line.en for line in capped)),
        reckoned=(*(worth.reckoned for worth in worths if worth.reckoned), *capped),
    )


def _told(measure: Measure, sums: Wording, total: Worth | None, credit: float | None) -> Wording:
    """The words of sums, with their total over the years, the loan and the foreign money beside them."""
    within = sums if total is None else in_all_words(sums, total)
    return joined_words(joined_words(within, beside_words(measure, credit)), foreign_beside(measure))


def _apart_from_total(paid: Sequence[Worth]) -> tuple[Sequence[Worth], Worth | None]:
    """What is paid by the year or the piece, and the one total over it; all of it where there is none."""
    yearly, totals = [w for w in paid if not w.in_all], [w for w in paid if w.in_all]
    if len(totals) == 1 and yearly and all(worth.per.en.endswith(A_YEAR) for worth in yearly):
        return yearly, totals[0]
    pieces, caps = [w for w in paid if w.each], [w for w in paid if not w.each]
    if len(caps) == 1 and pieces and _caps_pieces(caps[0], pieces):
        return pieces, caps[0]
    return paid, None


def _caps_pieces(cap: Worth, pieces: Sequence[Worth]) -> bool:
    """Whether a sum is but the most for all the pieces of a firm (每件5000元，单个企业最高20万元)."""
    alone = not cap.low and cap.base is None and cap.high is not None
    fixed = all(worth.low == worth.high and worth.base is None for worth in pieces)
    one_unit = len({worth.per for worth in pieces}) == 1
    return alone and fixed and one_unit and (cap.high or 0.0) > max(worth.high or 0.0 for worth in pieces)


def benefit_of_all(measure: Measure) -> FirmBenefit | None:
    """The worth of a measure where it is the same to every firm; None where it hangs on what a firm told.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> award = Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,))
    >>> benefit_of_all(award) == benefit_for(award, FirmProfile(revenue_yuan=1e6))
    True
    """
    if any(_hangs_on_the_firm(benefit) for benefit in measure.benefits) or is_graded(measure):
        return None
    if limiting_field(measure) is not None and yuan_named(measure):
        return None
    return benefit_for(measure, FirmProfile())


def _hangs_on_the_firm(benefit: Benefit) -> bool:
    """Whether a benefit is a share of what a firm tells, paid out or deducted before tax."""
    return benefit.rate is not None and (benefit.form not in TAX_FORMS or deducted_field(benefit) is not None)


def yuan_named(measure: Measure) -> float:
    """The largest sum that a measure names as support, whoever asks; 0 where it names none.

    >>> from policymatch.domain.quote import Quote
    >>> given = Benefit(form="amount", amount_yuan=2e5, quote=Quote.of("给予20万元", 0, 6))
    >>> yuan_named(Measure(id="p-m1", title="", start=0, end=6, kind="award", benefits=(given,)))
    200000.0
    """
    named = [benefit for benefit in measure.benefits if is_counted(benefit, measure.kind)]
    return max((sum_ for b in named for sum_ in (b.amount_yuan, b.cap_yuan) if sum_), default=0.0)


def _under_total_cap(measure: Measure, low: float, high: float) -> tuple[float, float, tuple[Wording, ...]]:
    """The sums under a cap over several supports, and the line of the reckoning that says so."""
    caps = [rule.cap_yuan for rule in measure.exclusive if rule.rule is ExclusiveRule.TOTAL_CAP]
    total = min((cap for cap in caps if cap is not None), default=math.inf)
    if high <= total:
        return low, high, ()
    line = Wording(zh=f"合计不超过{yuan(total).zh}", en=f"≤ {number(total)} yuan in all")
    return min(low, total), total, (line,)
