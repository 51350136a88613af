from datetime import date

import pytest

from policymatch.domain.condition import AllOf, Criterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Window
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.verdict import judgement_of
from policymatch.matching.planning.calendar import Scheduled, calendar_of

ON = date(2026, 11, 24)
FIRM = FirmProfile(founded_on="2026-03-15", titles=[])


def scheduled(name, timing, *criteria, document=None):
    condition = AllOf(all=criteria)
    measure = Measure(id=name, title=name, start=0, end=1, kind="grant", condition=condition)
    return Scheduled(
        measure,
        document or Document(id=name, title=name, body=name),
        timing,
        judgement_of(condition, FIRM, ON, timing),
    )


def events(*entries):
    return [(event.day.isoformat(), event.kind.value, *event.measures) for event in calendar_of(entries, ON)]


def test_windows_and_birthdays_come_in_order_of_their_days():
    season = Timing(opens_on=date(2025, 3, 1), closes_on=date(2025, 3, 31), recurrence="annual")
    old_enough = Criterion(field="age_months", op=">=", value=12)
    assert events(
        scheduled("a", season),
        scheduled("b", Timing(closes_on=date(2026, 12, 31))),
        scheduled("c", Timing(expires_on=date(2027, 6, 30)), old_enough),
    ) == [
        ("2026-12-31", "closes", "b"),
        ("2027-03-01", "opens", "a"),
        ("2027-03-15", "becomes_possible", "c"),
        ("2027-03-31", "closes", "a"),
        ("2027-06-30", "expires", "c"),
    ]


def test_both_ends_of_a_yearly_window_told_in_days_stand_in_the_calendar():
    words = "申报时间为每年3月5日至4月20日"
    window = Window(recurrence="annual", quote=Quote.of(words, 0, len(words)))
    measure = Measure(id="a", title="a", start=0, end=1, kind="grant", window=window)
    document = Document(id="a", title="a", body=words)
    timing = Timing.of(document, measure)
    entry = Scheduled(measure, document, timing, judgement_of(AllOf(), FIRM, ON, timing))
    assert events(entry) == [("2027-03-05", "opens", "a"), ("2027-04-20", "closes", "a")]


def test_what_lies_beyond_twelve_months_or_may_not_be_had_is_left_out():
    title = Criterion(field="titles", op="has_any", value=("high_tech",))
    assert (
        events(
            scheduled("far", Timing(opens_on=date(2028, 1, 1))),
            scheduled("barred", Timing(closes_on=date(2026, 12, 31)), title),
            scheduled("gone", Timing(closes_on=date(2026, 1, 1))),
        )
        == []
    )


def test_a_yearly_window_of_which_only_the_month_is_known_is_expected_then():
    condition, timing = AllOf(), Timing(recurrence="annual")
    entries = []
    for words in ("每年3月左右", "每年 11 月集中申报", "每年集中组织申报"):
        window = Window(recurrence="annual", quote=Quote.of(words, 0, len(words)))
        measure = Measure(id=words, title=words, start=0, end=1, kind="grant", window=window)
        document = Document(id=words, title=words, body=words)
        entries.append(Scheduled(measure, document, timing, judgement_of(condition, FIRM, ON, timing)))
    assert events(*entries) == [
        ("2026-11-24", "expected", "每年 11 月集中申报"),
        ("2027-03-01", "expected", "每年3月左右"),
    ]


def test_an_event_reads_as_a_sentence():
    (event,) = calendar_of([scheduled("研发补助", Timing(closes_on=date(2026, 12, 31)))], ON)
    assert event.wording.zh == "“研发补助”申报截止"


def test_what_befalls_several_measures_of_one_document_on_one_day_is_one_event():
    notice = Document(id="n", title="若干措施", body="n")
    ending = Timing(expires_on=date(2027, 1, 31))
    entries = [scheduled(name, ending, document=notice) for name in ("a", "b", "c")]
    (event,) = calendar_of(entries, ON)
    assert event.measures == ("a", "b", "c")
    assert event.wording.zh == "“若干措施”到期，涉及“a”、“b”等3项"
    assert event.wording.en == "“若干措施”, the basis of “a”, “b” and 1 more, expires"


def yearly(words, **of_document):
    window = Window(recurrence="annual", quote=Quote.of(words, 0, len(words)))
    measure = Measure(id="a", title="a", start=0, end=1, kind="grant", window=window)
    document = Document(id="a", title="a", body=words, **of_document)
    timing = Timing.of(document, measure)
    return Scheduled(measure, document, timing, judgement_of(AllOf(), FIRM, ON, timing))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("每年12月底前向项目所在地提出书面申请", "2026-12-31"),
        ("企业应于每年2月底前提出申请", "2027-02-28"),
        ("每年10月31日（含）前申报", "2027-10-31"),
        ("申报截止时间为每年6月30日", "2027-06-30"),
        ("每年11月24日申报截止", "2026-11-24"),
    ],
)
def test_the_last_day_of_each_year_is_a_deadline_of_that_year(words, day):
    entry = yearly(words)
    assert entry.judgement.verdict == "eligible"
    assert events(entry) == [(day, "closes", "a")]
    assert entry.timing.closes_next(ON).isoformat() == day


@pytest.mark.parametrize(
    "words", ["企业申报后，每年12月底前完成评审", "每年6月底、12月底前申报", "每年集中申报一次"]
)
def test_no_deadline_is_told_where_the_text_tells_none_for_those_who_apply(words):
    assert yearly(words).timing.closes_next(ON) is None


def test_a_yearly_deadline_behind_the_end_of_the_document_is_none():
    entry = yearly("每年12月底前提出申请", expires_on=date(2026, 12, 1))
    assert events(entry) == [("2026-12-01", "expires", "a")]


def test_a_yearly_window_that_tells_this_years_last_day_closes_on_it():
    this_year = Timing(closes_on=date(2026, 12, 20), recurrence="annual")
    assert this_year.closes_next(ON) == date(2026, 12, 20)
    assert this_year.closes_next(date(2026, 12, 21)) is None
    assert events(scheduled("a", this_year)) == [("2026-12-20", "closes", "a")]


def test_the_next_of_the_last_days_of_a_year_stands_in_the_calendar():
    entry = yearly("每年分两批受理，第一批截止5月20日，第二批截止时间为9月30日")
    assert events(entry) == [("2027-05-20", "closes", "a")]
    assert entry.timing.closes_next(date(2027, 5, 21)).isoformat() == "2027-09-30"


def test_the_first_days_of_batches_are_no_deadlines():
    entry = yearly("每年分两批受理，第一批3月1日开始，第二批9月1日开始")
    assert entry.timing.closes_next(ON) is None
