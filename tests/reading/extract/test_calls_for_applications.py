"""Calls for applications, card booklets and acts in articles: what each part asks stays with that part."""

from datetime import date

from policymatch.domain.condition import Criterion, NoneOf, Op, leaves_of
from policymatch.domain.fields import Field
from policymatch.domain.measure import ExclusiveRule

NAMED_PARTS = """沈阳市科技局关于组织申报2026年科技金融和平台建设项目的通知

各有关单位：
一、申报主体基本条件
（一）在沈阳市行政区域内登记注册的独立法人单位；
（二）近三年内未发生重大安全、环境、质量事故，未被列入严重失信主体名单。
二、支持方向
方向1　贷款利息补助
支持内容：企业按期还本付息的，按其上年度实际支付利息的30%给予补助，单户企业年度补助最高50万元。
申报条件：除基本条件外，企业还应符合：
1.成立时间不超过15年，职工人数500人以内；
2.具备下列资格之一：①有效期内的国家高新技术企业；②拥有授权的发明专利1件以上。
方向2　企业研发平台资助
支持内容：对新获批建设省级重点实验室的企业，给予100万元一次性资助。
申报条件：1.专职研发人员20人以上；2.研发用仪器设备原值不低于500万元。
三、限项规定
同一单位限报2个方向。
"""
BY_LABELS = """浑南区自主创新资金申报指南

资助项目一：研发投入支持计划
1．资助对象
在库科技企业。
2．资助条件
（1）上年度研发费用超过100万元；
（2）上年度营业收入不足5000万元的，研发费用占营业收入比例不低于8%；5000万元（含）至2亿元的，不低于5%；2亿元（含）以上的，不低于3%。
3．资助标准
按研发费用的3%予以资助，单个企业最高300万元。
4．申报时间
2026年3月11日至4月12日

资助项目二：创新载体资助
1．资助对象
在浑南区运营科技企业孵化器的机构。
2．资助条件
（1）运营主体配备专职服务人员不少于8人；
（2）运营满18个月。
以上条件具备其一即可。
3．资助标准
给予运营机构最高40万元资助。
"""
CARDS = """某区企业政策服务包
依据文件
《某区若干措施》
发文机构
某区科技局
发文字号
某科发〔2026〕1号
发布日期
2026-01-05
一、前沿技术企业支持
服务对象
科技型企业
服务内容
1．对入选前沿技术企业，按照不超过其上年度研发费用的30%给予资金支持，最高500万元。
条件要求
1．未在境内外上市；
2．成立时间不超过8年。
时间/频度
每年1次
二、小微企业研发补贴
服务对象
小微企业
服务内容
1．对科技型小微企业，按照其上年度研发费用增量部分的10%给予补贴，最高20万元。
条件要求
1．上年度研发费用50万元以上。
时间/频度
常年受理
"""
RECOGNITIONS = """某市雏鹰瞪羚企业培育管理办法

第一章 总则
第一条 为培育科技企业，制定本办法。
第二条 申请本办法奖补的企业，须在本市行政区域内登记注册。近三年被列入严重失信主体名单的企业，不予支持。
第二章 备案条件
第三条 申请雏鹰企业备案的，应当同时满足：
（一）注册成立不满十年；
（二）上年度研发费用占营业收入的比例不低于5%。
第四条 申请瞪羚企业备案的，应当同时满足：
（一）近三年营业收入年均复合增长率达到20%；
（二）职工总数不少于100人。
第三章 支持措施
第五条 对首次备案的雏鹰企业给予20万元奖励，对首次备案的瞪羚企业给予50万元奖励。
第六条 对租用研发用房的企业给予租金补贴，每年最高30万元。
第四章 附则
第七条 获得本办法奖补的企业，须承诺五年内不迁离本市。
"""


def _asked(measure) -> set[Field]:
    return {leaf.field for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}


def _given(measures, yuan: int):
    return next(m for m in measures if any(yuan in (b.amount_yuan, b.cap_yuan) for b in m.benefits))


