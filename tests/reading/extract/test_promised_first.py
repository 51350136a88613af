"""What a document promises without a sum goes with those offers that say how much."""

import pytest

from policymatch.domain.measure import MeasureKind

HEAD = "沈阳市浑南区稳定经济若干措施\n一、支持企业发展\n"


def caps(measures):
    return [{benefit.cap_yuan for benefit in measure.benefits} for measure in measures]


@pytest.mark.parametrize(
    "text",
    [
        "支持旅行社开展包机业务，对包机方发生的费用给予资金补贴。\n采取后补助支持方式。按照包机费用的40%给予补贴，每架次不超过90万元。",
        "对带动性强的示范车间建设项目给予支持。\n采取后补助方式给予支持，根据项目规模，按照合同金额30%的比例，分档给予不超过90万元资金支持。",
    ],
)
def test_a_promise_and_the_sentence_that_says_how_much_are_one_support(measures_of, text):
    assert caps(measures_of(HEAD + text)) == [{90e4}]


def test_a_gift_and_the_sums_for_each_sort_of_it_are_one_support(measures_of):
    (measure,) = measures_of(
        HEAD
        + "鼓励外贸企业开拓市场，参展活动获得备案的，对企业的合理展位费用给予一次性资助。国内参展每次资助1万元，境外参展每次资助3万元。"
    )
    assert {b.amount_yuan for b in measure.benefits} == {1e4, 3e4}


def test_an_encouragement_over_two_sums_of_its_form_offers_nothing(measures_of):
    body = (
        HEAD
        + "鼓励食品加工企业利用贷款扩大生产，给予贴息支持。对总投资1亿元以上的项目，按2%给予贷款贴息，最高90万元。"
        + "对年度投资纳统1000万元以上的企业，按1%的利率贴息，每年最高20万元。"
    )
    assert caps(measures_of(body)) == [{90e4}, {20e4}]


def test_a_stake_behind_a_subsidy_is_another_support(measures_of):
    first, stake = measures_of(
        HEAD
        + "第一、二年采取事前补助方式给予资金支持，第一年支持金额不超过90万元，第二年给予不超过20万元资金支持。"
        + "第三年对具有重大突破的项目，采取股权投资方式给予支持，市级平台出资额不超过3000万元，占股比例不超过20%。"
    )
    assert stake.kind is MeasureKind.EQUITY
    assert caps([first]) == [{90e4, 20e4}]


def test_behind_announced_grades_what_names_no_sum_is_something_else(measures_of):
    graded, named = measures_of(
        "沈阳市浑南区技术出海支持办法\n1．支持企业走出去。\n"
        "对于成长型企业，根据评估结果，采取后补助方式给予分档支持。\n"
        "（1）上一年度效果显著的企业，给予不超过90万元的资金支持。\n"
        "（2）上一年度效果较为显著的企业，给予不超过20万元的资金支持。对于科技领军企业，通过一企一策的方式，给予政策服务支持。\n"
    )
    assert caps([graded]) == [{90e4, 20e4}]
    assert "领军" in named.title
