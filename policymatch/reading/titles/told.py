"""Told: what a document says of one measure that its title can be made of."""

from dataclasses import dataclass

from policymatch.domain.measure import MeasureKind


@dataclass(frozen=True)
class Told:
    """The words about one measure.

    `own` is the offer, `lead` the sentences before it in its paragraph, `headings` those that it alone
    stands under, `above` those that it shares, both innermost first, `document` the document's title, `only`
    whether it is the document's one measure, `row` the name of the row of a table that offers it alone.
    """

    own: str
    kind: MeasureKind
    lead: str = ""
    headings: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    document: str = ""
    only: bool = False
    row: str = ""
