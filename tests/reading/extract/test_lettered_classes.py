"""Classes of applicants that a document parts by letters (A类：……；B类：……): each offer asks what its own class is asked."""

from policymatch.domain.condition import leaves_of

CALL = """关于组织申报2026年度沈阳市检测费用补贴的通知
一、申报对象
（一）甲类：上年度营业收入不低于3000万元的企业；
（二）乙类：成立不满四年的创新型中小企业。
二、申报条件
1.在沈阳市登记，具有独立法人资格；
2.甲类企业须拥有有效发明专利4件以上；
3.近两年无严重失信记录。
三、补贴标准
甲类：检测费用按10%给予补贴，最高40万元。
乙类：检测费用按25%给予补贴，最高12万元。
对获得市级质量奖的企业，给予20万元奖励。
四、申报程序
登录系统填报。"""


def asked(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}


def test_what_a_class_is_asked_is_asked_for_its_own_offer_alone(measures_of):
    first, second, *_ = measures_of(CALL)
    assert {"revenue_yuan", "invention_patents"} <= asked(first)
    assert "age_months" not in asked(first)
    assert {"age_months", "titles"} <= asked(second)
    assert asked(second).isdisjoint({"revenue_yuan", "invention_patents"})


def test_what_all_classes_are_asked_is_asked_for_each_offer(measures_of):
    for measure in measures_of(CALL):
        assert {"independent_legal_person", "clean_record"} <= asked(measure)


def test_what_two_classes_are_asked_together_is_asked_for_both(measures_of):
    body = CALL.replace("2.甲类企业须", "2.甲、乙类企业须")
    first, second, *_ = measures_of(body)
    assert "invention_patents" in asked(first)
    assert "invention_patents" in asked(second)


def test_letters_that_part_no_offers_leave_their_conditions_to_all(measures_of):
    body = CALL.replace("甲类：检测", "检测").replace("乙类：检测", "认证")
    for measure in measures_of(body):
        assert "invention_patents" in asked(measure)
