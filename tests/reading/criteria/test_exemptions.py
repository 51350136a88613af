"""Exemptions: of whom a demand is not made, and who else a definition means."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field


def test_a_firm_of_which_a_demand_is_not_made_need_not_meet_it(read):
    (node,) = read(condition="上年度营业收入不低于2000万元，高新技术企业除外。").all
    assert isinstance(node, AnyOf)
    assert [(one.field, one.value) for one in node.any] == [
        (Field.REVENUE_YUAN, 2e7),
        (Field.TITLES, ("high_tech",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "已被认定为省级专精特新中小企业；在京中央企业、总部企业、集团企业等除外。",
        "申报单位成立3年以上，经认定的特色园区除外。",
    ],
)
def test_those_whom_no_single_field_names_leave_a_demand_open(read, text):
    (node,) = read(condition=text).all
    assert isinstance(node, AnyOf)
    assert isinstance(node.any[0], Criterion)
    assert isinstance(node.any[1], OpaqueCriterion)
    assert node.any[1].quote.text.rstrip("。").endswith("除外")


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("target", "本市企业，房地产企业除外。"),
        ("condition", "本市企业均可申报，房地产企业除外。"),
        ("own", "对年营业收入5000万元以上的本市企业，给予奖励，房地产企业除外。"),
    ],
)
def test_after_an_offer_the_same_words_leave_them_out(read, role, text):
    assert any(isinstance(node, NoneOf) for node in read(**{role: text}).all)


def test_a_definition_that_goes_on_with_others_means_either(read):
    text = "本措施所支持的机构指从事知识产权服务的代理机构，以及相关行业协会。"
    (node,) = read(condition=text).all
    assert isinstance(node, AnyOf)
    last = node.any[-1]
    assert (last.field, last.value) == (Field.ENTITY_TYPE, ("association",))


def test_a_demand_that_goes_on_with_another_still_makes_both(read):
    text = "申报单位应从事软件服务，以及建有省级以上研发机构。"
    nodes = read(condition=text).all
    assert not any(isinstance(node, AnyOf) for node in nodes)
    assert len(nodes) >= 2 or isinstance(nodes[0], AllOf)


def test_young_firms_that_a_demand_is_not_made_of_are_spared_it(read):
    (either,) = read(condition="上年度研发费用不低于100万元。企业成立3年以内的，不受研发费用限制。").all
    assert isinstance(either, AnyOf)
    assert [(str(x.field), x.op, x.value) for x in either.any] == [
        ("rd_expense_yuan", ">=", 1e6),
        ("age_months", "<=", 36.0),
    ]


def test_those_let_off_what_a_list_asks_are_not_asked_to_be_so(asked_fields):
    text = "世界500强企业在本区设立的区域总部，以及金融机构法人总部，可不受前款第（一）（二）项限制。"
    assert "titles" not in asked_fields(condition=text)


@pytest.mark.parametrize(
    "own",
    [
        "推行轻微违法行为不予行政处罚制度，为企业提供合规指导。",
        "对新设企业未按时报送年报的，不予行政处罚。",
        "将符合条件的企业提前移出严重违法失信名单。",
        "允许企业补报年报并修复信用记录。",
        "投标文件中无需再提供没有重大违法记录等证明材料。",
        "将失信处置由事后惩戒向事前预防延伸，为企业提供提醒服务。",
    ],
)
def test_faults_that_are_spared_or_mended_ask_for_no_clean_record(asked_fields, own):
    assert "clean_record" not in asked_fields(own=own)


def test_firms_that_were_punished_are_barred_still(asked_fields):
    assert "clean_record" in asked_fields(exclusion="近三年受到行政处罚的企业，不予支持。")


def test_who_may_go_beyond_a_limit_need_not_keep_it_and_nobody_is_barred(read):
    text = "单个摊位面积不超过30平方米。属于返乡创办、“独角兽”企业之一的，可突破面积限制，经街道批准后直接入场，不参加评选。"
    (node,) = read(condition=text).all
    assert isinstance(node, AnyOf)
    leaves = list(leaves_of(node))
    assert [leaf.value for leaf in leaves if isinstance(leaf, Criterion)] == [("unicorn",)]
    assert sum(isinstance(leaf, OpaqueCriterion) for leaf in leaves) == 2


def test_who_is_spared_a_bar_need_not_escape_it(read):
    (node,) = read(exclusion="房地产企业一律不予受理；高新技术企业除外。").all
    assert isinstance(node, AnyOf)
    bar, spared = node.any
    assert isinstance(bar, NoneOf)
    assert spared.field is Field.TITLES


def test_bars_side_by_side_spare_nobody(read):
    found = read(exclusion="烟草企业除外；娱乐企业除外。").all
    assert found
    assert all(isinstance(node, NoneOf) for node in found)
