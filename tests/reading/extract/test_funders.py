"""Loans for firms and what banks have for giving them: each is asked its own, and nobody what the other must be."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

ACT = """渔港市渔业贷款风险补偿和贴息办法
第一章 支持对象和条件
第一条 申请纳入“渔信贷”企业库的企业，应当同时具备下列条件：
（一）成立时间1年以上；
（二）上年度营业收入不超过3亿元。
第二条 合作银行应当是在本市设有分支机构的银行业金融机构，设有渔业信贷专营团队。
第二章 支持标准
第三条 入库企业按期还清贷款本息的，按照实际支付利息的30%给予贴息，每年不超过20万元。
第四条 对年度新增投放额达到1亿元以上的合作银行，按照年度新增投放额的1‰给予奖励，最高90万元。
"""


@pytest.fixture(scope="module")
def asked(measures_of):
    interest, reward = measures_of(ACT)
    assert [measure.clause for measure in (interest, reward)] == ["第三条", "第四条"]
    return [
        {str(leaf.field): leaf.value for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}
        for measure in (interest, reward)
    ]


def test_firms_are_asked_what_their_list_takes_and_not_to_be_banks(asked):
    interest, _ = asked
    assert interest["revenue_yuan"] == 3e8
    assert "industry" not in interest


def test_banks_are_asked_to_be_banks_and_not_what_borrowers_are(asked):
    _, reward = asked
    assert any("银行" in trade for trade in reward["industry"])
    assert {"revenue_yuan", "age_months"}.isdisjoint(reward)


def test_who_has_a_loan_through_a_bank_is_no_bank(measures_of):
    body = ACT.replace("入库企业按期还清贷款本息的，", "对通过合作银行获得贷款的，")
    interest = next(measure for measure in measures_of(body) if measure.clause == "第三条")
    leaves = [leaf for leaf in leaves_of(interest.condition) if isinstance(leaf, Criterion)]
    assert ("revenue_yuan", 3e8) in {(str(leaf.field), leaf.value) for leaf in leaves}
    assert "industry" not in {str(leaf.field) for leaf in leaves}


def test_who_meets_what_a_pool_takes_need_not_be_in_it_already(asked):
    interest, _ = asked
    assert "titles" not in interest


def test_what_a_note_says_of_all_supports_is_asked_for_each(measures_of):
    first, second = measures_of(
        "渔港市渔业政策汇编\n编者说明：本汇编供企业查阅。除另有说明外，各项政策的支持对象均应为具有独立法人资格的企业。\n"
        "一、渔船改造补助\n支持标准：对更新渔船的企业，按投资额的10%给予补助，最高60万元。\n"
        "二、渔网采购补助\n支持标准：对采购渔网的企业，给予3万元补助。\n"
    )
    for measure in (first, second):
        leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
        assert ("independent_legal_person", True) in {(str(leaf.field), leaf.value) for leaf in leaves}
