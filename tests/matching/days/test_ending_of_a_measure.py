"""What is closed says since when it is, by whose end, and by which words."""

from datetime import date

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Window
from policymatch.domain.quote import Quote
from policymatch.matching.days.ending import ended_in_words, with_end
from policymatch.matching.days.timing import Timing
from policymatch.matching.reality.facts import reality_of

BODY = (
    "一、对渔港给予20万元奖励，3月1日至3月31日申报。\n二、本办法自2021年4月1日起施行，有效期至2024年3月31日。"
)
ON = date(2026, 12, 2)
LATER = "政策中明确执行期限的，从其规定。"


def quoted(words, body=BODY):
    start = body.index(words)
    return Quote.of(body, start, start + len(words))


def act(body=BODY, **told):
    return Document(**{"id": "p", "title": "t", "body": body, "status": "in_force", **told})


def award(**days):
    window = Window(quote=quoted("3月1日至3月31日申报"), **days) if days else None
    return Measure(id="p-m1", title="渔港奖励", start=0, end=20, kind="award", window=window)


@pytest.mark.parametrize(
    ("told", "days", "zh", "en"),
    [
        (
            {"expires_on": "2024-03-31"},
            {},
            "文件有效期至2024-03-31，现已失效。",
            "The document has expired: it was in force until 2024-03-31.",
        ),
        ({}, {"closes_on": "2025-06-30"}, "该事项已于2025-06-30截止。", "The measure closed on 2025-06-30."),
        (
            {"expires_on": "2026-06-30"},
            {"closes_on": "2025-06-30"},
            "该事项已于2025-06-30截止。",
            "The measure closed on 2025-06-30.",
        ),
        ({"status": "repealed"}, {}, "文件已废止。", "The document has been repealed."),
        (
            {"status": "superseded", "superseded_on": "2026-05-01"},
            {},
            "文件自2026-05-01起已由新文件代替。",
            "The document was superseded on 2026-05-01.",
        ),
        (
            {"expires_on": "2026-12-31"},
            {"opens_on": "2026-03-01", "closes_on": "2026-03-31", "recurrence": "annual"},
            "该事项有效期至2026-12-31，此前不再开放申报。",
            "The measure ends on 2026-12-31, and its window does not open again before then.",
        ),
    ],
)
def test_what_is_closed_says_by_what_and_since_when(told, days, zh, en):
    document = act(**told)
    timing = Timing.of(document, award(**days))
    assert ended_in_words(document, timing, ON).model_dump() == {"zh": zh, "en": en}


def formal(document, measure, on=ON):
    facts = with_end(reality_of(document, measure), document, Timing.of(document, measure), on)
    return next(fact for fact in facts if fact.kind.value == "formal")


def test_a_document_whose_last_day_is_past_has_expired_by_its_own_sentence():
    validity = quoted("本办法自2021年4月1日起施行，有效期至2024年3月31日")
    ended = act(expires_on="2024-03-31", validity=validity)
    assert formal(ended, award()).wording.en == "Standing of the document: expired, in force until 2024-03-31"
    assert formal(ended, award()).wording.zh == "文件效力：已失效，有效期至2024-03-31"
    assert formal(ended, award()).quote == validity
    assert formal(ended, award(), date(2024, 3, 31)).wording.zh == "文件效力：正式文件，有效期至2024-03-31"


def test_a_measure_that_its_document_lets_run_longer_is_not_said_to_have_expired():
    longer = act(BODY + LATER, expires_on="2024-03-31")
    assert "已失效" not in formal(longer, award(closes_on="2027-12-31")).wording.zh
    assert "已失效" in formal(longer, award()).wording.zh
