"""Parts of one offer are no offers of their own: whom an act is for, a further step, what is eased, who is preferred."""

import pytest

from policymatch.domain.condition import AtLeast, Criterion, Hardness, leaves_of

LISTING = """浑南区关于支持企业融资的若干意见
为推动我区企业利用资本市场，对注册和纳税均在浑南区的企业，区财政分阶段给予奖励。
进入市级后备“小树苗”名单、上年度净利润800万元以上的企业，完成股份制改造并与证券公司签订上市协议的，奖励30万元；向证监局报送辅导备案并获受理的，奖励40万元；成功上市的，再奖励200万元。
在“新三板”挂牌的企业，净资产不低于2000万元的，奖励20万元。
"""
DEALS = """关于开展浑南区技术交易奖励申报工作的通知
1、技术卖方奖励。注册在浑南区的企业和科研院所作为卖方，上一年度认定登记的技术交易额累计达到300万元以上的，按技术交易额的1%给予奖励。单项技术合同技术交易额不足5万元的不计入累计。
2、技术买方奖励。区内中小企业购买高校的科技成果，单项合同实际支付的技术交易额在30万元以上的，按实际支付额的4%给予奖励，每家企业每年最高20万元。对于成立未满3年的科技型中小企业，上述门槛放宽至15万元，奖励比例提高到6%。
申报单位近三年内无严重失信行为。单个单位同一年度累计奖励不超过100万元。每年5月受理，申报单位登录平台在线填报。
"""
CHIPS = """浑南区支持芯片设计企业申报通知
【申报对象】在浑南区登记注册的芯片设计企业，成立时间2年以上，具有大学本科以上学历的职工占比不低于30%。
【支持标准】
流片补贴：对40纳米及以下工艺的，按流片费用的30%给予补贴，年度最高400万元；40纳米以上的，按20%给予补贴，年度最高200万元。
测试补贴：向第三方购买测试服务，实际支付合同金额100万元以上的，按15%给予补贴，年度最高80万元。
【优先】承担国家重点研发计划的企业优先支持。
"""
VOUCHERS = """浑南区算力券管理办法
第一条 算力券、创新券（以下统称“两券”）由区财政资金安排，当年有效。
第二条 两券发放对象为浑南区行政区域内的科技型中小企业、高新技术企业。申领企业上年度营业收入不超过3亿元，且未被列入经营异常名录。
第三条 算力券。用于购买算力服务，按合同额的20%兑付，每个主体每年最高80万元。
第四条 创新券。用于购买检验检测服务，按实际支付额的30%兑付。企业每年最高15万元，创业团队每年最高4万元。
"""
GROWTH = """浑南区支持企业加大研发投入实施细则
第二条 本细则适用于在浑南区注册的高新技术企业。
第三条 上一年度研发费用较前一年度增长25%（含）以上的，按增量部分的10%给予补助，最高不超过100万元；增长15%（含）至25%的，按增量部分的5%给予补助，最高不超过50万元。
第四条 首次填报研发统计报表且当年研发费用达到300万元的企业，一次性奖励6万元，不受第二条限制。
"""
WORKSHOPS = """浑南区推动制造业智能化扶持办法
第一条 扶持对象。本办法扶持对象为在浑南区注册、具有独立法人资格的制造业企业。
第二条 智能工厂。企业申报智能工厂的，上年度主营业务收入应不低于2亿元，项目总投入3000万元以上，且改造后须达到以下四项指标中的两项：
（1）生产效率提高20%以上；
（2）运营成本降低15%以上；
（3）产品研制周期缩短25%以上；
（4）单位产值能耗降低8%以上。
经认定的，按项目实际投入的15%给予一次性扶持，最高1000万元。
第三条 智能车间。项目总投入300万元以上的，按实际投入的20%给予一次性扶持，最高200万元。
"""
RENT = """浑南区租房补贴办法
第一条 企业房租补贴。租赁孵化器用房的科技型企业，按下列标准给予三年房租补贴：员工5人以下的，补贴面积不超过80平方米；员工5人至20人的，补贴面积不超过200平方米；员工超过20人的，补贴面积不超过800平方米。补贴标准每平方米每月不超过15元。享受补贴的企业注册时间不得超过6年，且拥有1件以上自主知识产权；新材料企业注册时间放宽至9年。
"""
FUND = """浑南区种子期项目直投指引
本指引所称直投，是指引导基金以股权方式直接投资于区内种子期科技型企业。
被投企业须符合：注册地在浑南区，职工人数不超过200人；资产总额不超过2000万元。
投资额度：种子期企业单笔投资一般为40万元至150万元。
投资风险补助：对投资于我区种子期科技型企业的创业投资机构，投资满2年的，按实际投资额的8%给予风险补助，单个项目最高40万元。
"""
STAFF = """浑南区企业引才补贴申报须知
一、申报单位条件
1. 工商、税务关系在浑南区；
2. 企业年纳税80万元以上；
3. 申报前12个月平均参保人数不少于8人。
二、补贴项目
A 引才奖励：企业年度新引进全日制本科及以上毕业生10人以上的，奖励5万元。
B 租房补贴：新引进的博士、硕士毕业生（毕业3年以内）每月分别补贴1500元、800元，最长24个月。
"""
TAX = """支持科技创新主要税费优惠政策一览
一、高新技术企业减按15%税率征收企业所得税
享受主体：国家重点扶持的高新技术企业。须注册成立一年以上，最近一年高新技术产品收入占同期总收入的比例不低于60%，申请认定前一年内未发生重大安全事故。
优惠内容：减按15%的税率征收企业所得税。
二、技术转让减免
享受主体：居民企业。
优惠内容：技术转让所得不超过500万元的部分免征企业所得税。
"""
SALES = """浑南区支持芯片设计企业申报通知
【申报对象】在浑南区登记注册的芯片设计企业，成立时间2年以上。
【支持标准】
测试补贴：向第三方购买测试服务，实际支付合同金额100万元以上的，按15%给予补贴，年度最高80万元。
销售突破奖励：年度主营业务收入首次超过2亿元、5亿元的，分别奖励核心团队100万元、200万元。
"""
TRADE = """浑南区促进跨境电商发展措施
本措施适用于在浑南区注册、从事跨境电商的企业。
1. 支持做大规模。对年度跨境电商进出口额首次达到4000万元、2亿元的企业，分别给予15万元、60万元一次性奖励；此后年度增幅超过20%的，按增量部分每1000万元奖励4万元，每家企业每年最高80万元。
2. 支持仓库建设。自建仓库运营满一年的，按建设费用的20%补助，最高100万元。
"""


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves if not leaf.implied}


