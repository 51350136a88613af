"""The smallest changes of a firm that would open the most: one invention patent more opens A and B."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from operator import neg
from typing import NamedTuple

from policymatch.domain.condition import AllOf
from policymatch.domain.fields import FIELD_SPECS, Field, Unit
from policymatch.domain.profile import FirmProfile
from policymatch.domain.value import Value
from policymatch.domain.verdict import POSSIBLE, Verdict
from policymatch.domain.wording import Wording, counted
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.judge import VERDICTS, Codes, Judged, among, judge_many, positions_of
from policymatch.matching.columns.openness import field_bit, openers_of
from policymatch.matching.findings.answered import field_name
from policymatch.matching.findings.asked import name_of
from policymatch.matching.numbers import quantity
from policymatch.matching.planning.stakes import Stakes
from policymatch.matching.planning.steps import (
    Step,
    distance_of,
    effort_of,
    is_changeable,
    is_of_a_trade,
    makes_possible,
    reached_by,
    steps_to,
    taken_by,
)
from policymatch.matching.quoting import quoted
from policymatch.terms import Terms

_MOST_EFFORT = 2.0
_TRIED_FOR_EACH = 4
_MOST_NAMED = 2


class Change(Value):
    """A value that a field would have to reach (a figure) or hold (a title, a platform; or one of `or_else`).

    `opens`: positions of the measures that nothing else would bar, `eligible` those of them of which
    every condition would be met; `closes`: positions of those that the firm would lose. `yuan_max` is the
    largest sum among the opened; `amount` how far the figure is from it, None for what is held or not.
    `effort`: 1 for a title or platform (a national one 2), three patents or persons (or as many as there
    are), a doubling of money, five points.
    """

    field: Field
    target: float | str
    or_else: tuple[str, ...] = ()
    amount: float | None = None
    effort: float
    opens: tuple[int, ...]
    eligible: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    yuan_max: float | None = None
    wording: Wording


def changes_for(
    compiled: CompiledConditions,
    condition_of: Callable[[int], AllOf],
    profile: FirmProfile,
    on: date,
    judged: Judged,
    *,
    terms: Terms,
    stakes: Stakes | None = None,
    most: int = 5,
    ignore_dates: bool = False,
) -> tuple[Change, ...]:
    """Single changes that make ineligible measures possible: first those after which most of what suits the
    firm is met for the effort, then those that open the largest sum. What a change opens is counted whole.

    `condition_of` gives the governed condition of the measure at a position; it is called only for
    measures that one change can open. Place, kind, owner, age, awards and record are not for the firm to
    change, and nothing but a debt should shrink. Each change is judged anew against every measure.
    """
    stakes = stakes or Stakes.even(len(compiled))
    case = _Case(profile, on, judged, terms, stakes, condition_of)
    best = _worthwhile(_opened(compiled, case), case)[: most * _TRIED_FOR_EACH]
    after = judge_many(
        compiled,
        [taken_by(each.step, profile) for each in best],
        on,
        ignore_dates=ignore_dates,
        counts=False,
    )
    changes = [case.change(each, verdicts) for each, verdicts in zip(best, after.verdicts, strict=True)]
    kept = _undominated([change for change in changes if change.opens], terms)
    return tuple(sorted(kept, key=lambda change: _rank(change, stakes))[:most])


class _Weighed(NamedTuple):
    """A step, and how much it opens for its effort: of what suits the firm, and of all."""

    step: Step
    effort: float
    gain: tuple[float, float]


class _Case(NamedTuple):
    """A firm on a day, its verdicts, and what hangs on them."""

    profile: FirmProfile
    on: date
    judged: Judged
    terms: Terms
    stakes: Stakes
    condition_of: Callable[[int], AllOf]

    def suits(self, step: Step) -> bool:
        """Whether a title that names a trade names one of the firm's: 农业产业化龙头企业 is for farms."""
        named = {mention.code for mention in self.terms.fields.find(str(step.target))}
        if not is_of_a_trade(step) or not named:
            return True
        told = (*(self.profile.industry or ()), *(self.profile.tech_field or ()), self.profile.description)
        own = {mention.code for words in told if words for mention in self.terms.fields.find(words)}
        return not named.isdisjoint(own)

    def _is_opened(self, row: int, step: Step) -> bool:
        return makes_possible(step, self.condition_of(row), self.profile, self.on)

    def change(self, weighed: _Weighed, after: Codes) -> Change:
        """A step with what it opens and closes."""
        step, before = weighed.step, self.judged.verdicts
        gained = (before == VERDICTS.index(Verdict.INELIGIBLE)) & among(after, *POSSIBLE)
        gained &= self.stakes.counted
        gained[[row for row in positions_of(gained) if not self._is_opened(row, step)]] = False
        lost = among(before, *POSSIBLE) & (after == VERDICTS.index(Verdict.INELIGIBLE))
        lost &= self.stakes.counted
        opens = positions_of(gained)
        eligible, closes = positions_of(gained & among(after, Verdict.ELIGIBLE)), positions_of(lost)
        held = isinstance(step.target, str)
        amount = None if held else round(distance_of(step, self.profile, self.on), 6)
        return Change(
            field=step.field,
            target=step.target,
            amount=amount,
            effort=weighed.effort,
            opens=opens,
            eligible=eligible,
            closes=closes,
            yuan_max=self.stakes.most_yuan(opens) or None,
            wording=_wording(step, amount, _Counts(len(opens), len(eligible), len(closes)), self.terms),
        )


class _Counts(NamedTuple):
    opens: int
    eligible: int
    closes: int


