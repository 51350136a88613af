"""An offer that gives by the standard told before it has the figures of that one."""

BY_AGE = (
    "滨海创新资金管理办法\n支持内容\n"
    "1.企业成立时间满三年的，研发费用增长500万元以上的，给予不超过60万元资金支持；增长200万元至500万元的，给予不超过40万元资金支持。\n"
    "2.企业成立时间不足三年的，根据上年度研发费用，{gift}。\n"
)


def caps_of(measure):
    return [benefit.cap_yuan for benefit in measure.benefits]


def test_what_is_given_by_the_standard_above_is_as_much(measures_of):
    old, young = measures_of(BY_AGE.format(gift="参照上述档位、金额给予资金支持"))
    assert caps_of(old) == caps_of(young) == [6e5, 4e5]


def test_a_sum_of_its_own_stays(measures_of):
    _, young = measures_of(BY_AGE.format(gift="参照上述档位给予不超过10万元资金支持"))
    assert caps_of(young) == [1e5]


def test_what_is_given_by_the_first_paragraph_of_the_article_is_as_much(measures_of):
    first, second = measures_of(
        "药品增值税政策\n一、增值税政策\n"
        "（一）一般纳税人销售自产药品，对其增值税实际税负超过6%的部分实行即征即退政策。\n"
        "（二）将进口药品改制后销售的，可享受本条第一款规定的即征即退政策。\n"
    )
    assert [b.rate for b in first.benefits] == [b.rate for b in second.benefits] == [0.06]
