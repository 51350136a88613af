"""Two limits of two things are no range, and a figure tells no grade that another deed is asked for as well."""

import pytest

from policymatch.domain.condition import Criterion
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for

OF_DEEDS = "对投资1800万元以上新建渔港、投资600万元以上新建码头、投资200万元以上新建泊位的企业"
OF_FIGURES = "对投资1800万元以上、600万元以上、200万元以上的企业"
SUMS = "分别给予最高400万元、200万元、90万元支持"


def quoted(words):
    return Quote.of(words, 0, len(words))


def limit(words, **sums):
    return Benefit(form="amount", quote=quoted(words), **sums)


def given(*benefits, kind, **firm):
    one = Measure(id="p-m1", title="t", start=0, end=9, kind=kind, benefits=benefits)
    return benefit_for(one, FirmProfile(**firm))


def graded(words, **firm):
    steps = ((18e6, 4e6), (6e6, 2e6), (2e6, 9e5))
    asked = [
        Criterion(field="project_investment_yuan", op=">=", value=least, quote=quoted(words))
        for least, _ in steps
    ]
    sums = (limit(SUMS, cap_yuan=most, condition=each) for each, (_, most) in zip(asked, steps, strict=True))
    return given(*sums, kind="grant", **firm)


def test_two_limits_of_two_things_are_told_one_by_one():
    told = given(
        limit("信用额度可提高至400万元", cap_yuan=4e6),
        limit("担保额可提高至900万元", cap_yuan=9e6),
        kind="guarantee",
    )
    assert told.text.zh == "信用额度最高400万元；担保额最高900万元"
    assert told.text.en == "a credit line of up to 4,000,000 yuan; a guarantee of up to 9,000,000 yuan"
    assert told.credit_yuan_max == 9e6


def test_two_limits_of_one_thing_are_cases_as_before():
    told = given(
        limit("个人担保额最高30万元", cap_yuan=3e5), limit("企业担保额最高400万元", cap_yuan=4e6), kind="loan"
    )
    assert told.text.en.startswith("capped at 300,000 yuan to 4,000,000 yuan")


def test_the_grade_is_told_where_the_figure_decides_it_alone():
    told = graded(OF_FIGURES, project_investment_yuan=7e6)
    assert (told.amount_yuan_max, told.text.en.endswith("for the grade that the firm reaches")) == (2e6, True)


@pytest.mark.parametrize(("investment", "most"), [(5e7, 4e6), (7e6, 2e6), (3e6, 9e5)])
def test_a_figure_tells_no_grade_that_is_for_another_deed(investment, most):
    told = graded(OF_DEEDS, project_investment_yuan=investment)
    assert told.amount_yuan_max == most
    assert "for the grade that the firm reaches" not in told.text.en
    assert told.quote is None


def test_what_is_open_between_deeds_is_told_as_it_is_to_a_firm_that_told_no_figure():
    assert graded(OF_DEEDS, project_investment_yuan=5e7).text == graded(OF_DEEDS).text


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        ("免征、减征渔船车船税", "免征或减征", "exempt, or taxed less"),
        ("减征或免征渔船车船税", "免征或减征", "exempt, or taxed less"),
        ("免征渔船车船税", "免征", "exempt"),
    ],
)
def test_a_tax_that_is_lowered_or_waived_is_not_told_as_waived_alone(words, zh, en):
    told = given(Benefit(form="tax_rate", rate=0.0, quote=quoted(words)), kind="tax").text
    assert (told.zh, told.en) == (zh, en)
