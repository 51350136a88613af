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
