"""Cases of sums: sums of one support told each for a case of it that no field tests (境内参展的，按30%；境外参展的，按60%).

Each sum is bound to its own case, and the measure asks for one of them: both had been asked of everybody.
"""

from collections.abc import Sequence

from policymatch.domain.condition import AllOf, AnyOf, OpaqueCriterion
from policymatch.domain.measure import Benefit
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow

_TAIL = 3


def by_cases(benefits: Sequence[Benefit], condition: AllOf, flow: Flow) -> tuple[tuple[Benefit, ...], AllOf]:
    """The benefits of a measure, each with the case that it alone is told for, and the condition that asks for one of
    these; both as they are where the sums are told by no such cases. `flow`: that of the body they were read from.
    """
    told = _cases(benefits, condition, flow)
    if len(told) < 2 or len({leaf.quote.run[-_TAIL:] for leaf in told.values() if leaf.quote}) > 1:
        return tuple(benefits), condition
    cases = tuple(told.values())
    at = condition.all.index(cases[0])
    rest = [node for node in condition.all if node not in cases]
    asked = (*rest[:at], AnyOf(any=cases), *rest[at:])
    bound = (
        benefit.model_copy(update={"condition": told[n]}) if n in told else benefit
        for n, benefit in enumerate(benefits)
    )
    return tuple(bound), AllOf(all=asked)


def _cases(benefits: Sequence[Benefit], condition: AllOf, flow: Flow) -> dict[int, OpaqueCriterion]:
    """By which of the benefits they are told before, the open demands that are all of the clause before one (……的，)."""
    opaque = {
        (leaf.quote.start, leaf.quote.end): leaf
        for leaf in condition.all
        if isinstance(leaf, OpaqueCriterion) and leaf.decides and leaf.quote and leaf.quote.run.endswith("的")
    }
    found: dict[int, OpaqueCriterion] = {}
    for n, (start, end) in enumerate(words_before(benefits, flow)):
        clause = _clause(benefits[n], start, end, flow)
        leaf = opaque.get(flow.span(*clause)) if clause[0] < clause[1] else None
        if leaf is not None and benefits[n].condition is None and leaf not in found.values():
            found[n] = leaf
    return found


def _clause(benefit: Benefit, start: int, end: int, flow: Flow) -> tuple[int, int]:
    """The case that a sum is told in one clause with (国内维权的按照……), else the last clause of the words before it."""
    first, last = flow.position(benefit.quote.start), flow.position(benefit.quote.end)
    stops = flow.text.find("的按", first, last)
    if stops >= 0:
        return first, stops + 1
    return max(start, flow.text.rfind("，", start, end) + 1), end
