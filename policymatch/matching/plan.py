"""The best set of measures under exclusivity, with the reason why each loser was dropped."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from policymatch.domain.measure import ExclusiveRule, MeasureKind
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.caps import most_within, poured
from policymatch.matching.exclusivity import ExclusiveGroup, bars
from policymatch.matching.numbers import yuan
from policymatch.matching.quoting import quoted
from policymatch.matching.sums import CREDIT_KINDS

_MOST_NAMED = 3
_MOST_SEARCHED = 16
"""Measures that bar one another, up to which every choice is tried; beyond, the dearest are taken first."""


class Candidate(Value):
    """A measure that the firm may have: its title, its verdict, the most it is worth (0 without money).

    `loan_yuan`: the size of a loan beside what is given to keep. `fit`, 0..1: how near it is to what the
    firm does and needs. `counted_yuan`: the most of it that counts in a total; None where all does.
    """

    measure: str
    title: str
    kind: MeasureKind
    clause: str | None = None
    verdict: Verdict
    yuan_max: float = 0.0
    loan_yuan: float = 0.0
    fit: float = 1.0
    counted_yuan: float | None = None

    @property
    def given_yuan(self) -> float:
        """What it is worth where it is given to keep; a loan, a guarantee or an investment is not."""
        if self.kind in CREDIT_KINDS:
            return 0.0
        return self.yuan_max if self.counted_yuan is None else min(self.yuan_max, self.counted_yuan)

    @property
    def lent_yuan(self) -> float:
        """What it lends, guarantees or invests, or the loan that is beside it."""
        return self.loan_yuan + (self.yuan_max if self.kind in CREDIT_KINDS else 0.0)


class Dropped(Value):
    """A measure left out of the plan, for which other, under which sentence."""

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
    for cluster in _clusters(list(known), barring):
        kept |= _best_choice([known[measure] for measure in cluster], barring, caps)
    chosen = [known[measure] for measure in known if measure in kept]
    return Plan(
        kept=tuple(measure for measure in known if measure in kept),
        dropped=tuple(_dropped(known[m], known, kept, barring) for m in known if m not in kept),
        capped=tuple(_capped(group, known, kept) for group in caps if _excess(group, known, kept) > 0),
        cautions=tuple(_cautions(present, known, kept)),
        yuan_max=_worth(chosen, caps),
        yuan_max_eligible=_worth([each for each in chosen if each.verdict is Verdict.ELIGIBLE], caps),
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


def _clusters(measures: Iterable[str], groups: Iterable[ExclusiveGroup]) -> list[list[str]]:
    """The measures that bar one another directly or through others, in the order given."""
    cluster_of = {measure: {measure} for measure in measures}
    for group in groups:
        members = [measure for measure in group.measures if measure in cluster_of]
        joined = set().union(*(cluster_of[measure] for measure in members)) if members else set()
        cluster_of |= dict.fromkeys(joined, joined)
    distinct = {id(cluster): cluster for cluster in cluster_of.values()}
    return [[measure for measure in cluster_of if measure in cluster] for cluster in distinct.values()]


def _best_choice(
    cluster: Sequence[Candidate], barring: Sequence[ExclusiveGroup], caps: Sequence[ExclusiveGroup]
) -> set[str]:
    if len(cluster) > _MOST_SEARCHED:
        return _filled((), _dearest_first(cluster), barring)
    choices = _allowed_choices(cluster, barring)
    limits = _limits({candidate.measure: candidate.given_yuan for candidate in cluster}, caps)
    best = max(choices, key=lambda choice: _preference(choice, limits))
    return _filled(best, cluster, barring)


def _allowed_choices(
    cluster: Sequence[Candidate], barring: Sequence[ExclusiveGroup]
) -> Iterator[tuple[Candidate, ...]]:
    """Every choice in which no two bar one another, those with the first of the cluster first."""
    if not cluster:
        yield ()
        return
    first, rest = cluster[0], cluster[1:]
    barred = {measure for group in barring if first.measure in group.measures for measure in group.measures}
    beside = [candidate for candidate in rest if candidate.measure not in barred]
    for choice in _allowed_choices(beside, barring):
        yield (first, *choice)
    yield from _allowed_choices(rest, barring)


def _dearest_first(cluster: Iterable[Candidate]) -> list[Candidate]:
    """What is given to keep, the largest sum as weighed before the smaller, then loans and the like."""
    return sorted(
        cluster,
        key=lambda c: (-c.given_yuan * c.fit, -c.yuan_max * c.fit, c.verdict is not Verdict.ELIGIBLE),
    )


def _filled(
    choice: Iterable[Candidate], cluster: Iterable[Candidate], barring: Sequence[ExclusiveGroup]
) -> set[str]:
    """A choice with whatever else of its cluster nothing in it bars, in the order given."""
    chosen = list(choice)
    for candidate in cluster:
        if candidate not in chosen and _allowed((*chosen, candidate), barring):
            chosen.append(candidate)
    return {candidate.measure for candidate in chosen}


def _allowed(choice: Iterable[Candidate], barring: Iterable[ExclusiveGroup]) -> bool:
    chosen = {candidate.measure for candidate in choice}
    return all(len(chosen.intersection(group.measures)) <= 1 for group in barring)


def _preference(
    choice: Sequence[Candidate], limits: Mapping[frozenset[str], float]
) -> tuple[float, float, int, int]:
    sure = sum(candidate.verdict is Verdict.ELIGIBLE for candidate in choice)
    given = {candidate.measure: candidate.given_yuan * candidate.fit for candidate in choice}
    weighed = sum(candidate.yuan_max * candidate.fit for candidate in choice)
    return poured(given, limits), weighed, sure, len(choice)


def _worth(choice: Iterable[Candidate], caps: Iterable[ExclusiveGroup]) -> float:
    """The most that a choice comes to, each of its sums within every cap over it."""
    given = {candidate.measure: candidate.given_yuan for candidate in choice}
    return most_within(given, _limits(given, caps))


def _limits(given: Mapping[str, float], caps: Iterable[ExclusiveGroup]) -> dict[frozenset[str], float]:
    """The least cap over each set of the measures that caps name."""
    limits: dict[frozenset[str], float] = {}
    for group in caps:
        members = frozenset(measure for measure in group.measures if measure in given)
        limits[members] = min(limits.get(members, math.inf), group.cap_yuan or 0.0)
    return limits


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
    return Dropped(
        measure=loser.measure,
        in_favour_of=winner.measure,
        rule=group.rule,
        quote=group.quote,
        because=_because(loser, winner),
    )


def _because(loser: Candidate, winner: Candidate) -> Wording:
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
    fallback = winner.verdict is not Verdict.ELIGIBLE
    return Wording(
        zh=f"与{quoted(winner.title)}只能享受一项，{zh}"
        + ("；后者条件尚未全部核实，可留作备选" if fallback else ""),
        en=f"only one of this and {quoted(winner.title)} may be had, {en}"
        + ("; keep it as a second choice, the other is not proven yet" if fallback else ""),
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
