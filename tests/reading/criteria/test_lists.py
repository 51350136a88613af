"""Lists of applicants, places of work, and those for whom something is arranged."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, Hardness, OpaqueCriterion, leaves_of
from policymatch.domain.fields import Field
from tests.reading.criteria.leaves import told


def fields_of(node):
    return {leaf.field for leaf in leaves_of(node) if isinstance(leaf, Criterion)}


def test_kinds_of_entity_and_what_some_of_them_are_stand_in_one_list(read):
    text = "鼓励高校院所、医疗卫生机构、大型工业企业、高新技术企业及各类园区设立科研平台。"
    (group,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert fields_of(group) >= {Field.ENTITY_TYPE, Field.SIZE_CLASS, Field.TITLES}
    assert any(isinstance(child, OpaqueCriterion) for child in group.any)


def test_a_platform_among_the_applicants_is_an_alternative_to_them(read):
    text = "对于高校院所、企业、科技企业孵化器、社会组织等创新主体，给予资金支持。"
    (group,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert fields_of(group) == {Field.ENTITY_TYPE, Field.PLATFORMS}


def test_a_body_of_research_beside_firms_and_institutes_is_one_of_these(read):
    text = "对于高校院所、企业、新型研发机构、社会组织等创新主体，给予资金支持。"
    (node,) = read(own=text).all
    assert told(node, "entity_type") == [("in", ("institute", "university", "enterprise", "association"))]
    assert told(node, "platforms") == []


def test_a_trade_beside_a_kind_of_firm_is_asked_with_it(read):
    asked = read(own="对机器人领域的高新技术企业，给予资金支持。").all
    assert not any(isinstance(node, AnyOf) for node in asked)


def test_trades_that_a_target_lists_with_also_are_alternatives(read):
    text = "为本市企业提供服务的融资租赁公司等债权类机构，以及创业投资机构等股权类机构"
    (group,) = (node for node in read(target=text).all if isinstance(node, AnyOf))
    assert [child.value for child in group.any] == [("融资租赁",), ("创业投资",)]


def test_where_an_offer_asks_for_work_at_a_place_the_firm_need_not_be_there(asked):
    place = ("region", "in_region", "210112")
    target, elsewhere = "浑南区企业", "对企业的技术改造项目，给予资金支持。"
    assert place in asked(target=target, own=elsewhere)
    assert place not in asked(target=target, own="对企业在浑南区实施的技术改造项目，给予资金支持。")


def test_the_documents_own_place_is_known_by_its_short_name(read):
    text = "对将注册地迁入白银的上市公司，给予奖励。"
    here, there = (read(own=text, region=code) for code in ("620400", "210100"))
    assert Field.REGION in fields_of(here)
    assert Field.REGION not in fields_of(there)


@pytest.mark.parametrize(
    ("text", "hardness"),
    [
        ("组织专业机构为专精特新中小企业提供诊断服务。", Hardness.MUST),
        ("遴选一批专家担任专精特新中小企业导师。", Hardness.MUST),
        ("组织专精特新中小企业参加展会。", Hardness.PREFER),
    ],
)
def test_what_is_arranged_for_titled_firms_is_for_them_and_what_is_said_of_them_is_not(read, text, hardness):
    titles = [leaf for leaf in leaves_of(read(own=text)) if getattr(leaf, "field", None) is Field.TITLES]
    assert {leaf.hardness for leaf in titles} == {hardness}


def test_an_easing_carried_out_towards_small_firms_is_for_small_firms(asked):
    text = "在养老服务领域落实对小微企业实行的税收优惠政策，依法减免增值税。"
    assert ("size_class", "in", ("micro", "small")) in asked(own=text)


def test_addressees_that_are_given_to_in_turn_are_alternatives(read):
    text = (
        "对首次认定的专精特新中小企业给予10万元奖励，对首次认定的国家级专精特新“小巨人”企业给予50万元奖励。"
    )
    (group,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert [child.value for child in group.any] == [("specialised_sme",), ("little_giant",)]


def test_each_addressee_keeps_what_is_asked_of_it(read):
    text = "对研发费用占比5%以上的高新技术企业给予20万元奖励，对上市企业给予50万元奖励。"
    (group,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    first, second = map(fields_of, group.any)
    assert {Field.RD_RATIO, Field.TITLES} <= first
    assert Field.LISTED in second
    assert Field.TITLES not in second


@pytest.mark.parametrize(
    "text",
    [
        "对高新技术企业，对其新购研发设备给予20万元补助。",
        "对首次认定的高新技术企业给予20万元奖励，对重新认定的给予10万元奖励。",
    ],
)
def test_what_is_said_of_one_addressee_again_is_no_alternative(read, text):
    (titles,) = (leaf for leaf in read(own=text).all if getattr(leaf, "field", None) is Field.TITLES)
    assert titles.value == ("high_tech",)


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("对年营业收入首次达到1亿元的软件企业，给予20万元奖励。", "软件"),
        ("支持人力资源机构开展培训，给予补贴。", "人力资源"),
    ],
)
def test_a_short_name_of_a_trade_counts_where_a_firm_is_named_by_it(asked, text, trade):
    assert ("industry", "has_any", (trade,)) in asked(own=text)


def test_a_short_name_of_a_trade_alone_is_no_trade(asked):
    assert not any(field == "industry" for field, _, _ in asked(own="对购买正版软件的企业，给予20万元奖励。"))


def test_a_list_that_the_width_of_the_page_breaks_is_no_numbered_line(read):
    condition = read(condition="获奖企业须满足条件：获得辽沈创业大赛一、\n二、三等奖。")
    quotes = {leaf.quote.text for leaf in leaves_of(condition)}
    assert quotes == {"获奖企业须满足条件：获得辽沈创业大赛一、\n二、三等奖"}