def test_what_one_direction_of_a_call_asks_is_not_asked_by_another(measures_of):
    found = measures_of(NAMED_PARTS)
    loan, platform = _given(found, 500_000), _given(found, 1_000_000)
    assert {Field.AGE_MONTHS, Field.EMPLOYEES, Field.INVENTION_PATENTS} <= _asked(loan)
    assert {Field.RD_STAFF, Field.EQUIPMENT_YUAN} <= _asked(platform)
    assert not {Field.RD_STAFF, Field.EQUIPMENT_YUAN} & _asked(loan)
    assert not {Field.AGE_MONTHS, Field.EMPLOYEES} & _asked(platform)


def test_what_a_call_asks_of_all_is_asked_by_every_direction(measures_of):
    for measure in measures_of(NAMED_PARTS):
        assert {Field.REGION, Field.CLEAN_RECORD} <= _asked(measure)


def test_projects_numbered_by_name_keep_their_own_labels(measures_of):
    found = measures_of(BY_LABELS)
    research, carrier = _given(found, 3_000_000), _given(found, 400_000)
    assert Field.RD_EXPENSE_YUAN in _asked(research)
    assert Field.RD_EXPENSE_YUAN not in _asked(carrier)


def test_a_share_of_research_by_revenue_is_one_criterion_with_tiers(measures_of):
    research = _given(measures_of(BY_LABELS), 3_000_000)
    tiered = [leaf for leaf in leaves_of(research.condition) if _op(leaf) is Op.TIERED]
    assert [leaf.value for leaf in tiered] == [((5e7, 0.08), (2e8, 0.05), (None, 0.03))]
    assert Field.REVENUE_YUAN not in _asked(research)


def _op(leaf):
    return leaf.op if isinstance(leaf, Criterion) else None


def test_each_card_of_a_booklet_asks_for_itself(measures_of):
    found = measures_of(CARDS)
    frontier, small = _given(found, 5_000_000), _given(found, 200_000)
    assert {Field.LISTED, Field.AGE_MONTHS} <= _asked(frontier)
    assert not {Field.LISTED, Field.AGE_MONTHS} & _asked(small)
    assert Field.RD_EXPENSE_YUAN in _asked(small)
    assert Field.RD_EXPENSE_YUAN not in _asked(frontier)


def test_not_to_be_listed_anywhere_is_not_to_be_listed(measures_of):
    frontier = _given(measures_of(CARDS), 5_000_000)
    assert [leaf.value for leaf in leaves_of(frontier.condition) if _field(leaf) is Field.LISTED] == [False]


def _field(leaf):
    return leaf.field if isinstance(leaf, Criterion) else None


def test_conditions_of_a_recognition_are_not_asked_where_something_else_is_given(measures_of):
    rent = _given(measures_of(RECOGNITIONS), 300_000)
    assert not {Field.AGE_MONTHS, Field.RD_RATIO, Field.EMPLOYEES, Field.REVENUE_GROWTH} & _asked(rent)


def test_each_standing_that_an_act_lists_conditions_for_is_offered_with_them(measures_of):
    titles = {m.title: _asked(m) for m in measures_of(RECOGNITIONS) if m.kind == "title"}
    eaglet, gazelle = (next(v for k, v in titles.items() if name in k) for name in ("雏鹰", "瞪羚"))
    assert {Field.AGE_MONTHS, Field.RD_RATIO} <= eaglet
    assert {Field.EMPLOYEES, Field.REVENUE_GROWTH} <= gazelle
    assert not {Field.EMPLOYEES, Field.REVENUE_GROWTH} & eaglet


def test_general_provisions_say_who_applies_to_all_and_who_is_left_out(measures_of):
    for measure in measures_of(RECOGNITIONS):
        assert {Field.REGION, Field.CLEAN_RECORD} <= _asked(measure)


def test_a_duty_after_the_gift_is_no_bar(measures_of):
    for measure in measures_of(RECOGNITIONS):
        barred = [
            leaf for node in measure.condition.all if isinstance(node, NoneOf) for leaf in leaves_of(node)
        ]
        assert not any("承诺" in (leaf.quote.text if leaf.quote else "") for leaf in barred)


