"""Condition cards: supports one below the other, each a bare name over the label of its conditions."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.condition_cards import condition_cards_apart
from policymatch.reading.lines import lines_of
from policymatch.reading.tables import SupportRow

CARDS = """出口展会奖励（境外类）
政策条件：
对参加境外展会的纺织企业，给予每个展位补助2万元，每家企业每年最高20万元
职业技能比武奖励
政策条件：
对在全国技能比武中胜出的，给予一次性奖励，具体标准为：
1.获得一等奖的奖励2万元。
2.获得二等奖的奖励1万元。
水果种植补助
政策条件：
1.对连片200亩以上的果园，每年补助6万元。
2.对连片100亩以上的果园，每年补助4万元。
3.应该于采摘期申请补助。
大棚建设补助
政策条件：
①补助范围：当年建成、通过验收的大棚项目。
②补助标准：每亩补助3万元
企业改制财政奖励
政策条件：
1.2019年以后完成改制的企业。
2.被列入严重违法失信名单的，不得给予奖励；
"""


@pytest.fixture(scope="module")
def measures(measures_of):
    return measures_of(CARDS)


def sums(measure):
    return [b.amount_yuan or b.cap_yuan for b in measure.benefits]


def fields(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {str(leaf.field) for leaf in leaves if not leaf.implied}


def test_each_name_over_the_label_of_its_conditions_is_one_measure(measures):
    assert [sums(one) for one in measures] == [
        [20_000, 200_000],
        [20_000, 10_000],
        [60_000, 40_000],
        [30_000],
        [None],
    ]


def test_a_condition_card_asks_nothing_of_the_card_beside_it(measures):
    assert "industry" in fields(measures[0])
    assert all("industry" not in fields(one) for one in measures[1:])
    assert "clean_record" in fields(measures[4])
    assert all("clean_record" not in fields(one) for one in measures[:4])


@pytest.mark.parametrize(
    "text",
    [
        "展会奖励\n政策条件：\n对参展的企业给予补助2万元。\n品牌奖励\n政策条件：\n对企业奖励3万元。",
        CARDS.replace("③", "").replace("水果种植补助\n", "申报材料：\n1.申请表\n水果种植补助\n"),
    ],
)
def test_too_few_names_or_labels_of_other_kinds_are_no_condition_cards(text):
    assert not any(isinstance(piece, SupportRow) for piece in condition_cards_apart(lines_of(text)))
