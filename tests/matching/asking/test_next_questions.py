from datetime import date

import numpy as np
import pytest

from policymatch.domain.condition import AllOf, AnyOf, AtLeast, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.domain.fields import FIELD_SPECS, EntityType, Ownership, Shape, SizeClass
from policymatch.domain.profile import FirmProfile
from policymatch.matching.asking.questions import questions_for
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.leaf.family import wanted_words

ON = date(2026, 11, 24)
LISTED = Criterion(field="listed", op="=", value=True)
PATENTS = Criterion(field="invention_patents", op=">=", value=1)
RICH = Criterion(field="revenue_yuan", op=">=", value=1e7)
FIELD = Criterion(field="tech_field", op="has_any", value=("新材料",))
MODELS = Criterion(field="utility_patents", op=">=", value=1)
FIRM = Criterion(field="entity_type", op="in", value=("enterprise",))
PROJECT = Criterion(field="project_investment_yuan", op=">=", value=2e7)
STILL_OPEN = OpaqueCriterion()


def asked(trees, firm, **more):
    conditions = [AllOf(all=tree) for tree in trees]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    judged = judge_all(compiled, firm, ON)
    return {q.field.value: q for q in questions_for(compiled, firm, ON, judged, most=9, **more)}


def test_a_field_settles_the_measures_that_wait_for_it_alone():
    found = asked([(LISTED,), (LISTED,), (PATENTS,), (LISTED, PATENTS)], FirmProfile())
    assert (found["listed"].settles, found["listed"].narrows) == (2, 1)
    assert (found["invention_patents"].settles, found["invention_patents"].narrows) == (1, 1)
    assert next(iter(found)) == "listed"


def test_what_an_opaque_condition_keeps_open_is_never_said_to_be_settled():
    found = asked([(LISTED, OpaqueCriterion())], FirmProfile())
    assert (found["listed"].settles, found["listed"].narrows) == (0, 1)


def test_an_alternative_is_settled_only_where_it_decides():
    either = (AnyOf(any=(LISTED, OpaqueCriterion())),)
    assert (
        asked([either], FirmProfile())["listed"].settles,
        asked([either], FirmProfile())["listed"].narrows,
    ) == (0, 0)


def test_of_several_needed_no_single_answer_is_promised_to_settle():
    two = (AtLeast(at_least=2, of=(LISTED, PATENTS, RICH)),)
    found = asked([two], FirmProfile())
    assert found == {}
    nearly = asked([two], FirmProfile(listed=True, invention_patents=0))
    assert (nearly["revenue_yuan"].settles, nearly["revenue_yuan"].narrows) == (1, 0)


def test_a_band_is_asked_for_its_exact_figure():
    found = asked([(RICH,)], FirmProfile(revenue_yuan={"min": 5e6, "max": 2e7}))
    assert found["revenue_yuan"].ask.zh.startswith("目前只填了区间")


def test_words_that_were_told_and_did_not_match_are_not_asked_again():
    assert asked([(FIELD,)], FirmProfile(industry=["软件"], tech_field=["软件"])) == {}


def test_a_ratio_is_asked_through_what_is_missing_of_it():
    ratio = (Criterion(field="rd_ratio", op=">=", value=0.05),)
    assert list(asked([ratio], FirmProfile(revenue_yuan=1e7))) == ["rd_expense_yuan"]
    assert list(asked([ratio], FirmProfile())) == ["rd_ratio"]


@pytest.mark.parametrize(
    ("told", "asks"),
    [
        ({"rd_ratio": 0.045}, "revenue_yuan"),
        ({"rd_expense_yuan": 1e6}, "revenue_yuan"),
        ({"rd_expense_yuan": 1e6, "revenue_yuan": {"min": 1e7, "max": 9e7}}, "revenue_yuan"),
        ({"rd_expense_yuan": {"min": 1e5, "max": 9e6}, "revenue_yuan": 5e7}, "rd_expense_yuan"),
        ({"rd_ratio": {"min": 0.01, "max": 0.2}}, "rd_ratio"),
        ({}, "rd_ratio"),
    ],
)
def test_a_ratio_by_tiers_of_revenue_asks_for_what_was_not_told(told, asks):
    tiers = Criterion(field="rd_ratio", op="tiered", value=((5e7, 0.05), (2e8, 0.04), (None, 0.03)))
    assert list(asked([(tiers,)], FirmProfile(**told))) == [asks]


