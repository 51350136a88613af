"""Which measures are for firms that come from elsewhere, in a document that is for those of its place."""

from collections.abc import Sequence

from policymatch.domain.measure import Measure
from policymatch.reading.metadata.newcomers import chapters_for_newcomers


def with_newcomers(measures: Sequence[Measure], body: str) -> tuple[Measure, ...]:
    """The measures, those told apart that stand in a chapter on courting investors."""
    chapters = list(chapters_for_newcomers(body))
    return tuple(
        measure.model_copy(update={"newcomers": True})
        if any(start <= measure.start < end for start, end in chapters)
        else measure
        for measure in measures
    )
