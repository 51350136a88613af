"""The best set of measures under exclusivity, with the reason why each loser was dropped."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from policymatch.domain.measure import ExclusiveRule
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.barring.exclusivity import Demand, ExclusiveGroup, bars
from policymatch.matching.benefits.sums import CREDIT_KINDS
from policymatch.matching.numbers import yuan
from policymatch.matching.planning.candidate import Candidate
from policymatch.matching.planning.choice import best_choice, clusters, worth_together
from policymatch.matching.quoting import quoted

_MOST_NAMED = 3


class Dropped(Value):
    """A measure left out of the plan, for which other, under which sentence.

    Where the conditions of the two exclude each other, the sentence is what it asks itself.
    """

    measure: str
    in_favour_of: str
    rule: ExclusiveRule
    quote: Quote
    because: Wording


class Capped(Value):
    """Measures of the plan that share a cap: together they are worth no more than `cap_yuan`."""

    measures: tuple[str, ...]
    cap_yuan: float
    quote: Quote
    because: Wording


class Caution(Value):
    """Measures of the plan of which only one may be had where they concern one and the same matter."""

    measures: tuple[str, ...]
    quote: Quote
    because: Wording


class Plan(Value):
    """The measures to apply for, those dropped, the caps that bind, and the most it all comes to.

    `yuan_max` sums what is given to keep, `yuan_max_eligible` the part of it whose conditions are all
    met, `credit_yuan_max` loans, guarantees and investments.
    """

    kept: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    capped: tuple[Capped, ...]
    cautions: tuple[Caution, ...]
    yuan_max: float
    yuan_max_eligible: float
    credit_yuan_max: float


def plan_of(candidates: Sequence[Candidate], groups: Sequence[ExclusiveGroup]) -> Plan:
    """The set that is worth most: one of each barring group, sums under their caps, weighed by their fit.

    Of more than 16 measures that bar one another the dearest is taken first, which may miss a set of many
    smaller sums that is worth more.

    Where a sentence speaks of the same matter, only measures that plainly are one matter bar one another,
    and the sentence stands beside the rest as a caution; where the higher sum goes (从高), only measures
    that name a sum do.

    Among equals the one that is surer, then the one named first. A dropped measure stays a second
    choice where the one kept is not yet proven; the reason says so.
    """
    known = {candidate.measure: candidate for candidate in candidates}
    present = [group for group in groups if sum(m in known for m in group.measures) > 1]
    barring = [part for group in present for part in _barring_parts(group, known)]
    caps = [
        group for group in present if group.rule is ExclusiveRule.TOTAL_CAP and group.cap_yuan is not None
    ]
    kept: set[str] = set()
    for cluster in clusters(list(known), barring):
        kept |= best_choice([known[measure] for measure in cluster], barring, caps)
    chosen = [known[measure] for measure in known if measure in kept]
    return Plan(
        kept=tuple(measure for measure in known if measure in kept),
        dropped=tuple(_dropped(known[m], known, kept, barring) for m in known if m not in kept),
        capped=tuple(_capped(group, known, kept) for group in caps if _excess(group, known, kept) > 0),
        cautions=tuple(_cautions(present, known, kept)),
        yuan_max=worth_together(chosen, caps),
        yuan_max_eligible=worth_together([each for each in chosen if each.verdict is Verdict.ELIGIBLE], caps),
        credit_yuan_max=sum(each.lent_yuan for each in chosen),
    )


def _barring_parts(group: ExclusiveGroup, known: dict[str, Candidate]) -> list[ExclusiveGroup]:
    """The measures of a group that truly bar one another, in pairs where it speaks of one matter or part."""
    if group.rule is ExclusiveRule.TOTAL_CAP:
        return []
    barring = _barring(group, known)
    parts = (
        [pair for pair in combinations(barring, 2) if bars(group, *pair)]
        if group.same_matter or group.between
        else [tuple(barring)]
    )
    return [
        group.model_copy(update={"measures": tuple(each.measure for each in part)})
        for part in parts
        if len(part) > 1
    ]


def _barring(group: ExclusiveGroup, known: dict[str, Candidate]) -> list[Candidate]:
    """The candidates of a group that its sentence can speak of: where the higher sum goes, those with one."""
    present = [known[measure] for measure in group.measures if measure in known]
    return [each for each in present if each.yuan_max or group.rule is not ExclusiveRule.HIGHER_ONLY]


def _cautions(
    groups: Iterable[ExclusiveGroup], known: dict[str, Candidate], kept: set[str]
) -> Iterator[Caution]:
    """The sentences about one and the same matter that several measures of the plan stand under."""
    for group in groups:
        measures = tuple(each.measure for each in _barring(group, known) if each.measure in kept)
        if group.same_matter and group.rule is not ExclusiveRule.TOTAL_CAP and len(measures) > 1:
            yield Caution(measures=measures, quote=group.quote, because=_caution(measures, known))


def _caution(measures: Sequence[str], known: dict[str, Candidate]) -> Wording:
    shown = [quoted(known[measure].title) for measure in measures[:_MOST_NAMED]]
    more = len(measures) > len(shown)
    zh = "、".join(shown) + (f"等{len(measures)}项" if more else "")
    en = ", ".join(shown) + (f" and {len(measures) - len(shown)} more" if more else "")
    return Wording(
        zh=f"{zh}若属同一项目或事项，只能享受一项",
        en=f"{en}: one alone for one and the same matter",
    )


def _excess(group: ExclusiveGroup, known: dict[str, Candidate], kept: set[str]) -> float:
    together = sum(known[measure].given_yuan for measure in group.measures if measure in kept)
    return max(0.0, together - (group.cap_yuan or 0.0))


def _dropped(
    loser: Candidate, known: dict[str, Candidate], kept: set[str], barring: Iterable[ExclusiveGroup]
) -> Dropped:
    group, winner = next(
        (group, known[measure])
        for group in barring
        if loser.measure in group.measures
        for measure in group.measures
        if measure in kept
    )
    demands = dict(zip(group.measures, group.demands, strict=False))
    return Dropped(
        measure=loser.measure,
        in_favour_of=winner.measure,
        rule=group.rule,
        quote=demands[loser.measure].quote if demands else group.quote,
        because=_because(
            loser, winner, _why_barred(winner, demands.get(loser.measure), demands.get(winner.measure))
        ),
    )


def _why_barred(winner: Candidate, own: Demand | None, its: Demand | None) -> Wording:
    """That one alone of two may be had, and where their conditions exclude each other, which do."""
    name = quoted(winner.title)
    if own is None or its is None:
        return Wording(zh=f"与{name}只能享受一项", en=f"only one of this and {name} may be had")
    return Wording(
        zh=f"与{name}的条件不能同时符合（本项{own.wording.zh}，后者{its.wording.zh}），只能享受一项",
        en=f"the conditions of this ({own.wording.en}) and of {name} ({its.wording.en}) exclude each other, "
        "so that only one may be had",
    )


def _because(loser: Candidate, winner: Candidate, barred: Wording) -> Wording:
    told = winner.yuan_max and loser.yuan_max
    why = _compared(loser, winner) if told else _not_compared(loser, winner)
    fallback = winner.verdict is not Verdict.ELIGIBLE
    return Wording(
        zh=f"{barred.zh}，{why.zh}" + ("；后者条件尚未全部核实，可留作备选" if fallback else ""),
        en=f"{barred.en}, {why.en}"
        + ("; keep it as a second choice, the other is not proven yet" if fallback else ""),
    )


def _compared(loser: Candidate, winner: Candidate) -> Wording:
    """Why of two sums the one was taken."""
    more, less = yuan(winner.yuan_max), yuan(loser.yuan_max)
    if winner.yuan_max > loser.yuan_max:
        zh, en = f"后者最高{more.zh}，高于{less.zh}", f"which gives up to {more.en} against {less.en}"
    elif loser.kind in CREDIT_KINDS and winner.given_yuan > 0:
        zh, en = f"后者{more.zh}无需偿还", f"which gives {more.en} to keep"
    elif winner.yuan_max < loser.yuan_max and loser.given_yuan < winner.given_yuan:
        zh, en = f"前者能计入的不及后者的{more.zh}", f"of this less counts than the {more.en} of that"
    elif winner.yuan_max < loser.yuan_max and winner.fit > loser.fit:
        zh, en = "后者与企业的行业和需求更相符", "which fits what the firm does and needs better"
    elif winner.yuan_max < loser.yuan_max:
        zh, en = "与后者可并享的各项合计更高", "which together with what may be had beside it is worth more"
    else:
        zh, en = "两者金额相当，后者更有把握或列在前", "worth as much, and surer or named first"
    return Wording(zh=zh, en=en)


def _not_compared(loser: Candidate, winner: Candidate) -> Wording:
    """That two can't be compared, where a sum is not told or is one for a unit: it is not nothing."""
    if winner.yuan_max:
        most = yuan(winner.yuan_max)
        return Wording(
            zh=f"前者可得多少不详，无法比较，暂列后者（最高{most.zh}）",
            en=f"which gives up to {most.en}; what this comes to is not known, so the two are not compared",
        )
    if loser.yuan_max:
        return Wording(
            zh="后者可得多少不详，无法比较，后者与企业更相符或可并享更多",
            en="what that comes to is not known; it fits better, or more may be had beside it",
        )
    return Wording(
        zh="两者可得多少均不详，无法比较，后者更有把握或列在前",
        en="what either comes to is not known; the other is surer or named first",
    )


def _capped(group: ExclusiveGroup, known: dict[str, Candidate], kept: set[str]) -> Capped:
    measures = tuple(measure for measure in group.measures if measure in kept)
    most, titles = group.most, "、".join(quoted(known[measure].title) for measure in measures)
    return Capped(
        measures=measures,
        cap_yuan=group.cap_yuan or 0.0,
        quote=group.quote,
        because=Wording(
            zh=f"{titles}合计不超过{most.zh}", en=f"{titles} together come to no more than {most.en}"
        ),
    )
