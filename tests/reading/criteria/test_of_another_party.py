"""What is said of another party, of the prize itself and of who does likewise."""

import pytest

from policymatch.domain.condition import AnyOf, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import told, untested
from tests.reading.criteria.plain import NOBODY, PLACE, misses

PERSON = {"region": PLACE, "entity_type": "individual"}


def _either(condition, field):
    return next(
        node
        for node in condition.all
        if isinstance(node, AnyOf) and field in {str(getattr(leaf, "field", "")) for leaf in leaves_of(node)}
    )


def test_what_comes_under_the_name_of_a_firm_asks_nobody_to_be_one(read):
    condition = read(own="支持个体工商户权益保护转移至“个转企”企业名下。")
    assert not misses(condition, PERSON)


def test_firms_that_open_a_way_for_households_are_not_those_who_have_it(read):
    condition = read(own="鼓励互联网平台企业为个体工商户开辟绿色通道。")
    assert not misses(condition, PERSON)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对募集资金转贷给中小微企业的，给予发行人1%贴息。", "size_class"),
        ("对散养农户、养殖场因病死亡的生猪，每头补助60元给处理中心。", "entity_type"),
        ("对集体和个人所有的一级公益林，每亩补助10元。", "entity_type"),
        ("引进零售企业设立的首店的引进方，给予10万元奖励。", "industry"),
        ("对担保机构为小微企业提供担保贷款且贷款额度100万元以上的，给予风险补偿。", "loan_yuan"),
    ],
)
def test_what_is_said_of_another_party_is_not_asked(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_what_is_said_of_who_is_paid_is_asked(asked_fields):
    assert "size_class" in asked_fields(own="对获得贷款的中小微企业，给予1%贴息。")
    assert "loan_yuan" in asked_fields(own="对获得银行贷款100万元以上的企业，给予1%贴息。")


def test_who_does_likewise_stands_beside_those_named(read):
    condition = read(own="对中小微企业返还保险费的50%，社会团体、基金会参照中小微企业实施。")
    assert not misses(condition, {"region": PLACE, "entity_type": "association"})
    assert untested(_either(condition, "size_class"))
    assert misses(read(own="对中小微企业返还保险费的50%。"), {**NOBODY, "size_class": "large"})


def test_the_prize_that_an_office_hands_over_is_held_by_nobody(asked_fields):
    assert "awards" not in asked_fields(own="对获得沈阳市质量奖的组织，由市政府颁发奖牌和证书。")
    assert "awards" in asked_fields(own="对获得沈阳市质量奖的企业，给予50万元奖励。")


@pytest.mark.parametrize("behind", ["对年度评估为优秀的给予20万元。", "对正常运营6个月以上的，给予5万元。"])
def test_how_one_of_those_named_has_done_is_said_of_them(terms, behind):
    body = f"对新获批的省级工业互联网平台给予100万元，{behind}"
    passage = Passage(role=PassageRole.OWN, start=body.index(behind), end=len(body))
    condition = read_condition(body, [passage], terms, "210100")
    assert told(condition, "platforms") == [("has_any", ("省级工业互联网平台", "辽宁省工业互联网平台"))]


def test_those_named_again_are_named_by_themselves(terms):
    body = "对新获批的省级工业互联网平台给予100万元，对年度评估为优秀的孵化器给予20万元。"
    passage = Passage(role=PassageRole.OWN, start=body.index("对年度"), end=len(body))
    condition = read_condition(body, [passage], terms, "210100")
    assert "工业互联网平台" not in str(told(condition, "platforms"))


def test_with_whom_an_applicant_allies_itself_is_asked_of_nobody(asked_fields):
    own = "支持市内骨干企业与央企、市外大型企业组建联合体，参与隧道项目。"
    assert not asked_fields(own=own) & {"ownership", "size_class"}


def test_who_is_called_to_account_and_who_buys_applies_for_nothing(asked):
    told = asked(own="对延迟支付中小企业款项的事业单位，督促限期偿还。")
    assert not any(field == "entity_type" for field, _, _ in told)
    told = asked(own="鼓励机关企事业单位将团建活动委托旅行社承办，凭发票报销。")
    assert not any(field == "entity_type" for field, _, _ in told)
    assert ("entity_type", "in", ("institute", "university", "hospital")) in asked(
        own="对开展委托培训的事业单位，给予3万元补助。"
    )


def test_a_platform_beside_projects_is_one_of_several_that_may_have_it(asked_fields):
    assert "entity_type" not in asked_fields(own="对市级示范类项目、公共服务平台，给予10%的补助。")


def test_those_who_found_a_business_are_people(asked):
    assert ("entity_type", "in", ("individual",)) in asked(own="合伙创业的，可提高贷款额度。")
    assert ("entity_type", "in", ("individual",)) not in asked(own="扶持返乡创业的企业，奖励3万元。")


def test_a_size_that_may_have_something_is_asked(asked):
    told = asked(own="报装容量90千瓦及以下的小微企业可采用低压接入。")
    assert ("size_class", "in", ("micro", "small")) in told


def test_firms_that_an_office_chooses_are_not_any_firms_beside_holders_of_a_title(read):
    condition = read(own="为重点企业和专精特新企业提供项目申报等帮办服务。")
    assert untested(_either(condition, "titles"))
    assert told(condition, "entity_type") == []


def test_a_branch_of_an_insurer_that_is_moved_to_serve_is_no_applicant(asked_fields):
    assert "entity_type" not in asked_fields(own="鼓励出口信用保险湖州分公司推进统保服务。")


def test_trades_told_in_front_of_several_applicants_are_those_of_all(asked_fields):
    own = "推动部门通过平台向机构提供餐饮、零售等行业小微企业和个体工商户需求名单，丰富服务模式。"
    assert asked_fields(own=own) == {"industry", "size_class", "entity_type"}


def test_what_some_firms_do_is_asked_where_that_work_alone_is_backed(read):
    condition = read(own="加大对小微企业汇率避险的扶持力度。")
    assert untested(condition)


def test_whom_a_programme_begins_with_rules_nobody_out(read):
    condition = read(own="以重点产业和规模以上企业为依托，推进培训，对开展培训的企业给予补贴。")
    assert [
        leaf.hardness for leaf in leaves_of(condition) if getattr(leaf, "field", None) == "above_scale"
    ] == ["prefer"]


REFERS = "引荐奖按项目实缴资本的2‰予以奖励。"


def test_which_projects_count_is_asked_of_no_one_who_refers_them(asked_fields, read):
    texts = {
        "target": "奖励对象为具有独立法人资格的机构。",
        "own": REFERS,
        "condition": "本办法所指项目应在我区新设立，且满足下列条件之一：（一）属于高新技术企业；（二）注册资本不低于500万美元的外资项目。",
    }
    assert asked_fields(**texts) == {"independent_legal_person"}
    assert len(untested(read(**texts))) >= 2
    texts["own"] = "对项目按实缴资本的2‰予以奖励。"
    assert {"titles", "ownership"} <= asked_fields(**texts)


def test_who_is_none_of_those_rewarded_need_not_be_one(read):
    condition = read(target="事业单位、项目投资方等不属于本办法奖励对象。")
    assert told(condition, "entity_type")
    assert all(hasattr(node, "none") for node in condition.all)


def test_those_with_whom_firms_work_together_are_no_applicants(asked):
    told = asked(own="支持企业与企业、高校、研究院所和专家团队合作攻关，按支出的20%予以补助。")
    assert {x for x in told if x[0] == "entity_type"} == {("entity_type", "in", ("enterprise",))}


def test_people_whose_project_has_the_gift_need_not_apply_themselves(asked_fields):
    own = "对新引进的海外人才及团队，其领办的产业项目在本区投产，可给予最低1000万元资助。"
    assert "entity_type" not in asked_fields(own=own)
    assert "entity_type" in asked_fields(own="对新引进的海外人才及团队，给予100万元资助。")


def test_a_team_that_was_chosen_is_a_standing_held(asked):
    told = asked(own="对入选辽宁省领军型创新创业团队的，按省级投入给予1:1配套资助。")
    assert told == {("titles", "has_any", ("辽宁省领军型创新创业团队",))}


def test_associations_that_are_leant_on_have_what_is_paid_for_it(read):
    condition = read(own="依托行业协会、商会等组织，在国外设立联络站，每年给予10万元工作经费补助。")
    (leaf,) = (x for x in leaves_of(condition) if getattr(x, "field", None) == "entity_type")
    assert (leaf.value, str(leaf.hardness)) == (("association",), "must")


def test_firms_of_a_trade_and_a_size_are_firms(asked):
    told = asked(own="年度销售额2亿元以上的批发企业，给予20万元奖励。")
    assert ("entity_type", "in", ("enterprise",)) in told


def test_who_passed_an_examination_for_a_certificate_is_a_person(asked):
    told = asked(own="对考取高级讲解员证且从事一线讲解工作的给予全额培训费补助。")
    assert told == {("entity_type", "in", ("individual",))}


def test_bodies_run_as_offices_are_bar_no_others_of_their_kind(asked_fields):
    text = "法官和参照公务员管理的事业单位不属于本办法奖励对象。"
    assert "entity_type" not in asked_fields(target=text)
