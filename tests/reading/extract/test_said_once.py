"""What a document says once: of all its offers, of those that it names, or of none."""

import pytest

from policymatch.domain.condition import Criterion, NoneOf, leaves_of


def asked(measure):
    return {(str(x.field), x.value) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    "closing",
    [
        "本政策所称企业须在浑南区登记注册。",
        "本措施所涉企业为注册地在浑南区的企业。",
        "上述企业均需在浑南区内依法注册纳税。",
        "列入失信被执行人名单的企业不予支持。本政策适用于在浑南区注册的企业。",
        "在浑南区注册、成立满1年的企业，可以申请本政策资助。",
    ],
)
def test_where_applicants_must_be_is_heard_in_many_words(measures_of, closing):
    (measure,) = measures_of(f"沈阳市浑南区若干政策\n一、对高新技术企业奖励20万元。\n二、{closing}")
    assert ("region", "210112") in asked(measure)


def test_firms_that_an_opening_article_leaves_out_are_barred(measures_of):
    body = (
        "沈阳市浑南区扶持办法\n第一条 扶持对象为在浑南区注册的企业。以下企业不予扶持：\n"
        "（一）上年度研发费用低于50万元的；\n（二）员工少于10人的。\n"
        "第二条 对新认定的国家高新技术企业，给予20万元奖励。"
    )
    (measure,) = measures_of(body)
    barred = [node for node in measure.condition.all if isinstance(node, NoneOf)]
    assert {str(x.field) for node in barred for x in leaves_of(node)} == {"rd_expense_yuan", "employees"}


def test_an_item_for_one_article_does_not_draw_the_list_to_it(measures_of):
    body = (
        "沈阳市浑南区绿色办法\n第一条 对获评国家级绿色工厂的企业，给予50万元奖励。\n"
        "第二条 对实施节能技改项目的企业，给予最高200万元奖励。\n"
        "第三条 申请企业应符合以下条件：（一）注册满2年；（二）申请第二条奖励的，项目总投资应不低于200万元。"
    )
    factory, project = measures_of(body)
    assert ("age_months", 24.0) in asked(factory) & asked(project)
    assert ("project_investment_yuan", 2_000_000.0) in asked(project) - asked(factory)


def test_a_demand_for_named_articles_or_supports_is_made_of_them_alone(measures_of):
    body = (
        "沈阳市浑南区政策\n第一条 对首次认定的高新技术企业，奖励20万元。\n第二条 对引进人才的企业，奖励5万元。\n"
        "第三条 申报第一条奖励的企业，须注册满1年，上年度研发费用不低于100万元。"
    )
    award, talent = measures_of(body)
    assert {("age_months", 12.0), ("rd_expense_yuan", 1_000_000.0)} <= asked(award)
    assert not {"age_months", "rd_expense_yuan"} & {name for name, _ in asked(talent)}


def test_what_applicants_for_one_support_must_be_is_not_asked_of_others(measures_of):
    body = (
        "沈阳市浑南区扶持政策\n一、扶持对象：在浑南区注册的企业。其中，申请房租补助的企业，注册时间不超过3年。\n"
        "二、房租补助。对企业租用办公用房的，给予50%的房租补助。\n三、参展补助。对企业参加展会的，给予1万元补助。"
    )
    rent, fair = measures_of(body)
    assert ("age_months", 36.0) in asked(rent) - asked(fair)
    assert ("region", "210112") in asked(rent) & asked(fair)


def test_what_a_place_means_by_a_headquarters_is_asked_of_it(measures_of):
    body = (
        "沈阳市浑南区总部经济办法\n第一条 本办法所称总部企业，是指在浑南区设立，年度纳税总额2000万元以上的企业。\n"
        "第二条 总部企业购买自用办公用房的，给予最高500万元补贴。"
    )
    (measure,) = measures_of(body)
    assert {("region", "210112"), ("tax_paid_yuan", 20_000_000.0)} <= asked(measure)


