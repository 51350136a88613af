"""Grades told by floors with notes, lists of ways and of who may have it, and what only goes on with a gift."""

import pytest

from policymatch.domain.measure import MeasureKind
from policymatch.reading.measures.apart import is_on_top
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.next_grades import is_next_step
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.said_beside import said_beside
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs


def caps(measures):
    return [[b.cap_yuan for b in measure.benefits] for measure in measures]


def test_floors_of_one_figure_told_in_items_are_grades_of_one_gift(measures_of):
    measures = measures_of(
        "浑南区冷库项目申报通知\n三、补助标准\n（一）冷库扩建\n"
        "1.冷库扩建已投入不少于200万元（山区乡镇的申报单位减按60%即120万元），区农业专项资金安排补助不超过40万元；\n"
        "2.冷库扩建已投入不少于800万元（山区乡镇的申报单位减按60%即480万元），安排补助不超过90万元。"
    )
    assert caps(measures) == [[400_000, 900_000]]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (
            "1.冷库投入不少于200万元，安排补助不超过40万元；",
            "2.温室投入不少于800万元，安排补助不超过90万元。",
        ),
        ("1.冷库投入不少于200万元，安排补助不超过40万元；", "2.对乡镇冷库，安排补助不超过90万元。"),
    ],
)
def test_floors_of_other_figures_are_no_grades(before, text):
    assert not is_next_step(before, text)


def test_a_list_of_those_who_may_have_it_is_no_offer_where_steps_stand_between(measures_of):
    (measure,) = measures_of(
        "浑南区渔民帮扶政策清单\n面向渔民的政策\n一、休渔生活补贴\n"
        "浑南区登记渔船的船员，符合以下2个条件之一，可申请休渔生活补贴，补贴标准为每人2600元。申请人应于休渔前向村委会提出补贴申请。\n"
        "（1）属于低保家庭、单亲家庭成员，或属于特困人员；\n（2）属于持证残疾人。\n"
        "申领方式：登录浑南渔业网，进行补贴申领操作。\n网址：https://example.org/yy#/home\n二、渔船保险\n对渔船保险给予每船900元补贴。"
    )[:-1]
    assert "单亲家庭成员" in measure.condition.model_dump_json()


def test_ways_in_which_a_service_is_rendered_are_no_offers(measures_of):
    measures = measures_of(
        "浑南区校车接送服务管理办法\n第五条 校车接送服务采取以下方式提供：\n"
        "（一）自营模式。由学校购置校车，免费提供上下学接送服务。\n"
        "（二）客运模式。由客运公司开通定制线路，为学生提供接送服务。\n"
        "第六条 客运公司为乡镇学生提供接送服务的，给予每车每年5000元补贴。"
    )
    assert [[b.amount_yuan for b in m.benefits] for m in measures] == [[5000]]


@pytest.mark.parametrize(
    "text",
    [
        "市文旅局采取政府购买服务方式，选聘专业机构对申报材料进行评审。",
        "2031年已享受某类农机置换补贴的农户，2032年置换同类农机可继续享受补贴。",
        "置换新增的插秧机、烘干机等农机，补贴时间为各县细则发布之日起至2032年12月31日止。",
    ],
)
def test_who_judges_and_how_long_it_is_paid_are_said_beside_an_offer(text):
    assert said_beside(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "市文旅局采取政府购买服务方式，对乡镇剧团每场给予3000元补贴。",
        "已享受农机置换补贴的农户，再次置换给予2000元补贴。",
    ],
)
def test_what_gives_a_sum_is_said_beside_none(text):
    assert said_beside(text) is None


def test_more_for_some_things_that_are_paid_for_is_on_top():
    before = "补贴标准为农机售价的12%，"
    assert is_on_top(before, "对其中达到国四排放的设备，额外再给予售价4%的补贴。")
    assert not is_on_top(before, "对其中的农机合作企业，额外再给予8万元补贴。")


def test_how_many_pieces_each_may_have_goes_on_with_the_gift(measures_of):
    (measure,) = measures_of(
        "浑南区农机置换实施方案\n（一）扩大补贴范围。对农户置换插秧机、烘干机给予补贴。"
        "补贴标准为农机售价的12%，对其中达到国四排放的设备，额外再给予售价4%的补贴。每户农户每类农机可补贴1台，每台补贴不超过3000元。"
    )
    assert [b.rate for b in measure.benefits if b.rate] == [0.12, 0.04]


