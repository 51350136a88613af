"""Figures that are asked, eased or graded by revenue are no offers, and what stands before an offer is asked by it."""

from policymatch.domain.condition import Criterion, NoneOf, leaves_of

TERMS = """浑南区企业研发投入补助细则
一、补助对象
在浑南区注册、具有独立法人资格的企业，且满足以下条件：
●上年度研发费用占营业收入的比例达到：营业收入3000万元以下（含）的6%，3000万元至1亿元（含）的5%，1亿元以上的4%；
●未列入失信被执行人。
二、补助标准
（一）增量补助。上年度研发费用较前一年增长25%以上的，按增加额的8%给予最高80万元补助。高新技术企业的增长率要求降低至15%。
（二）首次建立研发机构的企业，一次性补助6万元。
三、创新型中小企业优先安排。补助采取“免申即享”方式，企业在兑现平台确认账户即可。
四、申报时间为2025年4月1日起至4月30日止，由区科技局组织技术、财务专家评审，择优立项。
"""
RENT = """浑南区科技型企业租金补贴办法
【支持对象】在浑南区注册的科技型企业。
【支持标准】
年营业收入200万元（含）至800万元：补贴比例20%，每月每平方米不超过15元；
年营业收入800万元（含）至3000万元：补贴比例40%，每月每平方米不超过25元；
年营业收入3000万元（含）以上：补贴比例60%，每月每平方米不超过35元。
"""
PEOPLE = """浑南区“青禾计划”人才项目申报公告
一、创新人才项目。用人单位为区内规模以上企业，或上年度销售收入3000万元以上的高新技术企业；引进人才年薪不低于40万元（博士可放宽至30万元），签订三年以上劳动合同。给予人才个人20万元至50万元生活补贴。
二、上市后备企业入库。最近两年净利润均为正且累计不少于3000万元，或最近一年净利润不少于1500万元；从事新能源的科技型企业，研发投入占比连续两年不低于7%的，可不受上述财务指标限制。企业可申请列入区上市后备企业资源库，享受绿色通道服务。
"""
RISEN = """浑南区“小升规”工业企业奖补办法
第一条 本办法所称“小升规”企业，是指在浑南区辖区内登记注册，年主营业务收入首次达到2000万元及以上的工业企业。
第二条 对首次“小升规”的企业给予10万元一次性奖励。
"""
TRADE = """浑南区外贸资金项目申报须知
一、企业须在浑南区注册，已办理海关报关单位登记，近三年没有骗取财政资金行为，未被列入失信企业名单。
二、支持内容
（1）开拓市场：参加境外展会的，每个展位补助1万元，每年不超过20万元。
（2）出口信用保险：按实缴保费的40%补助，每户不超过50万元。
"""


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if not leaf.implied}


def fields(measure):
    return {field for field, _, _ in asked(measure)}


def test_what_is_asked_eased_or_told_of_the_way_is_no_offer(measures_of):
    more, first = measures_of(TERMS)
    assert "rd_growth" in fields(more)
    assert [benefit.amount_yuan for benefit in first.benefits] == [60_000]
    assert all("rd_ratio" in fields(measure) for measure in (more, first))


def test_brackets_by_revenue_are_one_support(measures_of):
    (rent,) = measures_of(RENT)
    assert [benefit.rate for benefit in rent.benefits if benefit.rate] == [0.2, 0.4, 0.6]


def test_demands_before_an_offer_are_its_own_and_firms_apply_for_those_they_employ(measures_of):
    people, listed = measures_of(PEOPLE)
    assert {"above_scale", "revenue_yuan", "titles"} <= fields(people)
    assert ("entity_type", "in", ("individual",)) not in asked(people)
    assert {("profit_yuan", ">=", 3e7), ("profit_yuan", ">=", 1.5e7)} <= asked(listed)


def test_those_whom_an_act_calls_so_in_quotation_marks_are_what_it_says(measures_of):
    (risen,) = measures_of(RISEN)
    assert ("revenue_yuan", ">=", 2e7) in asked(risen)


def test_not_to_have_cheated_is_asked_beside_a_clean_record(measures_of):
    measures = measures_of(TRADE)
    assert len(measures) == 2
    assert all("clean_record" in fields(measure) for measure in measures)


def test_support_of_others_bars_and_the_time_to_apply_does_not(measures_of):
    offers = TRADE.splitlines()[0] + "\n一、参加境外展会的企业，每个展位补助1万元。\n"
    for closing in (
        "二、同一项目不得与国家、省同类资金重复申报。\n",
        "二、同一事项按就高原则执行，获得过国家、省资助的不重复资助。受理时间为每年9月。\n",
        "二、有以下情形之一的不得申报：已入选市级及以上同类人才计划的；公司高管失联的。\n",
    ):
        (measure,) = measures_of(offers + closing)
        assert "received" in fields(measure)
        assert "受理时间" not in str(measure.condition)


def test_either_of_two_punishments_bars(measures_of):
    body = "浑南区上市奖励办法\n一、首次公开发行申请获受理的企业，奖励200万元。\n二、近三年受到行政处罚，或近十二个月内受到证券交易所公开谴责的企业不予奖励。奖励由企业提出申请，区金融办审核。\n"
    (measure,) = measures_of(body)
    clean = [node for node in measure.condition.all if isinstance(node, Criterion)]
    assert "clean_record" in {str(node.field) for node in clean}
    assert any(isinstance(node, NoneOf) for node in measure.condition.all)
    assert "提出申请" not in str(measure.condition)


def test_a_place_in_school_for_the_children_of_investors_is_offered(measures_of):
    (measure,) = measures_of(
        "浑南区开放型经济若干政策\n一、吸引外资\n"
        "第一条 当年实到外资800万美元以上外资企业的投资人，缴纳社保2年以上，照顾其子女入读公办小学1人。"
    )
    assert "子女入读" in measure.benefits[0].quote.text
