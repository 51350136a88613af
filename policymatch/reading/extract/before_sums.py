"""Before sums: the words of an offer that lead to each of its sums, behind the sum before it and its own stop."""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.measure import Benefit
from policymatch.reading.flow import Flow
from policymatch.reading.numbering import CLAUSE_START

_STOPS = "。；\n"
_REACH = 80
_EDGES = "，、： "
_BEGINS = re.compile(rf"{CLAUSE_START}[{_EDGES}]{{0,4}}")


def words_before(benefits: Sequence[Benefit], flow: Flow) -> Iterator[tuple[int, int]]:
    """Where in the flow of a body the words stand that lead to each benefit, without the number of their clause."""
    behind = 0
    for benefit in benefits:
        end = flow.position(benefit.quote.start)
        start = max(behind, end - _REACH, *(flow.text.rfind(stop, 0, end) + 1 for stop in _STOPS))
        if opening := _BEGINS.match(flow.text, start, end):
            start = opening.end()
        yield start, start + len(flow.text[start:end].rstrip(_EDGES))
        behind = flow.position(benefit.quote.end)