def test_a_title_that_one_applies_for_is_an_offer_beside_the_money(measures_of):
    measures = measures_of(
        "浑南区社区书店管理办法\n第九条 社区书店连续三年每年举办读书会超过40场的，可申请认定为“浑南区示范社区书店”，"
        "并根据举办场次，按300元/场的标准给予补贴，补贴总额最高不超过20000元。"
    )
    assert [m.kind for m in measures] == [MeasureKind.TITLE, MeasureKind.GRANT]


def test_what_is_asked_under_a_heading_is_asked_of_the_offer_under_the_same_heading(measures_of):
    first, second = measures_of(
        "浑南区智慧渔业项目申报通知\n二、申报条件\n"
        "（一）智慧码头\n1.码头已完成投资不少于600万元；\n2.上年度营业收入不少于2000万元。\n"
        "（二）智慧渔船\n1.渔船已完成投资不少于600万元；\n2.研发人员不少于12人。\n"
        "三、补助标准\n（一）智慧码头\n1.码头已完成投资不少于600万元，安排补助不超过70万元。\n"
        "（二）智慧渔船\n1.渔船已完成投资不少于600万元，安排补助不超过50万元。"
    )
    assert "研发人员" not in first.condition.model_dump_json()
    assert "营业收入" not in second.condition.model_dump_json()
    assert "研发人员" in second.condition.model_dump_json()


def test_what_those_who_run_a_place_must_meet_is_asked_of_the_offers_to_them(measures_of):
    persons, runners = measures_of(
        "浑南区社区食堂管理办法\n第二章 服务供给\n"
        "第八条 社区食堂原则上应委托专业机构运营。社区食堂的运营机构应当按照协议约定具备以下条件：\n"
        "（一）依法成立；\n（二）近3年内没有重大违法违规记录。\n第五章 补贴\n"
        "第二十条 70周岁以上的本区户籍老年人就餐可享受就餐补贴，补贴标准为每人每次5元。\n"
        "第二十一条 社区食堂运营机构按实际就餐人次享受运营补贴，补贴标准为每人每次2元。"
    )
    assert "clean_record" in runners.condition.model_dump_json()
    assert "clean_record" not in persons.condition.model_dump_json()


def test_how_a_sum_is_reckoned_goes_on_across_the_line_of_its_ground(measures_of):
    measures = measures_of(
        "浑南区渔业政策\n渔船检修补贴\n政策内容：对按期检修渔船的渔民，按规定给予检修补贴。\n"
        "文件依据：《浑南区人民政府关于促进渔业发展的实施意见》（浑政发〔2031〕9号）\n"
        "补贴测算：对渔民按检修费用的35%给予补贴，具体补贴金额为每船1260元。\n申请渠道：乡镇渔业站"
    )
    assert [b.rate for m in measures for b in m.benefits if b.rate] == [0.35]


def test_an_example_of_a_reckoning_is_no_gift(measures_of):
    measures = measures_of(
        "浑南区渔业政策\n渔船检修补贴\n政策内容：对按期检修渔船的渔民，按规定给予检修补贴。\n"
        "文件依据：《浑南区人民政府关于促进渔业发展的实施意见》（浑政发〔2031〕9号）\n"
        "补贴测算：按检修4次测算，900元/次×4次=3600元。\n申请渠道：乡镇渔业站"
    )
    assert not any(b.amount_yuan == 3600 for m in measures for b in m.benefits)


def test_terms_of_service_go_on_with_the_posts_that_are_offered():
    body = (
        "浑南区渔业政策\n每年开发设立80个护河岗位，鼓励本区毕业生从事护河工作。"
        "服务期限一般为3年，参照社区工作者标准给予相应待遇。优先安置低保家庭的毕业生。对渔船给予每船900元补贴。"
    )
    layout = layout_of(body, paragraphs(body))
    labels = [Label.OUTSIDE, *[Label.BEGIN] * (len(layout.units) - 1)]
    offers = offers_of(layout, labels)
    assert [layout.units[offer.first].text[:4] for offer in offers] == ["每年开发", "对渔船给"]
