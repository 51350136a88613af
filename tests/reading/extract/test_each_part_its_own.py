"""What one part of a document asks is asked for its own offers, by the number or the name that parts bear."""

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of
from policymatch.reading.numbering import numeral_at


def told(measure, field):
    leaves = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return [(str(x.op), x.value) for x in leaves if str(x.field) == field]


def untested(measure):
    found = (x for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion) and x.decides)
    return [x.quote.text if x.quote else "" for x in found]


def test_parts_numbered_behind_the_word_name_are_parts(measures_of):
    assert numeral_at("项目名称二：保险补贴", 0).label == "项目名称二："
    loans, insured = measures_of(
        "关于申报浑南区科技金融项目的通知\n"
        "项目名称一：贷款贴息\n【支持条件】企业上年度职工总数不超过350人，单笔贷款金额不超过700万元。\n"
        "【资助标准】对企业按贷款利息的45%给予贴息，最高30万元。\n"
        "项目名称二：保险补贴\n【支持条件】保险合同已生效。\n【资助标准】对企业按保费的55%给予补贴，最高12万元。\n"
        "一、基本申报条件\n（一）申报单位须为在浑南区登记注册的企业；\n（二）申报单位近三年无严重失信行为。\n"
    )
    assert (told(loans, "employees"), told(insured, "employees")) == ([("<=", 350.0)], [])
    assert told(loans, "clean_record") == told(insured, "clean_record") == [("=", True)]


def test_a_demand_that_opens_with_a_sort_is_of_the_offer_to_that_sort(measures_of):
    major, general = measures_of(
        "关于申报浑南区技术攻关项目的通知\n一、支持方式\n"
        "（一）技术攻关项目。对重大项目给予不超过总投入15%、最高220万元的资助；对面上项目给予25万元定额资助。\n"
        "二、申报条件\n（一）共性条件\n1.申报单位信用良好，未列入失信名单。\n"
        "（二）技术攻关项目除共性条件外，还应满足：\n"
        "1.重大项目：申报单位年度营业收入不低于1.5亿元。\n2.面上项目：申报单位应为科技型中小企业。\n"
    )
    assert told(major, "revenue_yuan") == [(">=", 150_000_000.0)]
    assert told(major, "titles") == told(general, "revenue_yuan") == []
    assert told(general, "titles") == [("has_any", ("tech_sme",))]
    assert told(major, "clean_record") == told(general, "clean_record") == [("=", True)]


def test_the_conditions_of_a_recognition_are_asked_for_no_other_offer(measures_of):
    (reward, *_) = measures_of(
        "关于浑南区孵化载体奖补及认定申报的通知\n"
        "一、绩效奖补\n对考核优秀的众创空间运营单位，给予12万元奖励。\n"
        "二、孵化器认定\n申报区级孵化器，应同时具备下列条件：\n"
        "（一）在浑南区注册、具有独立法人资格，运营时间2年以上；\n（二）在孵企业不少于15家。\n"
    )
    assert told(reward, "age_months") == []


def test_what_those_who_are_chosen_must_meet_gives_nothing_and_the_reward_is_theirs(measures_of):
    *_, reward = measures = measures_of(
        "沈阳市浑南区支持企业成长若干措施\n第一条 支持企业成长。每年评选一批“浑河领跑企业”。"
        "评选对象应为成立时间在6年以内的高新技术企业，并满足以下条件之一：\n"
        "1.上一年度营业收入3000万元至5000万元；\n2.近两年获得股权融资1800万元以上。\n"
        "对获评企业给予一次性22万元奖励。\n"
    )
    assert all("股权融资" not in x.title and "营业收入" not in x.title for x in measures)
    assert any("获评" in words for words in untested(reward))
    alone = [n for n in reward.condition.all if isinstance(n, Criterion)]
    assert "equity_raised_yuan" not in {str(n.field) for n in alone}


def test_who_was_invested_in_must_be_what_is_asked_of_those_invested_in(measures_of):
    fund, firm = measures_of(
        "关于申报浑南区天使投资补助的通知\n"
        "【支持条件】被投企业应成立不超过4年、从业人员在180人以下。\n"
        "【资助标准】对创业投资机构，按其投资额的8%给予补助，最高60万元；对获得首轮投资的企业，按投资额的4%给予补助，最高35万元。\n"
    )
    assert (told(fund, "employees"), told(firm, "employees")) == ([], [("<=", 180.0)])


