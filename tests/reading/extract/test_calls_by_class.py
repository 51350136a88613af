"""Calls for applications in classes (第一类　……, 专题二：……): what one class asks is asked of its own offers."""

import pytest

from policymatch.domain.condition import leaves_of

CALL = """关于组织申报年度科技计划项目的通知
一、支持类别与要求
第一类 关键技术攻关
申报条件：由企业牵头申报，上年度营业收入不低于2000万元，为有效期内的高新技术企业。
支持标准：每项支持额度不超过300万元。
第二类 科技惠民示范
申报条件：示范地点须在沈阳市。
支持标准：每项给予60万元资助。
二、申报程序
登录系统填报。"""


def test_what_a_class_asks_is_not_asked_of_the_next(measures_of):
    first, second = measures_of(CALL)
    asked = [{str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (first, second)]
    assert {"revenue_yuan", "titles"} <= asked[0]
    assert not {"revenue_yuan", "titles"} & asked[1]


RULES = """某区促进工业经济发展若干意见
1.支持创新券推广。鼓励企业使用创新券购买技术服务。支持范围包括检验检测、委托开发及企业向中介机构购买申报高新技术企业认定的服务等。全年给予不超过5万元补助。
2.奖励技术改造。对设备投入100万元以上的企业，给予20万元补助。"""


def test_what_one_support_covers_is_no_demand_of_another(measures_of):
    *_, renewal = measures_of(RULES)
    assert "titles" not in {str(x.field) for x in leaves_of(renewal.condition) if hasattr(x, "field")}


BOOKLET = """沈阳市科技政策汇编
【政策名称】研发费用补贴
【政策内容】对科技型中小企业按照上一年度研发费用的5%给予补贴，最高50万元。
【申报条件】上年度研发费用不低于100万元。
【政策名称】技术合同登记奖励
【政策内容】对技术输出方按照技术交易额的1%给予奖励，年度最高30万元。
【申报条件】单项技术合同交易额10万元以上。"""


@pytest.mark.parametrize("text", [BOOKLET, BOOKLET.replace("【", "").replace("】", "：")])
def test_supports_told_one_after_another_by_name_keep_their_own_conditions(measures_of, text):
    research, contracts = measures_of(text)
    assert (research.title, contracts.title) == ("研发费用补贴", "技术合同登记奖励")
    asked = [
        {str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (research, contracts)
    ]
    assert "rd_expense_yuan" in asked[0] - asked[1]
    assert "tech_contract_yuan" in asked[1] - asked[0]


ACT = """沈阳市浑南区支持企业稳增长若干措施
第一条 对研发投入增长的企业，给予10万元奖励。
第二条 对新认定的孵化器，给予20万元奖励。
第三条 申请单位应具备以下条件：
（一）未被列入失信名单；
（二）除第二条外，上年度营业收入不低于100万元。
第四条 已享受本区“一企一策”的企业，不重复享受本措施。
第五条 本措施自发布之日起施行。注册地、税务登记地在浑南区的企业可享受。"""


def test_sentences_that_say_who_may_and_who_may_not_offer_nothing(measures_of):
    research, incubator = measures_of(ACT)
    asked = [
        {str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (research, incubator)
    ]
    assert {"region", "clean_record", "revenue_yuan"} <= asked[0]
    assert {"region", "clean_record"} <= asked[1]


def test_what_is_asked_but_for_one_article_is_not_asked_there(measures_of):
    _, incubator = measures_of(ACT)
    assert "revenue_yuan" not in {str(x.field) for x in leaves_of(incubator.condition) if hasattr(x, "field")}


EVALUATION = """关于开展沈阳市瞪羚独角兽企业评价工作的通知
一、评价条件
（一）瞪羚企业
1.在沈阳市注册，成立时间不超过15年；
2.上年度营业收入不低于1000万元。
（二）独角兽企业
1.成立时间不超过10年；
2.尚未上市，获得过私募投资。
二、支持政策
对首次评价为瞪羚企业的，给予30万元奖励；首次评价为独角兽企业的，给予1000万元奖励。"""


def test_what_one_sort_of_firm_must_meet_is_not_asked_of_the_other(measures_of):
    condition = measures_of(EVALUATION)[0].condition
    asked = {(str(x.field), x.value) for x in leaves_of(condition) if hasattr(x, "field")}
    assert {("age_months", 180.0), ("revenue_yuan", 10_000_000.0)} <= asked
    assert ("age_months", 120.0) not in asked
    assert ("listed", False) not in asked


CARDS = """高企奖励政策
高企奖励
支持对象
首次认定的高新技术企业
补贴标准
一次性奖励10万元
研发补助
支持对象
年度研发费用300万元以上的规上工业企业
补贴标准
按研发费用的5%补助，最高50万元"""


def test_cards_without_numbers_begin_where_the_first_label_comes_again(measures_of):
    award, research = measures_of(CARDS)
    asked = [{str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (award, research)]
    assert asked[0] == {"titles"}
    assert {"rd_expense_yuan", "above_scale"} <= asked[1]
    assert "titles" not in asked[1]


GUIDE = """沈阳市浑南区政策
【事项名称】瞪羚企业奖励
【补贴对象】首次认定的省级瞪羚企业、独角兽企业
【补贴标准】瞪羚企业50万元，独角兽企业200万元"""


def test_titles_listed_and_told_again_with_a_sum_each_are_asked_once(measures_of):
    (award,) = measures_of(GUIDE)
    titles = [x.value for x in leaves_of(award.condition) if getattr(x, "field", None) == "titles"]
    assert titles == [("gazelle", "unicorn")]
    assert [b.amount_yuan for b in award.benefits] == [500_000, 2_000_000]


CLASSES = """沈阳市认定通知
一、申报条件
（一）市重点实验室
1.依托企业上年度营业收入不低于2亿元。
（二）市工程技术研究中心
1.专职研发人员不少于15人。
二、支持方式
新认定的市重点实验室给予100万元支持；新认定的市工程技术研究中心给予30万元奖励。
上一篇：关于表彰的通报
规上工业企业奖励50万元申报通知"""


def test_platforms_with_lists_of_their_own_keep_them_and_a_page_ends_where_others_begin(measures_of):
    laboratory, centre = measures_of(CLASSES)
    asked = [
        {str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (laboratory, centre)
    ]
    assert ("revenue_yuan" in asked[0], "rd_staff" in asked[0]) == (True, False)
    assert ("revenue_yuan" in asked[1], "rd_staff" in asked[1]) == (False, True)


ANSWERS = """沈阳市浑南区高企问答
问：高企奖励的对象是谁？
答：在浑南区注册、成立满1年的高新技术企业。
问：奖励多少？
答：一次性奖励15万元。
问：科技型中小企业评价需要什么条件？
答：职工总数不超过500人的企业。
问：研发补助的条件是什么？
答：年度研发费用占营业收入5%以上的科技型中小企业。
问：补助多少？
答：按研发费用的10%补助，最高50万元。"""


def test_an_answer_says_who_may_have_what_the_next_answer_gives(measures_of):
    award, research = measures_of(ANSWERS)
    asked = [{str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")} for m in (award, research)]
    assert asked[0] == {"region", "age_months", "titles"}
    assert asked[1] == {"rd_ratio", "titles"}
    assert not [x for x in leaves_of(award.condition) if x.quote and "谁" in x.quote.text]


KINDS = """关于组织申报2036年竹业示范企业和示范平台的通知
各有关单位：
现组织开展2036年竹业示范企业和竹业示范平台申报工作，有关事项通知如下：
一、申报条件
（一）竹业示范企业
1.在沈阳市注册，成立满2年；
2.上年度营业收入不低于700万元。
（二）竹业示范平台
1.在沈阳市注册，具有独立法人资格；
2.专职人员不少于9人。
二、申报程序
登录系统填报。"""


def test_each_kind_of_a_call_is_told_from_what_the_call_announces_to_what_that_kind_is_asked(measures_of):
    firm, platform = measures_of(KINDS)
    assert KINDS[firm.start : firm.end].startswith("现组织开展")
    assert KINDS[platform.start : platform.end].startswith("现组织开展")
    assert KINDS[firm.start : firm.end].endswith("不低于700万元。")
    assert KINDS[platform.start : platform.end].endswith("不少于9人。")