def test_a_share_of_staff_asks_for_the_part_that_was_not_told():
    share = Criterion(field="rd_staff_ratio", op=">=", value=0.3)
    assert list(asked([(share,)], FirmProfile(rd_staff=5))) == ["employees"]
    assert list(asked([(share,)], FirmProfile(employees=50))) == ["rd_staff"]
    assert list(asked([(share,)], FirmProfile())) == ["rd_staff_ratio"]


def test_money_and_relevance_move_the_order():
    trees = [(LISTED,), (PATENTS,)]
    by_money = asked(trees, FirmProfile(), yuan=np.array([0.0, 5e7]))
    assert next(iter(by_money)) == "invention_patents"
    assert by_money["invention_patents"].unlocks_yuan_max == 5e7
    by_relevance = asked(trees, FirmProfile(), relevance=np.array([0.9, 0.1]))
    assert next(iter(by_relevance)) == "listed"


def test_money_moves_the_order_only_where_an_answer_may_open_it():
    trees, yuan = [(PATENTS, STILL_OPEN), (MODELS,)], np.array([5e7, 0.0])
    assert list(asked(trees, FirmProfile(), yuan=yuan)) == ["utility_patents", "invention_patents"]


def test_its_trade_is_asked_first_of_a_firm_that_told_none_where_it_moves_the_head_of_the_list():
    trees = [*[(FIELD, STILL_OPEN)] * 12, (LISTED, STILL_OPEN)]
    near, far = np.full(13, 0.9), np.array([*[0.1] * 12, 0.9])
    assert list(asked(trees, FirmProfile(), relevance=near)) == ["industry", "listed"]
    assert list(asked(trees, FirmProfile(), relevance=far)) == ["listed", "industry"]
    told = FirmProfile(industry=["水产养殖"])
    assert list(asked(trees, told, relevance=near)) == ["listed"]


def test_a_trade_that_moves_nothing_near_the_head_of_a_long_list_is_asked_late():
    trees = [*[(PATENTS, STILL_OPEN)] * 200, *[(FIELD, STILL_OPEN)] * 250, (LISTED, STILL_OPEN)]
    behind = np.array([*[0.9] * 200, *[0.3] * 251])
    assert list(asked(trees, FirmProfile(), relevance=behind)) == ["invention_patents", "listed", "industry"]
    alike = np.full(451, 0.9)
    assert list(asked(trees, FirmProfile(), relevance=alike)) == ["invention_patents", "industry", "listed"]


def test_a_project_that_no_need_speaks_of_is_asked_for_last_unless_it_settles_more():
    narrowed = [*[(PROJECT, STILL_OPEN)] * 9, (PATENTS, STILL_OPEN)]
    to_borrow = FirmProfile(needs=["loan"])
    assert list(asked(narrowed, to_borrow)) == ["invention_patents", "project_investment_yuan"]
    settled = [*[(PROJECT,)] * 9, (PATENTS, STILL_OPEN)]
    assert list(asked(settled, to_borrow)) == ["project_investment_yuan", "invention_patents"]
    to_build = FirmProfile(needs=["equipment"])
    assert list(asked(narrowed, to_build)) == ["project_investment_yuan", "invention_patents"]


def test_a_project_that_may_not_be_planned_comes_after_what_every_firm_knows():
    trees = [*[(PROJECT, STILL_OPEN)] * 2, (PATENTS, STILL_OPEN)]
    assert list(asked(trees, FirmProfile())) == ["invention_patents", "project_investment_yuan"]


def test_a_holder_of_a_title_is_hardly_asked_whether_it_is_a_firm():
    trees = [*[(FIRM, STILL_OPEN)] * 3, (PATENTS, STILL_OPEN)]
    assert list(asked(trees, FirmProfile())) == ["entity_type", "invention_patents"]
    titled = FirmProfile(titles=["high_tech"])
    assert list(asked(trees, titled)) == ["invention_patents", "entity_type"]


def test_what_opens_nothing_is_asked_where_it_closes_enough():
    trees = [*[(PATENTS, STILL_OPEN)] * 9, (LISTED, STILL_OPEN), (MODELS,)]
    found = asked(trees, FirmProfile(), least_narrowed=0.2)
    assert list(found) == ["invention_patents", "utility_patents"]
    assert "listed" in asked(trees, FirmProfile(), least_narrowed=0.05)


def test_a_trade_that_does_not_match_rules_out_nothing_and_none_is_promised():
    open_beside = (FIELD, STILL_OPEN)
    (question,) = asked([open_beside, open_beside], FirmProfile()).values()
    assert (question.settles, question.narrows) == (0, 0)


