"""Conditions in the ordinary words of calls: bounds, classes, bars and what is asked beside an alternative."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("role", "text", "field", "least"),
    [
        (
            "own",
            "拥有有效发明专利10件以上且当年新增发明专利授权5件以上的企业，奖励10万元。",
            "invention_patents",
            [10.0, 5.0],
        ),
        (
            "own",
            "上年营业收入5000万元以上且当年营业收入1亿元以上的企业，奖励10万元。",
            "revenue_yuan",
            [5e7, 1e8],
        ),
        (
            "condition",
            "科技人员占职工总数10%以上，其中研发人员占职工总数6%以上。",
            "rd_staff_ratio",
            [0.1, 0.06],
        ),
    ],
)
def test_two_bounds_joined_by_and_are_both_asked(read, role, text, field, least):
    condition = read(**{role: text})
    assert [node.value for node in condition.all if getattr(node, "field", None) == field] == least


def test_a_size_told_from_below_is_heard(asked):
    assert ("size_class", "in", ("medium", "large")) in asked(condition="申报单位为大中型企业。")
    assert ("size_class", "in", ("medium", "large")) in asked(condition="中型及以上企业。")


def test_of_sorts_left_out_side_by_side_each_is_barred(read):
    condition = read(condition="国有企业、政府投资平台公司除外。")
    (bars,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert any(getattr(leaf, "field", None) == "ownership" for leaf in bars.none)


def test_those_outside_the_scope_are_barred(read):
    condition = read(condition="上市公司及其控股子公司不在支持范围内。")
    (bars,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert ("listed", True) in {(str(x.field), x.value) for x in leaves_of(bars) if isinstance(x, Criterion)}


def test_the_year_of_a_figure_asks_nothing_more(read):
    assert untested(read(condition="2024年度营业收入2000万元以上。")) == []


@pytest.mark.parametrize(
    "text",
    [
        "工业企业上年度营业收入2亿元以上，服务业企业上年度营业收入5000万元以上。",
        "大型企业上年度营业收入5亿元以上，中小企业上年度营业收入2000万元以上。",
    ],
)
def test_to_each_class_its_own_figure_and_to_nobody_both(read, text):
    (either,) = read(condition=text).all
    assert isinstance(either, AnyOf)
    assert len(either.any) == 2


def test_what_is_asked_behind_an_alternative_is_asked_of_all(read):
    text = "须牵头承担过市级以上科技计划项目，或获得过省级以上科技奖励，研发团队不少于10人。"
    condition = read(condition=text)
    assert any(isinstance(node, AnyOf) for node in condition.all)
    assert "研发团队不少于10人" in untested(condition)


def test_a_place_told_beside_another_demand_is_asked(read):
    condition = read(condition="申报主体须为注册在沈阳市、具有独立法人资格的工业企业。")
    (place,) = (node for node in condition.all if getattr(node, "field", None) == "region")
    assert place.decides


def test_what_must_not_have_happened_bars(read):
    condition = read(condition="企业两年内未发生下列情况：\n1.偷税、骗取出口退税等行为；\n2.走私行为。")
    assert "走私行为" not in [leaf.quote.text for leaf in condition.all if hasattr(leaf, "quote")]


def test_support_had_before_bars_in_a_list_of_bars(asked):
    text = "有下列情形之一的，不得申报：\n（1）已获得市级财政资金支持的项目；\n（2）被列入严重失信名单的。"
    assert ("received", "has_none", ("市级财政资金",)) in asked(condition=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("上年度营业收入在1000万元至4亿元。", ("revenue_yuan", "<=", 4e8)),
        ("R&D经费支出同比增长20%以上，且支出额在100万元以上。", ("rd_expense_yuan", ">=", 1e6)),
        ("获得省级以上科学技术奖励。", ("awards", "has_any", ("省级以上科学技术奖励",))),
        ("企业法人及高级管理人员无犯罪记录。", ("clean_record", "=", True)),
    ],
)
def test_ordinary_conditions_of_calls_are_heard(asked, text, field):
    assert field in asked(condition=text)


def test_a_person_of_the_firm_is_no_legal_person(asked_fields):
    assert "independent_legal_person" not in asked_fields(condition="企业法人及高级管理人员无犯罪记录。")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("净资产总额不低于1000万元。", ("net_assets_yuan", ">=", 1e7)),
        ("职工人数20至500人。", ("employees", "<=", 500.0)),
        ("企业性质为民营。", ("ownership", "in", ("private",))),
        ("应具有固定的研发场地和专职研发人员，其中专职研发人员不少于20人。", ("rd_staff", ">=", 20.0)),
        ("成立年限在365天以上。", ("age_months", ">=", 12.0)),
        ("近三年内无环境违法处罚记录。", ("clean_record", "=", True)),
        ("主导制定国际标准、国家标准或行业标准并已正式发布。", ("standards", ">=", 1.0)),
    ],
)
def test_more_ordinary_conditions_are_heard(asked, text, told):
    assert told in asked(condition=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("要求当年增速不低于全市规上工业平均增速。", "above_scale"),
        ("2023年研发费用加计扣除额不低于500万元。", "rd_expense_yuan"),
    ],
)
def test_figures_of_other_things_are_not_taken_for_the_field_beside_them(asked_fields, text, field):
    assert field not in asked_fields(condition=text)


def test_whoever_was_punished_is_left_out_and_let_in_by_nothing(read):
    condition = read(condition="获得市级绿色工厂称号的工业企业可以申报，近三年内受到行政处罚的企业除外。")
    assert {str(getattr(node, "field", "")) for node in condition.all} >= {"titles", "clean_record"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023年主营业务收入1亿元至20亿元。", ("revenue_yuan", "<=", 2e9)),
        ("近两年新增股权融资（合格机构投资者的实缴额）2000万元以上。", ("equity_raised_yuan", ">=", 2e7)),
        ("同一笔贷款未享受过其他贴息政策。", ("received", "has_none", ("其他贴息政策",))),
        ("无欠薪、欠税情况。", ("clean_record", "=", True)),
        ("企业应符合小型企业或微型企业划型标准。", ("size_class", "in", ("micro", "small"))),
    ],
)
def test_ranges_notes_and_arrears_are_heard(asked, text, told):
    assert told in asked(condition=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("近三年（含成立不足三年）未发生安全、环保、质量等事故。", "age_months"),
        ("建立省级及以上研发机构，或与高校院所共建研发机构。", "entity_type"),
    ],
)
def test_asides_ask_for_nothing_of_their_own(asked_fields, text, field):
    assert field not in asked_fields(condition=text)


def test_a_share_within_the_country_is_no_share_of_revenue(asked):
    text = "研发费用占销售收入比例不低于4%，其中在境内发生的研究开发费用占比不低于60%。"
    assert [value for field, _, value in asked(condition=text) if field == "rd_ratio"] == [0.04]


@pytest.mark.parametrize(
    "text",
    [
        "拥有发明专利3件以上（含3件）或软件著作权10件以上。",
        "当年研发费用超过1000万元，或较上年增长15%以上。",
    ],
)
def test_what_or_joins_is_one_demand(read, text):
    (either,) = read(condition=text).all
    assert isinstance(either, AnyOf)


def test_what_comes_first_for_it_only_ranks(read):
    condition = read(condition="近三年获得国家科学技术奖的，优先推荐。")
    assert not any(leaf.decides for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("申报单位须为文化企业。", "文化企业"),
        ("在本市登记的文化企业均可申报。", "文化企业"),
        ("具有独立法人资格的文化单位或机构均可申报。", "文化单位"),
        ("申报单位须为旅游企业。", "旅游"),
    ],
)
def test_those_who_may_apply_are_of_the_trade_that_their_name_tells(asked, text, words):
    assert ("industry", "has_any", (words,)) in asked(condition=text)