def test_what_a_team_must_be_in_the_next_sentence_is_asked_of_it(measures_of):
    body = (
        "沈阳市浑南区人才办法\n第一条 对创业领军人才团队，给予最高500万元资助。"
        "申报团队须满足：团队成员不少于3人；企业在浑南区注册，成立不超过5年。\n"
        "第二条 对引进国家级人才的企业，给予10万元奖励。"
    )
    team, firm = measures_of(body)
    assert ("age_months", 60.0) in asked(team) - asked(firm)


def test_a_zone_where_firms_are_is_no_title_of_theirs(measures_of):
    body = "浑南国家高新区措施\n一、支持对象：浑南国家高新区内依法注册的企业。\n二、对新增设备投入500万元以上的企业，按10%给予补助。"
    (measure,) = measures_of(body)
    assert "titles" not in {name for name, _ in asked(measure)}


def test_to_keep_a_negative_list_of_the_market_bars_nobody(measures_of):
    body = (
        "沈阳市优化营商环境方案\n（一）落实市场准入负面清单管理。\n"
        "严格执行外商投资准入前国民待遇加负面清单管理制度，保障外资企业平等享受政策。\n"
        "（二）支持企业升级。\n对认定为高新技术企业的企业，给予20万元奖励。"
    )
    (measure,) = measures_of(body)
    assert not [node for node in measure.condition.all if isinstance(node, NoneOf)]


def test_the_negative_list_of_a_guide_bars_those_on_it(measures_of):
    body = (
        "沈阳市某某补贴申报指南\n一、补贴标准\n对认定为高新技术企业的企业，给予20万元奖励。\n"
        "二、负面清单\n房地产企业不得申报。"
    )
    (measure,) = measures_of(body)
    barred = [node for node in measure.condition.all if isinstance(node, NoneOf)]
    assert {x.value for node in barred for x in leaves_of(node) if isinstance(x, Criterion)} == {("房地产",)}


@pytest.mark.parametrize(
    "task",
    [
        "拓展实体大厅服务范围。推进企业事项向政务服务中心集中。",
        "简化申请材料。由牵头部门梳理审批事项。",
        "召开监管服务对象季度对话会。听取意见建议。",
    ],
)
def test_what_an_office_is_to_do_about_a_label_is_no_label(measures_of, task):
    body = f"沈阳市优化服务方案\n一、重点任务\n（一）{task}\n（二）支持企业升级。对高新技术企业，给予20万元奖励。"
    award = next(m for m in measures_of(body) if m.benefits[0].amount_yuan)
    assert "高新技术企业" in "".join(leaf.quote.text for leaf in leaves_of(award.condition))
    assert not any(leaf.quote.start < body.index("（二）") for leaf in leaves_of(award.condition))


def test_what_comes_too_late_is_barred_by_no_rule(measures_of):
    body = (
        "沈阳市若干措施\n一、支持企业。对高新技术企业，给予20万元奖励。\n"
        "符合条件的企业应在12月底前申报，逾期不予受理。\n二、支持研发。对科技型中小企业，给予10万元奖励。"
    )
    assert not [node for m in measures_of(body) for node in m.condition.all if isinstance(node, NoneOf)]


def test_a_scope_of_support_that_lists_awards_says_what_is_given(measures_of):
    body = (
        "沈阳市若干政策\n二、支持范围\n（一）固定资产投资奖励\n第2条 对总投资5000万元以上的工业项目，给予100万元奖励。\n"
        "（二）鼓励企业做大做强\n第3条 对首次上规的工业企业，给予20万元奖励。\n"
        "（三）鼓励乡镇开展招商引资\n第4条 对各乡镇引进的项目，计算为乡镇招商引资任务。"
    )
    quoted = {leaf.quote.text for m in measures_of(body) for leaf in leaves_of(m.condition)}
    assert not {text for text in quoted if "乡镇" in text or "做大做强" in text}
