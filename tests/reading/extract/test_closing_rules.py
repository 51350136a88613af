"""Closing rules told in one paragraph, clauses numbered 2.1, and words whose meaning an act tells with a colon."""

import pytest

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of

ACT = """某区支持科技企业若干措施
一、研发补助。对企业上一年度研发投入，按5%给予补助，最高100万元。
二、上规奖励。对首次升规的企业，给予50万元奖励。
"""


def fields(measure):
    return {str(leaf.field) for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


@pytest.mark.parametrize(
    "closing",
    [
        "三、附则\n近三年内存在科研失信行为，或者被列入严重失信主体名单的单位，不得申报。本措施自2025年1月1日起施行。",
        "【附则】\n（一）申报每年一次，由区科技局审定；（二）存在下列情形的企业不予扶持：被列入失信被执行人、发生重大安全事故；（三）本措施自2025年1月1日起施行。",
        "三、附则\n（一）申报以街道初审、区科技局审定的方式进行；（二）存在下列情形的企业不予扶持：被列入失信被执行人名单。",
    ],
)
def test_a_bar_among_the_closing_rules_is_heard_by_every_offer(measures_of, closing):
    measures = measures_of(ACT + closing)
    assert len(measures) == 2
    assert all("clean_record" in fields(measure) for measure in measures)


def test_what_an_act_calls_a_firm_is_asked_of_firms_though_it_quotes_the_word(measures_of):
    closing = "三、附则\n本措施所称“企业”，除另有说明外，是指在浑南区依法登记、具有独立法人资格的企业。"
    assert all("independent_legal_person" in fields(m) for m in measures_of(ACT + closing))


GUIDE = """某区专项资金操作规程
一、总则
1.1 为规范资金管理，制定本规程。
1.2 申报单位应同时符合：
（1）具有独立法人资格；
（2）近三年无严重失信记录。
二、资助项目
2.1 研发投入补助
【资助对象】科技型中小企业。
【资助条件】上一年度研发费用不低于300万元。
【资助标准】按研发费用增量的5%给予资助，最高100万元。
【不予受理情形】房地产企业。
2.2 上市奖励
【资助对象】在境内上市的企业。
【资助标准】一次性给予300万元奖励。
"""


def test_clauses_numbered_with_a_point_ask_their_own_and_share_what_stands_before_them(measures_of):
    research, listing = measures_of(GUIDE)
    assert {"titles", "rd_expense_yuan", "independent_legal_person", "clean_record"} <= fields(research)
    assert fields(listing).isdisjoint({"titles", "rd_expense_yuan", "industry"})
    assert {"independent_legal_person", "clean_record"} <= fields(listing)


MEANT = """某区总部企业扶持办法
【名词解释】
总部企业：指在浑南区登记、具有独立法人资格且上一年度营业收入不低于1亿元的企业。
一、新引进的总部企业，奖励100万元。
二、新入驻的非总部企业，租赁面积500平方米以上的，给予20万元补贴。
"""


def test_a_meaning_behind_a_colon_is_asked_of_those_called_so_and_of_no_others(measures_of):
    called, others = measures_of(MEANT)
    assert "revenue_yuan" in fields(called)
    assert "revenue_yuan" not in fields(others)


CLASSES = """某市科技创新券管理办法
第一条 申领创新券的企业应当符合以下条件：
（一）职工人数不低于20人；
（二）成立满一年。
第二条 申领创新券的创业团队应当符合以下条件：
（一）成员不少于3人。
第三条 对企业购买科技服务的，按合同金额的50%给予创新券补贴，最高20万元。
第四条 对年度兑付50万元以上的服务机构，按兑付金额的10%给予奖励，最高30万元。
"""


def test_what_each_sort_of_applicant_must_meet_is_asked_of_no_third_sort(measures_of):
    vouchers, service = measures_of(CLASSES)
    assert {"employees", "age_months"} <= fields(vouchers)
    assert fields(service).isdisjoint({"employees", "age_months"})


RETROFIT = """某市数字化改造资金管理办法
第一条 被改造企业应当同时具备：
（一）具有独立法人资格；
（二）职工人数不低于20人。
第二条 对被改造企业的软件投入，按30%给予补助，最高20万元。
第三条 对服务商按合同额的10%给予奖励，单个服务商最高300万元。
"""


def test_what_those_called_so_must_meet_is_asked_where_they_are_called_so(measures_of):
    retrofit, service = measures_of(RETROFIT)
    assert "employees" in fields(retrofit)
    assert "employees" not in fields(service)


ANSWERS = """某市支持海洋经济政策问答
问：哪些单位可以申请？
答：凡在本市注册、具有独立法人资格的企业都可以申请。但两年内受到行政处罚、被列入失信名单的，不能享受政策。
问：做深远海养殖，有什么支持？
答：对新建养殖网箱的，按设备投资额的20%补助，最高2000万元。
问：贷款融资呢？
答：企业取得贷款的，按利息的25%给予贴息，最高100万元。
"""


def test_who_may_apply_at_all_is_answered_for_every_offer(measures_of):
    measures = measures_of(ANSWERS)
    assert len(measures) == 2
    assert all({"independent_legal_person", "clean_record"} <= fields(measure) for measure in measures)


@pytest.mark.parametrize(
    "head",
    [
        "第一条 企业需满足下列条件：",
        "第一条 符合以下条件的企业可申请奖励：",
        "第一条 在浑南区登记的企业，符合下列条件的，可以申请奖补：",
        "第一条 未来工厂应当符合下列条件：",
    ],
)
def test_heads_of_conditions_are_known_by_many_words(measures_of, head):
    act = f"某区奖补办法\n{head}\n（一）具有独立法人资格；\n（二）职工人数不低于20人。\n第二条 对经评审通过的，给予20万元奖励。\n"
    (measure,) = measures_of(act)
    assert {"independent_legal_person", "employees"} <= fields(measure)


def test_bars_in_articles_of_their_own_bar_and_offer_nothing(measures_of):
    act = """某区奖补办法
第一条 对首次上规的企业，奖励20万元。
第二条 已获得国家专精特新“小巨人”称号的企业不参与本次申报。
第三条 上述政策不适用于：房地产企业；上市公司。
"""
    (measure,) = measures_of(act)
    assert {"titles", "industry", "listed"} <= fields(measure)


INTEREST = """浑南区科技贴息办法
一、贴息对象：在浑南区注册、具有独立法人资格的科技型中小企业。
二、贴息条件：成立满一年。
三、贴息标准：按实际支付利息的30%给予贴息，每家最高50万元。
四、不予贴息的情形：企业被列为失信被执行人的。
"""


def test_an_act_on_interest_is_told_by_its_labels(measures_of):
    (measure,) = measures_of(INTEREST)
    assert {"region", "independent_legal_person", "titles", "age_months", "clean_record"} <= fields(measure)


GUIDE_OF_TRADE = """浑南区外贸扶持项目申报指南
申报单位基本条件：（1）具有独立法人资格；（2）近三年无严重违法违规行为。
★一、外贸增长
对出口增长10%以上的企业，给予10万元奖励。
★二、开拓市场
对参加境外展会的企业，展位费按50%给予补助，最高5万元。
"""


def test_basic_conditions_in_front_of_all_parts_are_asked_for_each(measures_of):
    measures = measures_of(GUIDE_OF_TRADE)
    assert len(measures) == 2
    assert all({"independent_legal_person", "clean_record"} <= fields(measure) for measure in measures)


NUMBERED = """浑南区就业扶持政策清单
【1】吸纳就业补贴
对象：中小微企业
标准：每招用1人给予2000元补贴
【2】见习补贴
对象：成立满一年的见习单位
标准：每人每月给予1500元补贴
"""


def test_matters_numbered_in_brackets_ask_their_own(measures_of):
    hiring, training = measures_of(NUMBERED)
    assert "age_months" not in fields(hiring)
    assert "size_class" not in fields(training)


@pytest.mark.parametrize("heading", ["三、政策兑现", "三、申报及审核", "三、申报、审批"])
def test_how_supports_are_paid_out_is_a_step_of_each_and_no_further_offer(measures_of, heading):
    closing = (
        f"{heading}\n（一）奖励按竣工验收和正常运营满8个月两个阶段，分别按应奖励额的40%和60%对企业进行奖励。"
        "\n（二）企业向区科技局提出书面申报，经领导小组审核批准后，1年内予以兑现奖励。"
    )
    measures = measures_of(ACT + closing)
    assert len(measures) == 2
    steps = [
        [leaf.kind.value for leaf in leaves_of(m.condition) if isinstance(leaf, OpaqueCriterion)]
        for m in measures
    ]
    assert all("procedural" in kinds for kinds in steps)


@pytest.mark.parametrize(
    "closing",
    [
        "（一）同一单位、同一事项符合多项政策的，按就高原则执行，已获市级同类资金的（配套奖励除外）不得重复申报。",
        "（一）同一事项符合多项政策的，按照就高不重复的原则补助；已就同一事项获得市级财政资金支持的，不再补助。",
    ],
)
def test_what_bars_behind_the_higher_of_two_supports_is_heard_by_every_offer(measures_of, closing):
    measures = measures_of(f"{ACT}三、附则\n{closing}")
    assert len(measures) == 2
    assert all("received" in fields(measure) for measure in measures)


def test_the_higher_of_two_supports_alone_bars_nobody(measures_of):
    closing = "（一）同一事项符合多项政策的，按就高原则执行，已获市级资金的补足差额。"
    assert not any("received" in fields(measure) for measure in measures_of(f"{ACT}三、附则\n{closing}"))


@pytest.mark.parametrize("heading", ["三、其他", "三、附则"])
def test_what_the_firms_that_an_act_backs_must_be_is_asked_for_every_offer(measures_of, heading):
    closing = f"{heading}\n本措施扶持的企业，须在浑南区实际经营，主营业务为船舶配套装备的研发和制造。\n本措施自2025年1月1日起施行。"
    measures = measures_of(ACT + closing)
    assert len(measures) == 2
    assert all({"region", "industry"} <= fields(measure) for measure in measures)


def test_what_the_firms_that_an_act_backs_must_do_later_is_asked_of_no_one(measures_of):
    closing = "三、其他\n本措施扶持的企业，须按季报送研发数据。\n本措施自2025年1月1日起施行。"
    assert all("industry" not in fields(measure) for measure in measures_of(ACT + closing))


PARTS = """某市数字产业项目申报指南
专题一　数据中心
申报条件：企业营业收入不低于800万元。
支持标准：对企业给予最高60万元补助。
专题二　数字工厂
申报条件：企业职工不少于30人。
支持标准：对企业给予最高40万元补助。
"""
BARRED = "（一）申报单位未被列入严重失信主体名单。\n（二）申报单位应配合监督检查。\n"


def test_public_demands_behind_the_last_part_are_of_all_parts(measures_of):
    told = [fields(m) for m in measures_of(f"{PARTS}公共要求\n{BARRED}")]
    assert len(told) == 2
    assert all("clean_record" in one for one in told)
    assert ["employees" in one for one in told] == [False, True]
