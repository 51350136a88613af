"""A `not_yet` names the first day on which judging that day gives eligible or unclear, else it is none."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.firms import FirmColumns
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.findings.explain import standing_with_caution
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.plain.ahead import grown, turning_days
from policymatch.matching.plain.verdict import judgement_of
from policymatch.matching.planning.calendar import Scheduled, calendar_of
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
YEAR_OLD = AllOf(all=(Criterion(field="age_months", op=">=", value=12),))
FIVE_YEARS_AT_MOST = Criterion(field="age_months", op="<=", value=60)
YOUNG = FirmProfile(founded_on="2026-03-15")
SPRING = Timing(opens_on=date(2025, 3, 1), closes_on=date(2025, 3, 10), recurrence="annual")


def judged(condition, firm, timing=None, on=ON):
    timing = timing or Timing()
    plain = judgement_of(condition, firm, on, timing)
    vector = judge_all(CompiledConditions.compile([condition], [timing]), firm, on).verdict(0)
    assert plain.verdict is vector
    return plain.verdict.value, plain.eligible_on


@pytest.mark.parametrize(
    "timing",
    [
        Timing(closes_on=date(2026, 12, 31)),
        Timing(closes_on=date(2027, 3, 14), recurrence="batch"),
        Timing(expires_on=date(2026, 12, 31)),
        Timing(opens_on=date(2027, 1, 1), closes_on=date(2027, 2, 1)),
        SPRING.model_copy(update={"expires_on": date(2027, 12, 31)}),
    ],
)
def test_what_ends_before_the_firm_is_old_enough_is_promised_for_no_day(timing):
    assert judged(YEAR_OLD, YOUNG, timing) == ("ineligible", None)


def test_a_firm_that_misses_one_season_waits_for_the_next():
    assert judged(YEAR_OLD, YOUNG, SPRING) == ("not_yet", date(2028, 3, 1))


def test_a_firm_too_old_when_an_earlier_support_lies_far_enough_back_is_ineligible():
    firm = FirmProfile(founded_on="2023-01-01", received=[{"code": "技改补贴", "year": 2026}])
    lately = Criterion(field="received", op="has_any", value=("技改补贴",), period="last_3_years")
    condition = AllOf(all=(FIVE_YEARS_AT_MOST, NoneOf(none=(lately,))))
    assert judged(condition, firm) == ("ineligible", None)
    assert judged(condition, firm.model_copy(update={"founded_on": date(2025, 6, 1)})) == (
        "not_yet",
        date(2030, 1, 1),
    )


def test_a_firm_that_is_too_old_when_the_window_opens_is_ineligible():
    firm, later = FirmProfile(founded_on="2021-12-20"), Timing(opens_on=date(2027, 2, 1))
    assert judged(AllOf(all=(FIVE_YEARS_AT_MOST,)), firm, later) == ("ineligible", None)
    assert judged(AllOf(all=(FIVE_YEARS_AT_MOST,)), YOUNG, later) == ("not_yet", date(2027, 2, 1))


def test_why_says_that_time_runs_out_where_nothing_is_missed_today():
    condition, firm = AllOf(all=(FIVE_YEARS_AT_MOST,)), FirmProfile(founded_on="2021-12-20")
    findings = findings_of(condition, firm, ON, load_terms())
    told = standing_with_caution(Verdict.INELIGIBLE, findings)
    assert told.zh == "等到能够申报之日，企业已不再符合条件。"


def test_an_age_told_in_months_grows_until_the_window_opens():
    later = Timing(opens_on=date(2027, 2, 1))
    assert judged(AllOf(all=(FIVE_YEARS_AT_MOST,)), FirmProfile(age_months=59), later)[0] == "ineligible"
    assert judged(AllOf(all=(FIVE_YEARS_AT_MOST,)), FirmProfile(age_months=58), later)[0] == "not_yet"


def test_what_can_not_open_before_it_ends_is_closed():
    contrary = Timing(effective_on=date(2027, 5, 1), expires_on=date(2027, 4, 30))
    assert judged(AllOf(), YOUNG, contrary) == ("closed", None)


def test_a_document_in_force_after_its_season_opens_with_the_next_one():
    assert SPRING.model_copy(update={"effective_on": date(2027, 5, 1)}).opens_next(ON) == date(2028, 3, 1)


def test_a_season_that_ends_on_the_29th_of_february_ends_on_the_28th_of_other_years():
    season = Timing(opens_on=date(2024, 2, 1), closes_on=date(2024, 2, 29), recurrence="annual")
    assert season.window_closes_next(date(2027, 2, 10)) == date(2027, 2, 28)
    assert season.window_closes_next(date(2028, 2, 10)) == date(2028, 2, 29)
    assert judged(AllOf(), YOUNG, season, on=date(2027, 3, 1)) == ("not_yet", date(2028, 2, 1))


def test_a_calendar_shows_the_window_in_which_the_firm_can_apply():
    measure = Measure(id="m", title="奖励", start=0, end=1, kind="award", condition=YEAR_OLD)
    document = Document(id="d", title="办法", body="办法")

    def events(timing):
        judgement = judgement_of(YEAR_OLD, YOUNG, ON, timing)
        found = calendar_of([Scheduled(measure, document, timing, judgement)], ON)
        return [(str(event.day), event.kind.value) for event in found]

    assert events(Timing(closes_on=date(2026, 12, 31))) == []
    assert events(SPRING) == []
    assert events(Timing(opens_on=date(2027, 1, 1), closes_on=date(2027, 6, 30))) == [
        ("2027-01-01", "opens"),
        ("2027-03-15", "becomes_possible"),
        ("2027-06-30", "closes"),
    ]


@pytest.mark.parametrize("on", [date(9999, 6, 1), date(9999, 12, 31)])
def test_the_last_year_of_the_calendar_raises_nothing(on):
    timing = SPRING.model_copy(update={"expires_on": None})
    never = AllOf(all=(Criterion(field="age_months", op=">=", value=120_000),))
    assert judged(AllOf(), YOUNG, timing, on)[0] == "closed"
    assert judged(never, YOUNG, on=ON) == ("ineligible", None)
    measure = Measure(id="m", title="奖励", start=0, end=1, kind="award")
    scheduled = Scheduled(
        measure, Document(id="d", title="办法", body="办"), Timing(), judgement_of(AllOf(), YOUNG, on)
    )
    assert calendar_of([scheduled], on) == ()


ages = st.builds(
    Criterion,
    field=st.just("age_months"),
    op=st.sampled_from([">=", ">", "<=", "<", "="]),
    value=st.sampled_from([6.0, 12.0, 13.0, 24.0]),
)
lately = st.builds(
    Criterion,
    field=st.just("received"),
    op=st.sampled_from(["has_none", "has_any", "has_all"]),
    value=st.sampled_from([("技改补贴",), ("贴息", "技改补贴")]),
    period=st.sampled_from(["last_year", "last_2_years"]),
)
leaves = st.one_of(ages, lately)
nodes = st.recursive(
    leaves,
    lambda some: st.one_of(
        st.lists(some, max_size=3).map(lambda each: AnyOf(any=tuple(each))),
        st.lists(some, max_size=3).map(lambda each: NoneOf(none=tuple(each))),
    ),
    max_leaves=5,
)
firms = st.builds(
    FirmProfile,
    founded_on=st.dates(date(2024, 12, 1), ON),
    received=st.lists(
        st.fixed_dictionaries(
            {"code": st.sampled_from(["技改补贴", "贴息"]), "year": st.sampled_from([2024, 2025, 2026])}
        ),
        max_size=2,
    ),
)
days = st.one_of(st.none(), st.dates(date(2025, 6, 1), date(2028, 6, 30)))
timings = st.builds(
    Timing,
    effective_on=days,
    expires_on=days,
    opens_on=days,
    closes_on=days,
    recurrence=st.sampled_from([None, "annual", "annual", "rolling"]),
)


@settings(max_examples=60)
@given(st.lists(nodes, max_size=3), firms, timings)
def test_the_day_is_the_first_on_which_judging_that_day_is_open(children, firm, timing):
    condition = AllOf(all=tuple(children))
    verdict, day = judged(condition, firm, timing)
    ahead = [ON + timedelta(days=n) for n in range(1, 900)]
    possible = ("eligible", "unclear")
    first = next((on for on in ahead if judgement_of(condition, firm, on, timing).verdict in possible), None)
    if verdict in ("ineligible", "not_yet"):
        assert day == first or (day is not None and day > ahead[-1])
    elif verdict == "closed":
        assert first is None


def test_what_time_turns_is_judged_anew_as_if_everything_were():
    lately = Criterion(field="received", op="has_any", value=("技改补贴",), period="last_3_years")
    tiers = Criterion(field="age_months", op="tiered", value=((5e7, 24.0), (None, 36.0)))
    rich = Criterion(field="revenue_yuan", op=">=", value=2e7)
    conditions = [
        AllOf(all=(FIVE_YEARS_AT_MOST, rich)),
        AllOf(all=(AnyOf(any=(NoneOf(none=(lately,)), YEAR_OLD.all[0])),)),
        AllOf(all=(tiers, Criterion(field="age_months", op="=", value=40))),
    ]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    firm = FirmProfile(
        founded_on="2023-10-05", revenue_yuan=3e7, received=[{"code": "技改补贴", "year": 2025}]
    )
    today = compiled.truths(FirmColumns.of([firm], ON))
    days = turning_days(firm, compiled.clocks_of(np.arange(3)), ON)
    assert {date(2027, 2, 5), date(2028, 10, 5), date(2028, 11, 5), date(2029, 1, 1)} <= set(days)
    turned = 0
    for day in days:
        later = FirmColumns.of([grown(firm, ON, day)], ON)
        anew = compiled.truths_later(today, [0], later)
        assert (anew == compiled.truths(later)).all()
        turned += int((anew[compiled.roots] != today[compiled.roots]).any())
    assert turned == 3


def test_only_the_days_that_the_waiting_measures_ask_for_are_looked_at():
    old = AllOf(all=(Criterion(field="age_months", op=">=", value=48),))
    compiled = CompiledConditions.compile([YEAR_OLD, old], [Timing()] * 2)
    assert compiled.clocks_of(np.array([1])).ages == {48.0}
    assert compiled.clocks_of(np.array([0, 1])) == compiled.leaves.clocks
