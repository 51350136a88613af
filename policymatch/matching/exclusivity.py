"""Which measures of one document bar one another, by the rule and the sentence that they share."""

from collections.abc import Iterable, Sequence

from policymatch.domain.measure import ExclusiveRule, Exclusivity, Measure
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value

BARRING = (ExclusiveRule.HIGHER_ONLY, ExclusiveRule.ONE_OF, ExclusiveRule.TOTAL_CAP)


class ExclusiveGroup(Value):
    """Measures under one rule of one sentence; `cap_yuan` for a cap over them all."""

    rule: ExclusiveRule
    cap_yuan: float | None = None
    quote: Quote
    measures: tuple[str, ...]


def exclusive_groups(measures: Iterable[Measure]) -> tuple[ExclusiveGroup, ...]:
    """The groups among the measures of one document, in the order of their sentences."""
    members: dict[tuple[int, int, ExclusiveRule], tuple[Exclusivity, list[str]]] = {}
    for measure in measures:
        for rule in measure.exclusive:
            if rule.rule in BARRING:
                key = (rule.quote.start, rule.quote.end, rule.rule)
                members.setdefault(key, (rule, []))[1].append(measure.id)
    return tuple(
        ExclusiveGroup(
            rule=rule.rule, cap_yuan=rule.cap_yuan, quote=rule.quote, measures=tuple(dict.fromkeys(ids))
        )
        for _, (rule, ids) in sorted(members.items())
    )


def exclusive_with(measure: Measure, siblings: Sequence[Measure]) -> tuple[str, ...]:
    """The other measures of the same document that can't be had in full beside this one.

    A cap over several supports bars none by itself; it is shown with the plan.
    """
    return tuple(
        dict.fromkeys(
            other
            for group in exclusive_groups(siblings)
            if group.rule is not ExclusiveRule.TOTAL_CAP and measure.id in group.measures
            for other in group.measures
            if other != measure.id
        )
    )
