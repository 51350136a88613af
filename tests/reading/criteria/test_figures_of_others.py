"""Figures that stand beside the words of an applicant's and are an office's, a customer's, a plot's or a fair's."""

import pytest

from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("企业通过科技保险获得贷款或投保金额应在2000万元以上的，给予补助。", "loan_yuan"),
        ("至2027年底普惠贷款余额达1.1万亿元，为小微企业提供续贷服务。", "loan_yuan"),
        ("促进全州应收账款融资总额不低于55亿元，为企业提供融资服务。", "equity_raised_yuan"),
        ("每年向民间资本推介两批重点项目，总投资2000亿元以上。", "project_investment_yuan"),
        ("对为主营业务收入1亿元及以下的文化企业提供融资服务的金融机构，给予10%补助。", "revenue_yuan"),
        ("对营业额10万元以上的大型会展，给予主办方2万元补助。", "revenue_yuan"),
        ("鼓励超市开设地方特产专柜，年销售额达200万元以上的，一次性奖励2万元。", "revenue_yuan"),
        ("申报产品（整机为其中的液压部件）2021年销售收入2000万元以上的，给予补助。", "revenue_yuan"),
        ("企业申报产品2021年营业收入首次超过3000万元的，给予奖励。", "revenue_yuan"),
        ("对网上年交易额首次超过2亿元的平台，给予奖励。", "revenue_yuan"),
        ("注册人应当在每满1年后的60日内提交报告的，给予便利。", "age_months"),
    ],
)
def test_a_figure_of_somebody_else_is_not_asked_of_the_applicant(asked_fields, own, field):
    assert field not in asked_fields(own=own)


def test_what_is_invested_in_each_acre_is_not_what_is_invested(asked):
    condition = "固定资产投资5000万元以上、投资强度亩均投资不低于100万元。"
    assert ("project_investment_yuan", ">=", 50_000_000.0) in asked(condition=condition)
    assert ("project_investment_yuan", ">=", 1_000_000.0) not in asked(condition=condition)


def test_of_a_threshold_that_was_lowered_the_new_one_is_asked(asked):
    own = "技术改造专项支持门槛由项目总投入2000万元以上调整为1000万元以上。"
    sums = {value for field, _, value in asked(own=own) if field == "project_investment_yuan"}
    assert sums == {10_000_000.0}


def test_the_size_of_a_firm_that_is_paid_for_what_it_holds_is_asked(asked):
    own = "对年营业收入1亿元以上的企业举办行业活动，给予20万元补助。"
    assert ("revenue_yuan", ">=", 100_000_000.0) in asked(own=own)


@pytest.mark.parametrize(
    "aim", ["力争全年增幅达到15%", "新增小微企业贷款2000亿元以上", "推动发放创业担保贷款60亿元以上"]
)
def test_an_aim_of_an_office_is_no_condition(read, aim):
    assert untested(read(own=f"为小微企业提供续贷服务，{aim}。")) == []


@pytest.mark.parametrize(
    "text",
    [
        "国（境）外试验中心注册成立 2 年（含）以上。",
        "渔业项目在国（境）外年营业收入达到 800 万元（含）以上。",
        "引进项目已在沈阳注册落地，年营业收入达到 500 万元（含）以上。",
    ],
)
def test_what_runs_abroad_or_a_project_brought_in_is_not_measured_as_the_firm(asked, text):
    assert not {str(field) for field, *_ in asked(condition=text)} & {"age_months", "revenue_yuan"}


def test_a_firm_that_sells_abroad_is_measured_itself(asked):
    assert "revenue_yuan" in {str(field) for field, *_ in asked(condition="年营业收入达到800万元以上。")}


@pytest.mark.parametrize(
    ("own", "asked_for"),
    [
        ("企业一次性招用员工15人以上的，给予3万元奖励。", False),
        ("人力资源机构向企业输送员工25人以上的，奖励2万元。", False),
        ("对员工25人以上的企业，给予2万元奖励。", True),
    ],
)
def test_whom_a_firm_takes_on_or_sends_to_others_is_not_how_many_it_employs(
    read, asked_fields, own, asked_for
):
    assert ("employees" in asked_fields(own=own)) is asked_for
    assert asked_for or untested(read(own=own))
