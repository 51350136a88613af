"""Sums of one support told case by case: one measure, each sum for its own case, and one case is enough."""

import pytest

from policymatch.domain.condition import AnyOf, OpaqueCriterion, leaves_of

HEAD = "海川市渔业促进办法\n"


@pytest.mark.parametrize(
    ("body", "cases"),
    [
        (
            "渔业企业参加展会，境内参展的，按展位费的30%给予补助；境外参展的，按展位费的60%给予补助，最高5万元。",
            ["境内参展的", "境外参展的"],
        ),
        (
            "对获得胜诉的渔业企业，国内维权的按照实际支付律师费的20%给予补助，最高10万元；"
            "海外维权的按照实际支付费用的40%给予补助，最高40万元。",
            ["国内维权的", "海外维权的"],
        ),
        (
            "渔业企业挂牌。创新层挂牌的，一次性补贴20万元；专板挂牌的，一次性补贴3万元。",
            ["创新层挂牌的", "专板挂牌的"],
        ),
    ],
)
def test_each_sum_is_for_its_case_and_one_of_them_is_enough(measures_of, body, cases):
    (found,) = measures_of(f"{HEAD}第二条 {body}\n")
    (ways,) = (node for node in found.condition.all if isinstance(node, AnyOf))
    assert [leaf.quote.text for leaf in leaves_of(ways) if leaf.quote] == cases
    told = [benefit.condition for benefit in found.benefits]
    assert [leaf.quote.text for leaf in told if isinstance(leaf, OpaqueCriterion) and leaf.quote] == cases


def test_who_is_paid_for_himself_is_no_case(measures_of):
    body = "渔业企业按投资额的10%给予补助；渔业协会按活动费用的30%给予补助。"
    assert len(measures_of(f"{HEAD}第二条 {body}\n")) == 2


def test_points_of_interest_by_a_standard_are_a_rate_and_an_answer_ends_before_the_next_question(measures_of):
    body = (
        "问：渔业贷款有贴息吗？\n"
        "答：有。渔业企业新取得的1年期以上固定资产贷款，按照不超过1.5个百分点的标准给予贴息，每户企业累计最高80万元。\n"
        "问：同一个项目能不能同时享受几项政策？\n"
        "答：同一企业的同一项目，按照“就高不重复”的原则享受一项政策。同一企业每年享受的奖补资金总额不超过300万元。\n"
    )
    (found,) = measures_of(f"海川市渔业政策问答\n{body}")
    assert [(benefit.rate, benefit.cap_yuan) for benefit in found.benefits] == [(0.015, 8e5)]


def test_a_level_that_alone_is_asked_something_is_a_measure_of_its_own(measures_of):
    body = (
        "对新认定的国家渔业技术中心、省级渔业技术中心，分别给予150万元、40万元奖励。"
        "对新认定的市级渔业技术中心给予15万元奖励，申请市级渔业技术中心认定的企业应当满足两个条件："
        "一是上年度营业收入8000万元以上；二是专职研发人员不少于15人。"
    )
    higher, lower = measures_of(f"{HEAD}第二条 {body}\n")
    asked = [{getattr(leaf, "field", "") for leaf in leaves_of(m.condition)} for m in (higher, lower)]
    assert "revenue_yuan" in asked[1]
    assert "revenue_yuan" not in asked[0]


def test_brackets_of_a_figure_that_no_field_keeps_are_cases_too(measures_of):
    body = (
        "对新引进的渔业总部按下列标准奖励：\n（一）实缴资本1000万元以下的，奖励5万元；\n"
        "（二）实缴资本1000万元（含）以上的，奖励20万元。"
    )
    (found,) = measures_of(f"{HEAD}第二条 {body}\n")
    (ways,) = (node for node in found.condition.all if isinstance(node, AnyOf))
    assert len(ways.any) == 2


def test_a_loan_that_interest_is_paid_of_is_asked_and_no_offer(measures_of):
    body = "对渔业企业实际支付的贷款利息，给予50%的贴息补助，单户企业最高50万元。贷款合同金额不低于200万元。"
    (found,) = measures_of(f"{HEAD}第二条 {body}\n")
    assert [(benefit.rate, benefit.cap_yuan) for benefit in found.benefits] == [(0.5, 5e5)]
    quotes = [leaf.quote.text for leaf in leaves_of(found.condition) if leaf.quote]
    assert any("贷款合同金额" in quote for quote in quotes)
