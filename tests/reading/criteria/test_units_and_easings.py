"""Units of any kind, places that are left out, and floors of which a share is enough of some."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition

NO_PERSON = ("entity_type", "not_in", ("individual",))
PERSON = ("entity_type", "in", ("individual",))


@pytest.mark.parametrize(
    "target",
    [
        "服务对象：企业（用人单位，含社会组织）",
        "申请对象为在本区依法登记的各类企事业单位及其他组织。",
    ],
)
def test_where_any_unit_may_apply_no_person_does(asked, target):
    told = asked(target=target, own="对接收实习厨师的单位给予补贴。")
    assert NO_PERSON in told
    assert not any(field == "entity_type" and op == "in" for field, op, _ in told)


def test_firms_and_associations_alone_are_these(asked):
    told = asked(target="服务对象：企业（含社会组织）", own="给予补贴。")
    assert NO_PERSON not in told


def test_people_of_whom_an_offer_to_units_speaks_do_not_apply_for_it(asked):
    told = asked(
        target="服务对象：企业（用人单位，含社会组织）", own="对护河岗位安置的失业人员给予岗位补贴。"
    )
    assert NO_PERSON in told
    assert PERSON not in told
    assert PERSON in asked(own="对护河岗位安置的失业人员给予岗位补贴。")


def test_where_a_kind_of_unit_is_asked_that_it_is_no_person_goes_without_saying(asked):
    told = asked(
        target="服务对象：企业（用人单位，含社会组织）", own="对招用船员的我区企业，给予每人800元补贴。"
    )
    assert ("entity_type", "in", ("enterprise",)) in told
    assert NO_PERSON not in told


def test_a_place_that_brackets_leave_out_is_barred(read):
    told = read(condition="申报企业在辽宁省（除大连市外）登记时间不少于2年。", region="210000")
    barred = [leaf for node in told.all if isinstance(node, NoneOf) for leaf in leaves_of(node)]
    assert [leaf.value for leaf in barred if isinstance(leaf, Criterion)] == ["210200"]


def test_those_outside_of_a_place_are_not_there(asked):
    told = asked(condition="申报企业在大连市外登记时间不少于2年。", region="210000")
    assert not any(value == "210200" for _, _, value in told)


@pytest.mark.parametrize("said", ["减按60%即120万元", "，减按60%计算"])
def test_a_share_of_a_floor_is_enough_of_some(asked, said):
    told = asked(condition=f"项目总投资不少于200万元（革命老区县的申报单位{said}）；")
    assert {value for field, _, value in told if field == "project_investment_yuan"} == {2_000_000, 1_200_000}


def test_whom_a_title_helps_is_not_asked_where_firms_stand_before_an_offer_in_its_line(terms):
    def leaves(before: str) -> str:
        own = "贷款期限内，财政部门按实际利率的40%给予财政贴息。"
        body = f"浑南区扶持返乡农民工创业政策清单\n{before}{own}\n"
        start = body.index(own)
        spoken = [Passage(role=PassageRole.OWN, start=start, end=start + len(own))]
        return read_condition(body, spoken, terms, "210112").model_dump_json()

    assert "individual" in leaves("")
    assert "individual" not in leaves("农业合作企业贷款额度最高为200万元。")


def test_floors_above_the_lowest_of_an_offer_ask_nothing_more(asked):
    own = (
        "1.泊位已投入不少于300万元（海岛县的申报对象减按50%即150万元），补助不超过30万元；"
        "2.泊位已投入不少于900万元（海岛县的申报对象减按50%即450万元），补助不超过80万元。"
    )
    listed = "泊位已完成投资不少于300万元（海岛县的申报对象减按50%即150万元）；"
    told = asked(condition=listed, own=own.replace("泊位已投入", "泊位已完成投资"))
    assert {value for field, _, value in told if field == "project_investment_yuan"} == {3_000_000, 1_500_000}


@pytest.mark.parametrize(
    "text",
    [
        "申报单位为本市注册的渔业企业，其中高校等事业单位另行规定。",
        "申报单位为本市注册的渔业企业。省属企业、高校和科研院所直接向省农业厅推荐申报。",
        "申报单位为本市注册的渔业企业。各县农业局应及时将补助资金下达给符合条件的合作社。",
    ],
)
def test_those_who_hand_in_elsewhere_or_are_ruled_elsewhere_are_no_applicants(asked, text):
    kinds = {value for field, _, value in asked(condition=text) if field == "entity_type"}
    assert kinds <= {("enterprise",)}


def test_bodies_that_may_apply_themselves_are_applicants(asked):
    told = asked(condition="申报单位为高校、科研院所。")
    assert ("entity_type", "in", ("institute", "university")) in told


def test_what_a_unit_that_applies_must_be_is_read_behind_the_noun(asked):
    firm = ("entity_type", "in", ("enterprise",))
    assert firm in asked(target="项目申报单位为本市登记的海产品加工、销售企业")
    assert firm not in asked(target="项目申报单位为在本市园区登记的企业、机构")


def test_a_house_that_checks_the_papers_is_no_applicant(asked):
    told = asked(target="研发费用等证明材料应提交会计师事务所进行专项审计。")
    assert not any(field == "industry" for field, _, _ in told)
    assert any(field == "industry" for field, _, _ in asked(target="本政策适用于本市登记的会计师事务所。"))


def test_a_fund_that_no_longer_supports_what_had_money_asks_for_none(asked):
    told = asked(condition="专项资金不再支持2031年以来已获得省级渔港改造资金及其他省级财政资金支持的项目。")
    assert ("received", "has_none", ("省级渔港改造资金",)) in told


def test_old_people_who_are_given_something_apply_and_those_who_are_served_for_pay_do_not(asked):
    assert PERSON in asked(own="60周岁以上的本区户籍老年人接受理发服务可享受理发补贴。")
    told = asked(own="社区理发站运营机构为高龄的本区户籍老年人提供上门服务可享受上门补贴。")
    assert PERSON not in told
    assert PERSON in asked(own="公共就业服务机构为高校毕业生提供免费的职业介绍。")


def test_those_whom_an_office_brings_up_and_backs_are_who_may_have_it(asked):
    kinds = ("entity_type", "in", ("institute", "university"))
    assert kinds in {
        (f, o, tuple(sorted(map(str, v))) if isinstance(v, tuple) else v)
        for f, o, v in asked(own="积极培育扶持市内高校、科研院所组建海洋种业创新平台。")
    }
    assert not asked(own="与市内高校、科研院所共建海洋种业创新平台。") & {
        ("entity_type", "in", ("university", "institute"))
    }
