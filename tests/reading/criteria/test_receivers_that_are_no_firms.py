"""Who has an offer may be no firm: a government, a household, an insurer; what is told of it is asked of no firm."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of
from tests.reading.criteria.leaves import told, untested


def fields(condition):
    return {str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}


def test_a_title_of_a_place_is_not_asked_where_its_government_is_rewarded(read):
    offer = "对新创建国家级、省级森林康养小镇的乡镇政府、景区管委会，分别给予80万元、30万元奖励。"
    assert fields(read(own=offer)) == {"entity_type"}
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


_NO_GOVERNMENT = ("not_in", ("enterprise", "individual", "team", "association"))


@pytest.mark.parametrize(
    "offer",
    [
        "对新创建国家级灯光名镇的县级政府、景区管委会，一次性奖励60万元。",
        "对引进船舶项目成效突出的乡镇政府，由市政府根据考核结果给予奖补。",
    ],
)
def test_no_firm_has_what_a_government_is_given(read, offer):
    assert told(read(own=offer), "entity_type") == [_NO_GOVERNMENT]


@pytest.mark.parametrize(
    "offer",
    [
        "对获得县级政府表扬的企业，给予6万元奖励。",
        "对管委会认定的灯光园区运营单位，给予6万元奖励。",
        "对降低费率的政府性融资担保公司给予奖励。",
        "对评审通过的渔港，由县政府发文予以批复。",
    ],
)
def test_a_firm_that_a_government_names_is_no_government(read, offer):
    assert _NO_GOVERNMENT not in told(read(own=offer), "entity_type")


def test_pupils_have_what_each_of_them_is_given(read):
    offer = "对在全省航模赛中获奖的作品，每个参赛学生予以表扬，并奖励800元。"
    assert told(read(own=offer), "entity_type") == [("in", ("individual",))]


def test_a_public_hospital_is_kept_out_of_a_purse_that_no_firm_has(read):
    offer = "落实公立医院病房建设、人才培养等投入政策。"
    assert told(read(own=offer), "entity_type") == [("in", ("hospital",))]
    sells = "对向公立医院供应设备的企业给予补助。"
    assert ("in", ("hospital",)) not in told(read(own=sells), "entity_type")


@pytest.mark.parametrize(
    "offer",
    [
        "对合作的融资担保公司，落实降低保证金、放宽额度等优惠。",
        "适时对政府性融资担保公司增资扩股。",
        "落实对融资担保机构降费奖补、风险分担等政策。",
    ],
)
def test_the_trade_of_guarantors_is_asked_where_they_are_given_something(read, offer):
    assert told(read(own=offer), "industry") == [("has_any", ("融资担保",))]


def test_the_trade_of_guarantors_is_not_asked_of_those_for_whom_they_vouch(read):
    offer = "由融资担保公司对养蚕企业提供担保，费率降至1%。"
    assert ("has_any", ("融资担保",)) not in told(read(own=offer), "industry")


def test_firms_of_the_forest_are_of_a_trade(read):
    assert ("has_any", ("涉林",)) in told(read(own="对符合条件的涉林企业给予4%的贷款贴息。"), "industry")
