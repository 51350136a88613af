"""Which conditions are heard with which offer: by number and whole heading, by class, by name."""

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of

SAME_HEADINGS = """某市渔业创新支持办法
一、支持标准
1．支持良种繁育基地建设。给予每家基地不超过50万元的补助。
2．支持良种繁育。给予每个品种不超过20万元的补助。
二、申报条件
1．支持良种繁育基地建设。
（1）成立满三年。
（2）基地面积在二百亩以上。
2．支持良种繁育。
（1）研发人员不少于20人。
"""
CLASSES = """某市渔业影像项目申报指南
一、支持内容
（一）项目补贴类
1．剧本创作扶持。完成备案并已展开剧本创作的，给予不超过10万元的补贴。
（二）项目奖励类
1．获奖作品奖励。获得全国渔业影像大赛奖项的，给予不超过5万元的奖励。
二、申报条件
申报补贴类项目原则上应于两年内完成摄制。申报奖励类项目原则上应为上一届获奖作品。
"""
TWO_OF_THREE = """某市渔港提升办法
一、支持标准
1．鼓励码头升级改造。对码头经营企业给予不超过投资额10%的补助。
2．鼓励创建智慧渔港、智慧码头。对符合条件的智慧渔港给予不超过100万元的奖励。
3．鼓励创建渔文旅融合示范渔港（村）。对符合条件的示范渔港给予不超过80万元的奖励。
二、申报条件
1．申报升级改造项目的企业包括码头、冷库等业态，实际有效投资额在1000万元以上。
2．申报创建智慧渔港和创建渔文旅融合示范渔港项目，渔港应有专门的管理机构。
"""


def asked(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def told(measure):
    return "".join(x.quote.text for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion))


def test_conditions_under_the_same_number_and_heading_are_asked_of_that_offer_alone(measures_of):
    base, breed = measures_of(SAME_HEADINGS)
    assert "age_months" in asked(base)
    assert "rd_staff" not in asked(base)
    assert "rd_staff" in asked(breed)
    assert "age_months" not in asked(breed)


def test_what_is_asked_of_one_class_of_projects_is_not_asked_of_another(measures_of):
    subsidy, award = measures_of(CLASSES)
    assert "两年内完成摄制" in told(subsidy)
    assert "获奖作品" not in told(subsidy)
    assert "上一届获奖作品" in told(award)
    assert "两年内" not in told(award)


def test_a_condition_that_names_two_offers_is_asked_of_both_and_one_of_its_own(measures_of):
    quay, smart, model = measures_of(TWO_OF_THREE)
    assert "project_investment_yuan" in asked(quay)
    assert "project_investment_yuan" not in asked(smart) | asked(model)
    assert "专门的管理机构" not in told(quay)
    assert "专门的管理机构" in told(smart)
    assert "专门的管理机构" in told(model)


def test_an_offer_to_firms_that_meet_the_conditions_heads_none_for_the_others(measures_of):
    body = (
        "浑南区促进旅游业发展若干措施\n"
        "（一）对新评定的五星级饭店，给予20万元奖励。\n"
        "（二）支持符合条件的养老服务业企业利用资本市场融资。\n"
        "（三）对首次上规的工业企业，给予10万元奖励。\n"
    )
    others = [m for m in measures_of(body) if m.clause != "（二）"]
    asked = [str(leaf.quote.text) for m in others for leaf in leaves_of(m.condition) if leaf.quote]
    assert not any("养老" in quote for quote in asked)


def test_what_a_plan_aims_at_asks_nothing_of_those_who_apply(measures_of):
    body = """沈阳市引才计划申报通知
一、海燕计划
1、目标任务：依托高新技术企业和重点实验室，引进一批从事芯片设计的海外专家。
2、申报条件：申报单位应为注册满2年的企业。
3、支持标准：按工资的40%给予资助，最高20万元。"""
    (measure,) = measures_of(body)
    asked = {str(getattr(leaf, "field", "")) for leaf in leaves_of(measure.condition)}
    assert asked & {"age_months", "titles", "platforms", "industry"} == {"age_months"}
