"""Whose titles, trades, places and figures conditions tell: what is said of others, or of a part, is not asked of all."""

import pytest

from policymatch.domain.condition import NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("园区内企业首次认定为国家高新技术企业的，给予15万元一次性奖励。", "high_tech"),
        ("对园区内首次认定的高新技术企业，给予15万元一次性奖励。", "high_tech"),
        ("对入驻企业首次认定为高新技术企业的，给予8万元奖励。", "high_tech"),
        ("入驻企业被认定为专精特新中小企业的，给予8万元奖励。", "specialised_sme"),
        ("对在孵企业获评科技型中小企业的，给予2万元奖励。", "tech_sme"),
        ("对在孵企业首次认定为高新技术企业的，给予企业15万元奖励。", "high_tech"),
        ("对新引进入驻的高新技术企业，给予最高40万元房租补贴。", "high_tech"),
    ],
)
def test_firms_in_a_park_or_an_incubator_bear_their_titles_themselves(asked, text, title):
    assert ("titles", "has_any", (title,)) in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对在孵企业首次认定为高新技术企业的孵化器，每认定一家奖励3万元。",
        "孵化器每培育一家高新技术企业，给予孵化器6万元奖励。",
    ],
)
def test_whoever_houses_them_need_not_bear_the_titles_of_those_it_houses(asked_fields, text):
    assert "titles" not in asked_fields(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "营业收入增速不低于全市规上工业企业平均增速；",
        "研发投入强度高于全省规上工业企业平均水平；",
        "上一年度为制造业企业服务的收入占营业收入的比重不低于60%；",
        "技能岗位职工不少于80人；",
        "企业设计中心从业人员30人以上；",
    ],
)
def test_with_whom_a_firm_is_compared_whom_it_serves_or_a_part_of_it_is_no_demand_of_its_own(read, text):
    condition = read(condition=text)
    assert not [node for node in condition.all if hasattr(node, "field")]
    assert untested(condition) == [text.removesuffix("；")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("市属国有企业每家限报3项；", "ownership"),
        ("申报企业应建有市级以上企业技术中心、工程研究中心或重点实验室等研发机构；", "entity_type"),
        ("已获得市级及以上研发费用补助的，按就高不重复原则执行。", "received"),
    ],
)
def test_a_quota_what_a_firm_has_or_support_to_be_set_off_is_not_asked_of_all(asked_fields, text, field):
    assert field not in asked_fields(condition=text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("已获得过市长质量奖的组织，3年内不得再次申报；", {("received", "has_none", ("市长质量奖",))}),
        ("专职研发人员不少于30人，其中本科以上学历占比不低于50%；", {("rd_staff", ">=", 30.0)}),
    ],
)
def test_an_award_that_was_had_or_a_share_of_researchers_is_no_demand_beside_the_other(asked, text, told):
    assert asked(condition=text) == told


@pytest.mark.parametrize(
    "text",
    ["同一企业每年限申报一次；", "每家企业每年只能申请一次，最高不超过30万元；"],
)
def test_how_often_a_firm_may_apply_decides_of_nobody(read, text):
    assert untested(read(condition=text)) == []


def test_a_platform_that_is_had_bars_and_is_not_asked(read):
    (bar,) = read(condition="已建有省级重点实验室、省工程研究中心的单位，不得以同一研究方向重复申报。").all
    assert isinstance(bar, NoneOf)
    assert "platforms" in {str(getattr(leaf, "field", "")) for leaf in leaves_of(bar)}


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("主营业务为生物医药研发、生产、销售及相关服务的企业；", ("生物医药",)),
        ("从事集成电路设计、制造、封测、材料、装备的企业；", ("集成电路",)),
    ],
)
def test_what_is_done_in_one_field_makes_no_trades_of_its_own(asked, text, trades):
    assert {value for field, _, value in asked(condition=text) if field == "industry"} == {trades}


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        (
            "对限额以上批发、零售、住宿、餐饮企业，年销售额增长15%以上的，给予6万元奖励。",
            ("批发", "零售", "住宿", "餐饮"),
        ),
        ("对限额以上批发和零售企业，年销售额增长15%以上的，给予6万元奖励。", ("批发", "零售")),
        ("对限额以上住宿、餐饮企业，年营业额增长15%以上的，给予6万元奖励。", ("住宿", "餐饮")),
    ],
)
def test_firms_of_every_trade_of_a_list_must_be_of_the_size_before_it(read, text, trades):
    told = {str(node.field): node.value for node in read(own=text).all}
    assert (told["above_scale"], told["industry"]) == (True, trades)


@pytest.mark.parametrize(
    "text",
    [
        "申报单位须为中型企业、小型企业和微型企业。",
        "申报企业须为中型企业、小型企业或微型企业。",
    ],
)
def test_a_list_of_sizes_is_one_range_of_sizes(read, text):
    told = {str(node.field): node.value for node in read(condition=text).all}
    assert told == {"size_class": ("micro", "small", "medium"), "entity_type": ("enterprise",)}


def test_those_whom_a_clause_frees_are_another_way_beside_the_demand(read):
    text = "需求方注册地应在本市。第（一）条、第（七）条中的需求方不受此限。"
    (either,) = read(condition=text).all
    assert "region" in {str(getattr(way, "field", "")) for way in either.any}


def test_what_a_bracket_eases_spares_nobody_what_stands_before_it(read):
    text = "在我市注册、具有独立法人资格的企业，注册时间不超过6年（生物医药企业可放宽至8年）；"
    asked = {str(node.field) for node in read(condition=text).all if hasattr(node, "field")}
    assert {"region", "independent_legal_person"} <= asked
