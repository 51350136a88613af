"""How a document stands on a day; the verdicts on its measures say the same of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policymatch.domain.document import Document, PolicyStatus, Status
from policymatch.domain.measure import Measure, Window
from policymatch.domain.quote import Quote
from policymatch.matching.days.life import Life
from policymatch.matching.days.timing import Standing, Timing

ON = date(2026, 12, 1)
MEASURE = Measure(id="p-m1", title="奖励", start=0, end=1, kind="award")
STANDINGS = {
    PolicyStatus.IN_FORCE: Standing.OPEN,
    PolicyStatus.UNKNOWN: Standing.OPEN,
    PolicyStatus.NOT_YET: Standing.LATER,
    PolicyStatus.DRAFT: Standing.DRAFT,
    PolicyStatus.EXPIRED: Standing.CLOSED,
    PolicyStatus.REPEALED: Standing.CLOSED,
    PolicyStatus.SUPERSEDED: Standing.CLOSED,
}


def document(**told: object) -> Document:
    return Document(**{"id": "p", "title": "办法", "body": "奖", "status": "in_force", **told})


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"effective_on": date(2021, 5, 1), "expires_on": date(2024, 4, 30)}, "expired"),
        ({"effective_on": date(2027, 1, 1)}, "not_yet"),
        ({"issued_on": date(2026, 12, 2)}, "not_yet"),
        ({"effective_on": ON, "expires_on": ON}, "in_force"),
        ({"status": "superseded", "superseded_on": date(2026, 12, 10)}, "in_force"),
        ({"status": "superseded", "superseded_on": ON}, "superseded"),
        (
            {"status": "superseded", "superseded_on": date(2027, 1, 1), "expires_on": date(2026, 1, 1)},
            "expired",
        ),
        ({"status": "superseded"}, "superseded"),
        ({"effective_on": date(2027, 1, 1), "expires_on": date(2026, 12, 31)}, "expired"),
        ({"status": "repealed", "effective_on": date(2027, 1, 1)}, "repealed"),
        ({"status": "draft", "expires_on": date(2020, 1, 1)}, "draft"),
        ({"status": "unknown"}, "unknown"),
        ({"status": "unknown", "expires_on": date(2020, 1, 1)}, "expired"),
    ],
)
def test_the_status_on_a_day_follows_the_days_of_a_document(told: dict, status: str) -> None:
    assert Life.of(document(**told), [MEASURE]).on(ON).value == status


def test_a_document_lasts_as_long_as_a_term_that_it_lets_stand() -> None:
    body = "本办法有效期至2025年12月31日，具体政策措施明确执行期限的，从其规定。"
    window = Window(closes_on=date(2027, 6, 30), quote=Quote(start=0, end=1, text="本"))
    longer = MEASURE.model_copy(update={"window": window})
    told = document(body=body, expires_on=date(2025, 12, 31))
    assert Life.of(told, [MEASURE]).on(ON) is PolicyStatus.EXPIRED
    assert Life.of(told, [MEASURE, longer]).on(ON) is PolicyStatus.IN_FORCE


days = st.none() | st.dates(date(2026, 11, 20), date(2026, 12, 12))


@given(
    status=st.sampled_from(Status),
    told=st.fixed_dictionaries(
        dict.fromkeys(("issued_on", "effective_on", "expires_on", "superseded_on"), days)
    ),
    on=st.dates(date(2026, 11, 18), date(2026, 12, 14)),
)
def test_the_status_of_a_document_agrees_with_the_verdicts_on_its_measures(
    status: Status, told: dict, on: date
) -> None:
    made = document(status=status, **told)
    standing = Timing.of(made, MEASURE).standing(on)
    assert standing is STANDINGS[Life.of(made, [MEASURE]).on(on)]