CATEGORIES = """某市现代产业发展资金项目申报通知

一、支持类别及专题
类别一  产业技术攻关
专题1-1  重点技术攻关
申报条件：
（1）研发费用占主营业务收入的比例不低于5%；
（2）项目总投入不少于300万元。
支持标准：对企业按项目总投入给予补助，单个项目最高200万元。
专题1-2  国家项目配套
支持标准：对获得国家科技项目的企业给予配套，每项最高100万元。
类别二  创新平台
专题2-1  孵化器绩效奖励
支持标准：对绩效评价优秀的孵化器运营企业，给予50万元奖励。
二、共性要求
1.申报单位应当在某市行政区域内登记注册；
2.近一年内未发生重大安全生产事故。
"""
CHAPTERS = """某市科技新政实施细则

第一章 总则
第一条 为落实科技新政，制定本细则。
第二章 支持措施
第二条 对首次认定的高新技术企业，给予20万元奖励。
第三条 对租用研发用房的企业，按照租金的30%给予补贴，每年最高30万元。
第三章 申报与监督管理
第四条 申报单位应按通知提交申请。对提前完成的企业，可提供免费辅导服务。
第五条 有下列情形之一的企业和单位，不得享受本细则规定的补助和奖励：
（一）近三年有严重失信行为的；
（二）上一年度发生较大生产安全责任事故的。
"""


def test_topics_stand_under_their_category_and_keep_what_they_ask(measures_of):
    found = measures_of(CATEGORIES)
    research, match = _given(found, 2_000_000), _given(found, 1_000_000)
    assert {Field.RD_RATIO, Field.PROJECT_INVESTMENT_YUAN} <= _asked(research)
    assert not {Field.RD_RATIO, Field.PROJECT_INVESTMENT_YUAN} & _asked(match)


def test_what_a_period_speaks_of_is_no_age(measures_of):
    for measure in measures_of(CATEGORIES):
        assert Field.AGE_MONTHS not in _asked(measure)


def test_who_is_left_out_in_a_chapter_on_procedure_is_left_out_everywhere(measures_of):
    found = measures_of(CHAPTERS)
    for measure in (_given(found, 200_000), _given(found, 300_000)):
        assert Field.CLEAN_RECORD in _asked(measure)


WINDOWS = """某市科技局关于组织申报2026年科技项目的通知

一、支持方向
方向1　贷款利息补助
支持内容：对按期还本付息的企业，按其实际支付利息的30%给予补助，最高50万元。
申报时间：2026年12月1日至次年1月15日
方向2　研发平台资助
支持内容：对新获批省级重点实验室的企业，给予100万元一次性资助。
申报时间：2026年3月2日至3月31日
二、有关要求
同一企业、同一事项符合我市多项政策的，按照从优、就高、不重复原则执行；同一企业年度奖补总额不超过其对地方的贡献。
"""


def test_each_part_of_a_call_has_its_own_window_whose_year_is_told_once(measures_of):
    found = measures_of(WINDOWS)
    windows = [_given(found, yuan).window for yuan in (500_000, 1_000_000)]
    assert [(w.opens_on, w.closes_on) for w in windows] == [
        (date(2026, 12, 1), date(2027, 1, 15)),
        (date(2026, 3, 2), date(2026, 3, 31)),
    ]


def test_rules_of_exclusivity_for_all_bind_every_part(measures_of):
    for measure in measures_of(WINDOWS):
        rules = {rule.rule for rule in measure.exclusive}
        assert {ExclusiveRule.HIGHER_ONLY, ExclusiveRule.TOTAL_CAP} <= rules


def test_the_number_of_a_part_is_no_word_of_a_title(measures_of):
    assert not any("方向" in measure.title for measure in measures_of(WINDOWS))


def test_the_term_of_a_card_is_the_time_in_which_one_may_apply(measures_of):
    body = (
        "沈阳市支持氢能产业\n依据文件\n《若干措施》\n发文机构\n沈阳市科学技术局\n工具分类\n资金支持\n服务对象\n氢能企业\n"
        "服务内容\n对首次认定的高新技术企业给予20万元奖励。\n时间/频度\n2024年3月1日起，有效期2年\n联络方式\n科技局：55550000\n"
    )
    (measure,) = measures_of(body)
    assert (measure.window.opens_on, measure.window.closes_on) == (date(2024, 3, 1), date(2026, 2, 28))