def _opened(compiled: CompiledConditions, case: _Case) -> dict[Step, list[int]]:
    """The steps that suit the firm, and the positions of what each opens."""
    positions = case.judged.where(Verdict.INELIGIBLE)
    positions = positions[case.stakes.counted[positions]]
    truths = compiled.truths(FirmColumns.of([case.profile], case.on))
    changeable = [field_bit(field) if is_changeable(field) else 0 for field in Field]
    masks = openers_of(compiled, truths, changeable, compiled.roots[positions])
    suits = lru_cache(None)(case.suits)
    opened: dict[Step, list[int]] = defaultdict(list)
    for position in positions[masks != 0].tolist():
        for step in steps_to(case.condition_of(position), case.profile, case.on):
            if suits(step):
                opened[step].append(position)
    return {
        step: rows
        for step, rows in opened.items()
        if not is_of_a_trade(step) or case.stakes.suiting(step, rows)
    }


def _worthwhile(opened: dict[Step, list[int]], case: _Case) -> list[_Weighed]:
    """The steps that are not too far for the firm, those first that open most for their effort."""
    steps = [
        _Weighed(step, effort, _gains(step, reached_by(step, opened), effort, case.stakes))
        for step in opened
        if (effort := effort_of(step, distance_of(step, case.profile, case.on), case.terms)) <= _MOST_EFFORT
    ]
    return sorted(steps, key=lambda each: (*map(neg, each.gain), each.step.field, str(each.step.target)))


def _gains(step: Step, rows: Sequence[int], effort: float, stakes: Stakes) -> tuple[float, float]:
    """What a step opens for its effort: of what suits the firm, and of all."""
    return stakes.gain(stakes.suiting(step, rows), effort), stakes.gain(rows, effort)


def _wording(
    step: Step, amount: float | None, counts: _Counts, terms: Terms, or_else: Sequence[str] = ()
) -> Wording:
    name, does = field_name(step.field), _doing(counts)
    if isinstance(step.target, str) or amount is None:
        words: Sequence[str] = (str(step.target), *or_else)
        told = terms.platforms.distinct(words) if step.field is Field.PLATFORMS else words
        held = [name_of(step.field, word, terms) for word in told[: _MOST_NAMED + 1]]
        verb = "建成" if step.field is Field.PLATFORMS else "取得"
        return Wording(
            zh=f"{verb}{'或'.join(quoted(each.zh) for each in held)}（{name.zh}）{does.zh}",
            en=f"{name.en}: {' or '.join(quoted(each.en) for each in held)}{does.en}",
        )
    target, more = quantity(step.target, step.field), _difference(amount, step.field)
    zh_way, en_way = ("增加", "more") if step.rises else ("减少", "less")
    return Wording(
        zh=f"{name.zh}{zh_way}{more.zh}（达到{target.zh}）{does.zh}",
        en=f"{name.en}: {more.en} {en_way} ({target.en}){does.en}",
    )


def _difference(amount: float, field: Field) -> Wording:
    """By how much a figure has to move; a share moves by points."""
    moved = quantity(amount, field)
    if FIELD_SPECS[field].unit is not Unit.RATIO:
        return moved
    return Wording(zh=f"{moved.zh.removesuffix('%')}个百分点", en=f"{moved.en.removesuffix(' %')} points")


def _doing(counts: _Counts) -> Wording:
    """What a change does: what it opens, how much of that is certain, what it takes away."""
    opens = counted(counts.opens, "measure")
    if counts.eligible == counts.opens:
        zh, en = "，条件即全部符合", ", every condition then met"
    elif counts.eligible:
        zh, en = (
            f"，其中{counts.eligible}项条件即全部符合",
            f", {counts.eligible} of them with every condition met",
        )
    else:
        zh, en = "，其余条件尚待核实", ", other conditions to be confirmed"
    if counts.closes:
        zh, en = f"{zh}；但会失去{counts.closes}项", f"{en}; but {counts.closes} would be lost"
    return Wording(zh=f"，可打开{counts.opens}项{zh}", en=f" would open {opens}{en}")


def _undominated(changes: Sequence[Change], terms: Terms) -> list[Change]:
    """Of changes of one field that do the same, the smallest alone, titles that do named beside it."""
    alike: dict[tuple[Field, tuple[int, ...], tuple[int, ...], tuple[int, ...]], list[Change]]
    alike = defaultdict(list)
    for change in sorted(changes, key=lambda c: (c.amount or 0.0, c.effort)):
        # A smaller figure is preferred to a larger one that takes away more; a title is named as it is.
        closes = change.closes if isinstance(change.target, str) else ()
        alike[change.field, change.opens, change.eligible, closes].append(change)
    return [_either(each, terms) for each in alike.values()]


def _either(changes: Sequence[Change], terms: Terms) -> Change:
    """The easiest of changes that do the same, the other titles or platforms named beside it."""
    first = changes[0]
    others = tuple(change.target for change in changes[1:] if isinstance(change.target, str))
    if not isinstance(first.target, str) or not others:
        return first
    step = Step(first.field, first.target, rises=True)
    counts = _Counts(len(first.opens), len(first.eligible), len(first.closes))
    wording = _wording(step, None, counts, terms, or_else=others)
    return first.model_copy(update={"or_else": others, "wording": wording})


def _rank(change: Change, stakes: Stakes) -> tuple[float | str, ...]:
    """What is sure then, for its effort, before the largest sum, and that before what is only opened.

    All three of what suits the firm before all three of the rest.
    """
    step = Step(change.field, change.target, rises=True)
    suiting = (stakes.suiting(step, change.eligible), stakes.suiting(step, change.opens))
    keys: list[float] = []
    for sure, opened in (suiting, (change.eligible, change.opens)):
        keys += [
            -stakes.gain(sure, change.effort),
            -stakes.most_yuan(opened),
            -stakes.gain(opened, change.effort),
        ]
    return *keys, change.field.value, str(change.target)
