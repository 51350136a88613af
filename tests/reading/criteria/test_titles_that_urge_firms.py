"""Titles that urge firms: whom the title of a clause moves to do what the clause pays for, and firms given more."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of

FIRMS = ("entity_type", "in", ("enterprise",))


@pytest.mark.parametrize(
    "own",
    [
        "鼓励企业购置检测设备。对单个项目设备投资在80万元以上的，给予6%的补助。",
        "引导和支持企业自主研发窑炉装备。通过省级窑炉专项验收的，给予补助12万元。",
        "桑园企业另外给予一次性补助6万元。",
        "制砚企业展位费用达3万元以上的给予补助4000元。",
        "给予每家参评企业检测费70%奖励。",
    ],
)
def test_firms_whom_a_title_urges_and_firms_that_are_given_more_are_meant(asked, own):
    assert FIRMS in asked(own=own)


@pytest.mark.parametrize(
    "own",
    [
        "支持企业技术中心建设。对新认定的省级企业技术中心，奖励40万元。",
        "优化企业服务。对新获评的市级陶瓷园区，给予30万元奖励。",
        "支持企业融资。对担保机构按担保额的1%给予补助。",
    ],
)
def test_a_title_that_names_a_centre_or_what_is_done_for_firms_asks_for_no_firm(asked, own):
    assert FIRMS not in asked(own=own)


def test_what_else_an_offer_asks_stays_open_beside_firms_that_its_title_urges(read):
    condition = read(own="支持企业境外上市。成功后一次性予以奖励70万元。")
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    "own",
    [
        "对新获得国家绿色港口典型案例、省级冷链典型案例等荣誉的企业，给予18万元奖励。",
        "入选省级、市级数字应用典型案例，分别奖励30万元、10万元。",
    ],
)
def test_a_case_that_is_named_typical_is_an_award_and_no_standing(asked, own):
    told = asked(own=own)
    assert [field for field, _, _ in told if field in ("awards", "titles")] == ["awards"]


def test_who_takes_part_in_making_standards_of_any_kind_has_made_one(asked):
    assert ("standards", ">=", 1.0) in asked(own="对主导、参与各类标准制修订工作的，给予7万元奖励。")
    assert ("standards", ">=", 1.0) not in asked(own="对参加标准宣讲活动的，给予7万元奖励。")