def sums(measure):
    return [benefit.amount_yuan for benefit in measure.benefits]


def test_steps_towards_being_listed_are_one_offer_to_those_whom_the_act_is_for(measures_of):
    staged, quoted = measures_of(LISTING)
    assert sums(staged) == [300_000, 400_000, 2_000_000]
    for measure in (staged, quoted):
        assert ("region", "in_region", "210112") in asked(measure)
    assert ("net_assets_yuan", ">=", 20_000_000.0) not in asked(staged)


def test_what_is_eased_for_some_is_no_offer_and_binds_nobody(measures_of):
    sells, buys = measures_of(DEALS)
    assert [benefit.rate for benefit in buys.benefits] == [0.04, 0.06]
    assert not {field for field, *_ in asked(buys)} & {"age_months", "titles"}
    assert ("size_class", "in", ("small", "medium")) in asked(buys)
    assert ("entity_type", "in", ("enterprise", "institute")) in asked(sells)


def test_what_is_too_small_to_count_asks_nothing(measures_of):
    sells = measures_of(DEALS)[0]
    assert [value for field, _, value in asked(sells) if field == "tech_contract_yuan"] == [3_000_000.0]


def test_a_closing_paragraph_without_a_number_speaks_of_all_offers(measures_of):
    assert all(("clean_record", "=", True) in asked(measure) for measure in measures_of(DEALS))


def test_the_next_step_by_another_unit_and_those_who_are_preferred_are_no_offers(measures_of):
    chips, tests = measures_of(CHIPS)
    assert [benefit.rate for benefit in chips.benefits] == [0.3, 0.2]
    for measure in (chips, tests):
        assert ("bachelor_ratio", ">=", 0.3) in asked(measure)
        assert ("entity_type", "in", ("university",)) not in asked(measure)


def test_whom_vouchers_are_for_is_asked_of_each_and_is_none(measures_of):
    measures = measures_of(VOUCHERS)
    assert len(measures) == 2
    for measure in measures:
        assert ("titles", "has_any", ("tech_sme", "high_tech")) in asked(measure)
        assert ("revenue_yuan", "<=", 300_000_000.0) in asked(measure)
        assert ("clean_record", "=", True) in asked(measure)
    assert [b.cap_yuan for b in measures[1].benefits][-2:] == [150_000, 40_000]


