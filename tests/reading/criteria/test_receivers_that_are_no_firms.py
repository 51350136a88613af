"""Who has an offer may be no firm: a government, a household, an insurer; what is told of it is asked of no firm."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import told, untested


def fields(condition):
    return {str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}


def test_a_title_of_a_place_is_not_asked_where_its_government_is_rewarded(read):
    offer = "对新创建国家级、省级森林康养小镇的乡镇政府、景区管委会，分别给予80万元、30万元奖励。"
    assert not fields(read(own=offer))
    assert untested(read(own=offer)) == ["对新创建国家级、省级森林康养小镇的乡镇政府、景区管委会"]


def test_a_title_is_asked_where_firms_of_that_title_are_rewarded(read):
    assert "titles" in fields(read(own="对新认定的高新技术企业，给予8万元奖励。"))


@pytest.mark.parametrize(
    "offer",
    [
        "对符合救助条件的低保户，按规定发放取暖补助。",
        "对受灾户给予每户3000元补助。",
        "查证属实的，应当对举报人给予奖励。",
    ],
)
def test_households_and_those_who_report_are_people(read, offer):
    assert told(read(own=offer), "entity_type") == [("in", ("individual",))]


def test_a_count_of_households_is_no_receiver(read):
    offer = "带动贫困户数达到20户的企业，给予5万元奖励。"
    assert ("in", ("individual",)) not in told(read(own=offer), "entity_type")


@pytest.mark.parametrize(
    "offer",
    [
        "支持保险公司开展小微企业货运保险业务。",
        "重点对小微企业、农户等担保业务进行风险补偿。",
        "加大对服务小微企业、农户等情况的考核力度。",
        "对未预留份额面向中小企业采购的项目，给予报价8%的扣除。",
    ],
)
def test_the_size_of_those_insured_or_not_provided_for_is_not_asked(read, offer):
    assert "size_class" not in fields(read(own=offer))
    assert untested(read(own=offer))


def test_the_size_of_those_who_borrow_is_asked(read):
    assert "size_class" in fields(read(own="支持银行加大对小微企业信贷支持力度。"))


def test_receivers_that_a_clause_adds_are_another_way(read):
    tree = read(own="支持小微企业和农业经营主体，以及符合条件的高新技术企业，提供担保增信。")
    ways = [node for node in tree.all if isinstance(node, AnyOf)]
    assert len(ways) == 1
    assert fields(ways[0]) >= {"size_class", "titles"}


def test_who_is_rewarded_and_who_is_commended_are_two_ways(read):
    reward, praise = "奖励对象是在竞赛中获奖的选手。", "表彰对象是组织竞赛成效显著的单位。"
    tree = read(own="对获奖项目给予2000元奖励。", target=reward + praise)
    ways = [node for node in tree.all if isinstance(node, AnyOf)]
    assert any(len(way.any) == 2 for way in ways)


def test_two_sentences_on_one_honour_are_both_asked(read):
    tree = read(own="给予2000元奖励。", target="奖励对象是在本市注册的企业。奖励对象为小微企业。")
    assert not [node for node in tree.all if isinstance(node, AnyOf)]
