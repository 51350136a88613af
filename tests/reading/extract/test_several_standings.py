"""Documents on several standings, classes of projects or grades of a gift: to each what is said of it."""

from policymatch.domain.condition import Criterion, NoneOf, leaves_of
from policymatch.domain.measure import MeasureKind


def asked(measure):
    return {(str(x.field), x.value) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def test_grades_of_one_support_are_one_measure(measures_of):
    body = (
        "浑南区支持工业发展若干政策\n第一条 对新认定的国家级智能工厂，给予60万元奖励；"
        "对新认定的省级智能工厂，给予25万元奖励。\n第二条 对参加境外展会的企业，按展位费的50%给予补贴。\n"
    )
    factory, _ = measures_of(body)
    assert [benefit.amount_yuan for benefit in factory.benefits] == [600000, 250000]


def test_what_is_given_on_top_is_asked_of_nobody_else(measures_of):
    body = (
        "浑南区支持企业创新若干政策\n第一条 规模以上企业上年度研发费用200万元以上的，按研发费用的6%给予补助，最高200万元。"
        "属重点产业链链主的企业，最高可到400万元。\n第二条 对参加境外展会的企业，按展位费的50%给予补贴。\n"
    )
    research, _ = measures_of(body)
    fields = {str(x.field) for x in leaves_of(research.condition) if isinstance(x, Criterion)}
    assert "above_scale" in fields
    assert "titles" not in fields


SEVERAL = (
    "沈阳市科学技术局关于印发《沈阳市雏鹰企业、瞪羚企业评价与支持办法》的通知\n第一章 评价条件\n第一条 申报评价为沈阳市雏鹰企业应满足以下条件：\n"
    "（一）注册时间6年以内；\n（二）上一年营业收入不低于20万元。\n第二条 申报评价为沈阳市瞪羚企业应满足以下条件：\n（一）注册时间3年以上；\n"
    "（二）上一年研发费用占营业收入的比例不低于3%。\n第三条 不完全满足第二条条件，但上一年营业收入超过5000万元的企业，可申报评价为瞪羚培育企业：\n"
    "（一）上一年营业收入超过5000万元。\n房地产企业不纳入评价范围。\n第二章 支持措施\n第四条 对首次入库的瞪羚企业，给予一次性30万元奖励。\n"
    "第五条 对首次获得银行贷款的雏鹰企业，给予5万元奖励。\n"
)


def test_each_standing_asks_its_own_and_its_holders_only_to_hold_it(measures_of):
    told = {measure.title: measure for measure in measures_of(SEVERAL)}
    eaglet = next(m for title, m in told.items() if title.startswith("沈阳市雏鹰企业"))
    gazelle = next(m for title, m in told.items() if title.startswith("沈阳市瞪羚企业"))
    growing = next(m for title, m in told.items() if title.startswith("瞪羚培育企业"))
    assert all(m.kind is MeasureKind.TITLE for m in (eaglet, gazelle, growing))
    assert ("revenue_yuan", 200000.0) in asked(eaglet)
    assert ("rd_ratio", 0.03) not in asked(eaglet)
    assert ("rd_ratio", 0.03) in asked(gazelle)
    assert ("revenue_yuan", 50000000.0) in asked(growing)
    awards = [m for m in told.values() if m.kind is MeasureKind.AWARD]
    assert len(awards) == 2
    for award in awards:
        assert {"revenue_yuan", "rd_ratio", "age_months", "industry"}.isdisjoint(f for f, _ in asked(award))


def test_a_standing_that_no_sentence_confers_is_offered_and_its_holders_are_asked_nothing_more(
    measures_of,
):
    body = (
        "浑南区关于支持瞪羚企业发展的实施意见\n一、瞪羚企业认定\n（一）申请认定瞪羚企业应具备以下条件：\n1.上年度营业收入2000万元以上；\n"
        "2.近两年营业收入平均增长率不低于20%。\n二、扶持政策\n经认定的瞪羚企业，在有效期内享受以下扶持政策：\n"
        "（一）研发补助。按上年度研发费用的10%给予补助，最高100万元。\n（二）房租补贴。给予房租50%的补贴。\n"
    )
    standing, *for_holders = measures_of(body)
    assert standing.kind is MeasureKind.TITLE
    assert {"revenue_yuan", "revenue_growth"} <= {field for field, _ in asked(standing)}
    for measure in for_holders:
        fields = {field for field, _ in asked(measure)}
        assert "titles" in fields
        assert {"revenue_yuan", "revenue_growth"}.isdisjoint(fields)


def test_the_sentence_that_confers_a_standing_by_name_bears_its_conditions(measures_of):
    body = (
        "沈阳市优质中小企业培育管理细则\n第一章 条件\n第一条 创新型中小企业评价条件。企业成立满一年。\n第二条 专精特新中小企业认定条件。"
        "申请企业上年度研发费用不低于100万元。\n第二章 程序\n第三条 创新型中小企业常年受理，由市工信局公示无异议后公告为创新型中小企业，有效期三年。\n"
        "第四条 市工信局组织专家评审，公示无异议的，认定为专精特新中小企业，有效期三年。\n"
    )
    first, second = measures_of(body)
    assert (first.kind, second.kind) == (MeasureKind.TITLE, MeasureKind.TITLE)
    assert (first.clause, second.clause) == ("第三条", "第四条")
    assert ("age_months", 12.0) in asked(first)
    assert ("rd_expense_yuan", 1000000.0) in asked(second)
    assert "titles" not in {field for field, _ in (*asked(first), *asked(second))}


CLASSES = (
    "关于组织申报2025年沈阳市成果转化项目的通知\n一、项目类别及支持方式\n（一）重大转化项目（A类）。支持龙头企业实施转化，单个项目资助不超过800万元。\n"
    "（二）一般转化项目（B类）。支持企业转化自主成果，单个项目资助不超过200万元。\n二、申报条件\n1.申报A类项目的企业，须上年度销售收入不低于2亿元。\n"
    "2.申报B类项目的企业，须研发投入占销售收入比例不低于4%。\n3.主要从事房地产开发的企业，不属于支持范围。\n"
)


def test_what_one_class_of_projects_asks_is_asked_of_no_other(measures_of):
    large, small = measures_of(CLASSES)
    assert ("revenue_yuan", 2e8) in asked(large)
    assert ("rd_ratio", 0.04) not in asked(large)
    assert ("rd_ratio", 0.04) in asked(small)
    assert ("revenue_yuan", 2e8) not in asked(small)


def test_an_item_that_asks_stands_beside_the_one_that_gives(measures_of):
    body = (
        "关于组织申报2025年沈阳市科技计划项目的通知\n一、项目类别及支持重点\n（一）能力提升工程\n1.须为评价入库的科技型中小企业，职工总数不超过200人；\n"
        "2.无在研市级科技计划项目；\n3.对立项的项目，每项给予20万元补助。\n（二）基础研究类\n1.面向驻沈高校、科研院所。\n2.对立项的项目，每项给予5万元补助。\n"
    )
    firms, basic = measures_of(body)
    assert ("titles", ("tech_sme",)) in asked(firms)
    assert ("employees", 200.0) in asked(firms)
    assert "employees" not in {field for field, _ in asked(basic)}


def test_conditions_under_a_class_of_a_call_are_of_that_class(measures_of):
    body = (
        "关于组织申报2025年沈阳市科技计划项目的通知\n一、申报类别及支持方式\n（一）重大专项\n1.申报条件。企业上年度主营业务收入不低于1亿元。\n"
        "2.支持方式。按研发投入的20%给予支持，最高不超过500万元。\n（二）成果转化补助\n1.对吸纳高校成果的企业，按合同额的10%给予补助，最高不超过100万元。\n"
    )
    large, other = measures_of(body)
    assert ("revenue_yuan", 1e8) in asked(large)
    assert ("revenue_yuan", 1e8) not in asked(other)


def test_cards_with_their_labels_on_top_are_told_by_name(measures_of):
    cards = [
        (
            "研发投入补助",
            "规模以上企业",
            "1.上年度研发费用100万元以上；\n2.研发投入强度不低于3%。",
            "按研发费用的5%给予补助，最高100万元。",
        ),
        (
            "瞪羚企业培育",
            "成立2年以上的科技型企业",
            "（一）上年度营业收入1000万元以上；\n（二）有1件发明专利。",
            "认定为瞪羚企业，有效期3年，授牌并给予一次性奖励20万元",
        ),
    ]
    body = "浑南区惠企政策指南\n本指南收录现行有效的区级科技、产业类政策，供企业查询，同一项目符合多项政策的由企业自主选择其一申报，不重复享受，各项政策由相应部门负责解释。\n"
    for n, (name, whom, asks, gives) in enumerate(cards, 1):
        body += f"【政策卡{n}】\n政策名称\n{name}\n支持对象\n{whom}\n申报条件\n{asks}\n支持标准\n{gives}\n申报时间\n每年6月\n"
    research, gazelle = measures_of(body)
    assert (research.title, gazelle.title) == ("研发投入补助", "瞪羚企业培育奖励")
    assert ("rd_ratio", 0.03) in asked(research)
    assert ("revenue_yuan", 1e7) in asked(gazelle)
    assert "titles" not in {field for field, _ in asked(gazelle)}


def test_what_a_standing_takes_is_told_of_both_where_a_chapter_alone_is_headed_so(measures_of):
    body = (
        "沈阳市孵化载体管理办法\n第一章 认定条件\n第一条 申请认定市级科技企业孵化器，应具备以下条件：\n（一）在沈阳市注册满一年；\n"
        "第二条 申请市级众创空间备案，运营主体应为独立法人，运营时间满6个月。\n第二章 支持措施\n"
        "第三条 对新认定的国家级孵化器，给予运营机构80万元奖励。\n"
    )
    awards = [m for m in measures_of(body) if m.kind is MeasureKind.AWARD]
    assert awards
    for award in awards:
        assert "age_months" not in {field for field, _ in asked(award)}


def test_what_a_general_part_asks_is_asked_of_the_projects_of_another(measures_of):
    body = (
        "浑南区科技创新资金操作规程\n第一部分 一般规定\n一、申报主体应同时符合以下基本条件：\n（一）注册登记在浑南区，且具有独立法人资格；\n"
        "（二）未被列入经营异常名录。\n第二部分 项目类别\n一、研发投入支持计划\n1.申报条件：营业收入不低于2000万元。\n2.支持标准：按研发费用的10%给予支持，最高100万元。\n"
    )
    (research,) = measures_of(body)
    fields = {field for field, _ in asked(research)}
    assert {"region", "independent_legal_person", "clean_record", "revenue_yuan"} <= fields


def test_what_stands_before_a_gift_in_its_paragraph_is_asked(measures_of):
    body = (
        "浑南区培育企业扶持办法\n（一）培育库\n申报区级培育库的企业须符合：1.上年度营业收入在1000万元以上；2.研发投入占比不低于5%。"
        "经评审入库的企业，给予一次性30万元研发补贴。\n（二）参展\n对参加境外展会的企业，按展位费的50%给予补贴。\n"
    )
    pool, fair = measures_of(body)
    assert {("revenue_yuan", 1e7), ("rd_ratio", 0.05)} <= asked(pool)
    assert ("rd_ratio", 0.05) not in asked(fair)


def test_a_bar_of_one_clause_is_heard_by_no_other(measures_of):
    body = (
        "浑南区科技扶持办法\n一、扶持对象\n在浑南区注册的企业。有以下情况之一的，不列入扶持范围：\n1.近三年内存在严重失信行为的；\n2.房地产、劳务派遣类企业。\n"
        "二、扶持内容\n（一）研发补助\n按研发费用的8%给予补助，最高100万元。\n申请本条的企业已享受区级其他补贴的，不得重复申请。\n"
        "（二）参展补贴\n对参加境外展会的企业，按展位费的50%给予补贴。\n"
    )
    _, fair = measures_of(body)
    assert "received" not in {field for field, _ in asked(fair)}
    bars = [node for node in fair.condition.all if isinstance(node, NoneOf)]
    assert "industry" in {str(x.field) for node in bars for x in leaves_of(node) if isinstance(x, Criterion)}


def test_closing_words_headed_by_a_word_alone_are_of_all(measures_of):
    body = (
        "沈阳市科技金融办理指南\n一、信用评级补助\n（一）支持标准\n对实际发生的评级费用给予50%补助，最高5万元。\n（二）受理单位\n单位：市生产力促进中心\n"
        "说明\n1、上述资助的申请企业，须为在沈阳市注册的企业，职工总数不超过300人。\n"
    )
    (rating,) = measures_of(body)
    assert {("region", "210100"), ("employees", 300.0)} <= asked(rating)


def test_how_much_is_given_behind_what_is_asked_is_the_offer(measures_of):
    body = (
        "关于组织申报2025年沈阳市科技计划项目的通知\n一、项目类别及支持重点\n（一）科技示范工程\n围绕绿色化工、高端装备等我市重点产业链，支持链主企业牵头，联合上下游企业和高校院所组成创新联合体，开展关键核心技术协同攻关。\n"
        "1.牵头企业须为规模以上高新技术企业，上年度营业收入不低于2亿元；\n2.项目总投入不低于2000万元；\n3.单个项目支持额度200万元左右，采取分阶段拨款方式。本年度拟支持不超过5项。\n"
        "（二）成果转化补助\n1.对吸纳高校成果的企业，按合同额的10%给予补助，最高不超过100万元。\n"
    )
    large, _ = measures_of(body)
    assert "单个项目支持额度" in body[large.start : large.end]
    assert ("revenue_yuan", 2e8) in asked(large)


def test_who_may_have_all_of_a_named_act_is_told_by_an_answer(measures_of):
    body = (
        "浑南区科创企业政策热点问答\n一、问：哪些企业可以享受《若干政策》？\n答：注册地在浑南区，具有独立法人资格的科技企业均可申请。"
        "企业应未被列入失信被执行人名单。\n二、问：高新技术企业能拿多少奖励？\n答：首次认定的国家高新技术企业，区级奖励15万元。\n"
    )
    (award,) = measures_of(body)
    fields = {field for field, _ in asked(award)}
    assert {"region", "independent_legal_person", "clean_record", "titles"} <= fields


def test_articles_that_only_ease_or_ask_offer_nothing(measures_of):
    body = (
        "沈阳市企业技术中心认定管理办法\n第一章 认定条件\n第一条 申请认定市级企业技术中心的企业应当具备以下条件：\n（一）年度主营业务收入不低于3000万元；\n"
        "第二条 软件类企业申请认定的，年度软件业务收入不低于1000万元，专职研发人员不少于15人。\n第三条 传统产业企业申请认定的，第一条第（一）项指标可按不低于70%掌握。\n"
        "第二章 程序\n第四条 公示5个工作日后发文公布，授予“沈阳市企业技术中心”称号。\n"
    )
    assert [measure.clause for measure in measures_of(body)] == ["第四条"]


def test_a_card_on_one_line_is_told_by_its_labels(measures_of):
    body = (
        "浑南区惠企政策清单\n1.政策名称：“小升规”奖励。支持对象：首次升规的工业企业。支持标准：一次性奖励8万元。申报条件：上年度营业收入不低于2000万元。\n"
        "2.政策名称：科技创新券。支持对象：成立5年以内的科技型小微企业。支持标准：每家每年发放不超过3万元的创新券。申报条件：与服务机构无关联关系。\n"
    )
    scale, voucher = measures_of(body)
    assert (scale.title, voucher.title) == ("“小升规”奖励", "科技创新券")
    assert ("revenue_yuan", 2e7) in asked(scale)
    assert ("age_months", 60.0) in asked(voucher)
    assert {"age_months", "size_class"}.isdisjoint(field for field, _ in asked(scale))


CONFERRED_TOGETHER = (
    "浑南区瞪羚企业认定与扶持办法\n第一章 认定条件\n第一条 申报瞪羚企业应当同时具备下列条件：\n（一）成立时间满2年；\n"
    "（二）上年度营业收入不低于2000万元。\n第二条 申报瞪羚培育企业，应满足第一条第（一）项规定，其中成立时间可放宽至满1年；"
    "上年度营业收入不低于600万元；研发费用占比不低于4%。\n第二章 认定程序\n第三条 瞪羚企业每年认定一次，一般于每年5月组织申报。"
    "企业提交申报材料，经专家评审、公示无异议后发文认定。\n第三章 扶持政策\n第四条 对认定的瞪羚企业，给予20万元奖励。\n"
)


def test_a_standing_asks_all_that_its_paragraph_says(measures_of):
    growing = next(m for m in measures_of(CONFERRED_TOGETHER) if m.clause == "第二条")
    assert {("revenue_yuan", 6000000.0), ("rd_ratio", 0.04), ("age_months", 12.0)} <= asked(growing)
