from datetime import date

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Window
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.verdict import judgement_of

ON = date(2026, 11, 24)
ANYONE = AllOf()
YEAR_OLD = AllOf(all=(Criterion(field="age_months", op=">=", value=12),))
HIGH_TECH = Criterion(field="titles", op="has_any", value=("high_tech",))
YOUNG = FirmProfile(founded_on="2026-03-15", titles=[])


def judged(condition, firm, timing=None, on=ON):
    timing = timing or Timing()
    plain = judgement_of(condition, firm, on, timing)
    vector = judge_all(CompiledConditions.compile([condition], [timing]), firm, on).verdict(0)
    assert plain.verdict is vector
    return plain.verdict.value, plain.eligible_on


@pytest.mark.parametrize(
    ("timing", "verdict"),
    [
        (Timing(status="draft", expires_on=date(2020, 1, 1)), "draft"),
        (Timing(status="expired"), "closed"),
        (Timing(status="repealed"), "closed"),
        (Timing(status="superseded"), "closed"),
        (Timing(expires_on=date(2026, 11, 23)), "closed"),
        (Timing(expires_on=ON), "eligible"),
        (Timing(closes_on=date(2026, 11, 23)), "closed"),
        (Timing(closes_on=ON), "eligible"),
        (Timing(closes_on=date(2026, 6, 30), recurrence="batch"), "closed"),
        (Timing(closes_on=date(2026, 6, 30), recurrence="rolling"), "eligible"),
        (Timing(closes_on=date(2026, 6, 30), recurrence="annual"), "eligible"),
        (Timing(opens_on=date(2023, 9, 1)), "eligible"),
        (Timing(), "eligible"),
    ],
)
def test_the_document_and_its_window_decide_before_the_firm(timing, verdict):
    assert judged(ANYONE, YOUNG, timing) == (verdict, None)


@pytest.mark.parametrize(
    ("timing", "opens_on"),
    [
        (Timing(opens_on=date(2027, 1, 1)), date(2027, 1, 1)),
        (Timing(effective_on=date(2026, 12, 1)), date(2026, 12, 1)),
        (Timing(effective_on=date(2026, 12, 1), opens_on=date(2027, 1, 1)), date(2027, 1, 1)),
        (
            Timing(opens_on=date(2025, 3, 1), closes_on=date(2025, 3, 31), recurrence="annual"),
            date(2027, 3, 1),
        ),
    ],
)
def test_a_window_that_opens_is_not_yet_with_its_day(timing, opens_on):
    assert judged(ANYONE, YOUNG, timing) == ("not_yet", opens_on)


def timing_told(words):
    window = Window(recurrence="annual", quote=Quote.of(words, 0, len(words)))
    measure = Measure(id="p-m1", title="", start=0, end=1, kind="grant", window=window)
    return Timing.of(Document(id="p", title="", body=words), measure)


@pytest.mark.parametrize(
    ("words", "on", "verdict"),
    [
        ("申报时间为每年3月5日至4月20日，逾期不予受理", ON, ("not_yet", date(2027, 3, 5))),
        ("申报时间为每年3月5日至4月20日", date(2027, 4, 20), ("eligible", None)),
        ("申报时间为每年3月5日至4月20日", date(2027, 4, 21), ("not_yet", date(2028, 3, 5))),
        ("每年11月1日—次年1月31日集中受理", ON, ("eligible", None)),
        ("每年6月1日-30日受理", ON, ("not_yet", date(2027, 6, 1))),
        ("每年3月1日至31日、9月1日至30日受理", ON, ("eligible", None)),
        ("每年3月集中受理", ON, ("eligible", None)),
        ("每年组织一次，今年为3月1日至3月31日", ON, ("eligible", None)),
    ],
)
def test_days_that_return_every_year_open_and_close_a_window(words, on, verdict):
    assert judged(ANYONE, YOUNG, timing_told(words), on) == verdict


def test_a_season_may_pass_new_year():
    winter = Timing(opens_on=date(2025, 11, 1), closes_on=date(2026, 1, 31), recurrence="annual")
    assert judged(ANYONE, YOUNG, winter)[0] == "eligible"
    assert judged(ANYONE, YOUNG, winter, on=date(2027, 2, 1)) == ("not_yet", date(2027, 11, 1))


def test_a_firm_too_young_is_not_yet_until_the_day_it_is_old_enough():
    assert judged(YEAR_OLD, YOUNG) == ("not_yet", date(2027, 3, 15))
    assert judged(YEAR_OLD, YOUNG, on=date(2027, 3, 14))[0] == "not_yet"
    assert judged(YEAR_OLD, YOUNG, on=date(2027, 3, 15)) == ("eligible", None)


def test_the_later_of_age_and_window_counts():
    assert judged(YEAR_OLD, YOUNG, Timing(opens_on=date(2027, 6, 1))) == ("not_yet", date(2027, 6, 1))
    assert judged(YEAR_OLD, YOUNG, Timing(opens_on=date(2027, 1, 1))) == ("not_yet", date(2027, 3, 15))


