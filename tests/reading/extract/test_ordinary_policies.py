"""Districts' policies, handbooks and calls: which condition speaks to which offer."""

from policymatch.domain.condition import AnyOf, leaves_of

ACT = """浑南区促进开放型经济发展的若干政策
一、稳定外贸
第一条 对当年首次开展进出口业务的企业，给予一次性奖励5万元。
二、支持平台
第二条 对新建成投用的公共保税仓库，按照新增设备购置费的50%给予补助，最高30万元。
附  则
1．关于适用对象。文中所指企业为注册地在浑南区的具有独立法人资格的企业。
2．关于资金兑现。奖励资金于次年一季度兑现，由区商务局负责解释。"""


def fields(measure):
    return {str(getattr(leaf, "field", "")) for leaf in leaves_of(measure.condition)}


def test_whom_the_closing_rules_mean_is_asked_of_every_offer(measures_of):
    measures = measures_of(ACT)
    assert [m.benefits[0].amount_yuan or m.benefits[0].rate for m in measures] == [50_000, 0.5]
    assert all("independent_legal_person" in fields(m) for m in measures)


def test_each_group_of_a_handbook_hears_its_own_addressees(measures_of):
    body = """浑南区就业服务手册
服务对象：高校毕业生
求职创业补贴
政策内容：对毕业年度有就业创业意愿并积极求职的，每人给予一次性1000元的求职创业补贴。
文件依据：《某市关于进一步做好就业创业工作的实施意见》（某政发〔2024〕6号）
服务对象：企业
社会保险补贴
政策内容：对招用就业困难人员并缴纳社会保险费满一年的，给予最高2万元的社会保险补贴。
文件依据：《某市关于进一步做好就业创业工作的实施意见》（某政发〔2024〕6号）"""
    first, second = measures_of(body)
    quotes = [{leaf.quote.text for leaf in leaves_of(m.condition)} for m in (first, second)]
    assert any("高校毕业生" in quote for quote in quotes[0])
    assert not any("高校毕业生" in quote for quote in quotes[1])
    assert quotes[0].isdisjoint({"服务对象：企业", "企业"})


def test_a_call_without_a_word_of_money_is_read_as_the_title_it_calls_for(measures_of):
    body = """关于组织申报2026年浑南区创新企业培育库入库企业的通知
各有关企业：
为做好2026年创新企业培育库入库工作，现将有关事项通知如下：
一、申报安排
2026年入库工作采取网上申报、集中受理、专家评审的方式进行。
二、申报条件
（一）在浑南区注册，成立满一年；
（二）上一年度研发费用占营业收入的比例不低于3%。
三、申报材料
（一）申请书一式两份；
（二）营业执照复印件。"""
    (measure,) = measures_of(body)
    assert {"age_months", "rd_ratio"} <= fields(measure)


def test_people_who_meet_one_of_a_list_below_are_whom_an_offer_is_for(measures_of):
    body = """浑南区引进人才管理办法
第一条 为优化人才结构，制定本办法。
第二条 建立优秀人才引进的“绿色通道”，符合以下条件之一的人员来沈工作的，给予安家补贴10万元，可快速办理引进手续：
（一）国家级人才计划的入选专家；
（二）省科学技术奖一等奖以上奖项的主要获奖人。
第三条 本办法自印发之日起施行。"""
    (measure,) = measures_of(body)
    assert "entity_type" in fields(measure)
    either = next(node for node in measure.condition.all if isinstance(node, AnyOf))
    assert len(either.any) == 2


def test_where_an_act_applies_is_asked_of_every_offer_whatever_its_heading_is_like(measures_of):
    body = """沈阳市社区养老服务管理办法
第一章 总 则
第一条 为规范社区养老服务，制定本办法。
第二条 在本市行政区域范围内开展的社区养老服务和管理活动，适用本办法。
第二章 社区养老服务补贴
第三条 社区养老服务组织首次被评为三星级的，给予一次性补贴5万元。
第三章 人员培训
第四条 对组织护理员参加培训的单位，按每人1000元给予补贴。"""
    measures = measures_of(body)
    assert len(measures) == 2
    for measure in measures:
        quoted = [
            leaf.quote.text
            for leaf in leaves_of(measure.condition)
            if str(getattr(leaf, "field", "")) == "region"
        ]
        assert any("行政区域范围内" in quote for quote in quoted)


OF_LISTS = """某新区促进物流业发展扶持办法
第一条 【总部奖】
满足以下条件之一的物流企业，按总部政策给予奖励。
（一）在新区设立的跨国公司区域总部。
（二）满足下列收入条件。
1.批发业：上一年度营业收入4亿元以上。
2.零售业：上一年度营业收入2亿元以上。
第二条 【贡献奖】
对年度营业收入超过600万元的物流企业给予奖励。
（一）对新设立的企业，按照其经济贡献的90%给予奖励。
（二）对原有企业，按照其经济贡献的50%给予奖励。"""


def test_what_an_offer_leaves_to_a_list_below_is_asked_and_offers_nothing(measures_of):
    first = measures_of(OF_LISTS)[0]
    (either,) = [node for node in first.condition.all if isinstance(node, AnyOf)]
    told = [leaf.value for leaf in leaves_of(either) if getattr(leaf, "field", "") == "revenue_yuan"]
    assert told == [4e8, 2e8]


def test_to_whom_all_below_is_given_is_asked_by_each_and_no_offer_itself(measures_of):
    _, *rest = measures_of(OF_LISTS)
    assert [m.benefits[0].rate for m in rest] == [0.9, 0.5]
    assert all("revenue_yuan" in fields(m) for m in rest)
