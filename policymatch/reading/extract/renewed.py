"""Renewed: sums of those recognised for the first time and of those recognised again, each with the case it is for."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import OpaqueCriterion
from policymatch.domain.measure import Benefit
from policymatch.domain.quote import Quote
from policymatch.reading.criteria.text.once_more import speaks_of_them_again
from policymatch.reading.extract.before_sums import words_before
from policymatch.reading.flow import Flow

_FIRST = re.compile("首次|新(?=[认评获])|初次")


def with_renewals(benefits: Sequence[Benefit], body: str, flow: Flow) -> tuple[Benefit, ...]:
    """Benefits, of which the sum of those recognised again is for them
    alone, and that of those recognised for the first time for those.

    `flow`: that of the body, so that a line may break within the words.
    """
    cases = list(_cases(benefits, body, flow))
    if not any(again and n for n, (again, _) in enumerate(cases)):
        return tuple(benefits)
    return tuple(
        benefit.model_copy(update={"condition": OpaqueCriterion(quote=case)})
        if case and benefit.condition is None
        else benefit
        for benefit, (_, case) in zip(benefits, cases, strict=True)
    )


def _cases(benefits: Sequence[Benefit], body: str, flow: Flow) -> Iterator[tuple[bool, Quote | None]]:
    """Of each benefit whether it is for those recognised again, and the words that say so, or that it is for the first time."""
    for start, end in words_before(benefits, flow):
        words = flow.text[start:end]
        again = speaks_of_them_again(words)
        told = again or _FIRST.search(words) is not None
        yield again, flow.quote(start, end, body) if told else None