def test_what_time_does_not_cure_stays_ineligible():
    both = AllOf(all=(*YEAR_OLD.all, HIGH_TECH))
    assert judged(both, YOUNG) == ("ineligible", None)
    assert judged(AllOf(all=(HIGH_TECH,)), YOUNG, Timing(opens_on=date(2027, 1, 1))) == ("ineligible", None)
    too_old = AllOf(all=(Criterion(field="age_months", op="<=", value=6),))
    assert judged(too_old, YOUNG) == ("ineligible", None)


def test_an_unknown_beside_a_cure_is_not_yet():
    unknown = AllOf(all=(*YEAR_OLD.all, Criterion(field="listed", op="=", value=True)))
    assert judged(unknown, YOUNG) == ("not_yet", date(2027, 3, 15))


def test_the_first_of_two_alternatives_that_time_cures_gives_the_day():
    either = AllOf(all=(AnyOf(any=(Criterion(field="age_months", op=">", value=24), *YEAR_OLD.all)),))
    assert judged(either, YOUNG) == ("not_yet", date(2027, 3, 15))


def test_a_negated_youth_is_cured_like_a_least_age():
    not_young = AllOf(all=(NoneOf(none=(Criterion(field="age_months", op="<", value=12),)),))
    assert judged(not_young, YOUNG) == ("not_yet", date(2027, 3, 15))


def test_a_preferred_age_neither_bars_nor_waits():
    preferred = AllOf(all=(Criterion(field="age_months", op=">=", value=12, hardness="prefer"),))
    assert judged(preferred, YOUNG) == ("eligible", None)


def test_a_month_is_complete_on_the_same_day_or_the_next_that_exists():
    end_of_month = FirmProfile(founded_on="2026-03-31")
    after = AllOf(all=(Criterion(field="age_months", op=">=", value=11),))
    assert judged(after, end_of_month) == ("not_yet", date(2027, 3, 1))
    assert judged(after, end_of_month, on=date(2027, 3, 1))[0] == "eligible"


def test_an_age_told_in_months_counts_from_the_day_it_was_told():
    assert judged(YEAR_OLD, FirmProfile(age_months=6)) == ("not_yet", date(2027, 5, 24))


NOT_LATELY = AllOf(
    all=(Criterion(field="received", op="has_none", value=("研发补贴",), period="last_3_years"),)
)


def test_an_award_of_the_last_years_bars_until_it_lies_too_far_back():
    firm = FirmProfile(received=[{"code": "市级研发补贴", "year": 2024}])
    assert judged(NOT_LATELY, firm) == ("not_yet", date(2028, 1, 1))
    assert judged(NOT_LATELY, firm, on=date(2028, 1, 1)) == ("eligible", None)


def test_an_award_without_a_year_bars_for_good():
    firm = FirmProfile(received=["研发补贴", {"code": "市级研发补贴", "year": 2024}])
    assert judged(NOT_LATELY, firm) == ("ineligible", None)


def test_an_award_further_back_than_asked_does_not_bar():
    assert judged(NOT_LATELY, FirmProfile(received=[{"code": "研发补贴", "year": 2022}])) == (
        "eligible",
        None,
    )
    for_ever = AllOf(all=(Criterion(field="received", op="has_none", value=("研发补贴",)),))
    assert judged(for_ever, FirmProfile(received=[{"code": "研发补贴", "year": 2002}])) == (
        "ineligible",
        None,
    )


@pytest.mark.parametrize(
    ("closing", "ends"),
    [
        ("具体措施明确执行期限的，从其规定。", date(2027, 12, 31)),
        ("本措施由市发展改革委负责解释。", date(2025, 12, 31)),
    ],
)
def test_a_measure_outlives_its_document_where_that_lets_own_terms_stand(closing, ends):
    body = f"延长贴息政策执行期限至2027年底。本措施有效期至2025年12月31日。{closing}"
    document = Document(id="d", title="措施", body=body, expires_on=date(2025, 12, 31))
    window = Window(closes_on=date(2027, 12, 31), quote=Quote.of(body, 0, 16))
    measure = Measure(id="m", title="贴息", start=0, end=16, kind="grant", window=window)
    assert Timing.of(document, measure).last_day == ends


def test_a_term_of_its_own_that_ends_before_its_document_still_ends_it():
    body = "贴息政策执行至2023年底。具体措施明确执行期限的，从其规定。"
    document = Document(id="d", title="措施", body=body, expires_on=date(2025, 12, 31))
    window = Window(closes_on=date(2023, 12, 31), quote=Quote.of(body, 0, 12))
    measure = Measure(id="m", title="贴息", start=0, end=12, kind="grant", window=window)
    assert Timing.of(document, measure).last_day == date(2023, 12, 31)


def test_what_has_not_been_issued_waits_for_the_day_on_which_it_is():
    measure = Measure(id="p-m1", title="甲", start=0, end=2, kind="grant")
    issued = Timing.of(Document(id="p", title="", body="甲乙", issued_on=date(2024, 6, 1)), measure)
    assert issued.standing(date(2024, 5, 31)).value == "later"
    assert issued.standing(date(2024, 6, 1)).value == "open"
