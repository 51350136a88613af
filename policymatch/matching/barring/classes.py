"""Classes: measures that one sentence tells for several classes of firms, of which a firm is in one."""

from collections.abc import Iterable
from typing import TypeAlias

from policymatch.domain.measure import ExclusiveRule, Measure, MeasureKind
from policymatch.matching.barring.exclusivity import ExclusiveGroup

_Sentence: TypeAlias = tuple[int, int, MeasureKind, str]


def class_groups(measures: Iterable[Measure]) -> tuple[ExclusiveGroup, ...]:
    """The measures of one document that bar one another as the classes of one sentence.

    >>> from policymatch.domain.measure import Benefit
    >>> from policymatch.domain.quote import Quote
    >>> given = (Benefit(form="amount", amount_yuan=3e5, quote=Quote.of("大型30万元", 0, 6)),)
    >>> told = {"start": 0, "end": 9, "kind": "award", "benefits": given}
    >>> offers = (Measure(id=name, title=f"参展奖励（{name}）", **told) for name in ("大型企业", "其他企业"))
    >>> [group.measures for group in class_groups(offers)]
    [('大型企业', '其他企业')]
    """
    members: dict[_Sentence, list[Measure]] = {}
    for measure in measures:
        stem = _without_class(measure.title)
        if stem and measure.benefits:
            members.setdefault((measure.start, measure.end, measure.kind, stem), []).append(measure)
    return tuple(
        ExclusiveGroup(
            rule=ExclusiveRule.ONE_OF,
            quote=classes[-1].benefits[-1].quote,
            measures=tuple(each.id for each in classes),
        )
        for classes in members.values()
        if len(classes) > 1
    )


def _without_class(title: str) -> str:
    """A title without the class in brackets at its end; empty where it has none."""
    return title.rpartition("（")[0] if title.endswith("）") else ""
