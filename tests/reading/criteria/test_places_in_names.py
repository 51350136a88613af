"""Places that stand in the name of a service, a trial or an example, and those where an applicant is."""

import pytest


@pytest.mark.parametrize(
    "own",
    [
        "对接辽宁金融服务小微企业敢贷愿贷长效机制，为企业提供续贷服务。",
        "依托“辽宁企业服务云”平台，为企业提供政策咨询服务。",
        "依托辽宁省电子口岸平台为企业提供进出口货物查询服务。",
        "开展“辽宁地方特色经营范围”自主公示试点，提供登记便利服务。",
        "加强“辽宁税务”APP宣传引导，为企业提供办税服务。",
        "依托全省一体化“企业码”服务体系，为企业提供诉求办理服务。",
        "借鉴大连市试点推广企业电子印章的做法，免费发放电子印章。",
    ],
)
def test_a_place_in_the_name_of_something_is_not_where_the_applicant_is(asked_fields, own):
    assert "region" not in asked_fields(own=own)


@pytest.mark.parametrize(
    ("own", "place"),
    [
        ("对大连市企业，给予10万元奖励。", "210200"),
        ("对全省科技服务企业，给予10万元奖励。", "210000"),
        ("对在大连市注册的信息服务企业，给予10万元奖励。", "210200"),
        ("对税务登记在大连市的企业，给予10万元奖励。", "210200"),
    ],
)
def test_a_place_where_firms_are_is_asked_for(asked, own, place):
    assert ("region", "in_region", place) in asked(own=own)


@pytest.mark.parametrize("text", ["具有3年以上海外工作经历", "须有8年以上海内外执业经验"])
def test_above_and_abroad_name_no_city(asked_fields, text):
    assert "region" not in asked_fields(condition=text)


def test_a_city_behind_a_preposition_is_a_city_still(asked):
    assert ("region", "in_region", "310000") in asked(condition="在上海市注册的企业")
