"""What is asked of one kind of applicant under its bare name is asked for the offers made to that kind alone."""

from policymatch.domain.condition import leaves_of
from tests.reading.criteria.plain import misses

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


PLAN = """青岛市关于组织申报渔业领航计划的通知
一、培育对象
在本市注册的高新技术企业，分为领航企业和远洋企业两类。
二、申报条件
（一）领航企业
1.上年度营业收入9亿元以上；
2.研发人员占职工总数比例不低于16%。
（二）远洋企业
1.上年度营业收入3亿元以上；
2.拥有有效发明专利7件以上。
三、支持措施
（一）对入选的领航企业，给予300万元奖励；对入选的远洋企业，给予90万元奖励。
（二）入选企业申请银行贷款的，按实际支付利息的30%给予贴息，每年不超过60万元。"""
OTHERS = {"titles": ["high_tech"], "region": "210112", "entity_type": "enterprise", "rd_staff_ratio": 0.2}


def test_each_offer_of_a_paragraph_asks_what_its_own_kind_must_meet(measures_of):
    leading, ocean, _ = measures_of(PLAN)
    assert "9亿元" in quotes(leading)
    assert "3亿元" not in quotes(leading)
    assert "发明专利7件" in quotes(ocean)
    assert "9亿元" not in quotes(ocean)


def test_an_offer_to_whoever_was_chosen_asks_to_be_one_kind_or_the_other(measures_of):
    *_, loans = measures_of(PLAN)
    for told in (
        {"revenue_yuan": 1e9, "invention_patents": 0},
        {"revenue_yuan": 4e8, "invention_patents": 9},
    ):
        assert not misses(loans.condition, OTHERS, **told)
    assert misses(loans.condition, OTHERS, revenue_yuan=4e8, invention_patents=0)


def test_whom_a_plan_is_for_is_asked_for_each_of_its_offers(measures_of):
    measures = measures_of(PLAN)
    assert len(measures) == 3
    assert all("高新技术企业" in quotes(measure) and "分为" not in quotes(measure) for measure in measures)


def test_what_one_party_must_be_is_not_asked_of_the_other_that_is_paid(measures_of):
    (paid,) = measures_of(
        "青岛市渔业“揭榜挂帅”通知\n一、揭榜方条件\n1.揭榜方为国内外高校、科研院所；\n2.近三年无不良信用记录；\n"
        "二、发榜方条件\n发榜方应为本市规模以上企业，上年度研发投入不低于700万元。\n"
        "三、支持方式\n对揭榜成功的项目，按照合同金额的30%给予发榜方支持，最高不超过600万元。"
    )
    assert "700万元" in quotes(paid)
    assert "高校" not in quotes(paid)
    assert "信用" not in quotes(paid)