def test_a_firm_that_told_its_trade_is_asked_for_its_field_only_for_a_sum_or_for_what_that_closes():
    told, sums = FirmProfile(industry=["软件"]), np.array([3e5])
    assert asked([(FIELD,), (FIELD, STILL_OPEN)], told) == {}
    (for_a_sum,) = asked([(FIELD,)], told, yuan=sums).values()
    assert (for_a_sum.settles, for_a_sum.opens, for_a_sum.narrows) == (0, 1, 0)
    assert for_a_sum.promise.zh == "可能确认 1 项可申报 · 涉及最高30万元"
    assert for_a_sum.promise.en == "may make 1 eligible · up to 300,000 yuan at stake"
    (barred,) = asked([(NoneOf(none=(FIELD,)),)], told).values()
    assert barred.promise.en == "may rule out 1 more"


def test_every_question_says_what_its_answer_may_do():
    either = (AnyOf(any=(LISTED, OpaqueCriterion())),)
    found = asked([either, (PATENTS,), (PATENTS, STILL_OPEN), (FIELD, STILL_OPEN)], FirmProfile())
    assert found["listed"].promise.zh == "可能确认 1 项可申报"
    assert found["invention_patents"].promise.en == "settles 1 · may rule out 1 more"
    assert found["industry"].promise.en == "puts the list in better order"


def test_a_trade_that_bars_opens_no_money():
    (question,) = asked([(NoneOf(none=(FIELD,)),)], FirmProfile(), yuan=np.array([5e6])).values()
    assert (question.settles, question.narrows, question.unlocks_yuan_max) == (0, 1, None)


@pytest.mark.parametrize("told", [{"rd_expense_yuan": 1e6}, {}])
def test_no_share_is_asked_of_a_firm_without_revenue(told):
    ratio = Criterion(field="rd_ratio", op=">=", value=0.05)
    assert asked([(ratio,)], FirmProfile(revenue_yuan=0, **told)) == {}


def test_nothing_open_asks_nothing():
    assert asked([(LISTED,)], FirmProfile(listed=True)) == {}


def test_each_promise_to_settle_is_kept_whatever_the_answer(gold_measures, gold_profiles):
    conditions = [measure.condition for measure in gold_measures]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    answers = {"titles": [[], ["high_tech", "specialised_sme", "little_giant"]], "listed": [True, False]}
    for firm in gold_profiles[::12]:
        sparse = FirmProfile(region=firm.region, entity_type=firm.entity_type)
        before = judge_all(compiled, sparse, ON)
        questions = {q.field.value: q for q in questions_for(compiled, sparse, ON, before, most=40)}
        for name, values in answers.items():
            for value in values:
                after = judge_all(
                    compiled, FirmProfile(**sparse.model_dump(exclude_none=True), **{name: value}), ON
                )
                settled = before.counts()["unclear"] - after.counts()["unclear"]
                promised = questions[name].settles if name in questions else 0
                assert settled >= promised


def answers_to(field, words):
    match FIELD_SPECS[field].shape:
        case Shape.FLAG:
            return [True, False]
        case Shape.CHOICE:
            return [*{"entity_type": EntityType, "ownership": Ownership, "size_class": SizeClass}[field]]
        case Shape.FIGURE:
            return [0.0, 1.0, 1e13]
    return [[], words.get(field, [])]


def test_every_question_has_an_answer_that_changes_something(gold_measures, gold_profiles):
    conditions = [measure.condition for measure in gold_measures]
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    criteria = [leaf for tree in conditions for leaf in leaves_of(tree) if isinstance(leaf, Criterion)]
    words = {}
    for leaf in criteria:
        if FIELD_SPECS[leaf.field].shape in (Shape.WORDS, Shape.CODES):
            words.setdefault(leaf.field, []).extend(wanted_words(leaf))
    for firm in gold_profiles[::12]:
        sparse = firm.model_copy(update={"titles": None, "industry": None, "tech_field": None})
        before = judge_all(compiled, sparse, ON)
        for question in questions_for(compiled, sparse, ON, before, most=40):
            told = [{question.field.value: answer} for answer in answers_to(question.field, words)]
            firms = [FirmProfile(**sparse.model_dump(exclude_none=True) | more) for more in told]
            after = [judge_all(compiled, firm, ON) for firm in firms]
            assert any((each.met != before.met).any() or (each.unmet != before.unmet).any() for each in after)


@pytest.mark.parametrize("field", ["listed", "invention_patents", "industry", "revenue_yuan"])
def test_questions_come_in_both_languages(field):
    found = asked([(LISTED,), (PATENTS,), (FIELD,), (RICH,)], FirmProfile())
    assert found[field].ask.zh.endswith("？")
    assert found[field].ask.en.endswith("?") or found[field].ask.en.endswith("yuan?")
