"""How much is given, told under a label behind what is asked: one offer with the support told before both."""

from policymatch.domain.condition import leaves_of

CALL = """沈阳市关于申报专项资金的通知
一、支持方向
1.示范应用。支持企业建设具有带动作用的智能仓储示范项目。
申报条件：申报企业成立满2年；项目有明确的应用场景。
扶持标准：项目已完成投资500万元以上的，给予不超过80万元补助。
2.技术中心。支持企业建设智能仓储技术中心。
申报条件：技术中心研发人员不少于12名。
扶持标准：技术中心获评省级的，给予不超过150万元奖励。"""


def asked(measure):
    return {
        str(getattr(leaf, "field", "")): getattr(leaf, "value", None) for leaf in leaves_of(measure.condition)
    }


def test_a_support_and_its_standard_behind_what_is_asked_are_one_offer(measures_of):
    first, second = measures_of(CALL)
    assert [benefit.cap_yuan or benefit.amount_yuan for benefit in first.benefits] == [800_000]
    assert [benefit.cap_yuan or benefit.amount_yuan for benefit in second.benefits] == [1_500_000]


def test_what_a_standard_says_of_whom_it_gives_to_is_asked_for_its_support_alone(measures_of):
    first, second = measures_of(CALL)
    assert asked(first)["project_investment_yuan"] == 5_000_000
    assert "project_investment_yuan" not in asked(second)
    assert asked(second)["rd_staff"] == 12


def test_a_standard_with_a_number_of_its_own_is_an_offer_beside_the_others(measures_of):
    body = CALL.replace("扶持标准：项目", "3.对项目").replace(
        "的，给予不超过80万元补助", "的企业，给予80万元补助"
    )
    sums = [b.cap_yuan or b.amount_yuan for m in measures_of(body) for b in m.benefits]
    assert 800_000 in sums


SEVERAL = """沈阳市关于申报专项资金的通知
一、专项支持范围和扶持标准
（一）渔港专项
落实《渔港建设方案》（沈政〔2021〕3号），重点扶持智慧渔场、冷链平台、渔获交易平台等三类项目。
1.智慧渔场。支持企业建设海上养殖的监测网络。
申报条件。项目已通过验收，具有自主知识产权。
扶持标准：项目已完成投资600万元以上的，给予不超过90万元补助。
2.冷链平台。支持企业建设渔获冷链服务平台。
申报条件：平台服务30家以上渔业企业。
3.渔获交易平台。支持企业建设渔获交易服务平台。
申报条件：平台年交易额超过2亿元。
以上两个方向扶持标准：平台已完成投资800万元以上的，给予不超过70万元补助。"""


def sums(measure):
    return [benefit.cap_yuan or benefit.amount_yuan for benefit in measure.benefits]


def test_what_is_given_for_several_supports_above_is_told_of_each_of_them(measures_of):
    assert [sums(measure) for measure in measures_of(SEVERAL)] == [[900_000], [700_000], [700_000]]


def test_a_sentence_that_names_the_sorts_told_below_is_no_offer(measures_of):
    assert not any("三类项目" in measure.title for measure in measures_of(SEVERAL))
