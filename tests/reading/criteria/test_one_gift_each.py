"""Those whom one sentence gives something in turn, what is told again of them, and what only counts out a gift."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import untested


def values_of(condition, field):
    return [
        leaf.value for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == field
    ]


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        (
            "获评国家级绿色工厂的企业给予100万元奖励，获评省级绿色工厂的给予50万元奖励。",
            "titles",
            [("国家级绿色工厂",), ("省级绿色工厂",)],
        ),
        (
            "新认定的国家级绿色工厂奖励50万元，新认定的省级绿色工厂奖励20万元。",
            "titles",
            [("国家级绿色工厂",), ("省级绿色工厂",)],
        ),
        (
            "获得省政府质量奖的企业给予100万元，获得提名奖的给予30万元。",
            "awards",
            [("省政府质量奖",), ("省政府质量提名奖",)],
        ),
        (
            "对获得中国专利金奖的给予100万元，获得银奖的给予50万元，获得优秀奖的给予20万元。",
            "awards",
            [("中国专利金奖",), ("中国专利银奖",), ("中国专利优秀奖",)],
        ),
    ],
)
def test_of_standings_with_a_gift_each_one_is_enough(read, text, field, values):
    (either,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert values_of(either, field) == values


def test_whoever_is_recognised_once_more_must_hold_the_title_too(read):
    condition = read(own="对首次通过高新技术企业认定的企业给予30万元奖励，重新认定的给予10万元奖励。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
    assert untested(condition) == []


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


@pytest.mark.parametrize(
    "text",
    [
        "对企业研发费用按5%给予补助，高新技术企业按8%给予补助。",
        "对企业研发费用按10%给予补助，其中，高新技术企业最高100万元，其他企业最高50万元。",
    ],
)
def test_a_better_rate_for_some_asks_nobody_to_be_one_of_them(asked_fields, text):
    assert "titles" not in asked_fields(own=text)


def test_the_steps_of_a_cap_ask_for_no_figure(asked_fields):
    text = "对科技型中小企业按研发费用的10%给予补助，其中，营业收入5000万元以上的企业最高100万元，5000万元以下的企业最高50万元。"
    assert "revenue_yuan" not in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对投资科技型中小企业的创业投资机构，按投资额的1%给予奖励。", "titles"),
        ("对采购本市中小企业产品的龙头企业，按采购额的1%给予奖励。", "size_class"),
        ("对采购本市中小企业产品的龙头企业，按采购额的1%给予奖励。", "region"),
        ("对服务规模以上工业企业50家以上的公共服务平台，给予20万元奖励。", "above_scale"),
        ("对入选国家级中小企业数字化转型试点的企业，给予50万元奖励。", "size_class"),
        ("对获得“创客中国”大赛一等奖的企业，奖励10万元。", "individual"),
    ],
)
def test_what_is_said_of_others_or_in_a_name_is_not_asked_of_the_receiver(asked, text, field):
    told = asked(own=text)
    assert all(field not in (name, *(value if isinstance(value, tuple) else ())) for name, _, value in told)


@pytest.mark.parametrize(
    "text",
    [
        "对参加见习的高校毕业生给予补贴，补贴期限最长不超过12个月。",
        "对企业贷款给予贴息，贴息期限不超过3年。",
        "对企业租用厂房给予租金补贴，补贴面积不超过200平方米。",
    ],
)
def test_how_long_and_how_much_is_given_is_no_condition(read, text):
    assert not any("不超过" in quote for quote in untested(read(own=text)))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("国家级、省级众创空间分别给予50万元、20万元奖励。", "platforms"),
        ("获得国家级工业设计中心的企业，奖励100万元。", "platforms"),
        ("对技术交易额达到1000万元的技术转移机构，给予10万元。", "platforms"),
        ("对首次上规入统的工业企业，给予20万元奖励。", "above_scale"),
        ("对新建投产纳规的工业企业，给予20万元奖励。", "above_scale"),
        ("对首次纳限的批发零售企业，给予5万元奖励。", "above_scale"),
        ("对主持制定国家标准的企业，每项奖励30万元。", "standards"),
        ("企业为主起草国家标准的，每项奖励30万元。", "standards"),
        ("企业当年获得银行贷款500万元以上的，按贷款额的1%给予贴息。", "loan_yuan"),
        ("对科技型中小企业贷款按照LPR的30%给予贴息。", "titles"),
        ("对国家科技进步奖一等奖、二等奖分别给予300万元、200万元奖励。", "awards"),
    ],
)
def test_ordinary_ways_to_say_who_receives_are_heard(asked_fields, text, field):
    assert field in asked_fields(own=text)


def test_a_size_told_from_below_is_heard(asked):
    assert ("size_class", "in", ("medium", "large")) in asked(condition="申报单位为大中型企业。")
    assert ("size_class", "in", ("medium", "large")) in asked(condition="中型及以上企业。")


def test_a_contract_of_employment_is_a_fact_and_no_step(read):
    text = "企业引进博士研究生并签订3年以上劳动合同的，给予企业5万元。"
    assert any("劳动合同" in quote for quote in untested(read(own=text)))


def test_of_sorts_left_out_side_by_side_each_is_barred(read):
    condition = read(condition="国有企业、政府投资平台公司除外。")
    (bars,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert any(getattr(leaf, "field", None) == "ownership" for leaf in bars.none)


def test_those_outside_the_scope_are_barred(read):
    condition = read(condition="上市公司及其控股子公司不在支持范围内。")
    (bars,) = (node for node in condition.all if isinstance(node, NoneOf))
    assert ("listed", True) in {(str(x.field), x.value) for x in leaves_of(bars) if isinstance(x, Criterion)}


def test_who_is_left_out_behind_the_gift_is_barred(read):
    condition = read(own="对新引进的总部企业给予500万元奖励（不含房地产企业）。")
    assert any(isinstance(node, NoneOf) for node in condition.all)


def test_the_year_of_a_figure_asks_nothing_more(read):
    assert untested(read(condition="2024年度营业收入2000万元以上。")) == []


def least_of_each(node):
    return [
        leaf.value
        for leaf in leaves_of(node)
        if isinstance(leaf, Criterion) and isinstance(leaf.value, float)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "对上年度研发投入5000万元以上的企业，给予100万元奖励；1000万元至5000万元的，给予50万元奖励。",
        "对研发投入5000万元以上的企业，按3%给予补助；1000万元至5000万元的，按5%给予补助。",
    ],
)
def test_of_the_grades_of_a_figure_the_lowest_is_enough(read, text):
    (either,) = (node for node in read(own=text).all if isinstance(node, AnyOf))
    assert least_of_each(either) == [5e7, 1e7]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("年营业收入首次突破5000万元的奖励10万元，首次突破1亿元的奖励20万元。", 5e7),
        ("规上服务业企业，营业收入1亿元以上的给予20万元，5亿元以上的给予50万元。", 1e8),
    ],
)
def test_a_threshold_right_before_its_sum_is_read(read, text, least):
    (revenue,) = (n for n in read(own=text).all if getattr(n, "field", None) == "revenue_yuan")
    assert revenue.value == least


def test_grades_by_a_figure_that_no_field_tells_are_alternatives(read):
    text = "对年产值5亿元以上的企业，产值增速10%以上的，奖励20万元；年产值1亿元至5亿元的企业，产值增速15%以上的，奖励10万元。"
    assert any(isinstance(node, AnyOf) for node in read(own=text).all)


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


def test_a_follow_on_is_for_those_named_before(terms):
    body = "对首次上规入统的工业企业奖励20万元；次年产值增速达到10%以上的，再给予10万元。\n"
    start = body.index("次年")
    passage = Passage(role=PassageRole.OWN, start=start, end=len(body) - 1)
    fields = {
        str(x.field)
        for x in leaves_of(read_condition(body, [passage], terms, "210100"))
        if isinstance(x, Criterion)
    }
    assert {"above_scale", "industry"} <= fields


def test_conditions_for_the_gift_hold_for_those_recognised_too(asked):
    told = asked(
        condition="申请奖励的企业应符合以下条件：\n（一）上年度研发费用占营业收入比例不低于3%；",
        own="对经认定的国家级绿色工厂，给予50万元奖励。",
    )
    assert ("rd_ratio", ">=", 0.03) in told
