"""Deeds of those whom the clause before names, firms for whom insurance is bought, and what only goes on with an offer."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

HEAD = "沈阳市浑南区扶持企业发展办法\n一、支持企业发展\n"
LAND = "独角兽企业增资扩产确需用地的，优先安排用地指标；"


def told(measure, field):
    leaves = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return [x.value for x in leaves if x.field == field]


def test_a_deed_told_of_nobody_is_that_of_the_firms_before_the_semicolon(measures_of):
    measures = measures_of(f"{HEAD}{LAND}租用区属厂房且面积不少于900平方米的，前两年给予租金40%的补贴。")
    assert told(measures[-1], "titles") == [("unicorn",)]


def test_a_deed_of_others_is_theirs(measures_of):
    measures = measures_of(f"{HEAD}{LAND}租用区属厂房的瞪羚企业，面积不少于900平方米的，给予租金40%的补贴。")
    assert told(measures[-1], "titles") == [("gazelle",)]


def test_firms_insured_by_the_city_have_an_offer_of_their_own(measures_of):
    text = "企业投保货物运输险，按保费的35%给予补贴，最高30万元。年产值900万元以下的小微企业，由市财政统一投保，企业无需缴费。"
    first, second = measures_of(f"{HEAD}{text}")
    assert "size_class" not in {str(x.field) for x in leaves_of(first.condition) if isinstance(x, Criterion)}
    assert told(second, "size_class")


@pytest.mark.parametrize(
    "text",
    [
        "企业租用算力的，按合同额的25%给予补贴；成立不满2年的初创企业比例可提至45%。",
        "企业取得型号合格证的，给予90万元奖励。在受理阶段可先行预拨奖励额的30%。",
    ],
)
def test_a_higher_rate_and_an_advance_go_on_with_the_offer(measures_of, text):
    assert len(measures_of(f"{HEAD}{text}")) == 1


def test_a_rate_alone_and_its_cap_are_given(measures_of):
    text = "购买设计软件的，按费用的20%给予补助，最高60万元；购买国产软件的，比例为45%、上限90万元。"
    given = {b.rate for m in measures_of(f"{HEAD}{text}") for b in m.benefits}
    assert {0.2, 0.45} <= given


def test_the_rate_at_which_one_insured_oneself_is_not_given(measures_of):
    (measure,) = measures_of(f"{HEAD}已投保综合险的企业，按实际投保费率不超过2%、实缴保费的60%给予补偿。")
    assert [b.rate for b in measure.benefits] == [0.6]
