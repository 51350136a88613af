from datetime import date

import numpy as np

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf
from policymatch.domain.profile import FirmProfile
from policymatch.matching.changes import changes_for
from policymatch.matching.compiled import CompiledConditions
from policymatch.matching.judge import judge_all
from policymatch.matching.timing import Timing
from policymatch.terms import load_terms

ON = date(2026, 11, 24)
FIRM = FirmProfile(region="210112", invention_patents=0, titles=[], loan_yuan=5e6, revenue_yuan=4e6)


def criterion(field, op, value):
    return Criterion(field=field, op=op, value=value)


def changes(trees, firm=FIRM, **more):
    conditions = [AllOf(all=tree) for tree in trees]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    judged = judge_all(compiled, firm, ON)
    found = changes_for(compiled, conditions.__getitem__, firm, ON, judged, terms=load_terms(), **more)
    return [(change.field.value, change.target, change.opens) for change in found]


def test_one_patent_more_opens_two_and_a_further_one_more():
    one, three = criterion("invention_patents", ">=", 1), criterion("invention_patents", ">=", 3)
    assert changes([(one,), (one,), (three,)]) == [
        ("invention_patents", 1.0, (0, 1)),
        ("invention_patents", 3.0, (0, 1, 2)),
    ]


def test_a_measure_that_misses_two_things_is_opened_by_neither_alone():
    both = (criterion("invention_patents", ">=", 1), criterion("titles", "has_any", ("high_tech",)))
    assert changes([both]) == []
    either = (AnyOf(any=both),)
    assert {field for field, _, _ in changes([either])} == {"invention_patents", "titles"}


def test_place_kind_and_age_are_not_for_the_firm_to_change():
    assert changes([(criterion("region", "in_region", "110000"),)]) == []
    assert changes([(criterion("age_months", ">=", 99),)], FIRM.model_copy(update={"age_months": 5.0})) == []


def test_a_figure_may_have_to_fall():
    assert changes([(criterion("loan_yuan", "<=", 3e6),)]) == [("loan_yuan", 3e6, (0,))]


def test_a_negated_bound_is_a_bound():
    small = NoneOf(none=(criterion("revenue_yuan", "<", 5e6),))
    assert changes([(small,)]) == [("revenue_yuan", 5e6, (0,))]


def test_a_title_is_named_in_the_sentence_and_the_money_beside_it():
    conditions = [AllOf(all=(criterion("titles", "has_any", ("high_tech", "gazelle")),))]
    compiled = CompiledConditions.compile(conditions, [Timing()])
    judged = judge_all(compiled, FIRM, ON)
    found = changes_for(
        compiled, conditions.__getitem__, FIRM, ON, judged, terms=load_terms(), yuan=np.array([2e5])
    )
    assert {change.target for change in found} == {"high_tech", "gazelle"}
    assert found[0].yuan_max == 2e5
    assert any(change.wording.zh == "取得“高新技术企业”（资质称号），可打开1项" for change in found)


def test_the_sentence_says_how_much_more():
    conditions = [AllOf(all=(criterion("revenue_yuan", ">=", 5e6),))]
    compiled = CompiledConditions.compile(conditions, [Timing()])
    (change,) = changes_for(
        compiled, conditions.__getitem__, FIRM, ON, judge_all(compiled, FIRM, ON), terms=load_terms()
    )
    assert change.wording.zh == "上年营业收入增加100万元（达到500万元），可打开1项"
    assert (
        change.wording.en == "Last year's revenue: 1,000,000 yuan more (5,000,000 yuan) would open 1 measure"
    )


def test_what_is_out_of_reach_is_no_small_change():
    assert changes([(criterion("revenue_yuan", ">=", 1e10),)]) == []
