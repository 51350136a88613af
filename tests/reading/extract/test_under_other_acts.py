"""What a page says is given under the acts of other places asks what those words say, and no title of the page's own."""

import re

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.labels import UNDER_AN_ACT

PAGE = """关于组织开展辽宁省2033年竹编示范企业认定的通知
各市：
省级竹编示范企业认定只受理一批。各地还有奖励：
{gift}
一、申报条件
（一）在辽宁省注册，具有独立法人资格；
（二）上年度营业收入不低于300万元。
二、申报时间
2033年5月6日前报送。
"""


def asked(measure):
    return {str(x.field): x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def test_who_is_paid_under_another_act_is_read_as_its_words_say(measures_of):
    gift = "《竹溪镇科技专项资金管理办法》对被认定为竹编示范企业的，每家奖励7万元。"
    paid = measures_of(PAGE.format(gift=gift))[-1]
    assert asked(paid)["titles"] == ("竹编示范企业",)
    assert any(leaf.quote and leaf.quote.text.startswith("对被认定") for leaf in leaves_of(paid.condition))


def test_a_firm_named_behind_the_name_of_an_act_is_who_applies(measures_of):
    gift = "《竹溪镇品牌培育行动方案（2032-2034年）》企业每培育1家竹编示范企业给予补助900元。"
    assert asked(measures_of(PAGE.format(gift=gift))[-1])["entity_type"] == ("enterprise",)


def test_an_act_that_a_sentence_goes_on_to_speak_of_opens_no_gift_under_it():
    assert re.match(UNDER_AN_ACT, "《竹溪镇品牌培育办法》对示范企业，奖励7万元。")
    assert not re.match(UNDER_AN_ACT, "《竹溪镇品牌培育办法》和本细则规定的示范企业，奖励7万元。")
    assert not re.match(UNDER_AN_ACT, "《竹溪镇品牌目录》企业产品，奖励7万元。")


def test_the_title_of_the_page_itself_is_asked_in_full(measures_of):
    gift = "对新认定的竹编示范企业，每家奖励7万元。"
    assert asked(measures_of(PAGE.format(gift=gift))[-1])["titles"] == ("省级竹编示范企业",)
