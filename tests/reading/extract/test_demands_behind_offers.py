"""Demands that stand behind an offer, in lists below a meaning, and in chapters of conditions."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, leaves_of

HEAD = "沈阳市浑南区科技金融若干政策\n"


def asked(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (
            "第一条 对初创期企业给予不超过500万元的直接股权投资支持。被投企业应成立不超过5年，研发投入强度不低于8%。",
            {"age_months", "rd_ratio"},
        ),
        (
            "第一条 对揭榜项目，由发榜企业按榜额的30%给予补助，最高200万元。发榜企业须为注册满2年的高新技术企业。",
            {"age_months", "titles"},
        ),
        (
            "第一条 对认定的种子企业，给予10万元奖励。种子企业须满足：成立时间不超过3年；上年度营业收入不低于100万元。",
            {"age_months", "revenue_yuan"},
        ),
    ],
)
def test_what_those_who_have_it_must_be_is_asked_where_it_stands_behind_the_offer(measures_of, body, fields):
    assert fields <= asked(measures_of(HEAD + body)[0])


@pytest.mark.parametrize(
    "behind",
    [
        "承办银行须具备独立法人资格，成立满5年。",
        "获奖企业应于收到款项后两年内不得迁出。",
        "雏鹰企业须成立不超过5年。",
    ],
)
def test_what_others_or_some_must_be_is_not_asked_of_all(measures_of, behind):
    body = "第一条 对认定的雏鹰企业、瞪羚企业，分别给予10万元、20万元奖励。" + behind
    assert "age_months" not in asked(measures_of(HEAD + body)[0])


def test_the_list_below_a_meaning_is_asked_of_those_who_are_called_so(measures_of):
    body = (
        "第一条 本政策所称科技型企业，是指在浑南区注册，并具备下列条件之一的中小企业：\n（一）高新技术企业；\n"
        "（二）瞪羚企业。\n第二条 科技型企业购买科技保险，按保费的50%给予补贴，每年不超过10万元。\n"
        "第三条 对银行按新增贷款的1%给予奖励，最高50万元。"
    )
    insured, bank = measures_of(HEAD + body)
    alternatives = [node for node in insured.condition.all if isinstance(node, AnyOf)]
    assert ["titles", "titles"] in [[str(x.field) for x in leaves_of(node)] for node in alternatives]
    assert "titles" not in asked(bank)


def test_who_may_have_the_sums_of_a_list_is_told_above_it(measures_of):
    body = (
        "第一条 小微企业按期还本付息的，可申请贴息。贴息标准为：\n"
        "（一）首次贷款，按利息的50%给予贴息，最高20万元；\n（二）信用贷款，按利息的30%给予贴息，最高10万元。"
    )
    measures = measures_of(HEAD + body)
    assert len(measures) == 2
    assert all("size_class" in asked(measure) for measure in measures)


def test_a_waiver_of_papers_in_a_chapter_of_conditions_offers_nothing_and_hides_no_demand(measures_of):
    body = (
        "一、奖励标准\n对新材料首批次产品，按销售额的20%给予奖励，最高100万元。\n二、申报条件\n"
        "申报单位为在浑南区登记注册、具有独立法人资格的企业。年营业收入不足2000万元的企业，可仅提供纳税申报表。"
    )
    (reward,) = measures_of(HEAD + body)
    assert {"independent_legal_person", "entity_type"} <= asked(reward)


SORTS = """第一条 申领服务券的企业应当符合以下条件：
（一）上年度营业收入不低于200万元；
（二）在浑南区注册。
第二条 申领服务券的创业团队应当符合以下条件：
（一）近两年获得市级以上创新创业大赛三等奖以上。
第三条 A券面向企业，每家企业每年给予不超过10万元补贴。
第四条 B券面向创业团队，每个团队每年给予不超过3万元补贴。
第五条 对承担宣传工作的，给予每年5万元补贴。"""


def test_what_one_sort_of_applicant_must_meet_is_asked_for_what_is_given_to_it(measures_of):
    firms, teams, others = measures_of(HEAD + SORTS)
    assert "revenue_yuan" in asked(firms)
    assert "awards" not in asked(firms)
    assert "awards" in asked(teams)
    assert "revenue_yuan" not in asked(teams)
    assert {"revenue_yuan", "awards"} <= asked(others)


def test_what_is_asked_of_all_who_apply_stays_asked_where_no_sorts_are_told_apart(measures_of):
    body = SORTS.replace("创业团队应当", "企业同时应当")
    assert all("revenue_yuan" in asked(measure) for measure in measures_of(HEAD + body))


def test_a_meaning_holds_though_another_offer_stands_beside_it(measures_of):
    body = (
        "第一条 本政策所称总部企业，是指同时满足下列条件的企业：\n（一）上年度营业收入不低于5亿元；\n（二）职工不少于100人。\n"
        "对首次入选的园区给予10万元奖励。\n第二条 对总部企业，给予200万元落户奖励。"
    )
    reward = measures_of(HEAD + body)[-1]
    assert {"revenue_yuan", "employees"} <= asked(reward)


def test_classes_that_are_told_apart_behind_an_offer_are_asked_their_own(measures_of):
    body = (
        "渔港区渔业发展措施\n第一条 对购置渔船设备的企业，给予9万元补贴。"
        "属于高新技术企业的，研发投入占比不低于4%；其他企业不低于2%。"
    )
    (measure,) = measures_of(body)
    (either,) = [node for node in measure.condition.all if isinstance(node, AnyOf)]
    told = [leaf.value for leaf in leaves_of(either) if isinstance(leaf, Criterion)]
    assert told == [("high_tech",), 0.04, ("high_tech",), 0.02]
