"""Bars told in many words, of which none is a demand, and alternatives that are told across commas, sentences and heads."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of


def barred(condition):
    """The fields of criteria that must not hold."""
    nones = (node for node in condition.all if isinstance(node, NoneOf))
    return {str(x.field) for node in nones for x in leaves_of(node) if isinstance(x, Criterion)}


def demanded(condition):
    """The fields of criteria that must hold."""
    return {str(node.field) for node in condition.all if isinstance(node, Criterion)}


@pytest.mark.parametrize(
    ("condition", "fields"),
    [
        ("不得为上市公司、国有企业。", {"listed", "ownership"}),
        ("本办法不适用于上市公司。", {"listed"}),
        ("下列企业不纳入奖励范围：（一）上市公司；（二）国有企业。", {"listed", "ownership"}),
        ("不属于上市公司、高新技术企业。", {"listed", "titles"}),
        ("企业不属于大型企业。", {"size_class"}),
        ("已被认定为上市公司的，不再列入认定范围。", {"listed"}),
        ("上市公司不参与评选，高新技术企业不重复入库。", {"listed", "titles"}),
    ],
)
def test_whoever_is_barred_is_not_asked_for(read, condition, fields):
    found = read(condition=condition)
    assert barred(found) == fields
    assert demanded(found).isdisjoint(fields)


@pytest.mark.parametrize(
    "condition",
    [
        "不属于以下任一情形：被列入失信黑名单；处于破产清算程序。",
        "申报企业不得有下列行为：偷税漏税；停产停业。",
    ],
)
def test_cases_that_must_not_be_are_no_alternatives(read, condition):
    found = read(condition=condition)
    assert "clean_record" in demanded(found)
    assert not any(isinstance(node, AnyOf) for node in found.all)


def test_what_is_asked_behind_but_is_asked_of_the_second_way_alone(read):
    text = "上年度营业收入在1000万元以上，或上年度营业收入在1000万元以下，但近2年新增股权融资额达到2000万元以上。"
    (either,) = read(condition=text).all
    first, second = either.any
    assert {str(x.field) for x in leaves_of(first)} == {"revenue_yuan"}
    assert {str(x.field) for x in leaves_of(second)} == {"revenue_yuan", "equity_raised_yuan"}


def test_a_way_named_before_a_list_is_one_more_beside_it(read):
    head = "评价得分达到60分以上或满足下列条件之一：\n1.上年度营业收入1000万元以上；\n2.职工20人以上。"
    (either,) = read(condition=head).all
    assert isinstance(either, AnyOf)
    assert any(not isinstance(x, Criterion) for x in leaves_of(either))


def test_a_sentence_that_begins_with_or_is_another_way(read):
    text = "近三年营业收入1亿元以上，且职工100人以上；或上年度研发费用1000万元以上。"
    (either,) = read(condition=text).all
    assert isinstance(either, AnyOf)


@pytest.mark.parametrize(
    ("own", "fields"),
    [
        (
            "对高新技术企业，以及上年度研发费用500万元以上的企业，给予5万元创新券。",
            {"titles", "rd_expense_yuan"},
        ),
        ("首次升规的工业企业奖励20万元，批发企业奖励5万元。", {"industry"}),
    ],
)
def test_those_named_beside_others_need_not_be_both(read, own, fields):
    either = next(node for node in read(own=own).all if isinstance(node, AnyOf))
    assert fields <= {str(x.field) for x in leaves_of(either) if isinstance(x, Criterion)}


def test_what_must_hold_at_the_same_time_is_no_choice(read):
    found = read(own="对同时为高新技术企业和规模以上工业企业的，奖励5万元。")
    assert {"titles", "above_scale"} <= demanded(found)


def test_a_profit_that_may_stand_for_the_revenue_leaves_it_open(read):
    (either,) = read(condition="近两年营业收入或净利润平均增长率不低于20%。").all
    assert isinstance(either, AnyOf)


def test_two_steps_that_meet_at_one_figure_are_cases(read):
    own = "对营业收入5亿元以下的企业，奖励10万元；对营业收入5亿元（含）以上的，奖励30万元。"
    assert "revenue_yuan" not in demanded(read(own=own))


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"condition": "承诺经营期不少于10年的企业。"}, "age_months"),
        ({"own": "对年末从业人员较上年净增50人以上的企业，奖励5万元。"}, "employees"),
        ({"own": "累计销售额达到500万元的首台（套）产品，给予50万元奖励。"}, "revenue_yuan"),
        ({"own": "对新认定的企业，收入2亿元以上的奖励100万元；2亿元以下的奖励50万元。"}, "revenue_yuan"),
    ],
)
def test_figures_of_something_else_and_steps_are_no_demands(read, texts, field):
    assert field not in demanded(read(**texts))


@pytest.mark.parametrize(
    ("texts", "figure"),
    [
        (
            {"own": "对研发费用500万元以上、占营业收入比重达3%以上的企业，给予补助。"},
            ("rd_ratio", ">=", 0.03),
        ),
        ({"own": "【研发奖励】对研发费用在1000万元以上的企业，给予奖励。"}, ("rd_expense_yuan", ">=", 1e7)),
        ({"own": "对年度开票销售首次突破10亿元的企业，给予奖励。"}, ("revenue_yuan", ">", 1e9)),
        ({"own": "对营业收入5亿元以上、增幅达10%以上的企业，奖励10万元。"}, ("revenue_growth", ">=", 0.1)),
        ({"condition": "从业人员不少于10人且不多于300人。"}, ("employees", "<=", 300.0)),
    ],
)
def test_figures_beside_others_are_read(asked, texts, figure):
    assert figure in asked(**texts)


def test_the_city_of_a_county_that_is_one_is_itself(read):
    (place, *_) = read(region="320583", condition="在本市注册的企业。").all
    assert place.value == "320583"
