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
