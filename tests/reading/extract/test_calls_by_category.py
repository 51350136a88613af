"""Calls by category: what is asked for some categories, or of firms that lead, is asked of nobody else."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of

CALL = """渔港市科学技术局关于组织申报2031年度渔业科技项目的通知
各有关单位：
一、支持方向
（一）渔船攻关项目。支持企业牵头开展渔船技术攻关。按不超过项目投入的20%给予补助，最高300万元。
（二）揭榜项目。由链主企业发布榜单并出资。按需求方实际支付费用的30%对需求方给予补助，最高200万元。
（三）渔业合作项目。企业牵头的，按不超过研发投入的30%补助，最高90万元；高校、科研院所牵头的，定额资助40万元。
二、申报条件
（一）申报单位应为具有独立法人资格的企业、高校、科研院所等。
（二）企业申报第（一）、（三）类项目的，还应符合下列要求：
1.上年度研发费用占营业收入比重不低于4%。
2.为有效期内的高新技术企业。
（三）申报第（二）类项目的需求方，上年度营业收入应不低于3亿元。
（四）同一企业申报第（一）类项目限报1项；上年度研发费用超过2亿元的企业可报2项。
三、申报程序
请于2031年3月1日前申报。
"""


@pytest.fixture(scope="module")
def asked(measures_of):
    """The top of what each offer is asked, by its sum."""
    told = {}
    for measure in measures_of(CALL):
        benefit = measure.benefits[0]
        told[benefit.cap_yuan or benefit.amount_yuan] = measure.condition.all
    return told


def fields(nodes):
    return {str(leaf.field) for node in nodes for leaf in leaves_of(node) if isinstance(leaf, Criterion)}


def test_what_firms_are_asked_beside_all_others_is_no_demand_on_universities(asked):
    assert "rd_ratio" not in fields(asked[4e5])
    for yuan in (3e6, 9e5):
        (either,) = [node for node in asked[yuan] if isinstance(node, AnyOf) and "rd_ratio" in fields([node])]
        unless, listed = either.any
        assert isinstance(unless, NoneOf)
        assert fields([listed]) == {"rd_ratio", "titles"}


def test_one_category_is_not_asked_what_another_takes(asked):
    assert "rd_ratio" not in fields(asked[2e6])
    assert "revenue_yuan" in fields(asked[2e6])
    assert not any("revenue_yuan" in fields(asked[yuan]) for yuan in (3e6, 9e5, 4e5))


def test_how_many_may_be_handed_in_is_no_demand(asked):
    assert "rd_expense_yuan" not in fields(asked[3e6])


def test_those_who_lead_and_are_paid_for_it_are_who_may_have_it(asked):
    (led,) = [n for n in asked[4e5] if isinstance(n, Criterion) and n.value == ("institute", "university")]
    assert led.decides
