"""Whom an offer is made to: those it names, not those whom its document or an office speaks of beside them."""

import pytest

from policymatch.domain.condition import leaves_of


def test_the_trade_that_a_document_is_for_is_not_asked_of_those_who_serve_it(asked):
    found = asked(target="储能产业企业", own="对符合条件的服务机构，给予最高20万元奖励。")
    assert not {c for c in found if c[0] == "industry"}


def test_the_trade_that_a_document_is_for_is_asked_of_its_firms(asked):
    found = asked(target="储能产业企业", own="对符合条件的企业，给予最高20万元奖励。")
    assert {c for c in found if c[0] == "industry"}


def test_experts_whom_an_office_calls_in_are_no_applicants(asked):
    own = "组织专家对项目的成效进行评审，对合格的给予10万元补助。"
    assert not {c for c in asked(own=own) if c[0] == "entity_type"}


def test_experts_who_are_given_something_are_applicants(asked):
    assert ("entity_type", "in", ("individual",)) in asked(own="对入选的专家，给予5万元奖励。")


def test_moving_the_registered_office_is_asked_of_the_firm(read):
    condition = read(own="将注册地和纳税地均迁入我市、且符合产业导向的上市公司，给予100万元奖励。")
    (place,) = (leaf for leaf in condition.all if getattr(leaf, "field", None) == "region")
    assert place.decides


def test_a_trade_in_the_name_of_a_document_is_no_demand(asked):
    own = "按照《海洋工业企业技改奖励办法》，对完成技改的企业给予30万元奖励。"
    assert not {c for c in asked(own=own) if c[0] == "industry"}


def test_the_place_of_the_rules_that_are_followed_is_no_demand(asked):
    own = "支持紧缺人才依据本市落户政策办理落户，给予3万元补贴。"
    assert not {c for c in asked(own=own) if c[0] == "region"}


def test_the_place_in_the_name_of_a_title_to_come_is_no_demand(asked):
    own = "符合条件的可认定为“沈阳市中小企业服务机构示范单位”，给予10万元奖励。"
    assert not {c for c in asked(own=own) if c[0] == "region"}


@pytest.mark.parametrize(
    ("own", "decides"),
    [
        ("支持高等院校、科研机构采用免费许可方式开展专利公开实施。", True),
        ("支持鼓励餐饮行业协会设立培训机构。", True),
        ("允许高校和科研院所设立流动岗位。", True),
        ("支持服务平台建设，给予补助。", False),
        ("鼓励高校、科研院所科研人员到企业兼职。", False),
        ("鼓励企业转化落地高校、科研机构研究成果，给予补助。", False),
    ],
)
def test_institutes_that_are_encouraged_are_those_whom_an_offer_is_made_to(read, own, decides):
    found = (leaf for leaf in leaves_of(read(own=own)) if getattr(leaf, "field", None) == "entity_type")
    told = [leaf for leaf in found if not {"enterprise", "individual"} & set(leaf.value)]
    assert any(leaf.decides for leaf in told) is decides


def test_titles_of_which_an_office_takes_account_are_not_asked_for(asked):
    own = "将专利实施绩效纳入高新技术企业、知识产权示范企业等评价体系，加强激励保障。"
    assert not {c for c in asked(own=own) if c[0] == "titles"}


def test_firms_that_are_served_by_those_whom_an_offer_gives_to_are_no_applicants(asked):
    own = "汇聚一批辅导力量，为企业提供技术诊断，对服务成效显著的平台给予最高80万元奖励。"
    assert not {c for c in asked(own=own) if c[0] == "entity_type"}


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("对引进三家以上高新技术企业的园区给予50万元奖励。", "titles"),
        ("对年度新增规上企业5家以上的产业园区，给予运营单位30万元奖励。", "above_scale"),
    ],
)
def test_what_the_firms_of_a_park_are_is_not_asked_of_the_park(read, own, field):
    leaves = list(leaves_of(read(own=own)))
    assert field not in {getattr(leaf, "field", None) for leaf in leaves}
    assert any(leaf.decides for leaf in leaves)


