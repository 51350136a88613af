"""Who is paid, who is housed and what is to be founded, told from who applies."""

import pytest

TEAM = ("entity_type", "in", ("individual", "team"))
FIRM = ("entity_type", "in", ("enterprise",))
LOAN = "按贷款利率的40%给予贴息。"


def test_a_team_brought_up_in_a_base_applies_and_holds_no_base(asked):
    assert asked(
        target="申请对象：经认定的市级创业孵化基地成功孵化的创业团队（含个人）。",
        own="每个团队最高补贴8000元。",
    ) == {TEAM}


def test_tenants_whom_a_scope_names_are_asked_for_their_trade(asked):
    told = asked(
        target="优惠政策的实施范围为在铁西区注册并入驻软件产业园的软件企业。",
        own="对通过银行借款的项目，给予30%贴息。",
    )
    assert ("industry", "has_any", ("软件",)) in told


@pytest.mark.parametrize(
    "target",
    [
        "本文件适用于以软件产业为主导产业的园区、街道，由区管委会负责解释。",
        "由市工信局负责解释，并指导相关产业园区开展申报。",
        "重点支持符合沈阳市标志性产业链发展方向的企业。",
    ],
)
def test_what_a_place_lives_on_and_what_offices_guide_is_no_trade_of_the_applicant(asked_fields, target):
    assert "industry" not in asked_fields(target=target, own="对企业给予最高200万元支持。")


def test_a_gift_for_people_that_is_capped_for_each_firm_goes_to_the_firm(asked):
    own = "对取得职业资格证书的人才给予奖励，单人最高5万元，每家企业最高20万元。"
    assert asked(own=own) == {FIRM}


def test_an_association_named_right_behind_the_gift_must_be_one(read):
    condition = read(own="首获国家级品牌展会荣誉的，分别给予组织实施的行业协会10万元、5万元奖励。")
    (kind,) = (leaf for leaf in condition.all if getattr(leaf, "field", None) == "entity_type")
    assert (kind.value, kind.hardness.value) == (("association",), "must")


def test_what_a_borrower_must_found_is_asked_of_nobody(asked):
    text = "借款人须在贷款期内于本市创办小微企业、民办学校、合作社等创业组织。"
    assert not {"size_class", "entity_type"} & {field for field, _, _ in asked(condition=text, own=LOAN)}


def test_firms_whom_an_applicant_draws_in_are_not_the_applicant(asked_fields):
    own = "每吸引一家具有独立法人资格的配套企业落户，且达到规上企业要求的项目，给予50万元奖励。"
    assert not {"independent_legal_person", "above_scale"} & asked_fields(own=own)


@pytest.mark.parametrize(
    "texts",
    [
        {"own": "对完成国产软件改造的企业或园区，给予最高100万元支持。"},
        {"own": "新获省级、市级会展业重点企业（项目）荣誉的，分别奖励6万元、3万元。"},
        {"target": "在本市注册的小微企业，民办非企业单位和合作社。", "own": "贷款金额最高为200万元。"},
    ],
)
def test_a_park_a_project_and_a_cooperative_beside_firms_are_ways_that_no_field_tells(read, texts):
    ways = [node for node in read(**texts).all if hasattr(node, "any")]
    assert [any(getattr(way, "opaque", False) for way in node.any) for node in ways] == [True]