def test_sorts_of_applicant_in_a_list_are_alternatives_and_those_who_may_not_draw_are_barred(measures_of):
    (voucher, *_) = measures_of(
        "沈阳市浑南区科技创新券管理办法\n第一章 支持对象\n第一条 创新券的申领对象为在浑南区注册的下列企业和团队：\n"
        "（一）科技型中小企业；\n（二）高新技术企业；\n（三）入驻孵化器的创业团队。\n"
        "规模以上国有控股企业、已上市企业不得申领。\n"
        "第二章 支持方式\n第二条 对购买检测服务的，按合同金额的45%给予补贴，最高16万元。\n"
    )
    ways = [node for node in voucher.condition.all if isinstance(node, AnyOf)]
    assert any(len(node.any) == 3 for node in ways)
    barred = [
        str(x.field) for node in voucher.condition.all if isinstance(node, NoneOf) for x in leaves_of(node)
    ]
    assert {"listed", "ownership"} <= set(barred)
    whose = [node for node in voucher.condition.all if getattr(node, "field", None) == "entity_type"]
    assert [node.value for node in whose] == [("enterprise", "team")]


def test_papers_that_must_be_true_head_no_list_of_papers(measures_of):
    (support,) = measures_of(
        "关于申报浑南区技改补贴的通知\n一、支持内容\n对购买设备的企业，按投资额的9%给予补贴，最高45万元。\n"
        "二、申报要求\n（一）申报单位应对材料的真实性负责。近三年存在安全责任事故或被列入经营异常名录的单位不得申报。\n"
        "（二）申报单位应提交申请表。\n"
    )
    assert told(support, "clean_record") == [("=", True)]


def test_to_report_figures_in_time_is_a_fact_and_no_step(measures_of):
    (support,) = measures_of(
        "沈阳市浑南区支持企业若干措施\n第一条 本措施的适用对象为按时报送统计报表的企业。\n"
        "第二条 对首次认定的高新技术企业，给予15万元奖励。\n"
    )
    assert any("报送" in words for words in untested(support))


def test_a_record_told_behind_a_promise_of_applicants_is_asked_of_them(measures_of):
    (reward,) = measures_of(
        "沈阳市浑南区促进智能产业若干措施\n一、支持研发\n1.对首次认定的高新技术企业，给予18万元奖励。\n二、附则\n"
        "（一）申请本措施支持的企业，须承诺自首次享受政策之日起6年内不将注册地迁出本区；近三年内未发生重大安全事故，未被列入失信名单。\n"
        "（二）本措施自2024年7月1日起施行。\n"
    )
    assert told(reward, "clean_record") == [("=", True)]


def test_what_is_paid_for_growth_behind_sums_for_a_size_is_an_offer_of_its_own(measures_of):
    reached, grown = measures_of(
        "沈阳市浑南区工业发展若干措施\n第一条 企业年主营业务收入首次达到2亿元、6亿元的，分别给予40万元、90万元奖励；"
        "年主营业务收入6亿元以上且增速达到18%以上的，按当年主营业务收入新增部分的0.4%给予奖励，最高150万元，两项可同时享受。\n"
    )
    assert [b.amount_yuan for b in reached.benefits] == [4e5, 9e5]
    assert [(b.rate, b.cap_yuan) for b in grown.benefits] == [(0.004, 1.5e6)]


PARTS = (
    "沈阳市浑南区推动茶产业发展若干政策\n第一部分　{head}\n"
    "在本区登记注册、上年度营业收入不低于300万元的制茶企业。\n第二部分　奖励措施\n"
    "（一）鼓励建园。新建标准茶园的企业，一次性奖励9万元。\n（二）鼓励出口。对出口茶叶的企业，奖励7万元。\n"
)


def test_what_a_part_headed_by_whom_the_act_is_for_asks_is_asked_for_the_offers_of_all_parts(measures_of):
    measures = measures_of(PARTS.format(head="扶持范围"))
    assert [m.benefits[0].amount_yuan for m in measures] == [90_000, 70_000]
    assert all(told(m, "revenue_yuan") == [(">=", 3_000_000.0)] for m in measures)


def test_what_stands_in_a_part_headed_by_a_support_is_asked_for_no_offer_of_another(measures_of):
    measures = measures_of(PARTS.format(head="展销支持"))
    others = [m for m in measures if m.benefits[0].amount_yuan in (90_000, 70_000)]
    assert [told(m, "revenue_yuan") for m in others] == [[], []]