@pytest.mark.parametrize(
    ("own", "criterion"),
    [
        ("对引进新技术的高新技术企业给予50万元奖励。", ("titles", "has_any", ("high_tech",))),
        ("对新增研发投入的高新技术企业给予20万元奖励。", ("titles", "has_any", ("high_tech",))),
        ("对企业和服务机构给予奖励。", ("entity_type", "in", ("enterprise",))),
    ],
)
def test_what_a_firm_that_is_given_something_is_stays_asked(asked, own, criterion):
    assert criterion in asked(own=own)


def test_an_institute_that_a_firm_sets_up_is_not_who_receives(asked):
    found = asked(own="对新设立的国家、省级科研机构，分别给予企业40万元、20万元奖励。")
    assert {value for field, _, value in found if field == "entity_type"} == {("enterprise",)}
    found = asked(own="对新设立的省级科研机构，给予20万元奖励。")
    assert {value for field, _, value in found if field == "entity_type"} == {("institute",)}


def test_what_firms_must_be_is_not_asked_of_the_guarantor_whose_loss_is_made_good(asked):
    own = "按照不超过代偿金额的30%对合作担保机构进行风险补偿，每年每家担保机构最高300万元。"
    assert not {c for c in asked(target="储能产业企业", own=own) if c[0] in ("industry", "entity_type")}


@pytest.mark.parametrize(
    ("own", "fields"),
    [
        (
            "经授权的产业园区开发公司建设的无人机标准厂房项目，按照现有政策予以投资支持。",
            {"region", "entity_type"},
        ),
        ("各区主管部门对无人机示范场景建设单位予以支持。", {"region"}),
    ],
)
def test_who_builds_for_firms_of_a_trade_or_uses_what_they_make_is_none_of_them(read, own, fields):
    condition = read(target="沈阳市无人机产业企业", own=own)
    asked = {str(leaf.field) for leaf in leaves_of(condition) if hasattr(leaf, "field")}
    assert asked == fields
    assert any(leaf.decides and not hasattr(leaf, "field") for leaf in leaves_of(condition))


def test_what_hospitals_are_let_have_is_for_no_firm_of_the_document(asked):
    told = asked(
        target="省级“专精特新”中小企业",
        own="结合目录内药械使用情况，合理提高签约医疗机构支付总额，提高其使用积极性。",
    )
    assert ("entity_type", "in", ("hospital",)) in told
    assert not {c for c in told if c[0] == "titles"}


def test_a_chamber_that_leads_and_is_given_something_more_applies(asked):
    own = "牵头申诉的行业商会另外给予9万元工作补贴。"
    assert ("entity_type", "in", ("association",)) in asked(own=own)
    assert ("entity_type", "in", ("association",)) not in asked(own="加入行业商会的企业给予9万元补贴。")


@pytest.mark.parametrize(
    ("own", "asked_for"),
    [
        ("面向高校、科研院所，每项资助2万元。", ("entity_type", "in", ("institute", "university"))),
        ("面向中小企业，每家发放2万元创新券。", ("size_class", "in", ("small", "medium"))),
    ],
)
def test_those_to_whom_an_offer_turns_are_who_may_apply(read, asked, own, asked_for):
    assert asked(own=own) == {asked_for}
    (leaf,) = leaves_of(read(own=own))
    assert leaf.quote.text == own.partition("，")[0]


def test_those_for_whom_something_is_done_need_not_apply(asked):
    assert ("size_class", "in", ("small", "medium")) not in asked(
        own="面向中小企业开放实验室的高校，每家奖励20万元。"
    )


@pytest.mark.parametrize(
    "own",
    [
        "鼓励企业加强商标海外注册。对新获得海外商标注册的，给予商标权利人每件3万元奖励。",
        "支持企业提升管理能力。对首次通过“云岭名品”认证的企业（单位），给予7万元奖励。",
    ],
)
def test_units_and_owners_of_rights_are_given_what_firms_are_led_to(asked, own):
    assert not {c for c in asked(own=own) if c[0] == "entity_type"}


def test_sorts_of_projects_that_an_offer_speaks_to_tell_the_trade_of_who_has_them(asked):
    own = "对现代服务业类项目，投资4000万元以上的，给予奖励。"
    assert ("industry", "has_any", ("现代服务业",)) in asked(own=own)
    assert not {c for c in asked(own="农业类项目和社会类项目，给予资助20万元。") if c[0] == "industry"}
