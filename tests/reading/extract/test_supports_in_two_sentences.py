"""One support told in two sentences, and two that a comma parts."""

import pytest

from policymatch.domain.measure import BenefitForm, MeasureKind

HEAD = "沈阳市浑南区稳定经济若干措施\n一、支持企业发展\n"


@pytest.mark.parametrize(
    "text",
    [
        "对不裁员或少裁员的参保企业，可以申请社会保险稳岗返还。大型企业按上年度实际缴费的20%返还，中小微企业按上年度实际缴费的80%返还。",
        "对新认定的省级产业创新平台，第一年给予800万元资助。第二、三年评估合格的，分别给予500万元、300万元资助。",
        "对在一线岗位工作满3年的技师，每月给予60元岗位补贴；工作年限每增加1年，每月增加10元补贴。",
    ],
)
def test_what_each_size_each_year_and_each_further_year_brings_is_one_support(measures_of, text):
    (measure,) = measures_of(HEAD + text)
    assert len(measure.benefits) > 1


def test_two_reliefs_for_two_sorts_of_taxpayers_are_two(measures_of):
    first, other = measures_of(
        HEAD + "对小规模纳税人减按2%征收增值税，对生产性服务业纳税人分别实施6%、12%增值税加计抵减。"
    )
    assert [b.rate for b in first.benefits] == [0.02]
    assert {b.form for b in other.benefits} == {BenefitForm.DEDUCTION}


def test_money_that_bridges_a_loan_is_a_loan(measures_of):
    (measure,) = measures_of(
        HEAD + "设立区级应急转贷专项资金，为符合条件的企业提供应急转贷服务，单笔不超过500万元。"
    )
    assert measure.kind is MeasureKind.LOAN


def test_another_title_won_for_the_first_time_in_a_sentence_of_its_own_is_another_support(measures_of):
    first, other = measures_of(
        HEAD
        + "（一）本市商贸企业首次被授予“中华老店”的，奖励20万元。首次被授予省级“重信守诺”称号的，奖励5万元。"
    )
    assert [b.amount_yuan for b in (*first.benefits, *other.benefits)] == [200_000, 50_000]


def test_another_rung_reached_behind_a_semicolon_is_the_same_support(measures_of):
    (measure,) = measures_of(
        HEAD + "（一）企业首次入选市级名单的，奖励20万元；首次入选省级名单的，奖励50万元。"
    )
    assert len(measure.benefits) > 1


@pytest.mark.parametrize(
    "behind",
    [
        "若实际租金高于园区指导价的，则按园区指导价计算补贴。",
        "享受租金补贴面积不超过800平方米。",
        "一个企业1年扶持总额最高为40万元。",
        "扶持总额合计不超过90万元。",
    ],
)
def test_how_a_support_is_reckoned_and_capped_is_no_other_one(measures_of, behind):
    text = f"{HEAD}（一）企业租赁自用办公用房的，三年内每年按租金的30%给予补贴。{behind}"
    (measure,) = measures_of(text)
    assert measure.benefits[0].rate == 0.3


def test_steps_of_one_gift_that_stand_each_on_a_line_of_its_own_are_one_support(measures_of):
    (measure,) = measures_of(
        HEAD
        + "支持力度\n牵头国家标准、行业标准编写的，按项目分别给予不超过40万元、20万元的支持；\n"
        + "牵头国家标准、行业标准修改的，按项目分别给予不超过12万元、6万元的支持。"
    )
    assert len(measure.benefits) == 4


def test_some_of_whom_are_refused_in_a_bracket_have_it_otherwise(measures_of):
    (measure,) = measures_of(
        HEAD
        + "（一）发明专利进入实质审查后每件资助2000元（获费用减缓的，不再给予资助），授权后每件再资助8000元。"
    )
    assert [b.amount_yuan for b in measure.benefits] == [2000, 8000]


def test_what_is_had_if_another_support_is_applied_for_too_goes_on_with_the_first(measures_of):
    (measure,) = measures_of(
        HEAD
        + "（一）对购买检测服务的企业，给予合同金额的30%补贴；"
        + "如申请免审配套，检测券可按15%补贴，如另行申请检测券，可叠加补贴比例至45%。"
    )
    assert {0.3, 0.15} <= {b.rate for b in measure.benefits}
