"""Demands that stand right behind a colon, and firms named by the board that they are listed on."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


def opaque(condition):
    return [leaf.quote.text for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]


@pytest.mark.parametrize("begin", ["经营", "从事"])
def test_what_trade_one_must_be_in_is_asked_behind_the_colon(asked, begin):
    said = f"申报企业要满足以下要求：{begin}跨境电商零售出口业务的企业。"
    assert ("industry", "has_any", ("跨境电商",)) in asked(own="给予20万元奖励。", condition=said)


def test_a_trade_that_no_table_knows_is_asked_in_its_own_words(asked):
    said = "申报企业要满足以下要求：经营旧书寄售业务的企业。"
    assert ("industry", "has_any", ("旧书寄售",)) in asked(own="给予20万元奖励。", condition=said)


def test_what_no_field_tells_behind_the_colon_stays_open(read):
    condition = read(
        own="给予20万元奖励。", condition="申报企业要满足以下要求：拥有三座自营冷库和两条分拣线的企业。"
    )
    assert any("三座自营冷库" in words for words in opaque(condition))


def test_a_head_alone_asks_nothing(read):
    condition = read(own="对企业给予20万元奖励。", condition="申报企业要满足以下要求：\n（一）成立满两年。")
    assert not any("以下要求" in words for words in opaque(condition))


def test_running_a_business_well_is_no_trade(asked_fields):
    assert "industry" not in asked_fields(own="给予20万元奖励。", condition="企业经营状况良好。")


def test_listed_firms_are_told_from_those_on_a_board_below(read):
    condition = read(own="对在科创板、北交所上市、新三板挂牌的企业，分别给予600万元、300万元、90万元。")
    (ways,) = (node for node in condition.all if isinstance(node, AnyOf))
    assert (ways.any[0].field, ways.any[0].value) == ("listed", True)
    assert isinstance(ways.any[1], OpaqueCriterion)


def test_those_who_mean_to_be_listed_are_not_asked_to_be(asked_fields):
    assert "listed" not in asked_fields(own="对拟在科创板上市、新三板挂牌的企业，给予90万元。")


def test_firms_of_some_founders_stay_a_demand_before_others_are_named(read):
    condition = read(own="支持退役军人创业企业股权融资，对在创业板上市的企业，给予300万元。")
    assert any("退役军人创业企业" in words for words in opaque(condition))
    listed = (leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == "listed")
    assert [leaf.value for leaf in listed] == [True]
