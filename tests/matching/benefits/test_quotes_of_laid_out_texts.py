"""A layout breaks lines within words: what a quote says of a sum is found there all the same."""

import pytest

from policymatch.domain.condition import AllOf, OpaqueCriterion
from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.matching.benefits.benefit import benefit_for

FIRM = FirmProfile(project_investment_yuan=1e6, rd_expense_yuan=1e6)


def quoted(words, at=0):
    return Quote(start=at, end=at + len(words), text=words)


def of_a_firm(words):
    sums = {"form": "amount", "amount_yuan": 3e3, "cap_yuan": 3e5, "per": "person"}
    return Measure(
        id="p-m1",
        title="渔工招用补贴",
        start=0,
        end=40,
        kind="grant",
        benefits=(Benefit(quote=quoted(words), **sums),),
    )


def of_years(words):
    given = Benefit(form="tax_rate", rate=0.0, quote=quoted(words))
    return Measure(id="p-m1", title="渔业所得税", start=0, end=40, kind="tax", benefits=(given,))


def in_some_cases(words):
    given = (
        Benefit(form="rate", rate=1.0, quote=quoted(words)),
        Benefit(form="rate", rate=0.5, quote=quoted("按50%贴息")),
    )
    return Measure(id="p-m1", title="渔港贴息", start=0, end=40, kind="interest_subsidy", benefits=given)


def of_a_platform(words):
    given = Benefit(
        form="rate", rate=0.2, cap_yuan=2e6, base="总投资额", quote=quoted("按总投资额的20%补助", 20)
    )
    asked = AllOf(all=(OpaqueCriterion(quote=quoted(words)),))
    return Measure(
        id="p-m1", title="渔业补助", start=0, end=40, kind="grant", benefits=(given,), condition=asked
    )


@pytest.mark.parametrize(
    ("made", "words", "broken", "others"),
    [
        (of_a_firm, "每人3000元，每家企业最高30万元", "每人3000元，每\n家企业最高30万元", "每人3000元"),
        (
            of_years,
            "第一年至第三年免征企业所得税",
            "第一年\n至第三年免征企业所得税",
            "第一年免征企业所得税",
        ),
        (in_some_cases, "对渔船全额贴息", "对渔船全\n额贴息", "对渔船按100%贴息"),
        (of_a_platform, "新建渔业检测平台的", "新建渔业检测平\n台的", "改造渔港的"),
    ],
)
def test_a_line_that_ends_within_a_word_changes_nothing_of_what_is_told(made, words, broken, others):
    whole, wrapped, other = (benefit_for(made(said), FIRM) for said in (words, broken, others))
    assert whole != other
    assert wrapped == whole
