"""Told limits: what support for an investment can't exceed, by what a firm told of it."""

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import ExclusiveRule, Measure, MeasureKind
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import squash
from policymatch.domain.wording import Wording
from policymatch.matching.barring.exclusivity import ExclusiveGroup
from policymatch.matching.benefits.base import base_in
from policymatch.matching.numbers import yuan
from policymatch.matching.told import span_of

_REMEMBERED = 4096
_PAID = (MeasureKind.GRANT, MeasureKind.AWARD)
# 固定资产投资补助, 技术改造项目奖励, 改造为生产用房: a part of what is invested is paid back.
_INVESTED = re.compile(r"固定资产投资|建设投资|项目(?:总)?投资|改造(?:项目|升级|为|奖|补)|技改|扩建")
_INVESTMENT = "固定资产投资"


class ToldLimit(NamedTuple):
    """The figure that a firm told, in yuan, and its field."""

    field: Field
    yuan: float

    @property
    def wording(self) -> Wording:
        """The figure by its name."""
        name, told = FIELD_SPECS[self.field].name, yuan(self.yuan)
        return Wording(zh=f"所填{name.zh}{told.zh}", en=f"the {name.en} told, {told.en}")


def limiting_field(measure: Measure) -> Field | None:
    """The figure of a firm above which a measure pays nothing; None where it pays for something else.

    >>> from policymatch.domain.quote import Quote
    >>> from policymatch.domain.measure import Benefit
    >>> given = Benefit(form="amount", cap_yuan=2e6, quote=Quote.of("最高200万元", 0, 7))
    >>> told = {"id": "p-m1", "start": 0, "end": 7, "benefits": (given,)}
    >>> limiting_field(Measure(title="生产线技改奖励", kind="award", **told)).value
    'project_investment_yuan'
    >>> limiting_field(Measure(title="首次上规奖励", kind="award", **told))
    """
    if measure.kind not in _PAID or not _invested(measure.title, *(b.quote.text for b in measure.benefits)):
        return None
    return base_in(measure, _INVESTMENT)


def told_limit(measure: Measure, profile: FirmProfile) -> ToldLimit | None:
    """What a measure can't exceed for a firm; None where it told no such figure, or none of any size."""
    field = limiting_field(measure)
    told = span_of(getattr(profile, field.value)) if field else None
    if field is None or told is None or told.high <= 0 or math.isinf(told.high):
        return None
    return ToldLimit(field, told.high)


def told_groups(measures: Iterable[Measure], profile: FirmProfile) -> list[ExclusiveGroup]:
    """The measures that together can't exceed one figure that a firm told, of several documents too."""
    limited: dict[ToldLimit, list[Measure]] = {}
    for measure in measures:
        if measure.benefits and (limit := told_limit(measure, profile)):
            limited.setdefault(limit, []).append(measure)
    return [
        ExclusiveGroup(
            rule=ExclusiveRule.TOTAL_CAP,
            cap_yuan=limit.yuan,
            told=limit.wording,
            quote=under[0].benefits[0].quote,
            measures=tuple(each.id for each in under),
        )
        for limit, under in limited.items()
        if len(under) > 1
    ]


@lru_cache(_REMEMBERED)
def _invested(*texts: str) -> bool:
    return any(_INVESTED.search(squash(text)) for text in texts)
