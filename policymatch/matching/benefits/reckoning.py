"""How an amount was reckoned: one line of plain figures, and the same in words of either language."""

import math
import sys

from policymatch.domain.fields import FIELD_SPECS, Field
from policymatch.domain.measure import Benefit, Per
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import SOME_BASE
from policymatch.matching.benefits.rate_bounds import (
    highest_rate,
    is_least,
    is_most,
    share_words,
    shares_told,
)
from policymatch.matching.numbers import yuan
from policymatch.matching.told import Span
from policymatch.matching.units import unit_of

WHOLE = Wording(zh="", en="")
A_YEAR = " a year"
_PER = {
    Per.ONCE: Wording(zh="一次性", en=" once"),
    Per.YEAR: Wording(zh="每年", en=A_YEAR),
    Per.PROJECT: Wording(zh="每个项目", en=" a project"),
    Per.PERSON: Wording(zh="每人", en=" a person"),
    Per.PATENT: Wording(zh="每件", en=" a patent"),
}


def number(amount: float) -> str:
    """A sum with separators, without its unit.

    >>> number(1200000.0), number(0.35)
    ('1,200,000', '0.35')
    """
    return f"{amount:,.2f}".removesuffix(".00")


def per_words(benefit: Benefit) -> Wording:
    """What a sum is counted by: the thing that it is for, else a year, project, person or patent."""
    return unit_of(benefit) or (_PER[benefit.per] if benefit.per is not None else WHOLE)


def unit_words(benefit: Benefit) -> str:
    """The unit of a sum in a line of figures."""
    return "yuan" + per_words(benefit).en


def rate_trace(benefit: Benefit, field: Field | None, base: Wording | None) -> str:
    """A rate of a base that was not told; `base` is what the text calls it."""
    cap = benefit.cap_yuan
    limit = "" if cap is None else f", ≤ {number(cap)} {unit_words(benefit)}"
    named = base.en if base else field.value if field else "?"
    return f"{_share(benefit)} × {named}{limit}"


def rate_reckoned(benefit: Benefit, field: Field | None, base: Wording | None) -> Wording:
    """The same in words."""
    base = base or (FIELD_SPECS[field].name if field else SOME_BASE)
    share, limit = share_words(benefit), _limit(benefit)
    return Wording(zh=f"{base.zh} × {share.zh}{limit.zh}", en=f"{share.en} × {base.en}{limit.en}")


def told_trace(benefit: Benefit, rate: float, field: Field, base: Span) -> str:
    """A rate of a base that was told."""
    ends = [number(end) for end in _ends(base)]
    sums = [number(end) for end in _results(benefit, rate, base)]
    limit = "" if benefit.cap_yuan is None else f", ≤ {number(benefit.cap_yuan)}"
    told = f"{field.value} {' – '.join(ends)}"
    return f"{_share(benefit)} × {told} = {' – '.join(sums)}{limit} {unit_words(benefit)}"


def told_reckoned(benefit: Benefit, rate: float, field: Field, base: Span) -> Wording:
    """The same in words."""
    name, share, limit = FIELD_SPECS[field].name, share_words(benefit), _limit(benefit)
    told = [yuan(end) for end in _ends(base)]
    sums = [yuan(round(end, 2)) for end in _results(benefit, rate, base)]
    figure, result = _joined(told), _joined(sums)
    return Wording(
        zh=f"{name.zh}{figure.zh} × {share.zh} = {result.zh}{limit.zh}",
        en=f"{share.en} × {name.en} {figure.en} = {result.en}{limit.en}",
    )


def _joined(ends: list[Wording]) -> Wording:
    return Wording(zh="至".join(end.zh for end in ends), en=" to ".join(end.en for end in ends))


def _ends(base: Span) -> list[float]:
    """The ends of a told figure: one where it is exact, without those that are open."""
    ends = [end for end in base if not math.isinf(end)]
    return ends[:1] if base.exact else ends


def _results(benefit: Benefit, rate: float, base: Span) -> list[float]:
    """What a rate comes to at the ends of a told figure; from nothing up where it is told as a most."""
    # The product of absurd figures may pass what a float holds.
    ends = [min(rate * end, sys.float_info.max) for end in _ends(base)]
    if ends and (top := highest_rate(benefit)):
        ends = [ends[0], min(top * _ends(base)[-1], sys.float_info.max)]
    return [0.0, ends[-1]] if is_most(benefit) and ends else ends


def _share(benefit: Benefit) -> str:
    """A rate in a line of figures."""
    return ("≤ " if is_most(benefit) else "≥ " if is_least(benefit) else "") + shares_told(benefit).en


def _limit(benefit: Benefit) -> Wording:
    if benefit.cap_yuan is None:
        return WHOLE
    most, per = yuan(benefit.cap_yuan), per_words(benefit)
    return Wording(zh=f"，{per.zh}最高{most.zh}", en=f", at most {most.en}{per.en}")
