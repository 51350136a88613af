"""Governed conditions: what a measure asks, with the region that only its issuer tells."""

from policymatch.domain.condition import AllOf, Criterion, NoneOf, Op, demands_region
from policymatch.domain.document import Document
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure
from policymatch.domain.regions import WHOLE_COUNTRY, lies_in


def governed_condition(document: Document, measure: Measure) -> AllOf:
    """The condition of a measure, with the issuer's region where it names none itself.

    Not added where the document, or the measure, courts firms from elsewhere or is national, nor where the
    measure bars those of that very region (对注册地不在本市的企业): nobody could be both.
    """
    region = document.region
    if region is None or region == WHOLE_COUNTRY or document.newcomers or measure.newcomers:
        return measure.condition
    if demands_region(measure.condition) or _bars(measure.condition, region):
        return measure.condition
    implied = Criterion(field=Field.REGION, op=Op.IN_REGION, value=region, implied=True)
    return AllOf(all=(implied, *measure.condition.all))


def _bars(condition: AllOf, region: str) -> bool:
    """Whether a condition wants none of the firms of a region, or of one around it."""
    barred = (leaf for node in condition.all if isinstance(node, NoneOf) for leaf in node.none)
    return any(
        isinstance(leaf, Criterion)
        and leaf.decides
        and (leaf.field, leaf.op) == (Field.REGION, Op.IN_REGION)
        and lies_in(region, str(leaf.value))
        for leaf in barred
    )
