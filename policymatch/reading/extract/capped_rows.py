"""Capped rows: what a class has whose row only caps the gift that the sentence over the table tells."""

from collections.abc import Sequence

from policymatch.domain.measure import Benefit, BenefitForm
from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.measures.capped_rows import gift_over
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout


def words_over(layout: Layout, offer: Offer) -> list[Passage]:
    """The sentence that says what is given, as words of an offer that is a row under it."""
    if (at := gift_over(layout, offer.first)) is None:
        return []
    start, end = layout.flow.span(layout.units[at].start, layout.units[at].end)
    return [Passage(role=PassageRole.OWN, start=start, end=end)]


def capped_by(row: Sequence[Benefit], given: Sequence[Benefit]) -> tuple[Benefit, ...]:
    """What is `given`, its one rate up to the one cap that a row tells; what the row tells where it tells more."""
    rates = [one for one in given if one.form is BenefitForm.RATE and one.cap_yuan is None]
    if len(rates) != 1 or len(row) != 1 or row[0].cap_yuan is None or row[0].rate is not None:
        return tuple(row)
    return (rates[0].model_copy(update={"cap_yuan": row[0].cap_yuan}),)
