"""Plain documents in every layout: each offer is found, asks all that is said of it, and nothing that is said of another."""

from random import Random

import pytest

from policymatch.domain.measure import Measure
from tests.reading.criteria.plain import FIRM, misses
from tests.reading.extract.plain_documents import LAYOUTS, OWN, Offered, wrapped

DOCUMENTS = 3
HERE = {**FIRM, "region": "210112"}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("width", [None, 34])
def test_each_offer_asks_what_is_said_of_it_and_nothing_else(measures_of, layout, width):
    random, wrong = Random(layout.__name__), []
    for _ in range(DOCUMENTS):
        written = layout(random)
        body = (wrapped(written.body, width) if width else written.body) + "\n"
        measures = measures_of(body)
        for offered in written.offers:
            measure = _of(measures, body, offered)
            faults = _faults(measure, offered) if measure else ["not found"]
            wrong += [(offered.anchor, fault) for fault in faults]
    assert wrong == []


def _of(measures: tuple[Measure, ...], body: str, offered: Offered) -> Measure | None:
    """The measure whose words hold those of an offer."""
    found = (m for m in measures if offered.anchor in body[m.start : m.end].replace("\n", "") + "。")
    return next(found, None)


def _faults(measure: Measure, offered: Offered) -> list[str]:
    asked = {told.field for told in offered.asked}
    faults = ["all is met"] * misses(measure.condition, HERE)
    faults += [t.text for t in offered.asked if not misses(measure.condition, HERE, **{t.field: t.failing})]
    others = [t for t in OWN if t.field not in asked]
    faults += [
        f"not asked: {t.text}" for t in others if misses(measure.condition, HERE, **{t.field: t.failing})
    ]
    return faults
