"""Institutes that sell, hospitals that buy, people who are paid themselves, platforms that act, and figures beside those of the capital."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of

from .leaves import told


def must(condition, field):
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.decides)
    return [leaf.value for leaf in found if str(leaf.field) == field]


@pytest.mark.parametrize(
    "text",
    [
        "高校、科研院所作为卖方，年度技术交易额累计达到200万元的，给予奖补。",
        "【输出方（高校院所）】高校、科研院所作为卖方，年度技术交易额累计达到200万元的，给予奖补。",
    ],
)
def test_institutes_that_sell_are_who_applies_and_the_name_of_the_clause_says_nothing(read, text):
    assert must(read(own=text), "entity_type") == [("institute", "university")]


def test_hospitals_that_buy_what_firms_make_are_who_applies_and_the_firms_are_not(read):
    condition = read(own="本区二级以上医疗机构采购本区企业自主研制的创新产品，按采购金额的5%给予奖励。")
    assert must(condition, "entity_type") == [("hospital",)]


def test_firms_that_buy_from_others_are_still_who_applies(read):
    condition = read(own="企业采购国产设备的，按采购金额的5%给予补助。")
    assert must(condition, "entity_type") == [("enterprise",)]


def test_a_figure_behind_that_of_the_capital_has_its_own_name(read):
    condition = read(own="注册资本不低于3000万元、年度营业收入在5000万元以上的，给予奖励。")
    assert told(condition, "revenue_yuan") == [(">=", 5e7)]


def test_the_capital_itself_is_no_revenue(read):
    assert told(read(own="上年度营业收入和实缴注册资本均不低于3000万元的，给予奖励。"), "revenue_yuan") == []


def test_what_is_earned_by_exports_is_an_export(read):
    condition = read(own="上一年度实现出口销售收入达到400万元以上的，给予奖励。")
    assert (told(condition, "export_yuan"), told(condition, "revenue_yuan")) == ([(">=", 4e6)], [])


def test_firms_for_which_people_worked_are_no_titles_to_hold(read):
    text = "曾在世界500强企业、行业领军企业担任管理职务5年以上。"
    assert told(read(condition=text), "titles") == []


def test_a_grading_of_industrial_firms_bars_no_industry(read):
    text = "列入严重失信名单的企业、工业企业亩均效益综合评价为D类的企业。"
    assert told(read(exclusion=text), "industry") == []


def test_what_must_not_be_had_twice_bars_whoever_has_had_it(read):
    text = "同一事项不得重复申报县级各类资金，已获得的，不予受理。"
    assert told(read(condition=text), "received") == [("has_none", ("县级各类资金",))]


@pytest.mark.parametrize(
    "text",
    [
        "企业性质的新型研发机构，优先推荐申报高新技术企业。",
        "新型研发机构转化科技成果，给予奖励。",
    ],
)
def test_a_platform_of_some_nature_or_that_acts_itself_must_be_had(read, text):
    assert must(read(own=text), "platforms") == [("新型研发机构",)]


UNITS = "申报单位应为在本市注册、具有独立法人资格的企事业单位、社会组织。"


def test_what_units_must_be_is_not_asked_of_people_who_are_paid_themselves(read):
    condition = read(condition=UNITS, own="取得经纪人证书且年度促成交易额300万元以上的个人，奖励1万元。")
    assert must(condition, "entity_type") == [("individual",)]
    assert told(condition, "independent_legal_person") == []


def test_what_units_must_be_stays_asked_where_units_or_people_are_paid(read):
    condition = read(condition=UNITS, own="对促成交易额300万元以上的单位或个人，给予1万元奖励。")
    assert told(condition, "independent_legal_person") == [("=", True)]


def test_whom_a_guarantor_backs_is_not_who_is_paid_for_it(read):
    text = "融资担保机构，为本区小微企业提供担保，年化费率不超过1%的，按余额的0.3%给予奖补。"
    assert must(read(own=text), "entity_type") == []


@pytest.mark.parametrize(
    "own",
    [
        "对银行机构当年为本区科技型企业发放首笔贷款的，每户奖励1000元。",
        "创业投资机构（管理规模2亿元以上）以股权方式投资本区科技企业满1年的，按投资额的3%奖励给管理机构。",
    ],
)
def test_the_scope_of_firms_binds_no_bank_and_no_investor(read, own):
    scope = "本政策适用于在本市登记、具有独立法人资格的科技型企业。"
    assert told(read(target=scope, own=own), "independent_legal_person") == []


def test_the_title_of_those_in_whom_somebody_invests_is_not_the_investor_s(read):
    text = "股权投资机构以货币出资方式投资我市瞪羚企业满1年的，按投资额的3%给予奖励。"
    assert must(read(own=text), "titles") == []


def test_the_growth_of_profit_behind_a_revenue_is_no_growth_of_revenue(read):
    text = "上年度营业收入超过1亿元，且近三年净利润复合增长率在15%以上。"
    assert told(read(condition=text), "revenue_growth") == []
    same = "上年度营业收入超过1亿元，且近三年复合增长率在15%以上。"
    assert told(read(condition=same), "revenue_growth") == [(">=", 0.15)]


def test_how_young_those_are_who_are_counted_is_not_asked_of_who_counts_them(read):
    text = "入驻初创企业不少于12家，其中初创企业指成立时间不超过24个月的企业。"
    assert told(read(condition=text), "age_months") == []


def test_those_recognised_anew_after_their_term_hold_the_title_as_well(read):
    text = "对首次认定的高新技术企业给予15万元奖励，有效期满后重新通过认定的给予5万元奖励。"
    condition = read(own=text)
    assert [leaf.value for leaf in leaves_of(condition) if leaf.decides] == [("high_tech",)]
