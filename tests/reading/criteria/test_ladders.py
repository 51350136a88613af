"""Grades of a gift by one figure: who has outgrown one has reached the next, so the lowest is all that is asked."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "field", "figures"),
    [
        (
            "对年营业收入1000万元（含）至5000万元的企业给予5万元奖励，5000万元（含）至1亿元的给予10万元奖励，1亿元以上的给予20万元奖励。",
            "revenue_yuan",
            {(">=", 1e7)},
        ),
        (
            "对研发投入100万元以上500万元以下的企业，按5%给予补助；500万元以上的，按8%给予补助。",
            "rd_expense_yuan",
            {(">=", 1e6)},
        ),
        (
            "对年营业收入首次达到1000万元的企业奖励1万元，达到2000万元的奖励2万元，达到5000万元的奖励5万元。",
            "revenue_yuan",
            {(">=", 1e7)},
        ),
        ("对职工50人以下的企业给予5万元，50人以上的给予10万元。", "employees", set()),
        ("对成立不满3年的企业给予5万元奖励，满3年的给予10万元奖励。", "age_months", set()),
    ],
)
def test_no_grade_but_the_last_ends_anything(read, asked, text, field, figures):
    assert {(op, value) for name, op, value in asked(own=text) if name == field} == figures
    assert not untested(read(own=text))


@pytest.mark.parametrize(
    "text",
    [
        "对年营业收入2000万元以下、研发投入500万元以上的企业，给予10万元奖励。",
        "对年营业收入2000万元以下的企业，给予10万元奖励；对研发投入2000万元以上的企业，给予20万元奖励。",
    ],
)
def test_an_end_at_which_no_other_grade_begins_stays(asked, text):
    assert ("revenue_yuan", "<=", 2e7) in asked(own=text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("对高新技术企业给予10万元奖励，营业收入达2亿元以上的，奖励30万元。", "revenue_yuan"),
        ("对高新技术企业给予10万元奖励；其中上年度营业收入达2亿元以上的，奖励30万元。", "revenue_yuan"),
        ("对高新技术企业给予10万元奖励，其中规模以上企业再奖励5万元。", "above_scale"),
        ("对企业给予补助，其中营业收入2亿元以上的，按10%补助，2亿元以下的，按20%补助。", "revenue_yuan"),
        ("对企业购买服务给予补贴，高新技术企业按50%，其他企业按30%。", "titles"),
        (
            "对新入统的工业企业，给予6万元奖励；年上缴税金达到40万元以上，给予12万元奖励；年上缴税金达到60万元以上，给予18万元奖励。",
            "tax_paid_yuan",
        ),
        ("企业成立不足一年的给予5万元，成立一年以上的给予10万元。", "age_months"),
    ],
)
def test_what_a_higher_grade_or_a_class_beside_the_rest_asks_is_asked_of_nobody(asked_fields, text, left):
    assert left not in asked_fields(own=text)


def test_of_ages_that_follow_one_another_none_ends_the_next(asked):
    own = "对成立3年以内的企业，给予10万元补助，成立3至5年的企业，给予5万元补助。"
    assert {(op, value) for field, op, value in asked(own=own) if field == "age_months"} == {("<=", 60.0)}


def test_of_ages_told_in_two_sentences_one_is_enough(read):
    own = "对成立3年以内的企业，给予10万元补助；成立3至5年的企业，给予5万元补助。"
    (either,) = read(own=own).all
    ages = [[x.value for x in leaves_of(child) if str(x.field) == "age_months"] for child in either.any]
    assert ages == [[36.0], [36.0, 60.0]]


def test_the_first_grade_is_asked_whatever_the_next_one_asks_besides(asked):
    found = asked(own="对营业收入1亿元以上的企业，给予50万元奖励；研发投入占比5%以上的，再给予10万元。")
    assert ("revenue_yuan", ">=", 100_000_000.0) in found
    assert "rd_ratio" not in {field for field, _, _ in found}


def test_each_size_that_has_its_own_rate_is_named(read):
    condition = read(own="小微企业按50%补贴，中型企业按30%补贴，大型企业按20%补贴。")
    assert {size for leaf in leaves_of(condition) if leaf.field == "size_class" for size in leaf.value} == {
        "micro",
        "small",
        "medium",
        "large",
    }


@pytest.mark.parametrize(
    ("condition", "cases"),
    [
        (
            "上年度营业收入在5000万元以上的，近三年营业收入复合增长率不低于20%；上年度营业收入在2000万元以上、不满5000万元的，复合增长率不低于30%。",
            [
                {("revenue_yuan", 5e7), ("revenue_growth", 0.2)},
                {("revenue_yuan", 2e7), ("revenue_yuan", 5e7), ("revenue_growth", 0.3)},
            ],
        ),
        (
            "成立满三年的，近三年营业收入年均增长率不低于20%；成立不足三年的，上年度营业收入不低于500万元。",
            [{("age_months", 36.0), ("revenue_growth", 0.2)}, {("age_months", 36.0), ("revenue_yuan", 5e6)}],
        ),
    ],
)
def test_what_is_asked_by_how_large_or_old_a_firm_is_are_cases_of_which_one_is_enough(read, condition, cases):
    (either,) = [node for node in read(condition=condition).all if isinstance(node, AnyOf)]
    told = [
        {(str(x.field), x.value) for x in leaves_of(case) if isinstance(x, Criterion)} for case in either.any
    ]
    assert told == cases


def test_a_lower_bar_behind_the_steps_is_another_way(read):
    condition = (
        "营业收入在5000万元以上的，增长率不低于20%；营业收入在2000万元以上的，增长率不低于30%；"
        "软件企业营业收入门槛放宽至1000万元，且研发费用不低于100万元。"
    )
    (either,) = [node for node in read(condition=condition).all if isinstance(node, AnyOf)]
    assert len(either.any) == 3


def test_of_steps_in_a_sentence_each_an_applicant_is_on_one(read):
    condition = read(
        own="上年度营业收入3000万元以下的，按照研发费用的6%给予补助；\n"
        "上年度营业收入3000万元以上1亿元以下的，按照研发费用的5%给予补助；\n"
        "上年度营业收入1亿元以上的，按照研发费用的3%给予补助。"
    )
    (steps,) = [node for node in condition.all if isinstance(node, AnyOf)]
    figures = [[(leaf.op.value, leaf.value) for leaf in leaves_of(step)] for step in steps.any]
    assert figures == [[("<=", 3e7)], [(">=", 3e7), ("<=", 1e8)], [(">=", 1e8)]]
    assert not [
        node for node in condition.all if isinstance(node, Criterion) and node.field == "revenue_yuan"
    ]


def test_a_floor_told_apart_from_a_ceiling_far_above_it_is_no_step(asked):
    text = "（一）上年度营业收入1000万元以上；\n（二）职工100人以下；\n（三）上年度营业收入4亿元以下。"
    figures = {(op, value) for field, op, value in asked(condition=text) if field == "revenue_yuan"}
    assert figures == {(">=", 1e7), ("<=", 4e8)}