def test_a_lower_step_of_growth_goes_with_the_higher(measures_of):
    grown, first = measures_of(GROWTH)
    assert [benefit.rate for benefit in grown.benefits] == [0.1, 0.05]
    assert ("rd_growth", ">=", 0.15) in asked(grown)
    assert sums(first) == [60_000]


def test_a_list_before_the_gift_of_its_clause_is_asked_for_it(measures_of):
    plant, workshop = measures_of(WORKSHOPS)
    assert {("revenue_yuan", ">=", 2e8), ("project_investment_yuan", ">=", 3e7)} <= asked(plant)
    assert [node.at_least for node in plant.condition.all if isinstance(node, AtLeast)] == [2]
    assert not {field for field, *_ in asked(workshop)} & {"revenue_yuan"}


def test_brackets_of_staff_that_begin_at_nothing_ask_for_none(measures_of):
    (rent,) = measures_of(RENT)
    assert "employees" not in {field for field, *_ in asked(rent)}


def test_an_age_behind_the_gift_is_asked_and_eased_for_a_trade(measures_of):
    (rent,) = measures_of(RENT)
    ages = {value for field, _, value in asked(rent) if field == "age_months"}
    assert ages == {72.0, 108.0}
    top = [n for n in rent.condition.all if isinstance(n, Criterion)]
    assert not [n for n in top if str(n.field) in ("age_months", "industry")]


def test_to_apply_to_be_listed_and_to_sign_with_accountants_asks_no_standing(measures_of):
    text = LISTING.replace("与证券公司签订", "与证券公司、会计师事务所签订").replace(
        "成功上市的", "向交易所提交首次公开发行上市申请并获受理的，奖励60万元；成功上市的"
    )
    staged = measures_of(text)[0]
    assert sums(staged) == [300_000, 400_000, 600_000, 2_000_000]
    assert staged.end >= text.index("再奖励200万元")
    assert not {field for field, *_ in asked(staged)} & {"listed", "industry"}


def test_what_a_fund_asks_of_firms_is_not_asked_of_investors(measures_of):
    given, paid = measures_of(FUND)
    assert ("employees", "<=", 200.0) in asked(given)
    assert not {field for field, *_ in asked(paid)} & {"employees", "total_assets_yuan"}


def test_people_taken_on_are_not_who_applies_where_units_are_told_what_they_must_meet(measures_of):
    for measure in measures_of(STAFF):
        assert ("tax_paid_yuan", ">=", 800_000.0) in asked(measure)
        assert ("entity_type", "in", ("individual",)) not in asked(measure)


def test_what_stands_under_the_label_of_those_who_have_it_is_no_offer(measures_of):
    rate, transfer = measures_of(TAX)
    assert {("age_months", ">=", 12.0), ("hitech_revenue_ratio", ">=", 0.6)} <= asked(rate)
    assert "age_months" not in {field for field, *_ in asked(transfer)}


def test_a_sum_for_the_core_staff_of_a_firm_is_the_firms_and_its_name_hides_no_figure(measures_of):
    _, sold = measures_of(SALES)
    assert ("revenue_yuan", ">", 200_000_000.0) in asked(sold)
    assert ("entity_type", "in", ("enterprise",)) in asked(sold)


def test_what_is_given_in_later_years_goes_with_the_first(measures_of):
    grown, _ = measures_of(TRADE)
    assert [amount for amount in sums(grown) if amount] == [150_000, 600_000, 40_000]


def test_whom_an_act_prefers_is_told_of_each_offer_and_decides_nothing(measures_of):
    for measure in measures_of(CHIPS):
        preferred = [leaf for leaf in leaves_of(measure.condition) if leaf.hardness is Hardness.PREFER]
        assert ("projects", ("国家重点研发计划",)) in {
            (str(leaf.field), leaf.value) for leaf in preferred if isinstance(leaf, Criterion)
        }


@pytest.mark.parametrize("text", [LISTING, DEALS, CHIPS, VOUCHERS, GROWTH, WORKSHOPS, RENT])
def test_every_quote_is_literally_in_the_text(measures_of, text):
    for measure in measures_of(text):
        for leaf in leaves_of(measure.condition):
            assert leaf.quote is None or leaf.quote.is_literal_in(text)


def test_support_had_from_above_bars_wherever_a_district_says_so(measures_of):
    text = (
        WORKSHOPS
        + "第四条 项目完工后向区经信局提出验收申请。同一项目已获省、市智能化专项扶持的，区级不再重复扶持。\n"
    )
    for measure in measures_of(text):
        assert ("received", "has_none", ("省、市智能化专项扶持",)) in asked(measure)
