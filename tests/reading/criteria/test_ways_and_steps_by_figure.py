"""Figures that stand for one of several ways or steps, and words that are no figure, standing or body of the applicant."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, leaves_of


def told(node):
    return {
        (str(leaf.field), str(leaf.op), leaf.value) for leaf in leaves_of(node) if isinstance(leaf, Criterion)
    }


def ways(condition):
    return [[told(way) for way in node.any] for node in condition.all if isinstance(node, AnyOf)]


def test_a_bracket_behind_a_bound_parts_no_alternative(read):
    condition = read(own="营业收入在3000万元以下（不含）或用工人数不超过80人的制造业企业，给予贴息5万元。")
    assert ways(condition) == [[{("revenue_yuan", "<", 3e7)}, {("employees", "<=", 80.0)}]]


def test_another_figure_behind_or_is_of_what_was_named_last_in_its_kind(read):
    text = "年营业收入300万元以上、4000万元以下且同比增长40%以上，或者4000万元（含）以上且同比增长20%以上的企业，奖励10万元。"
    first, other = ways(read(own=text))[0]
    assert first == {
        ("revenue_yuan", ">=", 3e6),
        ("revenue_yuan", "<=", 4e7),
        ("revenue_growth", ">=", 0.4),
    }
    assert {("revenue_yuan", ">=", 4e7), ("revenue_growth", ">=", 0.2)} <= other


def test_growth_behind_a_comma_is_of_what_was_named_before_it(asked):
    text = "对营业收入达到600万元以上，且同比增长12%以上的企业，给予30万元奖励。"
    assert ("revenue_growth", ">=", 0.12) in asked(own=text)
    assert "revenue_growth" not in {field for field, _, _ in asked(own=text.replace("营业收入", "出口额"))}


def test_the_class_of_firm_before_two_ways_is_asked_of_both(read):
    text = "高新技术企业上年度营业收入突破4亿元且研发费用同比增长10%以上，或者研发费用800万元以上的，奖励40万元。"
    condition = read(own=text)
    assert ("titles", "has_any", ("high_tech",)) in {
        x for n in condition.all if isinstance(n, Criterion) for x in told(n)
    }
    first, other = ways(condition)[0]
    assert first == {("revenue_yuan", ">", 4e8), ("rd_growth", ">=", 0.1)}
    assert other == {("rd_expense_yuan", ">=", 8e6)}


def test_steps_of_two_figures_are_ways_open_to_those_named_before_the_first(read):
    text = (
        "在库满两年的规模以上服务业企业，上年度营业收入在1000万元至8000万元之间、同比增速超过20%的，奖励5万元；"
        "营业收入8000万元（含）以上、增速超过10%的，奖励20万元。"
    )
    condition = read(own=text)
    assert ("above_scale", "=", True) in {
        x for n in condition.all if isinstance(n, Criterion) for x in told(n)
    }
    assert [len(way) for way in ways(condition)] == [2]
    first, last = ways(condition)[0]
    assert {("revenue_yuan", ">=", 1e7), ("revenue_growth", ">", 0.2)} <= first
    assert last == {("revenue_yuan", ">=", 8e7), ("revenue_growth", ">", 0.1)}


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        (
            "区内中小企业购买高校的科技成果，按实际支付额的4%给予奖励",
            ("size_class", "in", ("small", "medium")),
        ),
        (
            "注册在本区的企业和科研院所作为卖方，按交易额的1%给予奖励",
            ("entity_type", "in", ("enterprise", "institute")),
        ),
        ("年度PCT申请量8件以上的，奖励4万元", ("pct_patents", ">=", 8.0)),
        ("主导制定国家标准、行业标准的（排名前三位），每项奖励20万元", ("standards", ">=", 1.0)),
        (
            "收入300万元以上1000万元以下的小微工业企业采购软件，补助40%",
            ("size_class", "in", ("micro", "small")),
        ),
        ("年营业收入300万元以上1000万元以下的小微工业企业采购软件，补助40%", ("revenue_yuan", "<=", 1e7)),
    ],
)
def test_who_deals_and_what_was_done_is_read_in_an_offer(asked, text, criterion):
    assert criterion in asked(own=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("从事技术转移的人员不少于6人（其中持有技术经纪人证书的不少于3人）的机构，奖励10万元", "entity_type"),
        ("获得担保贷款、单户在保余额不超过800万元的企业，按担保额的0.4%给予补贴", "loan_yuan"),
        ("单项技术合同技术交易额不足8万元的不计入累计", "tech_contract_yuan"),
        ("规模以上企业能耗下降12%以上且通过能源管理体系认证的，奖励8万元", "titles"),
    ],
)
def test_holders_of_papers_what_is_guaranteed_and_systems_tell_no_field(asked_fields, text, field):
    assert field not in asked_fields(own=text)


@pytest.mark.parametrize(
    "text",
    ["近三年因骗取出口退税、走私被处罚的", "近三年存在非正常专利申请行为、恶意抢注商标行为的，不予资助"],
)
def test_bad_filings_and_penalties_are_of_the_record(asked, text):
    assert asked(exclusion=text) == {("clean_record", "=", True)}


def test_rights_that_there_must_be_are_counted(asked):
    found = asked(condition="至少有1项已授权发明专利或2项以上实用新型专利")
    assert found == {("invention_patents", ">=", 1.0), ("utility_patents", ">=", 2.0)}


def test_listed_firms_that_are_excepted_behind_a_full_stop_are_left_out(read):
    condition = read(condition="且企业无不良信用记录。已上市企业及其控股子公司除外。")
    assert ("clean_record", "=", True) in {
        x for n in condition.all if isinstance(n, Criterion) for x in told(n)
    }
    barred = [x for n in condition.all if isinstance(n, NoneOf) for x in told(n)]
    assert ("listed", "=", True) in barred


@pytest.mark.parametrize("trade", ["新材料", "新材料、航空"])
def test_an_age_limit_is_eased_for_a_trade(read, trade):
    condition = read(condition=f"企业注册时间不得超过6年；{trade}企业注册时间放宽至9年。")
    (limit,) = condition.all
    assert isinstance(limit, AnyOf)
    plain, eased = limit.any
    assert told(plain) == {("age_months", "<=", 72.0)}
    assert isinstance(eased, AllOf)
    assert ("age_months", "<=", 108.0) in told(eased)
