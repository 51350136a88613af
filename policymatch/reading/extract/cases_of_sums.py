"""Cases of sums: sums of one support told each for a case of it that no field tests (境内参展的，按30%；境外参展的，按60%).

Each sum is bound to its own case, and the measure asks for one of them: both had been asked of everybody.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AllOf, AnyOf, OpaqueCriterion, leaves_of
from policymatch.domain.measure import Benefit
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow

_TAIL = 3
_BRACKET = re.compile(
    r"(?:不[足满到]|低于|超过|达到?|满)\d[\d.]{0,8}[万亿]?(?:美元|元|[家人吨台亩年])[^，。；]{0,6}的$|\d[\d.]{0,8}[万亿]?(?:美元|元|[家人吨台亩年])(?:（不?含）)?(?:及?以[上下内](?:（不?含）)?)?的$"
)


def by_cases(
    benefits: Sequence[Benefit], condition: AllOf, body: str, flow: Flow
) -> tuple[tuple[Benefit, ...], AllOf]:
    """The benefits of a measure, each with the case that it alone is told for, and the condition that asks for one of
    these; both as they are where the sums are told by no such cases. `flow`: that of the body.
    """
    told = _cases(benefits, condition, body, flow)
    cases = tuple(told.values())
    asked_now = any(case in condition.all for case in cases)
    if len(cases) < 2 or not asked_now or not _are_alike([case.quote.run for case in cases if case.quote]):
        return tuple(benefits), condition
    at = min((condition.all.index(case) for case in cases if case in condition.all), default=0)
    rest = [node for node in condition.all if node not in cases]
    asked = (*rest[:at], AnyOf(any=cases), *rest[at:])
    bound = (
        benefit.model_copy(update={"condition": told[n]}) if n in told else benefit
        for n, benefit in enumerate(benefits)
    )
    return tuple(bound), AllOf(all=asked)


def _are_alike(cases: Sequence[str]) -> bool:
    """Whether cases end in the same words, or are brackets of a figure that no field keeps (实缴资本1亿元以上的)."""
    return len({case[-_TAIL:] for case in cases}) == 1 or all(map(_BRACKET.search, cases))


def _cases(
    benefits: Sequence[Benefit], condition: AllOf, body: str, flow: Flow
) -> dict[int, OpaqueCriterion]:
    """By which of the benefits they are told before, the open demands that are all of the clause before one (……的，)."""
    opaque = {
        (leaf.quote.start, leaf.quote.end): leaf
        for leaf in condition.all
        if isinstance(leaf, OpaqueCriterion) and leaf.decides and leaf.quote and leaf.quote.run.endswith("的")
    }
    found: dict[int, OpaqueCriterion] = {}
    for n, (start, end) in enumerate(words_before(benefits, flow)):
        low, high = _clause(benefits[n], start, end, flow)
        leaf = opaque.get(flow.span(low, high)) if low < high else None
        if leaf is not None and benefits[n].condition is None and leaf not in found.values():
            found[n] = leaf
        elif flow.text[low:high].endswith("的"):
            # A case that the condition tells otherwise, or not at all: the others are not all of them.
            if benefits[n].condition is not None or _is_told(condition, flow.span(low, high)):
                return {}
            found[n] = OpaqueCriterion(quote=flow.quote(low, high, body))
    return found


def _is_told(condition: AllOf, span: tuple[int, int]) -> bool:
    """Whether a condition asks something on words of a span."""
    quotes = (leaf.quote for leaf in leaves_of(condition))
    return any(quote and quote.start < span[1] and span[0] < quote.end for quote in quotes)


def _clause(benefit: Benefit, start: int, end: int, flow: Flow) -> tuple[int, int]:
    """The case that a sum is told in one clause with (国内维权的按照……), else the last clause of the words before it."""
    first, last = flow.position(benefit.quote.start), flow.position(benefit.quote.end)
    stops = flow.text.find("的按", first, last)
    if stops >= 0:
        return first, stops + 1
    return max(start, flow.text.rfind("，", start, end) + 1), end
