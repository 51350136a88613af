"""Bare cards: supports one below the other without labels, each a name, what it gives and a numbered list."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind
from policymatch.reading.bare_cards import bare_cards_apart
from policymatch.reading.lines import lines_of
from policymatch.reading.tables import SupportRow

CARDS = """浑南区科技支持一览
区级工程中心
补助15万元
1.在浑南区注册成立一年以上;
2.研发人员不少于8人
市级工程中心
补助25万元，另给予挂牌
1.区级工程中心一年以上;
2.上年度研发费用不低于300万元
专利标杆企业
1.营业收入不低于6000万元;
2.2025年研发费用单独建账，研发投入占主营业务收入的7%以上
种子企业培育工程
最高补助35万元
1.注册成立时间4年以内;
2.研发费用占销售收入的比例符合如下要求：
1)销售收入低于4000万元的，不低于7%
2)销售收入在4000万元以上的，不低于5%
"""


@pytest.fixture(scope="module")
def measures(measures_of):
    return measures_of(CARDS)


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if not leaf.implied}


def test_each_bare_card_is_a_measure_with_its_sum(measures):
    sums = [next((b.amount_yuan or b.cap_yuan for b in m.benefits), None) for m in measures]
    assert sums == [150_000, 250_000, None, 350_000]


def test_a_card_asks_what_its_own_list_asks_and_nothing_of_the_card_before(measures):
    first, second, third, fourth = map(asked, measures)
    assert {("age_months", ">=", 12.0), ("rd_staff", ">=", 8.0)} <= first
    assert ("rd_expense_yuan", ">=", 3e6) in second
    assert not {field for field, *_ in second} & {"rd_staff", "age_months"}
    assert {("revenue_yuan", ">=", 6e7), ("rd_ratio", ">=", 0.07)} <= third
    assert ("rd_ratio", "tiered", ((4e7, 0.07), (None, 0.05))) in fourth


def test_a_card_that_gives_nothing_but_its_name_offers_that_standing(measures):
    assert measures[2].kind is MeasureKind.TITLE


@pytest.mark.parametrize(
    "text",
    [
        "申报条件\n1.在本区注册\n申报材料\n1.申请表\n申报程序\n1.网上填报",
        "设备补助\n补助15万元\n1.在本区注册\n厂房补助\n1.在本区注册",
    ],
)
def test_a_few_headings_over_lists_are_no_cards(text):
    assert not any(isinstance(piece, SupportRow) for piece in bare_cards_apart(lines_of(text)))


def test_a_card_of_a_standing_that_lists_what_it_takes_offers_the_standing_with_its_bounty(measures):
    assert [one.kind for one in measures[:2]] == [MeasureKind.TITLE, MeasureKind.TITLE]
    assert measures[3].kind is not MeasureKind.TITLE
