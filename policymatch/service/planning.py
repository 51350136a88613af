"""Plan: which of the measures that a firm may have are worth most together, and why the rest was left out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from policymatch.domain.how_many import PLANNED
from policymatch.domain.labels import NO_CONDITION
from policymatch.domain.measure import ExclusiveRule
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.recommendation import Answer, FirmBenefit, MeasureHead, PolicyHead, Recommendation
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict, asks_nothing
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.counted import ALL, Counted, counted
from policymatch.matching.benefits.sums import CREDIT_KINDS
from policymatch.matching.numbers import yuan
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.fit import fit_of
from policymatch.matching.planning.plan import Plan, plan_of
from policymatch.service.barring import groups_among
from policymatch.service.cautions import caution_for
from policymatch.service.matching import recommend
from policymatch.service.other_places import issued_elsewhere
from policymatch.snapshot import Snapshot

_NOW = (Verdict.ELIGIBLE, Verdict.UNCLEAR)


class PlannedMeasure(Value):
    """A measure of the plan, what it is worth to the firm, and the day on which its window closes.

    `barred_by`: measures of the plan beside which it can't be had; only where it comes later. `caution`: what
    the firm should check first, as it has or is already what the support is to bring about.
    """

    measure: MeasureHead
    policy: PolicyHead
    verdict: Verdict
    eligible_on: date | None = None
    closes_on: date | None = None
    benefit: FirmBenefit
    barred_by: tuple[MeasureHead, ...] = ()
    caution: Wording | None = None


class LeftOut(Value):
    """A measure left out of the plan, for which other, under which sentence.

    Where the conditions of the two exclude each other, the sentence is what it asks itself.
    """

    measure: MeasureHead
    in_favour_of: MeasureHead
    rule: ExclusiveRule
    quote: Quote
    because: Wording


class SharedCap(Value):
    """Measures of the plan that together are worth no more than `cap_yuan`."""

    measures: tuple[MeasureHead, ...]
    cap_yuan: float
    quote: Quote
    because: Wording


class SameMatter(Value):
    """Measures of the plan of which only one may be had where they concern one and the same matter."""

    measures: tuple[MeasureHead, ...]
    quote: Quote
    because: Wording


class FirmPlan(Value):
    """What to apply for now and later, what was left out and why, and how much it all comes to at most.

    `yuan_max` sums what is given to keep. `yuan_max_eligible` is the part of it whose conditions are all met.
    `credit_yuan_max` sums loans, guarantees and investments. `untold` counts the measures to apply for now
    that are in neither sum as their texts state none, or one for a single person, patent or unit. What is of
    a loan or an investment that is not there, or of interest that nobody knows, is not summed either.
    """

    snapshot: str
    on: date
    firm: str | None = None
    kept: tuple[PlannedMeasure, ...]
    later: tuple[PlannedMeasure, ...]
    left_out: tuple[LeftOut, ...]
    capped: tuple[SharedCap, ...]
    cautions: tuple[SameMatter, ...]
    yuan_max: float
    yuan_max_eligible: float
    credit_yuan_max: float
    untold: int = 0
    why: Wording


def plan(
    snapshot: Snapshot,
    profile: FirmProfile,
    *,
    on: date,
    top: int = PLANNED.usual,
    ignore_dates: bool = False,
) -> FirmPlan:
    """The plan among the `top` measures that the firm is recommended.

    Raises SnapshotMismatch: the settings name another encoder than the snapshot was built with.
    """
    answer = recommend(snapshot, profile, on=on, top=top, ignore_dates=ignore_dates)
    return plan_among(snapshot, answer, profile)


def plan_among(snapshot: Snapshot, answer: Answer, profile: FirmProfile) -> FirmPlan:
    """The plan among what an answer recommends here; what is not open yet comes later and bars nothing."""
    away = issued_elsewhere(snapshot, profile)
    given = [each for each in answer.recommendations if not away[_row(snapshot, each)]]
    now = [each for each in given if each.verdict in _NOW]
    placed = {each.measure.id: snapshot.catalogue.placed(_row(snapshot, each)) for each in given}
    counts = {each.measure.id: counted(placed[each.measure.id].measure, profile) for each in now}
    candidates = [_candidate(each, counts[each.measure.id]) for each in now]
    summed = [each for each in now if _summed(each.benefit)]
    made = plan_of(candidates, groups_among(snapshot, now, summed, profile, answer.on))
    heads = {each.measure.id: each.measure for each in given}
    kept = [each for each in now if each.measure.id in set(made.kept)]
    later = [each for each in given if each.verdict is Verdict.NOT_YET]
    cautions = {
        each.measure.id: caution_for(placed[each.measure.id], each.findings, profile) for each in given
    }
    return FirmPlan(
        snapshot=answer.snapshot,
        on=answer.on,
        firm=answer.firm,
        kept=tuple(_planned(each, cautions[each.measure.id]) for each in kept),
        later=tuple(_planned(each, cautions[each.measure.id], made.kept, heads) for each in later),
        left_out=_left_out(made, heads),
        capped=_shared_caps(made, heads),
        cautions=_cautions(made, heads),
        yuan_max=made.yuan_max,
        yuan_max_eligible=made.yuan_max_eligible,
        credit_yuan_max=made.credit_yuan_max,
        untold=sum(_is_untold(each) for each in kept),
        why=_why(made, kept, later, _uncounted(kept, counts)),
    )


def _row(snapshot: Snapshot, given: Recommendation) -> int:
    return snapshot.catalogue.row_of_measure(given.measure.id)


def _candidate(given: Recommendation, most: Counted) -> Candidate:
    return Candidate(
        measure=given.measure.id,
        title=given.measure.title,
        kind=given.measure.kind,
        clause=given.measure.clause,
        verdict=given.verdict,
        yuan_max=_summed(given.benefit),
        loan_yuan=0.0 if given.measure.kind in CREDIT_KINDS else given.benefit.credit_yuan_max or 0.0,
        fit=fit_of(given),
        counted_yuan=None if most is ALL else most.yuan,
    )


def _summed(benefit: FirmBenefit) -> float:
    """What a measure adds to a sum: nothing where its sum is for one unit and nobody knows how many there
    are.
    """
    return 0.0 if benefit.of_one_unit else benefit.amount_yuan_max or 0.0


def _is_untold(given: Recommendation) -> bool:
    return not _summed(given.benefit) and not given.benefit.credit_yuan_max


def _uncounted(kept: Sequence[Recommendation], counts: dict[str, Counted]) -> dict[Wording, int]:
    """Why the sums that some texts name are not counted, and of how many."""
    whys = (counts[each.measure.id].why for each in kept if _summed(each.benefit))
    return dict(Counter(why for why in whys if why))


def _planned(
    given: Recommendation,
    caution: Wording | None,
    kept: Sequence[str] = (),
    heads: dict[str, MeasureHead] | None = None,
) -> PlannedMeasure:
    barring = [measure for measure in given.exclusive_with if measure in kept]
    return PlannedMeasure(
        measure=given.measure,
        policy=given.policy,
        verdict=given.verdict,
        eligible_on=given.eligible_on,
        closes_on=given.closes_on,
        benefit=given.benefit,
        barred_by=tuple((heads or {})[measure] for measure in barring),
        caution=caution,
    )


def _left_out(made: Plan, heads: dict[str, MeasureHead]) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(
            measure=heads[each.measure],
            in_favour_of=heads[each.in_favour_of],
            rule=each.rule,
            quote=each.quote,
            because=each.because,
        )
        for each in made.dropped
    )


def _shared_caps(made: Plan, heads: dict[str, MeasureHead]) -> tuple[SharedCap, ...]:
    return tuple(
        SharedCap(
            measures=_named(each.measures, heads),
            cap_yuan=each.cap_yuan,
            quote=each.quote,
            because=each.because,
        )
        for each in made.capped
    )


def _cautions(made: Plan, heads: dict[str, MeasureHead]) -> tuple[SameMatter, ...]:
    return tuple(
        SameMatter(measures=_named(each.measures, heads), quote=each.quote, because=each.because)
        for each in made.cautions
    )


def _named(measures: Sequence[str], heads: dict[str, MeasureHead]) -> tuple[MeasureHead, ...]:
    return tuple(heads[measure] for measure in measures)


def _why(
    made: Plan,
    kept: Sequence[Recommendation],
    later: Sequence[Recommendation],
    uncounted: dict[Wording, int],
) -> Wording:
    """The plan in a few sentences."""
    if not kept and not later:
        return Wording(zh="目前没有可以着手申报的事项。", en="There is nothing to apply for now.")
    zh, en = ([words] for words in _counted(kept))
    if made.yuan_max:
        most, met = yuan(made.yuan_max), yuan(made.yuan_max_eligible)
        sure_zh = f"，条件均已符合的占{met.zh}" if made.yuan_max_eligible else ""
        sure_en = f", {met.en} of it with all conditions met" if made.yuan_max_eligible else ""
        zh.append(f"写明的上限相加为{most.zh}（是上限，不是预计所得）{sure_zh}")
        en.append(f"stated limits add up to {most.en} (a ceiling, no forecast){sure_en}")
    if made.credit_yuan_max:
        credit = yuan(made.credit_yuan_max)
        zh.append(f"另有融资额度最高{credit.zh}，不计入合计")
        en.append(f"financing of up to {credit.en} beside it, not counted in")
    if untold := sum(_is_untold(each) for each in kept):
        zh.append(f"{untold}项未写明金额或只写明每人、每件的金额，不计入合计")
        en.append(f"{untold} without a sum, or with that of one person or unit alone, not counted in")
    for why, many in uncounted.items():
        zh.append(f"{many}项{why.zh}")
        en.append(f"{many} {why.en}")
    if made.dropped:
        zh.append(f"因不可同时享受，未列入{len(made.dropped)}项")
        en.append(f"{len(made.dropped)} left out, which can't be combined with these")
    if later:
        zh.append(f"另有{len(later)}项要等到以后")
        en.append(f"{len(later)} more will come later")
    return Wording(zh="；".join(zh) + "。", en="; ".join(en) + ".")


def _counted(kept: Sequence[Recommendation]) -> tuple[str, str]:
    """How many measures to apply for, in Chinese and English. One that asks nothing is not said to be met."""
    eligible = [each for each in kept if each.verdict is Verdict.ELIGIBLE]
    free = sum(asks_nothing(each.findings) for each in eligible)
    met, still_open = len(eligible) - free, len(kept) - len(eligible)
    zh = f"，{free}项{NO_CONDITION.zh}" if free else ""
    en = f", {free} of which {NO_CONDITION.en}" if free else ""
    return (
        f"可着手申报{len(kept)}项，其中{met}项条件均已符合{zh}，{still_open}项还有条件待核实",
        f"{len(kept)} to apply for now: {met} with every condition met{en}, {still_open} to be confirmed",
    )
