"""What must not have been won, who promises to settle, and what a contract named before a comma is worth."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of


def test_who_must_not_have_won_a_contest_is_barred_by_it(asked) -> None:
    told = asked(condition="企业成立不超过8年，且未在往届渔业创新大赛中获得一、二等奖。")
    assert {leaf[1] for leaf in told if leaf[0] == "awards"} == {"has_none"}
    assert ("age_months", "<=", 96.0) in told
    won = asked(condition="企业在渔业创新大赛中获得一、二等奖。")
    assert {leaf[1] for leaf in won if leaf[0] == "awards"} == {"has_any"}


def test_a_prize_of_its_own_that_nobody_may_have_had_is_left_open(read, asked) -> None:
    assert not [leaf for leaf in asked(condition="此前未获得过本奖项。") if leaf[0] == "awards"]
    assert "此前未获得过本奖项" in str(read(condition="此前未获得过本奖项。"))


@pytest.mark.parametrize(
    "promise",
    [
        "市外机构须承诺入驻后3个月内在沈阳设立法人机构。",
        "外地企业应承诺立项后半年内在沈阳注册公司。",
        "市外企业须承诺获奖后一年内迁入本市。",
    ],
)
def test_those_from_elsewhere_may_promise_to_settle(read, promise: str) -> None:
    condition = read(condition=f"申报主体须在沈阳市登记注册。{promise}")
    (ways,) = [node for node in condition.all if isinstance(node, AnyOf)]
    told = list(leaves_of(ways))
    assert [leaf.field for leaf in told if isinstance(leaf, Criterion)] == ["region"]
    assert [leaf.quote.text for leaf in told if isinstance(leaf, OpaqueCriterion)] == [promise.rstrip("。")]
    assert not [leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf not in told]


def test_the_worth_of_a_contract_is_that_of_the_technical_one_before_it(asked) -> None:
    told = asked(condition="技术合同须经科技部门认定登记，单项合同金额不低于30万元。")
    assert ("tech_contract_yuan", ">=", 300000.0) in told
    other = asked(condition="船舶租赁合同须在本区签订，单项合同金额不低于30万元。")
    assert not [leaf for leaf in other if leaf[0] == "tech_contract_yuan"]


@pytest.mark.parametrize("text", ["按时填报火炬统计年报。", "按规定填报统计报表。"])
def test_what_a_firm_reports_to_statistics_is_no_step_of_applying(read, text: str) -> None:
    (leaf,) = leaves_of(read(condition=text))
    assert leaf.kind == "testable"
    (step,) = leaves_of(read(condition="登录系统填报申报书。"))
    assert step.kind == "procedural"


def test_the_worth_of_a_contract_behind_a_comma_of_an_offer_is_asked(asked) -> None:
    told = asked(
        own="渔业企业取得高校专利，技术合同经认定登记，单项合同实际支付金额60万元以上的，按4%给予补助，最高30万元。"
    )
    assert ("tech_contract_yuan", ">=", 600000.0) in told


def test_where_applicants_are_registered_is_asked_though_an_offer_wants_its_work_done_there(asked) -> None:
    told = asked(
        condition="在沈阳市行政区域内登记注册，具有独立法人资格的企业。",
        own="对在本市实施渔业成果转化的企业，给予30万元补助。",
    )
    assert ("region", "in_region", "210100") in told


def test_who_is_paid_for_bringing_firms_in_is_not_one_of_them(asked) -> None:
    scope = "扶持政策的实施范围为在沈阳市注册并纳税的渔业企业。"
    brought = asked(
        target=scope, own="企业通过招商入驻渔港，连续3个月正常运营的，一次性奖励招商企业或个人15万元。"
    )
    assert not [leaf for leaf in brought if leaf[0] in ("region", "industry")]
    firms = asked(target=scope, own="对新入驻渔港的企业，一次性奖励15万元。")
    assert {"region", "industry"} <= {leaf[0] for leaf in firms}


def test_a_strong_firm_by_a_title_of_its_province_is_named_among_titles(asked) -> None:
    told = asked(own="对新认定的国家知识产权示范企业、辽宁省知识产权强企，分别给予25万元、8万元奖励。")
    (titles,) = [leaf[2] for leaf in told if leaf[0] == "titles"]
    assert set(titles) == {"国家知识产权示范企业", "辽宁省知识产权强企"}
