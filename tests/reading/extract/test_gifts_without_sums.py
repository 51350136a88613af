"""Gifts for which a sentence names no sum: one each, to whom each is said to go."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of


def told(measure):
    found = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return {(str(x.field), x.value) for x in found}


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        (
            "对到山区乡镇工作的高校毕业生，按规定给予学费补偿等支持，对招聘为医院工作人员的，可按规定提前定级。",
            "提前定级",
        ),
        (
            "对稳岗率达到90%以上的企业，贷款利率原则上不高于全省平均水平，对持续扩岗的企业，适当加大贷款利率优惠力度。",
            "优惠力度",
        ),
        ("提供“一对一”就业援助，对符合条件的困难毕业生发放一次性求职补贴。", "求职补贴"),
        ("落实创业贷款及贴息政策，简化手续，对信用良好的免除反担保要求。", "免除反担保"),
    ],
)
def test_another_gift_behind_a_comma_is_another_offer(measures_of, sentence, behind):
    first, second = measures_of(f"关于稳定就业的若干措施\n一、{sentence}\n")
    assert behind in second.benefits[0].quote.text or behind in second.title
    assert behind not in first.title


def test_what_is_paid_to_those_who_are_trained_is_one_offer(measures_of):
    text = "关于稳定就业的若干措施\n一、支持各地开展订单培训，对符合条件的参训人员给予职业培训补贴。\n"
    assert len(measures_of(text)) == 1


def test_a_rate_for_each_size_is_had_by_those_who_meet_what_is_asked_before(measures_of):
    text = (
        "关于稳定就业的若干措施\n一、稳岗返还。参保企业上年度未裁员的，可以申请稳岗返还（裁员以上年度月均人数计算）。"
        "大型企业按上年度实际缴纳失业保险费的20%给予返还，中小微企业按上年度实际缴纳失业保险费的55%给予返还。\n"
    )
    for measure in measures_of(text):
        asked = [x for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion) and x.decides]
        assert any("未裁员" in x.quote.text for x in asked if x.quote)


def test_some_of_those_named_before_have_another_gift(measures_of):
    *_, lent = measures_of(
        "关于稳定就业的若干措施\n一、未登记的网店从业人员，可享受灵活就业扶持政策，其中信誉良好的网店店主，可按规定享受创业担保贷款政策。\n"
        "二、对有就业困难的人员给予岗位补贴。\n"
    )[:2]
    assert ("entity_type", ("individual",)) in told(lent)


def test_who_is_not_registered_and_may_have_something_is_not_whom_the_act_is_for(measures_of):
    reward, *_ = measures_of(
        "关于稳定就业的若干措施\n一、对新认定的绿色工厂，给予20万元奖励。\n"
        "二、未注册的网店从业人员，可享受灵活就业扶持政策，其中信誉良好的网店创业者，可按规定享受创业担保贷款政策。\n"
    )
    assert ("entity_type", ("individual",)) not in told(reward)
