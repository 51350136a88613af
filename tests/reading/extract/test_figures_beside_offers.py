"""Figures and lists that stand beside an offer in paragraphs of their own, and say what those who have it must be."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of


def _told(measure):
    return {
        (str(x.field), str(x.op), x.value) for x in leaves_of(measure.condition) if isinstance(x, Criterion)
    }


RULES = """沈阳市科技金融实施细则
一、贷款贴息
（一）对科技型企业的信用贷款，按实际支付利息的40%给予贴息，每年最高20万元。
（二）单笔贷款金额应在50万元以上、1000万元以下。
二、保险补助
对企业投保研发损失险的，按保费30%补助。"""


def test_an_item_that_says_how_large_a_loan_must_be_is_asked_of_its_clause_alone(measures_of):
    loan, insurance = measures_of(RULES)
    assert {("loan_yuan", ">=", 5e5), ("loan_yuan", "<=", 1e7)} <= _told(loan)
    assert "loan_yuan" not in {field for field, _, _ in _told(insurance)}


FUND = """沈阳市成果转化基金实施细则
一、股权直投
市科技成果转化基金以股权方式投资科技型企业，单个项目投资额最高1000万元。拟投企业应同时满足：
1.成立时间在5年以内，生物医药企业可延长至8年；
2.最近一轮投后估值不超过3亿元。"""


def test_a_list_headed_behind_an_offer_is_asked_for_it(measures_of):
    (fund,) = measures_of(FUND)
    assert {("age_months", "<=", 60.0), ("age_months", "<=", 96.0), ("valuation_yuan", "<=", 3e8)} <= _told(
        fund
    )


CALL = """关于组织申报年度科技计划项目的通知
一、支持专题
专题一：关键技术攻关
1.支持方向：菱镁新材料。
2.专题条件：牵头企业上年度营业收入不低于1亿元。
3.支持强度：每项不超过200万元。
专题二：企业创新成长
1.专题条件：须为有效期内的雏鹰企业。
2.支持强度：每项20万元，采取后补助方式。
二、申报程序
登录系统填报。"""


def test_the_conditions_of_a_topic_are_asked_for_it_and_offer_nothing(measures_of):
    first, second = measures_of(CALL)
    assert ("revenue_yuan", ">=", 1e8) in _told(first)
    assert ("titles", "has_any", ("eaglet",)) in _told(second)
    assert "revenue_yuan" not in {field for field, _, _ in _told(second)}


@pytest.mark.parametrize(
    "sentence",
    [
        "已享受市场监管部门同类补助的除外。",
        "雇主责任险、车险等普通商业险种不在补助之列。",
        "其余项目每年4月1日至5月31日集中申报，逾期不受理。",
        "条件是企业亩均税收不低于8万元，并且没有转租。",
        "机构须在中国证券投资基金业协会完成备案，实缴规模不低于3000万元。",
    ],
)
def test_what_denies_times_or_demands_behind_an_offer_is_no_offer(measures_of, sentence):
    body = f"沈阳市若干措施\n第一条 对企业设备投入，按10%给予补助，最高100万元。{sentence}"
    assert len(measures_of(body)) == 1
