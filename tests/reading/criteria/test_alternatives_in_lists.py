"""Lists of which one item is enough, or any one bars: run on behind a colon, or told as classes of applicants."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, Hardness, NoneOf, leaves_of
from policymatch.domain.fields import Field

ITEMS = "上年度营业收入2000万元以上；获得高新技术企业认定；拥有发明专利3件以上。"
FIELDS = [Field.REVENUE_YUAN, Field.TITLES, Field.INVENTION_PATENTS]


def test_of_items_that_run_on_without_numbering_one_is_enough(read):
    (group,) = read(condition=f"申报单位应符合下列条件之一：{ITEMS}").all
    assert isinstance(group, AnyOf)
    assert [child.field for child in group.any] == FIELDS


def test_without_one_of_them_all_are_asked(read):
    nodes = read(condition=f"申报单位应同时符合下列条件：{ITEMS}").all
    assert [node.field for node in nodes] == FIELDS


def test_the_run_ends_with_its_sentence(read):
    text = "符合下列条件之一：上年度营业收入2000万元以上；获得高新技术企业认定。申报单位应在本市注册。"
    group, place = read(condition=text).all
    assert isinstance(group, AnyOf)
    assert place.field is Field.REGION


def test_each_of_a_run_of_bars_shuts_out(read):
    text = "有下列情形之一的，不予支持：属于房地产行业；拖欠工资；已获得高新技术企业认定。"
    nodes = read(condition=text).all
    assert all(isinstance(node, NoneOf) for node in nodes)
    assert {leaf.field for node in nodes for leaf in leaves_of(node) if isinstance(leaf, Criterion)} == {
        Field.INDUSTRY,
        Field.TITLES,
    }


def test_a_run_that_is_preferred_only_ranks(read):
    (group,) = read(condition=f"对符合以下条件之一的优先支持：{ITEMS}").all
    assert all(leaf.hardness is Hardness.PREFER for leaf in leaves_of(group))


@pytest.mark.parametrize("end", ["", "2．申报单位应在本市注册。\n"])
def test_all_that_is_said_under_a_class_belongs_to_it(read, end):
    text = (
        "1．企业分类：\n"
        "（1）大型企业：职工1000人以上。\n"
        "（2）科技企业\n科技企业是指以研发为主的企业。\n获得高新技术企业认定。\n"
        "（3）老字号企业：获得中华老字号认定。\n" + end
    )
    first, *rest = read(condition=text).all
    assert isinstance(first, AnyOf)
    assert len(first.any) == 3
    fields = [{x.field for x in leaves_of(child) if isinstance(x, Criterion)} for child in first.any]
    assert Field.EMPLOYEES in fields[0]
    assert Field.TITLES in fields[1]
    assert [node.field for node in rest if isinstance(node, Criterion)] == ([Field.REGION] if end else [])


def test_nothing_is_asked_twice_within_a_class(read):
    text = (
        "企业分类：\n（1）获得高新技术企业认定的企业。\n获得高新技术企业认定。\n（2）职工1000人以上的企业。\n"
    )
    (group,) = read(condition=text).all
    first = group.any[0]
    children = first.all if isinstance(first, AllOf) else (first,)
    titles = [child for child in children if isinstance(child, Criterion) and child.field is Field.TITLES]
    assert len(titles) == 1


def test_those_of_hong_kong_named_beside_the_mainland_shut_nobody_out(read):
    text = "申报主体应具备以下条件：1．在内地依法登记的机构；2．在香港特别行政区依法注册的机构。"
    leaves = list(leaves_of(read(condition=text)))
    assert Field.REGION not in {leaf.field for leaf in leaves if isinstance(leaf, Criterion)}
    assert any("香港" in leaf.quote.text for leaf in leaves)


def test_sorts_of_firm_that_a_sentence_lists_are_ways_and_what_it_asks_besides_is_asked_of_all(read):
    condition = read(condition="注册地在本市的下列企业：（a）高新技术企业；（b）科技型中小企业。")
    assert [type(node).__name__ for node in condition.all] == ["Criterion", "Criterion", "AnyOf"]
    both = read(condition="申报企业须同时符合下列条件：（a）高新技术企业；（b）上年度营业收入1000万元以上。")
    assert not any(type(node).__name__ == "AnyOf" for node in both.all)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("企业新获批国家级、省级工程研究中心的，分别给予90万元、40万元奖励。", "platforms"),
        ("对企业新获批国家级、省级重点实验室的，分别给予90万元、40万元奖励。", "platforms"),
        ("企业首次获评国家级、省级专精特新称号的，奖励金额分别为40万元、10万元。", "titles"),
    ],
)
def test_what_a_firm_was_given_is_no_other_applicant_beside_firms(read, text, field):
    nodes = read(own=text).all
    assert not [node for node in nodes if isinstance(node, AnyOf)]
    assert field in {node.field.value for node in nodes if isinstance(node, Criterion)}


def test_of_holdings_with_a_sum_each_one_is_enough(read):
    own = "对国家级重点实验室，给予80万元奖励；对省级重点实验室，给予30万元奖励。"
    (either,) = [node for node in read(own=own).all if isinstance(node, AnyOf)]
    assert ["国家级重点实验室" in either.any[0].value, "省级重点实验室" in either.any[1].value] == [
        True,
        True,
    ]


def test_a_sum_on_top_for_another_holding_is_no_way_to_the_first(read):
    own = "对国家级重点实验室，给予80万元奖励；同时为省级重点实验室的，再给予30万元。"
    assert not [node for node in read(own=own).all if isinstance(node, AnyOf)]
    found = {
        value for leaf in leaves_of(read(own=own)) if leaf.field is Field.PLATFORMS for value in leaf.value
    }
    assert "国家级重点实验室" in found
