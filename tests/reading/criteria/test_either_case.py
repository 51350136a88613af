"""Cases and ways of one offer, of which nobody is asked for both."""

from policymatch.domain.condition import AnyOf, Hardness, leaves_of
from tests.reading.criteria.leaves import told, untested


def _ways(condition):
    return [
        [leaf.quote.text for way in node.any for leaf in leaves_of(way)]
        for node in condition.all
        if isinstance(node, AnyOf)
    ]


def test_a_case_and_its_denial_ask_for_neither(read):
    condition = read(
        own="企业发生的培训费用，未计入成本的，按实际发生额的50%给予补助；计入成本的，按实际发生额的30%给予补助。"
    )
    assert not any("计入成本" in quote for quote in untested(condition))


def test_a_demand_that_something_was_not_done_still_stands(read):
    condition = read(own="对未领取过创业补贴的企业，给予5万元奖励。")
    assert any("未领取" in leaf.quote.text for leaf in leaves_of(condition))


def test_of_two_floors_of_one_figure_one_is_enough(read):
    condition = read(
        own="内容健康，票房达到2亿元以上；内容健康，创新性强，票房达2000万元以上，给予100万元奖励。"
    )
    assert _ways(condition) == [["票房达到2亿元以上", "票房达2000万元以上"]]


def test_of_works_that_each_have_a_sum_one_is_enough(read):
    condition = read(
        own="代表本省参加国家级展演的剧目给予一次性资助10万元；入围国际赛事并获得奖项的剧目，给予一次性资助40万元。"
    )
    assert _ways(condition) == [["代表本省参加国家级展演的剧目", "入围国际赛事并获得奖项的剧目"]]


def test_each_kind_of_body_meets_what_is_asked_of_it(read):
    condition = read(
        own="对技术经纪机构给予不超过100万元支持。",
        condition="1．机构应有固定场所。2．高等学校、科研院所在技术转移方面须制度健全。3．社会化、市场化经纪机构须服务规范。",
    )
    assert _ways(condition) == [
        ["高等学校、科研院所在技术转移方面须制度健全", "社会化、市场化经纪机构须服务规范"]
    ]


def test_who_is_favoured_elsewhere_is_no_demand_for_what_all_have(read):
    condition = read(
        own="支持小微企业招用残疾人，按规定给予岗位补贴，对招用残疾人达到职工总数20%以上的，在安排贷款贴息时予以倾斜。"
    )
    assert untested(condition) == ["支持小微企业招用残疾人"]


def test_those_who_are_chosen_and_paid_must_be_what_they_are_called(read):
    condition = read(own="遴选重点技工院校专业，给予每个专业20万元支持。")
    kinds = [leaf for leaf in leaves_of(condition) if getattr(leaf, "field", None) == "entity_type"]
    assert [leaf.hardness for leaf in kinds] == [Hardness.MUST]


def test_a_cap_that_some_have_higher_asks_for_none_of_them(read):
    condition = read(
        own="支持外贸企业参展，支持比例为50%；每个企业当年累计获得资金支持最多不超过80万元（“双自主”企业及电子商务企业最多不超过1200万元）。"
    )
    assert told(condition, "titles") == []
    assert told(condition, "industry") == [("has_any", ("外贸",))]


def test_a_network_of_leading_depots_is_no_person(asked_fields, asked):
    assert "entity_type" not in asked_fields(own="支持申报省级骨干冷链基地。")
    assert ("entity_type", "in", ("enterprise",)) in asked(own="支持冷链企业申报省级骨干冷链基地。")
