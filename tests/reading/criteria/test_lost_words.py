"""Words of a demand that were lost beside others that were read."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, OpaqueCriterion, leaves_of


def told(condition):
    return {
        leaf.quote.text if isinstance(leaf, OpaqueCriterion) else (leaf.field, leaf.value)
        for leaf in leaves_of(condition)
        if not (isinstance(leaf, Criterion) and leaf.field == "entity_type")
    }


@pytest.mark.parametrize(
    "who",
    ["对获得A轮及以上融资的企业", "对获得天使轮融资的企业"],
)
def test_which_round_of_capital_a_firm_had_stays_open(read, who):
    assert who in told(read(own=f"{who}，奖励9万元。"))


def test_a_platform_of_a_rank_alone_stays_open_beside_a_figure(read):
    who = "对拥有省级研发平台、且上年度营业收入4000万元以上的企业"
    assert told(read(own=f"{who}，奖励9万元。")) == {("revenue_yuan", 4e7), who}


def test_a_second_bound_behind_a_comma_stays_open(read):
    condition = read(own="对成立满2年，且不超过6年的企业，给予9万元补助。")
    assert told(condition) == {("age_months", 24), "且不超过6年的企业"}


def test_foreign_firms_in_a_list_of_others_are_barred_too(read):
    condition = read(own="对企业给予3万元补贴。", condition="申报企业不得为上市公司、外资企业或国有企业。")
    (barred,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert told(barred) == {("listed", True), ("ownership", ("foreign",)), ("ownership", ("state",))}


@pytest.mark.parametrize("who", ["申报企业不属于", "申报企业应为非上市公司，且不属于"])
def test_each_trade_of_a_list_that_one_must_not_be_in_bars(read, who):
    condition = read(own="对企业给予3万元补贴。", condition=f"{who}房地产业、娱乐业和金融业。")
    (barred,) = [node for node in condition.all if isinstance(node, NoneOf)]
    assert told(barred) == {("industry", ("房地产业", "娱乐业", "金融业"))}


@pytest.mark.parametrize("text", ["（一）申报单位为装备制造企业；", "装备制造企业，近三年未发生质量事故；"])
def test_the_trade_that_an_applicant_must_be_of_is_asked(read, text):
    assert ("industry", ("装备制造",)) in told(read(own="对企业给予3万元补贴。", condition=text))


def test_a_trade_that_no_table_knows_stays_open(read):
    condition = read(own="对企业给予3万元补贴。", condition="（一）申报单位为渔具加工企业；")
    assert told(condition) == {"申报单位为渔具加工企业"}


def test_one_of_a_list_of_titles_that_no_table_knows_is_a_way_beside_the_others(read):
    who = "对绿色工厂、绿色园区、绿色供应链管理企业"
    assert told(read(own=f"{who}，给予9万元奖励。")) == {("titles", ("绿色工厂", "绿色供应链管理企业")), who}
