"""Words that spare, point elsewhere, name, explain or say again, and put no demand of their own."""

import pytest

from policymatch.domain.condition import AnyOf, NoneOf
from tests.reading.criteria.leaves import told, untested

OFFER = "对购置检测设备的企业，给予10万元补助。"
OF_THE_OFFER = "对购置检测设备的企业"


@pytest.mark.parametrize(
    "words",
    [
        "具体填报说明（含申报条件、补助标准等）详见附件。",
        "申报表格式，详见附件2。",
        "除上述条件外，各类申报通知中有明确要求的应从其要求。",
        "对国家要求地方出资的项目，可按国家要求配套，具体参照本市管理办法执行。",
        "社区指聚居在一定地域内的居民所组成的共同体，包括城市社区和农村社区。",
        "社区是指聚居在一定地域内的居民所组成的共同体。",
        "每家企业只能申报一个专题，专题 5 可与其他专题同时申报。",
        "关于联合申报",
        "申报作品分成规定",
    ],
)
def test_what_points_elsewhere_explains_or_only_names_is_no_demand(read, words):
    assert untested(read(own=OFFER, condition=words)) == [OF_THE_OFFER]


@pytest.mark.parametrize(
    "words",
    [
        "设备属于附件所列目录。",
        "对有出口的项目，可按季度验收。",
        "颠覆性技术是指突破主流路线的新技术。",
        "所称“新迁入”是指当年迁入本区。",
        "符合安全生产规定",
    ],
)
def test_what_a_thing_must_be_stays_a_demand(read, words):
    assert len(untested(read(own=OFFER, condition=words))) == 2


def test_whoever_is_freed_from_a_demand_by_a_decision_has_another_way(read):
    words = "申报项目应未获得区级其他资金支持。属省级重点工程的，可不受上述限制，报区政府审定后执行。"
    node = read(condition=words).all[-1]
    assert isinstance(node, AnyOf)
    assert "received" in str(node.any[0])
    assert "可不受上述限制" in str(node.any[1])


def test_what_leads_to_a_list_of_bars_is_no_demand(read):
    words = (
        "上一轮申领截止后至本轮申领开始前有以下情况的不予补贴：\n1.已改作林地的田块。\n2.荒废一年以上的田块。"
    )
    condition = read(condition=words)
    assert len(condition.all) == 2
    assert all(isinstance(node, NoneOf) for node in condition.all)


def test_the_label_of_a_class_that_is_asked_more_than_the_rest_asks_nothing(read):
    words = "小微外贸企业：除满足第2、3条规定的企业条件外，上年度出口额应低于4000万美元。"
    condition = read(own=OFFER, condition=words)
    assert told(condition, "size_class") == []
    assert len(untested(condition)) == 2


def test_what_a_trade_covers_is_more_names_of_it(read):
    condition = read(own=OFFER, target="健康产业，涵盖康复器械、美容用品等")
    assert told(condition, "industry") == [("has_any", ("健康产业", "康复器械", "美容用品"))]
    assert untested(condition) == [OF_THE_OFFER]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "依法办理备案登记的\n经营机构",
            "1．依法办理备案\n登记的经营机构均可申请。",
        ),
        ("依法办理备案登记的经营机构", "1．本政策适用于依法办理备案登记的经营机构。"),
        ("依法办理备案登记的经营机构", "1．依法办理备案登记的经营机构，并按季报送台账。"),
    ],
)
def test_what_is_said_of_the_applicants_and_among_the_demands_is_asked_once(read, first, again):
    asked = untested(read(own=OFFER, target=first, condition=again))
    assert sum("备案" in words for words in asked) == 1


def test_what_a_firm_of_a_trade_does_in_it_is_no_further_demand(read):
    words = "从事仓储物流业经营、服务、管理的企业、经济组织等单位"
    condition = read(own=OFFER, target=words)
    assert told(condition, "industry")
    assert untested(condition) == [OF_THE_OFFER]


def test_the_bodies_that_a_trade_takes_in_are_no_names_of_it(read):
    condition = read(own=OFFER, target="健康产业，包括企业、研发机构等")
    assert told(condition, "industry") == [("has_any", ("健康产业",))]


def test_a_sanction_of_a_list_of_the_dishonest_belongs_to_the_record(read):
    condition = read(exclusion="列入本市失信记录名单，受到“暂停支持”信用惩戒的；")
    assert told(condition, "clean_record") == [("=", True)]
    assert untested(condition) == []


def test_the_name_of_an_offer_over_what_is_asked_for_it_asks_nothing(read):
    words = "3．支持建设重点领域数据库。\n（1）数据库应收录不少于200家机构的数据。"
    asked = untested(read(own=OFFER, condition=words))
    assert not any("支持建设" in each for each in asked)
    assert any("数据库应收录" in each for each in asked)


def test_a_period_before_whom_an_offer_names_stays_with_them(read):
    condition = read(own="对2024年1月1日至6月30日期间，新增设备投资200万元以上的制造业企业，给予20万元奖励。")
    (asked,) = untested(condition)
    assert asked.startswith("对2024年1月1日")
    assert told(condition, "equipment_yuan") == [(">=", 2e6)]


def test_a_way_whose_words_stand_in_those_of_another_way_stays_one(read):
    words = "符合以下条件之一：\n（1）持有注册商标的；\n（2）持有注册商标的分店。"
    (node,) = read(condition=words).all
    assert isinstance(node, AnyOf)
    assert len(node.any) == 2


@pytest.mark.parametrize("words", ["在现行优惠政策基础上", "在计算应纳税所得额时"])
def test_on_what_a_relief_is_reckoned_asks_nothing(read, words):
    condition = read(own=f"{words}，对小微企业减按50%计入收入总额。")
    assert not any(words in each for each in untested(condition))
