"""What is asked of one kind of applicant under its bare name is asked for the offers made to that kind alone."""

from policymatch.domain.condition import leaves_of

CALL = """青岛市关于渔业扶持资金的通知
一、申报条件
（一）渔业企业
在本市注册，上年度营业收入不低于3000万元。
（二）培训机构
具有固定的教学场地，教师不少于6名。
二、扶持标准
（一）渔船改造。对渔业企业更新渔船的，按投资额的20%给予补助，最高60万元。
（二）船员培训。对企业委托培训机构培训船员的，按费用的50%给予补助，最高8万元。
（三）机构补助。对培训机构年培训渔民200人以上的，给予9万元补助。"""


def quotes(measure):
    return " ".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote)


def test_what_firms_must_meet_is_asked_for_offers_to_firms_alone(measures_of):
    boats, crews, houses = measures_of(CALL)
    assert all("3000万元" in quotes(measure) for measure in (boats, crews))
    assert "3000万元" not in quotes(houses)


def test_what_training_houses_must_meet_is_asked_for_no_offer_to_firms_that_hire_them(measures_of):
    boats, crews, houses = measures_of(CALL)
    assert "教学场地" in quotes(houses)
    assert not any("教学场地" in quotes(measure) for measure in (boats, crews))


def test_headings_that_name_no_kind_of_applicant_part_nothing(measures_of):
    body = CALL.replace("（一）渔业企业\n", "（一）资质要求\n").replace(
        "（二）培训机构\n", "（二）场地要求\n"
    )
    assert all("3000万元" in quotes(measure) for measure in measures_of(body))
