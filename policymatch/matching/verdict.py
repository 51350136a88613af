"""The verdict on one measure in plain Python: identical to the vector judge, and with its date."""

from datetime import date
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, OpaqueCriterion
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.cure import cured_on
from policymatch.matching.kleene import LeafJudge, condition_truth, placed_leaves
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.timing import Standing, Timing
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
    if standing in (Standing.DRAFT, Standing.CLOSED):
        return Judgement(Verdict(standing.value))
    truth = truth_of(condition, profile, on)
    opens_on = timing.opens_next(on)
    if truth is Truth.UNMET:
        cured = condition_cured_on(condition, profile, on)
        if cured is None:
            return Judgement(Verdict.INELIGIBLE)
        return Judgement(Verdict.NOT_YET, max(cured, opens_on) if opens_on else cured)
    if opens_on is not None:
        return Judgement(Verdict.NOT_YET, opens_on)
    return Judgement(Verdict.ELIGIBLE if truth is Truth.MET else Verdict.UNCLEAR)


def condition_cured_on(condition: Condition, profile: FirmProfile, on: date) -> date | None:
    """The first day on which time alone makes a missed condition possible; None where it does not."""
    days = {
        day
        for leaf, negated, _ in placed_leaves(condition)
        if leaf.decides and (day := cured_on(leaf, profile, on, negated=negated))
    }
    return next((day for day in sorted(days) if _possible_by(day, condition, profile, on)), None)


def _possible_by(day: date, condition: Condition, profile: FirmProfile, on: date) -> bool:
    return condition_truth(condition, _healed_judge(day, profile, on)) is not Truth.UNMET


def _healed_judge(day: date, profile: FirmProfile, on: date) -> LeafJudge:
    def judge(leaf: Criterion | OpaqueCriterion, negated: bool) -> Truth:
        cure = cured_on(leaf, profile, on, negated=negated)
        if cure is not None and cure <= day:
            return Truth.UNMET if negated else Truth.MET
        return leaf_truth(leaf, profile, on)

    return judge
