"""The verdict on one measure in plain Python: identical to the vector judge, and with its date."""

from datetime import date
from typing import NamedTuple

from policymatch.domain.condition import Condition
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.days.timing import SHUT, Standing, Timing
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.plain.ahead import Clocks, grown, turning_days
from policymatch.matching.plain.kleene import condition_truth
from policymatch.matching.truth import Truth

ALWAYS_OPEN = Timing()


class Judgement(NamedTuple):
    """A verdict; `eligible_on` is the day that a `not_yet` waits for."""

    verdict: Verdict
    eligible_on: date | None = None


def truth_of(condition: Condition, profile: FirmProfile, on: date) -> Truth:
    """A condition held against a firm; a condition in which nothing decides is met."""
    truth = condition_truth(condition, lambda leaf, _negated: leaf_truth(leaf, profile, on))
    return Truth.MET if truth is None else truth


def verdict_of(condition: Condition, profile: FirmProfile, on: date, timing: Timing = ALWAYS_OPEN) -> Verdict:
    """The verdict of `judgement_of`, without its date."""
    return judgement_of(condition, profile, on, timing).verdict


def judgement_of(
    condition: Condition, profile: FirmProfile, on: date, timing: Timing = ALWAYS_OPEN
) -> Judgement:
    """The first that applies of draft, closed, ineligible, not_yet, unclear, eligible.

    Pass no `timing` to judge as if every document were in force and every window open.
    """
    standing = timing.standing(on)
    if standing in SHUT:
        return Judgement(SHUT[standing])
    truth = truth_of(condition, profile, on)
    if standing is Standing.OPEN and truth is not Truth.UNMET:
        return Judgement(Verdict.ELIGIBLE if truth is Truth.MET else Verdict.UNCLEAR)
    day = first_possible(condition, profile, on, timing)
    return Judgement(Verdict.INELIGIBLE if day is None else Verdict.NOT_YET, day)


def first_possible(condition: Condition, profile: FirmProfile, on: date, timing: Timing) -> date | None:
    """The first day on which a measure is open and time alone has made its condition possible;
    None where no day does both.

    >>> from policymatch.domain.condition import Criterion
    >>> year_old = Criterion(field="age_months", op=">=", value=12)
    >>> young, closing = FirmProfile(founded_on="2026-03-15"), Timing(closes_on=date(2026, 12, 31))
    >>> first_possible(year_old, young, date(2026, 11, 24), closing) is None
    True
    """
    turns = turning_days(profile, Clocks.of(condition), on)
    days = dict.fromkeys(timing.first_open(start) for start in (on, *turns))
    return next((day for day in days if day is not None and _possible(condition, profile, on, day)), None)


def _possible(condition: Condition, profile: FirmProfile, on: date, day: date) -> bool:
    return truth_of(condition, grown(profile, on, day), on) is not Truth.UNMET
