from datetime import date

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf
from policymatch.domain.fields import Field
from policymatch.domain.profile import FirmProfile
from policymatch.matching.asking.obstacles import obstacles_for
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing

ON = date(2026, 11, 24)
LISTED = Criterion(field="listed", op="=", value=True)
PATENTS = Criterion(field="invention_patents", op=">=", value=1)
RICH = Criterion(field="revenue_yuan", op=">=", value=1e7)
NEITHER = FirmProfile(listed=False, invention_patents=0)


def told(trees, firm, **more):
    conditions = [AllOf(all=tree) for tree in trees]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    found = obstacles_for(compiled, firm, ON, judge_all(compiled, firm, ON), **more)
    return [(each.field, each.measures) for each in found]


def test_the_field_that_alone_rules_out_most_comes_first():
    trees = [(PATENTS,), (LISTED,), (LISTED, RICH)]
    assert told(trees, NEITHER) == [(Field.LISTED, 2), (Field.INVENTION_PATENTS, 1)]


def test_what_two_fields_rule_out_together_counts_for_neither():
    assert told([(LISTED, PATENTS), (LISTED,)], NEITHER) == [(Field.LISTED, 1), (None, 1)]


def test_an_alternative_counts_for_each_of_its_fields():
    both = [(Field.LISTED, 1), (Field.INVENTION_PATENTS, 1)]
    assert sorted(told([(AnyOf(any=(LISTED, PATENTS)),)], NEITHER)) == sorted(both)


def test_a_bar_that_is_met_rules_out():
    assert told([(NoneOf(none=(LISTED,)),)], FirmProfile(listed=True)) == [(Field.LISTED, 1)]


def test_what_is_open_or_met_is_no_obstacle():
    assert told([(RICH,), (LISTED,)], FirmProfile(listed=True)) == []


def test_no_more_fields_are_named_than_asked_for():
    assert told([(LISTED,), (LISTED,), (PATENTS,)], NEITHER, most=1) == [(Field.LISTED, 2)]


def words(timings, firm=NEITHER):
    compiled = CompiledConditions.compile([AllOf(all=(RICH,))] * len(timings), timings)
    return [each.wording.zh for each in obstacles_for(compiled, firm, ON, judge_all(compiled, firm, ON))]


def test_what_is_over_is_told_with_the_last_day_of_any():
    over = [Timing(closes_on=date(2025, 6, 30)), Timing(expires_on=date(2026, 3, 31))]
    assert words(over) == ["2项已截止或失效，最晚的截至2026-03-31"]


def test_what_ended_without_a_day_is_told_without_one():
    assert words([Timing(status="repealed")]) == ["1项已截止或失效"]


def test_drafts_are_told_apart_from_what_is_over():
    assert words([Timing(status="draft")]) == ["1项仍在征求意见"]
