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
